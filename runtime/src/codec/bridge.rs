//! The bridge to serde: any self-describing format, by way of a tree of values.
//!
//! Both directions go through JSON text, so that there is one decoder and one encoder only. That costs a copy and buys one set of rules.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::{Decode, Encode, MAX_DEPTH, NullPolicy, Number, Object, Value};

/// Writes a value of ours into any format of serde. Numbers beyond 128 bits, or with a fraction, pass through a 64-bit float there.
///
/// # Errors
/// When the value has no JSON, or the format refuses it.
pub fn serialize<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    let text = super::write(value).map_err(S::Error::custom)?;
    let (tree, _) = super::read::<Value>(&text, NullPolicy::Strict).map_err(S::Error::custom)?;
    tree.serialize(serializer)
}

/// Reads a value of ours from any self-describing format of serde, by the strict rules of `specsmith::json`.
///
/// # Errors
/// When the format does not say what it holds, or the value does not fit.
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let tree = Value::deserialize(deserializer)?;
    let text = super::write(&tree).map_err(D::Error::custom)?;
    super::read(&text, NullPolicy::Strict)
        .map(|(value, _)| value)
        .map_err(D::Error::custom)
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => value.serialize(serializer),
            Self::String(value) => serializer.serialize_str(value),
            Self::Array(items) => items.serialize(serializer),
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_negative_zero() {
            serializer.serialize_f64(-0.0)
        } else if let Some(value) = self.as_u64() {
            serializer.serialize_u64(value)
        } else if let Some(value) = self.as_i64() {
            serializer.serialize_i64(value)
        } else if let Some(value) = self.as_i128() {
            serializer.serialize_i128(value)
        } else if let Some(value) = self.as_u128() {
            serializer.serialize_u128(value)
        } else if let Some(value) = self.as_f64() {
            serializer.serialize_f64(value)
        } else {
            Err(S::Error::custom(
                "the number is out of range for a 64-bit float; `specsmith::json` keeps it",
            ))
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let readable = deserializer.is_human_readable();
        let described = Cell::new(false);
        let tree = Tree {
            depth: 0,
            described: &described,
        };
        deserializer.deserialize_any(tree).map_err(|error| {
            // Binary formats such as bincode cannot answer `deserialize_any`; others fail later, with a reason of their own.
            if readable || described.get() {
                return error;
            }
            D::Error::custom("the format does not describe what it holds, which JSON's data model needs: use JSON, YAML, CBOR or the like")
        })
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Number(number) => Ok(number),
            other => Err(D::Error::custom(format_args!(
                "found {}, expected a number",
                other.kind()
            ))),
        }
    }
}

/// Visits whatever a format holds.
#[derive(Clone, Copy)]
struct Tree<'a> {
    depth: usize,
    described: &'a Cell<bool>,
}

impl Tree<'_> {
    fn inner<E: serde::de::Error>(self) -> Result<Self, E> {
        self.described.set(true);
        if self.depth >= MAX_DEPTH {
            return Err(E::custom(super::error::Problem::TooDeep));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn leaf<E>(self, value: impl Into<Value>) -> Result<Value, E> {
        self.described.set(true);
        Ok(value.into())
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// The name under which `serde_json` hands over numbers as text, where its feature `arbitrary_precision` is on anywhere in the build.
pub(super) const NUMBER_TEXT: &str = "$serde_json::private::Number";

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON's data model")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        self.leaf(Number::try_from(value).map_err(E::custom)?)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        self.leaf(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        self.leaf(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self.inner()?)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self.inner()?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            array.push(item);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut object = Object::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(inner)?;
            object.push_unchecked(name, value);
        }
        if object.repeated().is_some() {
            return Err(A::Error::custom(super::error::Problem::Twice));
        }
        Ok(number_text(&object).unwrap_or(Value::Object(object)))
    }
}

fn number_text(object: &Object) -> Option<Value> {
    let text = object
        .get(NUMBER_TEXT)
        .filter(|_| object.len() == 1)?
        .as_str()?;
    Number::parse(text).map(Value::Number)
}

impl Serialize for crate::SecretString {
    /// Writes the text in the clear: serializing is how it reaches the wire.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for crate::SecretString {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
