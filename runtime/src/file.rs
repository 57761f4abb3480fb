//! Files: parts of a multipart body, and bodies that are any bytes.

use std::fmt;
use std::sync::Arc;

use crate::{Decode, DecodeError, Decoder, Encode, Encoder};

/// A file that is a part of a `multipart/form-data` body (RFC 7578), or a whole body: bytes, and what they are called. Cloning it is cheap.
///
/// Its bytes are here, or are read while they are sent: those of a path (`File::path`), or of any stream (`File::stream`). Elsewhere it is its text, which not
/// all bytes have. `Debug` shows the length of the bytes alone.
///
/// ```
/// use specsmith::File;
///
/// let photo = File::new(b"\x89PNG").with_name("cat.png").with_media_type("image/png");
/// assert_eq!(photo.bytes().map(<[u8]>::len), Some(4));
/// let note: File = "just a text".into();
/// assert_eq!(note.name(), None);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    content: Content,
    name: Option<String>,
    media_type: Option<String>,
}

#[derive(Clone)]
enum Content {
    Bytes(Arc<[u8]>),
    #[cfg(feature = "client")]
    Source(Arc<crate::client::Source>),
}

/// What is read while it is sent is like itself alone.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => one == other,
            #[cfg(feature = "client")]
            (Self::Source(one), Self::Source(other)) => Arc::ptr_eq(one, other),
            #[cfg(feature = "client")]
            _ => false,
        }
    }
}

impl Eq for Content {}

impl File {
    /// A file of these bytes. Without a name it is called as its part; without a media type it is what the document says, or any bytes.
    pub fn new(bytes: impl AsRef<[u8]>) -> Self {
        Self {
            content: Content::Bytes(bytes.as_ref().into()),
            name: None,
            media_type: None,
        }
    }

    #[cfg(feature = "client")]
    pub(crate) const fn of_source(source: Arc<crate::client::Source>) -> Self {
        Self {
            content: Content::Source(source),
            name: None,
            media_type: None,
        }
    }

    #[cfg(feature = "client")]
    pub(crate) const fn source(&self) -> Option<&Arc<crate::client::Source>> {
        match &self.content {
            Content::Bytes(_) => None,
            Content::Source(source) => Some(source),
        }
    }

    /// Its bytes, shared; none where they are read while they are sent.
    #[cfg(feature = "client")]
    pub(crate) fn shared(&self) -> Arc<[u8]> {
        match &self.content {
            Content::Bytes(bytes) => Arc::clone(bytes),
            Content::Source(_) => Arc::default(),
        }
    }

    /// What the file is called.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What the bytes are.
    #[must_use]
    pub fn with_media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The bytes; `None` where they are read while they are sent.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            #[cfg(feature = "client")]
            Content::Source(_) => None,
        }
    }

    /// What the file is called, if anything was said.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// What the bytes are, if anything was said.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.content {
            Content::Bytes(bytes) => write!(f, "File({} bytes)", bytes.len()),
            #[cfg(feature = "client")]
            Content::Source(source) => write!(f, "File({source:?})"),
        }
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

#[cfg(feature = "client")]
impl From<bytes::Bytes> for File {
    fn from(bytes: bytes::Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<&[u8]> for File {
    fn from(bytes: &[u8]) -> Self {
        Self::new(bytes)
    }
}

impl<const N: usize> From<&[u8; N]> for File {
    fn from(bytes: &[u8; N]) -> Self {
        Self::new(bytes)
    }
}

impl From<String> for File {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for File {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl Encode for File {
    fn encode(&self, out: &mut Encoder) {
        out.file(self);
    }
}

impl Decode for File {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        input.file()
    }
}
