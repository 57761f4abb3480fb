//! Documented values, and what is none of them.

use std::fmt;

use crate::Value;
use crate::validate::Constant;

/// A value that is none of the documented ones, where the enum has no room for others. It does not say which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue;

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value is none of the documented ones")
    }
}

impl std::error::Error for UnknownValue {}

/// The documented value at a place; null where there is none.
#[must_use]
pub fn listed(values: &[Constant], place: usize) -> Value {
    values
        .get(place)
        .map(Constant::to_value)
        .unwrap_or_default()
}

/// The place of the documented value that equals this one.
#[must_use]
pub fn place(values: &[Constant], value: &Value) -> Option<usize> {
    values.iter().position(|listed| listed.equals(value))
}
