//! Where a violation stands: nested types, tuples, enums, names by serde.

use std::collections::BTreeMap;

use serde_json::json;
use specsmith::SecretString;
use specsmith_macros::Validate;

use crate::broken;

#[derive(Clone, Debug, Validate, serde::Serialize)]
struct Leaf {
    #[validate(maximum = 1)]
    n: i32,
}

const BAD: Leaf = Leaf { n: 2 };

#[derive(Validate)]
struct Nested<T> {
    one: Leaf,
    many: Vec<Option<Box<Leaf>>>,
    map: BTreeMap<String, Leaf>,
    #[validate(min_items = 3)]
    pair: Vec<(Leaf, Leaf)>,
    other: T,
}

#[test]
fn types_within_types_are_asked() {
    let nested = Nested {
        one: BAD,
        many: vec![None, Some(Box::new(BAD))],
        map: BTreeMap::from([("a b".to_owned(), BAD)]),
        pair: vec![(Leaf { n: 0 }, BAD)],
        other: Some(BAD),
    };
    let expected = [
        "/one/n maximum",
        "/many/1/n maximum",
        "/map/a b/n maximum",
        "/pair minItems",
        "/pair/0/1/n maximum",
        "/other/n maximum",
    ];
    assert_eq!(broken(&nested), expected);
}

#[derive(Validate)]
struct Newtype(#[validate(min_length = 1)] String);

#[derive(Validate)]
struct Pair(#[validate(min_length = 1)] String, Newtype);

#[derive(Validate)]
struct Unit;

#[test]
fn the_only_field_of_a_tuple_is_the_value_itself() {
    assert_eq!(broken(&Newtype(String::new())), [" minLength"]);
    let pair = Pair(String::new(), Newtype(String::new()));
    assert_eq!(broken(&pair), ["/0 minLength", "/1 minLength"]);
    assert_eq!(broken(&Unit), [""; 0]);
}

/// The wire names are serde's: what the same type serializes to.
#[derive(Validate, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Names {
    #[validate(maximum = 1)]
    first_name: i32,
    #[serde(rename = "x-second")]
    #[validate(maximum = 1)]
    second: i32,
    #[serde(flatten)]
    flat: Leaf,
    #[validate(maximum = 1)]
    r#type: i32,
    #[serde(skip)]
    _left_out: Option<std::cell::Cell<i32>>,
}

#[test]
fn names_are_those_of_serde() {
    let names = Names {
        first_name: 2,
        second: 2,
        flat: BAD,
        r#type: 2,
        _left_out: None,
    };
    let expected = json!({"firstName": 2, "x-second": 2, "n": 2, "type": 2});
    assert_eq!(serde_json::to_value(&names).ok(), Some(expected));
    let pointers = [
        "/firstName maximum",
        "/x-second maximum",
        "/n maximum",
        "/type maximum",
    ];
    assert_eq!(broken(&names), pointers);
}

#[derive(Validate, serde::Serialize)]
#[serde(rename_all = "snake_case", rename_all_fields = "UPPERCASE")]
enum External {
    UnitLike,
    OneValue(Leaf),
    TwoValues(Leaf, Leaf),
    #[serde(rename = "named")]
    Fields {
        leaf: Leaf,
        plain: i32,
    },
}

#[derive(Validate, serde::Serialize)]
#[serde(tag = "kind")]
enum Internal {
    A { leaf: Leaf },
}

#[derive(Validate, serde::Serialize)]
#[serde(tag = "kind", content = "data")]
enum Adjacent {
    A(Leaf),
}

#[derive(Validate, serde::Serialize)]
#[serde(untagged)]
enum Untagged {
    A(Leaf),
}

/// As generated: encoding is no business of serde's derives.
#[derive(Validate)]
#[validate(untagged)]
enum Union {
    Leaf(Leaf),
    Name(#[validate(min_length = 1)] String),
    #[validate(skip)]
    Other(#[expect(dead_code)] std::cell::Cell<i32>),
}

#[test]
fn payloads_stand_where_the_tag_puts_them() {
    assert_eq!(broken(&External::UnitLike), [""; 0]);
    assert_eq!(broken(&External::OneValue(BAD)), ["/one_value/n maximum"]);
    assert_eq!(
        broken(&External::TwoValues(Leaf { n: 1 }, BAD)),
        ["/two_values/1/n maximum"]
    );
    let fields = External::Fields {
        leaf: BAD,
        plain: 2,
    };
    assert_eq!(
        serde_json::to_value(&fields).ok(),
        Some(json!({"named": {"LEAF": {"n": 2}, "PLAIN": 2}}))
    );
    assert_eq!(broken(&fields), ["/named/LEAF/n maximum"]);
    assert_eq!(broken(&Internal::A { leaf: BAD }), ["/leaf/n maximum"]);
    assert_eq!(broken(&Adjacent::A(BAD)), ["/data/n maximum"]);
    assert_eq!(broken(&Untagged::A(BAD)), ["/n maximum"]);
    assert_eq!(broken(&Union::Leaf(BAD)), ["/n maximum"]);
    assert_eq!(broken(&Union::Name(String::new())), [" minLength"]);
    assert_eq!(broken(&Union::Other(std::cell::Cell::new(1))), [""; 0]);
}

#[derive(Validate)]
struct Secrets {
    #[validate(values(min_length = 1))]
    passwords: BTreeMap<String, SecretString>,
    #[validate(secret)]
    accounts: BTreeMap<String, Leaf>,
    public: BTreeMap<String, Leaf>,
}

#[test]
fn keys_of_secret_maps_are_masked() {
    let secrets = Secrets {
        passwords: BTreeMap::from([("joe".to_owned(), "".into())]),
        accounts: BTreeMap::from([("joe".to_owned(), BAD)]),
        public: BTreeMap::from([("joe".to_owned(), BAD)]),
    };
    let expected = [
        "/passwords/* minLength",
        "/accounts/*/n maximum",
        "/public/joe/n maximum",
    ];
    assert_eq!(broken(&secrets), expected);
}
