//! The verdict of the `jsonschema` crate.

use crate::Broken;
use jsonschema::{Draft, Validator};
use serde_json::Value;

pub(crate) fn validator(schema: &Value) -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .unwrap_or_else(|error| panic!("{schema} is no JSON Schema: {error}"))
}

pub(crate) fn broken(validator: &Validator, value: &Value) -> Broken {
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{} {}", error.instance_path(), error.kind().keyword()))
        .collect()
}
