//! `maximum` (JSON Schema Validation 6.2.2).

use std::cmp::Ordering;

use crate::validate::{Limit, Numeral};

/// Whether a number is at most a limit, exactly. What is not finite keeps no bound.
#[must_use]
pub fn maximum(value: &Numeral<'_>, limit: &Limit) -> bool {
    value.compare(limit).is_some_and(Ordering::is_le)
}
