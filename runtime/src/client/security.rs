//! Credentials: which of them a request carries.

use std::fmt;
use std::sync::Arc;

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};

use super::auth::{
    AuthError, Credential, CredentialKind as Kind, Responder, TokenSource, is_stale,
};
use super::core::Client;
use super::exchange::Call;
use super::failure::{Failure, RequestError};
use super::header;
use super::operation::Operation;
use super::service::{Scheme, SchemeKind, Service};
use super::timeout::Time;
use crate::SecretString;

/// The credentials of a client, by the name of their scheme.
#[derive(Clone, Default)]
pub(super) struct Credentials(Vec<(&'static str, Credential)>);

impl Credentials {
    pub(super) fn set(&mut self, scheme: &'static str, credential: Credential) {
        self.0.retain(|(name, _)| *name != scheme);
        self.0.push((scheme, credential));
    }

    fn get(&self, scheme: &str) -> Option<&Credential> {
        self.0
            .iter()
            .find_map(|(name, credential)| (*name == scheme).then_some(credential))
    }
}

impl Credentials {
    /// The schemes that there is a credential for, of these names if any are said.
    pub(super) fn given(&self, names: Option<&[String]>) -> Vec<&'static str> {
        let is_named = |scheme: &&'static str| match names {
            Some(names) => names.iter().any(|name| name == scheme),
            None => true,
        };
        self.0
            .iter()
            .map(|(name, _)| *name)
            .filter(is_named)
            .collect()
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

/// What the chosen credentials add to a request.
#[derive(Default)]
pub(super) struct Added {
    pub(super) headers: HeaderMap,
    pub(super) query: Vec<(&'static str, SecretString)>,
    pub(super) cookies: Vec<(&'static str, SecretString)>,
}

/// What one call is sent with that is not in the client's hands: tokens that sources have given, and who answers the server's challenge.
#[derive(Default)]
pub(super) struct Tokens {
    given: Vec<(&'static str, Arc<dyn TokenSource>, SecretString)>,
    /// With the name that HTTP has for the scheme.
    responder: Option<(&'static str, Arc<Responder>)>,
}

impl Tokens {
    /// Asks the sources of the schemes that a call is sent with. Each has the time of a call, unless it knows better.
    pub(super) async fn fetch(
        client: &Client,
        schemes: &[&'static str],
        by_hand: &HeaderMap,
        time: impl Fn() -> Time,
    ) -> Result<Self, Failure> {
        let inner = &client.0;
        let mut tokens = Self::default();
        for name in schemes {
            let scheme = inner
                .service
                .scheme(name)
                .filter(|scheme| !set_by_hand(scheme, by_hand));
            let (Some(scheme), Some(credential)) = (scheme, inner.credentials.get(name)) else {
                continue;
            };
            if let Some(source) = credential.token_source() {
                let token = time().token(scheme, source.as_ref()).await?;
                tokens.given.push((*name, Arc::clone(source), token));
            } else if let (Kind::Responder(responder), SchemeKind::Http(known)) =
                (&credential.0, scheme.kind)
            {
                tokens.responder = Some((known, Arc::clone(responder)));
            }
        }
        Ok(tokens)
    }

    fn get(&self, scheme: &str) -> Option<&SecretString> {
        let mut all = self.given.iter();
        all.find_map(|(name, _, token)| (*name == scheme).then_some(token))
    }

    /// Whether no source has given any.
    pub(super) const fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// Answers the challenge that is known from earlier calls, if there is one.
    pub(super) fn answer_known(&self, call: &mut Call) -> Result<(), AuthError> {
        let Some((_, responder)) = &self.responder else {
            return Ok(());
        };
        if let Some(value) = responder.known(call)? {
            call.head.headers.insert(AUTHORIZATION, value);
        }
        Ok(())
    }

    /// Whether the server has taken the answer for one to a challenge that is too old.
    pub(super) fn is_stale(&self, challenge: &HeaderMap) -> bool {
        let responder = self.responder.as_ref();
        responder.is_some_and(|(scheme, _)| is_stale(scheme, challenge))
    }

    /// Answers the challenge of a server that would not have the call; `false` where there is none that can be answered.
    pub(super) fn answer(&self, challenge: &HeaderMap, call: &mut Call) -> Result<bool, AuthError> {
        let Some((scheme, responder)) = &self.responder else {
            return Ok(false);
        };
        let value = responder.answer(scheme, challenge, call)?;
        Ok(value.is_some_and(|value| {
            call.head.headers.insert(AUTHORIZATION, value);
            true
        }))
    }

    /// The server would not have them.
    pub(super) fn refuse(&self) {
        for (_, source, token) in &self.given {
            source.refused(token);
        }
    }

    /// Whether any of them is another one.
    pub(super) fn differ(&self, other: &Self) -> bool {
        let mut all = self.given.iter();
        all.any(|(name, _, token)| other.get(name) != Some(token))
    }
}

/// The schemes that a request is sent with: those of the first alternative whose schemes are all at hand; a header that the caller has set by hand counts
/// for its scheme. Only where none is, and the document allows it, the request goes without.
pub(super) fn required(
    service: &Service,
    operation: &Operation,
    credentials: &Credentials,
    by_hand: &HeaderMap,
) -> Result<&'static [&'static str], RequestError> {
    let alternatives = operation.security;
    let at_hand = |name: &&str| {
        credentials.get(name).is_some()
            || service
                .scheme(name)
                .is_some_and(|scheme| set_by_hand(scheme, by_hand))
    };
    let chosen = alternatives
        .iter()
        .find(|schemes| !schemes.is_empty() && schemes.iter().all(at_hand));
    let free = alternatives.is_empty() || alternatives.iter().any(|schemes| schemes.is_empty());
    match chosen {
        Some(schemes) => Ok(schemes),
        None if free => Ok(&[]),
        None => Err(missing(service, alternatives, at_hand)),
    }
}

/// What the credentials of these schemes add to a request.
pub(super) fn added(
    service: &Service,
    schemes: &[&'static str],
    credentials: &Credentials,
    tokens: &Tokens,
    by_hand: &HeaderMap,
) -> Result<Added, RequestError> {
    let mut added = Added::default();
    for name in schemes {
        let scheme = service.scheme(name).ok_or_else(|| {
            RequestError::new(format!("the security scheme `{name}` is not supported"))
        })?;
        if !set_by_hand(scheme, by_hand)
            && let Some(credential) = credentials.get(name)
        {
            let fetched = tokens.get(name);
            let fetched = fetched.map(|token| credential.with_token(token.clone()));
            add(&mut added, scheme, fetched.as_ref().unwrap_or(credential))?;
        }
    }
    Ok(added)
}

fn set_by_hand(scheme: &Scheme, headers: &HeaderMap) -> bool {
    match scheme.kind {
        SchemeKind::Bearer | SchemeKind::Basic | SchemeKind::Http(_) => {
            headers.contains_key(AUTHORIZATION)
        }
        SchemeKind::Header(name) => headers.contains_key(name),
        SchemeKind::Cookie(_) => headers.contains_key(COOKIE),
        SchemeKind::Query(_) => false,
    }
}

fn missing(
    service: &Service,
    alternatives: &[&[&str]],
    at_hand: impl Fn(&&str) -> bool,
) -> RequestError {
    let first = alternatives.first().copied().unwrap_or_default();
    let name = first
        .iter()
        .find(|name| !at_hand(name))
        .copied()
        .unwrap_or_default();
    RequestError::new(match service.scheme(name) {
        Some(scheme) => format!(
            "no credential for the security scheme `{name}`: call `{}` on the client's builder",
            scheme.setter
        ),
        None => format!("the security scheme `{name}` is not supported: set its header by hand"),
    })
}

fn add(added: &mut Added, scheme: &Scheme, credential: &Credential) -> Result<(), RequestError> {
    match (scheme.kind, &credential.0) {
        (SchemeKind::Bearer, Kind::Token(token)) => {
            added.headers.insert(
                AUTHORIZATION,
                header::secret("authorization", &format!("Bearer {}", token.expose()))?,
            );
        }
        (SchemeKind::Basic, Kind::Pair(user, password)) => {
            let Kind::Token(password) = &password.0 else {
                return Err(of_another_sort(scheme));
            };
            if user.contains(':') {
                return Err(RequestError::new(
                    "the user name has a colon, which Basic authentication cannot carry (RFC 7617, section 2)",
                ));
            }
            added.headers.insert(
                AUTHORIZATION,
                header::secret("authorization", &basic(user, password.expose()))?,
            );
        }
        (SchemeKind::Http(scheme), Kind::Token(token)) => {
            added.headers.insert(
                AUTHORIZATION,
                header::secret("authorization", &format!("{scheme} {}", token.expose()))?,
            );
        }
        (SchemeKind::Header(name), Kind::Token(token)) => {
            added
                .headers
                .insert(header::name(name)?, header::secret(name, token.expose())?);
        }
        (SchemeKind::Query(key), Kind::Token(token)) => {
            added.query.push((key, token.clone()));
        }
        (SchemeKind::Cookie(key), Kind::Token(token)) => {
            added.cookies.push((key, token.clone()));
        }
        // The server asks first.
        (SchemeKind::Http(_), Kind::Responder(_)) => {}
        (SchemeKind::Basic, Kind::Token(_))
        | (_, Kind::Pair(..) | Kind::Source(_) | Kind::Responder(_)) => {
            return Err(of_another_sort(scheme));
        }
    }
    Ok(())
}

fn of_another_sort(scheme: &Scheme) -> RequestError {
    RequestError::new(format!(
        "the credential for `{}` is of another sort than the scheme",
        scheme.name
    ))
}

/// `Basic …` (RFC 7617).
pub(super) fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", base64(format!("{user}:{password}").as_bytes()))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let group = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let index = (group >> (18 - 6 * at)) & 63;
            let digit = ALPHABET.get(index as usize).copied().unwrap_or(b'=');
            out.push(if at as usize > chunk.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        let table = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (text, expected) in table {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }
}
