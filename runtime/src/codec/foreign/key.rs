//! The name of a member, of whatever a map has for keys: what is text, or becomes text in one way.

use serde::ser::{Impossible, Serialize, Serializer};

use super::failed::Failed;

pub(super) struct Key;

macro_rules! texts {
    ($($method:ident: $leaf:ty;)*) => {$(
        fn $method(self, value: $leaf) -> Result<String, Failed> {
            Ok(value.to_string())
        }
    )*};
}

macro_rules! refused {
    ($($method:ident($($argument:ty),*) -> $out:ty;)*) => {$(
        fn $method(self, $(_: $argument),*) -> Result<$out, Failed> {
            Err(Failed::Refused)
        }
    )*};
}

/// No key has parts.
type Parts = Impossible<String, Failed>;

impl Serializer for Key {
    type Ok = String;
    type Error = Failed;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    texts! {
        serialize_bool: bool;
        serialize_i8: i8;
        serialize_i16: i16;
        serialize_i32: i32;
        serialize_i64: i64;
        serialize_i128: i128;
        serialize_u8: u8;
        serialize_u16: u16;
        serialize_u32: u32;
        serialize_u64: u64;
        serialize_u128: u128;
        serialize_char: char;
        serialize_str: &str;
    }

    refused! {
        serialize_f32(f32) -> String;
        serialize_f64(f64) -> String;
        serialize_bytes(&[u8]) -> String;
        serialize_none() -> String;
        serialize_unit() -> String;
        serialize_unit_struct(&'static str) -> String;
        serialize_seq(Option<usize>) -> Parts;
        serialize_tuple(usize) -> Parts;
        serialize_tuple_struct(&'static str, usize) -> Parts;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Parts;
        serialize_map(Option<usize>) -> Parts;
        serialize_struct(&'static str, usize) -> Parts;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Parts;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<String, Failed> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<String, Failed> {
        Ok(name.to_owned())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<String, Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, Failed> {
        Err(Failed::Refused)
    }
}
