//! Whether an example keeps to its schema, by a validator that is not ours.

use jsonschema::{Registry, Validator};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The name that the document has for the validator; nothing is ever fetched from there.
const DOCUMENT: &str = "https://document.invalid/root";

/// A document as JSON Schema 2020-12.
pub(super) struct Judge<'r> {
    registry: &'r Registry<'r>,
    /// By the pointer of a schema; `None` where the validator cannot read it.
    validators: HashMap<String, Option<Validator>>,
}

/// The document, ready to be referred to.
pub(super) fn registry(translated: Value) -> Result<Registry<'static>, String> {
    let told = |error: &dyn std::fmt::Display| format!("the judge cannot read it: {error}");
    Registry::new()
        .retriever(Nothing)
        .add(DOCUMENT, translated)
        .map_err(|error| told(&error))?
        .prepare()
        .map_err(|error| told(&error))
}

/// Gives an empty schema for every other file, so that one that is elsewhere forbids nothing here.
struct Nothing;

impl jsonschema::Retrieve for Nothing {
    fn retrieve(
        &self,
        _: &jsonschema::Uri<String>,
    ) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        Ok(json!({}))
    }
}

impl<'r> Judge<'r> {
    pub(super) fn new(registry: &'r Registry<'r>) -> Self {
        Self {
            registry,
            validators: HashMap::new(),
        }
    }

    /// Whether a value keeps to the schema at a pointer.
    pub(super) fn is_valid(&mut self, schema: &str, value: &Value) -> bool {
        let registry = self.registry;
        let validator = self.validators.entry(schema.to_owned()).or_insert_with(|| {
            jsonschema::draft202012::options()
                .with_registry(registry)
                .should_validate_formats(true)
                .build(&json!({"$ref": format!("{DOCUMENT}#{}", fragment(&schema.replace('%', "%25")))}))
                .ok()
        });
        validator
            .as_ref()
            .is_some_and(|validator| validator.is_valid(value))
    }
}

/// A pointer as the fragment of a URI (RFC 3986, section 3.5), from one that may be encoded already.
fn fragment(pointer: &str) -> String {
    let mut text = String::new();
    for byte in pointer.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'/'
            | b'$'
            | b'%' => {
                text.push(char::from(byte));
            }
            other => text.push_str(&format!("%{other:02X}")),
        }
    }
    text
}

/// A document's schemas in the words of JSON Schema 2020-12. What an example holds is rewritten too, which nobody looks at.
pub(super) fn translate(node: &Value, is_3_0: bool) -> Value {
    match node {
        Value::Array(items) => items.iter().map(|item| translate(item, is_3_0)).collect(),
        Value::Object(members) => object(members, is_3_0),
        other => other.clone(),
    }
}

fn object(members: &Map<String, Value>, is_3_0: bool) -> Value {
    let mut out: Map<String, Value> = members
        .iter()
        .map(|(name, member)| (name.clone(), translate(member, is_3_0)))
        .collect();
    let nullable = ["nullable", "x-nullable"]
        .iter()
        .any(|word| out.get(*word) == Some(&Value::Bool(true)));
    if is_3_0 {
        if out.get("$ref").is_some_and(Value::is_string) {
            out.retain(|name, _| name == "$ref");
        }
        exclusive(&mut out, "exclusiveMinimum", "minimum");
        exclusive(&mut out, "exclusiveMaximum", "maximum");
        // 2.0's files are no JSON, and its parameters are schemas that say `required: true`.
        if out.get("type") == Some(&json!("file")) {
            out.remove("type");
        }
        if out.get("required").is_some_and(Value::is_boolean) {
            out.remove("required");
        }
    }
    if let Some(Value::String(reference)) = out.get_mut("$ref")
        && let Some(pointer) = reference.strip_prefix('#')
    {
        *reference = format!("#{}", fragment(pointer));
    }
    if nullable {
        admit_null(&mut out);
    }
    Value::Object(out)
}

/// Lets a schema allow `null` too. What speaks of other types alone stays where it is, so that pointers into it lead where they did.
fn admit_null(members: &mut Map<String, Value>) {
    if let Some(Value::String(one)) = members.get("type") {
        let both = json!([one, "null"]);
        members.insert("type".to_owned(), both);
    }
    if let Some(Value::Array(values)) = members.get_mut("enum") {
        values.push(Value::Null);
    }
    let mut moved = Map::new();
    for word in ["$ref", "allOf", "anyOf", "const", "not", "oneOf"] {
        moved.extend(members.remove(word).map(|member| (word.to_owned(), member)));
    }
    if !moved.is_empty() {
        members.insert("anyOf".to_owned(), json!([{"type": "null"}, moved]));
    }
}

/// A bound that a boolean makes exclusive, as a number.
fn exclusive(members: &mut Map<String, Value>, word: &str, bound: &str) {
    if let Some(Value::Bool(is_exclusive)) = members.get(word).cloned() {
        members.remove(word);
        if is_exclusive && let Some(bound) = members.remove(bound) {
            members.insert(word.to_owned(), bound);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Judge, registry, translate};
    use serde_json::json;

    #[test]
    fn a_document_of_3_0_is_judged_by_its_own_words() {
        let document = json!({"components": {"schemas": {
            "A": {"type": "object", "required": ["b"], "properties": {"b": {"$ref": "#/components/schemas/B b", "type": "array"}}},
            "B b": {"type": "integer", "nullable": true, "minimum": 1, "exclusiveMinimum": true},
            "C": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/A"}], "properties": {"c": {"type": "string"}}},
        }}});
        let registry = registry(translate(&document, true)).expect("a document");
        let mut judge = Judge::new(&registry);
        for (value, expected) in [
            (json!({"b": 2}), true),
            (json!({"b": null}), true),
            (json!({"b": 1}), false),
            (json!({"b": "2"}), false),
            (json!({}), false),
        ] {
            assert_eq!(
                judge.is_valid("/components/schemas/A", &value),
                expected,
                "{value}"
            );
        }
        assert!(judge.is_valid("/components/schemas/B b", &json!(2)));
        for (value, expected) in [
            (json!(null), true),
            (json!({"b": 2}), true),
            (json!({}), false),
        ] {
            assert_eq!(
                judge.is_valid("/components/schemas/C", &value),
                expected,
                "{value}"
            );
        }
        assert!(judge.is_valid("/components/schemas/C/properties/c", &json!("")));
        assert!(!judge.is_valid("/nowhere", &json!(2)));
    }
}
