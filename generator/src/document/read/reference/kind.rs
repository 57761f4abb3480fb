//! The kinds of objects that a `$ref` can name, each with its arena and its reader.

use crate::document::read::Reader;
use crate::document::{Arena, Entry};
use crate::source::{Place, Tree};

/// What may stand at a place where a reference leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document::read) enum Kind {
    Schema,
    Parameter,
    Header,
    Response,
    Body,
    MediaType,
    Link,
    Callback,
    Scheme,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Schema,
        Self::Parameter,
        Self::Header,
        Self::Response,
        Self::Body,
        Self::MediaType,
        Self::Link,
        Self::Callback,
        Self::Scheme,
    ];

    /// What it is called in a message.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Schema => "a schema",
            Self::Parameter => "a parameter",
            Self::Header => "a header",
            Self::Response => "a response",
            Self::Body => "a request body",
            Self::MediaType => "a media type",
            Self::Link => "a link",
            Self::Callback => "a callback",
            Self::Scheme => "a security scheme",
        }
    }
}

impl Reader<'_, '_> {
    /// Whether an object of this kind was read at this place.
    pub(super) fn is_read(&self, kind: Kind, place: &Place) -> bool {
        match kind {
            Kind::Schema => self.schemas.at(place).is_some(),
            Kind::Parameter => self.parameters.at(place).is_some(),
            Kind::Header => self.headers.at(place).is_some(),
            Kind::Response => self.responses.at(place).is_some(),
            Kind::Body => self.bodies.at(place).is_some(),
            Kind::MediaType => self.media_types.at(place).is_some(),
            Kind::Link => self.links.at(place).is_some(),
            Kind::Callback => self.callbacks.at(place).is_some(),
            Kind::Scheme => self.schemes.at(place).is_some(),
        }
    }

    /// What was read at this place.
    pub(super) fn kind_at(&self, place: &Place) -> Option<Kind> {
        Kind::ALL
            .into_iter()
            .find(|kind| self.is_read(*kind, place))
    }

    /// Reads an object of this kind, which stands at this place.
    pub(super) fn read_kind(&mut self, kind: Kind, place: Place, tree: Tree) {
        match kind {
            Kind::Schema => drop(self.schema(place, tree)),
            Kind::Parameter => drop(self.parameter(place, tree)),
            Kind::Header => drop(self.header(place, tree)),
            Kind::Response => drop(self.response(place, tree)),
            Kind::Body => drop(self.body(place, tree)),
            Kind::MediaType => drop(self.media_type(place, tree)),
            Kind::Link => drop(self.link(place, tree)),
            Kind::Callback => drop(self.callback(place, tree)),
            Kind::Scheme => drop(self.scheme(place, tree)),
        }
    }

    /// Gives the reference in the object at a place its target.
    pub(super) fn set_target(&mut self, kind: Kind, place: &Place, target: Option<Place>) {
        match kind {
            Kind::Schema => {
                if let Some(id) = self.schemas.at(place)
                    && let Some(Entry::Node(node)) = self.schemas.get_mut(id)
                    && let Some(reference) = &mut node.leaf.reference
                {
                    reference.target = target;
                }
            }
            Kind::Parameter => set(&mut self.parameters, place, target),
            Kind::Header => set(&mut self.headers, place, target),
            Kind::Response => set(&mut self.responses, place, target),
            Kind::Body => set(&mut self.bodies, place, target),
            Kind::MediaType => set(&mut self.media_types, place, target),
            Kind::Link => set(&mut self.links, place, target),
            Kind::Callback => set(&mut self.callbacks, place, target),
            Kind::Scheme => set(&mut self.schemes, place, target),
        }
    }

    /// The pointers of all objects of this kind in the file of a place.
    pub(super) fn pointers(&self, kind: Kind, beside: &Place) -> Vec<String> {
        match kind {
            Kind::Schema => pointers(&self.schemas, beside),
            Kind::Parameter => pointers(&self.parameters, beside),
            Kind::Header => pointers(&self.headers, beside),
            Kind::Response => pointers(&self.responses, beside),
            Kind::Body => pointers(&self.bodies, beside),
            Kind::MediaType => pointers(&self.media_types, beside),
            Kind::Link => pointers(&self.links, beside),
            Kind::Callback => pointers(&self.callbacks, beside),
            Kind::Scheme => pointers(&self.schemes, beside),
        }
    }
}

fn set<T>(arena: &mut Arena<T>, place: &Place, target: Option<Place>) {
    if let Some(id) = arena.at(place)
        && let Some(Entry::Reference(reference)) = arena.get_mut(id)
    {
        reference.target = target;
    }
}

fn pointers<T>(arena: &Arena<T>, beside: &Place) -> Vec<String> {
    arena
        .iter()
        .map(|(_, entry)| match entry {
            Entry::Node(node) => &node.place,
            Entry::Reference(reference) => &reference.place,
        })
        .filter(|place| place.file == beside.file)
        .map(|place| place.pointer.to_string())
        .collect()
}
