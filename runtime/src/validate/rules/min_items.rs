//! `minItems` (JSON Schema Validation 6.4.2).

/// Whether an array has at least `limit` items.
#[must_use]
pub fn min_items(count: u64, limit: u64) -> bool {
    count >= limit
}
