//! A tree to a document: by structure, never by the look of a key, and by move.
//!
//! One file per object of the standard. Each takes its children out, has what is left fitted to a [`form`], and lets `openapiv3` read what fits.

mod components;
mod form;
mod message;
mod operation;
mod path_item;
mod reference;
mod root;
mod schema;
mod security;
mod server;
#[cfg(test)]
mod tests;
mod value;
mod version;

pub use version::ReadError;

use super::{
    Arena, Dialect, Document, Entry, Header, Id, Link, MediaType, Node, Parameter, RequestBody,
    Response, Schema, SecurityScheme,
};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Members, Place, Tree};

/// Reads a document: OpenAPI 3.0 or 3.1.
///
/// What is wrong in it is a diagnostic at its place; the smallest object that cannot be read is left out and the rest lives.
///
/// # Errors
///
/// Only when this is no OpenAPI document, or one of a version that is not supported.
pub fn read(root: Tree, diagnostics: &mut Diagnostics) -> Result<Document, ReadError> {
    let dialect = version::dialect(&root, diagnostics)?;
    let reader = Reader::new(dialect, diagnostics);
    Ok(reader.document(&Place::root(FileId::ROOT), root))
}

/// What is read so far.
struct Reader<'d> {
    dialect: Dialect,
    diagnostics: &'d mut Diagnostics,
    schemas: Arena<Schema>,
    parameters: Arena<Parameter>,
    headers: Arena<Header>,
    responses: Arena<Response>,
    bodies: Arena<RequestBody>,
    media_types: Arena<MediaType>,
    links: Arena<Link>,
    schemes: Arena<SecurityScheme>,
    // Schemas nest as deeply as a document can; a list of what is to be read does not care, a stack would.
    pending: Vec<(Id<Schema>, Place, Tree)>,
}

impl<'d> Reader<'d> {
    fn new(dialect: Dialect, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            dialect,
            diagnostics,
            schemas: Arena::default(),
            parameters: Arena::default(),
            headers: Arena::default(),
            responses: Arena::default(),
            bodies: Arena::default(),
            media_types: Arena::default(),
            links: Arena::default(),
            schemes: Arena::default(),
            pending: Vec::new(),
        }
    }

    /// What stands at a place where a `T` may stand: a reference, or the object that `read` makes of its members and what it leaves.
    fn entry<T>(
        &mut self,
        place: Place,
        tree: Tree,
        read: impl FnOnce(&mut Self, &Place, Members) -> Option<(T, Members)>,
    ) -> Option<Entry<T>> {
        let mut members = self.members(&place, tree)?;
        if let Some(reference) = value::take(&mut members, "$ref") {
            return self
                .reference(&place, reference, members)
                .map(Entry::Reference);
        }
        let (leaf, carried) = read(self, &place, members)?;
        Some(Entry::Node(Node {
            place,
            leaf,
            carried,
        }))
    }

    /// Reads an object of named things, in order. What `read` refuses has its diagnostic already.
    fn named<T>(
        &mut self,
        place: &Place,
        tree: Tree,
        mut read: impl FnMut(&mut Self, Place, Tree) -> Option<T>,
    ) -> Vec<(String, T)> {
        let members = self.members(place, tree).unwrap_or_default();
        let mut list = Vec::with_capacity(members.len());
        for (name, tree) in members {
            let within = place.child(&name);
            if let Some(thing) = read(self, within, tree) {
                list.push((name, thing));
            }
        }
        list
    }

    /// Reads an array of things, in order.
    fn listed<T>(
        &mut self,
        place: &Place,
        tree: Tree,
        mut read: impl FnMut(&mut Self, Place, Tree) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(place, tree).unwrap_or_default();
        items
            .into_iter()
            .enumerate()
            .filter_map(|(index, tree)| read(self, place.child(index), tree))
            .collect()
    }
}
