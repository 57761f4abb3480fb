//! `maxProperties` (JSON Schema Validation 6.5.1).

/// Whether an object has at most `limit` members.
#[must_use]
pub fn max_properties(count: u64, limit: u64) -> bool {
    count <= limit
}
