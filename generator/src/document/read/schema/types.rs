//! `type`, and words that are none of JSON's types and were meant as one.
//!
//! | written | is read as |
//! |---|---|
//! | `String`, `Integer`, … | the same in lower case |
//! | `int`, `int32`, `int64`, `long` | `integer`, with `format` |
//! | `float`, `double`, `decimal` | `number`, with `format` |
//! | `str`, `bool`, `dict`, `map`, `list` | `string`, `boolean`, `object`, `array` |
//! | `date`, `date-time`, `uuid`, `file`, … | `string`, with `format` |
//! | `any` | no `type` at all |
//!
//! Each is a lint, but for `file` in Swagger 2.0, which has it. Another word is an error.

use super::keyword::TYPES;
use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::document::{Dialect, JsonType, Schema};
use crate::source::{Place, Tree};

impl Reader<'_, '_> {
    pub(super) fn types(&mut self, place: &Place, tree: Tree, schema: &mut Schema) {
        let list = match tree {
            Tree::Array(items) => items,
            other => {
                schema
                    .types
                    .extend(self.json_type(place, &other, &mut schema.format));
                return;
            }
        };
        for (index, item) in list.iter().enumerate() {
            let at = place.child(index);
            match self.json_type(&at, item, &mut schema.format) {
                Some(found) if schema.types.contains(&found) => {
                    let name = item.as_str().unwrap_or("null");
                    let message = format!("`{}` stands twice in `type`", shown(name));
                    self.diagnostics.lint("duplicate-type", &at, message);
                }
                found => schema.types.extend(found),
            }
        }
        // Of several types one of which is any, the others say nothing.
        let is_any = |item: &Tree| {
            item.as_str()
                .is_some_and(|text| meant(text) == Some((None, None)))
        };
        if list.iter().any(is_any) {
            schema.types.clear();
        }
    }

    fn json_type(
        &mut self,
        place: &Place,
        tree: &Tree,
        format: &mut Option<String>,
    ) -> Option<JsonType> {
        let text = match tree {
            Tree::String(text) => text.as_str(),
            // `type: [string, null]` in YAML: the word without quotes is the value.
            Tree::Null => {
                let message = "the value null, expected the string \"null\"";
                self.diagnostics
                    .lint("not-a-string", place, message)
                    .help("put it in quotes");
                "null"
            }
            other => {
                self.wrong_kind(place, other, "a string or an array of strings");
                return None;
            }
        };
        if let Some(found) = by_name(text) {
            return Some(found);
        }
        let meant = meant(text);
        let Some((found, implied)) = meant else {
            self.wrong_type(place, text);
            return None;
        };
        if text != "file" || self.dialect != Dialect::V2_0 {
            self.repaired(place, text, found, implied);
        }
        if let Some(implied) = implied {
            format.get_or_insert_with(|| implied.to_owned());
        }
        found
    }

    fn repaired(
        &mut self,
        place: &Place,
        text: &str,
        found: Option<JsonType>,
        implied: Option<&str>,
    ) {
        let help = match (found.map(name), implied) {
            (Some(name), Some(format)) => format!("`type: {name}` with `format: {format}`"),
            (Some(name), None) => format!("`type: {name}`"),
            (None, _) => "a schema without `type` allows any value".to_owned(),
        };
        let message = format!(
            "`{}` is no type of JSON; it is read as what was meant",
            shown(text)
        );
        self.diagnostics
            .lint("wrong-type", place, message)
            .help(help);
    }

    fn wrong_type(&mut self, place: &Place, text: &str) {
        let message = format!("`{}` is no type of JSON", shown(text));
        let help = match crate::suggest::nearest(text, TYPES) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                let names = TYPES.map(|name| format!("`{name}`"));
                format!("one of {}", names.join(", "))
            }
        };
        self.diagnostics
            .error("wrong-value", place, message)
            .help(help);
    }
}

fn by_name(text: &str) -> Option<JsonType> {
    Some(match text {
        "null" => JsonType::Null,
        "boolean" => JsonType::Boolean,
        "integer" => JsonType::Integer,
        "number" => JsonType::Number,
        "string" => JsonType::String,
        "array" => JsonType::Array,
        "object" => JsonType::Object,
        _ => return None,
    })
}

fn name(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "null",
        JsonType::Boolean => "boolean",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::String => "string",
        JsonType::Array => "array",
        JsonType::Object => "object",
    }
}

/// The type that a word was meant as, `None` within for any; and the format that it says beside.
fn meant(text: &str) -> Option<(Option<JsonType>, Option<&'static str>)> {
    let lower = text.to_ascii_lowercase();
    if let Some(found) = by_name(&lower) {
        return Some((Some(found), None));
    }
    let (kind, format) = match lower.as_str() {
        "any" => return Some((None, None)),
        "int" => (JsonType::Integer, None),
        "int32" => (JsonType::Integer, Some("int32")),
        "int64" | "long" => (JsonType::Integer, Some("int64")),
        "float" => (JsonType::Number, Some("float")),
        "double" => (JsonType::Number, Some("double")),
        "decimal" => (JsonType::Number, Some("decimal")),
        "str" => (JsonType::String, None),
        "bool" => (JsonType::Boolean, None),
        "dict" | "map" => (JsonType::Object, None),
        "list" => (JsonType::Array, None),
        "file" | "binary" => (JsonType::String, Some("binary")),
        "date" => (JsonType::String, Some("date")),
        "date-time" | "datetime" => (JsonType::String, Some("date-time")),
        "uuid" => (JsonType::String, Some("uuid")),
        _ => return None,
    };
    Some((Some(kind), format))
}
