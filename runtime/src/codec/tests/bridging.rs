//! Through serde, both ways.

use serde::de::value::{Error as PlainError, MapDeserializer};
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::objects::Point;
use crate::{Number, SecretString, Value, json};

#[test]
fn serde_json_reads_and_writes_our_types() {
    let text = r#"{"x":1,"y":null,"hint":null}"#;
    let point: Point = serde_json::from_str(text).unwrap();
    assert_eq!(json::from_str(text).as_ref(), Ok(&point));
    assert_eq!(serde_json::to_string(&point).unwrap(), text);
    assert_eq!(
        serde_json::from_value::<Point>(serde_json::to_value(&point).unwrap()).unwrap(),
        point
    );
    let error = serde_json::from_str::<Point>(r#"{"x":"1","y":1}"#).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("at /x: found a string, expected an integer"),
        "{error}"
    );
    assert!(serde_json::from_str::<Point>(r#"{"x":1,"x":2,"y":1}"#).is_err());
}

#[test]
fn trees_and_numbers_pass_unharmed_where_serde_can_hold_them() {
    for text in [
        "null",
        "[true,-1,18446744073709551615,0.5,-0.0]",
        r#"{"a":{"b":"c"}}"#,
    ] {
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
    }
    let big = Number::parse("340282366920938463463374607431768211455").unwrap();
    assert_eq!(serde_json::to_string(&big).unwrap(), big.as_str());
    assert!(serde_json::to_string(&Number::parse("1e400").unwrap()).is_err());
    assert_eq!(
        serde_json::from_str::<Number>("1.0").unwrap().as_i64(),
        Some(1)
    );
    assert!(
        serde_json::from_str::<Number>("\"1\"")
            .unwrap_err()
            .to_string()
            .starts_with("found a string, expected a number")
    );
    assert_eq!(
        serde_json::from_str::<SecretString>("\"s\"").unwrap(),
        SecretString::from("s")
    );
}

#[test]
fn numbers_as_text_are_understood() {
    // What serde_json hands over where somebody in the build has turned `arbitrary_precision` on.
    let members = [(
        "$serde_json::private::Number",
        "123456789012345678901234567890",
    )];
    let value =
        Value::deserialize(MapDeserializer::<_, PlainError>::new(members.into_iter())).unwrap();
    assert_eq!(
        value,
        Value::from(Number::parse("123456789012345678901234567890").unwrap())
    );
}

/// A format such as bincode: it can be asked for types, never what it holds.
struct NotDescribing;

impl<'de> Deserializer<'de> for NotDescribing {
    type Error = PlainError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, PlainError> {
        Err(serde::de::Error::custom("unsupported"))
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn formats_that_do_not_describe_themselves_are_refused_with_a_reason() {
    let error = Point::deserialize(NotDescribing).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("the format does not describe what it holds"),
        "{error}"
    );
}

#[test]
fn nesting_is_bounded() {
    let mut tree = serde_json::Value::Null;
    for _ in 0..200 {
        tree = serde_json::Value::from(vec![tree]);
    }
    let error = Value::deserialize(tree).unwrap_err();
    assert_eq!(
        error.to_string(),
        "more than 128 arrays and objects are nested"
    );
}
