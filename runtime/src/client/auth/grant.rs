//! How a token is had: by what the server gave beside the last one, or else by the grant (RFC 6749, sections 4 and 6).

use super::AuthError;
use super::endpoint::{self, Answer, Asker, Endpoints, Repeats};
use super::oauth::{Grant, OAuth, Settings};
use super::source::TokenRequest;
use super::token::Token;
use crate::SecretString;

impl OAuth {
    pub(super) async fn fetch(
        &self,
        request: &TokenRequest<'_>,
        old: Option<Token>,
    ) -> Result<Token, AuthError> {
        let grant = &self.0.settings.grant;
        let endpoints = self.endpoints(request).await?;
        let Some(kept) = old.and_then(|token| token.refresh) else {
            return self.begin(request, &endpoints).await;
        };
        match (self.refresh(request, &endpoints, &kept).await?, grant) {
            (Ok(token), _) => Ok(token),
            // What was given at first is older than what was kept, and never sent again.
            (Err(refusal), Grant::Refresh(_)) => Err(refusal),
            (Err(_), Grant::ClientCredentials | Grant::Device(_)) => {
                self.0.token.change(|token| {
                    if let Some(token) = token {
                        token.refresh = None;
                    }
                });
                self.begin(request, &endpoints).await
            }
        }
    }

    /// A token by the grant alone.
    async fn begin(
        &self,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
    ) -> Result<Token, AuthError> {
        let settings = &self.0.settings;
        match &settings.grant {
            Grant::ClientCredentials => {
                let members = [("grant_type", "client_credentials")];
                let answer = settings.ask(request, endpoints, &members).await?;
                match answer.is_ok() {
                    true => self.token(request, &answer, None),
                    false => Err(refusal(&answer)),
                }
            }
            Grant::Refresh(token) => self.refresh(request, endpoints, token).await?,
            Grant::Device(device) => {
                let answer = device.answer(self, request, endpoints).await?;
                self.token(request, &answer, None)
            }
        }
    }

    /// A token for a refresh token; within, why the server has no use for that. Whatever else goes wrong says nothing about it: it is still good.
    async fn refresh(
        &self,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
        token: &SecretString,
    ) -> Result<Result<Token, AuthError>, AuthError> {
        let members = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token.expose()),
        ];
        let answer = self.0.settings.ask(request, endpoints, &members).await?;
        if answer.is_ok() {
            return self.token(request, &answer, Some(token)).map(Ok);
        }
        match answer.is_refusal() {
            true => Ok(Err(refusal(&answer))),
            false => Err(refusal(&answer)),
        }
    }

    /// The token of an answer. Of a refresh token that is new, whoever keeps these is told.
    fn token(
        &self,
        request: &TokenRequest<'_>,
        answer: &Answer,
        sent: Option<&SecretString>,
    ) -> Result<Token, AuthError> {
        let token = Token::of(request, answer, sent)?;
        let new = token.refresh.as_ref().filter(|new| Some(*new) != sent);
        if let Some((keep, new)) = self.0.settings.on_refresh_token.as_ref().zip(new) {
            keep(new);
        }
        Ok(token)
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
        let fetch = |_| endpoint::discover(request, &url);
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
        repeats: Repeats,
    ) -> Result<Answer, AuthError> {
        let url = endpoints.token.as_deref().ok_or_else(|| {
            AuthError::new("no token endpoint is known: call `token_url` on the `OAuth`")
        })?;
        let more = self
            .more
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let members: Vec<(&str, &str)> = members.iter().copied().chain(more).collect();
        endpoint::post(request, url, &self.asker(), &members, repeats).await
    }

    pub(super) fn asker(&self) -> Asker<'_> {
        Asker {
            id: &self.id,
            secret: self.secret.as_ref(),
            in_form: self.in_form,
        }
    }

    /// The same with the scopes.
    async fn ask(
        &self,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
        members: &[(&str, &str)],
    ) -> Result<Answer, AuthError> {
        let scope = self.scopes.join(" ");
        let scopes = (!scope.is_empty()).then_some(("scope", scope.as_str()));
        let members: Vec<(&str, &str)> = members.iter().copied().chain(scopes).collect();
        self.request(request, endpoints, &members, Repeats::AsClient)
            .await
    }
}

fn refusal(answer: &Answer) -> AuthError {
    AuthError::new(format!("the token endpoint refused: {}", answer.error()))
}
