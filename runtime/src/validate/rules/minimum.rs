//! `minimum` (JSON Schema Validation 6.2.4).

use std::cmp::Ordering;

use crate::validate::{Limit, Numeral};

/// Whether a number is at least a limit, exactly. What is not finite keeps no bound.
#[must_use]
pub fn minimum(value: &Numeral<'_>, limit: &Limit) -> bool {
    value.compare(limit).is_some_and(Ordering::is_ge)
}
