//! Where the parts of a document live, and how they name each other.

use crate::source::{Members, Place};
use std::collections::HashMap;
use std::marker::PhantomData;

/// The number of an entry in an [`Arena`] of `T`.
#[derive(Debug)]
pub struct Id<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Id<T> {}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

/// One object of the document: what was read of it, and the members that its type does not know.
#[derive(Clone, Debug)]
pub struct Node<T> {
    /// Where it stands.
    pub place: Place,
    /// What was read.
    pub leaf: T,
    /// Members that `T` does not know or cannot tell from a default, extensions (`x-…`) among them, in their order.
    pub carried: Members,
}

/// A `$ref` in the place of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Where the object with the `$ref` stands.
    pub place: Place,
    /// The reference as written.
    pub text: String,
    /// The place that it names, once file and fragment are taken apart. It may hold nothing: that is for `lower` to say.
    pub target: Option<Place>,
    /// The members beside `$ref`.
    pub siblings: Members,
}

/// What stands at a place where a `T` may stand.
#[derive(Clone, Debug)]
pub enum Entry<T> {
    /// The object itself.
    Node(Node<T>),
    /// A reference to one.
    Reference(Reference),
}

/// All the objects of one kind in a document, by number and by place.
#[derive(Debug)]
pub struct Arena<T> {
    entries: Vec<Entry<T>>,
    by_place: HashMap<Place, Id<T>>,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            by_place: HashMap::new(),
        }
    }
}

impl<T> Arena<T> {
    /// Adds what stands at a place and gives its number.
    pub fn insert(&mut self, entry: Entry<T>) -> Id<T> {
        let place = match &entry {
            Entry::Node(node) => node.place.clone(),
            Entry::Reference(reference) => reference.place.clone(),
        };
        // 2^32 objects do not fit into a document that fits into memory; past that, numbers repeat the last one.
        let id = Id {
            index: u32::try_from(self.entries.len()).unwrap_or(u32::MAX),
            kind: PhantomData,
        };
        self.entries.push(entry);
        self.by_place.insert(place, id);
        id
    }

    /// Replaces what stands at a number, where the new entry stands at the same place: how a number can be handed out before its object is read.
    pub(super) fn replace(&mut self, id: Id<T>, entry: Entry<T>) {
        if let Some(slot) = self.entries.get_mut(id.index as usize) {
            *slot = entry;
        }
    }

    /// Says which of several entries is found at a place.
    pub(super) fn put(&mut self, place: Place, id: Id<T>) {
        self.by_place.insert(place, id);
    }

    /// The entry with this number, to be changed.
    pub(super) fn get_mut(&mut self, id: Id<T>) -> Option<&mut Entry<T>> {
        self.entries.get_mut(id.index as usize)
    }

    /// The entry with this number.
    ///
    /// `None` only for a number of another document.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&Entry<T>> {
        self.entries.get(id.index as usize)
    }

    /// The entry that stands at this place.
    #[must_use]
    pub fn at(&self, place: &Place) -> Option<Id<T>> {
        self.by_place.get(place).copied()
    }

    /// All entries with their numbers, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &Entry<T>)> {
        self.entries.iter().zip(0u32..).map(|(entry, index)| {
            (
                Id {
                    index,
                    kind: PhantomData,
                },
                entry,
            )
        })
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
