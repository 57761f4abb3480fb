//! Credentials that answer what a server asks: its challenge stands in `WWW-Authenticate` (RFC 9110, section 11.6.1).

use std::collections::VecDeque;
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
    known: Mutex<Known>,
}

/// So many challenges are counted at once: a server may hand out several, and each of them to several calls.
const COUNTED: usize = 16;

#[derive(Default)]
struct Known {
    /// The one that was answered last.
    last: Option<Offer>,
    /// How often each has been answered, the newest at the end: no server takes one count twice.
    counts: VecDeque<(Offer, u32)>,
}

impl Known {
    fn count(&mut self, offer: &Offer) -> u32 {
        if let Some((_, count)) = self.counts.iter_mut().find(|(known, _)| known == offer) {
            *count = count.saturating_add(1);
            return *count;
        }
        if self.counts.len() == COUNTED {
            self.counts.pop_front();
        }
        self.counts.push_back((offer.clone(), 1));
        1
    }
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
            known: Mutex::new(Known::default()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `authorization` by the challenge that came last, if one did.
    pub(in crate::client) fn known(&self, call: &Call) -> Result<Option<HeaderValue>, AuthError> {
        let offer = self.lock().last.clone();
        match offer {
            Some(offer) => self.ask(&offer, call),
            None => Ok(None),
        }
    }

    /// `authorization` by the first challenge of this scheme that there is an answer to.
    pub(in crate::client) fn answer(
        &self,
        scheme: &str,
        headers: &HeaderMap,
        call: &Call,
    ) -> Result<Option<HeaderValue>, AuthError> {
        for offer in offers(scheme, headers) {
            if let Some(value) = self.ask(&offer, call)? {
                self.lock().last = Some(offer);
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// Asks what answers a challenge. Nothing is locked meanwhile: a caller's function may take its time.
    fn ask(&self, offer: &Offer, call: &Call) -> Result<Option<HeaderValue>, AuthError> {
        let count = self.lock().count(offer);
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

/// The challenges of a scheme. A realm may be in any language (RFC 7616, section 4), which must not hide what stands beside it.
fn offers(scheme: &str, headers: &HeaderMap) -> impl Iterator<Item = Offer> {
    let values = headers.get_all(WWW_AUTHENTICATE).into_iter();
    values
        .filter_map(|value| std::str::from_utf8(value.as_bytes()).ok())
        .flat_map(split::offers)
        .filter(move |offer| offer.scheme.eq_ignore_ascii_case(scheme))
}

/// Whether a server would have taken the answer, had it not been to a challenge that is too old (RFC 7616, section 3.3, `stale`).
pub(in crate::client) fn is_stale(scheme: &str, headers: &HeaderMap) -> bool {
    offers(scheme, headers).any(|offer| {
        let stale = parameter::value(&offer.text, ',', "stale");
        stale.is_some_and(|stale| stale.eq_ignore_ascii_case("true"))
    })
}
