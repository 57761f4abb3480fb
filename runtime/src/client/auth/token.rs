//! What the token endpoint gives.

use std::time::Duration;

use super::AuthError;
use super::endpoint::Answer;
use super::source::TokenRequest;
use crate::SecretString;

/// So long before its end a token is fetched anew, or a tenth of its time where that is less.
const MARGIN: Duration = Duration::from_secs(60);

/// A token, from when on it is to be fetched anew and when it ends by the client's clock, and what it is refreshed with.
#[derive(Clone)]
pub(super) struct Token {
    pub(super) access: SecretString,
    /// Both times, where the server says how long the token lasts, and there is a clock.
    times: Option<Times>,
    pub(super) refresh: Option<SecretString>,
    /// The server would not have it.
    pub(super) refused: bool,
}

#[derive(Clone, Copy)]
struct Times {
    renewed: Duration,
    ends: Duration,
}

impl Token {
    /// The token of an answer (RFC 6749, section 5.1), which was asked for with this refresh token if with any: it stays good unless another comes (section 6).
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
        let times = clock.zip(lasts).map(|(clock, lasts)| {
            let ends = clock.now().saturating_add(lasts);
            let renewed = ends.saturating_sub(MARGIN.min(lasts / 10));
            Times { renewed, ends }
        });
        Ok(Self {
            access: SecretString::new(access),
            times,
            refresh: answer
                .text("refresh_token")
                .map(SecretString::new)
                .or_else(|| refresh.cloned()),
            refused: false,
        })
    }

    /// Whether it is sent at this time without asking for another.
    pub(super) fn is_good(&self, now: Option<Duration>) -> bool {
        self.is_before(now, |times| times.renewed)
    }

    /// Whether it is still one that the server takes, though it is time for another.
    pub(super) fn lives(&self, now: Option<Duration>) -> bool {
        self.is_before(now, |times| times.ends)
    }

    fn is_before(&self, now: Option<Duration>, end: impl Fn(Times) -> Duration) -> bool {
        let over = self.times.map(end).zip(now);
        !self.refused && over.is_none_or(|(end, now)| now < end)
    }
}
