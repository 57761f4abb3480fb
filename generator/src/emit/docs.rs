//! Documentation as attributes: one for each line, which is how it reads best.

use proc_macro2::TokenStream;
use quote::quote;

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
