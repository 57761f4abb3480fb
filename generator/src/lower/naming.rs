//! What an inline schema is called: the names on the way to it.
//!
//! | place | words |
//! |---|---|
//! | `/components/schemas/pet` | `pet` |
//! | `/components/schemas/pet/properties/status` | `pet status` |
//! | `/components/schemas/pets/items` | `pets item` |
//! | `/components/schemas/tags/additionalProperties` | `tags value` |
//! | `/components/responses/NotFound/content/…/schema` | `NotFound` |
//! | `/paths/~1pets/get/responses/200/content/…/schema` | the operation, `response` |
//! | `/paths/~1pets/get/responses/404/content/…/schema` | the operation, `404 response` |
//! | `/paths/~1pets/post/requestBody/content/…/schema` | the operation, `body` |
//! | `/paths/~1pets/get/parameters/0/schema` | the operation, the parameter's name |

use crate::document::{Document, Entry, Operation};
use crate::source::Place;

/// The words for the schema at a place: the same whoever comes upon it first.
pub(super) fn words(document: &Document, place: &Place) -> String {
    let segments: Vec<String> = place.pointer.segments().collect();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let words = match segments.as_slice() {
        ["components", "schemas", name, rest @ ..] => join(name, &below_schema(rest)),
        ["components", _, name, rest @ ..] => join(name, &below_schema(after_schema(rest))),
        ["paths", template, "parameters", _, rest @ ..] => join(
            &join(
                template,
                &parameter_name(document, place).unwrap_or_default(),
            ),
            &below_schema(after_schema(rest)),
        ),
        ["paths", template, method, rest @ ..] => join(
            &operation_words(document, template, method),
            &below_operation(document, place, rest),
        ),
        other => below_schema(other),
    };
    if words.is_empty() {
        "inline".to_owned()
    } else {
        words
    }
}

/// The wire name of an operation: its `operationId`, or method and path.
pub(super) fn operation_name(operation: &Operation, template: &str, method: &str) -> String {
    match &operation.node.leaf.operation_id {
        Some(id) if !id.trim().is_empty() => id.clone(),
        _ => format!("{method} {template}"),
    }
}

fn operation_words(document: &Document, template: &str, method: &str) -> String {
    let item = document
        .paths
        .iter()
        .find(|(key, _)| key == template)
        .map(|(_, item)| item);
    let operation = item.and_then(|item| item.operations.iter().find(|(key, _)| key == method));
    operation.map_or_else(
        || template.to_owned(),
        |(_, operation)| operation_name(operation, template, method),
    )
}

fn below_operation(document: &Document, place: &Place, segments: &[&str]) -> String {
    match segments {
        ["requestBody", rest @ ..] => join("body", &below_schema(after_schema(rest))),
        ["responses", status, rest @ ..] if status.starts_with('2') => {
            join("response", &below_schema(after_schema(rest)))
        }
        ["responses", status, rest @ ..] => join(
            &format!("{status} response"),
            &below_schema(after_schema(rest)),
        ),
        ["parameters", _, rest @ ..] => join(
            &parameter_name(document, place).unwrap_or_default(),
            &below_schema(after_schema(rest)),
        ),
        other => below_schema(other),
    }
}

/// The name of the parameter that the schema at `place` belongs to.
fn parameter_name(document: &Document, place: &Place) -> Option<String> {
    let mut pointer = place.pointer.clone();
    loop {
        let at = Place {
            file: place.file,
            pointer,
        };
        if let Some(Entry::Node(node)) = document
            .parameters
            .at(&at)
            .and_then(|id| document.parameters.get(id))
        {
            return Some(node.leaf.leaf.parameter_data_ref().name.clone());
        }
        pointer = at.pointer.parent()?;
    }
}

/// What follows the first `schema`, which ends the way through OpenAPI's own objects.
fn after_schema<'s>(segments: &'s [&'s str]) -> &'s [&'s str] {
    segments
        .iter()
        .position(|segment| *segment == "schema")
        .and_then(|at| segments.get(at + 1..))
        .unwrap_or_default()
}

fn below_schema(segments: &[&str]) -> String {
    let mut words = String::new();
    let mut rest = segments;
    loop {
        rest = match rest {
            ["properties" | "$defs" | "definitions", name, next @ ..] => {
                words = join(&words, name);
                next
            }
            ["items", next @ ..] => {
                words = join(&words, "item");
                next
            }
            ["additionalProperties", next @ ..] => {
                words = join(&words, "value");
                next
            }
            ["allOf" | "anyOf" | "oneOf", number, next @ ..] => {
                if *number != "0" {
                    words = join(&words, number);
                }
                next
            }
            [other, next @ ..] => {
                words = join(&words, other);
                next
            }
            [] => return words,
        };
    }
}

fn join(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (_, true) => first.to_owned(),
        (true, false) => second.to_owned(),
        (false, false) => format!("{first} {second}"),
    }
}
