//! The bytes of an answer as they come.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream as _;

use super::StreamError;
use crate::client::body::Body;
use crate::client::core::Client;
use crate::client::operation::Operation;
use crate::client::transport::{TransportError, TransportErrorKind};

/// A body that is read as it comes.
pub(in crate::client) struct Chunks {
    pub(super) client: Client,
    pub(super) operation: &'static Operation,
    body: Option<Body>,
    /// How many bytes one item may have.
    pub(super) limit: usize,
}

impl Chunks {
    pub(in crate::client) const fn new(
        client: Client,
        operation: &'static Operation,
        body: Body,
        limit: usize,
    ) -> Self {
        Self {
            client,
            operation,
            body: Some(body),
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
        let found = loop {
            match ready!(Pin::new(&mut *body).poll_next(context)) {
                Some(Ok(data)) if data.is_empty() => {}
                found => break found,
            }
        };
        if !matches!(found, Some(Ok(_))) {
            self.body = None;
        }
        let lost = |error| self.lost(error);
        Poll::Ready(found.map(|data| data.map_err(lost)))
    }

    fn lost(&self, error: TransportError) -> StreamError {
        let operation = self.operation;
        match error.kind() {
            TransportErrorKind::TimedOut { after } => StreamError::Timeout { operation, after },
            _ => StreamError::Transport { operation, error },
        }
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
