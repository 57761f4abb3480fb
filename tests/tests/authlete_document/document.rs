//! The document as data, and the walks over it that the tests share.

use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::Path;

pub(crate) struct Document {
    pub(crate) root: Value,
}

pub(crate) struct Operation<'a> {
    pub(crate) method: String,
    pub(crate) path: &'a str,
    pub(crate) id: String,
    pub(crate) node: &'a Value,
}

impl Operation<'_> {
    /// The one tag of the operation: more than one would split it over two groups.
    pub(crate) fn tag(&self) -> &str {
        let tags = members(&self.node["tags"]);
        assert_eq!(tags.len(), 1, "{}: one tag", self.id);
        tags[0].as_str().unwrap_or("")
    }
}

/// A media type of a body or a reply; its place ends in the media type's name.
pub(crate) struct Media<'a> {
    pub(crate) place: String,
    pub(crate) node: &'a Value,
}

/// The document as it is written.
pub(crate) fn text() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/authlete.yaml");
    std::fs::read_to_string(file).expect("spec/authlete.yaml is there")
}

/// The items of an array; anything else has none.
pub(crate) fn members(node: &Value) -> &[Value] {
    node.as_array().map_or(&[], Vec::as_slice)
}

/// The entries of an object; anything else has none.
pub(crate) fn entries(node: &Value) -> Vec<(&str, &Value)> {
    node.as_object()
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.as_str(), value))
        .collect()
}

/// Calls back for every node below `node`, itself included, but not for what examples contain: those are data.
pub(crate) fn walk<'a>(node: &'a Value, place: &str, visit: &mut dyn FnMut(&str, &'a Value)) {
    visit(place, node);
    for (key, value) in entries(node) {
        if !matches!(key, "example" | "examples") {
            walk(value, &format!("{place}/{key}"), visit);
        }
    }
    for (index, value) in members(node).iter().enumerate() {
        walk(value, &format!("{place}/{index}"), visit);
    }
}

impl Document {
    pub(crate) fn load() -> Self {
        Document {
            root: serde_yaml::from_str(&text()).expect("spec/authlete.yaml is YAML"),
        }
    }

    /// What a reference within the document names.
    pub(crate) fn find(&self, reference: &str) -> Option<&Value> {
        self.root.pointer(reference.strip_prefix('#')?)
    }

    /// The node itself, or what it refers to.
    pub(crate) fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        match node["$ref"].as_str() {
            Some(reference) => {
                self.resolve(self.find(reference).expect("a reference leads somewhere"))
            }
            None => node,
        }
    }

    pub(crate) fn schemas(&self) -> &Map<String, Value> {
        self.root["components"]["schemas"]
            .as_object()
            .expect("components.schemas")
    }

    /// The fields of a component; an enum has none.
    pub(crate) fn fields(&self, schema: &str) -> Vec<(&str, &Value)> {
        entries(&self.schemas()[schema]["properties"])
    }

    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let mut all = Vec::new();
        for (path, item) in entries(&self.root["paths"]) {
            for (method, node) in entries(item) {
                let id = node["operationId"].as_str().unwrap_or("").to_owned();
                all.push(Operation {
                    method: method.to_uppercase(),
                    path,
                    id,
                    node,
                });
            }
        }
        all
    }

    pub(crate) fn parameters<'a>(&'a self, operation: &Operation<'a>) -> Vec<&'a Value> {
        members(&operation.node["parameters"])
            .iter()
            .map(|node| self.resolve(node))
            .collect()
    }

    /// The statuses of an operation with what each refers to.
    pub(crate) fn responses<'a>(&'a self, operation: &Operation<'a>) -> Vec<(&'a str, &'a Value)> {
        entries(&operation.node["responses"])
            .into_iter()
            .map(|(status, node)| (status, self.resolve(node)))
            .collect()
    }

    /// The links of an operation, over all its statuses.
    pub(crate) fn links<'a>(&'a self, operation: &Operation<'a>) -> Vec<(&'a str, &'a Value)> {
        self.responses(operation)
            .into_iter()
            .flat_map(|(_, response)| entries(&response["links"]))
            .collect()
    }

    /// Every media type of every body and every reply.
    pub(crate) fn media(&self) -> Vec<Media<'_>> {
        let mut all = Vec::new();
        for operation in self.operations() {
            let body = entries(&operation.node["requestBody"]["content"]);
            all.extend(body.into_iter().map(|(name, node)| Media {
                place: format!("{} body {name}", operation.id),
                node,
            }));
            for (status, response) in self.responses(&operation) {
                let content = entries(&response["content"]);
                all.extend(content.into_iter().map(|(name, node)| Media {
                    place: format!("{} {status} {name}", operation.id),
                    node,
                }));
            }
        }
        all
    }

    /// The components that a reply of any status leads to, directly or through other components.
    pub(crate) fn reachable_from_responses(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for Media { place, node } in self.media() {
            if !place.contains(" body ") {
                self.reach(&node["schema"], &mut found);
            }
        }
        found
    }

    fn reach(&self, node: &Value, found: &mut BTreeSet<String>) {
        walk(node, "", &mut |_, node| {
            if let Some(name) = component(node)
                && found.insert(name.to_owned())
            {
                self.reach(&self.schemas()[name], found);
            }
        });
    }

    /// Every node that is to have a description, with its place.
    pub(crate) fn described(&self) -> Vec<(String, &Value)> {
        let mut all = vec![("info".to_owned(), &self.root["info"])];
        let named = |kind: &str, node: &Value, key: &str| {
            format!("{kind} {}", node[key].as_str().unwrap_or("without a name"))
        };
        all.extend(
            members(&self.root["servers"])
                .iter()
                .map(|node| (named("server", node, "url"), node)),
        );
        all.extend(
            members(&self.root["tags"])
                .iter()
                .map(|node| (named("tag", node, "name"), node)),
        );
        for operation in self.operations() {
            let id = &operation.id;
            all.push((id.clone(), operation.node));
            all.extend(
                self.parameters(&operation)
                    .into_iter()
                    .map(|node| (named(id, node, "name"), node)),
            );
            all.extend(
                operation
                    .node
                    .get("requestBody")
                    .map(|node| (format!("{id} body"), node)),
            );
            all.extend(
                self.responses(&operation)
                    .into_iter()
                    .map(|(status, node)| (format!("{id} {status}"), node)),
            );
            all.extend(
                self.links(&operation)
                    .into_iter()
                    .map(|(name, node)| (format!("{id} link {name}"), node)),
            );
        }
        for kind in ["securitySchemes", "parameters", "responses", "schemas"] {
            all.extend(
                entries(&self.root["components"][kind])
                    .into_iter()
                    .map(|(name, node)| (name.to_owned(), node)),
            );
        }
        for name in self.schemas().keys() {
            all.extend(
                self.fields(name)
                    .into_iter()
                    .map(|(field, node)| (format!("{name}.{field}"), node)),
            );
        }
        all
    }
}

/// The name of the component that a node refers to: as a bare reference, or in the wrapper that lets a field have a
/// description of its own.
pub(crate) fn component(node: &Value) -> Option<&str> {
    let reference = match node["$ref"].as_str() {
        Some(reference) => reference,
        None => match members(&node["allOf"]) {
            [only] => only["$ref"].as_str()?,
            _ => return None,
        },
    };
    reference.strip_prefix("#/components/schemas/")
}
