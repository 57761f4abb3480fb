//! The leaves: how Rust's own types are read and written. `1.0` and `1e2` are integers wherever an integer may stand (JSON Schema
//! 2020-12, Core, section 4.2.3).

use super::decimal::Decimal;
use super::decode::{Decode, Decoder};
use super::encode::{Encode, Encoder};
use super::error::{DecodeError, Problem};
use super::float::Shortest;
use super::kind::Kind;
use super::number::Number;
use crate::SecretString;

impl<'de> Decoder<'de> {
    /// The text of a number; `expected` is for the message: "an integer".
    pub(super) fn number(&mut self, expected: &'static str) -> Result<&'de str, DecodeError> {
        self.expect(Kind::Number, expected)?;
        let text = self.scan.number();
        self.at(text)
    }

    #[cold]
    fn not_in(&self, text: &str, range: &'static str) -> DecodeError {
        let whole = Decimal::read(text).is_integer();
        self.error(if whole {
            Problem::OutOfRange(range)
        } else {
            Problem::NotInteger
        })
    }
}

macro_rules! integers {
    ($($integer:ty, $read:ident, $range:literal;)*) => {$(
        impl Decode for $integer {
            fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
                let text = input.number("an integer")?;
                if let Ok(value) = text.parse() {
                    return Ok(value);
                }
                // A fraction of zeros, an exponent, a minus before zero: slower, and rare.
                let value = Decimal::read(text).$read().and_then(|value| value.try_into().ok());
                value.ok_or_else(|| input.not_in(text, $range))
            }
        }

        impl Encode for $integer {
            fn encode(&self, out: &mut Encoder) {
                out.display(self);
            }
        }
    )*};
}

integers! {
    i8, to_i128, "an 8-bit integer";
    i16, to_i128, "a 16-bit integer";
    i32, to_i128, "a 32-bit integer";
    i64, to_i128, "a 64-bit integer";
    i128, to_i128, "a 128-bit integer";
    u8, to_u128, "an unsigned 8-bit integer";
    u16, to_u128, "an unsigned 16-bit integer";
    u32, to_u128, "an unsigned 32-bit integer";
    u64, to_u128, "an unsigned 64-bit integer";
    u128, to_u128, "an unsigned 128-bit integer";
}

macro_rules! floats {
    ($($float:ty, $range:literal;)*) => {$(
        impl Decode for $float {
            fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
                let text = input.number("a number")?;
                let value = text.parse().ok().filter(|value: &$float| value.is_finite());
                value.ok_or_else(|| input.error(Problem::OutOfRange($range)))
            }
        }

        impl Encode for $float {
            fn encode(&self, out: &mut Encoder) {
                out.float(self.is_finite(), &Shortest(*self));
            }
        }
    )*};
}

floats! {
    f32, "a 32-bit float";
    f64, "a 64-bit float";
}

impl Decode for bool {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        input.expect(Kind::Bool, "a boolean")?;
        let truth = input.scan.boolean();
        input.at(truth)
    }
}

impl Encode for bool {
    fn encode(&self, out: &mut Encoder) {
        out.raw(if *self { "true" } else { "false" });
    }
}

impl Decode for String {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(input.string()?.into_owned())
    }
}

impl Encode for String {
    fn encode(&self, out: &mut Encoder) {
        out.string(self);
    }
}

impl Encode for str {
    fn encode(&self, out: &mut Encoder) {
        out.string(self);
    }
}

impl Decode for SecretString {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self::from(input.string()?.into_owned()))
    }
}

impl Encode for SecretString {
    fn encode(&self, out: &mut Encoder) {
        out.string(self.expose());
    }
}

impl Decode for Number {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self::from_checked(input.number("a number")?))
    }
}

impl Encode for Number {
    fn encode(&self, out: &mut Encoder) {
        out.raw(self.as_str());
    }
}

/// `null`, for members whose only value it is.
impl Decode for () {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        input.expect(Kind::Null, "null")?;
        let null = input.scan.null();
        input.at(null)
    }
}

impl Encode for () {
    fn encode(&self, out: &mut Encoder) {
        out.null();
    }
}
