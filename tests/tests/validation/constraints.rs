//! The document's constraints, with values on either side of each.

use crate::document::{Document, Operation, examples, members};
use serde_json::{Map, Value, json};

/// A keyword that binds a value at a place.
#[derive(Debug)]
pub(crate) struct Constraint {
    /// Where in a body, or in the object of all parameters.
    pub(crate) pointer: String,
    pub(crate) keyword: &'static str,
    /// Values that just keep the rule.
    pub(crate) fine: Vec<Value>,
    /// Values that just break it, and no other rule.
    pub(crate) broken: Vec<Value>,
}

/// Texts on either side of each pattern of the document.
type Texts = &'static [&'static str];
const PATTERNS: [(&str, Texts, Texts); 2] = [
    (
        r"^[\x20-\x7E]*$",
        &["", " ~", "marta.lind"],
        &["\u{7f}", "a\n", "é", "\u{1f600}"],
    ),
    (
        "^[A-Za-z0-9_-]{43}$",
        &["MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU"],
        &[
            "",
            "MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4Jv",
            "MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvUU",
            "MTaOwa+trsRWB4i1KHZCPqyKIfxLjY9/6lf-Pkp4JvU",
        ],
    ),
];

/// Texts on either side of each format that is more than a note.
const FORMATS: [(&str, Texts, Texts); 1] = [(
    "uri",
    &["https://albums.lantern.example/x?y#z", "urn:lantern:a"],
    &["", "albums", "/relative", "https://a b/", "http://[::1"],
)];

/// Formats that say how a number is held or a text is shown.
const NOTES: [&str; 3] = ["int32", "int64", "password"];

/// Every constraint on a value of a schema.
pub(crate) fn constraints(document: &Document, schema: &Value) -> Vec<Constraint> {
    let mut found = Vec::new();
    walk(document, schema, "", 0, &mut found);
    found
}

fn walk(document: &Document, schema: &Value, at: &str, depth: usize, found: &mut Vec<Constraint>) {
    // A schema that contains itself has told everything by then.
    if depth > 8 {
        return;
    }
    let schema = document.resolve(schema);
    for (keyword, value) in members(schema) {
        match keyword {
            "properties" => {
                for (name, property) in members(value) {
                    walk(
                        document,
                        property,
                        &format!("{at}/{name}"),
                        depth + 1,
                        found,
                    );
                }
            }
            "items" => walk(document, value, &format!("{at}/0"), depth + 1, found),
            "allOf" => {
                for part in value.as_array().into_iter().flatten() {
                    walk(document, part, at, depth + 1, found);
                }
            }
            "type" | "required" | "title" | "description" | "default" | "example" | "nullable"
            | "deprecated" | "readOnly" | "writeOnly" | "externalDocs" | "xml" => {}
            "additionalProperties" => assert!(
                value.is_boolean() || constraints(document, value).is_empty(),
                "{at}: rules of members by any name"
            ),
            extension if extension.starts_with("x-") => {}
            keyword => {
                found.extend(
                    sides(keyword, value).map(|(keyword, fine, broken)| Constraint {
                        pointer: at.to_owned(),
                        keyword,
                        fine,
                        broken,
                    }),
                );
            }
        }
    }
}

/// A keyword, the values that keep it and those that break it; `None` for a note.
fn sides(keyword: &str, value: &Value) -> Option<(&'static str, Vec<Value>, Vec<Value>)> {
    let count = || usize::try_from(value.as_u64().expect("a count")).expect("a short text");
    let letters = |count: usize| json!("a".repeat(count));
    let texts = |texts: Texts| texts.iter().map(|text| json!(text)).collect();
    let bound = || value.as_i64().expect("an integer");
    Some(match keyword {
        "maxLength" => (
            "maxLength",
            vec![letters(count())],
            vec![letters(count() + 1)],
        ),
        "minLength" => (
            "minLength",
            vec![letters(count())],
            vec![letters(count() - 1)],
        ),
        "minimum" => ("minimum", vec![json!(bound())], vec![json!(bound() - 1)]),
        "enum" => {
            let values = value.as_array().expect("a list").clone();
            (
                "enum",
                values,
                vec![json!("A_VALUE_THAT_CAME_LATER"), json!("")],
            )
        }
        "pattern" => {
            let row = PATTERNS.iter().find(|(pattern, ..)| value == pattern);
            let (_, fine, broken) =
                row.unwrap_or_else(|| panic!("no texts for the pattern {value}"));
            ("pattern", texts(fine), texts(broken))
        }
        "format" if NOTES.iter().any(|note| value == note) => return None,
        "format" => {
            let row = FORMATS.iter().find(|(format, ..)| value == format);
            let (_, fine, broken) =
                row.unwrap_or_else(|| panic!("no texts for the format {value}"));
            ("format", texts(fine), texts(broken))
        }
        other => panic!("nobody has said what breaks `{other}`"),
    })
}

/// The example with the most members: it has most of the places that constraints speak of.
pub(crate) fn largest_example(media: &Value) -> Value {
    let all = examples(media).into_iter().map(|example| example.value);
    all.max_by_key(|value| value.to_string().len())
        .expect("every body has an example")
        .clone()
}

/// The parameters of a query as one object: its examples, and the schemas by name.
pub(crate) fn query(document: &Document, operation: Operation<'_>) -> (Value, Value) {
    let (mut values, mut schemas) = (Map::new(), Map::new());
    for parameter in document.parameters(operation) {
        let name = parameter["name"].as_str().expect("a name").to_owned();
        if parameter["in"] == "query" {
            values.insert(name.clone(), parameter["example"].clone());
            schemas.insert(name, parameter["schema"].clone());
        } else {
            let bound = constraints(document, &parameter["schema"]);
            assert!(
                bound.is_empty(),
                "a constraint outside of the query: {bound:?}"
            );
        }
    }
    (Value::Object(values), json!({ "properties": schemas }))
}

/// A value with another one at a place; what leads there is made where it is missing.
pub(crate) fn with(mut root: Value, pointer: &str, value: &Value) -> Value {
    let mut place = &mut root;
    for name in pointer.split('/').skip(1) {
        place = match name.parse::<usize>() {
            Ok(index) => {
                if !place.is_array() {
                    *place = json!([]);
                }
                let items = place.as_array_mut().expect("it is one now");
                if items.len() <= index {
                    items.resize(index + 1, Value::Null);
                }
                &mut items[index]
            }
            Err(_) => {
                if !place.is_object() {
                    *place = json!({});
                }
                place
                    .as_object_mut()
                    .expect("it is one now")
                    .entry(name)
                    .or_insert(Value::Null)
            }
        };
    }
    *place = value.clone();
    root
}
