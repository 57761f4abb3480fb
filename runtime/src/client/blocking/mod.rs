//! Calls without asynchronous code: a thread waits for what a call, or a stream, gives.
//!
//! There is no second client. Whatever gives a future can be waited for, and whatever is a stream can be gone through:
//!
//! ```no_run
//! use specsmith::blocking::{Wait as _, WaitEach as _};
//! # fn of(
//! #     call: impl Future<Output = Result<specsmith::Response<specsmith::JsonLines<u32>>, specsmith::Failure>>,
//! # ) -> Result<(), Box<dyn std::error::Error>> {
//! let lines = call.wait()?.body;
//! for line in lines.wait_each() {
//!     println!("{}", line?);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The thread that waits does the work of the call itself. With the feature `transport`, connections and timers live on one thread more, which is started by the first call and
//! serves all of them; any number of threads may wait at once.
//!
//! A thread that runs asynchronous code must not wait: the connection that it waits for may be its own to serve. With the feature `transport` that is told by a
//! [`WaitError`], and nothing is sent; threads of `spawn_blocking` and `block_in_place` may wait.

mod drive;
#[cfg(feature = "transport")]
mod serve;

use std::fmt;
use std::io::{self, Read};
use std::pin::Pin;

use bytes::Bytes;
use futures_core::Stream;

use super::auth::AuthError;
use super::body::Body;
use super::error::Error;
use super::failure::{Failure, RequestError};
use super::operation::Operation;
use super::stream::StreamError;
use super::transport::{TransportError, TransportErrorKind};

/// What stands in the place of an operation where a call was not begun.
static WAIT: Operation = Operation::new("wait", "a", "blocking call");

/// Why a thread cannot wait. Every error of a call is made of one, and so are `Box<dyn std::error::Error>` and its like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitError {
    /// The thread runs asynchronous code, which it would stop.
    Asynchronous,
    /// The system gives no thread for connections and timers.
    NoThread,
}

impl WaitError {
    const fn text(self) -> &'static str {
        match self {
            Self::Asynchronous => {
                "asynchronous code cannot wait for a call: use `.await` here, or a thread of its own"
            }
            Self::NoThread => "the system gives no thread for connections and timers",
        }
    }
}

impl fmt::Display for WaitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl std::error::Error for WaitError {}

impl From<WaitError> for Failure {
    fn from(error: WaitError) -> Self {
        Self::new(Error::Request {
            operation: &WAIT,
            error: RequestError::new(error.text()),
        })
    }
}

impl<E> From<WaitError> for Error<E> {
    fn from(error: WaitError) -> Self {
        Failure::from(error).into()
    }
}

impl From<WaitError> for StreamError {
    fn from(error: WaitError) -> Self {
        Self::Transport {
            operation: &WAIT,
            error: error.into(),
        }
    }
}

impl From<WaitError> for TransportError {
    fn from(error: WaitError) -> Self {
        Self::other(error)
    }
}

impl From<WaitError> for AuthError {
    fn from(error: WaitError) -> Self {
        Self::new(error.text())
    }
}

/// Waits for a future: of a call, or an `async` block around several of them.
pub trait Wait: Future + Sized {
    /// What comes of it. The thread does nothing else until then.
    ///
    /// # Errors
    /// Those of the future, and [`WaitError`] where the thread must not wait.
    fn wait(self) -> Self::Output;
}

impl<F, T, E> Wait for F
where
    F: Future<Output = Result<T, E>>,
    E: From<WaitError>,
{
    fn wait(self) -> Result<T, E> {
        let _entered = enter()?;
        drive::to_end(self)
    }
}

/// Waits for each item of a stream: events, JSON lines, pieces of a body, pages.
pub trait WaitEach: Stream + Sized {
    /// The items, one after another as they come.
    fn wait_each(self) -> Each<Self>;
}

impl<S, T, E> WaitEach for S
where
    S: Stream<Item = Result<T, E>>,
    E: From<WaitError>,
{
    fn wait_each(self) -> Each<Self> {
        Each {
            stream: Some(Box::pin(self)),
            rest: Bytes::new(),
        }
    }
}

/// The items of a stream. Dropping it closes the connection. Those of a [`Body`] can be read as bytes too.
#[must_use = "nothing is read until an item is asked for"]
pub struct Each<S> {
    stream: Option<Pin<Box<S>>>,
    /// What came of a piece that was not read as a whole.
    rest: Bytes,
}

impl<S: Unpin> Each<S> {
    /// The stream, after the items that were taken; `None` where waiting for it has failed.
    #[must_use]
    pub fn into_inner(self) -> Option<S> {
        self.stream.map(|stream| *Pin::into_inner(stream))
    }
}

impl Read for Each<Body> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() && !buffer.is_empty() {
            match self.next() {
                Some(piece) => self.rest = piece.map_err(as_io)?,
                None => return Ok(0),
            }
        }
        let piece = self.rest.split_to(self.rest.len().min(buffer.len()));
        (&*piece).read(buffer)
    }
}

fn as_io(error: TransportError) -> io::Error {
    let kind = match error.kind() {
        TransportErrorKind::TimedOut { .. } => io::ErrorKind::TimedOut,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}

impl<S, T, E> Iterator for Each<S>
where
    S: Stream<Item = Result<T, E>>,
    E: From<WaitError>,
{
    type Item = Result<T, E>;

    fn next(&mut self) -> Option<Result<T, E>> {
        let stream = self.stream.as_mut()?;
        match enter() {
            Ok(_entered) => {
                let mut stream = stream.as_mut();
                drive::to_end(std::future::poll_fn(|context| {
                    stream.as_mut().poll_next(context)
                }))
            }
            // Whoever passes over errors would ask for ever.
            Err(error) => {
                self.stream = None;
                Some(Err(error.into()))
            }
        }
    }
}

impl<S> fmt::Debug for Each<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Each(..)")
    }
}

#[cfg(feature = "transport")]
use serve::enter;

/// Without a transport of ours, whatever carries requests brings what it needs.
#[cfg(not(feature = "transport"))]
#[allow(clippy::unnecessary_wraps, reason = "with one it can fail")]
const fn enter() -> Result<(), WaitError> {
    Ok(())
}
