//! Whether what was sent is what a right client sends, and whether what was read is what was answered.

mod body;
mod events;
mod json;
mod multipart;

pub(super) use body::{is_lines, lines};

use super::given::expected_query;
use super::percent;
use super::scenarios::{Answer, Exchange, essence, text_of};
use serde_json::Value;

/// A request as it came, or an answer as it was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    pub(super) method: String,
    /// The raw path and query.
    pub(super) target: String,
    /// The headers, by name in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Sent {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// Holds a request against what is expected; what differs first is said with both.
pub(super) fn request(expected: &Exchange, sent: &Sent) -> Result<(), String> {
    differ(
        "method",
        &expected.method.to_ascii_uppercase(),
        &sent.method,
    )?;
    let (path, _) = expected.uri.split_once('?').unwrap_or((&expected.uri, ""));
    let (sent_path, sent_query) = sent.target.split_once('?').unwrap_or((&sent.target, ""));
    differ("path", path, sent_path)?;
    if expected.request.is_open() && !expected.uri.contains('?') {
        return Ok(());
    }
    query(&expected_query(expected), &percent::pairs(sent_query))?;
    for (name, value) in &expected.request.headers {
        header(name, value, sent.header(name))?;
    }
    match expected.request.body() {
        Some(body) => body::of_request(&body, sent),
        None if expected.request.is_open() || sent.body.is_empty() => Ok(()),
        None => Err(format!(
            "a body of {} bytes was sent, and none is expected",
            sent.body.len()
        )),
    }
}

fn differ(what: &str, expected: &str, found: &str) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    Err(format!(
        "the {what} is `{found}`, and `{expected}` is expected"
    ))
}

/// The values of one name keep their order; names may stand in any. Values that are JSON are compared as such.
fn query(expected: &[(String, String)], found: &[(String, String)]) -> Result<(), String> {
    let sorted = |pairs: &[(String, String)]| {
        let mut pairs = pairs.to_vec();
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        pairs
    };
    let (expected, found) = (sorted(expected), sorted(found));
    let is_same = expected.len() == found.len()
        && expected.iter().zip(&found).all(|(expected, found)| {
            expected.0 == found.0 && json::same_json(&expected.1, &found.1)
        });
    if is_same {
        return Ok(());
    }
    let shown = |pairs: &[(String, String)]| {
        let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join(" & ")
    };
    differ("query", &shown(&expected), &shown(&found))
}

fn header(name: &str, expected: &Value, found: Option<&str>) -> Result<(), String> {
    let expected = text_of(expected);
    let found = found
        .ok_or_else(|| format!("the header `{name}` is missing, and `{expected}` is expected"))?;
    let is_same = match name.to_ascii_lowercase().as_str() {
        "content-type" => essence(&expected) == essence(found),
        "cookie" => same_cookies(&expected, found),
        _ => json::same_text(&expected, found),
    };
    match is_same {
        true => Ok(()),
        false => differ(&format!("header `{name}`"), &expected, found),
    }
}

/// Whether two headers have the same cookies, each as often, in whatever order: nothing says what their order means (RFC 6265, section 4.2.2).
fn same_cookies(one: &str, other: &str) -> bool {
    let pairs = |text: &str| {
        let pairs = text.split(';').map(str::trim);
        let mut pairs: Vec<String> = pairs
            .filter(|pair| !pair.is_empty())
            .map(str::to_owned)
            .collect();
        pairs.sort();
        pairs
    };
    let (one, other) = (pairs(one), pairs(other));
    let same = |(one, other): (&String, &String)| match (one.split_once('='), other.split_once('='))
    {
        (Some(one), Some(other)) => one.0 == other.0 && json::same_text(one.1, other.1),
        _ => one == other,
    };
    one.len() == other.len() && one.iter().zip(&other).all(same)
}

/// What a client says of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// A documented answer with its body written again, and its documented headers.
    Read {
        status: u16,
        /// `None` where the document has no body.
        body: Option<Vec<u8>>,
        headers: Vec<(String, Option<String>)>,
    },
    /// Another error: its message.
    Failed(String),
}

/// Holds what was read against what was answered; `value` is what the body stands for, where that is not seen in it.
pub(super) fn answer(
    expected: &Answer,
    value: Option<&Value>,
    told: &Told,
    is_head: bool,
) -> Result<(), String> {
    let (status, body, headers) = match told {
        Told::Failed(message) => return Err(message.clone()),
        Told::Read {
            status,
            body,
            headers,
        } => (status, body, headers),
    };
    differ("status", &expected.status.to_string(), &status.to_string())?;
    for (name, value) in headers {
        let sent = expected.headers.iter().flatten();
        let mut sent = sent
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value);
        if let Some(sent) = sent.next_back() {
            header(name, sent, value.as_deref())
                .map_err(|error| format!("of the answer, as it was read: {error}"))?;
        }
    }
    match (&expected.body, body) {
        (None, _) => Ok(()),
        (Some(_), _) if is_head => Ok(()),
        (Some(_), None) => {
            Err("the body of the answer is not read: the document has none".to_owned())
        }
        (Some(expected), Some(body)) => body::of_answer(expected, value, body),
    }
}

#[cfg(test)]
mod tests;
