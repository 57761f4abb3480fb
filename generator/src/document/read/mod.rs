//! A tree to a document: by structure, never by the look of a key, and by move.
//!
//! One file per object of the standard. Each takes its children out, has what is left fitted to a [`form`], and lets `openapiv3` read what fits.

mod bare;
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
mod swagger;
#[cfg(test)]
mod tests;
mod value;
mod version;

pub use version::ReadError;

use super::{
    Arena, Callback, CollectionFormat, Dialect, Document, Entry, Header, Id, Link, MediaType, Node,
    Parameter, RequestBody, Response, Schema, SecurityScheme,
};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Library, Members, Place, Tree};
use reference::{Kind, Links};
use std::collections::HashMap;
use swagger::Swagger;

/// Reads a document of one file that is a tree already: as [`read_from`], but for references to other files, which are errors.
///
/// # Errors
///
/// As [`read_from`].
pub fn read(root: Tree, diagnostics: &mut Diagnostics) -> Result<Document, ReadError> {
    read_from(&mut Library::of_tree(root), diagnostics)
}

/// Reads a document: OpenAPI 2.0 to 3.2, or a JSON Schema by itself.
///
/// What is wrong in it is a diagnostic at its place; the smallest object that cannot be read is left out and the rest lives. Other files are read as
/// references name them.
///
/// # Errors
///
/// Only when this is no OpenAPI document, or one of a version that is not supported.
pub fn read_from(
    library: &mut Library<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<Document, ReadError> {
    let nothing = ReadError::NotOpenApi {
        found: "nothing".to_owned(),
    };
    let root = library.take(FileId::ROOT).ok_or(nothing)?;
    let dialect = version::dialect(&root, diagnostics)?;
    let mut reader = Reader::new(dialect, library, diagnostics);
    if let Some(Tree::String(uri)) = root.get("$self") {
        reader.identify(&Place::root(FileId::ROOT), uri);
    }
    let place = Place::root(FileId::ROOT);
    Ok(match dialect {
        Dialect::V2_0 => reader.swagger_document(&place, root),
        Dialect::V3_0 | Dialect::V3_1 | Dialect::V3_2 => reader.document(&place, root),
        Dialect::JsonSchema => reader.schema_document(&place, root),
    })
}

/// What is read so far.
struct Reader<'d, 's> {
    dialect: Dialect,
    library: &'d mut Library<'s>,
    diagnostics: &'d mut Diagnostics,
    schemas: Arena<Schema>,
    parameters: Arena<Parameter>,
    headers: Arena<Header>,
    responses: Arena<Response>,
    bodies: Arena<RequestBody>,
    media_types: Arena<MediaType>,
    links: Arena<Link>,
    callbacks: Arena<Callback>,
    schemes: Arena<SecurityScheme>,
    references: Links,
    swagger: Swagger,
    collections: HashMap<Place, Vec<CollectionFormat>>,
    // Schemas nest as deeply as a document can; a list of what is to be read does not care, a stack would.
    pending: Vec<(Id<Schema>, Place, Tree)>,
}

impl<'d, 's> Reader<'d, 's> {
    fn new(
        dialect: Dialect,
        library: &'d mut Library<'s>,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        Self {
            dialect,
            library,
            diagnostics,
            schemas: Arena::default(),
            parameters: Arena::default(),
            headers: Arena::default(),
            responses: Arena::default(),
            bodies: Arena::default(),
            media_types: Arena::default(),
            links: Arena::default(),
            callbacks: Arena::default(),
            schemes: Arena::default(),
            references: Links::default(),
            swagger: Swagger::default(),
            collections: HashMap::new(),
            pending: Vec::new(),
        }
    }

    /// What stands at a place where a `T` may stand: a reference, or the object that `read` makes of its members and what it leaves.
    fn entry<T>(
        &mut self,
        kind: Kind,
        place: Place,
        tree: Tree,
        read: impl FnOnce(&mut Self, &Place, Members) -> Option<(T, Members)>,
    ) -> Option<Entry<T>> {
        let mut members = self.members(&place, tree)?;
        if let Some(reference) = value::take(&mut members, "$ref") {
            return self
                .reference(kind, &place, reference, members)
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
