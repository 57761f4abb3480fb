//! Keywords that no type and no rule on a field says, as functions over JSON: what emitted checks call.
//!
//! The semantics are those of JSON Schema 2020-12, Core, sections 7, 10 and 11. A keyword that speaks of another kind of value holds.

mod seen;
mod whole;

pub use seen::Seen;
pub use whole::Whole;

use super::{Constant, LazyPattern, Rule, rules};
use crate::validate::Numeral;
use crate::{Object, Value};

/// A type of JSON Schema's (Validation 6.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `boolean`
    Boolean,
    /// `integer`: a number without a fraction, however it is spelled.
    Integer,
    /// `number`
    Number,
    /// `string`
    String,
    /// `array`
    Array,
    /// `object`
    Object,
}

/// What a value breaks, and the function that knows whether it holds.
pub type Keyword = (Rule, fn(&Value) -> bool);

/// `false`: nothing holds.
#[must_use]
pub fn never(_: &Value) -> bool {
    false
}

/// The opposite.
#[must_use]
pub fn not(holds: bool) -> bool {
    !holds
}

/// `type`
#[must_use]
pub fn is(value: &Value, types: &[JsonType]) -> bool {
    types.iter().any(|of| match (of, value) {
        (JsonType::Null, Value::Null)
        | (JsonType::Boolean, Value::Bool(_))
        | (JsonType::Number, Value::Number(_))
        | (JsonType::String, Value::String(_))
        | (JsonType::Array, Value::Array(_))
        | (JsonType::Object, Value::Object(_)) => true,
        (JsonType::Integer, Value::Number(number)) => number.is_integer(),
        _ => false,
    })
}

/// `enum`, and `const` of one value.
#[must_use]
pub fn equals(value: &Value, allowed: &[Constant]) -> bool {
    allowed.iter().any(|constant| constant.equals(value))
}

/// Keywords with a limit, and `format`.
#[must_use]
pub fn keeps(value: &Value, rules: &[Rule]) -> bool {
    rules.iter().all(|rule| match value {
        Value::String(text) => rules::text(rule, text),
        Value::Number(number) => rules::number(rule, &Numeral::Decimal(number.as_str())),
        Value::Array(items) => of_array(rule) || rules::count(rule, items.len() as u64),
        Value::Object(members) => of_object(rule) || rules::count(rule, members.len() as u64),
        Value::Null | Value::Bool(_) => true,
    })
}

/// Whether a rule says nothing of arrays.
fn of_array(rule: &Rule) -> bool {
    !matches!(rule, Rule::MinItems { .. } | Rule::MaxItems { .. })
}

/// Whether a rule says nothing of objects.
fn of_object(rule: &Rule) -> bool {
    !matches!(
        rule,
        Rule::MinProperties { .. } | Rule::MaxProperties { .. }
    )
}

/// `pattern`
#[must_use]
pub fn pattern(value: &Value, pattern: &LazyPattern) -> bool {
    value
        .as_str()
        .is_none_or(|text| rules::pattern(text, pattern))
}

/// Whether the name of a member matches.
#[must_use]
pub fn matches(name: &str, pattern: &LazyPattern) -> bool {
    rules::pattern(name, pattern)
}

/// `uniqueItems`
#[must_use]
pub fn unique_items(value: &Value) -> bool {
    value
        .as_array()
        .is_none_or(|items| rules::unique_items::repeated_tree(items).is_none())
}

/// `required`
#[must_use]
pub fn required(value: &Value, names: &[&str]) -> bool {
    let has_all = |object: &Object| names.iter().all(|name| object.get(name).is_some());
    value.as_object().is_none_or(has_all)
}

/// Whether the value is an object with this member.
#[must_use]
pub fn has(value: &Value, name: &str) -> bool {
    value
        .as_object()
        .is_some_and(|object| object.get(name).is_some())
}

/// `dependentRequired`: of one member.
#[must_use]
pub fn dependent_required(value: &Value, name: &str, names: &[&str]) -> bool {
    !has(value, name) || required(value, names)
}

/// `properties`, `patternProperties` and `additionalProperties`: `look` says of a member whether it holds, and `None` where nothing is said of it.
#[must_use]
pub fn properties(value: &Value, look: &dyn Fn(&str, &Value) -> Option<bool>) -> bool {
    Seen::default().properties(value, look)
}

/// What several keywords say of one member: `None` where none says anything.
#[must_use]
pub fn together(said: &[Option<bool>]) -> Option<bool> {
    let mut said = said.iter().flatten();
    let first = *said.next()?;
    Some(first && said.all(|holds| *holds))
}

/// `propertyNames`: of each name as a string.
#[must_use]
pub fn names(value: &Value, keeps: &dyn Fn(&Value) -> bool) -> bool {
    let keep_all = |object: &Object| object.iter().all(|(name, _)| keeps(&Value::from(name)));
    value.as_object().is_none_or(keep_all)
}

/// `prefixItems` and `items`: `look` says of an item whether it holds, and `None` where nothing is said of it.
#[must_use]
pub fn items(value: &Value, look: &dyn Fn(usize, &Value) -> Option<bool>) -> bool {
    Seen::default().items(value, look)
}

/// `contains` with `minContains` and `maxContains`
#[must_use]
pub fn contains(value: &Value, min: u64, max: u64, matches: &dyn Fn(&Value) -> bool) -> bool {
    Seen::default().contains(value, min, max, matches)
}

/// `anyOf`, where every branch has been looked at.
#[must_use]
pub fn any(fits: &[bool]) -> bool {
    fits.contains(&true)
}

/// `oneOf`
#[must_use]
pub fn one(fits: &[bool]) -> bool {
    fits.iter().filter(|fits| **fits).count() == 1
}
