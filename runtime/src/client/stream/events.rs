//! A stream of server-sent events.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::again::{Again, Next};
use super::chunks::Chunks;
use super::item::EventReader;
use super::parse::{Parser, Raw};
use super::{StreamError, look};

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// What its `data` is.
    pub data: T,
    /// Its type; `message` where the server says none.
    pub event: String,
    /// The last `id` that came, with this event or before it; empty where none did.
    pub id: String,
}

/// The events of a `text/event-stream`, one after another as they come, read by the algorithm of the HTML standard (section 9.2). No more of
/// them is held than one event and what came with it.
///
/// Dropping it closes the connection. Where data is JSON, an event of `[DONE]` is the end, as services have it that stream completions.
pub struct EventStream<T> {
    chunks: Chunks,
    parser: Parser,
    pending: Bytes,
    reader: EventReader<T>,
    again: Option<Again>,
    /// How often in a row the stream may be asked for again, and how often it still may be.
    attempts: (u32, u32),
    next: Option<Next>,
    over: bool,
}

impl<T> EventStream<T> {
    pub(in crate::client) fn new(
        chunks: Chunks,
        reader: EventReader<T>,
        again: Option<Again>,
    ) -> Self {
        Self {
            chunks,
            parser: Parser::default(),
            pending: Bytes::new(),
            reader,
            again,
            attempts: (0, 0),
            next: None,
            over: false,
        }
    }

    /// Asks for the stream again when it ends, with `Last-Event-ID`, so many times in a row without an event in between. It waits before for as long as
    /// the server said last, or three seconds, by the client's clock. The stream then ends when the server answers 204, as the standard has it,
    /// at `[DONE]`, or with an error.
    #[must_use]
    pub const fn reconnecting(mut self, attempts: u32) -> Self {
        self.attempts = (attempts, attempts);
        self
    }

    /// The next event; `None` when the stream is over.
    ///
    /// # Errors
    /// As [`StreamError`] has them. An event that is not as documented does not end the stream.
    pub async fn next(&mut self) -> Option<Result<Event<T>, StreamError>> {
        std::future::poll_fn(|context| self.poll_event(context)).await
    }

    /// The last `id` that came with an event; empty where none did.
    #[must_use]
    pub fn last_event_id(&self) -> &str {
        &self.parser.last_id
    }

    /// How long the server has asked last to wait before the stream is asked for again.
    #[must_use]
    pub const fn retry(&self) -> Option<Duration> {
        self.parser.retry
    }

    fn poll_event(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Event<T>, StreamError>>> {
        while !self.over {
            if let Some(next) = &mut self.next {
                let opened = ready!(next.as_mut().poll(context));
                self.next = None;
                if let Err(error) = self.take(opened) {
                    return Poll::Ready(Some(Err(error)));
                }
                continue;
            }
            match self.parser.next(&mut self.pending, self.chunks.limit) {
                Ok(Some(raw)) => match self.read(raw) {
                    Some(event) => return Poll::Ready(Some(event)),
                    None => {
                        self.end();
                        continue;
                    }
                },
                Ok(None) => {}
                Err(_) => {
                    self.end();
                    return Poll::Ready(Some(Err(self.chunks.too_long())));
                }
            }
            match ready!(self.chunks.poll_next(context)) {
                Some(Ok(bytes)) => self.pending = bytes,
                Some(Err(error)) if error.is_lost() && self.ask_again() => {}
                None if self.ask_again() => {}
                Some(Err(error)) => {
                    self.end();
                    return Poll::Ready(Some(Err(error)));
                }
                None => self.end(),
            }
        }
        Poll::Ready(None)
    }

    /// `None` is the end of the stream.
    fn read(&mut self, mut raw: Raw) -> Option<Result<Event<T>, StreamError>> {
        self.attempts.1 = self.attempts.0;
        let (client, operation) = (&self.chunks.client, self.chunks.operation);
        match self.reader.event(&mut raw, client.0.nulls) {
            Ok(None) => None,
            Ok(Some(event)) => {
                look(client, operation, self.reader.check, &event.data);
                Some(Ok(event))
            }
            Err(error) => Some(Err(StreamError::Decode {
                operation,
                error,
                item: Bytes::from(raw.data),
            })),
        }
    }

    fn ask_again(&mut self) -> bool {
        let Some(again) = self.again.as_ref().filter(|_| self.attempts.1 > 0) else {
            return false;
        };
        self.attempts.1 -= 1;
        self.parser.reconnect();
        self.next = Some(again.open(&self.parser.last_id, self.parser.retry));
        true
    }

    /// A stream that was asked for again. What was lost on the way is asked for once more.
    fn take(&mut self, opened: Result<Option<Chunks>, StreamError>) -> Result<(), StreamError> {
        match opened {
            Ok(Some(chunks)) => self.chunks.replace(chunks),
            Ok(None) => self.end(),
            Err(StreamError::Reconnect { failure }) if failure.is_lost() && self.ask_again() => {}
            Err(error) => {
                self.end();
                return Err(error);
            }
        }
        Ok(())
    }

    fn end(&mut self) {
        self.over = true;
        self.pending.clear();
        self.chunks.close();
    }
}

/// Nothing of it is pinned: the parts that need it are on the heap.
impl<T> Unpin for EventStream<T> {}

impl<T> Stream for EventStream<T> {
    type Item = Result<Event<T>, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EventStream({})", self.chunks.operation.id)
    }
}
