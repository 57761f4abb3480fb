//! `components` (OpenAPI 3.1.1, section 4.8.7).

use super::Reader;
use crate::document::Components;
use crate::source::{Place, Tree};

const KNOWN: [&str; 11] = [
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
    "mediaTypes",
];

impl Reader<'_, '_> {
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
                "callbacks" => components.callbacks = self.named(&at, tree, Self::callback),
                "mediaTypes" => components.media_types = self.named(&at, tree, Self::media_type),
                "pathItems" => components.path_items = self.named(&at, tree, Self::path_item),
                other => {
                    if other == "examples" {
                        self.example_components(&at, &tree);
                    } else if !other.starts_with("x-") {
                        self.unknown_member(&at, other, &mut KNOWN.into_iter());
                    }
                    components.carried.push((name, tree));
                }
            }
        }
        components
    }
}
