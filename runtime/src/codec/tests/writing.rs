//! Text out, and what has none.

use std::collections::BTreeMap;

use crate::codec::{Encode, Encoder, item};
use crate::{Object, SecretString, Value, json};

#[test]
fn strings_are_escaped_as_little_as_json_allows() {
    let table = [
        ("", r#""""#),
        ("a\"b\\c/", r#""a\"b\\c/""#),
        (
            "\n\r\t\u{0}\u{1f}\u{7f}",
            "\"\\n\\r\\t\\u0000\\u001f\u{7f}\"",
        ),
        ("é😀\u{2028}", "\"é😀\u{2028}\""),
    ];
    for (text, expected) in table {
        assert_eq!(json::to_string(text).as_deref(), Ok(expected));
        assert_eq!(json::from_str::<String>(expected).as_deref(), Ok(text));
    }
}

#[test]
fn leaves_and_nests() {
    let nested: BTreeMap<String, Vec<Option<Box<i64>>>> =
        BTreeMap::from([("a".to_owned(), vec![Some(Box::new(-1)), None])]);
    assert_eq!(
        json::to_string(&nested).as_deref(),
        Ok(r#"{"a":[-1,null]}"#)
    );
    assert_eq!(
        json::to_string(&u128::MAX).as_deref(),
        Ok("340282366920938463463374607431768211455")
    );
    assert_eq!(
        json::to_string(&SecretString::from("s")).as_deref(),
        Ok("\"s\"")
    );
    assert_eq!(json::to_vec(&true).as_deref(), Ok(&b"true"[..]));
    let object: Object = [("b", Value::from(1)), ("a", Value::from(vec!["x"]))]
        .into_iter()
        .collect();
    assert_eq!(
        json::to_string(&Value::from(object)).as_deref(),
        Ok(r#"{"b":1,"a":["x"]}"#)
    );
}

#[test]
fn the_first_number_without_json_is_told_with_its_place() {
    let numbers: BTreeMap<String, Vec<f64>> =
        BTreeMap::from([("a/b".to_owned(), vec![1.0, f64::NAN, f64::INFINITY])]);
    let error = json::to_string(&numbers).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at /a~1b/1: the number is not finite, and JSON has finite numbers only"
    );
    assert_eq!(error.pointer(), "/a~1b/1");
    assert_eq!(
        json::to_string(&f32::NEG_INFINITY).unwrap_err().pointer(),
        ""
    );
}

struct Open(BTreeMap<String, i64>);

impl Encode for Open {
    fn encode(&self, out: &mut Encoder) {
        let mut object = out.object();
        object.required("id", &1);
        object.rest(&self.0, &["id", "name"]);
        object.end();
    }
}

#[test]
fn additional_members_cannot_shadow_documented_ones() {
    let open = |name: &str| Open(BTreeMap::from([(name.to_owned(), 2)]));
    assert_eq!(
        json::to_string(&open("extra")).as_deref(),
        Ok(r#"{"id":1,"extra":2}"#)
    );
    let error = json::to_string(&open("name")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at /name: an additional member bears the name of a documented one"
    );
}

struct Tuple(&'static [Option<u8>], &'static [bool]);

impl Encode for Tuple {
    fn encode(&self, out: &mut Encoder) {
        let items: Vec<_> = self.0.iter().map(item).collect();
        out.tuple(&items, self.1);
    }
}

#[test]
fn an_item_may_be_missing_at_the_end_of_a_tuple_alone() {
    type Row = (&'static [Option<u8>], &'static [bool], &'static str);
    let table: [Row; 9] = [
        (&[], &[], "[]"),
        (&[None, None], &[], "[]"),
        (&[Some(1), None], &[], "[1]"),
        (&[Some(1), Some(2)], &[], "[1,2]"),
        (&[Some(1), Some(2)], &[true], "[1,2,true]"),
        (&[], &[true], "[true]"),
        (
            &[None, Some(2)],
            &[],
            "at /0: the item is missing, and an item after it is set",
        ),
        (
            &[Some(1), None],
            &[true],
            "at /1: the item is missing, and an item after it is set",
        ),
        (
            &[None, None],
            &[true],
            "at /0: the item is missing, and an item after it is set",
        ),
    ];
    for (items, rest, expected) in table {
        let written =
            json::to_string(&Tuple(items, rest)).unwrap_or_else(|error| error.to_string());
        assert_eq!(written, expected, "{items:?} {rest:?}");
    }
}

#[test]
fn secrets_are_not_printed() {
    assert_eq!(
        format!("{:?}", SecretString::from("hunter2")),
        "SecretString(..)"
    );
}
