//! The rules on one value, which may be an item of another.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::spanned::Spanned as _;

use super::Context;
use super::place::at;
use crate::rule::{Check, Constant, Kind, Nested, Number, Rule, Rules, Schema};

/// The calls for a value that is read by `access`, an expression that is a reference.
pub(super) fn expand(rules: &Rules, access: &TokenStream, context: &mut Context) -> TokenStream {
    let mut calls = TokenStream::new();
    for kind in [
        Kind::Text,
        Kind::Number,
        Kind::Items,
        Kind::Properties,
        Kind::Json,
    ] {
        calls.extend(table(rules, kind, access, context));
    }
    calls.extend(pattern(rules, access, context));
    let Context {
        module, collector, ..
    } = context;
    calls.extend(rules.unique_items.map(|span| {
        at(
            span,
            quote!(#collector.unique_items(#module::Items::items(#access));),
        )
    }));
    calls.extend(
        rules
            .custom
            .iter()
            .map(|path| at(path.span(), quote!(#collector.custom(#path(#access));))),
    );
    calls.extend(schemas(&rules.schemas, access, context));
    calls.extend(
        rules
            .items
            .as_ref()
            .map(|nested| items(nested, access, context)),
    );
    calls.extend(
        rules
            .keys
            .as_ref()
            .map(|nested| keys(nested, access, context)),
    );
    calls.extend(
        rules
            .values
            .as_ref()
            .map(|nested| values(nested, access, context)),
    );
    calls
}

/// One call with all functions that look at the value as JSON, which is made once for them.
pub(super) fn schemas(
    schemas: &[Schema],
    access: &TokenStream,
    context: &Context,
) -> Option<TokenStream> {
    let span = schemas.first()?.span;
    let Context {
        module, collector, ..
    } = context;
    let table = schemas.iter().map(|schema| {
        let Schema { keyword, with, .. } = schema;
        let rule = match schema.limit {
            Some((variant, limit)) => {
                let variant = Ident::new(variant, Span::call_site());
                quote!(#variant { limit: #limit })
            }
            None => quote!(Schema { keyword: #keyword }),
        };
        let keeps = if schema.tracked {
            quote!(|value| #with(value, &mut #module::check::Seen::default()))
        } else {
            quote!(#with)
        };
        quote!((#module::Rule::#rule, #keeps))
    });
    let whole = at(span, quote!(#module::Whole::whole(#access)));
    Some(quote!(#collector.schemas(#whole, &[#(#table),*]);))
}

/// One call with all rules of a kind.
fn table(
    rules: &Rules,
    kind: Kind,
    access: &TokenStream,
    context: &Context,
) -> Option<TokenStream> {
    let in_table =
        |rule: &&Rule| rule.check.kind() == kind && !matches!(rule.check, Check::Pattern(_));
    let rules = rules.rules.iter().filter(in_table);
    // A type that the rules do not suit is told on the first of them.
    let span = rules.clone().next()?.span;
    let Context {
        module, collector, ..
    } = context;
    let (method, look) = match kind {
        Kind::Text => (quote!(text), quote!(Text::text)),
        Kind::Number => (quote!(number), quote!(Numeric::number)),
        Kind::Items => (quote!(items), quote!(Items::items)),
        Kind::Properties => (quote!(count), quote!(Properties::count)),
        Kind::Json => (quote!(json), quote!(Json::key)),
    };
    let table = rules.filter_map(|rule| check(&rule.check, context));
    let look = at(span, quote!(#module::#look(#access)));
    Some(quote!(#collector.#method(#look, &[#(#table),*]);))
}

/// A pattern is compiled once, so it stands in a `static` and not in a table.
fn pattern(rules: &Rules, access: &TokenStream, context: &mut Context) -> Option<TokenStream> {
    let mut patterns = rules.rules.iter().filter_map(|rule| match &rule.check {
        Check::Pattern(source) => Some((rule.span, source)),
        _ => None,
    });
    let (span, source) = patterns.next()?;
    let name = context.pattern(source);
    let Context {
        module, collector, ..
    } = context;
    let look = at(span, quote!(#module::Text::text(#access)));
    Some(quote!(#collector.pattern(#look, &#name);))
}

fn check(check: &Check, context: &Context) -> Option<TokenStream> {
    let rule = match check {
        Check::Count(_, variant, limit) => {
            let variant = Ident::new(variant, Span::call_site());
            quote!(#variant { limit: #limit })
        }
        Check::Number(variant, number) => {
            let field = Ident::new(
                if *variant == "MultipleOf" {
                    "divisor"
                } else {
                    "limit"
                },
                Span::call_site(),
            );
            let (variant, number) = (
                Ident::new(variant, Span::call_site()),
                limit(number, &context.module),
            );
            quote!(#variant { #field: #number })
        }
        Check::Pattern(_) => return None,
        Check::Format(name) => quote!(Format { format: #name }),
        Check::Enum(values) => {
            let allowed = allowed(values, &context.module);
            quote!(Enum { allowed: #allowed })
        }
        Check::Const(value) => {
            let value = constant(value, &context.module);
            quote!(Const { allowed: #value })
        }
    };
    let module = &context.module;
    Some(quote!(#module::Rule::#rule))
}

fn limit(number: &Number, module: &TokenStream) -> TokenStream {
    match number {
        Number::Integer(number) => {
            let number = proc_macro2::Literal::i128_unsuffixed(*number);
            quote!(#module::Limit::Integer(#number))
        }
        Number::Decimal(text) => quote!(#module::Limit::Decimal(#text)),
    }
}

/// Strings alone take less to compile. Null among them is left out: what is null keeps every rule.
fn allowed(values: &[Constant], module: &TokenStream) -> TokenStream {
    let strings: Option<Vec<&String>> = values
        .iter()
        .filter(|value| !matches!(value, Constant::Null))
        .map(|value| match value {
            Constant::String(text) => Some(text),
            _ => None,
        })
        .collect();
    match strings {
        Some(texts) if !texts.is_empty() => quote!(#module::Allowed::Strings(&[#(#texts),*])),
        _ => {
            let values = values.iter().map(|value| constant(value, module));
            quote!(#module::Allowed::Values(&[#(#values),*]))
        }
    }
}

fn constant(value: &Constant, module: &TokenStream) -> TokenStream {
    let value = match value {
        Constant::Null => quote!(Null),
        Constant::Bool(value) => quote!(Bool(#value)),
        Constant::Number(number) => {
            let number = limit(number, module);
            quote!(Number(#number))
        }
        Constant::String(text) => quote!(String(#text)),
        Constant::Array(values) => {
            let values = values.iter().map(|value| constant(value, module));
            quote!(Array(&[#(#values),*]))
        }
        Constant::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = constant(value, module);
                quote!((#name, #value))
            });
            quote!(Object(&[#(#members),*]))
        }
    };
    quote!(#module::Constant::#value)
}

fn items(nested: &Nested, access: &TokenStream, context: &mut Context) -> TokenStream {
    let [index, item] = names(["index", "item"]);
    let calls = expand(&nested.rules, &quote!(#item), context);
    let Context {
        module, collector, ..
    } = context;
    let items = at(nested.span, quote!(#module::Items::items(#access)));
    quote! {
        for (#index, #item) in #module::each_item(#items) {
            #collector.enter_index(#index);
            #calls
            #collector.leave();
        }
    }
}

fn keys(nested: &Nested, access: &TokenStream, context: &mut Context) -> TokenStream {
    let [key] = names(["key"]);
    let calls = expand(&nested.rules, &quote!(#key), context);
    let Context {
        module, collector, ..
    } = context;
    let properties = at(
        nested.span,
        quote!(#module::Properties::properties(#access)),
    );
    quote! {
        #collector.enter_names();
        for (#key, _) in #module::each_property(#properties) {
            #calls
        }
        #collector.leave_names();
    }
}

fn values(nested: &Nested, access: &TokenStream, context: &mut Context) -> TokenStream {
    let [key, value] = names(["key", "value"]);
    let calls = expand(&nested.rules, &quote!(#value), context);
    let Context {
        module, collector, ..
    } = context;
    let properties = at(
        nested.span,
        quote!(#module::Properties::properties(#access)),
    );
    quote! {
        for (#key, #value) in #module::each_property(#properties) {
            #collector.enter_key(#key);
            #calls
            #collector.leave();
        }
    }
}

pub(super) fn names<const N: usize>(names: [&str; N]) -> [Ident; N] {
    names.map(|name| format_ident!("__{name}", span = Span::mixed_site()))
}
