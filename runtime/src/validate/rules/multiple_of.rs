//! `multipleOf` (JSON Schema Validation 6.2.1).

use crate::validate::{Limit, Numeral};

/// Whether a number divided by another is an integer, by long division of their decimals: 0.3 is a multiple of 0.1.
#[must_use]
pub fn multiple_of(value: &Numeral<'_>, divisor: &Limit) -> bool {
    match (value, divisor) {
        // `checked_rem` fails for a divisor of zero, and where the quotient overflows, which is an integer.
        (Numeral::Integer(value), Limit::Integer(divisor)) if *divisor != 0 => {
            value.checked_rem(*divisor).unwrap_or(0) == 0
        }
        _ => value
            .decimal()
            .is_some_and(|value| value.is_multiple_of(&divisor.decimal())),
    }
}
