//! The document as plain JSON, read without a line of Specsmith: what it says is what the tests hold ours against.
#![allow(dead_code, reason = "each test binary uses its part of this")]

use serde_json::Value;
use std::path::{Path, PathBuf};

/// The methods that a path item may have (OpenAPI 3.0, section 4.7.9).
const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A document whose references all stay within it.
pub(crate) struct Document(Value);

/// An operation, with where it is.
#[derive(Clone, Copy)]
pub(crate) struct Operation<'d> {
    pub(crate) method: &'d str,
    pub(crate) path: &'d str,
    pub(crate) node: &'d Value,
}

/// An example of a body: `name` is empty where there is one only.
#[derive(Clone, Copy)]
pub(crate) struct Example<'d> {
    pub(crate) name: &'d str,
    pub(crate) value: &'d Value,
}

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .expect("tests/ is in the repository")
        .to_owned()
}

impl Document {
    /// `spec/authlete.yaml`.
    pub(crate) fn authlete() -> Self {
        let path = repository().join("spec/authlete.yaml");
        let text = std::fs::read_to_string(&path).expect("spec/authlete.yaml can be read");
        Self(
            serde_yaml::from_str(&text).expect("spec/authlete.yaml is YAML whose keys are strings"),
        )
    }

    /// A node by its JSON Pointer.
    pub(crate) fn node(&self, pointer: &str) -> &Value {
        self.0
            .pointer(pointer)
            .unwrap_or_else(|| panic!("the document has nothing at {pointer}"))
    }

    /// A node, or the node that it refers to.
    pub(crate) fn resolve<'d>(&'d self, node: &'d Value) -> &'d Value {
        match node["$ref"].as_str() {
            Some(reference) => self.resolve(self.node(reference.trim_start_matches('#'))),
            None => node,
        }
    }

    /// The schemas of the components, by their names.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = (&str, &Value)> {
        members(self.node("/components/schemas"))
    }

    /// Every operation.
    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let paths = members(self.node("/paths"));
        let all = paths.flat_map(|(path, item)| {
            members(item)
                .filter(|(method, _)| METHODS.contains(method))
                .map(move |(method, node)| Operation { method, path, node })
        });
        all.collect()
    }

    /// An operation by its `operationId`.
    pub(crate) fn operation(&self, id: &str) -> Operation<'_> {
        let mut all = self.operations().into_iter();
        all.find(|operation| operation.id() == id)
            .unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// The parameters of an operation, resolved.
    pub(crate) fn parameters<'d>(
        &'d self,
        operation: Operation<'d>,
    ) -> impl Iterator<Item = &'d Value> {
        let parameters = operation.node["parameters"].as_array();
        parameters
            .into_iter()
            .flatten()
            .map(|parameter| self.resolve(parameter))
    }

    /// The responses of an operation, resolved, by their statuses.
    pub(crate) fn responses<'d>(&'d self, operation: Operation<'d>) -> Vec<(u16, &'d Value)> {
        let responses = members(&operation.node["responses"]);
        let numbered = responses.map(|(status, response)| {
            (
                status
                    .parse()
                    .expect("the document has plain statuses only"),
                self.resolve(response),
            )
        });
        numbered.collect()
    }

    /// Every body of a request or a response: its pointer, and its media type object.
    pub(crate) fn bodies(&self) -> Vec<(String, &Value)> {
        let mut all = Vec::new();
        for operation in self.operations() {
            let of = |what: &str| format!("{} {what}", operation.id());
            let request = &operation.node["requestBody"]["content"];
            all.extend(members(request).map(|(name, media)| (of(name), media)));
            for (status, response) in self.responses(operation) {
                let bodies = members(&response["content"]);
                all.extend(bodies.map(|(_, media)| (of(&status.to_string()), media)));
            }
        }
        all
    }

    /// The values that are secret (`format: password`) in a value of a schema.
    pub(crate) fn secrets<'v>(&self, schema: &Value, value: &'v Value) -> Vec<&'v str> {
        let schema = self.resolve(schema);
        let mut found = Vec::new();
        match value {
            Value::String(text) if schema["format"] == "password" => found.push(text.as_str()),
            Value::Array(items) => {
                found.extend(
                    items
                        .iter()
                        .flat_map(|item| self.secrets(&schema["items"], item)),
                );
            }
            Value::Object(members) => {
                let of = |(name, value)| self.secrets(&schema["properties"][name], value);
                found.extend(members.iter().flat_map(of));
            }
            _ => {}
        }
        let parts = schema["allOf"].as_array().into_iter().flatten();
        found.extend(parts.flat_map(|part| self.secrets(part, value)));
        found
    }
}

impl<'d> Operation<'d> {
    pub(crate) fn id(self) -> &'d str {
        self.node["operationId"]
            .as_str()
            .expect("every operation has an operationId")
    }
}

/// The examples of a media type object or of a parameter.
pub(crate) fn examples(node: &Value) -> Vec<Example<'_>> {
    let one = node.get("example").map(|value| Example { name: "", value });
    let named = members(&node["examples"]).map(|(name, example)| Example {
        name,
        value: &example["value"],
    });
    one.into_iter().chain(named).collect()
}

/// The members of an object; none where there is no object.
pub(crate) fn members(node: &Value) -> impl Iterator<Item = (&str, &Value)> {
    node.as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.as_str(), value))
}

/// The name of the component that a reference names.
pub(crate) fn component(schema: &Value) -> &str {
    let reference = schema["$ref"]
        .as_str()
        .expect("a body's schema is a component");
    reference.rsplit('/').next().unwrap_or_default()
}
