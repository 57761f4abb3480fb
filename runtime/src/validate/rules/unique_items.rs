//! `uniqueItems` (JSON Schema Validation 6.4.3).

use std::collections::HashMap;

use crate::Value;
use crate::validate::key::{Json, Key};

/// The places of the first two items that are equal as JSON, counted from 0, in time linear in the items' size.
///
/// An item that cannot be written as JSON equals no other.
#[must_use]
pub fn repeated<T: Json>(items: &[T]) -> Option<(usize, usize)> {
    repeated_key(items.iter().map(Json::key))
}

/// The same, of trees.
pub(in crate::validate) fn repeated_tree(items: &[Value]) -> Option<(usize, usize)> {
    repeated_key(items.iter().map(|item| Some(Key::tree(item))))
}

fn repeated_key(keys: impl ExactSizeIterator<Item = Option<Key>>) -> Option<(usize, usize)> {
    let mut seen = HashMap::with_capacity(keys.len());
    keys.enumerate().find_map(|(place, key)| {
        let first = seen.insert(key?, place)?;
        Some((first, place))
    })
}
