//! OAuth 2.0: tokens that are fetched, kept, and refreshed before they expire.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::AuthError;
use super::device::{Device, DevicePrompt};
use super::endpoint::{self, Answer, Asker};
use super::flight::Flight;
use super::source::{TokenRequest, TokenSource};
use crate::SecretString;
use crate::client::transport::BoxFuture;

/// So long before its end a token is taken for one that has expired, or a tenth of its time where that is less.
const MARGIN: Duration = Duration::from_secs(60);

/// A source of access tokens of OAuth 2.0 (RFC 6749). A token is fetched when the first call needs it, kept, and fetched anew before it expires or when the
/// server refuses it; callers that need it at the same time share one fetch. Clones share what is kept.
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
pub struct OAuth(Arc<Inner>);

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) id: String,
    pub(super) secret: Option<SecretString>,
    pub(super) grant: Grant,
    pub(super) scopes: Vec<String>,
    pub(super) more: Vec<(String, String)>,
    in_form: bool,
    token_url: Option<String>,
    device_url: Option<String>,
    discovery_url: Option<String>,
}

#[derive(Clone)]
pub(super) enum Grant {
    ClientCredentials,
    Refresh(SecretString),
    Device(Device),
}

struct Inner {
    settings: Settings,
    token: Flight<Token>,
    discovered: Flight<Endpoints>,
}

/// A token, until when it is good by the client's clock, and what it is refreshed with.
#[derive(Clone)]
pub(super) struct Token {
    access: SecretString,
    until: Option<Duration>,
    refresh: Option<SecretString>,
    /// The server would not have it.
    refused: bool,
}

/// The addresses of an authorization server.
#[derive(Clone)]
pub(super) struct Endpoints {
    pub(super) token: Option<String>,
    pub(super) device: Option<String>,
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
            },
            token: Flight::new(),
            discovered: Flight::new(),
        }))
    }

    /// A client that acts for itself (RFC 6749, section 4.4).
    pub fn client_credentials(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self::new(id, Some(secret.into()), Grant::ClientCredentials)
    }

    /// A client that has been given a refresh token (RFC 6749, section 6). A new one that the server sends takes its place.
    pub fn refresh_token(id: impl Into<String>, token: impl Into<SecretString>) -> Self {
        Self::new(id, None, Grant::Refresh(token.into()))
    }

    /// A device whose user allows it elsewhere (RFC 8628): `prompt` is called with what the user is to be shown, and the first call waits until that is done.
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

    async fn fetch(
        &self,
        request: &TokenRequest<'_>,
        old: Option<Token>,
    ) -> Result<Token, AuthError> {
        let settings = &self.0.settings;
        let endpoints = self.endpoints(request).await?;
        let kept = old.and_then(|token| token.refresh);
        if let Some(refresh) = &kept
            && let Ok(token) = settings.refresh(request, &endpoints, refresh).await
        {
            return Ok(token);
        }
        match &settings.grant {
            Grant::ClientCredentials => {
                let members = [("grant_type", "client_credentials")];
                let answer = settings.ask(request, &endpoints, &members).await?;
                Token::of(request, &answer, None)
            }
            Grant::Refresh(token) => settings.refresh(request, &endpoints, token).await,
            Grant::Device(device) => device.token(settings, request, &endpoints).await,
        }
    }

    /// What is said here, then what the document says, then what the discovery document says, which is asked for where anything is missing.
    async fn endpoints(&self, request: &TokenRequest<'_>) -> Result<Endpoints, AuthError> {
        let settings = &self.0.settings;
        let documented = &request.scheme.endpoints;
        let either =
            |own: &Option<String>, other: Option<&str>| own.clone().or(other.map(str::to_owned));
        let said = Endpoints {
            token: either(&settings.token_url, documented.token),
            device: either(&settings.device_url, documented.device),
        };
        let wants_device = matches!(settings.grant, Grant::Device(_));
        let discovery = either(&settings.discovery_url, documented.discovery);
        let enough = said.token.is_some() && (said.device.is_some() || !wants_device);
        let Some(url) = discovery.filter(|_| !enough) else {
            return Ok(said);
        };
        let fetch = |_| async {
            let answer = endpoint::get(request, &url).await?;
            let address = |name: &str| answer.text(name).map(str::to_owned);
            Ok(Endpoints {
                token: address("token_endpoint"),
                device: address("device_authorization_endpoint"),
            })
        };
        let found = self.0.discovered.get(|_| true, fetch).await?;
        Ok(Endpoints {
            token: said.token.or(found.token),
            device: said.device.or(found.device),
        })
    }
}

impl Settings {
    /// Asks the token endpoint.
    pub(super) async fn request(
        &self,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
        members: &[(&str, &str)],
    ) -> Result<Answer, AuthError> {
        let url = endpoints.token.as_deref().ok_or_else(|| {
            AuthError::new("no token endpoint is known: call `token_url` on the `OAuth`")
        })?;
        let more = self
            .more
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let members: Vec<(&str, &str)> = members.iter().copied().chain(more).collect();
        endpoint::post(request, url, &self.asker(), &members).await
    }

    pub(super) fn asker(&self) -> Asker<'_> {
        Asker {
            id: &self.id,
            secret: self.secret.as_ref(),
            in_form: self.in_form,
        }
    }

    /// The same with the scopes, and an answer that is not an error.
    async fn ask(
        &self,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
        members: &[(&str, &str)],
    ) -> Result<Answer, AuthError> {
        let scope = self.scopes.join(" ");
        let scopes = (!scope.is_empty()).then_some(("scope", scope.as_str()));
        let members: Vec<(&str, &str)> = members.iter().copied().chain(scopes).collect();
        let answer = self.request(request, endpoints, &members).await?;
        match answer.ok {
            true => Ok(answer),
            false => Err(AuthError::new(format!(
                "the token endpoint refused: {}",
                answer.error()
            ))),
        }
    }

    async fn refresh(
        &self,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
        token: &SecretString,
    ) -> Result<Token, AuthError> {
        let members = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token.expose()),
        ];
        let answer = self.ask(request, endpoints, &members).await?;
        Token::of(request, &answer, Some(token))
    }
}

impl Token {
    pub(super) fn of(
        request: &TokenRequest<'_>,
        answer: &Answer,
        refresh: Option<&SecretString>,
    ) -> Result<Self, AuthError> {
        let access = answer
            .text("access_token")
            .ok_or_else(|| AuthError::new("the token endpoint answered without an access token"))?;
        let lasts = answer.seconds("expires_in").map(Duration::from_secs);
        let clock = request.client.0.clock.as_ref();
        let until = clock.zip(lasts).map(|(clock, lasts)| {
            clock
                .now()
                .saturating_add(lasts.saturating_sub(MARGIN.min(lasts / 10)))
        });
        Ok(Self {
            access: SecretString::new(access),
            until,
            refresh: answer
                .text("refresh_token")
                .map(SecretString::new)
                .or_else(|| refresh.cloned()),
            refused: false,
        })
    }
}

impl TokenSource for OAuth {
    fn token<'a>(
        &'a self,
        request: &'a TokenRequest<'a>,
    ) -> BoxFuture<'a, Result<SecretString, AuthError>> {
        let now = request.client.0.clock.as_ref().map(|clock| clock.now());
        let is_good = move |token: &Token| {
            let over = token
                .until
                .zip(now)
                .is_some_and(|(until, now)| now >= until);
            !token.refused && !over
        };
        Box::pin(async move {
            let token = self.0.token.get(is_good, |old| self.fetch(request, old));
            Ok(token.await?.access)
        })
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
