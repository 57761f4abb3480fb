//! `paths` and its items (OpenAPI 3.1.1, sections 4.8.8 and 4.8.9).

use super::Reader;
use super::swagger::Inputs;
use super::value::{shown, take};
use crate::document::{Dialect, Id, Parameter, PathItem, Reference};
use crate::source::{Members, Place, Tree};

const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];
const OTHERS: [&str; 6] = [
    "$ref",
    "summary",
    "description",
    "servers",
    "parameters",
    "additionalOperations",
];

impl Reader<'_, '_> {
    /// Reads `paths`. Its extensions are carried by the document, as members of an object of the same name.
    pub(super) fn paths(
        &mut self,
        place: &Place,
        tree: Tree,
        carried: &mut Members,
    ) -> Vec<(String, PathItem)> {
        let mut extensions = Vec::new();
        let mut paths = Vec::new();
        for (template, tree) in self.members(place, tree).unwrap_or_default() {
            let at = place.child(&template);
            if template.starts_with('/') {
                paths.extend(self.path_item(at, tree).map(|item| (template, item)));
            } else if template.starts_with("x-") {
                extensions.push((template, tree));
            } else {
                let message = format!(
                    "the path `{}` does not begin with a slash",
                    shown(&template)
                );
                self.diagnostics
                    .error("path-without-slash", &at, message)
                    .help(format!("`/{}`", shown(&template)));
            }
        }
        if !extensions.is_empty() {
            let name = place.pointer.segments().last().unwrap_or_default();
            carried.push((name, Tree::Object(extensions)));
        }
        paths
    }

    pub(super) fn path_item(&mut self, place: Place, tree: Tree) -> Option<PathItem> {
        let mut members = self.members(&place, tree)?;
        self.swagger.shared = Inputs::default();
        let shared = take(&mut members, "parameters");
        let parameters = shared.map(|tree| self.shared_parameters(&place, tree));
        let mut item = PathItem {
            place,
            reference: None,
            summary: None,
            description: None,
            servers: Vec::new(),
            parameters: parameters.unwrap_or_default(),
            operations: Vec::new(),
            carried: Vec::new(),
        };
        for (name, tree) in members {
            let at = item.place.child(&name);
            match name.as_str() {
                "$ref" => item.reference = self.item_reference(&item.place, tree),
                "additionalOperations" => {
                    let more = self.named(&at, tree, Self::operation);
                    item.operations.extend(more);
                }
                "summary" => item.summary = self.text(&at, tree),
                "description" => item.description = self.text(&at, tree),
                "servers" => item.servers = self.servers(&at, tree),
                method if METHODS.contains(&method) => {
                    item.operations
                        .extend(self.operation(at, tree).map(|operation| (name, operation)));
                }
                other => {
                    self.other_member(&at, other);
                    item.carried.push((name, tree));
                }
            }
        }
        Some(item)
    }

    /// The parameters that all operations of an item share. Those of a body or a form wait for the operations.
    fn shared_parameters(&mut self, place: &Place, tree: Tree) -> Vec<Id<Parameter>> {
        let at = place.child("parameters");
        if self.dialect != Dialect::V2_0 {
            return self.parameters(&at, tree);
        }
        self.swagger.shared = self.inputs(&at, tree);
        self.swagger.shared.parameters.clone()
    }

    /// The reference that stands beside an item's other members; what it names is merged in when all is read.
    fn item_reference(&mut self, place: &Place, tree: Tree) -> Option<Reference> {
        Some(Reference {
            place: place.clone(),
            text: self.text(&place.child("$ref"), tree)?,
            target: None,
            siblings: Vec::new(),
        })
    }

    fn other_member(&mut self, place: &Place, name: &str) {
        if METHODS.contains(&name.to_lowercase().as_str()) {
            let message = format!(
                "the method `{}` is not in lower case, and so it is not one",
                shown(name)
            );
            self.diagnostics
                .error("misspelled-member", place, message)
                .help(format!("`{}`", name.to_lowercase()));
        } else if !name.starts_with("x-") {
            self.unknown_member(place, name, &mut METHODS.into_iter().chain(OTHERS));
        }
    }
}
