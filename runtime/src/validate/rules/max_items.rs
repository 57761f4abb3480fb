//! `maxItems` (JSON Schema Validation 6.4.1).

/// Whether an array has at most `limit` items.
#[must_use]
pub fn max_items(count: u64, limit: u64) -> bool {
    count <= limit
}
