//! From values to URLs, headers and forms, by the styles of OpenAPI 3.1, section 4.8.12.3.

mod brackets;
pub(super) mod form;
pub(super) mod header;
#[cfg(test)]
mod inverse;
mod lists;
pub(super) mod multipart;
pub(super) mod path;
pub(super) mod percent;
pub(super) mod query;
#[cfg(test)]
mod random;
#[cfg(test)]
mod tests;
mod text;

use super::failure::RequestError;
use super::operation::Separator;
use crate::codec::Value;

/// A value as the styles know it: the leaves as text already.
enum Flat {
    One(String),
    Many(Vec<String>),
    Members(Vec<(String, String)>),
}

impl Flat {
    /// Whether it is a list or an object with nothing in it, which is undefined (RFC 6570, section 2.3).
    const fn is_empty(&self) -> bool {
        match self {
            Self::One(_) => false,
            Self::Many(items) => items.is_empty(),
            Self::Members(members) => members.is_empty(),
        }
    }
}

/// Flattens the value of a parameter. Nulls within arrays and objects are left out, as RFC 6570, section 2.3, does.
/// `within` joins the lists that are items.
fn flatten(name: &str, value: &Value, within: &[Separator]) -> Result<Flat, RequestError> {
    Ok(match value {
        Value::Array(items) => {
            let items = items.iter().filter(|item| **item != Value::Null);
            Flat::Many(
                items
                    .map(|item| lists::item(name, item, within))
                    .collect::<Result<_, _>>()?,
            )
        }
        Value::Object(object) => {
            let members = object.iter().filter(|(_, value)| **value != Value::Null);
            Flat::Members(
                members
                    .map(|(key, value)| Ok((key.to_owned(), leaf(name, value)?)))
                    .collect::<Result<_, RequestError>>()?,
            )
        }
        leaf_value => Flat::One(leaf(name, leaf_value)?),
    })
}

fn leaf(name: &str, value: &Value) -> Result<String, RequestError> {
    match value {
        Value::Null => Ok(String::new()),
        Value::Bool(value) => Ok(value.to_string()),
        Value::Number(number) => Ok(number.as_str().to_owned()),
        Value::String(text) => Ok(text.clone()),
        // Styles speak of one level (OpenAPI 3.1.1, section 4.8.12.4); below it a value is its JSON, as it is in a form (section 4.8.15.1.1).
        Value::Array(_) | Value::Object(_) => json(name, value),
    }
}

/// The text of a leaf; of anything else its JSON.
pub(super) fn text(name: &str, value: &Value) -> Result<String, RequestError> {
    leaf(name, value)
}

/// The JSON text of a value, for parameters whose content is JSON.
fn json(name: &str, value: &Value) -> Result<String, RequestError> {
    crate::json::to_string(value)
        .map_err(|error| RequestError::new(format!("`{name}` has no JSON: {error}")))
}

fn unsupported(name: &str, place: &str) -> RequestError {
    RequestError::new(format!("`{name}` has a style that a {place} cannot have"))
}

/// Keys and values in turn: `k,v,k,v`.
fn alternate(members: Vec<(String, String)>) -> Vec<String> {
    members
        .into_iter()
        .flat_map(|(key, value)| [key, value])
        .collect()
}

/// Text as a form has it (WHATWG URL, section 5.2).
pub(super) fn form_text(text: &str) -> String {
    percent::form(text)
}

/// A path that is text already: what no path may have is encoded, a query or fragment refused, and so is a segment that leads elsewhere.
pub(super) fn percent_path(text: &str) -> Result<String, RequestError> {
    if text.contains(['?', '#']) {
        return Err(RequestError::new(
            "the path has a query or a fragment: call `query`",
        ));
    }
    let mut out = String::new();
    for segment in text.trim_start_matches('/').split('/') {
        let encoded = percent::template(segment);
        if percent::is_dot_segment(&encoded) {
            return Err(dot_segment());
        }
        out.push('/');
        out.push_str(&encoded);
    }
    Ok(out)
}

/// A segment of any text.
pub(super) fn percent_segment(text: &str) -> Result<String, RequestError> {
    let encoded = percent::strict(text);
    match encoded.is_empty() || percent::is_dot_segment(&encoded) {
        true => Err(dot_segment()),
        false => Ok(encoded),
    }
}

fn dot_segment() -> RequestError {
    RequestError::new(
        "a segment of the path is empty or a dot segment, which would lead to another path",
    )
}
