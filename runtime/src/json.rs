//! The exact path between JSON and Rust: no digit is lost, every error knows its place.
//!
//! ```
//! let scopes: Vec<String> = specsmith::json::from_str(r#"["read", "write"]"#)?;
//! assert_eq!(specsmith::json::to_string(&scopes)?, r#"["read","write"]"#);
//!
//! let error = specsmith::json::from_str::<Vec<String>>("[1]").unwrap_err();
//! assert_eq!(error.to_string(), "at /0: found a number, expected a string");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::codec::{self, Decode, DecodeError, Encode, EncodeError, NullPolicy};

/// Reads a value from a JSON text (RFC 8259).
///
/// # Errors
/// When the text is no JSON, or JSON that the type cannot hold.
pub fn from_str<T: Decode>(text: &str) -> Result<T, DecodeError> {
    codec::read(text, NullPolicy::Strict).map(|(value, _)| value)
}

/// Reads a value from a JSON text in bytes, which must be UTF-8 (RFC 8259, section 8.1).
///
/// # Errors
/// When the bytes are no JSON, or JSON that the type cannot hold.
pub fn from_slice<T: Decode>(bytes: &[u8]) -> Result<T, DecodeError> {
    codec::read_bytes(bytes, NullPolicy::Strict).map(|(value, _)| value)
}

/// The JSON text of a value, without white space.
///
/// # Errors
/// When the value holds what JSON cannot write: a number that is not finite.
pub fn to_string<T: Encode + ?Sized>(value: &T) -> Result<String, EncodeError> {
    codec::write(&value)
}

/// The JSON text of a value in bytes, without white space.
///
/// # Errors
/// When the value holds what JSON cannot write: a number that is not finite.
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    to_string(value).map(String::into_bytes)
}
