//! A serializer of serde that writes a key.

use serde::ser::{self, Serialize, Serializer};

use super::{NotJson, push_members, push_text};
use crate::validate::Numeral;

#[derive(Default)]
pub(super) struct Writer {
    text: String,
    /// Whether we are within an array or an object, where `None` is null.
    nested: bool,
    absent: bool,
}

impl Writer {
    /// The key, unless the value as a whole was `None`.
    pub(super) fn finish(self) -> Option<String> {
        (!self.absent).then_some(self.text)
    }

    fn push(&mut self, numeral: Numeral<'_>) -> Result<(), NotJson> {
        self.text
            .push_str(&super::number(&numeral.decimal().ok_or(NotJson)?));
        Ok(())
    }

    fn list(&mut self, close: &'static str) -> List<'_> {
        self.nested = true;
        self.text.push('[');
        List {
            writer: self,
            close,
        }
    }

    fn members(&mut self, close: &'static str) -> Members<'_> {
        self.nested = true;
        Members {
            writer: self,
            members: Vec::new(),
            name: None,
            close,
        }
    }

    /// A variant with a value is an object of one member, as `serde_json` writes it.
    fn variant(&mut self, name: &str) {
        self.nested = true;
        self.text.push('{');
        push_text(&mut self.text, name);
    }
}

/// The key of a value within an array or an object.
fn inner<T: Serialize + ?Sized>(value: &T) -> Result<String, NotJson> {
    let mut writer = Writer {
        nested: true,
        ..Writer::default()
    };
    value.serialize(&mut writer)?;
    Ok(writer.text)
}

macro_rules! numbers {
    ($($method:ident $type:ty => $kind:ident,)*) => {$(
        fn $method(self, value: $type) -> Result<(), NotJson> {
            self.push(Numeral::$kind(value.into()))
        }
    )*};
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = NotJson;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = List<'a>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Members<'a>;

    numbers! {
        serialize_i8 i8 => Integer, serialize_i16 i16 => Integer, serialize_i32 i32 => Integer, serialize_i64 i64 => Integer,
        serialize_i128 i128 => Integer, serialize_u8 u8 => Integer, serialize_u16 u16 => Integer, serialize_u32 u32 => Integer,
        serialize_u64 u64 => Integer, serialize_u128 u128 => Natural, serialize_f32 f32 => Single, serialize_f64 f64 => Double,
    }

    fn serialize_bool(self, value: bool) -> Result<(), NotJson> {
        self.text.push(if value { 't' } else { 'f' });
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), NotJson> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), NotJson> {
        push_text(&mut self.text, value);
        Ok(())
    }

    /// As an array of numbers.
    fn serialize_bytes(self, value: &[u8]) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), NotJson> {
        self.absent = !self.nested;
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NotJson> {
        self.text.push('n');
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), NotJson> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        self.variant(variant);
        value.serialize(&mut *self)?;
        self.text.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, NotJson> {
        Ok(self.list("]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a>, NotJson> {
        Ok(self.list("]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'a>, NotJson> {
        Ok(self.list("]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<List<'a>, NotJson> {
        self.variant(variant);
        Ok(self.list("]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a>, NotJson> {
        Ok(self.members(""))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, NotJson> {
        Ok(self.members(""))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'a>, NotJson> {
        self.variant(variant);
        Ok(self.members("}"))
    }
}

/// The items of an array.
pub(super) struct List<'a> {
    writer: &'a mut Writer,
    close: &'static str,
}

macro_rules! list {
    ($($trait:ident $method:ident,)*) => {$(
        impl ser::$trait for List<'_> {
            type Ok = ();
            type Error = NotJson;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
                value.serialize(&mut *self.writer)
            }

            fn end(self) -> Result<(), NotJson> {
                self.writer.text.push_str(self.close);
                Ok(())
            }
        }
    )*};
}

list! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

/// The members of an object.
pub(super) struct Members<'a> {
    writer: &'a mut Writer,
    members: Vec<(String, String)>,
    name: Option<String>,
    close: &'static str,
}

impl Members<'_> {
    fn finish(self) -> Result<(), NotJson> {
        push_members(&mut self.writer.text, self.members);
        self.writer.text.push_str(self.close);
        Ok(())
    }
}

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotJson> {
        self.name = Some(inner(key)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        let name = self.name.take().ok_or(NotJson)?;
        self.members.push((name, inner(value)?));
        Ok(())
    }

    fn end(self) -> Result<(), NotJson> {
        self.finish()
    }
}

macro_rules! members {
    ($($trait:ident)*) => {$(
        impl ser::$trait for Members<'_> {
            type Ok = ();
            type Error = NotJson;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), NotJson> {
                self.members.push((inner(name)?, inner(value)?));
                Ok(())
            }

            fn end(self) -> Result<(), NotJson> {
                self.finish()
            }
        }
    )*};
}

members!(SerializeStruct SerializeStructVariant);
