//! `uuid`.

use crate::FormatError;
use crate::text::Uuid;

impl From<::uuid::Uuid> for Uuid {
    fn from(value: ::uuid::Uuid) -> Self {
        Self::from_u128(value.as_u128())
    }
}

impl TryFrom<&Uuid> for ::uuid::Uuid {
    type Error = FormatError;

    fn try_from(value: &Uuid) -> Result<Self, FormatError> {
        Uuid::check(value.as_str())?;
        // A text that was checked has a number.
        Ok(Self::from_u128(value.to_u128().unwrap_or_default()))
    }
}
