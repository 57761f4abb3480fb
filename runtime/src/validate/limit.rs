//! Bounds of numbers, exact.

use std::fmt;

use super::decimal::Decimal;
use crate::Number;

/// A number out of a rule: an integer, or the text of any other JSON number.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// An integer.
    Integer(i128),
    /// A number of JSON's grammar (RFC 8259, section 6).
    Decimal(&'static str),
}

impl Limit {
    /// The nearest float of 64 bits, which may be infinite.
    pub(super) fn to_f64(self) -> f64 {
        match self {
            Self::Integer(number) => number as f64,
            Self::Decimal(text) => text.parse().unwrap_or(f64::NAN),
        }
    }

    /// The nearest float of 32 bits, which may be infinite.
    pub(super) fn to_f32(self) -> f32 {
        match self {
            Self::Integer(number) => number as f32,
            Self::Decimal(text) => text.parse().unwrap_or(f32::NAN),
        }
    }

    /// The number as JSON has it; zero for text that is no number.
    pub(super) fn to_number(self) -> Number {
        match self {
            Self::Integer(number) => Number::from(number),
            Self::Decimal(text) => Number::parse(text).unwrap_or_else(|| Number::from(0)),
        }
    }

    pub(super) fn decimal(&self) -> Decimal {
        match self {
            Self::Integer(number) => Decimal::read(&number.to_string()),
            Self::Decimal(text) => Decimal::read(text),
        }
    }
}

/// By value: `Decimal("1.50")` and `Decimal("1.5")` are equal.
impl PartialEq for Limit {
    fn eq(&self, other: &Self) -> bool {
        self.decimal() == other.decimal()
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => number.fmt(f),
            Self::Decimal(text) => f.write_str(text),
        }
    }
}

impl serde::Serialize for Limit {
    /// A JSON number where one of 64 bits is exact, else its text.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(number) => match (i64::try_from(*number), u64::try_from(*number)) {
                (Ok(number), _) => serializer.serialize_i64(number),
                (_, Ok(number)) => serializer.serialize_u64(number),
                _ => serializer.collect_str(number),
            },
            Self::Decimal(text) => match text.parse::<f64>() {
                Ok(number) if Decimal::read(&format!("{number:?}")) == self.decimal() => {
                    serializer.serialize_f64(number)
                }
                _ => serializer.serialize_str(text),
            },
        }
    }
}
