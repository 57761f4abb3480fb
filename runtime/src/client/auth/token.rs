//! What the token endpoint gives.

use std::time::Duration;

use super::AuthError;
use super::endpoint::Answer;
use super::source::TokenRequest;
use crate::SecretString;

/// So long before its end a token is taken for one that has expired, or a tenth of its time where that is less.
const MARGIN: Duration = Duration::from_secs(60);

/// A token, until when it is good by the client's clock, and what it is refreshed with.
#[derive(Clone)]
pub(super) struct Token {
    pub(super) access: SecretString,
    until: Option<Duration>,
    pub(super) refresh: Option<SecretString>,
    /// The server would not have it.
    pub(super) refused: bool,
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

    /// Whether it can be sent at this time.
    pub(super) fn is_good(&self, now: Option<Duration>) -> bool {
        let over = self.until.zip(now);
        !self.refused && over.is_none_or(|(until, now)| now < until)
    }
}
