//! OAuth 2.0: tokens that are fetched, kept, and refreshed before they expire.

use std::fmt;
use std::sync::Arc;

use super::AuthError;
use super::device::{Begun, Device, DevicePrompt};
use super::endpoint::Endpoints;
use super::flight::Flight;
use super::source::{TokenRequest, TokenSource};
use super::token::Token;
use crate::SecretString;
use crate::client::transport::BoxFuture;

type OnRefreshToken = dyn Fn(&SecretString) + Send + Sync;

/// A source of access tokens of OAuth 2.0 (RFC 6749). A token is fetched when the first call needs it, kept, and fetched anew shortly before it expires or when the
/// server refuses it; callers that need it at the same time share one fetch. Where no other can be had before it expires, the one that is kept is sent until then.
/// Clones share what is kept.
///
/// Fetching is no part of the time that a call has: each request to the authorization server has the client's timeout for itself (the call's, where the client has
/// none), so that no call that is in a hurry cuts off what would have been the only answer with a new refresh token. It is sent again as the client's [`Retry`] has it,
/// a refresh too: of what a server may take a second one for, the answer that was lost has been lost already.
///
/// [`Retry`]: crate::Retry
///
/// The endpoints are those of the document's security scheme, or of the discovery document that it names (`openIdConnect`), unless you say others. They are
/// asked through the client's own transport, and its clock tells when a token expires; without one, a token is good until it is refused.
///
/// ```
/// use specsmith::{Credential, OAuth};
///
/// let credential: Credential = OAuth::client_credentials("id", "secret").scope("read").into();
/// # let _ = credential;
/// ```
#[derive(Clone)]
pub struct OAuth(pub(super) Arc<Inner>);

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) id: String,
    pub(super) secret: Option<SecretString>,
    pub(super) grant: Grant,
    pub(super) scopes: Vec<String>,
    pub(super) more: Vec<(String, String)>,
    pub(super) in_form: bool,
    pub(super) token_url: Option<String>,
    pub(super) device_url: Option<String>,
    pub(super) discovery_url: Option<String>,
    pub(super) on_refresh_token: Option<Arc<OnRefreshToken>>,
}

#[derive(Clone)]
pub(super) enum Grant {
    ClientCredentials,
    Refresh(SecretString),
    Device(Device),
}

pub(super) struct Inner {
    pub(super) settings: Settings,
    pub(super) token: Flight<Token>,
    pub(super) discovered: Flight<Endpoints>,
    /// The code that a user has been shown.
    pub(super) begun: Flight<Begun>,
}

impl OAuth {
    fn new(id: impl Into<String>, secret: Option<SecretString>, grant: Grant) -> Self {
        Self(Arc::new(Inner {
            settings: Settings {
                id: id.into(),
                secret,
                grant,
                scopes: Vec::new(),
                more: Vec::new(),
                in_form: false,
                token_url: None,
                device_url: None,
                discovery_url: None,
                on_refresh_token: None,
            },
            token: Flight::new(),
            discovered: Flight::new(),
            begun: Flight::new(),
        }))
    }

    /// A client that acts for itself (RFC 6749, section 4.4).
    pub fn client_credentials(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self::new(id, Some(secret.into()), Grant::ClientCredentials)
    }

    /// A client that has been given a refresh token (RFC 6749, section 6). A new one that the server sends takes its place for good: the older one is not sent
    /// again, since a server may take that for theft (RFC 9700, section 4.14.2). Keep the new one ([`OAuth::on_refresh_token`]) if the program is to be started again.
    pub fn refresh_token(id: impl Into<String>, token: impl Into<SecretString>) -> Self {
        Self::new(id, None, Grant::Refresh(token.into()))
    }

    /// A device whose user allows it elsewhere (RFC 8628): `prompt` is called with what the user is to be shown, and the first call waits until that is done, or until
    /// the code has expired, whatever timeout the call has. Where the call is dropped meanwhile, the next one goes on waiting for the same code, without a prompt.
    /// It needs a client with a clock.
    pub fn device(
        id: impl Into<String>,
        prompt: impl Fn(&DevicePrompt) + Send + Sync + 'static,
    ) -> Self {
        Self::new(id, None, Grant::Device(Device::new(prompt)))
    }

    fn with(self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = self.0.settings.clone();
        change(&mut settings);
        Self(Arc::new(Inner {
            settings,
            token: Flight::new(),
            discovered: Flight::new(),
            begun: Flight::new(),
        }))
    }

    /// The secret of a client that has one beside its refresh token or device.
    #[must_use]
    pub fn secret(self, secret: impl Into<SecretString>) -> Self {
        self.with(|settings| settings.secret = Some(secret.into()))
    }

    /// A scope to ask for; none unless said, which leaves it to the server.
    #[must_use]
    pub fn scope(self, scope: impl Into<String>) -> Self {
        self.with(|settings| settings.scopes.push(scope.into()))
    }

    /// One more member of each request to the token endpoint, such as `audience` or `resource`.
    #[must_use]
    pub fn parameter(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.with(|settings| settings.more.push((name.into(), value.into())))
    }

    /// Called with each refresh token that the server gives: what a later [`OAuth::refresh_token`] is made of, since the server may have no use for an older one
    /// any more. It is called before the access token beside it is used; calls that need one wait meanwhile.
    ///
    /// ```
    /// use specsmith::OAuth;
    ///
    /// # fn keep(text: &str) {}
    /// let oauth = OAuth::refresh_token("id", "kept").on_refresh_token(|token| keep(token.expose()));
    /// # let _ = oauth;
    /// ```
    #[must_use]
    pub fn on_refresh_token(self, keep: impl Fn(&SecretString) + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.on_refresh_token = Some(Arc::new(keep)))
    }

    /// Sends name and secret in the form, for servers that do not take them in the header (RFC 6749, section 2.3.1).
    #[must_use]
    pub fn secret_in_form(self) -> Self {
        self.with(|settings| settings.in_form = true)
    }

    /// The token endpoint, in the place of the document's.
    #[must_use]
    pub fn token_url(self, url: impl Into<String>) -> Self {
        self.with(|settings| settings.token_url = Some(url.into()))
    }

    /// The device authorization endpoint, in the place of the document's.
    #[must_use]
    pub fn device_url(self, url: impl Into<String>) -> Self {
        self.with(|settings| settings.device_url = Some(url.into()))
    }

    /// Where the discovery document is (OpenID Connect Discovery, section 4), in the place of the document's.
    #[must_use]
    pub fn discovery_url(self, url: impl Into<String>) -> Self {
        self.with(|settings| settings.discovery_url = Some(url.into()))
    }
}

impl TokenSource for OAuth {
    fn token<'a>(
        &'a self,
        request: &'a TokenRequest<'a>,
    ) -> BoxFuture<'a, Result<SecretString, AuthError>> {
        let now = || request.client.0.clock.as_ref().map(|clock| clock.now());
        let began = now();
        let is_good = move |token: &Token| token.is_good(began);
        Box::pin(async move {
            let token = self.0.token.get(is_good, |old| self.fetch(request, old));
            let token = token.await.or_else(|error| {
                let kept = self.0.token.value().filter(|token| token.lives(now()));
                kept.ok_or(error)
            });
            Ok(token?.access)
        })
    }

    fn bounds_itself(&self) -> bool {
        true
    }

    fn refused(&self, token: &SecretString) {
        self.0.token.change(|kept| {
            if let Some(kept) = kept.as_mut().filter(|kept| kept.access == *token) {
                kept.refused = true;
            }
        });
    }
}

impl fmt::Debug for OAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuth")
            .field("id", &self.0.settings.id)
            .finish_non_exhaustive()
    }
}
