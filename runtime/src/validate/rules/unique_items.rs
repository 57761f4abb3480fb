//! `uniqueItems` (JSON Schema Validation 6.4.3).

use std::collections::HashMap;

use crate::validate::key::Json;

/// The places of the first two items that are equal as JSON, counted from 0, in time linear in the items' size.
///
/// An item that cannot be written as JSON equals no other.
#[must_use]
pub fn repeated<T: Json>(items: &[T]) -> Option<(usize, usize)> {
    let mut seen = HashMap::with_capacity(items.len());
    items.iter().enumerate().find_map(|(place, item)| {
        let first = seen.insert(item.key()?, place)?;
        Some((first, place))
    })
}
