//! The query: pairs in the parameters' order, joined by `&`.

use super::super::failure::RequestError;
use super::super::operation::{Parameter, Style};
use super::{Flat, alternate, flatten, form, json, leaf, percent, unsupported};
use crate::codec::{Object, Value};

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

    /// Adds all that a whole query string says.
    pub(in super::super) fn whole(
        &mut self,
        parameter: &Parameter,
        value: &Value,
    ) -> Result<(), RequestError> {
        let name = parameter.name;
        let text = match parameter.style {
            _ if *value == Value::Null => return Ok(()),
            Style::Form => form::write(value, parameter.members)?,
            Style::Json => percent::strict(&json(name, value)?),
            Style::Simple => percent::strict(&leaf(name, value)?),
            _ => return Err(unsupported(name, "query string")),
        };
        if !text.is_empty() {
            self.raw(&text);
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
        Flat::Members(_) if explode => exploded(value, encode)?,
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

/// The pairs of an exploded object: a list as a member repeats its key.
fn exploded(
    value: &Value,
    encode: fn(&str) -> String,
) -> Result<Vec<(String, String)>, RequestError> {
    let mut all = Vec::new();
    let members = value.as_object().into_iter().flat_map(Object::iter);
    for (key, value) in members.filter(|(_, value)| **value != Value::Null) {
        match value {
            Value::Array(_) => all.extend(pairs(key, value, Style::Form, true, encode)?),
            one => all.push((encode(key), encode(&leaf(key, one)?))),
        }
    }
    Ok(all)
}

/// `name[key]=value`, and `name[key][deeper]=value`. A list of leaves as a member repeats its key; any other list is counted, `name[0][key]=value`. A leaf is
/// `name=value`, since a union may have both.
fn deep(
    name: &str,
    value: &Value,
    encode: fn(&str) -> String,
) -> Result<Vec<(String, String)>, RequestError> {
    let mut all = Vec::new();
    brackets(name, value, true, encode, &mut all)?;
    Ok(all)
}

/// Values are as deep as JSON may be, which is bounded.
fn brackets(
    name: &str,
    value: &Value,
    is_root: bool,
    encode: fn(&str) -> String,
    all: &mut Vec<(String, String)>,
) -> Result<(), RequestError> {
    match value {
        Value::Null => {}
        Value::Object(object) => {
            for (key, value) in object.iter() {
                brackets(&format!("{name}[{key}]"), value, false, encode, all)?;
            }
        }
        Value::Array(items) => {
            let is_leaf = |item: &Value| !matches!(item, Value::Array(_) | Value::Object(_));
            let repeats = !is_root && items.iter().all(is_leaf);
            for (at, item) in items.iter().enumerate() {
                let counted = format!("{name}[{at}]");
                let key = if repeats { name } else { &counted };
                brackets(key, item, false, encode, all)?;
            }
        }
        one => all.push((encode(name), encode(&leaf(name, one)?))),
    }
    Ok(())
}
