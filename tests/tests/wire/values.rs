//! Texts of paths, queries and forms as the values that the document asks for.

use crate::document::{Document, Operation};
use crate::percent::{decode_form, decode_url};
use crate::schema::Judge;
use serde_json::{Map, Value};

/// The parameters of a query, typed.
pub(crate) fn query(
    document: &Document,
    operation: Operation<'_>,
    query: Option<&str>,
) -> Result<Map<String, Value>, String> {
    let mut values = Map::new();
    for pair in query.into_iter().flat_map(|query| query.split('&')) {
        let (name, value) = pair
            .split_once('=')
            .ok_or_else(|| format!("expected `name=value` in the query, found `{pair}`"))?;
        let (name, value) = (decode_url(name)?, decode_url(value)?);
        let mut parameters = document
            .parameters(operation)
            .filter(|parameter| parameter["in"] == "query");
        let parameter = parameters.find(|parameter| text(&parameter["name"]) == name);
        let parameter = parameter.ok_or_else(|| {
            format!(
                "expected a query parameter of {}, found `{name}`",
                operation.id()
            )
        })?;
        let value = scalar(document, &name, &parameter["schema"], &value)?;
        judge(document, &name, &parameter["schema"], &value)?;
        if values.insert(name.clone(), value).is_some() {
            return Err(format!(
                "expected the query parameter `{name}` once, found it twice"
            ));
        }
    }
    Ok(values)
}

/// A form as the object that its schema describes: an array by its style, everything else once (OpenAPI 3.0, section 4.7.15).
pub(crate) fn form(document: &Document, media: &Value, body: &[u8]) -> Result<Value, String> {
    let body = std::str::from_utf8(body)
        .map_err(|_| "expected a form in ASCII, found other bytes".to_owned())?;
    let properties = &document.resolve(&media["schema"])["properties"];
    let mut object = Map::new();
    for pair in body.split('&') {
        let (name, raw) = pair
            .split_once('=')
            .ok_or_else(|| format!("expected `name=value` in the form, found `{pair}`"))?;
        let (name, value) = (decode_form(name)?, decode_form(raw)?);
        let schema = properties
            .get(&name)
            .ok_or_else(|| format!("expected a member of the form, found `{name}`"))?;
        let is_list = document.resolve(schema)["type"] == "array";
        let encoding = &media["encoding"][&name];
        let parts: Vec<_> = match (is_list, encoding["style"].as_str()) {
            (true, Some("spaceDelimited")) => value.split(' ').map(Value::from).collect(),
            (true, None) => vec![Value::from(value)],
            (false, None) => vec![scalar(document, &name, schema, &value)?],
            (_, style) => {
                return Err(format!(
                    "expected a style that the server knows, found {style:?}"
                ));
            }
        };
        let once = !is_list || encoding["explode"] == false;
        match object.get_mut(&name) {
            Some(_) if once => {
                return Err(format!(
                    "expected `{name}` in the form once, found it twice"
                ));
            }
            Some(Value::Array(list)) => list.extend(parts),
            _ if is_list => drop(object.insert(name, Value::Array(parts))),
            _ => object.extend(parts.into_iter().map(|part| (name.clone(), part))),
        }
    }
    Ok(Value::Object(object))
}

/// A text as the value that a schema asks for.
fn scalar(document: &Document, name: &str, schema: &Value, value: &str) -> Result<Value, String> {
    let schema = document.resolve(schema);
    let kind = schema["type"]
        .as_str()
        .or_else(|| document.resolve(&schema["allOf"][0])["type"].as_str());
    let read = match kind {
        Some("string") => Some(Value::from(value)),
        Some("integer") => value
            .parse::<i64>()
            .ok()
            .filter(|number| number.to_string() == value)
            .map(Value::from),
        Some("boolean") => value.parse::<bool>().ok().map(Value::from),
        _ => None,
    };
    read.ok_or_else(|| {
        format!(
            "expected a {} for `{name}`, found `{value}`",
            kind.unwrap_or("scalar")
        )
    })
}

/// Holds a parameter against its schema.
pub(crate) fn judge(
    document: &Document,
    name: &str,
    schema: &Value,
    value: &Value,
) -> Result<(), String> {
    Judge::new(document, schema)
        .judge(value)
        .map_err(|error| format!("{error} (parameter `{name}`)"))
}

/// The text of a node; empty where it has none.
pub(crate) fn text(node: &Value) -> &str {
    node.as_str().unwrap_or_default()
}
