//! `minLength` (JSON Schema Validation 6.3.2).

/// Whether a string has at least `limit` characters, which are code points and not bytes (RFC 8259, section 8.2).
#[must_use]
pub fn min_length(value: &str, limit: u64) -> bool {
    // A code point takes four bytes at most: few strings have to be counted.
    value.len() as u64 >= limit.saturating_mul(4) || value.chars().count() as u64 >= limit
}
