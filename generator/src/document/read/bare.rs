//! A JSON Schema by itself: a document of types only.

use super::Reader;
use super::root::Parts;
use crate::document::{Document, Entry, Id, Node, Schema};
use crate::source::{FileId, Place, Tree};

/// Members of a root that only names and describes: it holds definitions, and is no type itself.
const NAMING: [&str; 10] = [
    "$schema",
    "$id",
    "id",
    "$anchor",
    "$comment",
    "$vocabulary",
    "title",
    "description",
    "$defs",
    "definitions",
];

/// Members that only a schema has.
const TELLING: [&str; 11] = [
    "$schema",
    "$defs",
    "definitions",
    "properties",
    "items",
    "allOf",
    "anyOf",
    "oneOf",
    "enum",
    "const",
    "$ref",
];

/// Whether an object that is no OpenAPI document is a JSON Schema.
pub(super) fn is_schema(root: &Tree) -> bool {
    let has = |name: &&str| root.get(name).is_some();
    if ["paths", "info", "components"].iter().any(has) {
        return false;
    }
    let is_type = match root.get("type") {
        Some(Tree::String(name)) => super::schema::keyword::TYPES.contains(&name.as_str()),
        Some(Tree::Array(_)) => true,
        _ => false,
    };
    is_type || TELLING.iter().any(has)
}

impl Reader<'_, '_> {
    /// Reads a whole document: the root is a component named by its title, else by its file, and so are its definitions.
    pub(super) fn schema_document(mut self, place: &Place, root: Tree) -> Document {
        let is_type = root
            .members()
            .iter()
            .any(|(name, _)| !NAMING.contains(&name.as_str()) && !name.starts_with("x-"));
        let title = root.get("title").and_then(Tree::as_str).unwrap_or_default();
        let name = match title.trim() {
            "" => self.stem(),
            title => title.to_owned(),
        };
        let description = root.get("description").and_then(Tree::as_str);
        let mut parts = Parts {
            info: Some(Node {
                place: place.clone(),
                leaf: openapiv3::Info {
                    title: name.clone(),
                    description: description.map(str::to_owned),
                    ..openapiv3::Info::default()
                },
                carried: Vec::new(),
            }),
            paths: Some(Vec::new()),
            ..Parts::default()
        };
        if let Some(id) = self.schema(place.clone(), root) {
            self.settle();
            let schemas = &mut parts.components.schemas;
            schemas.extend(is_type.then_some((name, id)));
            schemas.extend(self.definitions(id));
        }
        self.finish(place, parts)
    }

    fn definitions(&self, id: Id<Schema>) -> Vec<(String, Id<Schema>)> {
        match self.schemas.get(id) {
            Some(Entry::Node(node)) => node.leaf.definitions.clone(),
            _ => Vec::new(),
        }
    }

    /// The name of the root document without its ending.
    fn stem(&self) -> String {
        let path = self.library.path(FileId::ROOT);
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
        if stem.is_empty() { "root" } else { stem }.to_owned()
    }
}
