//! How the data of an event becomes a value.

use super::events::Event;
use super::parse::Raw;
use crate::codec::{self, Decode, NullPolicy};
use crate::validate::{Report, Validate};
use crate::{DecodeError, Value};

/// What services write that have no better way to say that nothing follows: it is no JSON, and so no value.
const DONE: &str = "[DONE]";

type Read<T> = fn(&Raw, NullPolicy) -> Result<Option<T>, DecodeError>;

/// Reads the value of an event; `None` is the end of the stream.
pub struct EventReader<T> {
    read: Read<T>,
    pub(super) check: Option<fn(&T) -> Option<Report>>,
}

impl<T: Decode> EventReader<T> {
    const fn new(read: Read<T>) -> Self {
        Self { read, check: None }
    }

    /// `data` is JSON; `[DONE]` ends the stream.
    #[must_use]
    pub const fn json() -> Self {
        Self::new(|raw, nulls| match raw.data.trim() {
            DONE => Ok(None),
            text => codec::read(text, nulls).map(|(value, _)| Some(value)),
        })
    }

    /// `data` is text: a string, or the text of another leaf.
    #[must_use]
    pub const fn text() -> Self {
        Self::new(|raw, nulls| {
            let value = crate::client::leaf::from_text(&raw.data, nulls);
            value.map(|(value, _)| Some(value))
        })
    }

    /// The value is an object of the event's members, `data` being text (OpenAPI 3.2, section 4.14.4).
    #[must_use]
    pub const fn members() -> Self {
        Self::new(|raw, nulls| {
            let data = crate::json::to_string(&raw.data).unwrap_or_default();
            object(raw, &data, nulls).map(Some)
        })
    }

    /// The same where `data` is described as more than text: it is JSON if it can be, and its type has that, and text if not. One in quotation marks is text first.
    #[must_use]
    pub const fn json_members() -> Self {
        Self::new(|raw, nulls| {
            let text = raw.data.trim();
            let is_json = codec::read::<Value>(text, NullPolicy::Strict).is_ok();
            let quoted = crate::json::to_string(&raw.data).unwrap_or_default();
            let as_text = || object(raw, &quoted, nulls);
            if !is_json {
                return match as_text() {
                    Err(_) if text == DONE => Ok(None),
                    other => other.map(Some),
                };
            }
            let as_json = || object(raw, text, nulls);
            let value = match text.starts_with('"') {
                true => as_text().or_else(|_| as_json()),
                // What is wrong with the JSON says more than that it is no text.
                false => as_json().or_else(|error| as_text().map_err(|_| error)),
            };
            value.map(Some)
        })
    }
}

impl<T> EventReader<T> {
    /// An event with its value, which takes its type and its `id`; `None` is the end of the stream.
    pub(super) fn event(
        &self,
        raw: &mut Raw,
        nulls: NullPolicy,
    ) -> Result<Option<Event<T>>, DecodeError> {
        let Some(data) = (self.read)(raw, nulls)? else {
            return Ok(None);
        };
        let event = match raw.event.is_empty() {
            true => "message".to_owned(),
            false => std::mem::take(&mut raw.event),
        };
        let id = std::mem::take(&mut raw.id);
        Ok(Some(Event { data, event, id }))
    }
}

impl<T: Validate> EventReader<T> {
    /// The rules of each value are looked at, where the client looks at responses.
    #[must_use]
    pub const fn checked(mut self) -> Self {
        self.check = Some(|value| value.validate().err());
        self
    }
}

/// The event as an object; members that did not come are absent.
fn object<T: Decode>(raw: &Raw, data: &str, nulls: NullPolicy) -> Result<T, DecodeError> {
    let quoted = |text: &str| crate::json::to_string(text).unwrap_or_default();
    let mut text = format!("{{\"data\":{data}");
    for (name, value) in [("event", &raw.event), ("id", &raw.id)] {
        if !value.is_empty() {
            text.push_str(&format!(",\"{name}\":{}", quoted(value)));
        }
    }
    if let Some(retry) = raw.retry {
        text.push_str(&format!(",\"retry\":{}", retry.as_millis()));
    }
    text.push('}');
    codec::read(&text, nulls).map(|(value, _)| value)
}
