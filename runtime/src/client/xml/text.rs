//! Characters and names (XML 1.0, sections 2.2 and 2.3).

use std::borrow::Cow;

use super::super::failure::RequestError;

/// The namespace of `xsi:nil` (XML Schema Part 1, section 2.6).
pub(super) const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Where a text stands, which decides what must be escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Element,
    Attribute,
}

/// A text as it is written, so that a reader finds the same characters: line ends and tabs would be normalized where they are not escaped.
pub(super) fn escaped(name: &str, text: &str, at: Where) -> Result<String, RequestError> {
    let mut out = String::with_capacity(text.len());
    for one in text.chars() {
        match (one, at) {
            ('&', _) => out.push_str("&amp;"),
            ('<', _) => out.push_str("&lt;"),
            ('>', _) => out.push_str("&gt;"),
            ('"', Where::Attribute) => out.push_str("&quot;"),
            ('\t', Where::Attribute) => out.push_str("&#9;"),
            ('\n', Where::Attribute) => out.push_str("&#10;"),
            ('\r', _) => out.push_str("&#13;"),
            (one, _) if is_character(one) => out.push(one),
            _ => return Err(no_character(name)),
        }
    }
    Ok(out)
}

/// A text as sections of character data. The end of a section within it is parted between two.
pub(super) fn cdata(name: &str, text: &str) -> Result<String, RequestError> {
    // A carriage return would be read as a line feed.
    if text.contains('\r') {
        return escaped(name, text, Where::Element);
    }
    if !text.chars().all(is_character) {
        return Err(no_character(name));
    }
    let text = text.replace("]]>", "]]]]><![CDATA[>");
    Ok(format!("<![CDATA[{text}]]>"))
}

/// A name of the caller's, which must be one of XML.
pub(super) fn name(text: &str) -> Result<Cow<'_, str>, RequestError> {
    if is_name(text) {
        return Ok(Cow::Borrowed(text));
    }
    Err(RequestError::new(
        "the body has a member with a name that XML does not allow",
    ))
}

/// The part of a name behind its prefix, and the prefix.
pub(super) fn split(name: &str) -> (&str, &str) {
    match name.split_once(':') {
        Some((prefix, local)) => (local, prefix),
        None => (name, ""),
    }
}

/// Whether a text is a name without a colon (Namespaces in XML 1.0, section 4).
pub(super) fn is_name(text: &str) -> bool {
    let mut all = text.chars();
    all.next().is_some_and(is_start) && all.all(is_inner)
}

fn is_start(one: char) -> bool {
    matches!(one, 'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

fn is_inner(one: char) -> bool {
    is_start(one)
        || matches!(one, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

fn is_character(one: char) -> bool {
    matches!(one, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn no_character(name: &str) -> RequestError {
    RequestError::new(format!("`{name}` has a character that XML cannot carry"))
}
