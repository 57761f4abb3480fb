//! Bodies that the other side sends: of webhooks and callbacks.

use bytes::Bytes;

use super::{leaf, media_type};
use crate::DecodeError;
use crate::codec::{self, Decode, NullPolicy};

/// JSON. As in responses, a null that the document does not allow is read as absent: real senders send it.
///
/// # Errors
/// If it is not as documented.
pub fn json<T: Decode>(body: &[u8]) -> Result<T, DecodeError> {
    codec::read_bytes(body, NullPolicy::Lenient).map(|(value, _)| value)
}

/// Text in UTF-8: a string, or the text of another leaf.
///
/// # Errors
/// If it is not as documented.
pub fn text<T: Decode>(body: &[u8]) -> Result<T, DecodeError> {
    leaf::from_bytes(body, NullPolicy::Lenient).map(|(value, _)| value)
}

/// XML, by the table of its type.
///
/// # Errors
/// If it is no XML, or not as documented.
#[cfg(feature = "xml")]
pub fn xml<T: Decode>(body: &[u8], document: &super::xml::Document) -> Result<T, DecodeError> {
    super::xml::read(body, document, NullPolicy::Lenient).map(|(value, _)| value)
}

/// Bytes as they are.
///
/// # Errors
/// None; the type is that of the others.
pub fn bytes(body: &[u8]) -> Result<Bytes, DecodeError> {
    Ok(Bytes::copy_from_slice(body))
}

/// Which of several forms a body has, by its `content-type`; the first where nothing is said of it.
#[must_use]
pub fn form(content_type: Option<&str>, forms: &[&[&str]]) -> Option<usize> {
    let essence = content_type.and_then(|text| text.split(';').next());
    media_type::choose(essence.map(str::trim), forms)
}

/// What is said of a body in another form.
#[must_use]
pub fn unknown_form() -> DecodeError {
    DecodeError::refused("its media type is none that the document has")
}
