//! The one decoder: over JSON text, with the place it is at.

use std::borrow::Cow;
use std::fmt;

use super::MAX_DEPTH;
use super::error::{DecodeError, Problem};
use super::kind::Kind;
use super::pointer::{self, Segment};
use super::scan::Scan;
use super::union::Trials;
use crate::File;

/// A type that can be read from JSON. Generated types implement it; so may types written by hand.
///
/// `specsmith::json` starts a decoding; an implementation takes exactly one value from the decoder.
pub trait Decode: Sized {
    /// Takes one value.
    ///
    /// # Errors
    /// When the text is no JSON (RFC 8259) or the value does not fit the type.
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError>;
}

/// What a `null` means where the document has none: on a member that is optional and not nullable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum NullPolicy {
    /// The value is refused.
    #[default]
    Strict,
    /// The member is read as absent, and a [`Note`] says where. Real servers send such nulls, so clients read responses in this way.
    Lenient,
}

/// A place where a lenient decoding read something that the document does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pointer: String,
}

impl Note {
    /// Where in the value, as a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pointer::prefix(&self.pointer, f)?;
        f.write_str("null was read as absent")
    }
}

/// Notes repeat in the items of an array; a hundred tell the story, and a hostile body cannot make more of them than that.
const MAX_NOTES: usize = 100;

/// Reads one JSON text, value by value. It knows the place it is at and bounds nesting and work.
pub struct Decoder<'de> {
    pub(super) scan: Scan<'de>,
    pub(super) path: Vec<Segment<'de>>,
    depth: usize,
    nulls: NullPolicy,
    notes: Vec<Note>,
    pub(super) trials: Trials,
    /// How many members were thrown away, because no type has a place for them.
    pub(super) lost: usize,
    /// The files whose numbers stand in the text.
    files: &'de [File],
}

/// Where a decoder stood.
pub(super) struct Mark<'de> {
    pub(super) scan: Scan<'de>,
    path: usize,
    depth: usize,
    notes: usize,
    lost: usize,
}

impl<'de> Mark<'de> {
    /// How many members were lost since.
    pub(super) const fn lost(&self, now: &Decoder<'de>) -> usize {
        now.lost.saturating_sub(self.lost)
    }
}

impl<'de> Decoder<'de> {
    pub(crate) fn new(text: &'de str, nulls: NullPolicy) -> Self {
        let scan = Scan::new(text);
        Self {
            trials: Trials::of(scan.length()),
            scan,
            path: Vec::new(),
            depth: 0,
            nulls,
            notes: Vec::new(),
            lost: 0,
            files: &[],
        }
    }

    /// A decoder of a text in which the numbers of files stand in their places.
    #[cfg(feature = "client")]
    pub(crate) const fn with_files(mut self, files: &'de [File]) -> Self {
        self.files = files;
        self
    }

    /// Takes a file: the one of a number where there are any, else a text as its bytes.
    pub(crate) fn file(&mut self) -> Result<File, DecodeError> {
        if self.files.is_empty() || self.kind()? != Kind::Number {
            return self.string().map(|text| File::new(text.as_bytes()));
        }
        let number = self.number("a file")?.parse().ok();
        let found = number.and_then(|number: usize| self.files.get(number));
        found
            .cloned()
            .ok_or_else(|| self.refuse("there is no such file"))
    }

    /// Checks that nothing follows the value, and gives the notes taken.
    pub(crate) fn finish(mut self) -> Result<Vec<Note>, DecodeError> {
        let end = self.scan.finish();
        self.at(end)?;
        Ok(self.notes)
    }

    /// Puts the place to a problem.
    #[cold]
    pub(crate) fn error(&self, problem: Problem) -> DecodeError {
        DecodeError::new(pointer::render(&self.path), problem)
    }

    pub(super) fn at<T>(&self, result: Result<T, Problem>) -> Result<T, DecodeError> {
        match result {
            Ok(value) => Ok(value),
            Err(problem) => Err(self.error(problem)),
        }
    }

    /// An error at this place, for what the type cannot hold. The reason must not carry the value.
    #[must_use]
    pub fn refuse(&self, why: &'static str) -> DecodeError {
        self.error(Problem::Refused(why))
    }

    /// An error at this place: the value is none of the documented ones, and the type has no room for others.
    #[must_use]
    #[cold]
    pub fn unknown_value(&self) -> DecodeError {
        self.refuse("the value is none of the documented ones")
    }

    #[cold]
    pub(super) fn missing_item(&self, place: &'static str) -> DecodeError {
        self.error(Problem::MissingItem(place))
    }

    /// The kind of the value that comes next.
    ///
    /// # Errors
    /// When no value comes next.
    pub fn kind(&mut self) -> Result<Kind, DecodeError> {
        let kind = self.scan.kind();
        self.at(kind)
    }

    /// Goes on only if the next value is of a kind; `expected` is for the message: "a string".
    pub(super) fn expect(&mut self, kind: Kind, expected: &'static str) -> Result<(), DecodeError> {
        let found = self.kind()?;
        if found == kind {
            Ok(())
        } else {
            Err(self.error(Problem::Expected { found, expected }))
        }
    }

    /// Takes the next value if it is `null`.
    ///
    /// # Errors
    /// When no value comes next.
    pub fn null(&mut self) -> Result<bool, DecodeError> {
        if self.kind()? != Kind::Null {
            return Ok(false);
        }
        let null = self.scan.null();
        self.at(null)?;
        Ok(true)
    }

    /// Takes a `null` that the policy reads as absent, and notes it.
    pub(super) fn null_as_absent(&mut self) -> Result<bool, DecodeError> {
        if self.nulls == NullPolicy::Strict || !self.null()? {
            return Ok(false);
        }
        if self.notes.len() < MAX_NOTES {
            self.notes.push(Note {
                pointer: pointer::render(&self.path),
            });
        }
        Ok(true)
    }

    /// Takes a string.
    ///
    /// # Errors
    /// When the next value is none.
    pub fn string(&mut self) -> Result<Cow<'de, str>, DecodeError> {
        self.expect(Kind::String, "a string")?;
        let text = self.scan.string();
        self.at(text)
    }

    /// Takes a value and throws it away.
    ///
    /// # Errors
    /// When what comes next is no JSON value.
    pub fn skip(&mut self) -> Result<(), DecodeError> {
        let skipped = self.scan.skip(self.depth);
        self.at(skipped)
    }

    /// Tries to take a value of a type. Where that fails, the decoder stands where it stood.
    pub fn attempt<T: Decode>(&mut self) -> Result<T, DecodeError> {
        let mark = self.mark();
        T::decode(self).inspect_err(|_| self.reset(&mark))
    }

    pub(super) fn mark(&self) -> Mark<'de> {
        Mark {
            scan: self.scan.clone(),
            path: self.path.len(),
            depth: self.depth,
            notes: self.notes.len(),
            lost: self.lost,
        }
    }

    /// Goes back to where it stood, and forgets what was noted since.
    pub(super) fn reset(&mut self, mark: &Mark<'de>) {
        self.scan.rewind(&mark.scan);
        self.path.truncate(mark.path);
        self.depth = mark.depth;
        self.notes.truncate(mark.notes);
        self.lost = mark.lost;
    }

    /// What was noted since.
    pub(super) fn notes_since(&self, mark: &Mark<'de>) -> Vec<Note> {
        self.notes.get(mark.notes..).unwrap_or_default().to_vec()
    }

    /// Notes these again.
    pub(super) fn note_again(&mut self, notes: Vec<Note>) {
        self.notes.extend(notes);
    }

    pub(super) fn enter(&mut self) -> Result<(), DecodeError> {
        if self.depth >= MAX_DEPTH {
            return Err(self.error(Problem::TooDeep));
        }
        self.depth += 1;
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    pub(super) const fn depth(&self) -> usize {
        self.depth
    }
}
