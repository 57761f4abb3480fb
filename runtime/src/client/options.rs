//! What one call wants otherwise than the client does.

use std::fmt;
use std::time::Duration;

use super::retry::Retry;
use super::server::ServerAddress;
use crate::SecretString;
use crate::validate::Policy;

/// Settings of one call. What is not set is as the client has it.
#[derive(Clone, Default)]
pub struct RequestOptions {
    pub(super) timeout: Option<Duration>,
    pub(super) base_url: Option<String>,
    pub(super) server: Option<ServerAddress>,
    pub(super) headers: Vec<(String, SecretString)>,
    pub(super) query: Vec<(String, SecretString)>,
    pub(super) validation: Option<Policy>,
    pub(super) response_limit: Option<usize>,
    pub(super) retry: Option<Retry>,
    pub(super) idempotency_key: Option<SecretString>,
}

impl RequestOptions {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long the call may take, from connecting to the last byte of the response. Where the response is read as it comes, it bounds the time to its
    /// head, and then each wait for more. A token that must be fetched first is no part of it: see [`OAuth`](crate::OAuth).
    #[must_use]
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Where this call goes, in the place of every server that the client or the document names. Credentials go along.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// One of the servers that the document names, for this call: of all operations, or those of its own. A client that was given a `base_url` goes there all the same.
    #[must_use]
    pub fn server(mut self, server: impl Into<ServerAddress>) -> Self {
        self.server = Some(server.into());
        self
    }

    /// A header, instead of any other of that name, so that a call can say otherwise than the client and the document do; of two of one name, the last counts.
    /// Several values are one text with commas between, which is the same to whoever reads it (RFC 9110, section 5.3). Set `authorization` here, and no
    /// credential of the client is sent.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), SecretString::new(value)));
        self
    }

    /// One more pair of the query, behind those of the document.
    #[must_use]
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), SecretString::new(value)));
        self
    }

    /// These settings, and others: of what both say, the others count, and lists are joined.
    pub(super) fn and(mut self, other: Self) -> Self {
        let Self {
            timeout,
            base_url,
            server,
            headers,
            query,
            validation,
            response_limit,
            retry,
            idempotency_key,
        } = other;
        self.headers.extend(headers);
        self.query.extend(query);
        Self {
            timeout: timeout.or(self.timeout),
            base_url: base_url.or(self.base_url),
            server: server.or(self.server),
            headers: self.headers,
            query: self.query,
            validation: validation.or(self.validation),
            response_limit: response_limit.or(self.response_limit),
            retry: retry.or(self.retry),
            idempotency_key: idempotency_key.or(self.idempotency_key),
        }
    }

    /// How many bytes of the response's body are taken; of each item, where the response is a stream of them.
    #[must_use]
    pub const fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = Some(bytes);
        self
    }

    /// When this call is sent again.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// What tells this call from others, in the header that the client's builder names (`idempotency_keys`), or in `Idempotency-Key`: a server that
    /// knows it acts once, and so the call may be sent again, whatever its method.
    #[must_use]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.idempotency_key = Some(SecretString::new(key));
        self
    }

    /// Which broken rules stop a call.
    #[must_use]
    pub fn validation(mut self, policy: Policy) -> Self {
        self.validation = Some(policy);
        self
    }
}

impl fmt::Debug for RequestOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("RequestOptions")
            .field("timeout", &self.timeout)
            .field("headers", &headers)
            .field("validation", &self.validation)
            .finish()
    }
}
