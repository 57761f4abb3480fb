//! `format: uuid`.

use specsmith_pattern::Format;

use super::text_type;

/// A UUID, as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6` (RFC 9562, section 4), in the case in which it came.
///
/// Equality and order are those of the text; [`Uuid::as_bytes`] compares UUIDs of either case.
///
/// ```
/// use specsmith::Uuid;
///
/// let id = Uuid::parse("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")?;
/// assert_eq!(Uuid::from_bytes(id.as_bytes().unwrap()).as_str(), "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
/// assert_eq!(id.version(), Some(1));
/// # Ok::<(), specsmith::FormatError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(String);

text_type!(Uuid, "uuid", |text| {
    if Format::Uuid.matches(text) {
        Ok(())
    } else {
        Err("expected 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them")
    }
});

impl Uuid {
    /// The UUID of these octets, in network byte order, written in lower case.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self::from_u128(u128::from_be_bytes(bytes))
    }

    /// The UUID of this number, written in lower case.
    #[must_use]
    pub fn from_u128(number: u128) -> Self {
        Self(format!(
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            number >> 96,
            number >> 80 & 0xFFFF,
            number >> 64 & 0xFFFF,
            number >> 48 & 0xFFFF,
            number & 0xFFFF_FFFF_FFFF,
        ))
    }

    /// The octets in network byte order; `None` where the text is no UUID.
    #[must_use]
    pub fn as_bytes(&self) -> Option<[u8; 16]> {
        self.to_u128().map(u128::to_be_bytes)
    }

    /// The number; `None` where the text is no UUID.
    #[must_use]
    pub fn to_u128(&self) -> Option<u128> {
        if !self.is_valid() {
            return None;
        }
        u128::from_str_radix(&self.0.replace('-', ""), 16).ok()
    }

    /// The version (RFC 9562, section 4.2); `None` where the text is no UUID.
    #[must_use]
    pub fn version(&self) -> Option<u8> {
        Some((self.to_u128()? >> 76 & 0xF) as u8)
    }
}

impl From<[u8; 16]> for Uuid {
    fn from(bytes: [u8; 16]) -> Self {
        Self::from_bytes(bytes)
    }
}

impl From<u128> for Uuid {
    fn from(number: u128) -> Self {
        Self::from_u128(number)
    }
}
