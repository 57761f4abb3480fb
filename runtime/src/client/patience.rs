//! A body that is not waited for without end.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::body::Body;
use super::transport::{BoxFuture, Clock, TransportError};

/// Bounds each wait for more of a body. An error, a silence too, is its end: the connection is closed.
pub(super) struct Patient {
    body: Option<Body>,
    clock: Arc<dyn Clock>,
    after: Duration,
    /// What rings where nothing comes; it begins with the wait.
    alarm: Option<BoxFuture<'static, ()>>,
}

impl Patient {
    pub(super) fn new(body: Body, clock: Arc<dyn Clock>, after: Duration) -> Self {
        Self {
            body: Some(body),
            clock,
            after,
            alarm: None,
        }
    }

    fn poll_alarm(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let after = self.after;
        let alarm = self.alarm.get_or_insert_with(|| {
            let clock = Arc::clone(&self.clock);
            Box::pin(async move { clock.sleep(after).await })
        });
        alarm.as_mut().poll(context)
    }
}

impl http_body::Body for Patient {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        while let Some(body) = &mut self.body {
            let frame = match Pin::new(body).poll_frame(context) {
                // A frame without bytes is nothing that has come.
                Poll::Ready(Some(Ok(frame))) if frame.data_ref().is_some_and(Bytes::is_empty) => {
                    continue;
                }
                Poll::Ready(frame) => frame,
                Poll::Pending => match self.poll_alarm(context) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(()) => Some(Err(TransportError::timed_out(self.after))),
                },
            };
            self.alarm = None;
            if !matches!(frame, Some(Ok(_))) {
                self.body = None;
            }
            return Poll::Ready(frame);
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        let body = self.body.as_ref();
        body.map_or_else(|| SizeHint::with_exact(0), Body::size_hint)
    }
}
