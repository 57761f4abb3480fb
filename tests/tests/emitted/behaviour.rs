//! What the types of `behaviour.yaml` do: which texts they read, what `validate` finds and where, and that they write the same JSON.

use super::decided::models::{
    Account, Animal, AnyPayment, Batch, Card, Circle, Closed, Consts, Contact, Either, Expression,
    Free, Half, Huge, Joined, Labels, Level, Lists, Looked, Mapped, Maps, Mixed, Model, Never,
    Nothing, Nulls, Number, OnePattern, Only, Pair, Pairs, PatternMap, Patterns, Payment, Percent,
    Pet, Point, Ruled, Rules, Scalars, Sealed, Several, Shape, Status, Tree, Typed, Unsaid, User,
    UserInput, UserOutput, Value, When, Words, Yes,
};
use super::values::{read, seen};
use specsmith::json;

macro_rules! check {
    ($($rows:tt)*) => { check_with!(seen; $($rows)*) };
}

/// The same of types that have no rules.
macro_rules! check_read {
    ($($rows:tt)*) => { check_with!(read; $($rows)*) };
}

macro_rules! check_with {
    ($read:ident; $($type:ty: $text:expr => $seen:literal;)*) => {
        let mut wrong = Vec::new();
        $({
            let found = $read::<$type>($text);
            if found != $seen {
                wrong.push(format!("{}: {} => {found:?};", stringify!($type), $text));
            }
        })*
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    };
}

#[test]
fn presence() {
    check_read! {
        Nulls: r#"{"a": "", "b": null}"# => "ok";
        Nulls: r#"{"a": "", "b": "x", "c": "y", "d": null, "e": null}"# => "ok";
        Nulls: r#"{"a": null, "b": null}"# => "error: at /a: found null, expected a string";
        Nulls: r#"{"a": ""}"# => "error: `b` is missing";
        Nulls: r#"{"a": "", "b": null, "c": null}"# => "error: at /c: found null, expected a string";
        Nulls: r#"{"a": "", "b": null, "e": [1]}"# => "ok";
    }
}

#[test]
fn facets() {
    check! {
        Joined: r#"{"name": "rx"}"# => "ok";
        Joined: r#"{"name": "r"}"# => "/name has fewer than 2 characters; /name does not keep to `pattern`";
        Joined: r#"{"name": "aaaaax", "age": 1}"# => "/name has more than 5 characters; /name does not match the pattern `^r`";
        Joined: r#"{"age": 1}"# => "error: `name` is missing";
        Never: "1" => "the value does not keep to `false`";
        Words: r#"{"short": "abc", "any": "abcde"}"# => "ok";
        Words: r#"{"short": "abcd"}"# => "/short does not keep to `maxLength`";
        Words: r#"{"any": "abcdef"}"# => "/any has more than 5 characters";
    }
}

#[test]
fn members_beside_the_properties() {
    check! {
        Typed: r#"{"a": "x", "b": 1, "c": 2}"# => "ok";
        Typed: r#"{"b": -1}"# => "/b is less than 0";
        Typed: r#"{"b": "x"}"# => "error: at /b: found a string, expected an integer";
        Closed: r#"{"a": "x"}"# => "ok";
        Closed: r#"{"b": [1]}"# => "/b is not allowed: no such member is documented";
        OnePattern: r#"{"a": "x", "x-b": 1}"# => "ok";
        OnePattern: r#"{"b": 1}"# => "the value has a member whose name does not match the pattern `^x-`";
        Patterns: r#"{"x-a": 2, "y-a": true, "z": null}"# => "ok";
        Patterns: r#"{"x-a": 1}"# => "the value does not keep to `patternProperties`";
        Patterns: r#"{"y-a": 1}"# => "the value does not keep to `patternProperties`";
        Labels: r#"{"a": "x"}"# => "ok";
        Labels: "{}" => "the value has fewer than 1 member; the value does not keep to `required`";
        Labels: r#"{"a": "", "b": "", "C": ""}"# => "the value has more than 2 members; the value has a member whose name does not match the pattern `^[a-z]+$`";
        PatternMap: r#"{"x-a": 1, "b": "c"}"# => "ok";
        PatternMap: r#"{"x-a": "c"}"# => "the value does not keep to `additionalProperties`";
        Card: r#"{"number": "1"}"# => "the value does not keep to `dependentRequired`";
        Card: r#"{"number": "1", "holder": "x", "address": "y"}"# => "ok";
        Card: r#"{"holder": "x"}"# => "the value does not keep to `dependentSchemas`";
        Card: r#"{"holder": "x", "address": 1}"# => "the value does not keep to `dependentSchemas`";
        Card: "{}" => "the value has fewer than 1 member";
        Sealed: r#"{"a": "x", "b": "y"}"# => "ok";
        Sealed: r#"{"c": 1}"# => "the value does not keep to `unevaluatedProperties`";
    }
    check_read! {
        Unsaid: r#"{"a": "x", "b": 1}"# => "written as {\"a\":\"x\"}";
    }
}

#[test]
fn scalars() {
    check! {
        Scalars: r#"{"at": "2024-02-29T23:59:60.5Z", "day": "2024-02-29", "id": "2ED21EE4-66f8-4c0b-9a5f-0e1c35a7d1f7", "data": "YWI="}"# => "ok";
        Scalars: r#"{"at": "yesterday"}"# => "/at is not of the format `date-time`";
        Scalars: r#"{"day": "2023-02-29"}"# => "/day is not of the format `date`";
        Scalars: r#"{"id": "x"}"# => "/id is not of the format `uuid`";
        Scalars: r#"{"data": "Y!"}"# => "/data is not of the format `byte`";
        Scalars: r#"{"price": 0.10}"# => "ok";
        Scalars: r#"{"price": 12345678901234567890.105}"# => "/price is not a multiple of 0.01";
        Scalars: r#"{"big": 18446744073709551615, "small": -128, "whole": 1e2}"# => "ok";
        Scalars: r#"{"small": 128}"# => "error: at /small: the number is out of range for an 8-bit integer";
        Scalars: r#"{"whole": 1.5}"# => "error: at /whole: found a number with a fraction, expected an integer";
        Scalars: r#"{"mail": "x"}"# => "/mail is not of the format `email`";
        Percent: "100.0" => "ok";
        Percent: "100.5" => "the value is greater than 100";
    }
}

#[test]
fn enums() {
    check! {
        Status: "\"\"" => "ok";
        Status: "\"gone\"" => "the value is none of \"new\", \"open\", \"\", \"+1\"";
        Status: "1" => "error: found a number, expected a string";
        Level: "2.0" => "ok";
        Level: "3" => "the value is none of 1, 2";
        Huge: "9223372036854775808" => "ok";
        Huge: "2" => "the value is none of 1, 9223372036854775808";
        Yes: "true" => "ok";
        Yes: "false" => "the value is not true";
        Half: "0.50" => "ok";
        Half: "0.25" => "the value is none of 0.5, 1";
        Mixed: "[1]" => "ok";
        Mixed: "\"auto\"" => "ok";
        Mixed: "2" => "the value is none of \"auto\", 1, [1.0]";
        Pairs: "[1, 2.0]" => "ok";
        Pairs: "[2, 1]" => "the value does not keep to `enum`";
        Only: "\"only\"" => "ok";
        Only: "\"other\"" => "the value is none of \"only\"";
    }
}

#[test]
fn lists() {
    check! {
        Ruled: "[1, 2]" => "ok";
        Ruled: "[]" => "the value has fewer than 1 item; the value does not keep to `contains`";
        Ruled: "[2, 3, 4, 4]" => "the value has more than 3 items; the value has equal items at 2 and 3; the value does not keep to `contains`";
        Nothing: "[]" => "ok";
        Nothing: "[1]" => "the value does not keep to `items`";
        Point: "[1.5]" => "ok";
        Point: "[1, \"a\", true]" => "ok";
        Point: "[]" => "error: the item at 0 is missing";
        Point: "[1, \"a\", true, true]" => "the value has more than 3 items";
        Point: "[1, 2]" => "error: at /1: found a number, expected a string";
        Point: "[1, \"a\", 3]" => "error: at /2: found a number, expected a boolean";
        Pair: "[1, 5]" => "ok";
        Pair: "[1, 4]" => "/1 is less than 5";
        Pair: "[1, 5, 6]" => "/2 is not allowed: no such item is documented";
        Looked: "[\"a\", 1]" => "ok";
        Looked: "[\"a\", \"b\"]" => "the value does not keep to `unevaluatedItems`";
    }
}

#[test]
fn unions() {
    check! {
        Value: "\"abc\"" => "ok";
        Value: "\"abcd\"" => "the value has more than 3 characters";
        Value: "1.5" => "ok";
        Value: "[\"a\"]" => "ok";
        Value: r#"{"name": "abcdef"}"# => "/name has more than 5 characters";
        Value: "{}" => "error: `name` is missing";
        Several: "0" => "the value is less than 1";
        Several: "\"a\"" => "the value has fewer than 2 characters";
        Several: "\"ab\"" => "ok";
        Mapped: r#"{"kind": "kitten", "lives": 9}"# => "ok";
        Mapped: r#"{"barks": true, "kind": "dog"}"# => "ok";
        Mapped: r#"{"kind": "dog"}"# => "error: `barks` is missing";
        Mapped: r#"{"kind": "cow", "moo": 1}"# => "the value does not keep to `discriminator`";
        Animal: r#"{"type": "Bird", "wings": 2}"# => "ok";
        Animal: r#"{"type": "Animal"}"# => "ok";
        Animal: r#"{"type": "Fish", "fins": 2}"# => "the value does not keep to `discriminator`";
        Shape: r#"{"shape": "circle", "radius": 1}"# => "ok";
        Shape: r#"{"side": 1, "shape": "rhombus"}"# => "ok";
        Shape: r#"{"shape": "circle", "side": 1}"# => "error: `radius` is missing";
        Shape: r#"{"shape": "hexagon", "side": 1}"# => "the value does not keep to `oneOf`";
        Payment: r#"{"iban": "x", "holder": "y"}"# => "the value is `Account` and `Cash` at once, where only one may fit";
        Payment: r#"{"currency": "EUR"}"# => "ok";
        Batch: "[1, 2]" => "ok";
        Batch: "[]" => "the value is `StringList` and `IntegerList` at once, where only one may fit";
        Either: r#"{"size": 1}"# => "ok";
        Either: r#"{"size": 10}"# => "ok";
        Either: r#"{"size": 7}"# => "the value is `Small` and `Large` at once, where only one may fit";
        Model: "\"small\"" => "ok";
        Model: "\"other\"" => "ok";
        Model: "\"\"" => "the value does not keep to `anyOf`";
        Consts: "\"b\"" => "ok";
        Consts: "\"c\"" => "the value is none of \"a\", \"b\"";
        When: "\"2024-02-29\"" => "ok";
        When: "\"2024\"" => "the value does not keep to `anyOf`";
        Number: "0.5" => "ok";
        Number: "0" => "ok";
        Number: "1" => "the value does not keep to `oneOf`";
        Number: "0.25" => "the value does not keep to `oneOf`";
        Contact: r#"{"mail": "x"}"# => "ok";
        Contact: "{}" => "the value does not keep to `anyOf`";
        Pet: r#"{"name": "x", "lives": 9}"# => "ok";
        Pet: r#"{"name": "x", "lives": 9, "barks": true}"# => "the value is `Tom` and `Rex` at once, where only one may fit";
        Pet: r#"{"lives": 9}"# => "error: no variant fits: Tom: `name` is missing; Rex: `name` is missing";
    }
    check_read! {
        AnyPayment: r#"{"iban": "x", "currency": "EUR"}"# => "ok";
    }
}

#[test]
fn logic() {
    check! {
        Rules: r#"{"kind": "big", "size": 10}"# => "ok";
        Rules: r#"{"kind": "big", "size": 9}"# => "the value does not keep to `if`";
        Rules: r#"{"size": 10}"# => "the value does not keep to `if`";
        Rules: r#"{"kind": "bad"}"# => "/kind does not keep to `not`";
        Rules: r#"{"ghost": 1}"# => "the value does not keep to `not`";
        Free: "\"a\"" => "the value does not keep to `minimum`";
        Free: "[]" => "ok";
        Free: "2" => "the value does not keep to `minimum`";
    }
}

#[test]
fn recursion() {
    check! {
        Lists: "[[], [[]]]" => "ok";
        Lists: "[[[], [], []]]" => "/0 has more than 2 items";
    }
    check_read! {
        Tree: r#"{"left": {"right": {}}}"# => "ok";
        Maps: r#"{"a": {"b": {}}}"# => "ok";
        Expression: r#"{"left": 1, "right": {"left": 2, "right": 3}}"# => "ok";
        Expression: r#"{"left": 1, "right": "a"}"# => "error: at /right: found a string, expected a number or an object";
    }
}

#[test]
fn what_is_sent_and_what_is_received() {
    check_read! {
        UserOutput: r#"{"id": 1, "name": "x"}"# => "ok";
        UserInput: r#"{"name": "x", "password": "y"}"# => "ok";
        User: r#"{"id": 1, "name": "x", "password": "y"}"# => "ok";
        User: r#"{"name": "x"}"# => "error: `id` is missing";
    }
    let sent = UserInput::new("x", "secret");
    assert_eq!(
        json::to_string(&sent).as_deref(),
        Ok(r#"{"name":"x","password":"secret"}"#)
    );
    assert!(!format!("{sent:?}").contains("secret"));
}

#[test]
fn constructors_ask_for_what_is_not_said_already() {
    let circle = Circle::new(1.5);
    assert_eq!(
        json::to_string(&circle).as_deref(),
        Ok(r#"{"shape":"circle","radius":1.5}"#)
    );
    assert_eq!(Shape::from(circle.clone()), Shape::Circle(circle));
    assert_eq!(
        json::to_string(&Point::new(1.0).with_second("a").with_rest([true])).as_deref(),
        Ok(r#"[1,"a",true]"#)
    );
    assert_eq!(Account::new("x").holder, None);
}
