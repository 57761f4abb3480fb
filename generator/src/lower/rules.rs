//! Which keywords bind a value: those that speak of its type.

use super::facet::Facets;
use super::models::Sort;
use super::schema::Value;
use super::{Lower, number};
use crate::api::{Assertion, ModelId, Rule, Rules};
use crate::document::{Id, JsonType, Node, Schema};
use specsmith_pattern::{Format, Pattern};
use std::cmp::Ordering;

/// Whether a format is checked, and not only noted.
pub(super) fn is_checked_format(format: &str) -> bool {
    Format::from_name(format).is_some()
}

impl Lower<'_, '_> {
    /// The rules of a value of this type, in a fixed order. Of two limits the tighter stands; a second pattern is a check. A keyword that speaks of another type
    /// binds nothing, which is a lint.
    pub(super) fn rules(&mut self, facets: &Facets, kind: JsonType) -> Rules {
        let mut own = Vec::new();
        let mut checks = Vec::new();
        let mut keys = None;
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            for (keyword, about, rule) in stated(&node.leaf) {
                self.mark(id, keyword);
                self.speaks(id, keyword, kind, speaks_of(about, kind));
                if speaks_of(about, kind)
                    && self.can_be_checked(node, &rule)
                    && let Some(rule) = add(&mut own, rule)
                {
                    let place = node.place.child(keyword);
                    checks.push(Rule::Check(self.check(
                        place,
                        keyword,
                        Assertion::Rule(rule),
                    )));
                }
            }
            // A format that is not checked is told in the documentation.
            self.mark(id, "format");
            if kind == JsonType::Object && keys.is_none() {
                keys = self
                    .names_of(id)
                    .filter(|rules| !rules.is_empty())
                    .map(Box::new);
            }
        }
        own.sort_by_key(position);
        own.extend(checks);
        Rules {
            own,
            items: None,
            keys,
            values: None,
        }
    }

    /// Notes which keywords would shape a value of another type than this one.
    pub(super) fn shapes_without_effect(&mut self, facets: &Facets, kind: JsonType) {
        const OF_OBJECTS: [&str; 5] = [
            "propertyNames",
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
        ];
        const OF_ARRAYS: [&str; 2] = ["items", "prefixItems"];
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            for (word, _) in super::keywords::stated(&node.leaf) {
                if OF_OBJECTS.contains(&word) {
                    self.speaks(id, word, kind, kind == JsonType::Object);
                } else if OF_ARRAYS.contains(&word) {
                    self.speaks(id, word, kind, kind == JsonType::Array);
                }
            }
        }
    }

    /// Adds what other schemas say of a value whose type is a model: rules that suit it as they are, and checks.
    pub(super) fn add_rules(&mut self, others: &Facets, model: ModelId, value: &mut Value) {
        let Some(sort) = self.sort(model) else { return };
        let kind = match sort {
            Sort::Enum => self.enum_kind(model),
            Sort::Struct => Some(JsonType::Object),
            Sort::Tuple => Some(JsonType::Array),
            Sort::Union | Sort::Newtype | Sort::Alias => None,
        };
        let Some(kind) = kind else {
            for check in self.whole(others) {
                value.rules.own.push(check);
            }
            return;
        };
        let rules = self.rules(others, kind);
        if kind == JsonType::String || kind == JsonType::Integer {
            value.rules.own.extend(rules.own);
        } else {
            let checks: Vec<Rule> = rules
                .own
                .into_iter()
                .filter_map(|rule| self.count_check(others, rule))
                .collect();
            value.rules.own.extend(checks);
            let names = self.names_checks(others, true);
            value.rules.own.extend(names);
        }
        let logic = self.logic(others, Some(kind));
        value.rules.own.extend(logic);
    }

    fn enum_kind(&self, model: ModelId) -> Option<JsonType> {
        match &self.drafts.get(model.0)?.shape {
            super::models::DraftShape::Enum(shape) => match shape.repr {
                crate::api::Repr::String => Some(JsonType::String),
                crate::api::Repr::Integer(_) => Some(JsonType::Integer),
                crate::api::Repr::Json => None,
            },
            _ => None,
        }
    }

    /// A rule of a struct or a tuple, which has no member that could carry it, as a check.
    pub(super) fn count_check(&mut self, facets: &Facets, rule: Rule) -> Option<Rule> {
        let keyword = match &rule {
            Rule::MinProperties(_) => "minProperties",
            Rule::MaxProperties(_) => "maxProperties",
            Rule::MinItems(_) => "minItems",
            Rule::MaxItems(_) => "maxItems",
            Rule::UniqueItems => "uniqueItems",
            Rule::Check(_) => return Some(rule),
            _ => return None,
        };
        let node = facets.ids().filter_map(|id| self.schema(id)).find(|node| {
            super::keywords::stated(&node.leaf)
                .iter()
                .any(|(word, _)| *word == keyword)
        })?;
        let place = node.place.child(keyword);
        Some(Rule::Check(self.check(
            place,
            keyword,
            Assertion::Rule(rule),
        )))
    }

    /// `propertyNames` as checks; those that are rules of strings stand in the type of a map already, unless all are asked for.
    pub(super) fn names_checks(&mut self, facets: &Facets, all: bool) -> Vec<Rule> {
        let mut first = true;
        let mut checks = Vec::new();
        for id in facets.ids() {
            let Some(names) = self.schema(id).and_then(|node| node.leaf.property_names) else {
                continue;
            };
            self.mark(id, "propertyNames");
            let in_type = !all && std::mem::take(&mut first) && self.names_of(id).is_some();
            if !in_type && names != crate::document::SchemaOrBool::Bool(true) {
                checks.push(Rule::Check(self.check_keyword(id, "propertyNames")));
            }
        }
        checks
    }

    /// A pattern that is none, or that no bounded engine can match, would not compile in the generated code.
    pub(super) fn can_be_checked(&mut self, node: &Node<Schema>, rule: &Rule) -> bool {
        if let Rule::MultipleOf(step) = rule
            && number::compare(step, "0").is_none_or(|order| order != Ordering::Greater)
        {
            let place = node.place.child("multipleOf");
            self.diagnostics
                .error("wrong-value", &place, "`multipleOf` is not more than 0");
            return false;
        }
        let Rule::Pattern(pattern) = rule else {
            return true;
        };
        self.is_pattern(pattern, &node.place.child("pattern"))
    }

    /// Whether a pattern can be matched; a gap where it cannot.
    pub(super) fn is_pattern(&mut self, pattern: &str, place: &crate::source::Place) -> bool {
        match Pattern::new(pattern) {
            Ok(_) => true,
            Err(error) => {
                self.diagnostics.gap(
                    "pattern",
                    place,
                    format!("this pattern is not enforced: {error}"),
                );
                false
            }
        }
    }

    /// The rules that a schema states for one assertion, whatever the type.
    pub(super) fn stated_rules(&mut self, id: Id<Schema>) -> Vec<Rule> {
        let Some(node) = self.schema(id) else {
            return Vec::new();
        };
        let mut rules = Vec::new();
        for (keyword, _, rule) in stated(&node.leaf) {
            self.mark(id, keyword);
            if self.can_be_checked(node, &rule) {
                rules.push(rule);
            }
        }
        rules
    }
}

pub(super) fn speaks_of(about: JsonType, kind: JsonType) -> bool {
    about == kind || about == JsonType::Number && kind == JsonType::Integer
}

/// The place of a rule among those of one value.
fn position(rule: &Rule) -> usize {
    match rule {
        Rule::MinLength(_) => 0,
        Rule::MaxLength(_) => 1,
        Rule::Pattern(_) => 2,
        Rule::Format(_) => 3,
        Rule::Minimum(_) => 4,
        Rule::Maximum(_) => 5,
        Rule::ExclusiveMinimum(_) => 6,
        Rule::ExclusiveMaximum(_) => 7,
        Rule::MultipleOf(_) => 8,
        Rule::MinItems(_) => 9,
        Rule::MaxItems(_) => 10,
        Rule::UniqueItems => 11,
        Rule::MinProperties(_) => 12,
        Rule::MaxProperties(_) => 13,
        Rule::Enum(_) => 14,
        Rule::Check(_) => 15,
    }
}

/// Adds a rule to others of the same value: of two limits the tighter stands. What should stand beside another of its kind and cannot is given back.
fn add(rules: &mut Vec<Rule>, rule: Rule) -> Option<Rule> {
    let same = |other: &&mut Rule| std::mem::discriminant(*other) == std::mem::discriminant(&rule);
    let Some(other) = rules.iter_mut().find(same) else {
        rules.push(rule);
        return None;
    };
    if *other == rule {
        return None;
    }
    let less = |a: &str, b: &str| number::compare(a, b) == Some(Ordering::Less);
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
        (_, rule) => return Some(rule),
    }
    None
}

/// All rules that a schema states: keyword, the type it speaks of, the rule.
pub(super) fn stated(schema: &Schema) -> Vec<(&'static str, JsonType, Rule)> {
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

/// What a type of JSON is called in a sentence.
pub(super) fn word(kind: JsonType) -> &'static str {
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
