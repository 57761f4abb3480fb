//! The query: pairs in the parameters' order, joined by `&`.

use super::super::failure::RequestError;
use super::super::operation::{Parameter, Style};
use super::super::service::Nesting;
use super::text::Text;
use super::{Flat, alternate, brackets, flatten, form, json, leaf, percent, unsupported};
use crate::codec::{Object, Value};

/// Pairs of a query, encoded already.
pub(in super::super) struct Query {
    text: String,
    nesting: Nesting,
}

impl Query {
    pub(in super::super) const fn new(nesting: Nesting) -> Self {
        Self {
            text: String::new(),
            nesting,
        }
    }

    /// Adds what the template or a server has of its own.
    pub(in super::super) fn raw(&mut self, query: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        self.text.push_str(query);
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
        let text = match parameter.reserved {
            true => Text::ReservedQuery,
            false => Text::Query,
        };
        for (name, value) in pairs(
            parameter.name,
            value,
            parameter.style,
            parameter.explode,
            Way {
                text,
                nesting: self.nesting,
            },
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
            Style::Form => form::query(value, parameter.members, self.nesting)?,
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
        self.text
    }
}

/// An encoded query without the pairs of these names, as it is otherwise; `None` where nothing is left.
pub(in super::super) fn without(query: &str, names: &[&str]) -> Option<String> {
    let names: Vec<String> = names.iter().map(|name| percent::strict(name)).collect();
    let is_kept = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !names.iter().any(|other| other.eq_ignore_ascii_case(name))
    };
    let kept: Vec<&str> = query.split('&').filter(is_kept).collect();
    (!kept.is_empty()).then(|| kept.join("&"))
}

/// How pairs are written.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// How names and the parts of values are encoded.
    pub(super) text: Text,
    /// How what lies deeper than a style speaks of is written.
    pub(super) nesting: Nesting,
}

/// The pairs that a value makes in a query or a form.
pub(super) fn pairs(
    name: &str,
    value: &Value,
    style: Style,
    explode: bool,
    way: Way,
) -> Result<Vec<(String, String)>, RequestError> {
    let text = way.text;
    if *value == Value::Null {
        return Ok(Vec::new());
    }
    let key = text.name(name);
    if style == Style::Json {
        return Ok(vec![(key, text.json(&json(name, value)?))]);
    }
    if style == Style::DeepObject || is_nested(value, style, explode, way.nesting) {
        return brackets::pairs(name, value, way);
    }
    let separator = style.separator().filter(|_| style != Style::Simple);
    let Some(separator) = separator else {
        return Err(unsupported(name, "query or form"));
    };
    let parts = match flatten(name, value, style.within(explode))? {
        Flat::One(one) => return Ok(vec![(key, text.value(&one))]),
        Flat::Many(items) if explode => {
            let pair = |item: &String| (key.clone(), text.value(item));
            return Ok(items.iter().map(pair).collect());
        }
        Flat::Members(_) if explode => return exploded(value, way),
        Flat::Many(items) => items,
        Flat::Members(members) => alternate(members),
    };
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![(key, text.joined(name, &parts, separator)?)])
}

/// Whether all of a value stands in brackets behind its name, since it is deeper than its style. Of an exploded object, that is asked of each member.
fn is_nested(value: &Value, style: Style, explode: bool, nesting: Nesting) -> bool {
    let is_deep = match value {
        Value::Object(object) => !explode && object.iter().any(|(_, value)| !is_leaf(value)),
        Value::Array(items) => !items.iter().all(is_leaf),
        _ => false,
    };
    nesting.brackets && style == Style::Form && is_deep
}

pub(super) fn is_leaf(value: &Value) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

/// The pairs of an exploded object: a list as a member repeats its key.
fn exploded(value: &Value, way: Way) -> Result<Vec<(String, String)>, RequestError> {
    let mut all = Vec::new();
    let members = value.as_object().into_iter().flat_map(Object::iter);
    for (key, value) in members.filter(|(_, value)| **value != Value::Null) {
        match value {
            Value::Array(_) => all.extend(pairs(key, value, Style::Form, true, way)?),
            Value::Object(_) if way.nesting.brackets => {
                all.extend(brackets::pairs(key, value, way)?);
            }
            one => all.push((way.text.name(key), way.text.value(&leaf(key, one)?))),
        }
    }
    Ok(all)
}
