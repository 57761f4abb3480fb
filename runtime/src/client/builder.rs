//! Building a client: everything that can be judged once is judged here.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use super::auth::Credential;
use super::core::{Client, Inner};
use super::header;
use super::hook::Hook as CallHook;
use super::retry::{Budget, Retry};
use super::security::Credentials;
use super::server::ServerAddress;
use super::service::Service;
use super::transport::{Clock, Transport};
use super::url::BaseUrl;
use super::warning::{Hook, Warning};
use crate::NullPolicy;
use crate::validate::Policy;

/// How many bytes of a response a client takes, unless it is told otherwise: 64 MiB.
const RESPONSE_LIMIT: usize = 64 << 20;

/// A client that cannot be built.
#[derive(Clone, PartialEq, Eq)]
pub struct BuildError(String);

impl BuildError {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the client cannot be built: {}", self.0)
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BuildError({})", self.0)
    }
}

impl std::error::Error for BuildError {}

/// What the builder of a generated client holds.
pub struct ClientBuilder {
    service: &'static Service,
    base_url: Option<String>,
    server: Option<ServerAddress>,
    credentials: Credentials,
    headers: Vec<(String, String)>,
    timeout: Option<Duration>,
    response_limit: usize,
    retry: Retry,
    idempotency: Option<String>,
    agent: Option<String>,
    hooks: Vec<Arc<dyn CallHook>>,
    nulls: NullPolicy,
    policy: Policy,
    response_policy: Policy,
    on_warning: Option<Arc<Hook>>,
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
}

impl ClientBuilder {
    /// A builder with nothing set.
    #[must_use]
    pub fn new(service: &'static Service) -> Self {
        Self {
            service,
            base_url: None,
            server: None,
            credentials: Credentials::default(),
            headers: Vec::new(),
            timeout: None,
            response_limit: RESPONSE_LIMIT,
            retry: Retry::default(),
            idempotency: None,
            agent: None,
            hooks: Vec::new(),
            nulls: NullPolicy::Lenient,
            policy: Policy::default(),
            response_policy: Policy::off(),
            on_warning: None,
            transport: None,
            clock: None,
        }
    }

    /// A token or a key for a scheme of those kinds, or where that comes from.
    pub fn credential(&mut self, scheme: &'static str, credential: Credential) {
        self.credentials.set(scheme, credential);
    }

    /// A name and a password, or where that comes from, for a scheme of the kind `basic`.
    pub fn basic(&mut self, scheme: &'static str, user: impl Into<String>, password: Credential) {
        self.credentials
            .set(scheme, Credential::pair(user, password));
    }

    /// One of the document's servers. Operations that have one of their own keep it.
    pub fn server(&mut self, server: impl Into<ServerAddress>) {
        self.server = Some(server.into());
    }

    /// Where the service is, without the path that the document names.
    pub fn origin(&mut self, origin: &str) {
        let path = self.service.server_path.unwrap_or_default();
        self.base_url = Some(format!("{}{path}", origin.trim_end_matches('/')));
    }

    /// Where the service is: `https://host`, with a path if it has one. Operations that have a server of their own go there too.
    pub fn base_url(&mut self, url: impl Into<String>) {
        self.base_url = Some(url.into());
    }

    /// How long a call may take, from connecting to the last byte of the response. Where the response is read as it comes, it bounds the time to its head,
    /// and then each wait for more. A token that must be fetched first is no part of it: each request for one has as much time of its own. Unless set, there is no
    /// bound.
    pub fn timeout(&mut self, timeout: Duration) {
        self.timeout = Some(timeout);
    }

    /// A header of every request, instead of any that the document has by that name; of two of one name, the last counts. Several values are one text with
    /// commas between (RFC 9110, section 5.3).
    pub fn header(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.headers.push((name.into(), value.into()));
    }

    /// How many bytes of a response's body are taken: 64 MiB unless set. Of a stream of items, so many of each.
    pub fn response_limit(&mut self, bytes: usize) {
        self.response_limit = bytes;
    }

    /// When calls are sent again.
    pub fn retry(&mut self, retry: Retry) {
        self.retry = retry;
    }

    /// The header that tells a call from others, so that a server acts once although it is sent twice: `Idempotency-Key` is what most call it. Each call whose
    /// method is not idempotent carries a new key in it, unless it has one, and may then be sent again.
    pub fn idempotency_keys(&mut self, header: impl Into<String>) {
        self.idempotency = Some(header.into());
    }

    /// What stands in the user agent before the client's own name: `shop/1.0`.
    pub fn user_agent(&mut self, product: impl Into<String>) {
        self.agent = Some(product.into());
    }

    /// Called around each attempt of each call.
    pub fn hook(&mut self, hook: impl CallHook) {
        self.hooks.push(Arc::new(hook));
    }

    /// What a null on an optional, non-nullable member of a response means; lenient unless set.
    pub fn responses_null(&mut self, nulls: NullPolicy) {
        self.nulls = nulls;
    }

    /// Which broken rules stop a call, unless the call has a policy of its own.
    pub fn validation(&mut self, policy: Policy) {
        self.policy = policy;
    }

    /// Which broken rules of a response are told; none unless set. A response is never refused for them: `Deny` tells as `Warn` does.
    pub fn response_validation(&mut self, policy: Policy) {
        self.response_policy = policy;
    }

    /// Called with each warning, before the request is sent or as soon as the response is read.
    pub fn on_warning(&mut self, hook: impl Fn(&Warning<'_>) + Send + Sync + 'static) {
        self.on_warning = Some(Arc::new(hook));
    }

    /// What carries requests.
    pub fn transport(&mut self, transport: impl Transport) {
        self.transport = Some(Arc::new(transport));
    }

    /// What timeouts are measured by.
    pub fn clock(&mut self, clock: impl Clock) {
        self.clock = Some(Arc::new(clock));
    }

    /// The client.
    ///
    /// # Errors
    /// When the base URL or a header is not fit to be sent, or there is no transport or no clock.
    pub fn build(self) -> Result<Client, BuildError> {
        let named = self.server.as_ref();
        let url = named.map(|server| server.url.as_str());
        let url = url.or(self.service.servers.first().copied());
        let url = self.base_url.as_deref().or(url);
        if url.is_none() && !self.service.operations_have_servers {
            return Err(self.no_server());
        }
        let wrong = named.and_then(|server| server.wrong.clone());
        if let Some(wrong) = wrong.filter(|_| self.base_url.is_none()) {
            return Err(BuildError::new(wrong));
        }
        let base = url
            .map(BaseUrl::read)
            .transpose()
            .map_err(BuildError::new)?;
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            let parsed = header::name(name)
                .and_then(|name| Ok((name.clone(), header::guarded(&name, value)?)));
            let (name, value) = parsed.map_err(|error| BuildError::new(error.to_string()))?;
            headers.insert(name, value);
        }
        let idempotency = self.idempotency.as_deref().map(header::name).transpose();
        let idempotency = idempotency.map_err(|error| BuildError::new(error.to_string()))?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let clock = self.clock.or_else(default_clock);
        if self.timeout.is_some() && clock.is_none() {
            return Err(BuildError::new(
                "a timeout needs a clock: call `clock`, or turn on the feature `reqwest`",
            ));
        }
        Ok(Client(Arc::new(Inner {
            service: self.service,
            base,
            overridden: self.base_url.is_some(),
            credentials: self.credentials,
            headers,
            timeout: self.timeout,
            response_limit: self.response_limit,
            retry: self.retry,
            budget: Budget::default(),
            idempotency,
            agent: self.agent,
            hooks: self.hooks,
            nulls: self.nulls,
            policy: self.policy,
            response_policy: self.response_policy,
            on_warning: self.on_warning,
            transport,
            clock,
        })))
    }
}

impl ClientBuilder {
    fn no_server(&self) -> BuildError {
        BuildError::new(match self.service.server_path {
            Some(path) => format!(
                "the document names the path `{path}` and no host: call `origin` with one, or `base_url` with the whole address"
            ),
            None => "no server is known by its whole address: call `base_url` with one, or `server` where the document has some".to_owned(),
        })
    }
}

#[cfg(feature = "transport")]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Ok(Arc::new(super::reqwest::ReqwestTransport::new()?))
}

#[cfg(not(feature = "transport"))]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::new(
        "there is no transport: call `transport`, or turn on the feature `reqwest`",
    ))
}

#[cfg(feature = "transport")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "without the feature there is none"
)]
fn default_clock() -> Option<Arc<dyn Clock>> {
    Some(Arc::new(super::reqwest::TokioClock::new()))
}

#[cfg(not(feature = "transport"))]
const fn default_clock() -> Option<Arc<dyn Clock>> {
    None
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            .field("credentials", &self.credentials)
            .field("headers", &headers)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
