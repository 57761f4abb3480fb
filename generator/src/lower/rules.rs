//! Which keywords bind a value: those that speak of its type.

use super::Lower;
use super::schema::Value;
use crate::api::{Rule, Rules, Type};
use crate::document::{JsonType, Node, Schema, SchemaOrBool};
use specsmith_pattern::{Format, Pattern};

const NAMES: &str = "propertyNames";

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
            keys: self.names_of(node, kind),
            values: None,
        }
    }

    /// `propertyNames` (JSON Schema Core 2020-12, section 10.3.2.4). A name is always a string, so that a schema of rules alone need not say so.
    fn names_of(&mut self, node: &Node<Schema>, kind: JsonType) -> Option<Box<Rules>> {
        let names = node.leaf.property_names?;
        let place = node.place.child(NAMES);
        if kind != JsonType::Object {
            let message = format!("`{NAMES}` says nothing of {}", word(kind));
            self.diagnostics
                .lint("keyword-without-effect", &place, message);
            return None;
        }
        let rules = match names {
            SchemaOrBool::Bool(true) => return None,
            SchemaOrBool::Bool(false) => None,
            SchemaOrBool::Schema(id) => match self.schema(id) {
                Some(names) if is_plain_text(&names.leaf) => {
                    self.unsupported_keywords(names);
                    Some(self.rules(names, JsonType::String))
                }
                Some(names) if names.leaf.reference.is_some() => {
                    let Value { type_, rules, .. } = self.value(id);
                    (type_ == Type::String).then_some(rules)
                }
                _ => None,
            },
        };
        if rules.is_none() {
            let message =
                format!("`{NAMES}` that is more than rules of a string is not enforced yet");
            self.diagnostics.gap("names", &place, message);
        }
        rules.filter(|rules| !rules.is_empty()).map(Box::new)
    }

    /// The names of an object's members are known only where it is a map.
    pub(super) fn names_of_struct(&mut self, node: &Node<Schema>) {
        self.diagnostics.gap(
            "object-rule",
            &node.place.child(NAMES),
            format!("`{NAMES}` beside `properties` is not enforced yet"),
        );
    }

    /// Adds the rules that stand beside a reference or around one schema to those of what it leads to.
    pub(super) fn add_rules(&mut self, node: &Node<Schema>, value: &mut Value) {
        let Some(kind) = self.json_kind(&value.type_) else {
            self.rules_without_type(node);
            return;
        };
        let Rules {
            own,
            keys,
            items: _,
            values: _,
        } = self.rules(node, kind);
        match keys {
            Some(_) if matches!(value.type_, Type::Model(_)) => self.names_of_struct(node),
            Some(_) if value.rules.keys.is_some() => self.second(node, NAMES),
            Some(keys) => value.rules.keys = Some(keys),
            None => {}
        }
        for rule in own {
            if kind == JsonType::Object && matches!(value.type_, Type::Model(_)) {
                self.object_rule(node, &rule);
            } else if let Some(kept) = add(&mut value.rules.own, rule) {
                self.second(node, kept);
            }
        }
    }

    fn second(&mut self, node: &Node<Schema>, keyword: &str) {
        self.diagnostics.gap(
            "two-rules",
            &node.place.child(keyword),
            format!("a second `{keyword}` for one value is not enforced yet"),
        );
    }

    /// Rules of a schema whose value may be of any type: they bind only values of theirs, which no type says yet.
    pub(super) fn rules_without_type(&mut self, node: &Node<Schema>) {
        for keyword in stated_keywords(&node.leaf) {
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
        if let Rule::MultipleOf(step) = rule
            && step.parse::<f64>().is_ok_and(|step| step <= 0.0)
        {
            let place = node.place.child("multipleOf");
            self.diagnostics
                .error("wrong-value", &place, "`multipleOf` is not more than 0");
            return false;
        }
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
            Type::Float(_) | Type::Number => JsonType::Number,
            Type::String | Type::Secret | Type::Text(_) => JsonType::String,
            Type::Null => JsonType::Null,
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
    // Integers are compared as such: a double cannot tell those past 2^53 apart.
    let less = |a: &str, b: &str| match (a.parse::<i128>(), b.parse::<i128>()) {
        (Ok(a), Ok(b)) => a < b,
        _ => a.parse::<f64>().unwrap_or(f64::NAN) < b.parse::<f64>().unwrap_or(f64::NAN),
    };
    match (other, rule) {
        (Rule::MinLength(a), Rule::MinLength(b))
        | (Rule::MinItems(a), Rule::MinItems(b))
        | (Rule::MinProperties(a), Rule::MinProperties(b)) => *a = (*a).max(b),
        (Rule::MaxLength(a), Rule::MaxLength(b))
        | (Rule::MaxItems(a), Rule::MaxItems(b))
        | (Rule::MaxProperties(a), Rule::MaxProperties(b)) => *a = (*a).min(b),
        (Rule::Minimum(a), Rule::Minimum(b))
        | (Rule::ExclusiveMinimum(a), Rule::ExclusiveMinimum(b)) => {
            if less(a, &b) {
                *a = b;
            }
        }
        (Rule::Maximum(a), Rule::Maximum(b))
        | (Rule::ExclusiveMaximum(a), Rule::ExclusiveMaximum(b)) => {
            if less(&b, a) {
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
    let names = schema.property_names.is_some().then_some(NAMES);
    let others = stated(schema).into_iter().map(|(keyword, ..)| keyword);
    others.chain(names).collect()
}

/// Whether a schema of names has nothing but what [`Lower::rules`] reads and what is listed as not built.
fn is_plain_text(schema: &Schema) -> bool {
    let is_composed =
        !schema.all_of.is_empty() || !schema.any_of.is_empty() || !schema.one_of.is_empty();
    let is_text = matches!(schema.types.as_slice(), [] | [JsonType::String]);
    is_text && !is_composed && schema.reference.is_none() && schema.enumeration.is_none()
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
