//! One function per keyword: does this value keep the rule? And one per kind of value that finds the function for a rule.

pub mod constant;
pub mod enumeration;
pub mod exclusive_maximum;
pub mod exclusive_minimum;
pub mod format;
pub mod max_items;
pub mod max_length;
pub mod max_properties;
pub mod maximum;
pub mod min_items;
pub mod min_length;
pub mod min_properties;
pub mod minimum;
pub mod multiple_of;
pub mod pattern;
pub mod unique_items;

use super::key::Key;
use super::{Allowed, Numeral, Rule};

pub use constant::constant;
pub use enumeration::enumeration;
pub use exclusive_maximum::exclusive_maximum;
pub use exclusive_minimum::exclusive_minimum;
pub use format::format;
pub use max_items::max_items;
pub use max_length::max_length;
pub use max_properties::max_properties;
pub use maximum::maximum;
pub use min_items::min_items;
pub use min_length::min_length;
pub use min_properties::min_properties;
pub use minimum::minimum;
pub use multiple_of::multiple_of;
pub use pattern::pattern;

/// Whether a string keeps a rule; those on other kinds of value say nothing about it. A `pattern` is compiled once, so it goes
/// another way: [`Collector::pattern`](super::Collector::pattern).
pub(super) fn text(rule: &Rule, value: &str) -> bool {
    match rule {
        Rule::MinLength { limit } => min_length(value, *limit),
        Rule::MaxLength { limit } => max_length(value, *limit),
        Rule::Format { format: name } => format(value, name),
        Rule::Enum {
            allowed: Allowed::Strings(texts),
        } => texts.contains(&value),
        Rule::Enum { allowed } => enumeration(&Key::text(value), allowed),
        Rule::Const { allowed } => constant(&Key::text(value), allowed),
        _ => true,
    }
}

/// Whether a number keeps a rule; those on other kinds of value say nothing about it.
pub(super) fn number(rule: &Rule, value: &Numeral<'_>) -> bool {
    match rule {
        Rule::Minimum { limit } => minimum(value, limit),
        Rule::Maximum { limit } => maximum(value, limit),
        Rule::ExclusiveMinimum { limit } => exclusive_minimum(value, limit),
        Rule::ExclusiveMaximum { limit } => exclusive_maximum(value, limit),
        Rule::MultipleOf { divisor } => multiple_of(value, divisor),
        Rule::Enum { allowed } => Key::number(value).is_some_and(|key| enumeration(&key, allowed)),
        Rule::Const { allowed } => Key::number(value).is_some_and(|key| constant(&key, allowed)),
        _ => true,
    }
}

/// Whether a number of items or members keeps a rule; those on other kinds of value say nothing about it.
pub(super) fn count(rule: &Rule, count: u64) -> bool {
    match rule {
        Rule::MinItems { limit } => min_items(count, *limit),
        Rule::MaxItems { limit } => max_items(count, *limit),
        Rule::MinProperties { limit } => min_properties(count, *limit),
        Rule::MaxProperties { limit } => max_properties(count, *limit),
        _ => true,
    }
}

/// Whether any value keeps `enum` or `const`; other rules say nothing about it.
pub(super) fn json(rule: &Rule, value: &Key) -> bool {
    match rule {
        Rule::Enum { allowed } => enumeration(value, allowed),
        Rule::Const { allowed } => constant(value, allowed),
        _ => true,
    }
}
