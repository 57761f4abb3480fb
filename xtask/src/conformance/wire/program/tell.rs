// What a call has come to, as text: this file is a part of each program that plays scenarios.

use specsmith::{Decode, Encode, Value};
use std::fmt::{Display, Write as _};

/// What a call gives back: what it has come to, or why it could not be made.
pub(crate) type Asked = Result<String, Box<dyn std::error::Error + Send + Sync>>;

/// A body written again, or why it cannot be.
pub(crate) type Again = Option<Result<Vec<u8>, String>>;

/// A documented header, if it was read.
pub(crate) type Header = (&'static str, Option<String>);

/// JSON.
pub(crate) fn json<T: Encode>(value: &T) -> Again {
    Some(specsmith::json::to_vec(value).map_err(|error| error.to_string()))
}

/// A member of a form with its files as texts: JSON has no bytes.
pub(crate) trait Readable {
    /// What is no text is hexadecimal digits.
    fn readable(&mut self);
}

impl Readable for specsmith::File {
    fn readable(&mut self) {
        if let Some(bytes) = self.bytes().filter(|bytes| std::str::from_utf8(bytes).is_err()) {
            *self = Self::from(hex(bytes));
        }
    }
}

impl<T: Readable> Readable for Option<T> {
    fn readable(&mut self) {
        self.iter_mut().for_each(Readable::readable);
    }
}

impl<T: Readable> Readable for Vec<T> {
    fn readable(&mut self) {
        self.iter_mut().for_each(Readable::readable);
    }
}

/// The text of a leaf.
pub(crate) fn text<T: Encode>(value: &T) -> Again {
    Some(flat_of(value).map(String::into_bytes))
}

/// Bytes as they are.
pub(crate) fn bytes(value: &impl AsRef<[u8]>) -> Again {
    Some(Ok(value.as_ref().to_vec()))
}

/// Items, a line of JSON each.
pub(crate) async fn lines<T: Decode + Encode>(mut items: specsmith::JsonLines<T>) -> Again {
    let mut text = Vec::new();
    while let Some(item) = items.next().await {
        let line = item.map_err(|error| error.to_string());
        match line.and_then(|item| specsmith::json::to_vec(&item).map_err(|error| error.to_string())) {
            Ok(line) => text.extend(line.into_iter().chain([b'\n'])),
            Err(error) => return Some(Err(error)),
        }
    }
    Some(Ok(text))
}

/// Events, each with what `write` makes of its data.
pub(crate) async fn events<T: Decode + Encode>(
    mut events: specsmith::EventStream<T>,
    write: fn(&T) -> Result<String, String>,
) -> Again {
    let (mut text, mut last) = (String::new(), String::new());
    while let Some(event) = events.next().await {
        let event = match event {
            Ok(event) => event,
            Err(error) => return Some(Err(error.to_string())),
        };
        match write(&event.data) {
            Ok(data) => one_event(&mut text, &mut last, &event.event, &event.id, &data),
            Err(error) => return Some(Err(error)),
        }
    }
    Some(Ok(text.into_bytes()))
}

/// Events whose values are objects of all their members.
pub(crate) async fn whole_events<T: Decode + Encode>(mut events: specsmith::EventStream<T>) -> Again {
    let (mut text, mut known) = (String::new(), String::new());
    while let Some(event) = events.next().await {
        let read = event.map_err(|error| error.to_string()).and_then(|event| {
            let text = as_json(&event.data)?;
            let members = specsmith::json::from_str::<Value>(&text).map_err(|error| error.to_string())?;
            Ok((members, event.event, event.id))
        });
        let (members, kind, last) = match read {
            Ok(read) => read,
            Err(error) => return Some(Err(error)),
        };
        // What the schema does not name is no member, and known of the event all the same.
        let member = |name: &str| members.as_object().and_then(|object| object.get(name)).map_or(Ok(String::new()), flat);
        match (member("event"), member("id"), member("data")) {
            (Ok(event), Ok(id), Ok(data)) => {
                let event = if event.is_empty() { kind } else { event };
                let id = if id.is_empty() { last } else { id };
                one_event(&mut text, &mut known, &event, &id, &data);
            }
            _ => return Some(Err("an event has members that are no text".to_owned())),
        }
    }
    Some(Ok(text.into_bytes()))
}

/// An event; its id where it is not the last one, be it that there is none any more.
fn one_event(text: &mut String, last: &mut String, event: &str, id: &str, data: &str) {
    if !event.is_empty() {
        let _ = writeln!(text, "event: {event}");
    }
    if last != id {
        let _ = writeln!(text, "id: {id}");
        id.clone_into(last);
    }
    for line in data.split('\n') {
        let _ = writeln!(text, "data: {line}");
    }
    text.push('\n');
}

/// Data that is JSON.
pub(crate) fn as_json<T: Encode>(value: &T) -> Result<String, String> {
    specsmith::json::to_string(value).map_err(|error| error.to_string())
}

/// Data that is the text of a leaf.
pub(crate) fn as_text<T: Encode>(value: &T) -> Result<String, String> {
    flat_of(value)
}

/// The text of a header: of a leaf, or of a list of them.
pub(crate) fn header<T: Encode>(value: &T) -> String {
    flat_of(value).unwrap_or_default()
}

fn flat_of<T: Encode>(value: &T) -> Result<String, String> {
    let text = specsmith::json::to_string(value).map_err(|error| error.to_string())?;
    let value: Value = specsmith::json::from_str(&text).map_err(|error| error.to_string())?;
    flat(&value)
}

fn flat(value: &Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Array(items) => {
            let items: Result<Vec<String>, String> = items.iter().map(flat).collect();
            Ok(items?.join(","))
        }
        other => specsmith::json::to_string(other).map_err(|error| error.to_string()),
    }
}

/// A documented answer.
pub(crate) fn read(status: u16, body: Again, headers: Vec<Header>) -> String {
    let body = match body {
        None => "-".to_owned(),
        Some(Ok(bytes)) => format!("={}", hex(&bytes)),
        Some(Err(error)) => return failed(&format!("the body cannot be written again: {error}")),
    };
    let mut line = format!("read {status} {body}");
    for (name, value) in headers {
        let value = value.map_or_else(|| "-".to_owned(), |value| format!("={}", hex(value.as_bytes())));
        let _ = write!(line, " {name} {value}");
    }
    line
}

/// Another error.
pub(crate) fn failed(error: &(impl Display + ?Sized)) -> String {
    format!("failed {}", hex(error.to_string().as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
