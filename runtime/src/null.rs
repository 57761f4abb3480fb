//! The type of `type: null`.

use std::fmt;

use crate::validate::Collector;
use crate::{Decode, DecodeError, Decoder, Encode, Encoder, Validate};

/// JSON's `null`, and nothing else (RFC 8259, section 3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Null;

impl fmt::Display for Null {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("null")
    }
}

impl Encode for Null {
    fn encode(&self, out: &mut Encoder) {
        out.null();
    }
}

impl Decode for Null {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        <()>::decode(input).map(|()| Self)
    }
}

impl Validate for Null {
    fn validate_into(&self, _: &mut Collector) {}
}

crate::bridge!(Null);
