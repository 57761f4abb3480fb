//! Files: parts of a multipart body.

use std::fmt;
use std::sync::Arc;

use crate::{Decode, DecodeError, Decoder, Encode, Encoder};

/// A file that is a part of a `multipart/form-data` body (RFC 7578): bytes, and what they are called. Cloning it is cheap.
///
/// Elsewhere it is its text, which not all bytes have. `Debug` shows the length of the bytes alone.
///
/// ```
/// use specsmith::File;
///
/// let photo = File::new(b"\x89PNG").with_name("cat.png").with_media_type("image/png");
/// assert_eq!(photo.bytes().len(), 4);
/// let note: File = "just a text".into();
/// assert_eq!(note.name(), None);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    bytes: Arc<[u8]>,
    name: Option<String>,
    media_type: Option<String>,
}

impl File {
    /// A file of these bytes. Without a name it is called as its part; without a media type it is what the document says, or any bytes.
    pub fn new(bytes: impl AsRef<[u8]>) -> Self {
        Self {
            bytes: bytes.as_ref().into(),
            name: None,
            media_type: None,
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

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
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
        write!(f, "File({} bytes)", self.bytes.len())
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
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
        String::decode(input).map(Self::from)
    }
}
