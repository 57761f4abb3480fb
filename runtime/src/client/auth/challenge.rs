//! Credentials that answer what a server asks: its challenge stands in `WWW-Authenticate` (RFC 9110, section 11.6.1).

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, HeaderValue, Method};

use super::AuthError;
use super::split::{self, Offer};
use crate::SecretString;
use crate::client::exchange::Call;
use crate::client::{header, parameter};

/// What a server wants to have answered before it does a request, and the request.
pub struct Challenge<'a> {
    offer: &'a Offer,
    call: &'a Call,
    count: u32,
}

impl Challenge<'_> {
    /// What the server has said behind the name of the scheme: `realm="parcels", nonce="b7…"`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.offer.text
    }

    /// One of its parameters, without quotation marks; the case of the name does not matter.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<String> {
        parameter::value(&self.offer.text, ',', name)
    }

    /// How many requests have been sent with an answer to this challenge, this one included: the `nc` of Digest.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// The method of the request.
    #[must_use]
    pub const fn method(&self) -> &Method {
        &self.call.head.method
    }

    /// The path and query of the request as they are sent: the `uri` of Digest.
    #[must_use]
    pub fn target(&self) -> &str {
        let target = self.call.head.uri.path_and_query();
        target.map_or("/", |target| target.as_str())
    }

    /// The body, if it is here already, and not read while it is sent.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.call.payload.as_bytes()
    }
}

/// Not the target, which has values in it, nor what the answer is made of.
impl fmt::Debug for Challenge<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Challenge({})", self.offer.scheme)
    }
}

type Answer =
    dyn Fn(&Challenge<'_>) -> Result<Option<SecretString>, AuthError> + Send + Sync + 'static;

/// Answers challenges, and remembers the last one, which is good for more than one request.
pub(in crate::client) struct Responder {
    answer: Box<Answer>,
    known: Mutex<Option<Known>>,
}

struct Known {
    offer: Offer,
    count: u32,
}

impl Responder {
    pub(super) fn new(
        answer: impl Fn(&Challenge<'_>) -> Result<Option<SecretString>, AuthError>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self {
            answer: Box::new(answer),
            known: Mutex::new(None),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `authorization` by the challenge that came last, if one did.
    pub(in crate::client) fn known(&self, call: &Call) -> Result<Option<HeaderValue>, AuthError> {
        let (offer, count) = match &mut *self.lock() {
            None => return Ok(None),
            Some(known) => {
                known.count = known.count.saturating_add(1);
                (known.offer.clone(), known.count)
            }
        };
        self.ask(&offer, call, count)
    }

    /// `authorization` by the first challenge of this scheme that there is an answer to.
    pub(in crate::client) fn answer(
        &self,
        scheme: &str,
        headers: &HeaderMap,
        call: &Call,
    ) -> Result<Option<HeaderValue>, AuthError> {
        let values = headers.get_all(WWW_AUTHENTICATE).into_iter();
        let offers = values
            .filter_map(|value| value.to_str().ok())
            .flat_map(split::offers);
        for offer in offers.filter(|offer| offer.scheme.eq_ignore_ascii_case(scheme)) {
            if let Some(value) = self.ask(&offer, call, 1)? {
                *self.lock() = Some(Known { offer, count: 1 });
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    fn ask(
        &self,
        offer: &Offer,
        call: &Call,
        count: u32,
    ) -> Result<Option<HeaderValue>, AuthError> {
        let challenge = Challenge { offer, call, count };
        let Some(answer) = (self.answer)(&challenge)? else {
            return Ok(None);
        };
        let text = format!("{} {}", offer.scheme, answer.expose());
        let value = header::secret("authorization", &text);
        value
            .map(Some)
            .map_err(|error| AuthError::new(error.to_string()))
    }
}
