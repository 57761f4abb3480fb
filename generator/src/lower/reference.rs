//! What a `$ref` leads to.

use super::Lower;
use crate::document::{Arena, Entry, Id, Node, Reference, Schema};
use std::collections::HashSet;

impl<'a> Lower<'a, '_> {
    /// The object that an entry is or, by however many references, leads to. What leads nowhere was an error when it was read.
    pub(super) fn follow<T>(
        &mut self,
        arena: &'a Arena<T>,
        id: Id<T>,
    ) -> Option<(Id<T>, &'a Node<T>)> {
        let mut seen = HashSet::new();
        let mut id = id;
        loop {
            match arena.get(id)? {
                Entry::Node(node) => {
                    self.ledger.follow(&node.place);
                    return Some((id, node));
                }
                Entry::Reference(reference) if seen.insert(id) => {
                    self.report_siblings(reference);
                    id = Self::target(arena, reference)?;
                }
                Entry::Reference(reference) => {
                    self.report_circle(reference);
                    return None;
                }
            }
        }
    }

    /// The description beside a reference: since 3.1 it stands in for the one of what is named (OpenAPI 3.1.1, section 4.8.23).
    pub(super) fn own_description<T>(&self, arena: &'a Arena<T>, id: Id<T>) -> Option<&'a str> {
        match arena.get(id)? {
            Entry::Reference(reference) if self.document.dialect.is_json_schema() => {
                let mut siblings = reference.siblings.iter();
                let (_, tree) = siblings.find(|(name, _)| name == "description")?;
                tree.as_str()
            }
            Entry::Reference(_) | Entry::Node(_) => None,
        }
    }

    /// The schema that a `$ref` in a schema names.
    pub(super) fn schema_target(&self, reference: &Reference) -> Option<Id<Schema>> {
        Self::target(&self.document.schemas, reference)
    }

    /// Says that a reference leads back to itself.
    pub(super) fn report_circle(&mut self, reference: &Reference) {
        self.diagnostics.error(
            "circular-reference",
            &reference.place.child("$ref"),
            format!(
                "`{}` leads back to itself and never to a definition",
                reference.text
            ),
        );
    }

    /// What leads nowhere has no target, and whoever read it has said so.
    fn target<T>(arena: &Arena<T>, reference: &Reference) -> Option<Id<T>> {
        arena.at(reference.target.as_ref()?)
    }

    fn report_siblings(&mut self, reference: &Reference) {
        for (name, _) in reference.siblings.iter().filter(|(name, _)| {
            !name.starts_with("x-") && name != "description" && name != "summary"
        }) {
            self.diagnostics
                .lint(
                    "reference-sibling",
                    &reference.place.child(name),
                    format!("`{name}` beside `$ref` has no meaning here and is ignored"),
                )
                .help("put it into the object that is referred to");
        }
    }
}
