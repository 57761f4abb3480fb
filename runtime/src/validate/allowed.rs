//! The values that `enum` names.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::Constant;

/// How many values a message lists.
const LISTED: usize = 10;

/// The values that an `enum` allows, known at compile time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allowed {
    /// Strings alone, as in most documents.
    Strings(&'static [&'static str]),
    /// Any JSON values.
    Values(&'static [Constant]),
}

/// "is none of": the first ten, and how many more there are.
impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Strings(texts) => list(f, texts.iter().map(|text| Constant::String(text))),
            Self::Values(values) => list(f, values.iter().copied()),
        }
    }
}

fn list(
    f: &mut fmt::Formatter<'_>,
    values: impl ExactSizeIterator<Item = Constant>,
) -> fmt::Result {
    let more = values.len().saturating_sub(LISTED);
    for (index, value) in values.take(LISTED).enumerate() {
        write!(f, "{}{value}", if index == 0 { "" } else { ", " })?;
    }
    if more == 0 {
        return Ok(());
    }
    write!(f, " and {more} more")
}

/// An array of the values.
impl Serialize for Allowed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Strings(texts) => texts.serialize(serializer),
            Self::Values(values) => values.serialize(serializer),
        }
    }
}
