//! The client, and the one way that every request goes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;

use super::body::Body;
use super::error::Error;
use super::failure::{Failure, RequestError};
use super::header::Shown;
use super::media_type;
use super::operation::Operation;
use super::reply::Reply;
use super::request::Request;
use super::response::RawResponse;
use super::security::Credentials;
use super::service::Service;
use super::timeout;
use super::transport::{Clock, Transport, TransportError};
use super::url::BaseUrl;
use super::warning::{Hook, Side, Warning};
use crate::validate::Action;
use crate::{NullPolicy, Policy, Report};

/// What a generated client holds. Cloning it is cheap: clones share connections.
#[derive(Clone)]
pub struct Client(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) service: &'static Service,
    /// The server of all operations that have none of their own.
    pub(super) base: Option<BaseUrl>,
    /// Whether it is for those too that have one.
    pub(super) overridden: bool,
    pub(super) credentials: Credentials,
    pub(super) headers: HeaderMap,
    pub(super) timeout: Option<Duration>,
    pub(super) response_limit: usize,
    pub(super) nulls: NullPolicy,
    pub(super) policy: Policy,
    pub(super) response_policy: Policy,
    pub(super) on_warning: Option<Arc<Hook>>,
    pub(super) transport: Arc<dyn Transport>,
    pub(super) clock: Option<Arc<dyn Clock>>,
}

impl Client {
    /// Begins a request.
    #[must_use]
    pub fn request(&self, operation: &'static Operation) -> Request {
        Request::new(self.clone(), operation)
    }

    /// Sends a request that is built, and takes its answer, within the time it has: the whole of it, or its head where the body is left to be read.
    pub(super) async fn exchange(
        &self,
        operation: &'static Operation,
        request: http::Request<Body>,
        terms: Terms,
    ) -> Result<Reply, Failure> {
        let work = self.carry(operation, request, terms);
        let result = match (terms.timeout, &self.0.clock) {
            (None, _) => work.await,
            (Some(after), Some(clock)) => match timeout::race(work, clock.sleep(after)).await {
                Some(result) => result,
                None => return Err(Failure::new(Error::Timeout { operation, after })),
            },
            (Some(_), None) => {
                let error = RequestError::new(
                    "a timeout needs a clock: call `clock` on the client's builder",
                );
                return Err(Failure::new(Error::Request { operation, error }));
            }
        };
        match result {
            Ok((raw, live)) => Ok(Reply::new(raw, self.clone(), terms).with_body(live)),
            Err(error) => Err(Failure::new(Error::Transport { operation, error })),
        }
    }

    /// Tells what is broken and stops nothing.
    pub(super) fn warn(&self, operation: &'static Operation, side: Side, report: &Report) {
        Warning::new(operation, side, report).tell(self.0.on_warning.as_deref());
    }

    /// Tells what an answer breaks, as far as the client asks about it.
    pub(super) fn tell_of_response(
        &self,
        operation: &'static Operation,
        report: Report,
    ) -> Option<Report> {
        let policy = self.0.response_policy;
        let told = report
            .partition(|broken| policy.judge(broken) != Action::Off)
            .0?;
        self.warn(operation, Side::Response, &told);
        Some(told)
    }

    async fn carry(
        &self,
        operation: &'static Operation,
        request: http::Request<Body>,
        terms: Terms,
    ) -> Result<(RawResponse, Option<Body>), TransportError> {
        let (parts, body) = self.0.transport.send(request).await?.into_parts();
        let mut raw = RawResponse {
            operation,
            status: parts.status,
            headers: parts.headers,
            body: Bytes::new(),
            report: None,
        };
        if terms.live.is_some_and(|live| live.leaves(&raw)) {
            return Ok((raw, Some(body)));
        }
        raw.body = body.collect(terms.limit).await?;
        Ok((raw, None))
    }
}

/// How one call is carried out: what it says itself, and what the client says where it does not.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    pub(super) timeout: Option<Duration>,
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
    /// All that do not claim to be JSON.
    NotJson,
    /// Those of these media types.
    Of(&'static [&'static str]),
}

impl Live {
    fn leaves(self, raw: &RawResponse) -> bool {
        let found = raw.media_type();
        raw.status.is_success()
            && match self {
                Self::All => true,
                Self::NotJson => !found.is_some_and(media_type::is_json),
                Self::Of(names) => found
                    .is_some_and(|found| names.iter().any(|name| found.eq_ignore_ascii_case(name))),
            }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.0.service.name)
            .field("base", &self.0.base)
            .field("credentials", &self.0.credentials)
            .field("headers", &Shown(&self.0.headers))
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}
