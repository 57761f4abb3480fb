//! Whether a value that is written down keeps the rules of leaves: asked of documented values, and of samples that a lint shows.

use super::number;
use crate::api::Rule;
use crate::source::Tree;
use specsmith_pattern::{Format, Pattern};
use std::cmp::Ordering;

/// Whether a value keeps a rule; `None` where that cannot be told here.
pub(super) fn keeps(rule: &Rule, value: &Tree) -> Option<bool> {
    match value {
        Tree::String(text) => keeps_text(rule, text),
        Tree::Number(text) => keeps_number(rule, text),
        Tree::Null | Tree::Bool(_) | Tree::Array(_) | Tree::Object(_) => None,
    }
}

fn keeps_text(rule: &Rule, text: &str) -> Option<bool> {
    // JSON counts characters, not bytes.
    let length = || u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    match rule {
        Rule::MinLength(least) => Some(length() >= *least),
        Rule::MaxLength(most) => Some(length() <= *most),
        Rule::Pattern(pattern) => Pattern::new(pattern).ok()?.try_match(text).ok(),
        Rule::Format(format) => Some(Format::from_name(format)?.matches(text)),
        _ => None,
    }
}

fn keeps_number(rule: &Rule, text: &str) -> Option<bool> {
    let order = |limit: &str| number::compare(text, limit);
    Some(match rule {
        Rule::Minimum(limit) => order(limit)? != Ordering::Less,
        Rule::Maximum(limit) => order(limit)? != Ordering::Greater,
        Rule::ExclusiveMinimum(limit) => order(limit)? == Ordering::Greater,
        Rule::ExclusiveMaximum(limit) => order(limit)? == Ordering::Less,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_leaves() {
        let text = |text: &str| Tree::String(text.to_owned());
        let number = |text: &str| Tree::Number(text.to_owned());
        let table = [
            (Rule::MaxLength(1), text("é"), Some(true)),
            (Rule::MinLength(2), text("é"), Some(false)),
            (Rule::Pattern("^a".to_owned()), text("ab"), Some(true)),
            (
                Rule::Format("date".to_owned()),
                text("2024-02-30"),
                Some(false),
            ),
            (Rule::Format("vin".to_owned()), text("x"), None),
            (Rule::Minimum("1.0".to_owned()), number("1"), Some(true)),
            (
                Rule::ExclusiveMaximum("1e1".to_owned()),
                number("10"),
                Some(false),
            ),
            (Rule::Minimum("1".to_owned()), text("a"), None),
            (Rule::MultipleOf("2".to_owned()), number("3"), None),
        ];
        for (rule, value, expected) in table {
            assert_eq!(keeps(&rule, &value), expected, "{rule:?} of {value:?}");
        }
    }
}
