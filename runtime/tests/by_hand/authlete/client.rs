use std::time::Duration;

use specsmith::rt;

static SERVICE: rt::Service = rt::Service::new("authlete", env!("CARGO_PKG_VERSION"))
    .servers(&["https://us.authlete.com", "https://jp.authlete.com"])
    .schemes(&[rt::Scheme::bearer("bearer")]);

/// The servers that the document names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Server {
    Us,
    Jp,
}

impl Server {
    pub const fn url(self) -> &'static str {
        match self {
            Self::Us => "https://us.authlete.com",
            Self::Jp => "https://jp.authlete.com",
        }
    }
}

/// A client of the API.
#[derive(Clone, Debug)]
pub struct Client {
    inner: rt::Client,
}

impl Client {
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            inner: rt::ClientBuilder::new(&SERVICE),
        }
    }

    pub fn token_operations(&self) -> super::operations::TokenOperations {
        super::operations::TokenOperations::new(&self.inner)
    }
}

/// Builds a [`Client`].
#[derive(Debug)]
pub struct ClientBuilder {
    inner: rt::ClientBuilder,
}

impl ClientBuilder {
    #[must_use]
    pub fn bearer(mut self, token: impl Into<specsmith::Credential>) -> Self {
        self.inner.credential("bearer", token.into());
        self
    }

    #[must_use]
    pub fn server(mut self, server: Server) -> Self {
        self.inner.base_url(server.url());
        self
    }

    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.inner.base_url(url);
        self
    }

    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.inner.timeout(timeout);
        self
    }

    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.inner.header(name, value);
        self
    }

    #[must_use]
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.inner.response_limit(bytes);
        self
    }

    #[must_use]
    pub fn responses_null(mut self, policy: specsmith::NullPolicy) -> Self {
        self.inner.responses_null(policy);
        self
    }

    #[must_use]
    pub fn transport(mut self, transport: impl specsmith::Transport) -> Self {
        self.inner.transport(transport);
        self
    }

    #[must_use]
    pub fn clock(mut self, clock: impl specsmith::Clock) -> Self {
        self.inner.clock(clock);
        self
    }

    pub fn build(self) -> Result<Client, specsmith::BuildError> {
        let inner = self.inner.build()?;
        Ok(Client { inner })
    }
}
