//! The two doors to the world, a transport and a clock: the core does no I/O of its own.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use super::body::Body;

/// A future on the heap that may move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries one request to a server and brings its response.
///
/// What a transport does beyond that is its owner's promise: it should follow no redirect (credentials would go along), send nothing twice,
/// and keep URLs, headers and bodies out of its errors. The future may be dropped at any point: that is how a timeout ends it.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request. The response's body may still be on its way when the future is done.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

/// Tells the time and waits. A test hands in one of its own.
pub trait Clock: Send + Sync + 'static {
    /// The time since some origin, which never goes back. Clients that share a credential share the times that it keeps: their clocks must have one origin.
    fn now(&self) -> Duration;

    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// The time since 1970, as the calendar has it: dates that a server sends are held against it. `None` where it is not known.
    fn unix_time(&self) -> Option<Duration> {
        None
    }
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> Duration {
        (**self).now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }

    fn unix_time(&self) -> Option<Duration> {
        (**self).unix_time()
    }
}

/// How a request failed on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection came about: the server has seen nothing.
    Connect,
    /// The connection ended before the response did: the server may have acted.
    Closed,
    /// The response has more bytes than the client takes.
    TooLarge {
        /// How many bytes it takes.
        limit: usize,
    },
    /// Nothing more of the response came for as long as the call's timeout, where it is read as it comes.
    TimedOut {
        /// How long more was waited for.
        after: Duration,
    },
    /// Anything else.
    Other,
}

/// A request or a response that was lost on its way. It carries no URL.
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// Its kind: what the transport says of it may name addresses, and is in [`Error::source`].
impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl TransportError {
    fn new(kind: TransportErrorKind, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind,
            source: Some(source.into()),
        }
    }

    /// No connection came about.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Connect, source)
    }

    /// The connection ended too early.
    pub fn closed(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Closed, source)
    }

    /// Anything else.
    pub fn other(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Other, source)
    }

    pub(super) const fn too_large(limit: usize) -> Self {
        Self {
            kind: TransportErrorKind::TooLarge { limit },
            source: None,
        }
    }

    pub(super) const fn timed_out(after: Duration) -> Self {
        Self {
            kind: TransportErrorKind::TimedOut { after },
            source: None,
        }
    }

    /// What sort of failure it is.
    #[must_use]
    pub const fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TransportErrorKind::Connect => f.write_str("no connection to the server came about")?,
            TransportErrorKind::Closed => {
                f.write_str("the connection ended before the response did")?;
            }
            TransportErrorKind::TooLarge { limit } => {
                write!(f, "the response has more than {limit} bytes")?;
            }
            TransportErrorKind::TimedOut { after } => write!(f, "nothing came for {after:?}")?,
            TransportErrorKind::Other => f.write_str("the request could not be carried out")?,
        }
        // The causes in between say the same in other words; the first one says why.
        match root_cause(self) {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

fn root_cause(error: &TransportError) -> Option<&(dyn Error + 'static)> {
    let mut cause = error.source()?;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    Some(cause)
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn Error + 'static))
    }
}
