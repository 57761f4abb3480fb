//! Which members and items of a value have been evaluated: what `unevaluatedProperties` and `unevaluatedItems` ask (Core, section 11).

use crate::Value;

/// The places of the members, or of the items, of one value that a schema has evaluated.
///
/// Whatever fails adds nothing: a scope is merged into the one that asked only when it holds.
#[derive(Clone, Debug, Default)]
pub struct Seen(Vec<bool>);

impl Seen {
    fn add(&mut self, place: usize) {
        if self.0.len() <= place {
            self.0.resize(place + 1, false);
        }
        if let Some(seen) = self.0.get_mut(place) {
            *seen = true;
        }
    }

    fn contains_place(&self, place: usize) -> bool {
        self.0.get(place).copied().unwrap_or(false)
    }

    /// A scope of its own, as a schema has. What it has evaluated counts here if it holds.
    pub fn scope(&mut self, holds: &dyn Fn(&mut Self) -> bool) -> bool {
        let mut inner = Self::default();
        if !holds(&mut inner) {
            return false;
        }
        let places = inner.0.iter().enumerate();
        for (place, _) in places.filter(|(_, seen)| **seen) {
            self.add(place);
        }
        true
    }

    /// As [`properties`](super::properties), noting the members of which something is said.
    pub fn properties(
        &mut self,
        value: &Value,
        look: &dyn Fn(&str, &Value) -> Option<bool>,
    ) -> bool {
        let Some(object) = value.as_object() else {
            return true;
        };
        object.iter().enumerate().all(|(place, (name, value))| {
            let Some(holds) = look(name, value) else {
                return true;
            };
            self.add(place);
            holds
        })
    }

    /// As [`items`](super::items), noting the items of which something is said.
    pub fn items(&mut self, value: &Value, look: &dyn Fn(usize, &Value) -> Option<bool>) -> bool {
        let Some(items) = value.as_array() else {
            return true;
        };
        items.iter().enumerate().all(|(place, value)| {
            let Some(holds) = look(place, value) else {
                return true;
            };
            self.add(place);
            holds
        })
    }

    /// As [`contains`](super::contains), noting the items that match (Core 10.3.1.3).
    pub fn contains(
        &mut self,
        value: &Value,
        min: u64,
        max: u64,
        matches: &dyn Fn(&Value) -> bool,
    ) -> bool {
        let Some(items) = value.as_array() else {
            return true;
        };
        let mut count = 0_u64;
        for (place, _) in items.iter().enumerate().filter(|(_, item)| matches(item)) {
            self.add(place);
            count += 1;
        }
        (min..=max).contains(&count)
    }

    /// `unevaluatedProperties`: of each member that nothing else has evaluated.
    pub fn unevaluated_properties(
        &mut self,
        value: &Value,
        keeps: &dyn Fn(&Value) -> bool,
    ) -> bool {
        let Some(object) = value.as_object() else {
            return true;
        };
        object.iter().enumerate().all(|(place, (_, value))| {
            let holds = self.contains_place(place) || keeps(value);
            self.add(place);
            holds
        })
    }

    /// `unevaluatedItems`: of each item that nothing else has evaluated.
    pub fn unevaluated_items(&mut self, value: &Value, keeps: &dyn Fn(&Value) -> bool) -> bool {
        let Some(items) = value.as_array() else {
            return true;
        };
        items.iter().enumerate().all(|(place, value)| {
            let holds = self.contains_place(place) || keeps(value);
            self.add(place);
            holds
        })
    }
}
