//! Which keywords bind a value: those that speak of its type.

use super::Lower;
use crate::api::{Rule, Rules};
use crate::document::{JsonType, Node, Schema};

/// The formats of strings that can be checked (JSON Schema Validation, section 7.3, and OpenAPI's registry). Others are annotations.
const FORMATS: [&str; 12] = [
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "uuid",
    "uri",
    "uri-reference",
    "ipv4",
    "ipv6",
    "hostname",
    "byte",
];

/// Whether a format is checked, and not only noted.
pub(super) fn is_checked_format(format: &str) -> bool {
    FORMATS.contains(&format)
}

impl Lower<'_, '_> {
    /// The rules of a value of this type, in a fixed order. A keyword that speaks of another type binds nothing, which is a lint.
    pub(super) fn rules(&mut self, node: &Node<Schema>, kind: JsonType) -> Rules {
        let mut own = Vec::new();
        for (keyword, about, rule) in stated(&node.leaf) {
            let speaks_of = about == kind || about == JsonType::Number && kind == JsonType::Integer;
            if speaks_of {
                own.push(rule);
            } else {
                self.diagnostics.lint(
                    "keyword-without-effect",
                    &node.place.child(keyword),
                    format!("`{keyword}` says nothing of {}", word(kind)),
                );
            }
        }
        Rules {
            own,
            items: None,
            values: None,
        }
    }
}

/// All rules that a schema states: keyword, the type it speaks of, the rule.
fn stated(schema: &Schema) -> Vec<(&'static str, JsonType, Rule)> {
    let format = schema
        .format
        .as_ref()
        .filter(|format| is_checked_format(format));
    let stated = [
        (
            "minLength",
            JsonType::String,
            schema.min_length.map(Rule::MinLength),
        ),
        (
            "maxLength",
            JsonType::String,
            schema.max_length.map(Rule::MaxLength),
        ),
        (
            "pattern",
            JsonType::String,
            schema.pattern.clone().map(Rule::Pattern),
        ),
        (
            "format",
            JsonType::String,
            format.cloned().map(Rule::Format),
        ),
        (
            "minimum",
            JsonType::Number,
            schema.minimum.clone().map(Rule::Minimum),
        ),
        (
            "maximum",
            JsonType::Number,
            schema.maximum.clone().map(Rule::Maximum),
        ),
        (
            "exclusiveMinimum",
            JsonType::Number,
            schema.exclusive_minimum.clone().map(Rule::ExclusiveMinimum),
        ),
        (
            "exclusiveMaximum",
            JsonType::Number,
            schema.exclusive_maximum.clone().map(Rule::ExclusiveMaximum),
        ),
        (
            "multipleOf",
            JsonType::Number,
            schema.multiple_of.clone().map(Rule::MultipleOf),
        ),
        (
            "minItems",
            JsonType::Array,
            schema.min_items.map(Rule::MinItems),
        ),
        (
            "maxItems",
            JsonType::Array,
            schema.max_items.map(Rule::MaxItems),
        ),
        (
            "uniqueItems",
            JsonType::Array,
            schema.unique_items.then_some(Rule::UniqueItems),
        ),
        (
            "minProperties",
            JsonType::Object,
            schema.min_properties.map(Rule::MinProperties),
        ),
        (
            "maxProperties",
            JsonType::Object,
            schema.max_properties.map(Rule::MaxProperties),
        ),
    ];
    stated
        .into_iter()
        .filter_map(|(keyword, about, rule)| Some((keyword, about, rule?)))
        .collect()
}

fn word(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "`null`",
        JsonType::Boolean => "a boolean",
        JsonType::Integer => "an integer",
        JsonType::Number => "a number",
        JsonType::String => "a string",
        JsonType::Array => "an array",
        JsonType::Object => "an object",
    }
}
