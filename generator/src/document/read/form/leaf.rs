//! From a tree that fits its form to a type of `openapiv3`.

use super::Form;
use crate::document::read::Reader;
use crate::document::read::value::called;
use crate::source::{Members, Place, Tree};
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

impl Reader<'_, '_> {
    /// Reads an object as a type of `openapiv3`, and gives what that type does not know beside it.
    pub(in crate::document::read) fn leaf<T: for<'de> Deserialize<'de>>(
        &mut self,
        form: &Form,
        place: &Place,
        members: Members,
    ) -> Option<(T, Members)> {
        self.leaf_with(form, place, members, Vec::new())
    }

    /// The same, with members added that `T` requires and that were taken out.
    pub(in crate::document::read) fn leaf_with<T: for<'de> Deserialize<'de>>(
        &mut self,
        form: &Form,
        place: &Place,
        members: Members,
        added: Members,
    ) -> Option<(T, Members)> {
        let (mut kept, carried) = self.fit(form, place, members)?;
        kept.extend(added);
        match T::deserialize(TreeDeserializer(Tree::Object(kept))) {
            Ok(leaf) => Some((leaf, carried)),
            // The forms are made so that this does not happen; if it does, the error is ours to say and its words may hold values.
            Err(_) => {
                self.diagnostics.error(
                    "unreadable-object",
                    place,
                    format!("{} cannot be read", called(place)),
                );
                None
            }
        }
    }
}

/// A tree, as serde wants it.
pub(in crate::document::read) struct TreeDeserializer(pub(in crate::document::read) Tree);

impl<'de> IntoDeserializer<'de, Error> for TreeDeserializer {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for TreeDeserializer {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Tree::Null => visitor.visit_unit(),
            Tree::Bool(value) => visitor.visit_bool(value),
            Tree::Number(text) => number(&text, visitor),
            Tree::String(text) => visitor.visit_string(text),
            Tree::Array(items) => visitor.visit_seq(SeqDeserializer::new(
                items.into_iter().map(TreeDeserializer),
            )),
            Tree::Object(members) => visitor.visit_map(MapDeserializer::new(
                members
                    .into_iter()
                    .map(|(name, value)| (name, TreeDeserializer(value))),
            )),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Tree::Null => visitor.visit_none(),
            other => visitor.visit_some(Self(other)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Tree::String(text) => IntoDeserializer::<Error>::into_deserializer(text)
                .deserialize_enum(name, variants, visitor),
            other => Self(other).deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}

fn number<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, Error> {
    if let Ok(value) = text.parse() {
        visitor.visit_u64(value)
    } else if let Ok(value) = text.parse() {
        visitor.visit_i64(value)
    } else {
        visitor.visit_f64(text.parse().unwrap_or(f64::NAN))
    }
}
