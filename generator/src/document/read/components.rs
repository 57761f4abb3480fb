//! `components` (OpenAPI 3.1.1, section 4.8.7).

use super::Reader;
use super::value::shown;
use crate::document::Components;
use crate::source::{Place, Tree};

const KNOWN: [&str; 10] = [
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
];

impl Reader<'_> {
    pub(super) fn components(&mut self, place: &Place, tree: Tree) -> Components {
        let mut components = Components::default();
        for (name, tree) in self.members(place, tree).unwrap_or_default() {
            let at = place.child(&name);
            match name.as_str() {
                "schemas" => components.schemas = self.named(&at, tree, Self::schema),
                "parameters" => components.parameters = self.named(&at, tree, Self::parameter),
                "headers" => components.headers = self.named(&at, tree, Self::header),
                "responses" => components.responses = self.named(&at, tree, Self::response),
                "requestBodies" => components.bodies = self.named(&at, tree, Self::body),
                "links" => components.links = self.named(&at, tree, Self::link),
                "securitySchemes" => components.schemes = self.named(&at, tree, Self::scheme),
                other => {
                    self.other_section(&at, other, &tree);
                    components.carried.push((name, tree));
                }
            }
        }
        components
    }

    fn other_section(&mut self, place: &Place, name: &str, tree: &Tree) {
        let (code, what) = match name {
            "examples" => return,
            "callbacks" => ("callback", "callback"),
            "pathItems" => ("component-path-item", "path item"),
            extension if extension.starts_with("x-") => return,
            other => return self.unknown_member(place, other, &mut KNOWN.into_iter()),
        };
        for (name, _) in tree.members() {
            let message = format!("the {what} `{}` is not read yet", shown(name));
            self.diagnostics.gap(code, &place.child(name), message);
        }
    }
}
