//! Files that are read while they are sent.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::body::Body;
use super::exact::Exact;
use super::transport::TransportError;
use crate::File;

type Open = dyn Fn() -> Body + Send + Sync;

/// What a file is read from, when it is sent.
pub(crate) struct Source {
    length: Option<u64>,
    open: Box<Open>,
    /// It can be read from its beginning as often as somebody asks.
    again: bool,
}

impl Source {
    /// How many bytes it has, if that is known.
    pub(crate) const fn length(&self) -> Option<u64> {
        self.length
    }

    pub(super) fn open(&self) -> Body {
        let body = (self.open)();
        match self.length {
            Some(length) => Body::stream(Exact::new(body, length)),
            None => body,
        }
    }

    pub(super) const fn can_be_read_again(&self) -> bool {
        self.again
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length {
            Some(length) => write!(f, "a stream of {length} bytes"),
            None => f.write_str("a stream"),
        }
    }
}

impl File {
    /// A file that is read while it is sent, and never held as a whole. `open` is called for each attempt to send it, and gives all of it from the beginning;
    /// `length` is sent along where it is known: the call fails where the file turns out to have more bytes, or fewer.
    ///
    /// It is for bodies of requests alone: in JSON, it has no text.
    pub fn stream(length: Option<u64>, open: impl Fn() -> Body + Send + Sync + 'static) -> Self {
        Self::of_source(Arc::new(Source {
            length,
            open: Box::new(open),
            again: true,
        }))
    }

    /// The same of a body that is there once, so that a call with it is never sent again.
    pub fn stream_once(length: Option<u64>, body: Body) -> Self {
        let body = Mutex::new(Some(body));
        let open = move || {
            let mut body = body.lock().unwrap_or_else(PoisonError::into_inner);
            body.take().unwrap_or_else(|| {
                Body::failed(TransportError::other(
                    "the file was a stream that has been sent",
                ))
            })
        };
        Self::of_source(Arc::new(Source {
            length,
            open: Box::new(open),
            again: false,
        }))
    }

    /// The file at a path, under the last of its names. It is read while it is sent, piece by piece, and its length is the one that it has now: where it has
    /// grown or shrunk until it is sent, the call fails.
    ///
    /// # Errors
    /// When there is no file there.
    #[cfg(feature = "transport")]
    pub fn path(path: impl Into<std::path::PathBuf>) -> std::io::Result<Self> {
        let path = path.into();
        let about = std::fs::metadata(&path)?;
        if !about.is_file() {
            return Err(std::io::Error::other("there is no file at this path"));
        }
        let length = about.len();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.map(str::to_owned);
        let file = Self::stream(Some(length), move || {
            Body::stream(super::disk::Pieces::new(path.clone()))
        });
        Ok(match name {
            Some(name) => file.with_name(name),
            None => file,
        })
    }
}
