//! Texts of one line.

use super::characters::{is_line_end, push_visible};
use super::markdown::{self, Place, address, autolink, write_text};

/// A plain text in one line: for a comment, a header, a message. Not for rustdoc: see [`escaped`].
///
/// White space and line ends become single spaces; hidden characters are spelled out (`U+202E`).
pub(crate) fn one_line(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_whitespace() || is_line_end(character) {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            push_visible(&mut out, character);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A name or a value as inline code, in one line.
pub(crate) fn code(text: &str) -> String {
    markdown::code(&one_line(text), false)
}

/// A plain text as one line of rustdoc that shows just that text: a title or a summary, which OpenAPI does not read as CommonMark.
///
/// Its addresses become links. It is safe at the start of a paragraph or inside one.
pub(crate) fn escaped(text: &str) -> String {
    let text = one_line(text);
    let mut out = String::with_capacity(text.len());
    write_text(
        &mut out,
        &text,
        Place {
            line_start: true,
            ..Place::default()
        },
    );
    out
}

/// An address as rustdoc: a link if it is absolute and of a scheme that only shows something (http, https, mailto), else code.
pub(crate) fn link(url: &str) -> String {
    let url = one_line(url);
    if address::is_absolute(&url) {
        autolink(&url)
    } else {
        markdown::code(&url, false)
    }
}
