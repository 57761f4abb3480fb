//! What a `$ref` leads to.

use super::Lower;
use crate::document::{Arena, Entry, Id, Node, Reference, Schema};
use std::collections::HashSet;

impl<'a> Lower<'a, '_> {
    /// The object that an entry is or, by however many references, leads to. What leads nowhere is an error at the reference.
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
                    id = self.target(arena, reference)?;
                }
                Entry::Reference(reference) => {
                    self.report_circle(reference);
                    return None;
                }
            }
        }
    }

    /// The schema that a `$ref` in a schema names.
    pub(super) fn schema_target(&mut self, reference: &Reference) -> Option<Id<Schema>> {
        let document = self.document;
        self.target(&document.schemas, reference)
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

    fn target<T>(&mut self, arena: &Arena<T>, reference: &Reference) -> Option<Id<T>> {
        // A reference to another file has no target, and whoever read it has said so.
        let target = reference.target.as_ref()?;
        let found = arena.at(target);
        if found.is_none() {
            let known = arena.iter().map(|(_, entry)| match entry {
                Entry::Node(node) => node.place.pointer.as_str(),
                Entry::Reference(reference) => reference.place.pointer.as_str(),
            });
            let near = crate::suggest::nearest(target.pointer.as_str(), known);
            let diagnostic = self.diagnostics.error(
                "dangling-reference",
                &reference.place.child("$ref"),
                format!("`{}` names nothing in this document", reference.text),
            );
            if let Some(near) = near {
                diagnostic.help(format!("did you mean `#{near}`?"));
            }
        }
        found
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
