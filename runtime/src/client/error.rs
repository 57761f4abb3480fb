//! The one error type of a call.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::auth::AuthError;
use super::failure::RequestError;
use super::operation::Operation;
use super::response::RawResponse;
use super::transport::{TransportError, TransportErrorKind};
use crate::DecodeError;
use crate::validate::Report;

/// Why a call has no documented success. `E` is the enum of the operation's documented errors.
///
/// Neither `Display` nor `Debug` shows a URL's values, a header that could be secret, or bytes of a body; the typed error of
/// [`Error::Api`] shows in `Debug` what its own type shows.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// What was to be sent breaks rules of the document; nothing was sent.
    #[non_exhaustive]
    Validation {
        /// The operation.
        operation: &'static Operation,
        /// The broken rules.
        report: Report,
    },
    /// The request could not be built; nothing was sent.
    #[non_exhaustive]
    Request {
        /// The operation.
        operation: &'static Operation,
        /// What stood in the way.
        error: RequestError,
    },
    /// There was no credential for the request; nothing was sent.
    #[non_exhaustive]
    Auth {
        /// The operation.
        operation: &'static Operation,
        /// Why there was none.
        error: AuthError,
    },
    /// The request or its response was lost on its way.
    #[non_exhaustive]
    Transport {
        /// The operation.
        operation: &'static Operation,
        /// What happened.
        error: TransportError,
    },
    /// The last byte of the response had not come in time, or a source had not given its token.
    #[non_exhaustive]
    Timeout {
        /// The operation.
        operation: &'static Operation,
        /// The time that the call had.
        after: Duration,
    },
    /// A documented answer whose body is not what the document says.
    #[non_exhaustive]
    Decode {
        /// What does not fit, and where.
        error: DecodeError,
        /// The answer.
        response: Box<RawResponse>,
    },
    /// An answer that the document does not have.
    #[non_exhaustive]
    Unexpected {
        /// The answer.
        response: Box<RawResponse>,
    },
    /// A documented error.
    #[non_exhaustive]
    Api {
        /// The error.
        error: E,
        /// The answer that it came in.
        response: Box<RawResponse>,
    },
}

impl<E> Error<E> {
    /// The operation that was called.
    pub const fn operation(&self) -> &'static Operation {
        match self {
            Self::Validation { operation, .. }
            | Self::Request { operation, .. }
            | Self::Auth { operation, .. }
            | Self::Transport { operation, .. }
            | Self::Timeout { operation, .. } => operation,
            Self::Decode { response, .. }
            | Self::Unexpected { response }
            | Self::Api { response, .. } => response.operation,
        }
    }

    /// The answer, if one came.
    pub fn response(&self) -> Option<&RawResponse> {
        match self {
            Self::Decode { response, .. }
            | Self::Unexpected { response }
            | Self::Api { response, .. } => Some(response),
            Self::Validation { .. }
            | Self::Request { .. }
            | Self::Auth { .. }
            | Self::Transport { .. }
            | Self::Timeout { .. } => None,
        }
    }

    /// The status code, if an answer came.
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(RawResponse::status)
    }

    /// The headers, if an answer came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(RawResponse::headers)
    }

    /// Whether the call took longer than it had.
    pub const fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout { .. })
    }

    /// Whether the same call may succeed later: a timeout, a lost connection, or one of the statuses 408, 425, 429, 500, 502, 503, 504.
    ///
    /// It does not say that trying again is harmless: after anything but a failure to connect, the server may have acted already.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Timeout { .. } => true,
            Self::Auth { error, .. } => error.is_passing(),
            Self::Transport { error, .. } => matches!(
                error.kind(),
                TransportErrorKind::Connect | TransportErrorKind::Closed
            ),
            _ => self.status().is_some_and(|status| {
                matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504)
            }),
        }
    }
}

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.operation();
        write!(
            f,
            "{} ({} {}): ",
            operation.id, operation.method, operation.template
        )?;
        match self {
            Self::Validation { report, .. } => write!(
                f,
                "nothing was sent, since it breaks rules of the document (`RequestOptions::validation`, or `validation` of the client's builder, lets it pass): {report}"
            ),
            Self::Request { error, .. } => error.fmt(f),
            Self::Auth { error, .. } => error.fmt(f),
            Self::Transport { error, .. } => error.fmt(f),
            Self::Timeout { after, .. } => write!(f, "no complete response within {after:?}"),
            Self::Decode { error, response } => {
                let media_type = response.media_type().unwrap_or("no content type");
                write!(
                    f,
                    "the body of the response {} ({media_type}) is not as documented: {error}",
                    response.status.as_u16()
                )
            }
            Self::Unexpected { response } => {
                let status = response.status;
                match response.media_type() {
                    Some(found) => write!(f, "the response {status} ({found}) is not documented"),
                    None => write!(f, "the response {status} is not documented"),
                }
            }
            Self::Api { error, .. } => error.fmt(f),
        }
    }
}

impl<E: std::error::Error + 'static> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Request { error, .. } => Some(error),
            Self::Auth { error, .. } => Some(error),
            Self::Transport { error, .. } => Some(error),
            Self::Decode { error, .. } => Some(error),
            Self::Api { error, .. } => Some(error),
            Self::Validation { .. } | Self::Timeout { .. } | Self::Unexpected { .. } => None,
        }
    }
}

/// What `Display` says of a documented error: its status as the document has it, `400`, `"4XX"` or `"default"`.
pub fn describe(documented: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let documented = documented.trim_matches('"');
    match documented.parse::<StatusCode>() {
        Ok(status) => match status.canonical_reason() {
            Some(reason) => write!(f, "{} {reason}", status.as_u16()),
            None => write!(f, "status {}", status.as_u16()),
        },
        Err(_) => write!(f, "a documented error ({documented})"),
    }
}
