//! What a union does: look, choose, take; and trying costs no more than the bound.

use crate::codec::union::holds;
use crate::codec::{
    Arm, Arms, Decode, DecodeError, Decoder, Encode, Encoder, Member, NullPolicy, Test, read,
};
use crate::validate::Constant;
use crate::validate::check::JsonType;
use crate::{Value, json};

#[derive(Debug, PartialEq)]
struct Cat(i64);

impl Decode for Cat {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut lives = None;
        input.members(&mut [Member::Required("lives", &mut lives)])?;
        lives.map(Self).ok_or_else(|| input.unfilled())
    }
}

impl Encode for Cat {
    fn encode(&self, out: &mut Encoder) {
        self.0.encode(out);
    }
}

/// `{"kind": "cat", ...}`, an array of pets, or anything else.
#[derive(Debug, PartialEq)]
enum Pet {
    Cat(Cat),
    Many(Vec<Pet>),
    Unknown(Value),
}

impl Arms for Pet {
    const ARMS: &'static [Arm] = &[
        Arm::new(&[Test::MemberIs("kind", &["cat"])], &[0]),
        Arm::new(&[Test::Kind(JsonType::Array)], &[1]),
    ];
}

crate::union!(Pet { Cat, Many } else Unknown);

#[test]
fn a_union_finds_its_branch() {
    let pets =
        json::from_str::<Pet>(r#"[{"lives":9,"kind":"c\u0061t"},[],{"kind":"dog"}]"#).unwrap();
    let dog = json::from_str(r#"{"kind":"dog"}"#).unwrap();
    assert_eq!(
        pets,
        Pet::Many(vec![Pet::Cat(Cat(9)), Pet::Many(vec![]), Pet::Unknown(dog)])
    );
    let error = json::from_str::<Pet>(r#"[[{"kind":"cat","lives":"x"}]]"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at /0/0/lives: found a string, expected an integer"
    );
}

#[test]
fn a_glance_tells_kinds_members_and_constants() {
    use JsonType::{Array, Integer, Null, Number, Object, String};
    const ONE: Constant = Constant::Number(crate::validate::Limit::Integer(1));
    const TESTS: &[Arm] = &[
        Arm::new(
            &[Test::Kind(Object), Test::Kind(Array), Test::Kind(Number)],
            &[],
        ),
        Arm::new(
            &[Test::Kind(Integer), Test::Kind(String), Test::Kind(Null)],
            &[],
        ),
        Arm::new(&[Test::Member("a"), Test::MemberIs("a", &["x", "y"])], &[]),
        Arm::new(
            &[
                Test::MemberKind("a", Integer),
                Test::MemberEquals("a", &[ONE]),
            ],
            &[],
        ),
        Arm::new(
            &[Test::ItemKind(String), Test::Equals(&[ONE, Constant::Null])],
            &[],
        ),
    ];
    let table = [
        (r#" {"b": {"a": 1}, "a": "\u0079"} "#, "O.....ax...."),
        (r#"{"a": 10e-1}"#, "O.....a.i1.."),
        (r#"{"a": 1.5, "a": 1}"#, "O.....a....."),
        (r#"{"b": 1}"#, "O..........."),
        ("{}", "O..........."),
        ("[]", ".A.........."),
        (r#"["x", 1]"#, ".A........s."),
        ("[1]", ".A.........."),
        ("1.0", "..NI.......="),
        ("1.5", "..N........."),
        (r#""on""#, "....S......."),
        ("null", ".....0.....="),
        ("nul", ".....0......"),
    ];
    for (text, expected) in table {
        let marks = "OANIS0axi1s=".chars();
        let held = holds(text, TESTS);
        let seen: std::string::String = held
            .iter()
            .zip(marks)
            .map(|(holds, mark)| if *holds { mark } else { '.' })
            .collect();
        assert_eq!(seen, expected, "{text}");
    }
    assert!(holds("", TESTS).is_empty(), "there is no value");
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
