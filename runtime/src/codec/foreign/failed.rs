//! What a type of somebody else says when it cannot: without what it says, which may quote the value.

use std::fmt;

use crate::codec::error::Problem;

/// A type refused a value, or could not be written.
#[derive(Debug)]
pub(super) enum Failed {
    /// A field that the type requires; its name is the type's own.
    Missing(&'static str),
    Refused,
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Missing(name) => Self::Missing(name),
            Failed::Refused => Self::Refused("the type that the config names refuses the value"),
        }
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the type refuses the value")
    }
}

impl std::error::Error for Failed {}

impl serde::de::Error for Failed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Refused
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

impl serde::ser::Error for Failed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Refused
    }
}
