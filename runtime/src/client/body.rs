//! The body of a request or a response, whatever transport carries it.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream as _;
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt as _;

use super::patience::Patient;
use super::transport::{Clock, TransportError};

type Stream = Pin<Box<dyn http_body::Body<Data = Bytes, Error = TransportError> + Send>>;

/// A body: nothing, bytes, or a stream of frames.
#[derive(Default)]
pub struct Body(Kind);

#[derive(Default)]
enum Kind {
    #[default]
    Empty,
    Bytes(Bytes),
    Stream(Stream),
}

impl Body {
    /// No body.
    #[must_use]
    pub const fn empty() -> Self {
        Self(Kind::Empty)
    }

    /// A body of these bytes.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self(if bytes.is_empty() {
            Kind::Empty
        } else {
            Kind::Bytes(bytes)
        })
    }

    /// A body that comes frame by frame. What goes wrong on the way counts as a connection that was closed.
    pub fn stream<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        Self(Kind::Stream(Box::pin(body.map_err(TransportError::closed))))
    }

    /// The same body, each wait for more of which has an end.
    pub(super) fn patient(
        self,
        patience: Option<Duration>,
        clock: Option<&Arc<dyn Clock>>,
    ) -> Self {
        match (self.0, patience.zip(clock)) {
            (stream @ Kind::Stream(_), Some((after, clock))) => {
                let body = Patient::new(Self(stream), Arc::clone(clock), after);
                Self(Kind::Stream(Box::pin(body)))
            }
            (kind, _) => Self(kind),
        }
    }

    /// A body that cannot be read.
    pub(super) fn failed(error: TransportError) -> Self {
        Self(Kind::Stream(Box::pin(Failed(Some(error)))))
    }

    /// The bytes, if they are here already; an empty body has none of them.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Kind::Empty => Some(&[]),
            Kind::Bytes(bytes) => Some(bytes),
            Kind::Stream(_) => None,
        }
    }

    /// The next bytes; `None` when the body is over. What is not asked for is not held.
    ///
    /// # Errors
    /// When the connection is lost; and of an answer, when nothing comes for as long as the call's timeout
    /// ([`TransportErrorKind::TimedOut`](super::transport::TransportErrorKind::TimedOut)).
    pub async fn next(&mut self) -> Option<Result<Bytes, TransportError>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The bytes, or the body itself where they are not here yet.
    #[cfg(feature = "transport")]
    pub(super) fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Kind::Empty => Ok(Bytes::new()),
            Kind::Bytes(bytes) => Ok(bytes),
            stream @ Kind::Stream(_) => Err(Self(stream)),
        }
    }

    /// The whole body, if it has no more bytes than the limit.
    pub(super) async fn collect(mut self, limit: usize) -> Result<Bytes, TransportError> {
        let fits = |length: usize| {
            if length > limit {
                Err(TransportError::too_large(limit))
            } else {
                Ok(())
            }
        };
        fits(usize::try_from(http_body::Body::size_hint(&self).lower()).unwrap_or(usize::MAX))?;
        let mut all = BytesMut::new();
        while let Some(frame) = self.frame().await {
            if let Ok(data) = frame?.into_data() {
                fits(all.len().saturating_add(data.len()))?;
                all.extend_from_slice(&data);
            }
        }
        Ok(all.freeze())
    }
}

struct Failed(Option<TransportError>);

impl http_body::Body for Failed {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        Poll::Ready(self.0.take().map(Err))
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        if let Kind::Stream(stream) = &mut self.0 {
            return stream.as_mut().poll_frame(context);
        }
        match std::mem::take(&mut self.0) {
            Kind::Bytes(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            Kind::Empty | Kind::Stream(_) => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Kind::Empty => true,
            Kind::Bytes(_) => false,
            Kind::Stream(stream) => stream.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Empty => SizeHint::with_exact(0),
            Kind::Bytes(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Kind::Stream(stream) => stream.size_hint(),
        }
    }
}

/// Its bytes; trailers are passed over.
impl futures_core::Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let frame = ready!(http_body::Body::poll_frame(self.as_mut(), context));
            match frame.map(|frame| frame.map(Frame::into_data)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(Ok(data))) => return Poll::Ready(Some(Ok(data))),
                Some(Ok(Err(_trailers))) => {}
            }
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Empty => f.write_str("Body(0 bytes)"),
            Kind::Bytes(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Kind::Stream(_) => f.write_str("Body(stream)"),
        }
    }
}
