//! Failures that know no error type of an operation: what the core gives to emitted code.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;

use super::error::Error;
use super::operation::Operation;

/// A request that could not be built. Its message names parameters, headers and schemes, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct RequestError(Cow<'static, str>);

impl RequestError {
    /// For a reason that names no value.
    pub fn new(what: impl Into<Cow<'static, str>>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RequestError({self})")
    }
}

impl std::error::Error for RequestError {}

/// A failed call before an operation's own errors come into it. `?` turns it into the [`Error`] of any operation.
#[derive(Debug)]
pub struct Failure(Box<Error<Infallible>>);

impl Failure {
    pub(super) fn new(error: Error<Infallible>) -> Self {
        Self(Box::new(error))
    }
}

impl Failure {
    /// The operation that was called.
    pub(super) const fn operation(&self) -> &'static Operation {
        self.0.operation()
    }

    /// Whether the connection was lost or silent.
    pub(super) const fn is_lost(&self) -> bool {
        matches!(*self.0, Error::Transport { .. } | Error::Timeout { .. })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

impl<E> From<Failure> for Error<E> {
    fn from(failure: Failure) -> Self {
        match *failure.0 {
            Error::Validation { operation, report } => Self::Validation { operation, report },
            Error::Request { operation, error } => Self::Request { operation, error },
            Error::Auth { operation, error } => Self::Auth { operation, error },
            Error::Transport { operation, error } => Self::Transport { operation, error },
            Error::Timeout { operation, after } => Self::Timeout { operation, after },
            Error::Decode { error, response } => Self::Decode { error, response },
            Error::Unexpected { response } => Self::Unexpected { response },
            Error::Api { error, .. } => match error {},
        }
    }
}
