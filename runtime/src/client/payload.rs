//! The body of a request before it is sent: bytes and files, in pieces.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::body::Body;
use super::transport::TransportError;
use super::upload::Source;
use crate::File;

/// A piece of a body.
#[derive(Clone)]
pub(super) enum Piece {
    Bytes(Bytes),
    File(Arc<Source>),
}

impl Piece {
    pub(super) fn of(file: &File) -> Self {
        match file.source() {
            Some(source) => Self::File(Arc::clone(source)),
            None => Self::Bytes(Bytes::from_owner(file.shared())),
        }
    }

    fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::File(source) => source.length(),
        }
    }

    fn open(self) -> Body {
        match self {
            Self::Bytes(bytes) => Body::bytes(bytes),
            Self::File(source) => source.open(),
        }
    }
}

/// A body that can be made anew for each attempt. Cloning it shares what it is made of.
#[derive(Clone, Default)]
pub(super) struct Payload(Vec<Piece>);

impl Payload {
    pub(super) fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self(vec![Piece::Bytes(bytes.into())])
    }

    pub(super) const fn pieces(pieces: Vec<Piece>) -> Self {
        Self(pieces)
    }

    /// Its length, if that is known.
    pub(super) fn length(&self) -> Option<u64> {
        self.0.iter().map(Piece::length).sum()
    }

    /// The bytes, if they are here and one piece.
    pub(super) fn as_bytes(&self) -> Option<&[u8]> {
        match self.0.as_slice() {
            [] => Some(&[]),
            [Piece::Bytes(bytes)] => Some(bytes),
            _ => None,
        }
    }

    /// Whether it can be sent a second time.
    pub(super) fn can_be_sent_again(&self) -> bool {
        self.0.iter().all(|piece| match piece {
            Piece::Bytes(_) => true,
            Piece::File(source) => source.can_be_read_again(),
        })
    }

    /// The body, from its beginning.
    pub(super) fn open(&self) -> Body {
        match self.0.as_slice() {
            [] => Body::empty(),
            [Piece::Bytes(bytes)] => Body::bytes(bytes.clone()),
            pieces => Body::stream(Pieces {
                left: self.length(),
                open: None,
                rest: pieces.iter().cloned().collect(),
            }),
        }
    }
}

/// One piece after another.
struct Pieces {
    /// How many bytes are still to come, if that is known.
    left: Option<u64>,
    open: Option<Body>,
    rest: VecDeque<Piece>,
}

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        loop {
            if self.open.is_none() {
                let Some(next) = self.rest.pop_front() else {
                    return Poll::Ready(None);
                };
                self.open = Some(next.open());
            }
            let Some(open) = &mut self.open else {
                return Poll::Ready(None);
            };
            match ready!(Pin::new(open).poll_frame(context)).transpose()? {
                None => self.open = None,
                Some(frame) => {
                    // A piece's trailers are none of the body's.
                    let Ok(data) = frame.into_data() else {
                        continue;
                    };
                    let length = data.len() as u64;
                    self.left = self.left.map(|left| left.saturating_sub(length));
                    return Poll::Ready(Some(Ok(Frame::data(data))));
                }
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        self.left
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
