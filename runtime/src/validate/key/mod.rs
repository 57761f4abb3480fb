//! JSON values as keys: two are equal if, and only if, the values are equal as JSON (JSON Schema Core 4.2.2).

mod writer;

use std::fmt;

use serde::ser::{self, Serialize};

use self::writer::Writer;

use super::decimal::Decimal;
use super::{Constant, Numeral};
use crate::{Maybe, Value};

/// A value that can be compared as JSON: `unique_items`, and `enum` or `const` of values that are not all strings or all numbers.
#[diagnostic::on_unimplemented(
    message = "this rule compares JSON, and `{Self}` is not known to be any",
    label = "a rule for what can be written as JSON",
    note = "it suits what implements `serde::Serialize`"
)]
pub trait Json {
    /// The value as a key; `None` where it is absent or cannot be written, which keeps every rule.
    fn key(&self) -> Option<Key>;
}

impl<T: Serialize + ?Sized> Json for T {
    fn key(&self) -> Option<Key> {
        let mut writer = Writer::default();
        self.serialize(&mut writer).ok()?;
        writer.finish().map(Key)
    }
}

impl<T: Serialize> Json for Maybe<T> {
    fn key(&self) -> Option<Key> {
        match self {
            Self::Absent => None,
            Self::Null => ().key(),
            Self::Value(value) => value.key(),
        }
    }
}

/// A JSON value in a form of its own: numbers by value, members sorted, every part marked by its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(String);

impl Key {
    pub(super) fn number(value: &Numeral<'_>) -> Option<Self> {
        Some(Self(number(&value.decimal()?)))
    }

    pub(super) fn text(value: &str) -> Self {
        let mut key = String::new();
        push_text(&mut key, value);
        Self(key)
    }

    /// Of a tree: no digit of a number is lost.
    pub(super) fn tree(value: &Value) -> Self {
        let mut key = String::new();
        push_tree(&mut key, value);
        Self(key)
    }

    pub(super) fn equals(&self, constant: &Constant) -> bool {
        let mut text = String::new();
        push_constant(&mut text, constant);
        self.0 == text
    }
}

fn number(value: &Decimal) -> String {
    format!("#{};", value.canonical())
}

/// The length goes first, so that no text can pass for the end of another.
fn push_text(key: &mut String, text: &str) {
    key.push_str(&text.len().to_string());
    key.push('"');
    key.push_str(text);
}

/// The order of members means nothing, so they are sorted.
fn push_members(key: &mut String, mut members: Vec<(String, String)>) {
    members.sort_unstable();
    key.push('{');
    for (name, value) in members {
        key.push_str(&name);
        key.push_str(&value);
    }
    key.push('}');
}

fn push_tree(key: &mut String, value: &Value) {
    match value {
        Value::Null => key.push('n'),
        Value::Bool(value) => key.push(if *value { 't' } else { 'f' }),
        Value::Number(value) => key.push_str(&number(&Decimal::read(value.as_str()))),
        Value::String(text) => push_text(key, text),
        Value::Array(items) => {
            key.push('[');
            items.iter().for_each(|item| push_tree(key, item));
            key.push(']');
        }
        Value::Object(members) => {
            let member = |(name, value): (&str, &Value)| {
                let (mut key, mut inner) = (String::new(), String::new());
                push_text(&mut key, name);
                push_tree(&mut inner, value);
                (key, inner)
            };
            push_members(key, members.iter().map(member).collect());
        }
    }
}

fn push_constant(key: &mut String, constant: &Constant) {
    match constant {
        Constant::Null => key.push('n'),
        Constant::Bool(value) => key.push(if *value { 't' } else { 'f' }),
        Constant::Number(limit) => key.push_str(&number(&limit.decimal())),
        Constant::String(text) => push_text(key, text),
        Constant::Array(items) => {
            key.push('[');
            items.iter().for_each(|item| push_constant(key, item));
            key.push(']');
        }
        Constant::Object(members) => {
            let member = |(name, value): &(&str, Constant)| {
                let (mut key, mut inner) = (String::new(), String::new());
                push_text(&mut key, name);
                push_constant(&mut inner, value);
                (key, inner)
            };
            push_members(key, members.iter().map(member).collect());
        }
    }
}

/// A value has no JSON: a float that is not finite, a map whose keys are not strings, bytes.
#[derive(Debug)]
struct NotJson;

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value cannot be written as JSON")
    }
}

impl std::error::Error for NotJson {}

impl ser::Error for NotJson {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}
