//! What emitted code tells about a document as a whole: data only, in a static.

/// The service that a client talks to.
#[derive(Debug)]
pub struct Service {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) servers: &'static [&'static str],
    pub(super) server_path: Option<&'static str>,
    pub(super) schemes: &'static [Scheme],
    pub(super) operations_have_servers: bool,
    pub(super) nesting: Nesting,
}

/// How queries and forms have what lies below the one level that styles speak of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nesting {
    /// In brackets, or as JSON; `deepObject` has brackets in any case.
    pub(super) brackets: bool,
    /// How lists are within brackets.
    pub(super) lists: Lists,
}

impl Nesting {
    /// What OpenAPI says of forms.
    pub(super) const USUAL: Self = Self {
        brackets: false,
        lists: Lists::Mixed,
    };
}

/// How a list is within brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lists {
    /// A list of leaves that is a member repeats its key; any other is counted.
    Mixed,
    /// `a[0]=x&a[1]=y`
    Index,
    /// `a[]=x&a[]=y`
    Empty,
    /// `a=x&a=y`
    Repeat,
}

impl Service {
    /// A service by the name of its client and the version of its document, as the user agent tells them.
    pub const fn new(name: &'static str, version: &'static str) -> Self {
        Self {
            name,
            version,
            servers: &[],
            server_path: None,
            schemes: &[],
            operations_have_servers: false,
            nesting: Nesting::USUAL,
        }
    }

    /// Queries and forms have what lies below the one level that styles speak of in brackets, and not as JSON.
    pub const fn nested_in_brackets(mut self) -> Self {
        self.nesting.brackets = true;
        self
    }

    /// How queries and forms have lists within brackets.
    pub const fn lists(mut self, lists: Lists) -> Self {
        self.nesting.lists = lists;
        self
    }

    /// The servers, in the document's order; the first one is used where the caller names none.
    pub const fn servers(mut self, servers: &'static [&'static str]) -> Self {
        self.servers = servers;
        self
    }

    /// The path of its server, where the document says no host.
    pub const fn server_path(mut self, path: &'static str) -> Self {
        self.server_path = Some(path);
        self
    }

    /// The security schemes.
    pub const fn schemes(mut self, schemes: &'static [Scheme]) -> Self {
        self.schemes = schemes;
        self
    }

    /// Every operation has a server of its own, so that a client needs none.
    pub const fn operations_have_servers(mut self) -> Self {
        self.operations_have_servers = true;
        self
    }

    pub(super) fn scheme(&self, name: &str) -> Option<&'static Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }
}

/// A security scheme (OpenAPI 3.1, section 4.8.27): how a credential is sent.
#[derive(Debug)]
pub struct Scheme {
    pub(super) name: &'static str,
    pub(super) kind: SchemeKind,
    pub(super) setter: &'static str,
    pub(super) endpoints: Endpoints,
}

/// The addresses of an authorization server that a document gives: absolute, or paths on the service's host.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Endpoints {
    pub(super) token: Option<&'static str>,
    pub(super) device: Option<&'static str>,
    pub(super) discovery: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum SchemeKind {
    Bearer,
    Basic,
    Header(&'static str),
    Query(&'static str),
    Cookie(&'static str),
    Http(&'static str),
}

impl Scheme {
    const fn new(name: &'static str, kind: SchemeKind) -> Self {
        Self {
            name,
            kind,
            setter: name,
            endpoints: Endpoints {
                token: None,
                device: None,
                discovery: None,
            },
        }
    }

    /// A token in `authorization: Bearer` (RFC 6750); OAuth 2 and OpenID Connect end there too.
    pub const fn bearer(name: &'static str) -> Self {
        Self::new(name, SchemeKind::Bearer)
    }

    /// A name and a password in `authorization: Basic` (RFC 7617).
    pub const fn basic(name: &'static str) -> Self {
        Self::new(name, SchemeKind::Basic)
    }

    /// A key in a header.
    pub const fn api_key_header(name: &'static str, header: &'static str) -> Self {
        Self::new(name, SchemeKind::Header(header))
    }

    /// A key in the query.
    pub const fn api_key_query(name: &'static str, key: &'static str) -> Self {
        Self::new(name, SchemeKind::Query(key))
    }

    /// A key in a cookie.
    pub const fn api_key_cookie(name: &'static str, cookie: &'static str) -> Self {
        Self::new(name, SchemeKind::Cookie(cookie))
    }

    /// `authorization` with another scheme of HTTP, and what the caller gives for it (RFC 9110, section 11.4).
    pub const fn http(name: &'static str, scheme: &'static str) -> Self {
        Self::new(name, SchemeKind::Http(scheme))
    }

    /// Where tokens of OAuth 2.0 are fetched (`tokenUrl`).
    pub const fn token_url(mut self, url: &'static str) -> Self {
        self.endpoints.token = Some(url);
        self
    }

    /// Where a device begins (`deviceAuthorizationUrl`).
    pub const fn device_url(mut self, url: &'static str) -> Self {
        self.endpoints.device = Some(url);
        self
    }

    /// Where the discovery document is (`openIdConnectUrl`).
    pub const fn discovery_url(mut self, url: &'static str) -> Self {
        self.endpoints.discovery = Some(url);
        self
    }

    /// The method of the client's builder that sets the credential, for messages; the scheme's name unless said otherwise.
    pub const fn setter(mut self, setter: &'static str) -> Self {
        self.setter = setter;
        self
    }
}
