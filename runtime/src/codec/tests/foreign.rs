//! Types that know nothing of us.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Foreign, Maybe, Value, json};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Money {
    amount: i64,
    currency: Option<String>,
    #[serde(default)]
    tags: Vec<(u8, char)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Point,
    Circle(f64),
    Line(i8, i8),
    Box { width: u64 },
    Names(BTreeMap<u16, Maybe2>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Maybe2(Option<bool>);

fn round<T: Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(value: T) {
    let expected = serde_json::to_string(&value).unwrap();
    let foreign = Foreign::<T>::new(value);
    assert_eq!(json::to_string(&foreign).unwrap(), expected);
    assert_eq!(json::from_str::<Foreign<T>>(&expected).unwrap(), foreign);
}

#[test]
fn a_type_of_serde_is_written_and_read_as_serde_json_does() {
    round(Money {
        amount: -3,
        currency: Some("a\"\n".to_owned()),
        tags: vec![(1, 'ü'), (2, 'b')],
    });
    round(Money {
        amount: i64::MAX,
        currency: None,
        tags: Vec::new(),
    });
    round(vec![
        Shape::Point,
        Shape::Circle(1.5),
        Shape::Line(1, -1),
        Shape::Box { width: u64::MAX },
    ]);
    round((u128::MAX, i128::MIN, ((), "x".to_owned())));
}

#[test]
fn keys_that_are_no_text_become_text() {
    let names = Shape::Names([(7, Maybe2(None)), (9, Maybe2(Some(true)))].into());
    let text = json::to_string(&Foreign::<Shape>::new(names)).unwrap();
    assert_eq!(text, r#"{"Names":{"7":null,"9":true}}"#);
    let keys: Foreign<BTreeMap<Option<()>, u8>> = Foreign::new([(None, 1)].into());
    let error = json::to_string(&vec![keys]).unwrap_err();
    assert_eq!(error.pointer(), "/0");
}

#[test]
fn digits_handed_over_as_text_are_all_written() {
    #[derive(Deserialize)]
    struct Exact(String);
    impl Serialize for Exact {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::SerializeStruct as _;
            let mut number = serializer.serialize_struct("$serde_json::private::Number", 1)?;
            number.serialize_field("$serde_json::private::Number", &self.0)?;
            number.end()
        }
    }
    let write = |text: &str| json::to_string(&Foreign::<Exact>::new(Exact(text.to_owned())));
    assert_eq!(
        write("1.000000000000000000001").unwrap(),
        "1.000000000000000000001"
    );
    assert!(write("1, \"other\": 2").is_err());
}

#[test]
fn what_a_type_refuses_is_told_by_its_place_and_without_the_value() {
    let read = |text| json::from_str::<BTreeMap<String, Vec<Foreign<Money>>>>(text).unwrap_err();
    let error = read(r#"{"a": [{"amount": 1}, {"amount": "secret"}]}"#);
    assert_eq!(error.pointer(), "/a/1");
    assert_eq!(
        error.to_string(),
        "at /a/1: the type that the config names refuses the value"
    );
    assert_eq!(
        read(r#"{"a": [{}]}"#).to_string(),
        "at /a/0: `amount` is missing"
    );
    assert!(read(r#"{"a": [{"amount": 1"#).is_syntax());
}

#[test]
fn it_is_a_value_like_others_in_options_and_unions_of_presence() {
    let some: Option<Foreign<Money>> = json::from_str("null").unwrap();
    assert_eq!(some, None);
    let maybe = Maybe::from(Foreign::<u8>::new(3));
    assert_eq!(maybe.value().map(|value| **value + 1), Some(4));
    let any: Foreign<Value> = json::from_str(r#"{"a":[1.0]}"#).unwrap();
    assert_eq!(json::to_string(&any).unwrap(), r#"{"a":[1]}"#);
}
