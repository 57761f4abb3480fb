//! Rust's names for the document's names.
//!
//! This is the only place that makes identifiers. A [`Scope`] hands them out, so that a collision cannot be written down: whoever wants a name
//! states a [`Wish`], all wishes of one scope are granted together, and the result does not depend on the order of the document.
//!
//! Nor does what is added take a name from what stood: `specsmith.lock` holds each name that the rule alone would not give, and for all others a mark
//! by which somebody who stood is told from a newcomer, where both want one name. Names that nobody could take (a text that is the name already)
//! have no mark.

mod letters;
mod marks;
mod pins;
mod rename;
mod reserved;
mod scope;
mod words;

pub use pins::Pins;
pub use rename::RenameProblem;
pub use scope::{Scope, Wish};
pub use words::Case;
#[cfg(feature = "cli")]
pub(crate) use words::is_identifier;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};
use std::fmt;

/// An identifier that is valid in both editions that generated code may be compiled in (2021 and 2024) without being raw.
///
/// Only a [`Scope`] makes one from a document's text; [`Ident::ours`] is for our own fixed words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ident(String);

impl Ident {
    /// An identifier of ours: a fixed word of the generated code, never a document's text.
    #[must_use]
    pub fn ours(text: &'static str) -> Self {
        Self(text.to_owned())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(proc_macro2::Ident::new(&self.0, Span::call_site()));
    }
}

#[cfg(test)]
mod renaming;
#[cfg(test)]
mod stability;
#[cfg(test)]
mod tests;
