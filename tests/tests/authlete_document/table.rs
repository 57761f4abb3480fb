//! The tables in `tests/fixtures/authlete`, and the document written in their form, row by row.

use crate::document::{Document, component, entries, members};
use serde_json::Value;
use std::path::Path;

/// The rows of a table without its head.
pub(crate) fn read(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/authlete")
        .join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// Fails with the rows that only one of the two has. Order plays no part: a JSON object has none.
pub(crate) fn expect_same(file: &str, written: &[String]) {
    let known = read(file);
    assert!(!known.is_empty(), "{file} is empty");
    let missing = known
        .iter()
        .filter(|row| !written.contains(row))
        .map(|row| format!("  - {row}"));
    let surplus = written
        .iter()
        .filter(|row| !known.contains(row))
        .map(|row| format!("  + {row}"));
    let different: Vec<_> = missing.chain(surplus).collect();
    assert!(
        different.is_empty(),
        "the document differs from {file} (-: only in the table):\n{}",
        different.join("\n")
    );
    assert_eq!(written.len(), known.len(), "{file}: a row twice");
}

/// `schema field type format presence null keywords`.
pub(crate) fn fields(document: &Document) -> Vec<String> {
    let mut rows = Vec::new();
    for (name, schema) in document.schemas() {
        let required = members(&schema["required"]);
        for (field, node) in document.fields(name) {
            let presence = if required.iter().any(|one| one == field) {
                "required"
            } else {
                "optional"
            };
            let null = if node["nullable"] == true {
                "nullable"
            } else {
                "-"
            };
            let (kind, format) = shape(node);
            rows.push([name, field, &kind, &format, presence, null, &keywords(node)].join("\t"));
        }
    }
    rows
}

/// `schema field values`; the field is `-` where the component itself is the enum.
pub(crate) fn enums(document: &Document) -> Vec<String> {
    let mut rows = Vec::new();
    for (name, schema) in document.schemas() {
        let own = [("-", schema)].into_iter().chain(document.fields(name));
        rows.extend(
            own.filter(|(_, node)| node.get("enum").is_some())
                .map(|(field, node)| {
                    let values: Vec<_> = members(&node["enum"])
                        .iter()
                        .filter_map(Value::as_str)
                        .collect();
                    [name, field, &values.join(" ")].join("\t")
                }),
        );
    }
    rows
}

/// `operationId in name type format presence keywords`.
pub(crate) fn parameters(document: &Document) -> Vec<String> {
    let mut rows = Vec::new();
    for operation in document.operations() {
        for parameter in document.parameters(&operation) {
            let schema = &parameter["schema"];
            let (kind, format) = shape(schema);
            let presence = if parameter["required"] == true {
                "required"
            } else {
                "optional"
            };
            let place = [
                operation.id.as_str(),
                text_of(&parameter["in"]),
                text_of(&parameter["name"]),
            ]
            .join("\t");
            rows.push([&place, &kind, &format, presence, &keywords(schema)].join("\t"));
        }
    }
    rows
}

/// `method path operationId tag body presence encodings success reply errors links`.
pub(crate) fn operations(document: &Document) -> Vec<String> {
    let mut rows = Vec::new();
    for operation in document.operations() {
        let [body, presence, encodings] = body(&operation.node["requestBody"]);
        let (errors, success): (Vec<_>, Vec<_>) = document
            .responses(&operation)
            .into_iter()
            .partition(|(status, _)| status.starts_with(['4', '5']));
        for (status, error) in &errors {
            assert_eq!(
                only_json(error),
                "result_error",
                "{} {status}",
                operation.id
            );
        }
        let statuses: Vec<_> = success.iter().map(|(status, _)| *status).collect();
        let replies: Vec<_> = success.iter().map(|(_, reply)| only_json(reply)).collect();
        let errors: Vec<_> = errors.iter().map(|(status, _)| *status).collect();
        let links: Vec<_> = document
            .links(&operation)
            .iter()
            .map(|(name, link)| format!("{name}={}", text_of(&link["operationId"])))
            .collect();
        let head = [
            &operation.method,
            operation.path,
            &operation.id,
            operation.tag(),
            &body,
            &presence,
            &encodings,
        ]
        .join("\t");
        let tail = [
            statuses.join(" "),
            replies.join(" "),
            errors.join(" "),
            dash(links.join(" ")),
        ]
        .join("\t");
        rows.push(format!("{head}\t{tail}"));
    }
    rows
}

/// `name url`.
pub(crate) fn servers(document: &Document) -> Vec<String> {
    let servers = members(&document.root["servers"]);
    assert!(
        servers
            .iter()
            .all(|server| server.get("variables").is_none()),
        "no server has variables"
    );
    servers
        .iter()
        .map(|server| {
            format!(
                "{}\t{}",
                text_of(&server["x-specsmith-name"]),
                text_of(&server["url"])
            )
        })
        .collect()
}

/// The type and the format of a field. A component is `→name`, but only in the wrapper: beside a bare `$ref` 3.0 would
/// ignore the field's own description.
fn shape(node: &Value) -> (String, String) {
    let format = |node: &Value| dash(text_of(&node["format"]).to_owned());
    match (component(node), text_of(&node["type"])) {
        (Some(name), "") if node.get("allOf").is_some() => (format!("→{name}"), "-".to_owned()),
        (None, "array") => {
            let items = &node["items"];
            let inner = component(items).map_or_else(
                || text_of(&items["type"]).to_owned(),
                |name| format!("→{name}"),
            );
            (format!("[{inner}]"), format(items))
        }
        (None, kind) => (kind.to_owned(), format(node)),
        (Some(name), kind) => (
            format!("neither a wrapper nor a type: {name} {kind}"),
            format(node),
        ),
    }
}

/// All that a schema says besides its shape, its enum and its texts, sorted: `maxLength=100 pattern="^a$"`, or `-`.
pub(crate) fn keywords(node: &Value) -> String {
    let shape = [
        "type",
        "format",
        "items",
        "allOf",
        "$ref",
        "enum",
        "nullable",
        "description",
        "example",
    ];
    let own = entries(node)
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value));
    let items = entries(&node["items"])
        .into_iter()
        .map(|(key, value)| (format!("items.{key}"), value));
    let mut all: Vec<_> = own
        .chain(items)
        .filter(|(key, _)| !shape.contains(&key.strip_prefix("items.").unwrap_or(key)))
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    all.sort();
    dash(all.join(" "))
}

/// Component, presence and encodings of a body. The form has to be the twin of the JSON schema.
fn body(node: &Value) -> [String; 3] {
    let content = &node["content"];
    let json = component(&content["application/json"]["schema"])
        .unwrap_or("")
        .to_owned();
    let form = component(&content["application/x-www-form-urlencoded"]["schema"]);
    let known: Vec<_> = entries(content).into_iter().map(|(name, _)| name).collect();
    let (presence, encodings) = match (node.is_null(), form, known.as_slice()) {
        (true, None, []) => ("-", "-".to_owned()),
        (false, None, ["application/json"]) => (required(node), "json".to_owned()),
        (false, Some(form), [_, _]) if form == format!("{json}_form") => {
            (required(node), "json+form".to_owned())
        }
        (_, form, known) => ("?", format!("{known:?} with the form {form:?}")),
    };
    [dash(json), presence.to_owned(), encodings]
}

fn required(node: &Value) -> &'static str {
    if node["required"] == true {
        "required"
    } else {
        "optional"
    }
}

/// The component of a reply that is JSON and nothing else, or `-` for a reply without a body.
fn only_json(response: &Value) -> String {
    match entries(&response["content"]).as_slice() {
        [] => "-".to_owned(),
        [("application/json", media)] => component(&media["schema"])
            .unwrap_or("not a component")
            .to_owned(),
        other => format!("{} media types", other.len()),
    }
}

fn text_of(node: &Value) -> &str {
    node.as_str().unwrap_or("")
}

fn dash(text: String) -> String {
    if text.is_empty() {
        "-".to_owned()
    } else {
        text
    }
}
