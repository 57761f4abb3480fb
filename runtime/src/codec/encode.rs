//! The one encoder: compact JSON text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::error::EncodeError;
use super::pointer::{self, Segment};
use crate::{File, Maybe};

/// A type that can be written as JSON. Generated types implement it; so may types written by hand.
///
/// An implementation gives exactly one value to the encoder. It cannot fail on its own: the encoder keeps the first error until the end.
pub trait Encode {
    /// Gives one value.
    fn encode(&self, out: &mut Encoder);
}

/// Writes one JSON text (RFC 8259) without white space.
#[derive(Default)]
pub struct Encoder {
    text: String,
    error: Option<Failed>,
    /// Whether the value as a whole is an option without a value.
    absent: bool,
    /// The files so far, where somebody takes them: in the text stand their numbers.
    files: Option<Vec<File>>,
}

/// The first thing that could not be written; the place is gathered on the way up, innermost first.
struct Failed {
    what: &'static str,
    path: Vec<Segment<'static>>,
}

impl Encoder {
    /// An encoder that takes files out of the text.
    #[cfg(feature = "client")]
    pub(super) fn taking_files() -> Self {
        Self {
            files: Some(Vec::new()),
            ..Self::default()
        }
    }

    /// The files that were taken.
    #[cfg(feature = "client")]
    pub(super) fn take_files(&mut self) -> Vec<File> {
        self.files.take().unwrap_or_default()
    }

    /// Writes a file: its number where files are taken, else its text.
    pub(crate) fn file(&mut self, file: &File) {
        if let Some(files) = &mut self.files {
            let number = files.len();
            files.push(file.clone());
            self.display(&number);
            return;
        }
        match file.bytes().map(std::str::from_utf8) {
            Some(Ok(text)) => self.string(text),
            Some(Err(_)) => self.refuse("the bytes of the file are no text, and JSON has no bytes"),
            None => self.refuse("the file is read while it is sent, and JSON is written before"),
        }
    }

    pub(crate) fn finish(self) -> Result<String, EncodeError> {
        match self.error {
            None => Ok(self.text),
            Some(failed) => Err(EncodeError::new(
                pointer::render(failed.path.iter().rev()),
                failed.what,
            )),
        }
    }

    /// Whether the value as a whole was `None`.
    pub(super) const fn is_absent(&self) -> bool {
        self.absent
    }

    /// Writes `null` for an option without a value.
    pub(super) fn none(&mut self) {
        self.absent |= self.text.is_empty();
        self.null();
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.text.push_str("null");
    }

    /// Writes text that is JSON already: a number, `true`.
    pub(super) fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    pub(super) fn display(&mut self, value: &dyn std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
    }

    /// Writes a float in its shortest form, or keeps an error if it is not finite.
    pub(super) fn float(&mut self, finite: bool, value: &dyn std::fmt::Display) {
        if finite {
            self.display(value);
        } else {
            self.refuse("the number is not finite, and JSON has finite numbers only");
        }
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        while let Some(at) =
            rest.find(|character| matches!(character, '"' | '\\' | '\0'..='\u{1f}'))
        {
            let (plain, special) = rest.split_at(at);
            self.text.push_str(plain);
            let mut characters = special.chars();
            if let Some(character) = characters.next() {
                self.escape(character);
            }
            rest = characters.as_str();
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    fn escape(&mut self, character: char) {
        match character {
            '"' => self.raw("\\\""),
            '\\' => self.raw("\\\\"),
            '\n' => self.raw("\\n"),
            '\r' => self.raw("\\r"),
            '\t' => self.raw("\\t"),
            other => {
                let _ = write!(self.text, "\\u{:04x}", u32::from(other));
            }
        }
    }

    /// Says that the value has no JSON. The reason must not carry the value. The first one is kept and fails the encoding as a whole.
    pub fn refuse(&mut self, what: &'static str) {
        self.null();
        if self.error.is_none() {
            self.error = Some(Failed {
                what,
                path: Vec::new(),
            });
        }
    }

    /// Begins an object.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.text.push('{');
        ObjectWriter {
            out: self,
            empty: true,
        }
    }

    /// Begins an array.
    pub fn array(&mut self) -> ArrayWriter<'_> {
        self.text.push('[');
        ArrayWriter { out: self, next: 0 }
    }

    /// Writes a part; where it is the one that fails, its place is told.
    fn part(&mut self, value: &dyn Encode, place: impl FnOnce() -> Segment<'static>) {
        let failed = self.error.is_some();
        value.encode(self);
        if !failed && let Some(error) = &mut self.error {
            error.path.push(place());
        }
    }
}

/// The members of an object; `end` closes it.
pub struct ObjectWriter<'a> {
    out: &'a mut Encoder,
    empty: bool,
}

impl ObjectWriter<'_> {
    /// A member that is always there. `Option` as a value writes `None` as null.
    pub fn required(&mut self, name: &str, value: &dyn Encode) {
        if !std::mem::replace(&mut self.empty, false) {
            self.out.text.push(',');
        }
        self.out.string(name);
        self.out.text.push(':');
        self.out
            .part(value, || Segment::Name(name.to_owned().into()));
    }

    /// A member that is left out where it is `None`.
    pub fn optional<T: Encode>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.required(name, value);
        }
    }

    /// A member that is left out, null, or a value.
    pub fn maybe<T: Encode>(&mut self, name: &str, value: &Maybe<T>) {
        match value {
            Maybe::Absent => {}
            Maybe::Null => self.required(name, &()),
            Maybe::Value(value) => self.required(name, value),
        }
    }

    /// The members that the document does not name. `known` are the names it has: one of them in the map would stand twice, and is refused.
    pub fn rest<T: Encode>(&mut self, map: &BTreeMap<String, T>, known: &[&str]) {
        for (name, value) in map {
            if known.contains(&name.as_str()) {
                self.required(name, &Taken);
            } else {
                self.required(name, value);
            }
        }
    }

    /// Closes the object.
    pub fn end(self) {
        self.out.text.push('}');
    }
}

/// Stands for a member whose name belongs to another one.
struct Taken;

impl Encode for Taken {
    fn encode(&self, out: &mut Encoder) {
        out.refuse("an additional member bears the name of a documented one");
    }
}

/// The items of an array; `end` closes it.
pub struct ArrayWriter<'a> {
    out: &'a mut Encoder,
    next: usize,
}

impl ArrayWriter<'_> {
    /// The next item.
    pub fn item(&mut self, value: &dyn Encode) {
        let index = self.next;
        if index > 0 {
            self.out.text.push(',');
        }
        self.next += 1;
        self.out.part(value, || Segment::Index(index));
    }

    /// Closes the array.
    pub fn end(self) {
        self.out.text.push(']');
    }
}
