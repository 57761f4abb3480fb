//! Examples: Rust for JSON values, through the constructors and setters that a user would type, and never by decoding text.
//!
//! [`call`] is an operation with its inputs, [`value`] a value of a type. Both stand where `client`, `models`, `operations` and `Server` are in scope, in a
//! function whose `?` takes any error: texts of a format are parsed.

mod call;
mod docs;
mod leaf;
mod misfit;
mod record;
#[cfg(test)]
mod tests;
mod union;
mod write;

pub use call::{call, chosen, credential, server};
pub(super) use docs::docs;
pub use misfit::Misfit;

use super::types::Types;
use crate::api::{Api, Location, Type};
use crate::source::Tree;
use proc_macro2::TokenStream;
use write::Writer;

/// What an operation is called with.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The parameters: where each goes, its name on the wire, its value.
    pub parameters: Vec<(Location, String, Tree)>,
    /// The body, if there is one.
    pub body: Option<GivenBody>,
    /// The files that the body speaks of by their numbers.
    pub files: Vec<GivenFile>,
}

/// The body that an operation is called with.
#[derive(Clone, Debug)]
pub struct GivenBody {
    /// Its media type, without parameters.
    pub media_type: String,
    /// Its value. A file, or a body of bytes, is its number in [`Given::files`], or a text.
    pub value: Tree,
}

/// A part of a form that is a file, or a body of bytes.
#[derive(Clone, Debug, Default)]
pub struct GivenFile {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What it is called; a body of bytes has no name.
    pub name: Option<String>,
    /// Its media type.
    pub media_type: Option<String>,
}

/// What a caller says to be known by one scheme.
#[derive(Clone, Debug)]
pub enum Secret {
    /// A token or a key.
    Token(String),
    /// A name and a password.
    Pair(String, String),
}

/// A value of a type.
///
/// # Errors
/// When the value is none of the type, or the type has no constructor for it.
pub fn value(api: &Api, type_: &Type, value: &Tree) -> Result<TokenStream, Misfit> {
    Writer::new(Types::in_operations(api), &[]).exact(type_, value)
}
