//! `specsmith.lock`: the decisions that no rule can give again, such as a name that must outlive its document's next edit.
//!
//! One line each, sorted, so that two branches which add lines merge cleanly. Where a rule can decide, nothing is written
//! here; the file is normally just its header.

use std::collections::BTreeMap;
use std::fmt;

#[cfg(test)]
mod tests;

const HEADER: &str = "# specsmith.lock 1: written by specsmith, sorted; commit it.";
const VERSION: &str = "# specsmith.lock ";

/// What a line decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The Rust name of what stands at a pointer.
    Name,
}

impl Kind {
    const ALL: [Self; 1] = [Self::Name];

    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
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
    /// # Errors
    /// Says the line and what is wrong with it: conflict markers, another version's format, an unknown kind, a line without
    /// its four fields, two decisions on one thing.
    pub fn parse(text: &str) -> Result<Self, LockError> {
        let mut lock = Self::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let at = |problem| LockError {
                line: index + 1,
                problem,
            };
            if let Some(version) = line.strip_prefix(VERSION) {
                lock_version(version).map_err(at)?;
            } else if !line.is_empty() && !line.starts_with('#') {
                let ((kind, target, pointer), value) = decision(line).map_err(at)?;
                if lock
                    .decisions
                    .insert((kind, target, pointer.clone()), value)
                    .is_some()
                {
                    return Err(at(Problem::Twice(pointer)));
                }
            }
        }
        Ok(lock)
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
            writeln!(
                f,
                "{}\t{}\t{}\t{}",
                kind.word(),
                escape(target),
                escape(pointer),
                escape(value)
            )?;
        }
        Ok(())
    }
}

fn lock_version(rest: &str) -> Result<(), Problem> {
    let version = rest.split([':', ' ']).next().unwrap_or_default();
    if version == "1" {
        Ok(())
    } else {
        Err(Problem::Version(version.to_owned()))
    }
}

fn decision(line: &str) -> Result<((Kind, String, String), String), Problem> {
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|marker| line.starts_with(marker))
    {
        return Err(Problem::Conflict);
    }
    let mut fields = line.split('\t');
    let (Some(kind), Some(target), Some(pointer), Some(value), None) = (
        fields.next(),
        fields.next(),
        fields.next(),
        fields.next(),
        fields.next(),
    ) else {
        return Err(Problem::Fields);
    };
    let kind = Kind::from_word(kind).ok_or_else(|| Problem::Kind(kind.to_owned()))?;
    Ok((
        (kind, unescape(target)?, unescape(pointer)?),
        unescape(value)?,
    ))
}

/// A document's pointer may hold any character; a field may hold neither tab nor line break.
fn escape(field: &str) -> String {
    field
        .replace('\\', "\\\\")
        .replace('\t', "\\t")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}

fn unescape(field: &str) -> Result<String, Problem> {
    let mut text = String::with_capacity(field.len());
    let mut characters = field.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next() {
                Some('\\') => '\\',
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                _ => return Err(Problem::Escape),
            },
            other => other,
        });
    }
    Ok(text)
}

/// Why a lock file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockError {
    /// The line, from 1.
    pub line: usize,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Conflict,
    Version(String),
    Kind(String),
    Fields,
    Escape,
    Twice(String),
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.problem {
            Problem::Conflict => f.write_str(
                "a merge left its conflict markers: keep the lines of both sides, once each",
            ),
            Problem::Version(found) => {
                write!(
                    f,
                    "the format is version `{}`, and this specsmith reads version 1",
                    found.escape_debug()
                )
            }
            Problem::Kind(found) => {
                write!(
                    f,
                    "unknown kind `{}`, expected `name`: was it written by a newer specsmith?",
                    found.escape_debug()
                )
            }
            Problem::Fields => {
                f.write_str("expected four fields with a tab between: kind, target, pointer, value")
            }
            Problem::Escape => {
                f.write_str("a backslash is followed by something else than `\\`, `t`, `n` or `r`")
            }
            Problem::Twice(pointer) => write!(
                f,
                "a second decision on `{}`: keep one",
                pointer.escape_debug()
            ),
        }
    }
}

impl std::error::Error for LockError {}
