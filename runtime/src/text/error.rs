//! What is wrong with a text.

use std::fmt;

/// A text is not of a format, or what it says cannot be held. The message names what is wrong and never carries the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatError {
    format: &'static str,
    what: &'static str,
}

impl FormatError {
    pub(super) const fn new(format: &'static str, what: &'static str) -> Self {
        Self { format, what }
    }

    /// The format, as JSON Schema spells it.
    #[must_use]
    pub const fn format(&self) -> &'static str {
        self.format
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { format, what } = self;
        write!(f, "the text is no `{format}`: {what}")
    }
}

impl std::error::Error for FormatError {}
