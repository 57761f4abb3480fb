//! `specsmith.lock`: the decisions that no rule can give again, such as a name that must outlive its document's next edit.
//!
//! One line each, sorted, so that two branches which add lines merge cleanly. Where a rule can decide, nothing is written
//! here.
//!
//! | kind | the line says |
//! |---|---|
//! | `box` | the field at this pointer is boxed |
//! | `name` | what stands at this pointer has this name, which the rule alone would not give |
//! | `remote` | what the file at this URL, which stands in the pointer's place, had for a SHA-256, and where it lay in the end if not there |
//! | `seen` | what stood below this pointer when the names were given, as marks of five letters: see [`names`](crate::names) |
//! | `split` | the schema at this pointer is two types, one that is sent and one that is received |

mod line;
#[cfg(test)]
mod tests;

pub use line::LockError;

use line::Problem;
use std::collections::BTreeMap;
use std::fmt;

const HEADER: &str = "# specsmith.lock 1: written by specsmith, sorted; commit it.";
const VERSION: &str = "# specsmith.lock ";

/// What a line decides, in the order of the file, which is that of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The field at a pointer is boxed. It has no value.
    Box,
    /// The Rust name of what stands at a pointer.
    Name,
    /// The SHA-256 of a file of the network, which is called by its URL.
    Remote,
    /// Marks of what stood below a pointer, with a space between.
    Seen,
    /// The schema at a pointer is split into what is sent and what is received. It has no value.
    Split,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Box, Self::Name, Self::Remote, Self::Seen, Self::Split];

    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Box => "box",
            Self::Name => "name",
            Self::Remote => "remote",
            Self::Seen => "seen",
            Self::Split => "split",
        }
    }

    /// Whether a line of this kind has a value beside its pointer.
    fn has_value(self) -> bool {
        match self {
            Self::Name | Self::Remote | Self::Seen => true,
            Self::Box | Self::Split => false,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Decisions by kind, target and document pointer (RFC 6901, escaped form).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    decisions: BTreeMap<(Kind, String, String), String>,
}

impl Lock {
    /// No decisions.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the text of a lock file; an empty text is an empty lock.
    ///
    /// Two `seen` lines on one thing, which a merge may leave, count as one with the marks of both.
    ///
    /// # Errors
    /// Says the line and what is wrong with it: conflict markers, another version's format, an unknown kind, a line without
    /// its fields, two decisions on one thing.
    pub fn parse(text: &str) -> Result<Self, LockError> {
        let mut lock = Self::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let at = |problem| LockError::new(index + 1, problem);
            if let Some(version) = line.strip_prefix(VERSION) {
                line::version(version).map_err(at)?;
            } else if !line.is_empty() && !line.starts_with('#') {
                let (key, value) = line::read(line).map_err(at)?;
                lock.add(key, value).map_err(at)?;
            }
        }
        Ok(lock)
    }

    fn add(&mut self, key: (Kind, String, String), mut value: String) -> Result<(), Problem> {
        if let Some(other) = self.decisions.get(&key) {
            if key.0 != Kind::Seen {
                return Err(Problem::Twice(key.2));
            }
            value = format!("{other} {value}");
        }
        self.decisions.insert(key, value);
        Ok(())
    }

    /// What was decided, if it was.
    #[must_use]
    pub fn get(&self, kind: Kind, target: &str, pointer: &str) -> Option<&str> {
        self.decisions
            .get(&(kind, target.to_owned(), pointer.to_owned()))
            .map(String::as_str)
    }

    /// Notes a decision, in place of an earlier one on the same thing.
    pub fn set(
        &mut self,
        kind: Kind,
        target: impl Into<String>,
        pointer: impl Into<String>,
        value: impl Into<String>,
    ) {
        self.decisions
            .insert((kind, target.into(), pointer.into()), value.into());
    }

    /// Forgets every decision but those for which `keep(kind, target, pointer)` holds.
    pub fn retain(&mut self, mut keep: impl FnMut(Kind, &str, &str) -> bool) {
        self.decisions
            .retain(|(kind, target, pointer), _| keep(*kind, target, pointer));
    }

    /// Every decision as `(kind, target, pointer, value)`, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (Kind, &str, &str, &str)> {
        self.decisions
            .iter()
            .map(|((kind, target, pointer), value)| {
                (*kind, target.as_str(), pointer.as_str(), value.as_str())
            })
    }
}

/// The file's text: the header, then a line per decision, sorted.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        for (kind, target, pointer, value) in self.iter() {
            line::write(f, kind, target, pointer, value)?;
        }
        Ok(())
    }
}
