//! A race between the work and the clock.

use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use super::auth::{TokenRequest, TokenSource};
use super::core::Client;
use super::error::Error;
use super::failure::{Failure, RequestError};
use super::operation::Operation;
use super::service::Scheme;
use super::transport::BoxFuture;
use crate::SecretString;

/// The time that a call has. It passes while the call is carried out, and stands still while its tokens are fetched.
pub(super) struct Time {
    client: Client,
    operation: &'static Operation,
    timeout: Option<Duration>,
    spent: Duration,
}

impl Time {
    pub(super) const fn new(
        client: Client,
        operation: &'static Operation,
        timeout: Option<Duration>,
    ) -> Self {
        Self {
            client,
            operation,
            timeout,
            spent: Duration::ZERO,
        }
    }

    /// What the work gives, within the time that is left.
    pub(super) async fn of<T>(
        &mut self,
        work: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let Some(after) = self.timeout else {
            return work.await;
        };
        let operation = self.operation;
        let Some(clock) = &self.client.0.clock else {
            let error =
                RequestError::new("a timeout needs a clock: call `clock` on the client's builder");
            return Err(Failure::new(Error::Request { operation, error }));
        };
        let began = clock.now();
        let alarm = clock.sleep(after.saturating_sub(self.spent));
        let result = race(work, alarm).await;
        let spent = clock.now().saturating_sub(began);
        self.spent = self.spent.saturating_add(spent);
        result.unwrap_or_else(|| Err(Failure::new(Error::Timeout { operation, after })))
    }
}

impl Time {
    /// The token of a source: within the time of a call, unless the source sets an end to its own waiting.
    pub(super) async fn token(
        mut self,
        scheme: &'static Scheme,
        source: &dyn TokenSource,
    ) -> Result<SecretString, Failure> {
        let client = self.client.clone();
        let request = TokenRequest {
            scheme,
            client: &client,
            // Whoever waits for the same token may have another time: what the client says is for all of them.
            patience: client.0.timeout.or(self.timeout),
        };
        let operation = self.operation;
        let work = async {
            let token = source.token(&request).await;
            token.map_err(|error| Failure::new(Error::Auth { operation, error }))
        };
        match source.bounds_itself() {
            true => work.await,
            false => self.of(work).await,
        }
    }
}

/// What the work gives, or `None` if the alarm goes off first. Work that is done wins over an alarm of the same moment.
pub(super) async fn race<T>(
    work: impl Future<Output = T>,
    mut alarm: BoxFuture<'_, ()>,
) -> Option<T> {
    let mut work = pin!(work);
    std::future::poll_fn(|context| {
        if let Poll::Ready(result) = work.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        alarm.as_mut().poll(context).map(|()| None)
    })
    .await
}
