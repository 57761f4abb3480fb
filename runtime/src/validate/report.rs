//! What `validate()` found, for people and for machines.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeStruct as _, Serializer};

use super::Rule;

/// One broken rule: where, and which. It never carries the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    pointer: String,
    rule: Rule,
    in_name: bool,
}

impl Violation {
    /// A rule broken at a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn new(pointer: impl Into<String>, rule: Rule) -> Self {
        Self {
            pointer: pointer.into(),
            rule,
            in_name: false,
        }
    }

    /// A rule broken by a key of the map at a JSON Pointer. The key itself is not told.
    #[must_use]
    pub fn in_name(pointer: impl Into<String>, rule: Rule) -> Self {
        Self {
            in_name: true,
            ..Self::new(pointer, rule)
        }
    }

    /// Where, as a JSON Pointer (RFC 6901) over wire names; empty for the whole value. Keys of secret maps show as `*`.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Which rule, with its parameters.
    #[must_use]
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The keyword as JSON Schema spells it; `propertyNames` where a key of the map breaks the rule (Core 10.3.2.4).
    #[must_use]
    pub fn keyword(&self) -> &'static str {
        if self.in_name {
            "propertyNames"
        } else {
            self.rule.keyword()
        }
    }

    /// What is wrong, without the place and without the value.
    #[must_use]
    pub fn message(&self) -> String {
        match self.in_name {
            true => format!("has a member whose name {}", self.rule),
            false => self.rule.to_string(),
        }
    }
}

/// "`/name` has fewer than 3 characters"
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() {
            "the value"
        } else {
            &self.pointer
        };
        write!(f, "{place} {}", self.message())
    }
}

/// `{"pointer": "/name", "keyword": "minLength", "parameters": {"limit": 3}, "message": "has fewer than 3 characters"}`
///
/// The parameters of `propertyNames` are the keyword that the name breaks, and its parameters.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut violation = serializer.serialize_struct("Violation", 4)?;
        violation.serialize_field("pointer", &self.pointer)?;
        violation.serialize_field("keyword", self.keyword())?;
        match self.in_name {
            true => violation.serialize_field("parameters", &NameParameters(&self.rule))?,
            false => violation.serialize_field("parameters", &Parameters(&self.rule))?,
        }
        violation.serialize_field("message", &self.message())?;
        violation.end()
    }
}

struct NameParameters<'a>(&'a Rule);

impl Serialize for NameParameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("keyword", self.0.keyword())?;
        map.serialize_entry("parameters", &Parameters(self.0))?;
        map.end()
    }
}

struct Parameters<'a>(&'a Rule);

impl Serialize for Parameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.0 {
            Rule::Type { allowed } => map.serialize_entry("allowed", allowed)?,
            Rule::Enum { allowed } => map.serialize_entry("allowed", allowed)?,
            Rule::Const { allowed } => map.serialize_entry("allowed", allowed)?,
            Rule::MultipleOf { divisor } => map.serialize_entry("divisor", divisor)?,
            Rule::Maximum { limit } | Rule::ExclusiveMaximum { limit } => {
                map.serialize_entry("limit", limit)?;
            }
            Rule::Minimum { limit } | Rule::ExclusiveMinimum { limit } => {
                map.serialize_entry("limit", limit)?;
            }
            Rule::MaxLength { limit } | Rule::MinLength { limit } => {
                map.serialize_entry("limit", limit)?;
            }
            Rule::MaxItems { limit } | Rule::MinItems { limit } => {
                map.serialize_entry("limit", limit)?;
            }
            Rule::MaxProperties { limit } | Rule::MinProperties { limit } => {
                map.serialize_entry("limit", limit)?;
            }
            Rule::Pattern { pattern } => map.serialize_entry("pattern", pattern)?,
            Rule::UniqueItems { first, second } => {
                map.serialize_entry("first", first)?;
                map.serialize_entry("second", second)?;
            }
            Rule::Required { name } => map.serialize_entry("name", name)?,
            Rule::Format { format } => map.serialize_entry("format", format)?,
            Rule::OneOf { taken, other } => {
                map.serialize_entry("taken", taken)?;
                map.serialize_entry("other", other)?;
            }
            Rule::AdditionalProperties | Rule::Items => {}
            Rule::Schema { .. } | Rule::Undecided { .. } | Rule::Custom { .. } => {}
        }
        map.end()
    }
}

/// Every broken rule that was found, in field order; at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    violations: Vec<Violation>,
    truncated: bool,
}

impl Report {
    /// A report of these violations; `truncated` says that there are more.
    #[must_use]
    pub fn new(violations: Vec<Violation>, truncated: bool) -> Self {
        Self {
            violations,
            truncated,
        }
    }

    /// The broken rules, in field order.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Whether there are more violations than were kept.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The violations that a predicate picks, and the rest; either is `None` where it is empty.
    #[must_use]
    pub fn partition(self, picks: impl FnMut(&Violation) -> bool) -> (Option<Self>, Option<Self>) {
        let truncated = self.truncated;
        let (picked, rest) = self.violations.into_iter().partition(picks);
        let some = |violations: Vec<Violation>| {
            (!violations.is_empty()).then_some(Self {
                violations,
                truncated,
            })
        };
        (some(picked), some(rest))
    }
}

/// One violation per line.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            write!(f, "{}{violation}", if index == 0 { "" } else { "\n" })?;
        }
        if self.truncated {
            f.write_str("\nand more")
        } else {
            Ok(())
        }
    }
}

impl std::error::Error for Report {}

/// `{"violations": […], "truncated": false}`
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 2)?;
        report.serialize_field("violations", &self.violations)?;
        report.serialize_field("truncated", &self.truncated)?;
        report.end()
    }
}
