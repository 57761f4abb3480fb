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
