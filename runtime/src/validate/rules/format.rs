//! `format` (JSON Schema Validation 7).

use specsmith_pattern::Format;

/// Whether a string is of a format. A format that is not known is not checked.
#[must_use]
pub fn format(value: &str, name: &str) -> bool {
    Format::from_name(name).is_none_or(|format| format.matches(value))
}
