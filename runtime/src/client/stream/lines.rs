//! A stream of JSON values.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use super::chunks::Chunks;
use super::records::Records;
use super::{StreamError, look};
use crate::codec::{self, Decode};
use crate::validate::{Report, Validate};

/// The items of a body of JSON lines (`application/jsonl`, `application/x-ndjson`) or of a JSON text sequence (`application/json-seq`, RFC 7464), one
/// after another as they come. No more of them is held than one item and what came with it.
///
/// Dropping it closes the connection.
pub struct JsonLines<T> {
    chunks: Chunks,
    records: Records,
    pending: Bytes,
    check: Option<fn(&T) -> Option<Report>>,
}

impl<T: Decode> JsonLines<T> {
    pub(in crate::client) fn new(chunks: Chunks) -> Self {
        Self {
            chunks,
            records: Records::default(),
            pending: Bytes::new(),
            check: None,
        }
    }

    /// The next item; `None` when the body is over.
    ///
    /// # Errors
    /// As [`StreamError`] has them. An item that is not as documented does not end the stream.
    pub async fn next(&mut self) -> Option<Result<T, StreamError>> {
        std::future::poll_fn(|context| self.poll_item(context)).await
    }

    /// All items that are still to come.
    ///
    /// # Errors
    /// The first thing that goes wrong.
    pub async fn collect(mut self) -> Result<Vec<T>, StreamError> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, StreamError>>> {
        loop {
            match self.records.next(&mut self.pending, self.chunks.limit) {
                Ok(Some(text)) => return Poll::Ready(Some(self.read(text))),
                Ok(None) => {}
                Err(_) => {
                    self.pending.clear();
                    self.records = Records::default();
                    self.chunks.close();
                    return Poll::Ready(Some(Err(self.chunks.too_long())));
                }
            }
            match ready!(self.chunks.poll_next(context)) {
                Some(Ok(bytes)) => self.pending = bytes,
                // What had come of an item is not one.
                Some(Err(error)) => {
                    self.records = Records::default();
                    return Poll::Ready(Some(Err(error)));
                }
                None => return Poll::Ready(self.records.last().map(|text| self.read(text))),
            }
        }
    }

    fn read(&self, text: Vec<u8>) -> Result<T, StreamError> {
        let (client, operation) = (&self.chunks.client, self.chunks.operation);
        match codec::read_bytes::<T>(&text, client.0.nulls) {
            Ok((item, _)) => {
                look(client, operation, self.check, &item);
                Ok(item)
            }
            Err(error) => Err(StreamError::Decode {
                operation,
                error,
                item: Bytes::from(text),
            }),
        }
    }
}

impl<T: Decode + Validate> JsonLines<T> {
    /// The rules of each item are looked at, where the client looks at responses.
    pub(in crate::client) fn checked(mut self) -> Self {
        self.check = Some(|item| item.validate().err());
        self
    }
}

impl<T: Decode> Stream for JsonLines<T> {
    type Item = Result<T, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(context)
    }
}

impl<T> fmt::Debug for JsonLines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonLines({})", self.chunks.operation.id)
    }
}
