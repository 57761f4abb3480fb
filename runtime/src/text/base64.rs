//! `format: byte`, and `contentEncoding: base64`.

use std::fmt;

use specsmith_pattern::Format;

use super::text_type;
use crate::FormatError;

/// Bytes as text (RFC 4648, section 4).
///
/// The format is the alphabet with `+` and `/`, and padding. [`Base64::to_bytes`] reads the URL-safe alphabet (section 5), and texts without
/// padding (section 3.2), as well: servers send both. `Debug` shows the length alone.
///
/// ```
/// use specsmith::Base64;
///
/// assert_eq!(Base64::from_bytes(b"\xFB\xFF").as_str(), "+/8=");
/// assert_eq!(Base64::from_text_unchecked("-_8").to_bytes()?, b"\xFB\xFF");
/// # Ok::<(), specsmith::FormatError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base64(String);

text_type!(Base64, "byte", |text| {
    if Format::Byte.matches(text) {
        return Ok(());
    }
    // What can be read is wrong in its alphabet or its padding.
    decode(text).and(Err("expected the alphabet with `+` and `/`, and padding"))
});

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Base64 {
    /// The text of these bytes, with padding.
    #[must_use]
    pub fn from_bytes(bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
        for group in bytes.chunks(3) {
            let bits = group
                .iter()
                .fold(0, |bits, byte| bits << 8 | u32::from(*byte));
            let bits = bits << (8 * (3 - group.len()));
            for place in 0..4 {
                let digit = DIGITS.get((bits >> (18 - 6 * place) & 63) as usize);
                let digit = digit.filter(|_| place <= group.len());
                text.push(digit.map_or('=', |digit| char::from(*digit)));
            }
        }
        Self(text)
    }

    /// The bytes, from either alphabet of RFC 4648, with padding or without.
    ///
    /// # Errors
    /// When a character is of neither alphabet, or the text does not end where a byte ends.
    pub fn to_bytes(&self) -> Result<Vec<u8>, FormatError> {
        decode(&self.0).map_err(|what| FormatError::new("byte", what))
    }
}

fn decode(text: &str) -> Result<Vec<u8>, &'static str> {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    if padding > 2 || padding > 0 && !text.len().is_multiple_of(4) {
        return Err("the padding does not fill the last group of four");
    }
    if digits.len() % 4 == 1 {
        return Err("the last group has a single character");
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    for group in digits.as_bytes().chunks(4) {
        let mut bits = 0;
        for digit in group {
            bits = bits << 6 | value(*digit).ok_or("a character is of no alphabet of base64")?;
        }
        let [_, first, second, third] = (bits << (6 * (4 - group.len()))).to_be_bytes();
        let all = [first, second, third];
        let (whole, unused) = all.split_at_checked(group.len() - 1).unwrap_or_default();
        // RFC 4648, section 3.5: bits of no byte are zero.
        if unused.iter().any(|byte| *byte != 0) {
            return Err("the last character has bits of no byte");
        }
        bytes.extend_from_slice(whole);
    }
    Ok(bytes)
}

fn value(digit: u8) -> Option<u32> {
    Some(u32::from(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    }))
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} characters)", self.0.len())
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self::from_bytes(bytes)
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self::from_bytes(bytes)
    }
}

impl<const N: usize> From<[u8; N]> for Base64 {
    fn from(bytes: [u8; N]) -> Self {
        Self::from_bytes(bytes)
    }
}

impl<const N: usize> From<&[u8; N]> for Base64 {
    fn from(bytes: &[u8; N]) -> Self {
        Self::from_bytes(bytes)
    }
}
