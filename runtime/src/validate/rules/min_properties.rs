//! `minProperties` (JSON Schema Validation 6.5.2).

/// Whether an object has at least `limit` members.
#[must_use]
pub fn min_properties(count: u64, limit: u64) -> bool {
    count >= limit
}
