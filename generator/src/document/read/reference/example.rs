//! References to examples (OpenAPI 3.1.1, section 4.8.19). An example says nothing of a type, and so one that cannot be found is a lint, whatever the reason.

use super::resolve::Found;
use crate::diagnostic::{Diagnostics, Level};
use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::source::{Place, Tree};
use std::collections::HashMap;

/// So many examples may refer to each other in a row.
const LONGEST: usize = 64;

/// What is known of examples.
#[derive(Default)]
pub(in crate::document::read) struct Examples {
    /// References to them that nobody has followed yet: where the object with `$ref` stands, and its text.
    open: Vec<(Place, String)>,
    /// The components among them, each with the text of its `$ref` if it is one.
    components: HashMap<Place, Option<String>>,
}

impl Reader<'_, '_> {
    /// Notes a reference that stands where an example may.
    pub(in crate::document::read) fn example_reference(
        &mut self,
        place: &Place,
        members: &[(String, Tree)],
    ) {
        let text = members.iter().find(|(name, _)| name == "$ref");
        if let Some(text) = text.and_then(|(_, tree)| tree.as_str()) {
            let open = (place.clone(), text.to_owned());
            self.references.examples.open.push(open);
        }
    }

    /// Notes the examples among the components.
    pub(in crate::document::read) fn example_components(&mut self, place: &Place, tree: &Tree) {
        for (name, example) in tree.members() {
            let at = place.child(name);
            self.example_reference(&at, example.members());
            let text = example.get("$ref").and_then(Tree::as_str);
            let components = &mut self.references.examples.components;
            components.insert(at, text.map(str::to_owned));
        }
    }

    /// Follows all references to examples, and says which lead nowhere.
    pub(in crate::document::read) fn follow_examples(&mut self) {
        for (place, text) in std::mem::take(&mut self.references.examples.open) {
            let mut aside = std::mem::take(self.diagnostics);
            self.follow_example(&place, text);
            std::mem::swap(self.diagnostics, &mut aside);
            self.keep_as_lints(&aside);
        }
    }

    fn keep_as_lints(&mut self, said: &Diagnostics) {
        for one in said.iter() {
            let again =
                self.diagnostics
                    .push(Level::Lint, one.code, &one.place, one.message.clone());
            again.help.clone_from(&one.help);
        }
    }

    /// Goes one step: the next one is a reference of its own, which is noted where it stands, unless it stands where nobody has looked.
    fn follow_example(&mut self, place: &Place, text: String) {
        let (mut at, mut text) = (place.clone(), text);
        for _ in 0..LONGEST {
            let said = at.child("$ref");
            let target = match self.target(&said, &at, &text) {
                Found::Place(target) => target,
                Found::NoAnchor(_, name) => {
                    let message =
                        format!("nothing in this document has the anchor `{}`", shown(&name));
                    self.diagnostics.error("dangling-reference", &said, message);
                    return;
                }
                Found::Nothing => return,
            };
            match self.example_at(&said, &target, &text) {
                Some(next) => (at, text) = (target, next),
                None => return,
            }
        }
        let message = format!(
            "`{}` leads back to itself and never to a definition",
            shown(&text)
        );
        self.diagnostics
            .error("circular-reference", &place.child("$ref"), message);
    }

    /// The reference that stands at a place where an example is wanted; `None` at the end of the way, good or bad.
    fn example_at(&mut self, said: &Place, target: &Place, text: &str) -> Option<String> {
        if let Some(known) = self.references.examples.components.get(target) {
            return known.clone();
        }
        match self.tree_at(target) {
            Some(tree @ Tree::Object(_)) => {
                tree.get("$ref").and_then(Tree::as_str).map(str::to_owned)
            }
            Some(other) => {
                let message = format!("`{}` is {}, expected an example", shown(text), other.kind());
                self.diagnostics.error("wrong-reference", said, message);
                None
            }
            None => {
                let near = self.near_name(target);
                let message = format!("`{}` names nothing in this document", shown(text));
                let said = self.diagnostics.error("dangling-reference", said, message);
                if let Some(near) = near {
                    said.help(format!("did you mean `#{near}`?"));
                }
                None
            }
        }
    }
}
