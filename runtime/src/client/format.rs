//! The ways in which a body that is not JSON becomes a value.

use bytes::Bytes;
use http::HeaderValue;

use super::multipart::BodyPart;
use super::{charset, form, leaf};
use crate::Note;
use crate::codec::{self, Decode, DecodeError, NullPolicy};

/// How a body is read.
#[derive(Clone, Copy, Debug)]
pub enum Format {
    /// Text, by the charset of its media type: a string, or the text of another leaf.
    Text,
    /// XML, by the table of its type.
    #[cfg(feature = "xml")]
    Xml(&'static super::xml::Document),
    /// `application/x-www-form-urlencoded`, by a table.
    Form(&'static form::Table),
    /// `multipart/…`, by a table.
    Parts(&'static form::Table),
}

impl Format {
    /// The value of a body.
    ///
    /// # Errors
    /// Where the body is not of this format, or not as the type has it.
    pub(super) fn read<T: Decode>(
        self,
        content_type: Option<&HeaderValue>,
        body: &Bytes,
        nulls: NullPolicy,
    ) -> Result<(T, Vec<Note>), DecodeError> {
        let (value, files) = match self {
            Self::Text => return leaf::from_text(&charset::decode(content_type, body)?, nulls),
            #[cfg(feature = "xml")]
            Self::Xml(document) => (super::xml::read(content_type, body, document)?, Vec::new()),
            Self::Form(table) => form::pairs(body, table)?,
            Self::Parts(table) => form::parts(&BodyPart::of_type(content_type, body)?, table)?,
        };
        codec::read_tree(&value, &files, nulls)
    }
}
