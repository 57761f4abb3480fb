//! `exclusiveMaximum` (JSON Schema Validation 6.2.3).

use std::cmp::Ordering;

use crate::validate::{Limit, Numeral};

/// Whether a number is less than a limit, exactly. What is not finite keeps no bound.
#[must_use]
pub fn exclusive_maximum(value: &Numeral<'_>, limit: &Limit) -> bool {
    value.compare(limit).is_some_and(Ordering::is_lt)
}
