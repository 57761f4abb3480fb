//! Numbers as JSON has them: decimal text of any size.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::decimal::Decimal;
use super::float::Shortest;

/// A JSON number (RFC 8259, section 6). Its text is kept exactly as it was written, so that no digit is lost on the way through.
///
/// Comparison is by value, as JSON Schema 2020-12 (Core, section 4.2.2) has it: `1`, `1.0` and `10e-1` are equal. Integers become one as they
/// are, floats where they are finite, texts where they are of JSON's grammar.
///
/// ```
/// use specsmith::Number;
///
/// let price: Number = "19.90".parse()?;
/// assert_eq!(price, Number::try_from(19.9)?);
/// assert_eq!(price.to_string(), "19.90");
/// assert_eq!((price.as_f64(), price.as_i64()), (Some(19.9), None));
/// assert_eq!(Number::from(3), "3.0".parse()?);
/// assert!(Number::parse("1e400") > Some(Number::from(u128::MAX)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Number(Box<str>);

impl Number {
    /// Takes text that the scanner or a formatter has found to be a number.
    pub(crate) fn from_checked(text: &str) -> Self {
        Self(text.into())
    }

    /// The number with this text, if it is a number of JSON's grammar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        super::scan::is_number(text).then(|| Self::from_checked(text))
    }

    /// The shortest decimal that reads back as the float: `1`, `0.1`, `1e21`, as it is sent; `None` where it is not finite.
    #[must_use]
    pub fn from_f64(value: f64) -> Option<Self> {
        value
            .is_finite()
            .then(|| Self::from_checked(&Shortest(value).to_string()))
    }

    /// The text, as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the value is an integer of any size, however it is spelled: `1.0` and `1e2` are.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        Decimal::read(&self.0).is_integer()
    }

    /// Whether it is the zero of floats that has a sign, which no integer has: `-0.0`.
    pub(super) fn is_negative_zero(&self) -> bool {
        self.0.starts_with("-0.") && self.as_i64() == Some(0)
    }

    /// The value as an integer of 64 bits, if it is one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_i128()?.try_into().ok()
    }

    /// The value as an unsigned integer of 64 bits, if it is one.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128()?.try_into().ok()
    }

    /// The value as an integer of 128 bits, if it is one.
    #[must_use]
    pub fn as_i128(&self) -> Option<i128> {
        Decimal::read(&self.0).to_i128()
    }

    /// The value as an unsigned integer of 128 bits, if it is one.
    #[must_use]
    pub fn as_u128(&self) -> Option<u128> {
        Decimal::read(&self.0).to_u128()
    }

    /// The nearest float; `None` where the number is beyond its range.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|value: &f64| value.is_finite())
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        Decimal::read(&self.0).cmp(&Decimal::read(&other.0))
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Decimal::read(&self.0).hash(state);
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Number({})", self.0)
    }
}

/// A float that is not finite has no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFinite;

impl fmt::Display for NotFinite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the number is not finite, and JSON has finite numbers only")
    }
}

impl std::error::Error for NotFinite {}

/// A text is no number of JSON's grammar (RFC 8259, section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNumber;

impl fmt::Display for NotNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is no number as JSON writes it")
    }
}

impl std::error::Error for NotNumber {}

impl FromStr for Number {
    type Err = NotNumber;

    fn from_str(text: &str) -> Result<Self, NotNumber> {
        Self::parse(text).ok_or(NotNumber)
    }
}

impl TryFrom<&str> for Number {
    type Error = NotNumber;

    fn try_from(text: &str) -> Result<Self, NotNumber> {
        text.parse()
    }
}

impl TryFrom<f32> for Number {
    type Error = NotFinite;

    /// The shortest decimal that reads back as the float: 0.1, and not 0.100000001490116.
    fn try_from(value: f32) -> Result<Self, NotFinite> {
        if value.is_finite() {
            Ok(Self::from_checked(&Shortest(value).to_string()))
        } else {
            Err(NotFinite)
        }
    }
}

impl TryFrom<f64> for Number {
    type Error = NotFinite;

    fn try_from(value: f64) -> Result<Self, NotFinite> {
        Self::from_f64(value).ok_or(NotFinite)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self(value.to_string().into())
            }
        }
    )*};
}

from_integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
