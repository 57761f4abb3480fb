//! Addresses: which of them may be links, and where one ends in a text.

use super::inline::code;
use super::text::is_entity;
use std::fmt::Write as _;

/// The longest name of a variable in an address, in bytes.
const LONGEST_NAME: usize = 64;

/// Whether `url` may be a link: absolute, and of a scheme that shows something and does nothing.
///
/// `mailto:x` without an `@` would be a path of Rust names to rustdoc.
pub(in super::super) fn is_absolute(url: &str) -> bool {
    let has_scheme = |scheme: &str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    let rest = |scheme: &str| url.get(scheme.len()..).unwrap_or_default();
    if has_scheme("mailto:") {
        return rest("mailto:").contains('@');
    }
    ["https://", "http://"].iter().any(|scheme| {
        has_scheme(scheme) && rest(scheme).starts_with(|first: char| !first.is_whitespace())
    })
}

/// The link that shows its own address (CommonMark, section 6.5).
pub(in super::super) fn autolink(url: &str) -> String {
    let mut out = String::with_capacity(url.len() + 2);
    out.push('<');
    for character in url.chars() {
        if is_unsafe(character) {
            percent(&mut out, character);
        } else {
            out.push(character);
        }
    }
    out.push('>');
    out
}

/// Adds the second half of a link, `](url "title")`.
pub(super) fn end_link(out: &mut String, url: &str, title: &str) {
    out.push_str("](");
    let mut rest = url;
    while let Some(character) = rest.chars().next() {
        match character {
            _ if is_unsafe(character) => percent(out, character),
            '(' | ')' => out.extend(['\\', character]),
            '&' if is_entity(rest) => out.push_str("\\&"),
            _ => out.push(character),
        }
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    if !title.is_empty() {
        out.push_str(" \"");
        super::text::write_title(out, title);
        out.push('"');
    }
    out.push(')');
}

/// Adds an address that was found in a text.
///
/// One with braces is a template: a link would lead nowhere.
pub(super) fn write_bare(out: &mut String, url: &str) {
    out.push_str(&if url.contains('{') {
        code(url, false)
    } else {
        autolink(url)
    });
}

/// The length of the address that `text` starts with, if it starts with one: without the punctuation that ends a sentence.
pub(super) fn length(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let mut end = 0;
    while let Some(step) = text.get(end..).and_then(step) {
        end += step;
    }
    let (url, after) = text.split_at_checked(end)?;
    let after = after.chars().next();
    let url = url.trim_end_matches(['.', ',', ':', ';', '!', '?', '~']);
    let rest = url.get(scheme.len()..)?;
    // A name of a host in other letters than ASCII's: part of it would lead elsewhere.
    let is_cut = !rest.contains('.') && after.is_some_and(char::is_alphanumeric);
    (rest.contains(|character: char| character.is_ascii_alphanumeric()) && !is_cut)
        .then_some(url.len())
}

/// The length of the next part of an address: a character, or the name of a variable in braces.
fn step(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if first == '{' {
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._".contains(byte);
        let name = text
            .bytes()
            .skip(1)
            .take(LONGEST_NAME)
            .take_while(is_name)
            .count();
        return (text.as_bytes().get(name + 1) == Some(&b'}')).then_some(name + 2);
    }
    (first.is_ascii_alphanumeric() || "-._~:/?#@!$&+,;=%".contains(first)).then_some(1)
}

/// Characters that end an address, a cell of a table or a span of code.
fn is_unsafe(character: char) -> bool {
    character.is_whitespace()
        || super::super::characters::is_hidden(character)
        || matches!(character, '<' | '>' | '\\' | '`' | '|' | '"')
}

fn percent(out: &mut String, character: char) {
    let mut bytes = [0_u8; 4];
    for byte in character.encode_utf8(&mut bytes).bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
}
