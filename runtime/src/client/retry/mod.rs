//! When a call is sent again, and after how long.

mod after;
mod budget;
mod random;
#[cfg(test)]
mod tests;

use std::time::Duration;

use http::{HeaderMap, Method};

pub(super) use budget::Budget;
pub(super) use random::random;

/// No server's wish to wait longer than this is heeded: the answer is given to the caller, who knows better what to do in that time.
const LONGEST: Duration = Duration::from_secs(60);

/// When a call is sent again: by default up to twice, so that it is sent three times at most.
///
/// A call is sent again where no connection came about; and where the connection was lost, or the status is one of [`Retry::statuses`], if that is harmless:
/// the method is idempotent (RFC 9110, section 9.2.2), or the call has an idempotency key. It never is when its body is a stream that is there once,
/// or when the client has no clock.
///
/// Before, the client waits: as long as `Retry-After` says, in seconds or as a date, where that is no more than a minute; else half a second, doubled
/// each time up to eight seconds, of which a random half is taken off, so that clients that failed together do not come back together. All of it, waiting
/// included, is within the call's timeout.
///
/// Clones of a client share a budget: each time costs some of it, each success gives some back, so that a service that is down is not asked twice as much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    attempts: u32,
    statuses: Vec<u16>,
    first: Duration,
    longest: Duration,
    each: Option<Duration>,
    any_method: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            attempts: 3,
            statuses: vec![408, 429, 500, 502, 503, 504],
            first: Duration::from_millis(500),
            longest: Duration::from_secs(8),
            each: None,
            any_method: false,
        }
    }
}

impl Retry {
    /// What a client does unless it is told otherwise.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Every call is sent once.
    #[must_use]
    pub fn off() -> Self {
        Self::default().attempts(1)
    }

    /// How often a call is sent at most, the first time included.
    #[must_use]
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The statuses of answers after which a call is sent again; 408, 429, 500, 502, 503 and 504 unless said.
    #[must_use]
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = u16>) -> Self {
        self.statuses = statuses.into_iter().collect();
        self
    }

    /// How long is waited the first time, and at most, where the server does not say it.
    #[must_use]
    pub const fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first = first;
        self.longest = longest;
        self
    }

    /// How long one attempt may take to its end; longer, and it counts as a connection that was lost.
    #[must_use]
    pub const fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.each = Some(timeout);
        self
    }

    /// Calls of any method are sent again, also where the server may have acted already.
    #[must_use]
    pub const fn any_method(mut self) -> Self {
        self.any_method = true;
        self
    }

    pub(super) const fn each(&self) -> Option<Duration> {
        self.each
    }

    /// Whether there may be an attempt after this one.
    pub(super) const fn allows(&self, attempt: u32) -> bool {
        attempt < self.attempts
    }

    pub(super) fn is_harmless(&self, method: &Method, has_key: bool) -> bool {
        const QUERY: &str = "QUERY";
        self.any_method || has_key || method.is_idempotent() || method.as_str() == QUERY
    }

    pub(super) fn wants(&self, status: u16) -> bool {
        self.statuses.contains(&status)
    }

    /// How long to wait after this attempt; `None` where the server wants more time than anybody should wait.
    pub(super) fn wait(
        &self,
        attempt: u32,
        headers: Option<&HeaderMap>,
        now: Option<Duration>,
    ) -> Option<Duration> {
        if let Some(asked) = headers.and_then(|headers| after::asked(headers, now)) {
            return (asked <= LONGEST).then_some(asked);
        }
        let doubled = 1_u32
            .checked_shl(attempt.saturating_sub(1))
            .unwrap_or(u32::MAX);
        let most = self.first.saturating_mul(doubled.max(1)).min(self.longest);
        let half = most / 2;
        // A fraction of 2^16 parts is fine enough.
        let parts = u32::try_from(random() >> 48).unwrap_or_default();
        Some(half + half.saturating_mul(parts) / (1 << 16))
    }
}
