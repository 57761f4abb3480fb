//! The document's schemas for the `jsonschema` crate.

use crate::document::Document;
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

/// Judges values by a schema of the document. Members that the document does not name are refused: whoever sends one has misspelt it.
pub(crate) struct Judge {
    validator: Validator,
    name: String,
}

impl Judge {
    /// For a schema, or a reference to one.
    pub(crate) fn new(document: &Document, schema: &Value) -> Self {
        let mut schema = schema.clone();
        convert(&mut schema);
        let name = schema["$ref"]
            .as_str()
            .map_or_else(|| schema.to_string(), str::to_owned);
        // A copy of all that the schema could refer to is for those that do refer: most parameters do not.
        let schemas = match schema.get("$ref") {
            Some(_) => converted(document.node("/components/schemas")),
            None => Value::Null,
        };
        let root = json!({ "allOf": [schema], "components": { "schemas": schemas } });
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true);
        let validator = options
            .build(&root)
            .unwrap_or_else(|error| panic!("{name} is no JSON Schema: {error}"));
        Self { validator, name }
    }

    /// What is wrong with a value, all of it.
    pub(crate) fn judge(&self, value: &Value) -> Result<(), String> {
        let wrong = self.validator.iter_errors(value);
        let wrong: Vec<_> = wrong
            .map(|error| format!("{error} (at `{}`)", error.instance_path()))
            .collect();
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(format!(
                "expected a value as in {}, found: {}",
                self.name,
                wrong.join("; ")
            ))
        }
    }
}

fn converted(schemas: &Value) -> Value {
    let mut schemas = schemas.clone();
    for (_, schema) in schemas.as_object_mut().into_iter().flatten() {
        convert(schema);
    }
    schemas
}

/// OpenAPI 3.0's `nullable` into JSON Schema's `null`, and closes objects.
fn convert(schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    if members.remove("nullable") == Some(Value::Bool(true)) {
        let kind = members
            .get("type")
            .cloned()
            .expect("OpenAPI 3.0.3: nullable has an effect beside `type` only");
        members.insert("type".to_owned(), json!([kind, "null"]));
        if let Some(Value::Array(values)) = members.get_mut("enum") {
            values.push(Value::Null);
        }
    }
    if members.contains_key("properties") && !members.contains_key("additionalProperties") {
        members.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
    for keyword in ["items", "not", "additionalProperties"] {
        members.get_mut(keyword).map(convert);
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        members
            .get_mut(keyword)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
            .for_each(convert);
    }
    let properties = members.get_mut("properties").and_then(Value::as_object_mut);
    properties
        .into_iter()
        .flatten()
        .for_each(|(_, property)| convert(property));
}
