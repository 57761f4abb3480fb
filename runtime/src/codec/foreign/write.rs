//! The encoder as a serializer of serde's, with the forms that `serde_json` writes.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::failed::Failed;
use super::key::Key;
use crate::codec::bridge::NUMBER_TEXT;
use crate::codec::{Encode, Encoder, scan};

/// Writes a value, or keeps an error if it has no JSON.
pub(super) fn write<T: Serialize>(value: &T, out: &mut Encoder) {
    if value.serialize(Writer(out)).is_err() {
        out.refuse("the type that the config names cannot be written as JSON");
    }
}

struct Writer<'a>(&'a mut Encoder);

/// What is being written, part by part.
struct Parts<'a> {
    out: &'a mut Encoder,
    empty: bool,
    close: &'static str,
}

/// A struct; or a number as text, in the form in which crates hand over digits that no number of Rust holds.
enum Fields<'a> {
    Members(Parts<'a>),
    Number(&'a mut Encoder),
}

impl<'a> Writer<'a> {
    fn parts(self, open: &str, close: &'static str) -> Parts<'a> {
        self.0.raw(open);
        Parts {
            out: self.0,
            empty: true,
            close,
        }
    }

    /// An enum's variant: a member with its name.
    fn variant(self, name: &str, open: &str, close: &'static str) -> Parts<'a> {
        self.0.raw("{");
        self.0.string(name);
        self.0.raw(":");
        self.parts(open, close)
    }
}

impl Parts<'_> {
    fn comma(&mut self) {
        if !std::mem::replace(&mut self.empty, false) {
            self.out.raw(",");
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.comma();
        value.serialize(Writer(self.out))
    }

    fn name(&mut self, name: &str) {
        self.comma();
        self.out.string(name);
        self.out.raw(":");
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Failed> {
        self.name(name);
        value.serialize(Writer(self.out))
    }

    fn close(self) {
        self.out.raw(self.close);
    }
}

macro_rules! leaves {
    ($($method:ident: $leaf:ty;)*) => {$(
        fn $method(self, value: $leaf) -> Result<(), Failed> {
            Encode::encode(&value, self.0);
            Ok(())
        }
    )*};
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Fields<'a>;
    type SerializeStructVariant = Parts<'a>;

    leaves! {
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
        serialize_f32: f32;
        serialize_f64: f64;
    }

    fn serialize_char(self, value: char) -> Result<(), Failed> {
        self.0.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Failed> {
        self.0.string(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Failed> {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Failed> {
        self.0.null();
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Failed> {
        self.0.null();
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Failed> {
        self.0.null();
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Failed> {
        self.0.string(name);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        let mut parts = self.parts("{", "}");
        parts.member(name, value)?;
        parts.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Failed> {
        Ok(self.parts("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Failed> {
        Ok(self.parts("[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Failed> {
        Ok(self.parts("[", "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Failed> {
        Ok(self.variant(name, "[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Failed> {
        Ok(self.parts("{", "}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'a>, Failed> {
        Ok(if name == NUMBER_TEXT {
            Fields::Number(self.0)
        } else {
            Fields::Members(self.parts("{", "}"))
        })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Failed> {
        Ok(self.variant(name, "{", "}}"))
    }
}

macro_rules! items {
    ($($interface:ident: $method:ident;)*) => {$(
        impl $interface for Parts<'_> {
            type Ok = ();
            type Error = Failed;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                self.item(value)
            }

            fn end(self) -> Result<(), Failed> {
                self.close();
                Ok(())
            }
        }
    )*};
}

items! {
    SerializeSeq: serialize_element;
    SerializeTuple: serialize_element;
    SerializeTupleStruct: serialize_field;
    SerializeTupleVariant: serialize_field;
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        let name = key.serialize(Key)?;
        self.name(&name);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Failed> {
        self.close();
        Ok(())
    }
}

impl SerializeStructVariant for Parts<'_> {
    type Ok = ();
    type Error = Failed;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        self.member(name, value)
    }

    fn end(self) -> Result<(), Failed> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = Failed;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        match self {
            Self::Members(parts) => parts.member(name, value),
            Self::Number(out) => {
                let text = value.serialize(Key)?;
                if !scan::is_number(&text) {
                    return Err(Failed::Refused);
                }
                out.raw(&text);
                Ok(())
            }
        }
    }

    fn end(self) -> Result<(), Failed> {
        if let Self::Members(parts) = self {
            parts.close();
        }
        Ok(())
    }
}
