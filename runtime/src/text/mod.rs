//! Texts of a format: newtypes that keep the text as it came, so that it goes out again byte for byte.
//!
//! Decoding refuses none of them: what the format forbids is kept, its parts are `None`, and `validate()` reports it.

mod base64;
mod civil;
mod convert;
mod date;
mod date_time;
mod duration;
mod error;
#[cfg(test)]
mod tests;
mod time;
mod uuid;

pub use base64::Base64;
pub use date::Date;
pub use date_time::DateTime;
pub use duration::Duration;
pub use error::FormatError;
pub use time::Time;
pub use uuid::Uuid;

/// Days from 1970-01-01 to a day of the calendar.
#[cfg(feature = "client")]
pub(crate) fn unix_days(year: i64, month: u8, day: u8) -> i64 {
    civil::days(year, month, day)
}

/// What every newtype over a text has: its name, its format, and the function that says what is wrong with a text.
macro_rules! text_type {
    ($name:ident, $format:literal, $check:expr) => {
        impl $name {
            /// Takes a text that is of the format.
            ///
            /// # Errors
            /// What is wrong with the text, without the text.
            pub fn parse(text: &str) -> Result<Self, $crate::FormatError> {
                Self::check(text)?;
                Ok(Self(text.into()))
            }

            /// Takes any text, as decoding does. `validate()` reports it where it is not of the format.
            #[must_use]
            pub fn from_text_unchecked(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text, as it came.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text, as it came.
            #[must_use]
            pub fn into_string(self) -> String {
                self.0
            }

            /// Whether the text is of the format.
            #[must_use]
            pub fn is_valid(&self) -> bool {
                Self::check(&self.0).is_ok()
            }

            pub(in crate::text) fn check(text: &str) -> Result<(), $crate::FormatError> {
                let check: fn(&str) -> Result<(), &'static str> = $check;
                check(text).map_err(|what| $crate::FormatError::new($format, what))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == *other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == **other
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::FormatError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::FormatError;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::FormatError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::check(&text)?;
                Ok(Self(text))
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl From<&$name> for $name {
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl $crate::Encode for $name {
            fn encode(&self, out: &mut $crate::Encoder) {
                out.string(&self.0);
            }
        }

        impl $crate::Decode for $name {
            fn decode(input: &mut $crate::Decoder<'_>) -> Result<Self, $crate::DecodeError> {
                Ok(Self(input.string()?.into_owned()))
            }
        }

        impl $crate::validate::Text for $name {
            fn text(&self) -> Option<&str> {
                Some(&self.0)
            }
        }

        impl $crate::Validate for $name {
            fn validate_into(&self, collector: &mut $crate::validate::Collector) {
                let format = $crate::validate::Rule::Format { format: $format };
                if !self.is_valid() {
                    collector.report(format);
                }
            }
        }

        $crate::bridge!($name);
    };
}
use text_type;
