//! Credentials: which of them a request carries.

use std::fmt;

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};

use super::failure::RequestError;
use super::header;
use super::operation::Operation;
use super::service::{Scheme, SchemeKind, Service};
use crate::SecretString;

/// What the caller has given for a scheme.
#[derive(Clone)]
pub(super) enum Credential {
    Token(SecretString),
    Pair(String, SecretString),
}

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

/// The first alternative whose schemes are all at hand; a header that the caller has set by hand counts for its scheme. Only where none
/// is, and the document allows it, the request goes without.
pub(super) fn choose(
    service: &Service,
    operation: &Operation,
    credentials: &Credentials,
    by_hand: &HeaderMap,
) -> Result<Added, RequestError> {
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
    let Some(schemes) = chosen else {
        let free = alternatives.is_empty() || alternatives.iter().any(|schemes| schemes.is_empty());
        return if free {
            Ok(Added::default())
        } else {
            Err(missing(service, alternatives, at_hand))
        };
    };
    let mut added = Added::default();
    for name in *schemes {
        let scheme = service.scheme(name).ok_or_else(|| {
            RequestError::new(format!("the security scheme `{name}` is not supported"))
        })?;
        if !set_by_hand(scheme, by_hand)
            && let Some(credential) = credentials.get(name)
        {
            add(&mut added, scheme, credential)?;
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
    match (scheme.kind, credential) {
        (SchemeKind::Bearer, Credential::Token(token)) => {
            added.headers.insert(
                AUTHORIZATION,
                header::secret("authorization", &format!("Bearer {}", token.expose()))?,
            );
        }
        (SchemeKind::Basic, Credential::Pair(user, password)) => {
            if user.contains(':') {
                return Err(RequestError::new(
                    "the user name has a colon, which Basic authentication cannot carry (RFC 7617, section 2)",
                ));
            }
            let pair = base64(format!("{user}:{}", password.expose()).as_bytes());
            added.headers.insert(
                AUTHORIZATION,
                header::secret("authorization", &format!("Basic {pair}"))?,
            );
        }
        (SchemeKind::Http(scheme), Credential::Token(token)) => {
            added.headers.insert(
                AUTHORIZATION,
                header::secret("authorization", &format!("{scheme} {}", token.expose()))?,
            );
        }
        (SchemeKind::Header(name), Credential::Token(token)) => {
            added
                .headers
                .insert(header::name(name)?, header::secret(name, token.expose())?);
        }
        (SchemeKind::Query(key), Credential::Token(token)) => {
            added.query.push((key, token.clone()));
        }
        (SchemeKind::Cookie(key), Credential::Token(token)) => {
            added.cookies.push((key, token.clone()));
        }
        (SchemeKind::Basic, Credential::Token(_)) | (_, Credential::Pair(..)) => {
            return Err(RequestError::new(format!(
                "the credential for `{}` is of another sort than the scheme",
                scheme.name
            )));
        }
    }
    Ok(())
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
