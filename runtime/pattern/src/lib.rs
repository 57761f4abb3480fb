//! ECMA-262 patterns and JSON Schema formats: one reading of both, for the generator, the derive macro and the runtime.
//!
//! ```
//! use specsmith_pattern::{Format, Pattern};
//!
//! let zip = Pattern::new(r"^\d{5}(-\d{4})?$")?;
//! assert!(zip.is_match("12345-6789"));
//! assert!(!zip.is_match("12345\n"));
//!
//! let date = Format::from_name("date").expect("`date` is a known format");
//! assert!(date.matches("2024-02-29") && !date.matches("2023-02-29"));
//! # Ok::<(), specsmith_pattern::PatternError>(())
//! ```
//!
//! The crate depends on nothing: it stands in the way of every crate that derives, so it has to compile in a moment.

mod error;
mod format;
mod parse;
mod program;
mod run;
mod set;
mod syntax;
mod unicode;

pub use error::{PatternError, Undecided};
pub use format::{Format, parts};

use program::Program;

/// A compiled `pattern`: a regular expression of ECMA-262 in Unicode mode, searched for anywhere in a string.
///
/// What the field writes and Unicode mode alone would refuse is read as Annex B of ECMA-262 does: `\-` and other escaped
/// punctuation, `[\w-.]`, and a lone `{`, `}` or `]`. Escaped letters without a meaning (`\Z`) are errors.
///
/// Everything but back-references is matched in time proportional to the product of both lengths. Searching gives up
/// after a fixed number of steps, and a pattern of more than 524,288 characters or instructions is refused, so that neither a hostile
/// pattern nor a hostile value does harm.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: Box<str>,
    program: Program,
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// Where the text is not a pattern of ECMA-262, or is too large.
    pub fn new(source: &str) -> Result<Self, PatternError> {
        let tree = parse::parse(source)?;
        let program = Program::new(&tree)?;
        Ok(Self {
            source: source.into(),
            program,
        })
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// Whether the pattern matches anywhere in `text`. What cannot be decided within the bound does not match.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.try_match(text).unwrap_or(false)
    }

    /// Whether the pattern matches anywhere in `text`.
    ///
    /// # Errors
    /// When the bound on steps was reached first.
    pub fn try_match(&self, text: &str) -> Result<bool, Undecided> {
        run::search(&self.program, text)
    }

    /// Whether the time to match is proportional to the length of the text: true unless there are back-references.
    #[must_use]
    pub fn is_linear(&self) -> bool {
        self.program.is_linear()
    }
}
