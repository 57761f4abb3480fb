//! Bodies that the other side sends: of webhooks and callbacks.

use bytes::Bytes;
use http::HeaderValue;

use super::format::Format;
use super::media_type;
use super::stream::{self, Event, EventReader};
use crate::DecodeError;
use crate::codec::{self, Decode, NullPolicy};

/// JSON. As in responses, a null that the document does not allow is read as absent: real senders send it.
///
/// # Errors
/// If it is not as documented.
pub fn json<T: Decode>(body: &[u8]) -> Result<T, DecodeError> {
    codec::read_bytes(body, NullPolicy::Lenient).map(|(value, _)| value)
}

/// Another format than JSON; the `content-type` names the boundary of parts.
///
/// # Errors
/// If it is not of the format, or not as documented.
pub fn read<T: Decode>(
    content_type: Option<&str>,
    body: &[u8],
    format: Format,
) -> Result<T, DecodeError> {
    let content_type = content_type.and_then(|text| HeaderValue::from_str(text).ok());
    let body = Bytes::copy_from_slice(body);
    let read = format.read(content_type.as_ref(), &body, NullPolicy::Lenient);
    read.map(|(value, _)| value)
}

/// JSON values, one after another.
///
/// # Errors
/// If one of them is not as documented.
pub fn lines<T: Decode>(body: &[u8]) -> Result<Vec<T>, DecodeError> {
    stream::values(body).iter().map(|text| json(text)).collect()
}

/// Server-sent events, all of them.
///
/// # Errors
/// If one of them is not as documented.
pub fn events<T: Decode>(
    body: &[u8],
    reader: &EventReader<T>,
) -> Result<Vec<Event<T>>, DecodeError> {
    stream::events(body, reader, NullPolicy::Lenient)
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
    media_type::choose(content_type, forms)
}

/// What is said of a body in another form.
#[must_use]
pub fn unknown_form() -> DecodeError {
    DecodeError::refused("its media type is none that the document has")
}
