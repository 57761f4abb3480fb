//! A body that keeps the length that was said of it.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::body::Body;
use super::transport::TransportError;

/// A body of so many bytes; fails where they are more, or fewer.
///
/// The last of them are held back until it is known that none follow: whoever sends them takes as many as were promised and asks for no more, so that a body
/// which goes on would arrive cut, and nobody would be told.
pub(super) struct Exact {
    body: Body,
    /// How many are still to come.
    left: u64,
    held: Option<Bytes>,
    is_over: bool,
}

impl Exact {
    pub(super) const fn new(body: Body, length: u64) -> Self {
        Self {
            body,
            left: length,
            held: None,
            is_over: false,
        }
    }

    fn fail(&mut self, what: &'static str) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        self.held = None;
        self.is_over = true;
        Poll::Ready(Some(Err(TransportError::other(what))))
    }
}

impl http_body::Body for Exact {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        while !self.is_over {
            // Trailers are none of a file's.
            let next = match ready!(Pin::new(&mut self.body).poll_frame(context)).transpose()? {
                None => None,
                Some(frame) => match frame.into_data() {
                    Ok(data) => Some(data),
                    Err(_trailers) => continue,
                },
            };
            let Some(data) = next else {
                self.is_over = true;
                if self.left > 0 {
                    return self.fail("the file has fewer bytes than were said");
                }
                break;
            };
            let Some(left) = self.left.checked_sub(data.len() as u64) else {
                return self.fail("the file has more bytes than were said");
            };
            self.left = left;
            if left > 0 {
                return Poll::Ready(Some(Ok(Frame::data(data))));
            }
            // What comes behind the last bytes is empty, or too much.
            self.held.get_or_insert(data);
        }
        Poll::Ready(self.held.take().map(|held| Ok(Frame::data(held))))
    }

    fn size_hint(&self) -> SizeHint {
        let held = self.held.as_ref().map_or(0, |held| held.len() as u64);
        SizeHint::with_exact(self.left.saturating_add(held))
    }
}
