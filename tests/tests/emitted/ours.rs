//! Types that know nothing of Specsmith, as a user has them.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount, read and written by serde.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Money {
    pub(crate) amount: i64,
    pub(crate) currency: String,
}

/// A day, read and written by serde as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) year: u16,
    pub(crate) day: u16,
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:03}", self.year, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let parts = text.split_once('-');
        let day = parts.and_then(|(year, day)| {
            let (year, day) = (year.parse().ok()?, day.parse().ok()?);
            Some(Self { year, day })
        });
        day.ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no day")))
    }
}

/// A temperature in tenths of a degree, which serde knows nothing of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Celsius(pub(crate) i32);

/// Degrees with a fraction.
pub(crate) mod celsius {
    use super::Celsius;
    use specsmith::{Decode as _, DecodeError, Decoder, Encode as _, Encoder};

    pub(crate) fn encode(value: &Celsius, out: &mut Encoder) {
        (f64::from(value.0) / 10.0).encode(out);
    }

    pub(crate) fn decode(input: &mut Decoder<'_>) -> Result<Celsius, DecodeError> {
        let tenths = f64::decode(input)? * 10.0;
        if tenths.abs() > 2732.0 {
            return Err(input.refuse("nothing is so cold or so hot"));
        }
        Ok(Celsius(tenths.round() as i32))
    }
}
