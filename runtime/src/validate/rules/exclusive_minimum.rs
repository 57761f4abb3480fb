//! `exclusiveMinimum` (JSON Schema Validation 6.2.5).

use std::cmp::Ordering;

use crate::validate::{Limit, Numeral};

/// Whether a number is greater than a limit, exactly. What is not finite keeps no bound.
#[must_use]
pub fn exclusive_minimum(value: &Numeral<'_>, limit: &Limit) -> bool {
    value.compare(limit).is_some_and(Ordering::is_gt)
}
