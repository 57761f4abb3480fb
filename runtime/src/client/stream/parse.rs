//! Server-sent events from bytes, by the algorithm of the HTML standard (section 9.2.6, "Interpreting an event stream").

use std::time::Duration;

use bytes::{Buf as _, Bytes};

/// An event as it came: every member is text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Raw {
    /// `event`; empty where none was said.
    pub(super) event: String,
    /// `data`, its lines joined by line feeds.
    pub(super) data: String,
    /// The last `id` that came, with this event or before it.
    pub(super) id: String,
    /// `retry`, where this event said it.
    pub(super) retry: Option<Duration>,
}

/// More bytes in one line or event than are taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLong;

/// What is known of a stream of events so far.
#[derive(Default)]
pub(super) struct Parser {
    line: Vec<u8>,
    /// The bytes of lines that an event has had so far.
    size: usize,
    /// A carriage return has ended a line: a line feed that follows belongs to it.
    after_return: bool,
    /// A line has been read, so that no byte order mark may come any more.
    begun: bool,
    event: Raw,
    has_data: bool,
    /// The last event ID: that of the event that was dispatched last.
    pub(super) last_id: String,
    /// The reconnection time that the server has asked for last.
    pub(super) retry: Option<Duration>,
}

impl Parser {
    /// The next event of these bytes. Those that it was made from are taken from `input`; without an event all are.
    pub(super) fn next(&mut self, input: &mut Bytes, limit: usize) -> Result<Option<Raw>, TooLong> {
        while !input.is_empty() {
            if std::mem::take(&mut self.after_return) && input.starts_with(b"\n") {
                input.advance(1);
                continue;
            }
            let end = input.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let part = input.split_to(end.unwrap_or(input.len()));
            self.size = self.size.saturating_add(part.len());
            if self.size > limit {
                return Err(TooLong);
            }
            self.line.extend_from_slice(&part);
            if end.is_none() {
                break;
            }
            self.after_return = input.first() == Some(&b'\r');
            input.advance(1);
            if let Some(event) = self.end_line() {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }

    fn end_line(&mut self) -> Option<Raw> {
        let bytes = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&bytes);
        let mut line: &str = &text;
        if !std::mem::replace(&mut self.begun, true) {
            line = line.strip_prefix('\u{feff}').unwrap_or(line);
        }
        if line.is_empty() {
            return self.dispatch();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        self.field(field, value.strip_prefix(' ').unwrap_or(value));
        None
    }

    fn field(&mut self, field: &str, value: &str) {
        match field {
            "event" => value.clone_into(&mut self.event.event),
            "data" => {
                if self.has_data {
                    self.event.data.push('\n');
                }
                self.event.data.push_str(value);
                self.has_data = true;
            }
            "id" if !value.contains('\0') => value.clone_into(&mut self.event.id),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let retry = value.parse().ok().map(Duration::from_millis);
                self.event.retry = retry;
                self.retry = retry.or(self.retry);
            }
            _ => {}
        }
    }

    /// An event without data is none, but its `id` counts.
    fn dispatch(&mut self) -> Option<Raw> {
        self.size = 0;
        self.event.id.clone_into(&mut self.last_id);
        let next = Raw {
            id: self.event.id.clone(),
            ..Raw::default()
        };
        let event = std::mem::replace(&mut self.event, next);
        std::mem::take(&mut self.has_data).then_some(event)
    }

    /// Forgets the event that had begun when the connection ended, and keeps what counts for the next one.
    pub(super) fn reconnect(&mut self) {
        *self = Self {
            event: Raw {
                id: self.last_id.clone(),
                ..Raw::default()
            },
            last_id: std::mem::take(&mut self.last_id),
            retry: self.retry,
            ..Self::default()
        };
    }
}
