//! What was read: the entries of each arena, by place, with what each carries beside its type.

use super::schema;
use specsmith_generator::document::{
    Arena, Document, Entry, MediaType, Operation, Parameter, PathItem, Response, Schema,
};
use std::fmt::Write as _;

/// A whole document: its operations, then its schemas, parameters, responses, bodies, media types, headers, links and security schemes.
#[must_use]
pub fn document(document: &Document) -> String {
    let mut text = format!("{:?}\n", document.dialect);
    for (template, PathItem { operations, .. }) in document.paths.iter().chain(&document.webhooks) {
        for (method, operation) in operations {
            text.push_str(&self::operation(template, method, operation));
        }
    }
    text.push_str(&arena("schema", &document.schemas, |schema, text| {
        keywords(document, schema, text);
    }));
    text.push_str(&arena("parameter", &document.parameters, parameter));
    text.push_str(&arena("response", &document.responses, response));
    text.push_str(&arena("body", &document.bodies, |body, text| {
        content(&body.content, text);
    }));
    text.push_str(&arena("media type", &document.media_types, media_type));
    text.push_str(&arena("header", &document.headers, nothing));
    text.push_str(&arena("link", &document.links, nothing));
    text.push_str(&arena("callback", &document.callbacks, nothing));
    text.push_str(&arena("security scheme", &document.schemes, nothing));
    for (name, value) in &document.carried {
        let _ = writeln!(text, "carried {name}: {}", value.to_json());
    }
    text
}

fn operation(template: &str, method: &str, operation: &Operation) -> String {
    let Operation {
        node,
        parameters,
        body,
        responses,
        servers,
        callbacks: _,
    } = operation;
    let keys: Vec<&str> = responses.iter().map(|(key, _)| key.as_str()).collect();
    let mut text = format!(
        "{method} {template}: {} parameters, {}, {} servers, responses {}\n",
        parameters.len(),
        if body.is_some() { "a body" } else { "no body" },
        servers.len(),
        keys.join(", "),
    );
    carried(&node.carried, &mut text);
    text
}

/// The entries of one arena in the order of their places.
fn arena<T>(kind: &str, arena: &Arena<T>, show: impl Fn(&T, &mut String)) -> String {
    let mut entries: Vec<(String, String)> = arena
        .iter()
        .map(|(_, entry)| one(kind, entry, &show))
        .collect();
    entries.sort();
    entries.into_iter().map(|(_, text)| text).collect()
}

fn one<T>(kind: &str, entry: &Entry<T>, show: impl Fn(&T, &mut String)) -> (String, String) {
    match entry {
        Entry::Node(node) => {
            let mut text = format!("{kind} {}\n", node.place.pointer);
            show(&node.leaf, &mut text);
            carried(&node.carried, &mut text);
            (node.place.pointer.to_string(), text)
        }
        Entry::Reference(reference) => {
            let mut text = format!(
                "{kind} {} refers to {}\n",
                reference.place.pointer, reference.text
            );
            if !reference.siblings.is_empty() {
                let _ = writeln!(text, "  beside it {}", schema::members(&reference.siblings));
            }
            (reference.place.pointer.to_string(), text)
        }
    }
}

fn keywords(document: &Document, schema: &Schema, text: &mut String) {
    for (word, value) in schema::keywords(document, schema) {
        let _ = writeln!(text, "  {word}: {value}");
    }
}

fn parameter(parameter: &Parameter, text: &mut String) {
    let Parameter {
        leaf,
        querystring,
        schema,
        content,
    } = parameter;
    let data = leaf.parameter_data_ref();
    let _ = writeln!(
        text,
        "  name: {}, required: {}, explode: {:?}",
        data.name, data.required, data.explode
    );
    if *querystring {
        text.push_str("  the whole query string\n");
    }
    if schema.is_some() {
        text.push_str("  schema\n");
    }
    self::content(content, text);
}

fn response(response: &Response, text: &mut String) {
    let Response {
        leaf,
        headers,
        content,
        links,
    } = response;
    let _ = writeln!(text, "  description: {}", leaf.description);
    names("headers", headers, text);
    self::content(content, text);
    names("links", links, text);
}

fn media_type(media_type: &MediaType, text: &mut String) {
    let MediaType {
        leaf,
        schema,
        item_schema,
        encoding_explode,
        encoding_headers,
    } = media_type;
    if item_schema.is_some() {
        text.push_str("  item schema\n");
    }
    if schema.is_some() {
        text.push_str("  schema\n");
    }
    for (name, encoding) in &leaf.encoding {
        let explode = encoding_explode
            .iter()
            .find(|(member, _)| member == name)
            .and_then(|(_, explode)| *explode);
        let _ = writeln!(
            text,
            "  encoding {name}: style {:?}, explode {explode:?}",
            encoding.style
        );
    }
    for (name, headers) in encoding_headers {
        names(&format!("headers of {name}"), headers, text);
    }
}

fn content<T>(content: &[(String, T)], text: &mut String) {
    names("content", content, text);
}

fn names<T>(word: &str, list: &[(String, T)], text: &mut String) {
    let names: Vec<&str> = list.iter().map(|(name, _)| name.as_str()).collect();
    if !names.is_empty() {
        let _ = writeln!(text, "  {word}: {}", names.join(", "));
    }
}

/// Of what is shown by its place and by what it carries.
fn nothing<T>(_: &T, _: &mut String) {}

fn carried(members: &specsmith_generator::source::Members, text: &mut String) {
    if !members.is_empty() {
        let _ = writeln!(text, "  carried: {}", schema::members(members));
    }
}
