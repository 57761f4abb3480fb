//! The root object (OpenAPI 3.1.1, section 4.8.1), `info` and `tags`.

use super::Reader;
use super::form::forms;
use super::form::{Form, Member, Need};
use super::reference::Items;
use crate::document::{Components, Dialect, Document, Node, PathItem};
use crate::source::{Members, Place, Tree};
use std::collections::HashMap;

/// What of the root is read as a form: all but the objects that are read one by one.
static SECURITY: Form = Form {
    members: {
        const MEMBERS: &[Member] = &[("security", forms::SECURITY, Need::Optional)];
        MEMBERS
    },
};

const KNOWN: [&str; 11] = [
    "openapi",
    "$self",
    "info",
    "jsonSchemaDialect",
    "servers",
    "paths",
    "webhooks",
    "components",
    "security",
    "tags",
    "externalDocs",
];

/// What the root object holds beside the arenas.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) info: Option<Node<openapiv3::Info>>,
    pub(super) servers: Vec<Node<openapiv3::Server>>,
    pub(super) tags: Vec<Node<openapiv3::Tag>>,
    pub(super) security: Option<Vec<openapiv3::SecurityRequirement>>,
    pub(super) external_docs: Option<openapiv3::ExternalDocumentation>,
    pub(super) paths: Option<Items>,
    pub(super) webhooks: Items,
    pub(super) components: Components,
    pub(super) carried: Members,
}

impl Reader<'_, '_> {
    /// Reads a whole document.
    pub(super) fn document(mut self, place: &Place, root: Tree) -> Document {
        let mut parts = Parts::default();
        for (name, tree) in self.members(place, root).unwrap_or_default() {
            let at = place.child(&name);
            match name.as_str() {
                "openapi" => {}
                "servers" => parts.servers = self.servers(&at, tree),
                "paths" => self.all_paths(&at, tree, &mut parts),
                "components" => parts.components = self.components(&at, tree),
                "webhooks" => parts.webhooks.extend(self.webhooks(&at, tree)),
                // What 3.0 lacks, many write under this name.
                "x-webhooks" if matches!(tree, Tree::Object(_)) => {
                    parts.webhooks.extend(self.webhooks(&at, tree));
                }
                "jsonSchemaDialect" | "$self" => parts.carried.push((name, tree)),
                _ => self.common_member(place, name, tree, &mut parts, &KNOWN),
            }
        }
        self.finish(place, parts)
    }

    /// Reads what all versions have.
    pub(super) fn common_member(
        &mut self,
        place: &Place,
        name: String,
        tree: Tree,
        parts: &mut Parts,
        known: &'static [&'static str],
    ) {
        let at = place.child(&name);
        match name.as_str() {
            "info" => parts.info = self.node(&forms::INFO, at, tree),
            "tags" => {
                parts.tags = self.listed(&at, tree, |reader, place, tree| {
                    reader.node(&forms::TAG, place, tree)
                });
            }
            "security" => parts.security = self.security(place, tree),
            "externalDocs" => {
                parts.external_docs = self.external_docs(at, tree, &mut parts.carried);
            }
            _ => {
                if !name.starts_with("x-") {
                    self.unknown_member(&at, &name, &mut known.iter().copied());
                }
                // Paths that differ by their query, which `paths` may not hold.
                if name == "x-ms-paths" && matches!(tree, Tree::Object(_)) {
                    self.all_paths(&at, tree, parts);
                    return;
                }
                parts.carried.push((name, tree));
            }
        }
    }

    /// Reads `paths`, or what a vendor adds to them under another name.
    pub(super) fn all_paths(&mut self, place: &Place, tree: Tree, parts: &mut Parts) {
        let items = self.paths(place, tree, &mut parts.carried);
        parts.paths.get_or_insert_default().extend(items);
    }

    /// Reads an object that is all leaf.
    pub(super) fn node<T: for<'de> serde::Deserialize<'de>>(
        &mut self,
        form: &Form,
        place: Place,
        tree: Tree,
    ) -> Option<Node<T>> {
        let members = self.members(&place, tree)?;
        let (leaf, carried) = self.leaf(form, &place, members)?;
        Some(Node {
            place,
            leaf,
            carried,
        })
    }

    /// A document without `info` can be built all the same.
    fn no_info(&mut self, place: &Place) -> Node<openapiv3::Info> {
        self.diagnostics
            .lint("missing-member", place, "the document has no `info`")
            .help("it gives the title and the version");
        Node {
            place: place.child("info"),
            leaf: openapiv3::Info::default(),
            carried: Vec::new(),
        }
    }

    /// OpenAPI 3.0 requires `paths`, and so did 2.0; 3.1 is content with `components` or `webhooks`.
    fn require_paths(&mut self, place: &Place, missing: bool) {
        if missing && matches!(self.dialect, Dialect::V2_0 | Dialect::V3_0) {
            self.diagnostics
                .lint("missing-member", place, "the document has no `paths`")
                .help("`paths: {}` says that it has none");
        }
    }

    fn security(
        &mut self,
        place: &Place,
        tree: Tree,
    ) -> Option<Vec<openapiv3::SecurityRequirement>> {
        let (kept, _) = self.fit(&SECURITY, place, vec![("security".to_owned(), tree)])?;
        let (_, tree) = kept.into_iter().next()?;
        serde::Deserialize::deserialize(super::form::leaf::TreeDeserializer(tree)).ok()
    }

    fn external_docs(
        &mut self,
        place: Place,
        tree: Tree,
        carried: &mut Members,
    ) -> Option<openapiv3::ExternalDocumentation> {
        let node: Node<openapiv3::ExternalDocumentation> =
            self.node(&forms::EXTERNAL_DOCS, place, tree)?;
        if !node.carried.is_empty() {
            carried.push(("externalDocs".to_owned(), Tree::Object(node.carried)));
        }
        Some(node.leaf)
    }

    fn webhooks(&mut self, place: &Place, tree: Tree) -> Items {
        self.named(place, tree, Self::path_item)
    }

    /// Reads what references name, and puts all together.
    pub(super) fn finish(mut self, place: &Place, parts: Parts) -> Document {
        let info = match parts.info {
            Some(info) => info,
            None => self.no_info(place),
        };
        self.require_paths(place, parts.paths.is_none());
        let mut paths = parts.paths.unwrap_or_default();
        let mut webhooks = parts.webhooks;
        let mut components = parts.components;
        self.settle_items(&mut [&mut paths, &mut webhooks, &mut components.path_items]);
        self.follow_examples();
        let owners = owners(paths.iter().chain(&webhooks));
        Document {
            dialect: self.dialect,
            info,
            servers: parts.servers,
            tags: parts.tags,
            security: parts.security,
            external_docs: parts.external_docs,
            paths,
            webhooks,
            components,
            carried: parts.carried,
            files: self.library.paths(),
            owners,
            collections: self.collections,
            schemas: self.schemas,
            parameters: self.parameters,
            headers: self.headers,
            responses: self.responses,
            bodies: self.bodies,
            media_types: self.media_types,
            links: self.links,
            callbacks: self.callbacks,
            schemes: self.schemes,
        }
    }
}

/// The operations by place. Of an item that several paths name, the first path by name has it, whatever their order.
fn owners<'i>(
    items: impl Iterator<Item = &'i (String, PathItem)>,
) -> HashMap<Place, (usize, usize)> {
    let mut numbered: Vec<_> = items.enumerate().collect();
    numbered.sort_by_key(|(_, (template, _))| template.as_str());
    let mut owners = HashMap::new();
    for (at, (_, item)) in numbered {
        for (number, (_, operation)) in item.operations.iter().enumerate() {
            owners
                .entry(operation.node.place.clone())
                .or_insert((at, number));
        }
    }
    owners
}
