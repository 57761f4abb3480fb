//! The bytes of an answer as they come, each wait for them bounded.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::Body as _;

use super::StreamError;
use crate::client::body::Body;
use crate::client::core::Client;
use crate::client::operation::Operation;
use crate::client::transport::BoxFuture;

/// A body that is read as it comes.
pub(in crate::client) struct Chunks {
    pub(super) client: Client,
    pub(super) operation: &'static Operation,
    body: Option<Body>,
    /// How long the next bytes are waited for.
    patience: Option<Duration>,
    alarm: Option<BoxFuture<'static, ()>>,
    /// How many bytes one item may have.
    pub(super) limit: usize,
}

impl Chunks {
    pub(in crate::client) fn new(
        client: Client,
        operation: &'static Operation,
        body: Body,
        patience: Option<Duration>,
        limit: usize,
    ) -> Self {
        Self {
            client,
            operation,
            body: Some(body),
            patience,
            alarm: None,
            limit,
        }
    }

    /// The next bytes; `None` when the body is over, which an error makes it too.
    pub(super) fn poll_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, StreamError>>> {
        let Some(body) = &mut self.body else {
            return Poll::Ready(None);
        };
        let frame = loop {
            match Pin::new(&mut *body).poll_frame(context) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) if data.is_empty() => {}
                    Ok(data) => break Some(Ok(data)),
                    Err(_trailers) => {}
                },
                Poll::Ready(Some(Err(error))) => break Some(Err(error)),
                Poll::Ready(None) => break None,
                Poll::Pending => {
                    ready!(self.poll_alarm(context));
                    self.body = None;
                    return Poll::Ready(Some(Err(StreamError::Timeout {
                        operation: self.operation,
                        after: self.patience.unwrap_or_default(),
                    })));
                }
            }
        };
        self.alarm = None;
        if !matches!(frame, Some(Ok(_))) {
            self.body = None;
        }
        let operation = self.operation;
        Poll::Ready(
            frame.map(|data| data.map_err(|error| StreamError::Transport { operation, error })),
        )
    }

    fn poll_alarm(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let (Some(patience), Some(clock)) = (self.patience, &self.client.0.clock) else {
            return Poll::Pending;
        };
        let alarm = self.alarm.get_or_insert_with(|| {
            let clock = std::sync::Arc::clone(clock);
            Box::pin(async move { clock.sleep(patience).await })
        });
        alarm.as_mut().poll(context)
    }

    /// Reads from now on this body.
    pub(super) fn replace(&mut self, other: Self) {
        *self = other;
    }

    /// Ends the stream.
    pub(super) fn close(&mut self) {
        self.body = None;
    }

    pub(super) const fn too_long(&self) -> StreamError {
        StreamError::TooLong {
            operation: self.operation,
            limit: self.limit,
        }
    }
}
