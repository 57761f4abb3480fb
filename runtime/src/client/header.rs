//! Headers: what may be sent, and what may be shown.

use std::fmt;

use http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::failure::RequestError;

/// Only the transport knows how a message is framed; a value set by hand could smuggle a second request (RFC 9112, section 11.2).
const FRAMING: [HeaderName; 4] = [
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// A header's name (RFC 9110, section 5.1).
pub(super) fn name(text: &str) -> Result<HeaderName, RequestError> {
    let name = HeaderName::from_bytes(text.as_bytes()).map_err(|_| {
        RequestError::new("a header's name is empty or has characters that none may have")
    })?;
    if FRAMING.contains(&name) {
        return Err(RequestError::new(format!(
            "the header `{name}` is the transport's to set"
        )));
    }
    Ok(name)
}

/// A header's value: visible ASCII, spaces and tabs (RFC 9110, section 5.5, without the bytes it calls obsolete).
pub(super) fn value(name: &str, text: &str) -> Result<HeaderValue, RequestError> {
    let plain = text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
    let value = plain.then(|| HeaderValue::from_str(text).ok()).flatten();
    value.ok_or_else(|| {
        RequestError::new(format!(
            "the header `{name}` has a character that is not visible ASCII, a space or a tab"
        ))
    })
}

/// A value that must not be logged, by transports either.
pub(super) fn secret(name: &str, text: &str) -> Result<HeaderValue, RequestError> {
    let mut value = value(name, text)?;
    value.set_sensitive(true);
    Ok(value)
}

/// A value that a caller has set: it may be a token or a key, whatever its header is called, so that it is secret but in headers that never hold one.
pub(super) fn guarded(name: &HeaderName, text: &str) -> Result<HeaderValue, RequestError> {
    let mut value = value(name.as_str(), text)?;
    value.set_sensitive(!HARMLESS.contains(&name.as_str()));
    Ok(value)
}

/// Headers whose values say nothing about anybody. All others are shown by name only.
const HARMLESS: [&str; 14] = [
    "accept",
    "age",
    "allow",
    "cache-control",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "date",
    "retry-after",
    "server",
    "transfer-encoding",
    "user-agent",
    "vary",
];

/// Headers as `Debug` may show them.
pub(super) struct Shown<'a>(pub(super) &'a HeaderMap);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            let open = HARMLESS.contains(&name.as_str()) && !value.is_sensitive();
            let shown: &dyn fmt::Debug = if open { value } else { &format_args!("..") };
            map.entry(&format_args!("{name}"), shown);
        }
        map.finish()
    }
}
