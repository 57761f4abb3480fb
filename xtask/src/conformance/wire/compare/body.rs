//! Bodies: JSON as values, forms as pairs, parts and events one by one, XML as trees, all others byte for byte.

use super::super::percent;
use super::super::scenarios::{Body, Content, essence, is_json};
use super::super::xml::{self, is_xml};
use super::{Sent, events, json, multipart};
use serde_json::Value;

/// What begins each text of a sequence. No text of JSON has it.
const SEPARATOR: u8 = 0x1E;

/// Holds the body of a request against the expected one.
pub(super) fn of_request(expected: &Body, sent: &Sent) -> Result<(), String> {
    let media_type = sent.header("content-type").unwrap_or_default();
    match expected {
        Body::Content(content) => {
            super::differ(
                "media type",
                &essence(&content.content_type),
                &essence(media_type),
            )?;
            let bytes = content.bytes()?;
            if bytes.first() == Some(&SEPARATOR) && sent.body.first() != Some(&SEPARATOR) {
                return super::differ("body", &shown(&bytes), &shown(&sent.body));
            }
            same(content, &sent.body, "body")
        }
        Body::Parts(parts) => {
            let found = essence(media_type);
            if !found.starts_with("multipart/") {
                super::differ("media type", "multipart/form-data", &found)?;
            }
            multipart::compare(parts, media_type, &sent.body)
        }
        Body::Unknown(why) => Err(why.clone()),
    }
}

/// Holds a body that was read and written again against the one that was answered: against the value that this one stands for, where it is not JSON and
/// is written again as JSON.
pub(super) fn of_answer(
    expected: &Content,
    value: Option<&Value>,
    again: &[u8],
) -> Result<(), String> {
    let what = "body of the answer, written again";
    let Some(value) = value else {
        return same(expected, again, what);
    };
    match read(again).is_some_and(|again| json::same(value, &again)) {
        true => Ok(()),
        false => super::differ(what, &value.to_string(), &shown(again)),
    }
}

fn same(expected: &Content, found: &[u8], what: &str) -> Result<(), String> {
    let bytes = expected.bytes()?;
    let media_type = essence(&expected.content_type);
    let is_same = if is_json(&media_type) {
        match (read(&bytes), read(found)) {
            (Some(expected), Some(found)) => json::same(&expected, &found),
            _ => bytes == found,
        }
    } else if is_lines(&media_type) {
        lines(&bytes) == lines(found) || same_lines(&bytes, found)
    } else if media_type == "text/event-stream" {
        events::same(
            &String::from_utf8_lossy(&bytes),
            &String::from_utf8_lossy(found),
        )
    } else if media_type == "application/x-www-form-urlencoded" {
        pairs(&bytes) == pairs(found)
    } else if is_xml(&media_type) {
        let text = |bytes| std::str::from_utf8(bytes).ok();
        bytes == found
            || matches!((text(&bytes), text(found)), (Some(expected), Some(found)) if xml::same(expected, found))
    } else {
        bytes == found
    };
    match is_same {
        true => Ok(()),
        false => super::differ(what, &shown(&bytes), &shown(found)),
    }
}

fn read(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}

/// Whether each line is a value of JSON.
pub(in super::super) fn is_lines(media_type: &str) -> bool {
    let kinds = [
        "application/jsonl",
        "application/x-ndjson",
        "application/json-seq",
    ];
    kinds.contains(&media_type) || media_type.ends_with("+json-seq")
}

/// The lines that are not empty; the texts of a sequence, which may have lines of their own (RFC 7464, section 2.2).
pub(in super::super) fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    let between = match bytes.contains(&SEPARATOR) {
        true => SEPARATOR,
        false => b'\n',
    };
    let lines = bytes.split(|byte| *byte == between);
    lines
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty())
        .collect()
}

fn same_lines(expected: &[u8], found: &[u8]) -> bool {
    let (expected, found) = (lines(expected), lines(found));
    expected.len() == found.len()
        && expected.iter().zip(found).all(|(expected, found)| {
            matches!((read(expected), read(found)), (Some(expected), Some(found)) if json::same(&expected, &found))
        })
}

fn pairs(bytes: &[u8]) -> Vec<(String, String)> {
    let mut pairs = percent::pairs(&String::from_utf8_lossy(bytes));
    pairs.sort_by(|one, other| one.0.cmp(&other.0));
    pairs
}

/// A body in a message.
pub(super) fn shown(bytes: &[u8]) -> String {
    const SHOWN: usize = 300;
    match std::str::from_utf8(bytes) {
        Ok(text) if text.chars().count() <= SHOWN => text.to_owned(),
        Ok(text) => format!("{}…", text.chars().take(SHOWN).collect::<String>()),
        Err(_) => format!("{} bytes", bytes.len()),
    }
}
