//! Rules as the attributes that the derive macro reads: on the fields of a model, and on a struct of references for the parameters of an operation.

use super::paths;
use super::types::Types;
use crate::api::{Api, Field, Location, Model, Operation, Parameter, Rule, Rules};
use proc_macro2::{Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::str::FromStr;

/// The attribute of a field in a type that is validated: its name in JSON where that is not the field's, its rules; `skip` where nothing below it has a rule.
pub(super) fn attribute(api: &Api, field: &Field) -> Option<TokenStream> {
    if is_unruled(api, field) {
        let leaf = field.type_.model().is_none();
        // The macro passes over leaves by itself; a type without rules has no impl that it could call.
        return (!leaf).then(|| quote!(#[validate(skip)]));
    }
    let wire = &field.wire;
    let rename = (field.name.as_str() != wire).then(|| quote!(rename = #wire));
    let arguments: Vec<TokenStream> = rename.into_iter().chain(arguments(&field.rules)).collect();
    (!arguments.is_empty()).then(|| quote!(#[validate(#(#arguments),*)]))
}

/// The struct that holds the rules of an operation's parameters: they are references, `None` but for the one that is set.
pub(super) fn parameters(types: Types<'_>, operation: &Operation) -> Option<TokenStream> {
    let name = operation.rules.as_ref()?;
    let about = format!(
        " The rules of the parameters of {}.",
        super::code(&operation.wire)
    );
    let fields = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.validated)
        .map(|parameter| {
            let Parameter {
                name, wire, type_, ..
            } = parameter;
            let rename = (name.as_str() != wire).then(|| quote!(rename = #wire));
            let arguments: Vec<TokenStream> = rename
                .into_iter()
                .chain(arguments(&parameter.rules))
                .collect();
            let attribute = (!arguments.is_empty()).then(|| quote!(#[validate(#(#arguments),*)]));
            let type_ = types.type_(type_);
            quote!(#attribute #name: Option<&'a #type_>)
        });
    let validate = paths::validate();
    Some(quote! {
        #[doc = #about]
        #[derive(Default, #validate)]
        struct #name<'a> { #(#fields),* }
    })
}

/// Checks a parameter that is set, if it has rules.
pub(super) fn check(
    operation: &Operation,
    parameter: &Parameter,
    value: &TokenStream,
) -> Option<TokenStream> {
    let rules = operation.rules.as_ref().filter(|_| parameter.validated)?;
    let name = &parameter.name;
    let place = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let alone = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.validated)
        .count()
        == 1;
    let others = (!alone).then(|| quote!(, ..#rules::default()));
    Some(quote! {
        let rules = #rules { #name: Some(#value) #others };
        request.check(#place, &rules);
    })
}

/// Whether nothing at or below a field has a rule.
fn is_unruled(api: &Api, field: &Field) -> bool {
    field.rules.is_empty()
        && !field
            .type_
            .model()
            .and_then(|id| api.model(id))
            .is_some_and(|model: &Model| model.validated)
}

fn arguments(rules: &Rules) -> Vec<TokenStream> {
    let Rules {
        own,
        items,
        keys,
        values,
    } = rules;
    let own = own.iter().map(argument);
    let items = within(quote!(items), items.as_deref());
    let keys = within(quote!(keys), keys.as_deref());
    let values = within(quote!(values), values.as_deref());
    own.chain(items).chain(keys).chain(values).collect()
}

/// Rules of what is in a value, under the word for it.
fn within(word: TokenStream, rules: Option<&Rules>) -> Option<TokenStream> {
    let arguments = arguments(rules.filter(|rules| !rules.is_empty())?);
    Some(quote!(#word(#(#arguments),*)))
}

fn argument(rule: &Rule) -> TokenStream {
    let count = |count: &u64| Literal::u64_unsuffixed(*count);
    match rule {
        Rule::MinLength(limit) => {
            let limit = count(limit);
            quote!(min_length = #limit)
        }
        Rule::MaxLength(limit) => {
            let limit = count(limit);
            quote!(max_length = #limit)
        }
        Rule::Pattern(pattern) => quote!(pattern = #pattern),
        Rule::Format(format) => quote!(format = #format),
        Rule::Minimum(bound) => {
            let bound = number(bound);
            quote!(minimum = #bound)
        }
        Rule::Maximum(bound) => {
            let bound = number(bound);
            quote!(maximum = #bound)
        }
        Rule::ExclusiveMinimum(bound) => {
            let bound = number(bound);
            quote!(exclusive_minimum = #bound)
        }
        Rule::ExclusiveMaximum(bound) => {
            let bound = number(bound);
            quote!(exclusive_maximum = #bound)
        }
        Rule::MultipleOf(step) => {
            let step = number(step);
            quote!(multiple_of = #step)
        }
        Rule::MinItems(limit) => {
            let limit = count(limit);
            quote!(min_items = #limit)
        }
        Rule::MaxItems(limit) => {
            let limit = count(limit);
            quote!(max_items = #limit)
        }
        Rule::UniqueItems => quote!(unique_items),
        Rule::Enum(_) | Rule::Check(_) => TokenStream::new(),
        Rule::MinProperties(limit) => {
            let limit = count(limit);
            quote!(min_properties = #limit)
        }
        Rule::MaxProperties(limit) => {
            let limit = count(limit);
            quote!(max_properties = #limit)
        }
    }
}

/// JSON's text of a number as a literal of Rust: the same text, a sign apart.
pub(super) fn number(text: &str) -> TokenStream {
    let (negative, digits) = text
        .strip_prefix('-')
        .map_or((false, text), |digits| (true, digits));
    let literal = Literal::from_str(digits).unwrap_or_else(|_| Literal::string(text));
    let sign = negative.then(|| TokenTree::Punct(Punct::new('-', Spacing::Alone)));
    let mut tokens = TokenStream::new();
    tokens.extend(sign);
    literal.to_tokens(&mut tokens);
    tokens
}
