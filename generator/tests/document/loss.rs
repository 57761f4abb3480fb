//! Node → `openapiv3` + what is carried beside it: nothing that an author wrote may be in neither.

use super::Read;
use serde::Serialize;
use serde_json::Value;
use specsmith_generator::diagnostic::{Diagnostic, Level};
use specsmith_generator::document::{Arena, Dialect, Document, Entry, Node};
use specsmith_generator::source::{Members, Place, Tree};
use std::collections::HashSet;

/// The places of everything that was written and is nowhere, but for what a diagnostic speaks of.
pub(super) fn lost(read: &Read) -> Vec<String> {
    let said = read.diagnostics.iter().map(|found| &found.place).collect();
    let is_error = |found: &&Diagnostic| found.level == Level::Error;
    let errors = read
        .diagnostics
        .iter()
        .filter(is_error)
        .map(|found| &found.place)
        .collect();
    let mut search = Search {
        trees: &read.trees,
        said,
        errors,
        lost: Vec::new(),
    };
    let document = &read.document;
    if document.dialect == Dialect::V2_0 {
        swagger(document, &mut search);
        return search.lost;
    }
    search.node(&document.info, &[]);
    document
        .servers
        .iter()
        .for_each(|node| search.node(node, &[]));
    document.tags.iter().for_each(|node| search.node(node, &[]));
    for (_, item) in document.paths.iter().chain(&document.webhooks) {
        item.servers.iter().for_each(|node| search.node(node, &[]));
        for (_, operation) in &item.operations {
            search.node(
                &operation.node,
                &[
                    "parameters",
                    "requestBody",
                    "responses",
                    "servers",
                    "callbacks",
                ],
            );
            operation
                .servers
                .iter()
                .for_each(|node| search.node(node, &[]));
        }
    }
    search.arena(
        &document.parameters,
        |parameter| &parameter.leaf,
        &["schema", "content"],
    );
    search.arena(
        &document.headers,
        |header| &header.leaf,
        &["schema", "content", "explode"],
    );
    search.arena(
        &document.responses,
        |response| &response.leaf,
        &["headers", "content", "links"],
    );
    search.arena(&document.bodies, |body| &body.leaf, &["content"]);
    search.arena(
        &document.media_types,
        |media| &media.leaf,
        &["schema", "itemSchema"],
    );
    search.arena(&document.links, |link| &link.leaf, &[]);
    search.arena(&document.schemes, |scheme| &scheme.leaf, &[]);
    search.lost
}

/// The same for Swagger 2.0, where a parameter is its own schema, and bodies, media types and servers are made of several objects.
fn swagger(document: &Document, search: &mut Search<'_>) {
    const SCHEMA: [&str; 20] = [
        "type",
        "format",
        "items",
        "default",
        "enum",
        "pattern",
        "maximum",
        "minimum",
        "maxLength",
        "minLength",
        "maxItems",
        "minItems",
        "uniqueItems",
        "multipleOf",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "example",
        "collectionFormat",
        "title",
        "schema",
    ];
    search.node(&document.info, &[]);
    document.tags.iter().for_each(|node| search.node(node, &[]));
    for (_, item) in &document.paths {
        for (_, operation) in &item.operations {
            let lifted = ["parameters", "responses", "consumes", "produces", "schemes"];
            search.node(&operation.node, &lifted);
        }
    }
    search.arena(&document.parameters, |parameter| &parameter.leaf, &SCHEMA);
    search.arena(&document.headers, |header| &header.leaf, &SCHEMA);
    let lifted = ["headers", "schema", "examples"];
    search.arena(&document.responses, |response| &response.leaf, &lifted);
    let lifted = ["type", "flow", "authorizationUrl", "tokenUrl", "scopes"];
    search.arena(&document.schemes, |scheme| &scheme.leaf, &lifted);
}

struct Search<'r> {
    trees: &'r [Tree],
    said: HashSet<&'r Place>,
    errors: Vec<&'r Place>,
    lost: Vec<String>,
}

impl Search<'_> {
    fn arena<T, L: Serialize>(
        &mut self,
        arena: &Arena<T>,
        leaf: impl Fn(&T) -> &L,
        lifted: &[&str],
    ) {
        for (_, entry) in arena.iter() {
            match entry {
                Entry::Node(node) => {
                    self.members(&node.place, leaf(&node.leaf), &node.carried, lifted);
                }
                Entry::Reference(found) => {
                    let text = serde_json::json!({ "$ref": found.text });
                    self.members(&found.place, &text, &found.siblings, &[]);
                }
            }
        }
    }

    fn node<L: Serialize>(&mut self, node: &Node<L>, lifted: &[&str]) {
        self.members(&node.place, &node.leaf, &node.carried, lifted);
    }

    fn members<L: Serialize>(
        &mut self,
        place: &Place,
        leaf: &L,
        carried: &Members,
        lifted: &[&str],
    ) {
        let leaf = serde_json::to_value(leaf).unwrap();
        let Some(Tree::Object(members)) = at(self.trees, place) else {
            // A media type of nothing is read as an empty one; an `info` that is none, and one that is missing, is said.
            let said = self.said.contains(place) || place.pointer.as_str() == "/info";
            assert!(
                said || at(self.trees, place) == Some(&Tree::Null),
                "{place:?}"
            );
            return;
        };
        let carried = Tree::Object(carried.clone());
        for (name, value) in members
            .iter()
            .filter(|(name, _)| !lifted.contains(&name.as_str()))
        {
            self.value(&place.child(name), value, leaf.get(name), carried.get(name));
        }
    }

    fn value(
        &mut self,
        place: &Place,
        written: &Tree,
        kept: Option<&Value>,
        carried: Option<&Tree>,
    ) {
        let found = self.said.contains(place)
            || is_header_of_member(place)
            || carried == Some(written)
            || kept.is_some_and(|kept| same(written, kept))
            // An empty object or array says as much as none, but for `security`, where the type keeps it.
            || (matches!(written, Tree::Object(members) if members.is_empty()))
            || (matches!(written, Tree::Array(items) if items.is_empty()) && !place.pointer.as_str().ends_with("/security"));
        // An object that cannot be without what is wrong in it is left out whole, and the error is inside it.
        let left_out = kept.is_none()
            && carried.is_none()
            && matches!(written, Tree::Object(_))
            && self.errors.iter().any(|error| is_within(error, place));
        if found || left_out {
            return;
        }
        match written {
            Tree::Object(members) => {
                for (name, value) in members {
                    let kept = kept.and_then(|kept| kept.get(name));
                    self.value(
                        &place.child(name),
                        value,
                        kept,
                        carried.and_then(|tree| tree.get(name)),
                    );
                }
            }
            Tree::Array(items) => {
                // An item that was left out moves those behind it.
                let all = kept
                    .and_then(Value::as_array)
                    .map_or(&[][..], Vec::as_slice);
                for (index, item) in items.iter().enumerate() {
                    let kept = all.iter().find(|kept| same(item, kept)).or(all.get(index));
                    self.value(&place.child(index), item, kept, None);
                }
            }
            _ => self.lost.push(place.pointer.to_string()),
        }
    }
}

/// Whether the headers of a member of a form stand here: they are headers as others are, and looked at among them.
fn is_header_of_member(place: &Place) -> bool {
    let segments: Vec<String> = place.pointer.segments().collect();
    matches!(segments.as_slice(), [.., encoding, _, headers] if encoding == "encoding" && headers == "headers")
}

fn is_within(inner: &Place, outer: &Place) -> bool {
    let rest = inner.pointer.as_str().strip_prefix(outer.pointer.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What stands at a place.
fn at<'t>(trees: &'t [Tree], place: &Place) -> Option<&'t Tree> {
    let tree = trees.get(place.file.0 as usize)?;
    place
        .pointer
        .segments()
        .try_fold(tree, |tree, segment| match tree {
            Tree::Array(items) => items.get(segment.parse::<usize>().ok()?),
            other => other.get(&segment),
        })
}

fn same(written: &Tree, kept: &Value) -> bool {
    match (written, kept) {
        (Tree::Null, Value::Null) => true,
        (Tree::Bool(written), Value::Bool(kept)) => written == kept,
        (Tree::String(written), Value::String(kept)) => written == kept,
        (Tree::Number(written), Value::Number(kept)) => {
            *written == kept.to_string() || written.parse::<f64>().ok() == kept.as_f64()
        }
        (Tree::Array(written), Value::Array(kept)) => {
            written.len() == kept.len()
                && written
                    .iter()
                    .zip(kept)
                    .all(|(written, kept)| same(written, kept))
        }
        (Tree::Object(written), Value::Object(kept)) => {
            written.len() == kept.len()
                && written
                    .iter()
                    .all(|(name, value)| kept.get(name).is_some_and(|kept| same(value, kept)))
        }
        _ => false,
    }
}
