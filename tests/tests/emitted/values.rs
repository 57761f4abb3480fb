//! What the emitted types do.

use super::fixture::models::{
    Anything, Bag, Cat, CatKind, Circle, Colour, Dog, Empty, Expression, Form, Holder, Level,
    Mixed, Mode, Node, Pet, Point, Port, Range, Strict, Tree,
};
use specsmith::{Decode, Encode, Validate, Value, json};
use std::collections::BTreeSet;

/// What becomes of a text, by a type that has no rules: the same JSON, or the error.
pub(crate) fn read<T: Decode + Encode>(text: &str) -> String {
    let value: T = match json::from_str(text) {
        Ok(value) => value,
        Err(error) => return format!("error: {error}"),
    };
    let written = json::to_string(&value).unwrap_or_else(|error| panic!("{error}"));
    if json::from_str::<Value>(text) == json::from_str::<Value>(&written) {
        "ok".to_owned()
    } else {
        format!("written as {written}")
    }
}

/// What becomes of a text: the same JSON, and the violations; or the error.
pub(crate) fn seen<T: Decode + Encode + Validate>(text: &str) -> String {
    let value: T = match json::from_str(text) {
        Ok(value) => value,
        Err(error) => return format!("error: {error}"),
    };
    let written = json::to_string(&value).unwrap_or_else(|error| panic!("{error}"));
    let same = json::from_str::<Value>(text) == json::from_str::<Value>(&written);
    let written = if same {
        String::new()
    } else {
        format!("written as {written}; ")
    };
    match value.validate() {
        Ok(()) => format!("{written}ok"),
        Err(report) => format!("{written}{report}").replace('\n', "; "),
    }
}

macro_rules! check {
    ($($type:ty: $text:expr => $seen:literal;)*) => {
        $(assert_eq!(seen::<$type>($text), $seen, "{} from {}", stringify!($type), $text);)*
    };
}

#[test]
fn enums_keep_or_refuse_other_values() {
    check! {
        Level: "1" => "ok";
        Level: "1.0" => "ok";
        Level: "7" => "the value is none of 1, 2";
        Level: "\"1\"" => "error: found a string, expected an integer";
        Level: "1.5" => "error: found a number with a fraction, expected an integer";
        Port: "80" => "ok";
        Port: "81" => "error: the value is none of the documented ones";
        Colour: "\"red\"" => "ok";
        Colour: "\"blue\"" => "error: the value is none of the documented ones";
        Mode: "\"slow\"" => "ok";
        Mixed: "\"auto\"" => "ok";
        Mixed: "5e-1" => "ok";
        Mixed: "null" => "ok";
        Mixed: "[1.0, 2]" => "ok";
        Mixed: "[2, 1]" => "the value is none of \"auto\", 0.5, null, [1, 2.0]";
        Strict: "0.50" => "ok";
        Strict: "0.51" => "error: the value is none of the documented ones";
    }
}

#[test]
fn enums_have_the_traits_of_what_they_hold() {
    assert_eq!(Level::from(1), Level::Low);
    assert_eq!(Level::Unknown(1), Level::Low);
    assert_eq!(Level::Unknown(9).to_string(), "9");
    assert_eq!(i64::from(Level::Low), 1);
    assert_eq!(Port::try_from(443), Ok(Port::Https));
    assert!(Port::try_from(1).is_err());
    assert_eq!("red".parse(), Ok(Colour::Red));
    assert_eq!(Colour::Green.as_ref(), "green");
    assert!("blue".parse::<Colour>().is_err());
    assert_eq!(Mixed::from(Value::from("auto")), Mixed::Auto);
    assert_eq!(Mixed::Unknown(Value::Null), Mixed::Null);
    assert_eq!(Mixed::Auto.to_value(), Value::from("auto"));
    let ports: BTreeSet<Port> = [Port::Https, Port::Http].into();
    assert_eq!(format!("{ports:?}"), "{80, 443}");
}

#[test]
fn structs_keep_members_that_are_not_named_where_they_are_asked_to() {
    check! {
        Bag: r#"{"name": "b", "x": 1, "y": 0}"# => "ok";
        Bag: r#"{"name": "c", "x": -1, "X": 0, "y": 3}"# =>
            "/name is none of \"a\", \"b\"; the value has a member whose name does not match the pattern `^[a-z]+$`; /x is less than 0; \
             the value does not keep to `if`; the value does not keep to `unevaluatedProperties`";
        Bag: r#"{"name": "a", "x": 1, "y": 2}"# => "/name does not keep to `not`";
        Bag: r#"{"x": "1"}"# => "error: at /x: found a string, expected an integer";
        Bag: r#"{"x": 1, "x": 1}"# => "error: at /x: the member appears twice";
        Bag: r#"{"z": 5, "name": "b"}"# => "ok";
        Bag: r#"{"z": 4, "name": "b"}"# => "the value does not keep to `unevaluatedProperties`";
        Bag: r#"{"z": 5, "y": 1, "x": 4}"# => "ok";
        Bag: r#"{"z": 5, "w": 1}"# => "the value does not keep to `unevaluatedProperties`";
        Bag: r#"{"x": 5, "z": 1, "y": 1}"# => "the value does not keep to `unevaluatedProperties`";
        Cat: r#"{"kind": "cat", "meow": true, "a/b": 1}"# => "/a~1b is not allowed: no such member is documented";
        Dog: r#"{"kind": "dog", "version": 4, "level": 2, "barks": false}"# => "/version is not 3; /barks is not true";
    }
    let empty: Empty = json::from_str(r#"{"a": 1}"#).expect("any object is one");
    assert_eq!(empty, Empty::new());
    assert_eq!(json::to_string(&empty).as_deref(), Ok("{}"));
    let bag = Bag::new().with_additional([("a", 1)]).with_name("b");
    assert_eq!(
        json::to_string(&bag).as_deref(),
        Ok(r#"{"name":"b","a":1}"#)
    );
    assert_eq!(Cat::new(true).kind, CatKind::Cat);
    assert_eq!(
        json::to_string(&Dog::default()).as_deref(),
        Ok(r#"{"kind":"dog","version":3,"level":2}"#)
    );
}

#[test]
fn unions_are_told_apart_by_looking() {
    check! {
        Pet: r#"{"kind": "cat", "meow": true}"# => "ok";
        Pet: r#"{"meow": true, "kind": "cat", "x": 1}"# => "/x is not allowed: no such member is documented";
        Pet: r#"{"kind": "cat"}"# => "error: `meow` is missing";
        Pet: r#"{"kind": "cow", "moo": 1}"# => "the value does not keep to `discriminator`";
        Pet: "7" => "the value does not keep to `discriminator`";
        Pet: r#"{"kind": "cow" "moo": 1}"# => "error: the text is not JSON: `,` or `}` is due at byte 15";
        Expression: "\"a\"" => "the value has fewer than 2 characters";
        Expression: "7.0" => "ok";
        Expression: "7.5" =>
            "error: found a number, expected a string or an integer or an array that begins with null or an array or an object whose `n` is 1 or null or \
             an object whose `n` is a boolean and an object with `of` or an object or 0.5";
        Expression: "[1, [\"ab\", []]]" => "ok";
        Expression: "[1, [\"b\", 2]]" => "/1/0 has fewer than 2 characters";
        Expression: r#"{"n": 1.0, "of": 1, "last": true}"# => "written as {\"of\":1,\"last\":true}; ok";
        Expression: r#"{"n": 1}"# => "error: `of` is missing";
        Expression: r#"{"n": true, "of": 1}"# => "error: `last` is missing";
        Expression: r#"{"a": {"b": [3]}}"# => "ok";
        Expression: r#"{"of": 1, "last": true}"# => "ok";
        Expression: r#"{"a": {"b": true}}"# =>
            "error: no variant fits: Left: `of` is missing; Right: at /a: no variant fits";
        Expression: "[" => "error: at /0: the text is not JSON: the text ends where a value is due at byte 1";
    }
    assert_eq!(Expression::from("ab"), Expression::Text("ab".to_owned()));
    assert_eq!(
        Pet::from(Cat::new(true)),
        Pet::Cat(Box::new(Cat::new(true)))
    );
    assert_eq!(
        Node::new(Expression::from(3), true).of,
        Expression::Whole(3)
    );
}

#[test]
fn of_one_of_only_one_may_fit() {
    check! {
        Form: r#"{"radius": 1}"# => "the value is `Circle` and `Square` at once, where only one may fit";
        Form: r#"{"radius": -1}"# => "written as {}; the value is `Square` and `Circle` at once, where only one may fit";
        Form: r#"{"side": 1}"# => "the value is `Square` and `Circle` at once, where only one may fit";
        Form: r#"{"side": -1, "radius": 1}"# => "written as {\"radius\":1}; the value is `Circle` and `Square` at once, where only one may fit";
        Form: r#"{"side": -1, "radius": -1, "x": 1}"# =>
            "written as {\"radius\":-1}; /radius is less than 0; the value is `Circle` and `Square` at once, where only one may fit";
        Form: "[]" => "error: found an array, expected an object";
    }
    assert!(
        Form::from(Circle::new().with_radius(-1))
            .validate()
            .is_err()
    );
}

#[test]
fn trials_within_trials_end() {
    let deep = |depth: usize, last: &str| {
        let (open, close) = (r#"{"of":"#.repeat(depth), r#", "last": 1}"#.repeat(depth));
        format!("{open}{last}{close}")
    };
    // At every level the first candidate fails at the end, after all that is below was read: twice as much work for each level.
    assert_eq!(
        seen::<Expression>(&deep(6, "1")),
        "ok",
        "a map of expressions"
    );
    let error = seen::<Expression>(&deep(100, "1"));
    assert!(
        error.ends_with("telling their variants takes more steps than are allowed"),
        "{error}"
    );
}

#[test]
fn lists_of_places_and_lists_of_themselves() {
    check! {
        Tree: "[[], [[]]]" => "ok";
        Tree: "[[], [[], [], []], []]" => "the value has more than 2 items; /1 has more than 2 items";
        Holder: r#"{"tree": []}"# => "/tree has fewer than 1 item";
        Holder: r#"{"tree": [[]]}"# => "ok";
        Point: "[1]" => "ok";
        Point: "[]" => "error: the item at 0 is missing";
        Point: "[0, \"a\", true, false]" => "/0 is less than 1; /3 is not true";
        Point: "[1, \"a\", true, true, true]" => "the value has more than 4 items; the value has equal items at 2 and 3";
        Point: "[1, 2]" => "error: at /1: found a number, expected a string";
        Range: "[]" => "ok";
        Range: "[1.50, [\"a\"]]" => "ok";
        Range: "[1, [], 2, {}]" => "/2 is not allowed: no such item is documented; /3 is not allowed: no such item is documented";
    }
    let point = Point::new(1).with_rest([true]);
    assert_eq!(
        json::to_string(&point).map_err(|error| error.to_string()),
        Err("at /1: the item is missing, and an item after it is set".to_owned())
    );
    let point = point.with_second("a");
    assert_eq!(json::to_string(&point).as_deref(), Ok(r#"[1,"a",true]"#));
}

/// The keywords that a value does not keep to, `type` aside, which only a boolean keeps, and `oneOf`, which a string of two characters does.
fn broken(text: &str) -> String {
    let value: Anything = json::from_str(text).unwrap_or_else(|error| panic!("{error}"));
    let report = value
        .validate()
        .map_or_else(|report| report.violations().to_vec(), |()| Vec::new());
    let keywords = report.iter().map(specsmith::Violation::keyword);
    let keywords: Vec<&str> = keywords
        .filter(|keyword| !["type", "oneOf"].contains(keyword))
        .collect();
    keywords.join(" ")
}

#[test]
fn each_keyword_is_asked() {
    let table = [
        // A rule speaks of its own kind of value.
        ("100", ""),
        ("100.5", "limits"),
        ("99.3", "limits"),
        ("[]", "limits"),
        ("[true, 1, true]", "limits items unevaluatedItems"),
        ("{}", "limits"),
        (r#""2020-13-01""#, "limits"),
        (r#""1999-01-01""#, "limits"),
        (r#""2020-12-01""#, ""),
        // Members.
        (r#"{"a": 1}"#, "dependentRequired"),
        (r#"{"a": 1, "b": 1}"#, ""),
        (r#"{"long": 1}"#, "propertyNames"),
        (r#"{"m": 3}"#, ""),
        (r#"{"m": 2}"#, "properties"),
        (r#"{"m": 3.5}"#, "properties"),
        (r#"{"mm": 3}"#, "properties"),
        (r#"{"mx": "a"}"#, ""),
        (r#"{"x": 7}"#, "properties"),
        // What has been looked at depends on what holds.
        (r#"{"d": 1}"#, "dependentSchemas"),
        (r#"{"d": 1, "e": 1, "p": 2}"#, ""),
        (r#"{"d": 1, "e": 1, "x": 2}"#, "dependentSchemas"),
        (r#"{"d": 1, "e": 1, "x": null}"#, ""),
        (r#"{"e": 1, "x": 2}"#, ""),
        // Items.
        (r#"["a", 1]"#, "unevaluatedItems"),
        (r#"["a"]"#, "unevaluatedItems"),
        (r#"["x", true]"#, "unevaluatedItems"),
        (r#"[1, 2]"#, "items"),
        (r#"[1, 2, true]"#, "items"),
        (r#"[1, "x", false]"#, "items"),
        (r#"[1, 2, 3]"#, "items unevaluatedItems"),
    ];
    for (text, keywords) in table {
        assert_eq!(broken(text), keywords, "{text}");
    }
}
