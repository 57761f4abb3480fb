//! What can go wrong while a stream is read.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use crate::DecodeError;
use crate::client::failure::Failure;
use crate::client::operation::Operation;
use crate::client::transport::TransportError;

/// Why the next piece of a stream is not at hand. After [`StreamError::Decode`] the stream goes on; after any other it is at its end.
///
/// Neither `Display` nor `Debug` shows a byte of what came.
#[non_exhaustive]
pub enum StreamError {
    /// The connection was lost.
    #[non_exhaustive]
    Transport {
        /// The operation.
        operation: &'static Operation,
        /// What happened.
        error: TransportError,
    },
    /// Nothing came for as long as the call's timeout.
    #[non_exhaustive]
    Timeout {
        /// The operation.
        operation: &'static Operation,
        /// How long the next bytes were waited for.
        after: Duration,
    },
    /// An item has more bytes than the client takes of a response (`response_limit`).
    #[non_exhaustive]
    TooLong {
        /// The operation.
        operation: &'static Operation,
        /// How many bytes it takes.
        limit: usize,
    },
    /// An item is not what the document says. The next one may be.
    #[non_exhaustive]
    Decode {
        /// The operation.
        operation: &'static Operation,
        /// What does not fit, and where in the item.
        error: DecodeError,
        /// The item as it came.
        item: Bytes,
    },
    /// The stream could not be asked for again.
    #[non_exhaustive]
    Reconnect {
        /// Why not.
        failure: Failure,
    },
}

impl StreamError {
    /// The operation whose answer is read.
    #[must_use]
    pub const fn operation(&self) -> &'static Operation {
        match self {
            Self::Transport { operation, .. }
            | Self::Timeout { operation, .. }
            | Self::TooLong { operation, .. }
            | Self::Decode { operation, .. } => operation,
            Self::Reconnect { failure } => failure.operation(),
        }
    }

    /// Whether the connection ended or fell silent, so that asking again may help.
    pub(super) const fn is_lost(&self) -> bool {
        matches!(self, Self::Transport { .. } | Self::Timeout { .. })
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.operation();
        let (id, method, template) = (operation.id, operation.method, operation.template);
        if let Self::Reconnect { failure } = self {
            return write!(f, "the stream could not be asked for again: {failure}");
        }
        write!(f, "{id} ({method} {template}): ")?;
        match self {
            Self::Transport { error, .. } => error.fmt(f),
            Self::Timeout { after, .. } => write!(f, "nothing came for {after:?}"),
            Self::TooLong { limit, .. } => write!(f, "an item has more than {limit} bytes"),
            Self::Decode { error, .. } => write!(f, "an item is not as documented: {error}"),
            Self::Reconnect { .. } => Ok(()),
        }
    }
}

impl fmt::Debug for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StreamError({self})")
    }
}

impl std::error::Error for StreamError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport { error, .. } => Some(error),
            Self::Decode { error, .. } => Some(error),
            Self::Timeout { .. } | Self::TooLong { .. } | Self::Reconnect { .. } => None,
        }
    }
}
