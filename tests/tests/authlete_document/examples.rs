//! The examples of the document: where they are, whether they are valid, and which fields they show.

use crate::document::{Document, Media, component, entries, members};
use crate::expect_none;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

struct Example {
    /// The place that has the example, as in `owners`.
    owner: String,
    schema: Value,
    value: Value,
}

/// How a field has been seen in the examples: with a value that tells something, and as null.
#[derive(Clone, Copy, Default)]
struct Seen {
    telling: bool,
    null: bool,
}

type Shown = BTreeMap<(String, String), Seen>;

/// Every place that is to have an example, with the node that holds it and the schema that it is held against.
fn places(document: &Document) -> Vec<(String, &Value, Value)> {
    let mut all = Vec::new();
    for Media { place, node } in document.media() {
        all.push((place, node, node["schema"].clone()));
    }
    for operation in document.operations() {
        for parameter in document.parameters(&operation) {
            all.push((
                format!("{} {}", operation.id, parameter["name"]),
                parameter,
                parameter["schema"].clone(),
            ));
        }
    }
    for (name, schema) in document.schemas() {
        all.push((
            name.clone(),
            schema,
            json!({"$ref": format!("#/components/schemas/{name}")}),
        ));
        all.extend(
            document
                .fields(name)
                .into_iter()
                .map(|(field, node)| (format!("{name}.{field}"), node, node.clone())),
        );
    }
    all
}

fn owners(document: &Document) -> Vec<String> {
    places(document)
        .into_iter()
        .map(|(owner, ..)| owner)
        .collect()
}

fn gather(document: &Document) -> Vec<Example> {
    let mut all = Vec::new();
    for (owner, node, schema) in places(document) {
        let several = entries(&node["examples"])
            .into_iter()
            .filter_map(|(_, example)| example.get("value"));
        for value in node.get("example").into_iter().chain(several) {
            all.push(Example {
                owner: owner.clone(),
                schema: schema.clone(),
                value: value.clone(),
            });
        }
    }
    all
}

/// What is wrong with an example: what JSON Schema finds, and fields that the schema does not know (they are allowed
/// on the wire, but in an example they are typing errors).
fn violations(document: &Document, example: &Example) -> Vec<String> {
    let schema = json!({"allOf": [example.schema], "components": document.root["components"]});
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&as_json_schema(&schema))
        .expect("the schemas of the document compile");
    let mut wrong: Vec<_> = validator
        .iter_errors(&example.value)
        .map(|error| format!("{}: {error}", example.owner))
        .collect();
    visit(
        document,
        &example.schema,
        &example.value,
        &mut |name, field, _| {
            if !document
                .fields(name)
                .iter()
                .any(|(known, _)| *known == field)
            {
                wrong.push(format!("{}: {name} has no field {field}", example.owner));
            }
        },
    );
    wrong
}

/// The schemas of 3.0 as JSON Schema 2020-12: `nullable` becomes one type more, the rest is the same for what we use.
fn as_json_schema(node: &Value) -> Value {
    match node {
        Value::Object(object) => {
            let mut out: serde_json::Map<_, _> = object
                .iter()
                .map(|(key, value)| (key.clone(), as_json_schema(value)))
                .collect();
            if out.remove("nullable") == Some(json!(true)) {
                assert!(
                    !out.contains_key("enum"),
                    "a nullable enum needs null among its values"
                );
                out.insert("type".to_owned(), json!([object["type"], "null"]));
            }
            Value::Object(out)
        }
        Value::Array(items) => items.iter().map(as_json_schema).collect(),
        other => other.clone(),
    }
}

/// How the examples of bodies and replies show each field: (component, field) → how it was seen.
fn shown(document: &Document) -> Shown {
    let mut all = Shown::new();
    for Media { node, .. } in document.media() {
        let several = entries(&node["examples"])
            .into_iter()
            .filter_map(|(_, example)| example.get("value"));
        for value in node.get("example").into_iter().chain(several) {
            visit(
                document,
                &node["schema"],
                value,
                &mut |name, field, value| {
                    let seen = all.entry((name.to_owned(), field.to_owned())).or_default();
                    let default = &document.schemas()[name]["properties"][field]["default"];
                    seen.telling |= tells(value) && value != default;
                    seen.null |= value.is_null();
                },
            );
        }
    }
    all
}

/// Whether a value is more than the empty one of its type, which a forgetful decoder would come up with by itself.
fn tells(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    }
}

/// Calls back for each field of each component in a value: component, field, value.
fn visit(
    document: &Document,
    schema: &Value,
    value: &Value,
    found: &mut dyn FnMut(&str, &str, &Value),
) {
    for item in members(value) {
        visit(document, &schema["items"], item, found);
    }
    let Some(name) = component(schema) else {
        return;
    };
    for (field, inner) in entries(value) {
        found(name, field, inner);
        visit(
            document,
            &document.schemas()[name]["properties"][field],
            inner,
            found,
        );
    }
}

#[test]
fn every_place_that_can_have_an_example_has_one() {
    let document = Document::load();
    let with: BTreeSet<_> = gather(&document)
        .into_iter()
        .map(|example| example.owner)
        .collect();
    let wrong: Vec<_> = owners(&document)
        .into_iter()
        .filter(|owner| !with.contains(owner))
        .collect();
    expect_none("without an example", &wrong);
}

#[test]
fn every_example_is_valid_against_its_schema() {
    let document = Document::load();
    let gathered = gather(&document);
    assert!(
        gathered.len() > 500,
        "only {} examples found",
        gathered.len()
    );
    let wrong: Vec<_> = gathered
        .iter()
        .flat_map(|example| violations(&document, example))
        .collect();
    expect_none("invalid examples", &wrong);
}

#[test]
fn the_check_of_examples_sees_what_is_wrong() {
    let document = Document::load();
    let schema = json!({"$ref": "#/components/schemas/token_create_request"});
    for (value, expected) in [
        (json!({"grantType": "IMPLICIT"}), 0),
        (json!({}), 1),
        (json!({"grantType": "MAGIC"}), 1),
        (json!({"grantType": "IMPLICIT", "subject": "ü"}), 1),
        (json!({"grantType": "IMPLICIT", "subject": null}), 1),
        (
            json!({"grantType": "IMPLICIT", "resources": ["not a uri"]}),
            1,
        ),
        (
            json!({"grantType": "IMPLICIT", "authorizationDetails": {"elements": [{"type": "t", "actions": null}]}}),
            0,
        ),
        (json!({"grantType": "IMPLICIT", "typo": 1}), 1),
    ] {
        let example = Example {
            owner: "a test".into(),
            schema: schema.clone(),
            value: value.clone(),
        };
        assert_eq!(violations(&document, &example).len(), expected, "{value}");
    }
}

#[test]
fn the_examples_of_operations_show_every_field_at_work() {
    let document = Document::load();
    let shown = shown(&document);
    let mut wrong = Vec::new();
    for name in document.schemas().keys() {
        for (field, node) in document.fields(name) {
            let seen = shown
                .get(&(name.clone(), field.to_owned()))
                .copied()
                .unwrap_or_default();
            if !seen.telling {
                wrong.push(format!(
                    "{name}.{field} is never shown with a value other than its default"
                ));
            }
            if node["nullable"] == true && !seen.null {
                wrong.push(format!("{name}.{field} is never shown as null"));
            }
        }
    }
    expect_none("fields", &wrong);
}
