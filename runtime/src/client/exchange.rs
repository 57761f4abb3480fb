//! From a request that is built to its answer: attempts, time, and how much of the answer is taken.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::request::Parts;

use super::body::Body;
use super::core::Client;
use super::error::Error;
use super::failure::{Failure, RequestError};
use super::hook::{Attempt, Hook};
use super::media_type;
use super::operation::Operation;
use super::payload::Payload;
use super::reply::Reply;
use super::response::RawResponse;
use super::retry::Retry;
use super::timeout;
use super::trace;
use super::transport::{TransportError, TransportErrorKind};

/// A request that is built, and how it is carried out: what the call says itself, and what the client says where it does not.
pub(super) struct Call {
    pub(super) operation: &'static Operation,
    pub(super) head: Parts,
    pub(super) payload: Payload,
    pub(super) retry: Retry,
    /// A header tells it from other calls, so that the server acts once.
    pub(super) has_key: bool,
    pub(super) terms: Terms,
}

/// How much time and memory a call has.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    /// How long more of a body is waited for, where it is read as it comes.
    pub(super) patience: Option<Duration>,
    /// How many bytes of a body are taken, and of an item of a stream.
    pub(super) limit: usize,
    /// Which bodies are left to be read as they come.
    pub(super) live: Option<Live>,
}

/// Which bodies of successful answers are left to be read as they come.
#[derive(Clone, Copy, Debug)]
pub enum Live {
    /// All of them.
    All,
    /// Streams of events: `text/event-stream`, and what does not say what it is.
    Events,
    /// JSON lines: by any of the names that servers give them, and what does not say what it is.
    Lines,
    /// Those of these media types.
    Of(&'static [&'static str]),
}

impl Live {
    fn leaves(self, raw: &RawResponse) -> bool {
        let found = raw.media_type();
        let is = |name: &&str| found.is_some_and(|found| name.eq_ignore_ascii_case(found));
        raw.status.is_success()
            && match self {
                Self::All => true,
                Self::Events => found.is_none_or(media_type::is_events),
                Self::Lines => found.is_none_or(media_type::is_lines),
                Self::Of(names) => names.iter().any(is),
            }
    }
}

/// Why there is no answer.
enum Lost {
    Transport(TransportError),
    /// A hook would not have it sent.
    Refused(RequestError),
}

impl From<TransportError> for Lost {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

/// An answer, and its body where that is still to be read.
type Answer = (RawResponse, Option<Body>);

impl Call {
    /// The request as it is sent.
    pub(super) fn request(&self) -> http::Request<Body> {
        http::Request::from_parts(self.head.clone(), self.payload.open())
    }
}

impl Client {
    /// Sends a request, again if that may help, and takes its answer: the whole of it, or its head where the body is left to be read.
    pub(super) async fn exchange(&self, call: &Call) -> Result<Reply, Failure> {
        self.hooked(call, &self.0.hooks).await
    }

    /// The same for a request of our own: what is called around those of the caller does not know it, and might sign it for the wrong server.
    pub(super) async fn exchange_apart(&self, call: &Call) -> Result<Reply, Failure> {
        self.hooked(call, &[]).await
    }

    async fn hooked(&self, call: &Call, hooks: &[Arc<dyn Hook>]) -> Result<Reply, Failure> {
        let operation = call.operation;
        match self.attempts(call, hooks).await {
            Ok((raw, live)) => Ok(Reply::new(raw, self.clone(), call).with_body(live)),
            Err(Lost::Transport(error)) => Err(Failure::new(Error::Transport { operation, error })),
            Err(Lost::Refused(error)) => Err(Failure::new(Error::Request { operation, error })),
        }
    }

    async fn attempts(&self, call: &Call, hooks: &[Arc<dyn Hook>]) -> Result<Answer, Lost> {
        let mut attempt = 1;
        loop {
            let work = self.attempt(call, attempt, hooks);
            let status =
                |result: &Result<Answer, Lost>| Some(result.as_ref().ok()?.0.status.as_u16());
            let result = trace::attempt(call, attempt, work, status).await;
            if result
                .as_ref()
                .is_ok_and(|(raw, _)| raw.status.is_success())
            {
                self.0.budget.give(attempt);
            }
            let Some(wait) = self.wait_after(call, attempt, &result) else {
                return result;
            };
            if let Some(clock) = &self.0.clock {
                clock.sleep(wait).await;
            }
            attempt += 1;
        }
    }

    /// One attempt, within the time that each of them has.
    async fn attempt(
        &self,
        call: &Call,
        number: u32,
        hooks: &[Arc<dyn Hook>],
    ) -> Result<Answer, Lost> {
        let about = Attempt { call, number };
        let work = self.carry(&about, hooks);
        let slow = || Err(TransportError::closed("the attempt took too long").into());
        let result = match (call.retry.each(), &self.0.clock) {
            (Some(after), Some(clock)) => timeout::race(work, clock.sleep(after))
                .await
                .unwrap_or_else(slow),
            _ => work.await,
        };
        if let Err(Lost::Transport(error)) = &result {
            hooks.iter().for_each(|hook| hook.failed(&about, error));
        }
        result
    }

    async fn carry(&self, about: &Attempt<'_>, hooks: &[Arc<dyn Hook>]) -> Result<Answer, Lost> {
        let call = about.call;
        let mut head = call.head.clone();
        for hook in hooks {
            hook.before(about, &mut head).map_err(Lost::Refused)?;
        }
        let request = http::Request::from_parts(head, call.payload.open());
        let (parts, body) = self.0.transport.send(request).await?.into_parts();
        for hook in hooks {
            hook.after(about, parts.status, &parts.headers);
        }
        let mut raw = RawResponse {
            operation: call.operation,
            status: parts.status,
            headers: parts.headers,
            body: Bytes::new(),
            report: None,
        };
        if call.terms.live.is_some_and(|live| live.leaves(&raw)) {
            return Ok((raw, Some(body)));
        }
        raw.body = body.collect(call.terms.limit).await?;
        Ok((raw, None))
    }

    /// How long to wait before the call is sent again; `None` where it is not.
    fn wait_after(
        &self,
        call: &Call,
        attempt: u32,
        result: &Result<Answer, Lost>,
    ) -> Option<Duration> {
        let clock = self.0.clock.as_ref()?;
        let harmless = call.retry.is_harmless(&call.head.method, call.has_key);
        let headers = match result {
            Ok((raw, _)) if call.retry.wants(raw.status.as_u16()) && harmless => Some(&raw.headers),
            Err(Lost::Transport(error)) => match error.kind() {
                TransportErrorKind::Connect => None,
                TransportErrorKind::Closed if harmless => None,
                _ => return None,
            },
            _ => return None,
        };
        let may = call.retry.allows(attempt) && call.payload.can_be_sent_again();
        let wait = call.retry.wait(attempt, headers, clock.unix_time())?;
        (may && self.0.budget.take()).then_some(wait)
    }
}
