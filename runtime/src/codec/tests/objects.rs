//! Members: known and unknown, missing, twice, null.

use std::collections::BTreeMap;

use super::check_messages;
use crate::codec::{Decode, DecodeError, Decoder, Encode, Encoder, Member, NullPolicy, read};
use crate::{Maybe, Value, json};

/// What an emitted decoder looks like, with a member of every presence.
#[derive(Debug, PartialEq)]
pub(super) struct Point {
    x: i64,
    y: Option<i64>,
    label: Option<String>,
    hint: Maybe<String>,
}

impl Decode for Point {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut x = None;
        let mut y = None;
        let mut label = None;
        let mut hint = Maybe::Absent;
        let mut object = input.object(&["x", "y", "label", "hint"])?;
        while let Some(index) = object.next()? {
            match index {
                0 => x = Some(object.value()?),
                1 => y = Some(object.value()?),
                2 => label = object.optional()?,
                3 => hint = object.maybe()?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            x: object.required("x", x)?,
            y: object.required("y", y)?,
            label,
            hint,
        })
    }
}

impl Encode for Point {
    fn encode(&self, out: &mut Encoder) {
        let mut object = out.object();
        object.required("x", &self.x);
        object.required("y", &self.y);
        object.optional("label", &self.label);
        object.maybe("hint", &self.hint);
        object.end();
    }
}

crate::bridge!(Point);

fn point(y: Option<i64>, label: Option<&str>, hint: Maybe<String>) -> Point {
    Point {
        x: 1,
        y,
        label: label.map(str::to_owned),
        hint,
    }
}

#[test]
fn presence_is_four_valued_and_round_trips() {
    let table = [
        (r#"{"x":1,"y":null}"#, point(None, None, Maybe::Absent)),
        (
            r#"{"x":1,"y":2,"label":"a","hint":null}"#,
            point(Some(2), Some("a"), Maybe::Null),
        ),
        (
            r#"{"x":1,"y":2,"hint":"h"}"#,
            point(Some(2), None, Maybe::from("h".to_owned())),
        ),
    ];
    for (text, expected) in table {
        assert_eq!(json::from_str::<Point>(text).as_ref(), Ok(&expected));
        assert_eq!(json::to_string(&expected).as_deref(), Ok(text));
    }
    let shuffled = r#" { "other" : [ { } , "\u0041" , -1.5e3 ] , "y" : 2 , "hint" : null , "\u0078" : 1 , "label" : "a" } "#;
    assert_eq!(
        json::from_str::<Point>(shuffled),
        Ok(point(Some(2), Some("a"), Maybe::Null))
    );
}

#[test]
fn what_an_object_refuses() {
    check_messages! {
        Point, "[]" => "found an array, expected an object";
        Point, "{\"y\":1}" => "`x` is missing";
        Vec<Point>, "[{\"x\":1}]" => "at /0: `y` is missing";
        Point, "{\"x\":null,\"y\":1}" => "at /x: found null, expected an integer";
        Point, "{\"x\":1,\"y\":1,\"label\":null}" => "at /label: found null, expected a string";
        Point, "{\"x\":1,\"y\":1,\"x\":1}" => "at /x: the member appears twice";
        Point, "{\"x\":1,\"\\u0078\":1}" => "at /x: the member appears twice";
        BTreeMap<String, i64>, "{\"a\":1,\"a\":1}" => "at /a: the member appears twice";
        Vec<Value>, "[{\"a\":1,\"b\":2,\"a\":1}]" => "at /0/a: the member appears twice";
    }
    assert!(
        json::from_str::<Point>(r#"{"x":1,"y":1,"z":1,"z":2}"#).is_ok(),
        "unknown members are not looked at"
    );
}

#[test]
fn a_lenient_null_is_absent_and_noted() {
    let text = r#"[{"x":1,"y":null,"label":null,"hint":null}]"#;
    let (points, notes) = read::<Vec<Point>>(text, NullPolicy::Lenient).unwrap();
    assert_eq!(points, [point(None, None, Maybe::Null)]);
    assert_eq!(
        notes.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["at /0/label: null was read as absent"]
    );
    let error = read::<Vec<Point>>(r#"[{"x":null,"y":1}]"#, NullPolicy::Lenient).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at /0/x: found null, expected an integer"
    );
}

#[test]
fn notes_are_bounded() {
    let text = format!(
        "[{}]",
        vec![r#"{"x":1,"y":1,"label":null}"#; 5000].join(",")
    );
    let (points, notes) = read::<Vec<Point>>(&text, NullPolicy::Lenient).unwrap();
    assert_eq!((points.len(), notes.len()), (5000, 100));
}

/// A table of more names than a machine word has bits.
struct Wide(usize);

impl Decode for Wide {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        static NAMES: [&str; 130] = {
            let mut names = ["filler"; 130];
            names[0] = "first";
            names[64] = "middle";
            names[129] = "last";
            names
        };
        let mut sum = 0;
        let mut object = input.object(&NAMES)?;
        while let Some(index) = object.next()? {
            sum += index;
            object.skip()?;
        }
        Ok(Self(sum))
    }
}

#[test]
fn wide_objects_see_doubles_too() {
    assert_eq!(
        json::from_str::<Wide>(r#"{"last":1,"first":1,"middle":1}"#).map(|wide| wide.0),
        Ok(193)
    );
    check_messages! {
        Wide, "{\"last\":1,\"last\":1}" => "at /last: the member appears twice";
        Wide, "{\"middle\":1,\"first\":1,\"middle\":1}" => "at /middle: the member appears twice";
    }
}

#[test]
fn maps_and_trees_keep_what_they_get() {
    let text = r#"{"b":[1,2.50,null,true,"x"],"a":{"z":{},"y":[]}}"#;
    assert_eq!(
        json::to_string(&json::from_str::<Value>(text).unwrap()).as_deref(),
        Ok(text)
    );
    let map = json::from_str::<BTreeMap<String, Vec<i64>>>(r#"{"b":[1],"a":[]}"#).unwrap();
    assert_eq!(json::to_string(&map).as_deref(), Ok(r#"{"a":[],"b":[1]}"#));
}

#[test]
fn trees_compare_as_json_schema_does() {
    let value = |text| json::from_str::<Value>(text).unwrap();
    assert_eq!(value(r#"{"a":1,"b":[1.0]}"#), value(r#"{"b":[1],"a":1.0}"#));
    assert_ne!(value("[1,2]"), value("[2,1]"));
    assert_ne!(value("0"), value("false"));
    assert_ne!(value(r#"{"a":1}"#), value(r#"{"a":1,"b":1}"#));
}

/// The same members as [`Point`], read by a table, and a place for the others.
#[derive(Debug, PartialEq)]
struct Tabled {
    point: Point,
    rest: BTreeMap<String, bool>,
}

impl Decode for Tabled {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut x = None;
        let mut y = None;
        let mut label = None;
        let mut hint = Maybe::Absent;
        let mut rest = BTreeMap::new();
        input.members_and_rest(
            &mut [
                Member::Required("x", &mut x),
                Member::Required("y", &mut y),
                Member::Optional("label", &mut label),
                Member::Nullable("hint", &mut hint),
            ],
            &mut rest,
        )?;
        let (Some(x), Some(y)) = (x, y) else {
            return Err(input.unfilled());
        };
        Ok(Self {
            point: Point { x, y, label, hint },
            rest,
        })
    }
}

#[test]
fn a_table_reads_as_a_loop_does() {
    let texts = [
        r#"{"x":1,"y":null}"#,
        r#"{"x":1,"y":2,"label":"a","hint":null}"#,
        r#"{"hint":"h","y":2,"x":1}"#,
        "[]",
        r#"{"y":1}"#,
        r#"{"x":1}"#,
        r#"{"x":null,"y":1}"#,
        r#"{"x":1,"y":1,"label":null}"#,
        r#"{"x":1,"y":1,"x":1}"#,
        r#"{"x":1,"y":1,"label":null,"label":"a"}"#,
        r#"{"x":1,"y":1"#,
    ];
    for text in texts {
        for nulls in [NullPolicy::Strict, NullPolicy::Lenient] {
            let by_loop = read::<Point>(text, nulls);
            let by_table = read::<Tabled>(text, nulls).map(|(tabled, notes)| (tabled.point, notes));
            assert_eq!(by_loop, by_table, "{text}");
        }
    }
}

#[test]
fn a_table_keeps_the_other_members() {
    let tabled = json::from_str::<Tabled>(r#"{"b":true,"x":1,"y":1,"a":false}"#).unwrap();
    assert_eq!(
        tabled.rest,
        BTreeMap::from([("a".to_owned(), false), ("b".to_owned(), true)])
    );
    check_messages! {
        Tabled, "{\"x\":1,\"b\":true,\"b\":true}" => "at /b: the member appears twice";
        Tabled, "{\"x\":1,\"b\":0}" => "at /b: found a number, expected a boolean";
    }
}
