//! Where a credential comes from.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{AuthError, Challenge, OAuth, Responder};
use crate::SecretString;
use crate::client::core::Client;
use crate::client::service::Scheme;
use crate::client::transport::BoxFuture;

/// What is sent for a security scheme: a token or a key, or where that comes from.
///
/// A text is one, and so is whatever implements [`TokenSource`]: [`OAuth`], or a function of yours.
///
/// ```
/// use specsmith::{AuthError, Credential, SecretString};
///
/// let fixed: Credential = "token".into();
/// let named = Credential::env("SERVICE_TOKEN");
/// let fetched = Credential::source(|| async {
///     Err::<SecretString, _>(AuthError::passing("the vault is sealed"))
/// });
/// # let _ = (fixed, named, fetched);
/// ```
#[derive(Clone)]
pub struct Credential(pub(in crate::client) Kind);

#[derive(Clone)]
pub(in crate::client) enum Kind {
    Token(SecretString),
    /// A name, and its password.
    Pair(String, Box<Credential>),
    Source(Arc<dyn TokenSource>),
    Responder(Arc<Responder>),
}

impl Credential {
    /// What answers the challenge of a scheme of HTTP, such as Digest (RFC 7616). A call is sent without it at first; where the server answers 401 with a challenge of the
    /// scheme, this is asked what to send, and the call is sent once more if its body can be. Later calls answer the same challenge until the server sends another.
    /// Where the server finds the answer `stale`, its new challenge is answered too, once.
    ///
    /// The answer is what stands behind the name of the scheme in `authorization`. `None` is for a challenge that it does not know; the server's next one is
    /// then tried.
    ///
    /// ```
    /// use specsmith::{Challenge, Credential, SecretString};
    ///
    /// fn response(challenge: &Challenge<'_>) -> Option<String> {
    ///     let (realm, nonce) = (challenge.parameter("realm")?, challenge.parameter("nonce")?);
    ///     let (method, target, count) = (challenge.method(), challenge.target(), challenge.count());
    ///     // … and what RFC 7616, section 3.4, makes of them, by a crate that has hashes.
    ///     # let _ = (method, count);
    ///     Some(format!("realm=\"{realm}\", nonce=\"{nonce}\", uri=\"{target}\", …"))
    /// }
    ///
    /// let credential = Credential::on_challenge(|challenge| Ok(response(challenge).map(SecretString::new)));
    /// # let _ = credential;
    /// ```
    pub fn on_challenge(
        answer: impl Fn(&Challenge<'_>) -> Result<Option<SecretString>, AuthError>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self(Kind::Responder(Arc::new(Responder::new(answer))))
    }

    /// A source that is asked for each call.
    pub fn source(source: impl TokenSource) -> Self {
        Self(Kind::Source(Arc::new(source)))
    }

    /// The value that a variable of the environment has when a call is made.
    pub fn env(name: impl Into<String>) -> Self {
        let name = name.into();
        Self::source(move || {
            let value = std::env::var(&name).map(SecretString::new);
            let found = value.map_err(|_| {
                AuthError::new(format!(
                    "the environment variable `{name}` is not set, or no text"
                ))
            });
            std::future::ready(found)
        })
    }

    pub(in crate::client) fn pair(user: impl Into<String>, password: Self) -> Self {
        Self(Kind::Pair(user.into(), Box::new(password)))
    }

    /// Where its secret comes from, if that is not at hand.
    pub(in crate::client) fn token_source(&self) -> Option<&Arc<dyn TokenSource>> {
        match &self.0 {
            Kind::Source(source) => Some(source),
            Kind::Pair(_, password) => password.token_source(),
            Kind::Token(_) | Kind::Responder(_) => None,
        }
    }

    /// The same with the secret that its source has given.
    pub(in crate::client) fn with_token(&self, token: SecretString) -> Self {
        match &self.0 {
            Kind::Pair(user, _) => Self::pair(user.clone(), token.into()),
            _ => token.into(),
        }
    }
}

impl<T: Into<SecretString>> From<T> for Credential {
    fn from(token: T) -> Self {
        Self(Kind::Token(token.into()))
    }
}

impl From<OAuth> for Credential {
    fn from(oauth: OAuth) -> Self {
        Self::source(oauth)
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(..)")
    }
}

/// Gives the credential of a call when it is made. Functions that give a future are sources.
pub trait TokenSource: Send + Sync + 'static {
    /// The token to send now. What can be kept, the source keeps.
    fn token<'a>(
        &'a self,
        request: &'a TokenRequest<'a>,
    ) -> BoxFuture<'a, Result<SecretString, AuthError>>;

    /// Whether it sets an end to its own waiting, as [`OAuth`] does: a call waits for it as long as it takes, and for any other as long as the call's timeout. Either is
    /// no part of the time that the call itself has.
    fn bounds_itself(&self) -> bool {
        false
    }

    /// The server has refused this token (401): another is asked for, and the call is sent once more, if the two differ.
    fn refused(&self, token: &SecretString) {
        let _ = token;
    }
}

impl<F, A> TokenSource for F
where
    F: Fn() -> A + Send + Sync + 'static,
    A: Future<Output = Result<SecretString, AuthError>> + Send,
{
    fn token<'a>(
        &'a self,
        _: &'a TokenRequest<'a>,
    ) -> BoxFuture<'a, Result<SecretString, AuthError>> {
        Box::pin(async move { self().await })
    }
}

/// For whom a token is.
pub struct TokenRequest<'a> {
    pub(in crate::client) scheme: &'static Scheme,
    pub(in crate::client) client: &'a Client,
    /// How long each answer that it takes may be waited for.
    pub(in crate::client) patience: Option<Duration>,
}

impl TokenRequest<'_> {
    /// The name of the security scheme.
    #[must_use]
    pub const fn scheme(&self) -> &'static str {
        self.scheme.name
    }

    /// The address of the token endpoint that the document gives: absolute, or a path on the service's host.
    #[must_use]
    pub const fn token_url(&self) -> Option<&'static str> {
        self.scheme.endpoints.token
    }
}

impl fmt::Debug for TokenRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenRequest({})", self.scheme.name)
    }
}
