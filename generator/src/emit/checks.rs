//! The module of checks: a function over JSON for each, and what its assertions are in Rust.

mod assertion;
mod code;
mod parts;
mod table;

use super::{docs, paths};
use crate::api::{Api, Check};
use assertion::Writer;
use code::Code;
use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

pub(super) fn module(api: &Api) -> TokenStream {
    let value = paths::value();
    let value = quote!(use #value;);
    let mut writer = Writer::new(api);
    // By name: who asked first is the document's order, which changes no byte here.
    let mut checks: Vec<&Check> = api.checks.iter().filter(|check| check.asked).collect();
    checks.sort_by(|one, other| one.name.cmp(&other.name));
    let functions: Vec<TokenStream> = checks
        .into_iter()
        .map(|check| function(&mut writer, check))
        .collect();
    let patterns = writer.patterns().iter().enumerate().map(|(at, pattern)| {
        let name = pattern_name(at);
        quote!(static #name: rt::LazyPattern = rt::LazyPattern::new(#pattern);)
    });
    // Functions that hold nothing against anything call nothing.
    let import = functions.iter().any(names_runtime).then(paths::import);
    quote! {
        #import
        #value
        #(#functions)*
        #(#patterns)*
    }
}

fn names_runtime(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "rt",
        TokenTree::Group(group) => names_runtime(&group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The `static` that holds a pattern.
fn pattern_name(at: usize) -> proc_macro2::Ident {
    format_ident!("PATTERN_{at}")
}

fn function(writer: &mut Writer<'_>, check: &Check) -> TokenStream {
    let name = &check.name;
    let docs = docs::outer(&check.docs);
    let code = writer.code(&check.assertion, check.tracked);
    let body = if check.tracked { code.scoped() } else { code };
    let value = if body.is_constant() {
        quote!(_)
    } else {
        quote!(value)
    };
    let seen = check.tracked.then(|| {
        let seen = if body.is_seen() {
            quote!(seen)
        } else {
            quote!(_)
        };
        quote!(, #seen: &mut rt::Seen)
    });
    let body = Code::tokens(&body);
    quote! {
        #docs
        pub(crate) fn #name(#value: &Value #seen) -> bool {
            #body
        }
    }
}
