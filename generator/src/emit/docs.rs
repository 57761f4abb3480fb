//! Documentation as attributes: one for each line, which is how it reads best.

use crate::api::Api;
use proc_macro2::TokenStream;
use quote::quote;

/// The documentation of the whole. What it needs of the runtime, or where types lie too deep for the compiler's own measure, whoever uses them has to know.
pub(super) fn of_root(api: &Api) -> String {
    let mut text = api.docs.clone();
    if !api.xml.documents.is_empty() {
        text.push_str(
            "\n\nSome bodies are XML, for which the client needs the feature `xml` of `specsmith`.",
        );
    }
    if let Some(limit) = api.recursion_limit {
        text.push_str(&format!("\n\nTypes of this document lie so deep in each other that a crate which holds one of the deepest may need `#![recursion_limit = \"{limit}\"]`."));
    }
    text
}

/// Outer documentation.
pub(super) fn outer(text: &str) -> TokenStream {
    let lines = text.lines().map(line);
    quote!(#(#[doc = #lines])*)
}

/// Inner documentation.
pub(super) fn inner(text: &str) -> TokenStream {
    let lines = text.lines().map(line);
    quote!(#(#![doc = #lines])*)
}

/// `#[deprecated]`, where something is.
pub(super) fn deprecated(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(#[deprecated]))
}

/// Permission to name what is deprecated, where a module of ours has to.
pub(super) fn allow_deprecated(needed: bool) -> Option<TokenStream> {
    needed.then(|| quote!(#[allow(deprecated)]))
}

fn line(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!(" {text}")
    }
}
