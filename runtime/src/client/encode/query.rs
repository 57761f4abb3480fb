//! The query: pairs in the parameters' order, joined by `&`.

use super::super::failure::RequestError;
use super::super::operation::{Parameter, Style};
use super::{Flat, alternate, flatten, json, percent, unsupported};
use crate::codec::Value;

/// Pairs of a query, encoded already.
#[derive(Default)]
pub(in super::super) struct Query(String);

impl Query {
    /// Adds what the template or a server has of its own.
    pub(in super::super) fn raw(&mut self, query: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(query);
    }

    /// Adds a pair as it is, percent-encoded.
    pub(in super::super) fn pair(&mut self, name: &str, value: &str) {
        self.raw(&format!(
            "{}={}",
            percent::strict(name),
            percent::strict(value)
        ));
    }

    /// Adds a parameter by its style. Nulls and empty arrays leave no trace, as RFC 6570 has it for what is undefined.
    pub(in super::super) fn parameter(
        &mut self,
        parameter: &Parameter,
        value: &Value,
    ) -> Result<(), RequestError> {
        let encode = if parameter.reserved {
            percent::reserved
        } else {
            percent::strict
        };
        for (name, value) in pairs(
            parameter.name,
            value,
            parameter.style,
            parameter.explode,
            encode,
        )? {
            self.raw(&format!("{name}={value}"));
        }
        Ok(())
    }

    pub(in super::super) fn into_string(self) -> String {
        self.0
    }
}

/// The pairs that a value makes in a query or a form. `encode` encodes names and the parts of values, but not what separates parts.
pub(super) fn pairs(
    name: &str,
    value: &Value,
    style: Style,
    explode: bool,
    encode: fn(&str) -> String,
) -> Result<Vec<(String, String)>, RequestError> {
    if *value == Value::Null {
        return Ok(Vec::new());
    }
    let key = encode(name);
    if style == Style::Json {
        return Ok(vec![(key, encode(&json(name, value)?))]);
    }
    if style == Style::DeepObject {
        return deep(name, value, encode);
    }
    let separator = match style {
        Style::Form => ",".to_owned(),
        Style::SpaceDelimited => encode(" "),
        Style::PipeDelimited => encode("|"),
        _ => return Err(unsupported(name, "query or form")),
    };
    Ok(match flatten(name, value)? {
        Flat::One(text) => vec![(key, encode(&text))],
        Flat::Many(items) if explode => items
            .iter()
            .map(|item| (key.clone(), encode(item)))
            .collect(),
        Flat::Members(members) if explode => members
            .iter()
            .map(|(name, value)| (encode(name), encode(value)))
            .collect(),
        Flat::Many(items) => one(key, &items, &separator, encode),
        Flat::Members(members) => one(key, &alternate(members), &separator, encode),
    })
}

fn one(
    key: String,
    parts: &[String],
    separator: &str,
    encode: fn(&str) -> String,
) -> Vec<(String, String)> {
    if parts.is_empty() {
        return Vec::new();
    }
    let parts: Vec<_> = parts.iter().map(|part| encode(part)).collect();
    vec![(key, parts.join(separator))]
}

/// `name[key]=value`; an array as a member repeats its key. Deeper objects have no agreed form (OpenAPI 3.1, section 4.8.12.3).
fn deep(
    name: &str,
    value: &Value,
    encode: fn(&str) -> String,
) -> Result<Vec<(String, String)>, RequestError> {
    let Some(object) = value.as_object() else {
        return Err(RequestError::new(format!(
            "`{name}` has the style deepObject and is no object"
        )));
    };
    let mut all = Vec::new();
    for (key, value) in object.iter().filter(|(_, value)| **value != Value::Null) {
        let key = encode(&format!("{name}[{key}]"));
        match flatten(name, value)? {
            Flat::One(text) => all.push((key, encode(&text))),
            Flat::Many(items) => all.extend(items.iter().map(|item| (key.clone(), encode(item)))),
            Flat::Members(_) => {
                return Err(RequestError::new(format!(
                    "`{name}` nests objects, for which the style deepObject has no text"
                )));
            }
        }
    }
    Ok(all)
}
