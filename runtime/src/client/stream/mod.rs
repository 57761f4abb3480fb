//! Answers that come piece by piece: events, JSON lines, and the bytes of a body.

pub(super) mod again;
mod chunks;
mod error;
mod events;
mod item;
mod lines;
mod parse;
mod records;
#[cfg(test)]
mod tests;

pub(super) use again::Again;
pub use error::StreamError;
pub use events::{Event, EventStream};
pub use item::EventReader;
pub use lines::JsonLines;

pub(super) use chunks::Chunks;

use bytes::Bytes;

use super::core::Client;
use super::operation::Operation;
use crate::codec::{DecodeError, NullPolicy};
use crate::validate::Report;

/// The JSON text of a body that is one value: of a stream, its first item.
pub(super) fn first(media_type: Option<&str>, body: &Bytes) -> Bytes {
    const LINES: [&str; 3] = [
        "application/jsonl",
        "application/x-ndjson",
        "application/json-seq",
    ];
    let is = |name: &str| media_type.is_some_and(|found| found.eq_ignore_ascii_case(name));
    let mut input = body.clone();
    let found = if is("text/event-stream") {
        let event = parse::Parser::default().next(&mut input, usize::MAX);
        event.ok().flatten().map(|event| event.data.into_bytes())
    } else if LINES.iter().any(|name| is(name)) {
        let mut records = records::Records::default();
        let text = records.next(&mut input, usize::MAX).ok().flatten();
        text.or_else(|| records.last())
    } else {
        None
    };
    found.map_or_else(|| body.clone(), Bytes::from)
}

/// The texts of a body of JSON values, one after another.
pub(super) fn values(body: &[u8]) -> Vec<Vec<u8>> {
    let mut input = Bytes::copy_from_slice(body);
    let mut records = records::Records::default();
    let mut texts = Vec::new();
    while let Some(text) = records.next(&mut input, usize::MAX).ok().flatten() {
        texts.push(text);
    }
    texts.extend(records.last());
    texts
}

/// The events of a body that came as a whole.
pub(super) fn events<T>(
    body: &[u8],
    reader: &EventReader<T>,
    nulls: NullPolicy,
) -> Result<Vec<Event<T>>, DecodeError> {
    let mut input = Bytes::copy_from_slice(body);
    let mut parser = parse::Parser::default();
    let mut events = Vec::new();
    while let Some(mut raw) = parser.next(&mut input, usize::MAX).ok().flatten() {
        match reader.event(&mut raw, nulls)? {
            Some(event) => events.push(event),
            None => break,
        }
    }
    Ok(events)
}

/// Tells the rules that an item breaks, where the client asks about them.
fn look<T>(
    client: &Client,
    operation: &'static Operation,
    check: Option<fn(&T) -> Option<Report>>,
    item: &T,
) {
    if let Some(check) = check.filter(|_| !client.0.response_policy.is_off())
        && let Some(report) = check(item)
    {
        client.tell_of_response(operation, report);
    }
}
