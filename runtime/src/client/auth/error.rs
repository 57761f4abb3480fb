//! Why there is no credential.

use std::borrow::Cow;
use std::fmt;

/// Why there is no credential for a call. It shows no secret, and of what a server says only its error code.
#[derive(Clone, PartialEq, Eq)]
pub struct AuthError {
    what: Cow<'static, str>,
    passing: bool,
}

impl AuthError {
    /// For a reason that trying again does not change.
    pub fn new(what: impl Into<Cow<'static, str>>) -> Self {
        Self {
            what: what.into(),
            passing: false,
        }
    }

    /// For a reason that may pass: a server that is not reached.
    pub fn passing(what: impl Into<Cow<'static, str>>) -> Self {
        Self {
            what: what.into(),
            passing: true,
        }
    }

    /// Whether trying again may help.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        self.passing
    }
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl fmt::Debug for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AuthError({self})")
    }
}

impl std::error::Error for AuthError {}
