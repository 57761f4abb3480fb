//! Descriptions: CommonMark of the document in, CommonMark that is safe as rustdoc out.
//!
//! The text is read by the parser that rustdoc uses and written again, so that only what we chose to write is in it. That is repeated
//! until nothing changes: **a text that comes out as it went in has nothing left to repair**, whatever the writer got wrong on the way.

pub(super) mod address;
mod blocks;
mod inline;
mod lines;
mod table;
mod text;

pub(super) use address::autolink;
pub(super) use inline::code;
pub(super) use text::{Place, write_text};

use super::characters::visible;
use std::borrow::Cow;

/// How often a text is written before a plainer style is tried. All but contrived texts need two.
const ROUNDS: usize = 4;

/// The longest description that is read as CommonMark, in bytes; a longer one is shown as it is.
///
/// Of 47,776 published ones the longest has 27 kB.
const LONGEST: usize = 1 << 18;

/// How many quotes and list items may start in one line. The parser takes as many steps for each later line of their paragraph.
const DEEPEST: usize = 64;

/// How much of the document's markup is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// All that is safe.
    Full,
    /// All but emphasis, whose delimiters are the one part of CommonMark that cannot always be written again.
    Plain,
}

/// A description as rustdoc: several lines, without a line end at its end; empty if there is nothing to show.
///
/// - Code of all kinds becomes a fence marked `text`: rustdoc neither runs nor compiles it, nor warns.
/// - Raw HTML shows as text, and so do brackets that lead nowhere, which rustdoc takes for names of Rust items.
/// - Links stay if they are http, https or mailto; of others the text stays, and the target as code. Images become links: a page of
///   documentation loads nothing. Bare addresses become links.
/// - Headings keep their level: rustdoc itself puts them below the item's own heading, and moving them again would not be idempotent.
/// - Lists are marked with `*` and `+`, never `-`: a list that our caller appends with `-` stays its own.
/// - Nothing is open at the end: a paragraph after a blank line is a paragraph.
///
/// `markdown(&markdown(text)) == markdown(text)`. OpenAPI 3.1, section 4.6 (rich text): CommonMark 0.27 or later; tables, task lists and
/// strikethrough (GitHub's) are understood, since rustdoc does.
pub(crate) fn markdown(text: &str) -> String {
    let text = outdented(visible(text));
    if text.len() > LONGEST || text.split('\n').any(|line| containers(line) > DEEPEST) {
        return verbatim(&text);
    }
    settled(&text, Style::Full)
        .or_else(|| settled(&text, Style::Plain))
        .unwrap_or_else(|| verbatim(&text))
}

/// The text without the indentation that all its lines share: doc comments of other languages come with theirs, and would be code.
fn outdented(text: Cow<'_, str>) -> Cow<'_, str> {
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let filled = text
        .split('\n')
        .filter(|line| !line.trim_matches([' ', '\t']).is_empty());
    match filled.map(indentation).min() {
        None | Some(0) => text,
        Some(shared) => text
            .split('\n')
            .map(|line| line.get(shared..).unwrap_or_default())
            .collect::<Vec<_>>()
            .join("\n")
            .into(),
    }
}

/// The text written until nothing changes, if that comes to pass before it is too long.
fn settled(text: &str, style: Style) -> Option<String> {
    let mut current = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        let next = blocks::rewrite(&current, style);
        if next == *current {
            return Some(next);
        }
        if next.len() > LONGEST {
            return None;
        }
        current = Cow::Owned(next);
    }
    None
}

/// How many quotes and list items `line` may start, all markers counted that are before other text.
fn containers(line: &str) -> usize {
    let is_end = |next: Option<&u8>| matches!(next, None | Some(b' ' | b'\t'));
    let mut count = 0;
    let mut bytes = line.as_bytes().iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b' ' | b'\t' | b'0'..=b'9' => {}
            b'>' => count += 1,
            b'-' | b'+' | b'*' | b'.' | b')' if is_end(bytes.as_slice().first()) => count += 1,
            _ => break,
        }
    }
    count
}

/// The text as one block of code; one that is that already stays.
fn verbatim(text: &str) -> String {
    let fence = text
        .split(|character| character != '`')
        .next()
        .unwrap_or_default();
    let inner = text
        .strip_prefix(fence)
        .and_then(|text| text.strip_suffix(fence))
        .and_then(|text| text.strip_prefix("text\n"));
    if fence.len() >= 3
        && inner.is_some_and(|inner| {
            inner.ends_with('\n')
                && !inner.contains(fence)
                && !inner.contains(" \n")
                && !inner.contains('\t')
        })
    {
        return text.to_owned();
    }
    let mut lines = lines::Lines::default();
    lines.fence(text);
    lines.finish()
}
