//! What goes wrong between JSON and Rust. No message carries a value: kinds and places only.

use std::fmt;

use super::kind::Kind;
use super::pointer;

/// What is wrong, without the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    Expected { found: Kind, expected: &'static str },
    NotInteger,
    OutOfRange(&'static str),
    Missing(&'static str),
    Twice,
    NotUtf8 { at: usize },
    Syntax { at: usize, what: &'static str },
    TooDeep,
    TooLong,
    Refused(&'static str),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected { found, expected } => write!(f, "found {found}, expected {expected}"),
            Self::NotInteger => f.write_str("found a number with a fraction, expected an integer"),
            Self::OutOfRange(of) => write!(f, "the number is out of range for {of}"),
            Self::Missing(name) => write!(f, "`{name}` is missing"),
            Self::Twice => f.write_str("the member appears twice"),
            Self::NotUtf8 { at } => write!(f, "the text is not UTF-8, from byte {at} on"),
            Self::Syntax { at, what } => write!(f, "the text is not JSON: {what} at byte {at}"),
            Self::TooDeep => write!(
                f,
                "more than {} arrays and objects are nested",
                super::MAX_DEPTH
            ),
            Self::TooLong => f.write_str("the value takes too many steps to read"),
            Self::Refused(why) => f.write_str(why),
        }
    }
}

/// A JSON text that could not become the Rust value asked for. Its message names the place and the kinds met, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    pointer: String,
    problem: Problem,
}

impl DecodeError {
    pub(crate) fn new(pointer: String, problem: Problem) -> Self {
        Self(Box::new(Inner { pointer, problem }))
    }

    /// Where in the value, as a JSON Pointer (RFC 6901); empty for the value as a whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Whether the text is no JSON at all (RFC 8259), as against JSON of another shape.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        matches!(
            self.0.problem,
            Problem::Syntax { .. } | Problem::NotUtf8 { .. }
        )
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pointer::prefix(&self.0.pointer, f)?;
        self.0.problem.fmt(f)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}

/// A Rust value that JSON has no way to write, such as a number that is not finite.
#[derive(Clone, PartialEq, Eq)]
pub struct EncodeError {
    pointer: String,
    what: &'static str,
}

impl EncodeError {
    pub(crate) fn new(pointer: String, what: &'static str) -> Self {
        Self { pointer, what }
    }

    /// Where in the value, as a JSON Pointer (RFC 6901); empty for the value as a whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pointer::prefix(&self.pointer, f)?;
        f.write_str(self.what)
    }
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EncodeError({self})")
    }
}

impl std::error::Error for EncodeError {}
