//! `$ref` (RFC 6901 in a URI fragment, RFC 3986): noted where it stands, and resolved when all that it may name is read.
//!
//! | reference | is |
//! |---|---|
//! | `#/pointer` | a place in the nearest enclosing `$id`, else in the same file |
//! | `#name` | the `$anchor` of that name there |
//! | a URI that an `$id` or `$self` says | that schema, that file |
//! | a relative path | a file beside the one that holds the reference |
//! | another URI of the web | a file that is fetched, where the source may; else a gap |

mod demand;
mod example;
mod file;
mod item;
mod kind;
mod resolve;

pub(in crate::document::read) use item::Items;
pub(in crate::document::read) use kind::Kind;

use crate::document::Reference;
use crate::document::read::Reader;
use crate::source::{FileId, Members, Place, Tree, uri};
use std::collections::{HashMap, HashSet};

/// What is known of references while a document is read.
#[derive(Default)]
pub(in crate::document::read) struct Links {
    /// Those that nobody has looked at yet.
    open: Vec<Open>,
    /// Those that wait for an anchor that was not read when they were looked at.
    late: Vec<Open>,
    /// The absolute URI of each schema that has an `$id`, and of each file that has a `$self`.
    bases: HashMap<Place, String>,
    /// The same, the other way round.
    ids: HashMap<String, Place>,
    /// `$anchor` and `$dynamicAnchor`, by the place of what they are unique in.
    anchors: HashMap<(Place, String), Place>,
    /// Path items whose `$ref` was looked at.
    items: HashSet<Place>,
    /// Examples, and references to them.
    examples: example::Examples,
    /// How many references led nowhere: suggestions for them all would take too long.
    dangling: usize,
}

/// A reference that waits for its target.
#[derive(Clone)]
struct Open {
    kind: Kind,
    slot: Slot,
    /// Where the object with the reference stands.
    place: Place,
    text: String,
}

/// Where in an object a reference stands.
#[derive(Clone)]
enum Slot {
    /// In `$ref`.
    Reference,
    /// In the mapping of a discriminator, under this name.
    Mapping(String),
}

impl Open {
    /// Where its text stands.
    fn at(&self) -> Place {
        match &self.slot {
            Slot::Reference => self.place.child("$ref"),
            Slot::Mapping(name) => self
                .place
                .child("discriminator")
                .child("mapping")
                .child(name),
        }
    }
}

impl Reader<'_, '_> {
    /// Reads the reference in the object at `place`, which stands for one of this kind.
    pub(in crate::document::read) fn reference(
        &mut self,
        kind: Kind,
        place: &Place,
        tree: Tree,
        siblings: Members,
    ) -> Option<Reference> {
        let text = self.text(&place.child("$ref"), tree)?;
        self.references.open.push(Open {
            kind,
            slot: Slot::Reference,
            place: place.clone(),
            text: text.clone(),
        });
        Some(Reference {
            place: place.clone(),
            text,
            target: None,
            siblings,
        })
    }

    /// Notes the schemas that a discriminator of the schema at `place` names.
    pub(in crate::document::read) fn mapping(
        &mut self,
        place: &Place,
        mapping: &[(String, String)],
    ) {
        for (name, text) in mapping {
            self.references.open.push(Open {
                kind: Kind::Schema,
                slot: Slot::Mapping(name.clone()),
                place: place.clone(),
                text: text.clone(),
            });
        }
    }

    /// Notes the `$id` of a schema before anything in it is read, because what is in it resolves against it (JSON Schema Core, section 8.2.1).
    pub(in crate::document::read) fn identify(&mut self, place: &Place, id: &str) {
        let (uri, fragment) = uri::split(id);
        // Drafts 6 and 7 had anchors in this form.
        if uri.is_empty() {
            self.anchor(place, fragment);
            return;
        }
        let uri = uri::join(&self.base_uri(place), uri);
        self.references
            .ids
            .entry(uri.clone())
            .or_insert_with(|| place.clone());
        self.references.bases.insert(place.clone(), uri);
    }

    /// Notes the anchor of a schema.
    pub(in crate::document::read) fn anchor(&mut self, place: &Place, name: &str) {
        let key = (self.resource(place), name.to_owned());
        self.references
            .anchors
            .entry(key)
            .or_insert_with(|| place.clone());
    }

    /// The nearest place around this one, or this one, that has a URI of its own; the file's root where none has.
    fn resource(&self, place: &Place) -> Place {
        if self.references.bases.is_empty() {
            return Place::root(place.file);
        }
        let mut at = place.clone();
        while !self.references.bases.contains_key(&at) {
            match at.pointer.parent() {
                Some(pointer) => at.pointer = pointer,
                None => break,
            }
        }
        at
    }

    /// The URI that references at a place resolve against: a file without one of its own has its path, or the URL that it came from.
    fn base_uri(&self, place: &Place) -> String {
        let resource = self.resource(place);
        match self.references.bases.get(&resource) {
            Some(uri) => uri.clone(),
            None => match self.library.url(place.file) {
                Some(url) => url.to_owned(),
                None => format!("/{}", self.library.path(place.file)),
            },
        }
    }

    /// The URI that a file says for itself.
    fn identity(&self, file: FileId) -> Option<&String> {
        self.references.bases.get(&Place::root(file))
    }
}
