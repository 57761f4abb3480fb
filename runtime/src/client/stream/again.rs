//! How a stream of events that ended is asked for again.

use std::time::Duration;

use http::{HeaderName, HeaderValue};

use super::chunks::Chunks;
use super::error::StreamError;
use crate::client::exchange::Live;
use crate::client::failure::RequestError;
use crate::client::request::Request;
use crate::client::transport::BoxFuture;

/// So long is waited before a stream is asked for again where the server has not said how long; the standard leaves it to us, "a few seconds".
const WAIT: Duration = Duration::from_secs(3);

pub(in crate::client) const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The id of an event as its header has it: in UTF-8 (HTML standard, section 9.2.4), and not in ASCII alone as other headers of ours are.
pub(in crate::client) fn last_event_id(id: &str) -> Result<HeaderValue, RequestError> {
    HeaderValue::from_bytes(id.as_bytes()).map_err(|_| {
        RequestError::new("the id of the last event has a character that no header may have")
    })
}

/// A request that can be sent again.
pub(in crate::client) struct Again(pub(in crate::client) Box<Request>);

/// The stream that follows; `None` where the server says that there is none (204).
pub(super) type Next = BoxFuture<'static, Result<Option<Chunks>, StreamError>>;

impl Again {
    /// Waits, and sends the request anew, from behind the event of this id.
    pub(super) fn open(&self, last_id: &str, retry: Option<Duration>) -> Next {
        let mut request = self.0.as_ref().clone();
        if !last_id.is_empty() {
            request.resume(last_id);
        }
        Box::pin(async move {
            request.wait(retry.unwrap_or(WAIT)).await;
            let reply = request.open(Live::Events).await;
            let reply = reply.map_err(|failure| StreamError::Reconnect { failure })?;
            match reply.status() {
                204 => Ok(None),
                200 => reply.into_chunks().map(Some),
                _ => Err(StreamError::Reconnect {
                    failure: reply.unexpected_failure(),
                }),
            }
        })
    }
}
