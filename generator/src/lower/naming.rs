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
//! | `/paths/~1pets/get/responses/200/headers/X-Kind/schema` | the operation, `X-Kind header` |
//! | `/paths/~1pets/post/requestBody/content/…/schema` | the operation, `body` |
//! | `/paths/~1pets/get/parameters/0/schema` | the operation, the parameter's name |
//! | `/webhooks/newPet/post/requestBody/content/…/schema` | the operation, `body` |
//! | `/definitions/pet`, `/$defs/pet`, the same in another file | `pet` |
//! | the root of a JSON Schema | its title, else the name of its file |
//! | `types/pet.yaml#/Status` | the name of the file, `Status` |
//!
//! A place in a list of alternatives is said by a word: see `label`. A title that is the name of a type stands for all that is before it.
//!
//! An operation is found by the place where it stands, which may be in another file.

use super::label;
use crate::document::{Dialect, Document, Entry, Operation, SchemaOrBool};
use crate::source::{FileId, Place};

/// The words for the schema at a place: the same whoever comes upon it first.
pub(super) fn words(document: &Document, place: &Place) -> String {
    let segments = label::spoken(document, place);
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let words = match document.operation_around(place) {
        Some(around) => {
            let depth = around.place.pointer.segments().count();
            let below = segments.get(depth..).unwrap_or_default();
            join(
                &operation_name(around.operation, around.template, around.method),
                &below_operation(document, place, below),
            )
        }
        None => outside_operations(document, place, &segments),
    };
    if words.is_empty() {
        "inline".to_owned()
    } else {
        words
    }
}

fn outside_operations(document: &Document, place: &Place, segments: &[&str]) -> String {
    match segments {
        ["components", "schemas", name, rest @ ..] | ["definitions" | "$defs", name, rest @ ..] => {
            join(name, &below_schema(rest))
        }
        ["components", "pathItems" | "callbacks", name, rest @ ..] => {
            join(name, &below_item(document, place, rest))
        }
        [
            "components",
            "responses",
            name,
            "headers",
            header,
            rest @ ..,
        ] => join(name, &below_header(header, rest)),
        ["components", _, name, rest @ ..] => join(name, &below_schema(after_schema(rest))),
        // Swagger 2.0 has these at the root, and a parameter there is its own schema.
        ["parameters" | "responses", name, rest @ ..] if document.dialect == Dialect::V2_0 => {
            join(name, &below_schema(after_schema(rest)))
        }
        ["paths" | "x-ms-paths", template, "parameters", _, rest @ ..] => join(
            &join(
                template,
                &parameter_name(document, place).unwrap_or_default(),
            ),
            &below_schema(after_schema(rest)),
        ),
        other if place.file != FileId::ROOT => {
            join(&stem(document, place.file), &below_schema(other))
        }
        other if document.dialect == Dialect::JsonSchema => {
            join(&root_name(document), &below_schema(other))
        }
        other => below_schema(other),
    }
}

/// What a JSON Schema by itself is called.
fn root_name(document: &Document) -> String {
    let root = document.schemas.at(&Place::root(FileId::ROOT));
    let mut schemas = document.components.schemas.iter();
    let named = schemas.find(|(_, id)| Some(*id) == root);
    named.map_or_else(|| stem(document, FileId::ROOT), |(name, _)| name.clone())
}

/// The name of a file without its folder and its ending.
fn stem(document: &Document, file: FileId) -> String {
    let path = document
        .files
        .get(file.0 as usize)
        .map_or("", String::as_str);
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.to_owned()
}

/// Below a path item that belongs to no path: the method, and what follows.
fn below_item(document: &Document, place: &Place, segments: &[&str]) -> String {
    match segments {
        [expression, rest @ ..] if expression.contains(['{', '/']) => {
            below_item(document, place, rest)
        }
        ["additionalOperations", method, rest @ ..] | [method, rest @ ..] => {
            join(method, &below_operation(document, place, rest))
        }
        [] => String::new(),
    }
}

/// The wire name of an operation: its `operationId`, the name of its webhook, or method and path.
pub(super) fn operation_name(operation: &Operation, template: &str, method: &str) -> String {
    match &operation.node.leaf.operation_id {
        Some(id) if !id.trim().is_empty() => id.clone(),
        // A webhook has a name already, and hardly ever two methods.
        _ if !template.starts_with('/') => template.to_owned(),
        _ => format!("{method} {template}"),
    }
}

fn below_operation(document: &Document, place: &Place, segments: &[&str]) -> String {
    match segments {
        ["requestBody", rest @ ..] => join("body", &below_schema(after_schema(rest))),
        ["responses", _, "headers", header, rest @ ..] => below_header(header, rest),
        ["responses", status, rest @ ..] if status.starts_with('2') => {
            join("response", &below_schema(after_schema(rest)))
        }
        ["responses", status, rest @ ..] => join(
            &format!("{status} response"),
            &below_schema(after_schema(rest)),
        ),
        ["callbacks", name, _, method, rest @ ..] => {
            join(name, &join(method, &below_operation(document, place, rest)))
        }
        // Swagger 2.0: the parameters that are parts of a form, and the one that is the body.
        ["parameters"] => "body".to_owned(),
        ["parameters", _, "schema", rest @ ..] if document.dialect == Dialect::V2_0 => {
            join("body", &below_schema(rest))
        }
        ["parameters", _, rest @ ..] => join(
            &parameter_name(document, place)
                .or_else(|| part_name(document, place))
                .unwrap_or_default(),
            &below_schema(after_schema(rest)),
        ),
        other => below_schema(other),
    }
}

/// A header of an answer: most have the same meaning whatever the status.
fn below_header(name: &str, rest: &[&str]) -> String {
    join(&format!("{name} header"), &below_schema(after_schema(rest)))
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

/// The words for a part of a form of Swagger 2.0, which the schema at `place` belongs to: as if it were a property of the body.
fn part_name(document: &Document, place: &Place) -> Option<String> {
    let mut part = place.clone();
    loop {
        let parent = part.pointer.parent()?;
        let form = Place {
            file: place.file,
            pointer: parent.clone(),
        };
        if parent.segments().last().as_deref() == Some("parameters")
            && let Some(Entry::Node(form)) = document
                .schemas
                .at(&form)
                .and_then(|id| document.schemas.get(id))
        {
            let id = SchemaOrBool::Schema(document.schemas.at(&part)?);
            let mut properties = form.leaf.properties.iter();
            let (name, _) = properties.find(|(_, schema)| *schema == id)?;
            return Some(join("body", name));
        }
        part.pointer = parent;
    }
}

/// What follows the first `schema` or `itemSchema`, which ends the way through OpenAPI's own objects.
fn after_schema<'s>(segments: &'s [&'s str]) -> &'s [&'s str] {
    segments
        .iter()
        .position(|segment| matches!(*segment, "schema" | "itemSchema"))
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
            ["allOf" | "anyOf" | "oneOf", label, next @ ..] => {
                words = if label::is_type_name(label) {
                    (*label).to_owned()
                } else {
                    join(&words, label)
                };
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
