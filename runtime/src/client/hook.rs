//! What is called around each attempt of each call.

use std::fmt;

use http::request::Parts;
use http::{HeaderMap, StatusCode};

use super::exchange::Call;
use super::failure::RequestError;
use super::operation::Operation;
use super::transport::TransportError;

/// Called around each attempt of each call, on its way to the transport and back: to sign, to measure, to log. What may wait, or answer in the transport's
/// place, is a [`Transport`](crate::Transport) around another.
///
/// Requests to an authorization server are no calls: none is shown to a hook, which might sign them for the wrong server.
///
/// Hooks are called in the order in which the builder was given them.
pub trait Hook: Send + Sync + 'static {
    /// Before the request is sent: its address and headers may be changed.
    ///
    /// # Errors
    /// Where it must not be sent.
    fn before(&self, attempt: &Attempt<'_>, head: &mut Parts) -> Result<(), RequestError> {
        let _ = (attempt, head);
        Ok(())
    }

    /// After the head of an answer has come, whatever its status.
    fn after(&self, attempt: &Attempt<'_>, status: StatusCode, headers: &HeaderMap) {
        let _ = (attempt, status, headers);
    }

    /// When the request or its answer was lost.
    fn failed(&self, attempt: &Attempt<'_>, error: &TransportError) {
        let _ = (attempt, error);
    }
}

/// An attempt of a call.
pub struct Attempt<'a> {
    pub(super) call: &'a Call,
    pub(super) number: u32,
}

impl Attempt<'_> {
    /// The operation.
    #[must_use]
    pub const fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    /// Which attempt it is, from 1 on.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The body, if it is here already, and not read while it is sent.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.call.payload.as_bytes()
    }
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attempt({} of {:?})", self.number, self.operation())
    }
}
