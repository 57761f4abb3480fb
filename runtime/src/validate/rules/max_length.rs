//! `maxLength` (JSON Schema Validation 6.3.1).

/// Whether a string has at most `limit` characters, which are code points and not bytes (RFC 8259, section 8.2).
#[must_use]
pub fn max_length(value: &str, limit: u64) -> bool {
    // A code point takes one byte at least: few strings have to be counted.
    value.len() as u64 <= limit || value.chars().count() as u64 <= limit
}
