//! Rules as the attributes that the derive macro reads: on the fields of a model, and on a struct of references for the parameters of an operation.

use super::paths;
use super::types::Types;
use crate::api::{
    Additional, Api, Assertion, Check, CheckId, Field, Location, Model, Operation, Parameter, Rule,
    Rules, Type,
};
use crate::source::Tree;
use proc_macro2::{Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::str::FromStr;

/// The attribute of a field in a type that is validated: its name in JSON where that is not the field's, its rules; `skip` where nothing below it has a rule.
pub(super) fn attribute(api: &Api, field: &Field) -> Option<TokenStream> {
    let wire = &field.wire;
    let rename = (field.name.as_str() != wire).then(|| quote!(rename = #wire));
    attribute_of(
        api,
        &field.type_,
        &field.rules,
        rename.into_iter().collect(),
    )
}

/// The attribute of what is of this type and keeps these rules, after some words; `skip` where nothing at or below it has a rule.
pub(super) fn attribute_of(
    api: &Api,
    type_: &Type,
    rules: &Rules,
    mut words: Vec<TokenStream>,
) -> Option<TokenStream> {
    if matches!(type_, Type::File) || matches!(type_, Type::List(item) if **item == Type::File) {
        // A file keeps no rules, and the macro does not know it; a list of files may.
        words.extend(arguments(api, rules));
        words.push(if rules.is_empty() {
            quote!(skip)
        } else {
            quote!(leaf)
        });
        return Some(quote!(#[validate(#(#words),*)]));
    }
    if rules.is_empty() && !Types::in_models(api).is_validated(type_) {
        let leaf = type_.model().is_none() && !type_.is_custom();
        // The macro passes over leaves by itself; a type without rules has no impl that it could call.
        return (!leaf).then(|| quote!(#[validate(skip)]));
    }
    words.extend(arguments(api, rules));
    if (type_.model().is_some() || type_.is_custom()) && !Types::in_models(api).is_validated(type_)
    {
        words.push(quote!(leaf));
    }
    (!words.is_empty()).then(|| quote!(#[validate(#(#words),*)]))
}

/// The attribute of the map of additional members.
pub(super) fn of_additional(api: &Api, field: &Additional) -> Option<TokenStream> {
    if field.forbidden {
        return Some(quote!(#[validate(flatten, forbidden)]));
    }
    attribute_of(api, &field.type_, &field.rules, vec![quote!(flatten)])
}

/// The attribute of a type: some words, then the checks of the value as a whole.
pub(super) fn whole(api: &Api, model: &Model, mut words: Vec<TokenStream>) -> Option<TokenStream> {
    words.extend(model.checks.iter().filter_map(|id| check_call(api, *id)));
    (!words.is_empty()).then(|| quote!(#[validate(#(#words),*)]))
}

/// `check(…)`: the function of a check, and the keyword that it stands for.
fn check_call(api: &Api, id: CheckId) -> Option<TokenStream> {
    let check = api.check(id)?;
    let Check { name, keyword, .. } = check;
    let tracked = check.tracked.then(|| quote!(, tracked));
    // The rule of a struct or a tuple, which a violation tells as it does of a map or a list.
    let limit = match &check.assertion {
        Assertion::Rule(
            Rule::MinProperties(limit)
            | Rule::MaxProperties(limit)
            | Rule::MinItems(limit)
            | Rule::MaxItems(limit),
        ) => Some(counted(quote!(, limit), *limit)),
        _ => None,
    };
    Some(quote!(check(keyword = #keyword #limit, with = super::super::checks::#name #tracked)))
}

/// The parameters for which there is something to check.
fn checked<'a>(types: Types<'_>, operation: &'a Operation) -> Vec<&'a Parameter> {
    let is_checked = |parameter: &&Parameter| {
        parameter.validated && (!parameter.rules.is_empty() || types.is_validated(&parameter.type_))
    };
    operation.parameters.iter().filter(is_checked).collect()
}

/// The struct that holds the rules of an operation's parameters: they are references, `None` but for the one that is set.
pub(super) fn parameters(types: Types<'_>, operation: &Operation) -> Option<TokenStream> {
    let name = operation.rules.as_ref()?;
    let checked = checked(types, operation);
    if checked.is_empty() {
        return None;
    }
    let about = format!(
        " The rules of the parameters of {}.",
        super::code(&operation.wire)
    );
    let fields = checked.into_iter().map(|parameter| {
        let Parameter {
            name, wire, type_, ..
        } = parameter;
        let rename = (name.as_str() != wire).then(|| quote!(rename = #wire));
        let words = rename.into_iter().collect();
        let attribute = attribute_of(types.api, type_, &parameter.rules, words);
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
    types: Types<'_>,
    operation: &Operation,
    parameter: &Parameter,
    value: &TokenStream,
) -> Option<TokenStream> {
    let rules = operation.rules.as_ref()?;
    let checked = checked(types, operation);
    if !checked.iter().any(|one| one.name == parameter.name) {
        return None;
    }
    let name = &parameter.name;
    let place = match parameter.location {
        Location::Path => "path",
        Location::Query | Location::QueryString => "query",
        Location::Part => "part",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let others = (checked.len() > 1).then(|| quote!(, ..#rules::default()));
    Some(quote! {
        let rules = #rules { #name: Some(#value) #others };
        request.check(#place, &rules);
    })
}

pub(super) fn arguments(api: &Api, rules: &Rules) -> Vec<TokenStream> {
    let Rules {
        own,
        items,
        keys,
        values,
    } = rules;
    let own = own.iter().filter_map(|rule| argument(api, rule));
    let items = within(api, quote!(items), items.as_deref());
    let keys = within(api, quote!(keys), keys.as_deref());
    let values = within(api, quote!(values), values.as_deref());
    own.chain(items).chain(keys).chain(values).collect()
}

/// Rules of what is in a value, under the word for it.
fn within(api: &Api, word: TokenStream, rules: Option<&Rules>) -> Option<TokenStream> {
    let arguments = arguments(api, rules.filter(|rules| !rules.is_empty())?);
    Some(quote!(#word(#(#arguments),*)))
}

/// A rule as the macro's word for it.
fn argument(api: &Api, rule: &Rule) -> Option<TokenStream> {
    Some(match rule {
        Rule::MinLength(limit) => counted(quote!(min_length), *limit),
        Rule::MaxLength(limit) => counted(quote!(max_length), *limit),
        Rule::Pattern(pattern) => quote!(pattern = #pattern),
        Rule::Format(format) => quote!(format = #format),
        Rule::Minimum(bound) => bounded(quote!(minimum), bound),
        Rule::Maximum(bound) => bounded(quote!(maximum), bound),
        Rule::ExclusiveMinimum(bound) => bounded(quote!(exclusive_minimum), bound),
        Rule::ExclusiveMaximum(bound) => bounded(quote!(exclusive_maximum), bound),
        Rule::MultipleOf(step) => bounded(quote!(multiple_of), step),
        Rule::MinItems(limit) => counted(quote!(min_items), *limit),
        Rule::MaxItems(limit) => counted(quote!(max_items), *limit),
        Rule::UniqueItems => quote!(unique_items),
        Rule::MinProperties(limit) => counted(quote!(min_properties), *limit),
        Rule::MaxProperties(limit) => counted(quote!(max_properties), *limit),
        Rule::Enum(values) => match values.as_slice() {
            [one] => {
                let value = json(one);
                quote!(const = #value)
            }
            several => {
                let values = several.iter().map(json);
                quote!(enum = [#(#values),*])
            }
        },
        Rule::Check(id) => return check_call(api, *id),
    })
}

fn counted(word: TokenStream, limit: u64) -> TokenStream {
    let limit = Literal::u64_unsuffixed(limit);
    quote!(#word = #limit)
}

fn bounded(word: TokenStream, bound: &str) -> TokenStream {
    let bound = number(bound);
    quote!(#word = #bound)
}

/// A value as the macro reads one: as JSON is written.
fn json(value: &Tree) -> TokenStream {
    match value {
        Tree::Null => quote!(null),
        Tree::Bool(value) => quote!(#value),
        Tree::Number(text) => number(text),
        Tree::String(text) => quote!(#text),
        Tree::Array(items) => {
            let items = items.iter().map(json);
            quote!([#(#items),*])
        }
        Tree::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = json(value);
                quote!(#name: #value)
            });
            quote!({ #(#members),* })
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
