//! The client, and the one way that every request goes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use super::body::Body;
use super::error::Error;
use super::failure::{Failure, RequestError};
use super::header::Shown;
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

    /// Sends a request that is built, and takes its whole answer, within the time it has.
    pub(super) async fn exchange(
        &self,
        operation: &'static Operation,
        request: http::Request<Body>,
        timeout: Option<Duration>,
    ) -> Result<Reply, Failure> {
        let work = self.carry(operation, request);
        let result = match (timeout.or(self.0.timeout), &self.0.clock) {
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
            Ok(raw) => Ok(Reply::new(raw, self.clone())),
            Err(error) => Err(Failure::new(Error::Transport { operation, error })),
        }
    }

    /// Tells what is broken and stops nothing.
    pub(super) fn warn(&self, operation: &'static Operation, side: Side, report: &Report) {
        Warning::new(operation, side, report).tell(self.0.on_warning.as_deref());
    }

    async fn carry(
        &self,
        operation: &'static Operation,
        request: http::Request<Body>,
    ) -> Result<RawResponse, TransportError> {
        let (parts, body) = self.0.transport.send(request).await?.into_parts();
        let body = body.collect(self.0.response_limit).await?;
        Ok(RawResponse {
            operation,
            status: parts.status,
            headers: parts.headers,
            body,
            report: None,
        })
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
