//! Whether what the other side sends is from whom it says.

use std::borrow::Cow;
use std::fmt;

use http::HeaderMap;

use crate::DecodeError;

/// Why a body is not taken for the sender's. It shows no key and no signature.
#[derive(Clone, PartialEq, Eq)]
pub struct SignatureError(Cow<'static, str>);

impl SignatureError {
    /// For a reason that names no value: `the signature is another one`.
    pub fn new(what: impl Into<Cow<'static, str>>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignatureError({self})")
    }
}

impl std::error::Error for SignatureError {}

/// Why a webhook or a callback is refused.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum IncomingError {
    /// It is not from whom it says; 401 is what most answer. Nothing was decoded.
    Signature(SignatureError),
    /// It is, and not as documented; 400 is what most answer.
    Decode(DecodeError),
}

impl fmt::Display for IncomingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for IncomingError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Signature(error) => Some(error),
            Self::Decode(error) => Some(error),
        }
    }
}

/// Decodes what the other side sent, if its signature is good: `verify` is given the headers and the bytes of the body, which must be those that came; `decode`, a
/// function of the generated module `incoming`, is given the same bytes, and not called unless `verify` says yes.
///
/// What is signed, how, and with which key is the sender's to say, and the cryptography that of a crate which compares in constant time: `verify_slice` of
/// `hmac` does.
///
/// ```
/// use specsmith::{IncomingError, SignatureError, http::HeaderMap};
///
/// # fn decode(body: &[u8]) -> Result<usize, specsmith::DecodeError> { Ok(body.len()) }
/// # fn is_signed(signature: &[u8], body: &[u8]) -> bool { signature == body }
/// fn receive(headers: &HeaderMap, body: &[u8]) -> Result<usize, IncomingError> {
///     let verify = |headers: &HeaderMap, body: &[u8]| {
///         let signature = headers.get("x-signature").ok_or(SignatureError::new("it is not signed"))?;
///         match is_signed(signature.as_bytes(), body) {
///             true => Ok(()),
///             false => Err(SignatureError::new("the signature is another one")),
///         }
///     };
///     specsmith::verified(headers, body, verify, decode)
/// }
///
/// assert!(matches!(receive(&HeaderMap::new(), b"{}"), Err(IncomingError::Signature(_))));
/// ```
///
/// # Errors
/// If the signature is not good, or the body not as documented.
pub fn verified<T>(
    headers: &HeaderMap,
    body: &[u8],
    verify: impl FnOnce(&HeaderMap, &[u8]) -> Result<(), SignatureError>,
    decode: impl FnOnce(&[u8]) -> Result<T, DecodeError>,
) -> Result<T, IncomingError> {
    verify(headers, body).map_err(IncomingError::Signature)?;
    decode(body).map_err(IncomingError::Decode)
}
