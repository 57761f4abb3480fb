//! Which keywords bind a value: those that speak of its type.

use super::Lower;
use super::schema::Value;
use crate::api::{Rule, Rules, Type};
use crate::document::{JsonType, Node, Schema};
use specsmith_pattern::{Format, Pattern};

/// Whether a format is checked, and not only noted.
pub(super) fn is_checked_format(format: &str) -> bool {
    Format::from_name(format).is_some()
}

impl Lower<'_, '_> {
    /// The rules of a value of this type, in a fixed order. A keyword that speaks of another type binds nothing, which is a lint.
    pub(super) fn rules(&mut self, node: &Node<Schema>, kind: JsonType) -> Rules {
        let mut own = Vec::new();
        for (keyword, about, rule) in stated(&node.leaf) {
            let speaks_of = about == kind || about == JsonType::Number && kind == JsonType::Integer;
            if !speaks_of {
                self.diagnostics.lint(
                    "keyword-without-effect",
                    &node.place.child(keyword),
                    format!("`{keyword}` says nothing of {}", word(kind)),
                );
            } else if self.can_be_checked(node, &rule) {
                own.push(rule);
            }
        }
        Rules {
            own,
            items: None,
            values: None,
        }
    }

    /// Adds the rules that stand beside a reference or around one schema to those of what it leads to.
    pub(super) fn add_rules(&mut self, node: &Node<Schema>, value: &mut Value) {
        let Some(kind) = self.json_kind(&value.type_) else {
            self.rules_without_type(node);
            return;
        };
        let Rules { own, .. } = self.rules(node, kind);
        for rule in own {
            if kind == JsonType::Object && matches!(value.type_, Type::Model(_)) {
                self.object_rule(node, &rule);
            } else if let Some(kept) = add(&mut value.rules.own, rule) {
                self.diagnostics.gap(
                    "two-rules",
                    &node.place.child(kept),
                    format!("a second `{kept}` for one value is not enforced yet"),
                );
            }
        }
    }

    /// Rules of a schema whose value may be of any type: they bind only values of theirs, which no type says yet.
    pub(super) fn rules_without_type(&mut self, node: &Node<Schema>) {
        for (keyword, ..) in stated(&node.leaf) {
            self.diagnostics
                .gap(
                    "rule-without-type",
                    &node.place.child(keyword),
                    format!("`{keyword}` on a value of any type is not enforced yet"),
                )
                .help("say the `type` that it speaks of");
        }
    }

    /// A rule on an object that is a struct.
    pub(super) fn object_rule(&mut self, node: &Node<Schema>, rule: &Rule) {
        let keyword = match rule {
            Rule::MinProperties(_) => "minProperties",
            _ => "maxProperties",
        };
        self.diagnostics.gap(
            "object-rule",
            &node.place.child(keyword),
            format!("`{keyword}` beside `properties` is not enforced yet"),
        );
    }

    /// A pattern that is none, or that no bounded engine can match, would not compile in the generated code.
    fn can_be_checked(&mut self, node: &Node<Schema>, rule: &Rule) -> bool {
        let Rule::Pattern(pattern) = rule else {
            return true;
        };
        match Pattern::new(pattern) {
            Ok(_) => true,
            Err(error) => {
                let place = node.place.child("pattern");
                self.diagnostics.gap(
                    "pattern",
                    &place,
                    format!("this pattern is not enforced: {error}"),
                );
                false
            }
        }
    }

    /// The type in JSON of a value of this type; `None` for any.
    fn json_kind(&self, type_: &Type) -> Option<JsonType> {
        Some(match type_ {
            Type::Bool => JsonType::Boolean,
            Type::Integer(_) => JsonType::Integer,
            Type::Float(_) => JsonType::Number,
            Type::String | Type::Secret => JsonType::String,
            Type::List(_) => JsonType::Array,
            Type::Map(_) => JsonType::Object,
            Type::Model(id) | Type::Boxed(id) if self.is_enum_model(*id) => JsonType::String,
            Type::Model(_) | Type::Boxed(_) => JsonType::Object,
            Type::Nullable(inner) => return self.json_kind(inner),
            Type::Json => return None,
        })
    }
}

/// Adds a rule to others of the same value: of two limits the tighter stands. The keyword is returned where both should and cannot.
fn add(rules: &mut Vec<Rule>, rule: Rule) -> Option<&'static str> {
    let same = |other: &&mut Rule| std::mem::discriminant(*other) == std::mem::discriminant(&rule);
    let Some(other) = rules.iter_mut().find(same) else {
        rules.push(rule);
        return None;
    };
    if *other == rule {
        return None;
    }
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    match (other, rule) {
        (Rule::MinLength(a), Rule::MinLength(b))
        | (Rule::MinItems(a), Rule::MinItems(b))
        | (Rule::MinProperties(a), Rule::MinProperties(b)) => *a = (*a).max(b),
        (Rule::MaxLength(a), Rule::MaxLength(b))
        | (Rule::MaxItems(a), Rule::MaxItems(b))
        | (Rule::MaxProperties(a), Rule::MaxProperties(b)) => *a = (*a).min(b),
        (Rule::Minimum(a), Rule::Minimum(b))
        | (Rule::ExclusiveMinimum(a), Rule::ExclusiveMinimum(b)) => {
            if number(&b) > number(a) {
                *a = b;
            }
        }
        (Rule::Maximum(a), Rule::Maximum(b))
        | (Rule::ExclusiveMaximum(a), Rule::ExclusiveMaximum(b)) => {
            if number(&b) < number(a) {
                *a = b;
            }
        }
        (Rule::Pattern(_), _) => return Some("pattern"),
        (Rule::Format(_), _) => return Some("format"),
        _ => return Some("multipleOf"),
    }
    None
}

/// The keywords of all rules that a schema states.
pub(super) fn stated_keywords(schema: &Schema) -> Vec<&'static str> {
    stated(schema)
        .into_iter()
        .map(|(keyword, ..)| keyword)
        .collect()
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
