//! Broken rules that stop nothing, and the one place where they are all told.

use std::fmt;

use super::operation::Operation;
use crate::validate::Report;

/// Broken rules that stop nothing: of a request that is sent all the same, or of a response.
#[derive(Clone, Copy, Debug)]
pub struct Warning<'a> {
    operation: &'static Operation,
    side: Side,
    report: &'a Report,
}

/// Which part of a call breaks rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Side {
    /// What is sent. Pointers begin with the place: `/body/subject`, `/query/start`.
    Request,
    /// The body of a documented answer. Pointers begin at the body: `/accessTokens/0`.
    Response,
}

/// What a client does with a warning besides keeping it in the [`Response`](super::Response).
pub(super) type Hook = dyn Fn(&Warning<'_>) + Send + Sync;

impl<'a> Warning<'a> {
    pub(super) const fn new(operation: &'static Operation, side: Side, report: &'a Report) -> Self {
        Self {
            operation,
            side,
            report,
        }
    }

    /// The operation that is called.
    #[must_use]
    pub const fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Which part of the call breaks the rules.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.side
    }

    /// The broken rules.
    #[must_use]
    pub const fn report(&self) -> &'a Report {
        self.report
    }

    /// Tells it: to the client's hook, and with the feature `tracing` as an event of the target `specsmith`.
    pub(super) fn tell(&self, hook: Option<&Hook>) {
        #[cfg(feature = "tracing")]
        tracing::warn!(target: "specsmith", operation = self.operation.id, side = %self.side, report = %self.report, "broken rules");
        if let Some(hook) = hook {
            hook(self);
        }
    }
}

/// `request` or `response`
impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Response => "response",
        })
    }
}

/// `auth_token_create (POST /auth/token/create): the request breaks rules of the document: /body/subject has …`
impl fmt::Display for Warning<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Operation {
            id,
            method,
            template,
            ..
        } = self.operation;
        write!(
            f,
            "{id} ({method} {template}): the {} breaks rules of the document: {}",
            self.side, self.report
        )
    }
}
