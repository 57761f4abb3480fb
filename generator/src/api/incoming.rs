//! Requests that the other side makes: what their bodies are.

use super::{ReplyBody, Type};
use crate::names::Ident;
use crate::source::Place;

/// A request of a webhook or a callback.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Where the operation stands.
    pub place: Place,
    /// The function that decodes it.
    pub name: Ident,
    /// Its documentation.
    pub docs: String,
    /// `deprecated: true`.
    pub deprecated: bool,
    /// Its body.
    pub body: ReplyBody,
}

impl Incoming {
    /// The types of its body.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        self.body.types()
    }

    /// The same, to be changed.
    pub fn types_mut(&mut self) -> impl Iterator<Item = &mut Type> {
        let contents = self.body.contents.iter_mut();
        contents.map(|content| &mut content.type_)
    }
}
