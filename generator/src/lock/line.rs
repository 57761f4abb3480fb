//! One line of the lock: its fields, and what may be wrong with them.

use super::Kind;
use std::fmt;

/// What a line decides on: kind, target, pointer.
pub(super) type Key = (Kind, String, String);

/// Writes a line.
pub(super) fn write(
    f: &mut fmt::Formatter<'_>,
    kind: Kind,
    target: &str,
    pointer: &str,
    value: &str,
) -> fmt::Result {
    write!(
        f,
        "{}\t{}\t{}",
        kind.word(),
        escape(target),
        escape(pointer)
    )?;
    if kind.has_value() {
        write!(f, "\t{}", escape(value))?;
    }
    writeln!(f)
}

/// Reads a line that is no comment.
pub(super) fn read(line: &str) -> Result<(Key, String), Problem> {
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|marker| line.starts_with(marker))
    {
        return Err(Problem::Conflict);
    }
    let mut fields = line.split('\t');
    let word = fields.next().unwrap_or_default();
    let kind = Kind::from_word(word);
    let rest: Vec<&str> = fields.collect();
    let (target, pointer, value) = match (kind.map(Kind::has_value), rest.as_slice()) {
        (None | Some(true), [target, pointer, value]) => (target, pointer, *value),
        (None | Some(false), [target, pointer]) => (target, pointer, ""),
        (Some(false), _) => return Err(Problem::Fields("three", "kind, target, pointer")),
        (None | Some(true), _) => {
            return Err(Problem::Fields("four", "kind, target, pointer, value"));
        }
    };
    let kind = kind.ok_or_else(|| Problem::Kind(word.to_owned()))?;
    Ok((
        (kind, unescape(target)?, unescape(pointer)?),
        unescape(value)?,
    ))
}

/// Whether what follows the first words of the header is the version that is read here.
pub(super) fn version(rest: &str) -> Result<(), Problem> {
    let version = rest.split([':', ' ']).next().unwrap_or_default();
    if version == "1" {
        Ok(())
    } else {
        Err(Problem::Version(version.to_owned()))
    }
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

impl LockError {
    pub(super) fn new(line: usize, problem: Problem) -> Self {
        Self { line, problem }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    Conflict,
    Version(String),
    Kind(String),
    Fields(&'static str, &'static str),
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
            Problem::Version(found) => write!(
                f,
                "the format is version `{}`, and this specsmith reads version 1",
                found.escape_debug()
            ),
            Problem::Kind(found) => {
                let known: Vec<String> = Kind::ALL
                    .iter()
                    .map(|kind| format!("`{}`", kind.word()))
                    .collect();
                write!(
                    f,
                    "unknown kind `{}`, expected one of {}: was it written by a newer specsmith?",
                    found.escape_debug(),
                    known.join(", ")
                )
            }
            Problem::Fields(count, fields) => {
                write!(f, "expected {count} fields with a tab between: {fields}")
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
