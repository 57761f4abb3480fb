//! What a union does: look, choose, take; and trying costs no more than the bound.

use crate::codec::{Decode, DecodeError, Decoder, Kind, NullPolicy, read};
use crate::{Value, json};

/// `{"kind": "cat", ...}`, an array of pets, or anything else.
#[derive(Debug, PartialEq)]
enum Pet {
    Cat(i64),
    Many(Vec<Pet>),
    Unknown(Value),
}

impl Decode for Pet {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let look = input.look()?;
        if look.member_string("kind").as_deref() == Some("cat") {
            let mut lives = None;
            let mut object = input.object(&["lives"])?;
            while let Some(index) = object.next()? {
                match index {
                    0 => lives = Some(object.value()?),
                    _ => object.skip()?,
                }
            }
            return object.required("lives", lives).map(Pet::Cat);
        }
        match look.kind() {
            Kind::Array => Vec::decode(input).map(Pet::Many),
            _ => Value::decode(input).map(Pet::Unknown),
        }
    }
}

#[test]
fn a_union_finds_its_branch() {
    let pets =
        json::from_str::<Pet>(r#"[{"lives":9,"kind":"c\u0061t"},[],{"kind":"dog"}]"#).unwrap();
    let dog = json::from_str(r#"{"kind":"dog"}"#).unwrap();
    assert_eq!(
        pets,
        Pet::Many(vec![Pet::Cat(9), Pet::Many(vec![]), Pet::Unknown(dog)])
    );
    let error = json::from_str::<Pet>(r#"[[{"kind":"cat","lives":"x"}]]"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at /0/0/lives: found a string, expected an integer"
    );
}

#[test]
fn a_look_tells_kinds_members_and_constants() {
    let mut input = Decoder::new(r#" {"a": 1.0, "b": "x", "c": null} "#, NullPolicy::Strict);
    let look = input.look().unwrap();
    assert_eq!(look.kind(), Kind::Object);
    assert!(look.has("c") && !look.has("d"));
    assert_eq!(look.member_kind("c"), Some(Kind::Null));
    assert_eq!(look.member_kind("d"), None);
    assert_eq!(look.member_string("b").as_deref(), Some("x"));
    assert_eq!(look.member_string("a"), None);
    assert!(look.member_equals("a", "1") && !look.member_equals("a", "2"));
    assert!(look.equals(r#"{"c":null,"b":"x","a":1}"#));
    assert!(Value::decode(&mut input).is_ok(), "looking takes nothing");
    for (text, integer) in [
        ("1.0", true),
        ("1e3", true),
        ("1.5", false),
        ("\"1\"", false),
    ] {
        let look = Decoder::new(text, NullPolicy::Strict)
            .look()
            .unwrap()
            .is_integer();
        assert_eq!(look, integer, "{text}");
    }
    assert_eq!(
        Decoder::new("\"on\"", NullPolicy::Strict)
            .look()
            .unwrap()
            .string()
            .as_deref(),
        Some("on")
    );
    let broken = Decoder::new(r#"[{"a":}]"#, NullPolicy::Strict)
        .look()
        .err()
        .map(|error| error.to_string());
    assert_eq!(
        broken.as_deref(),
        Some("the text is not JSON: no value starts at byte 6")
    );
}

/// Tries twice at every level: what a bad union would do.
struct Stubborn;

impl Decode for Stubborn {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let first = input.attempt::<Vec<Stubborn>>();
        if first.is_ok() || input.attempt::<Vec<Stubborn>>().is_ok() {
            Ok(Self)
        } else {
            Err(input.refuse("neither branch fits"))
        }
    }
}

#[test]
fn trying_again_and_again_ends() {
    let text = "[".repeat(60) + "1" + &"]".repeat(60);
    let error = read::<Stubborn>(&text, NullPolicy::Strict)
        .map(drop)
        .unwrap_err();
    assert_eq!(error.pointer(), "");
}

#[test]
fn a_failed_attempt_leaves_no_trace() {
    let mut input = Decoder::new(r#"[[1,{"a":null}]]"#, NullPolicy::Lenient);
    assert!(input.attempt::<Vec<Vec<i64>>>().is_err());
    assert_eq!(input.refuse("here").pointer(), "");
    assert!(input.attempt::<Value>().is_ok());
    assert_eq!(input.finish().unwrap(), []);
}
