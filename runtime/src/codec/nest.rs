//! What holds other values: options, boxes, vectors, maps, and the tree of any value.

use std::collections::BTreeMap;

use super::decode::{Decode, Decoder};
use super::encode::{Encode, Encoder};
use super::error::{DecodeError, Problem};
use super::kind::Kind;
use super::number::Number;
use super::pointer::Segment;
use super::value::{Object, Value};

impl<T: Decode> Decode for Option<T> {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        if input.null()? {
            return Ok(None);
        }
        Ok(Some(T::decode(input)?))
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut Encoder) {
        match self {
            Some(value) => value.encode(out),
            None => out.none(),
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self::new(T::decode(input)?))
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, out: &mut Encoder) {
        (**self).encode(out);
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, out: &mut Encoder) {
        (**self).encode(out);
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut items = Self::new();
        let mut array = input.array()?;
        while array.next()? {
            items.push(array.value()?);
        }
        Ok(items)
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut Encoder) {
        let mut array = out.array();
        for item in self {
            array.item(item);
        }
        array.end();
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut map = Self::new();
        let mut object = input.object(&[])?;
        while object.next()?.is_some() {
            object.rest(&mut map)?;
        }
        Ok(map)
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, out: &mut Encoder) {
        let mut object = out.object();
        object.rest(self, &[]);
        object.end();
    }
}

impl Decode for Value {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(match input.kind()? {
            Kind::Null => {
                input.null()?;
                Self::Null
            }
            Kind::Bool => Self::Bool(bool::decode(input)?),
            Kind::Number => Self::Number(Number::decode(input)?),
            Kind::String => Self::String(String::decode(input)?),
            Kind::Array => Self::Array(Vec::decode(input)?),
            Kind::Object => Self::Object(Object::decode(input)?),
        })
    }
}

impl Encode for Value {
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Null => out.null(),
            Self::Bool(value) => value.encode(out),
            Self::Number(value) => value.encode(out),
            Self::String(value) => value.encode(out),
            Self::Array(value) => value.encode(out),
            Self::Object(value) => value.encode(out),
        }
    }
}

impl Decode for Object {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut members = Self::new();
        let mut object = input.object(&[])?;
        while object.next()?.is_some() {
            let name = object.name().to_owned();
            members.push_unchecked(name, object.value()?);
        }
        if let Some(name) = members.repeated() {
            input.path.push(Segment::Name(name.to_owned().into()));
            return Err(input.error(Problem::Twice));
        }
        Ok(members)
    }
}

impl Encode for Object {
    fn encode(&self, out: &mut Encoder) {
        let mut object = out.object();
        for (name, value) in self.iter() {
            object.required(name, value);
        }
        object.end();
    }
}
