//! Leaves, nesting and grammar.

use std::collections::BTreeMap;

use super::check_messages;
use crate::codec::{MAX_DEPTH, NullPolicy, read, read_bytes};
use crate::{SecretString, Value, json};

#[test]
fn strings() {
    let table = [
        (r#""""#, ""),
        (r#" "a" "#, "a"),
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\u00e9\u20AC""#, "é€"),
        (r#""\ud83d\ude00!""#, "😀!"),
        (r#""plain then \n more""#, "plain then \n more"),
        ("\"\u{7f}\u{2028}\"", "\u{7f}\u{2028}"),
    ];
    for (text, expected) in table {
        assert_eq!(
            json::from_str::<String>(text).as_deref(),
            Ok(expected),
            "{text}"
        );
    }
}

#[test]
fn strings_that_are_none() {
    check_messages! {
        String, r#""a"# => "the text is not JSON: the text ends within a string at byte 2";
        String, r#""a\"# => "the text is not JSON: an unknown escape stands in a string at byte 3";
        String, r#""\x""# => "the text is not JSON: an unknown escape stands in a string at byte 2";
        String, "\"a\nb\"" => "the text is not JSON: a control character stands in a string at byte 2";
        String, r#""\ud83d""# => "the text is not JSON: a lone surrogate stands in a string at byte 7";
        String, r#""\ud83d\u0041""# => "the text is not JSON: a lone surrogate stands in a string at byte 13";
        String, r#""\ude00""# => "the text is not JSON: a lone surrogate stands in a string at byte 7";
        String, r#""\u12""# => "the text is not JSON: an escape lacks its four hexadecimal digits at byte 2";
        String, r#""\u+123""# => "the text is not JSON: an escape lacks its four hexadecimal digits at byte 2";
        String, r#""\u12é""# => "the text is not JSON: an escape lacks its four hexadecimal digits at byte 2";
        SecretString, "7" => "found a number, expected a string";
    }
}

#[test]
fn kinds_are_named_and_values_are_not() {
    check_messages! {
        bool, "null" => "found null, expected a boolean";
        bool, "\"true\"" => "found a string, expected a boolean";
        String, "{\"password\":1}" => "found an object, expected a string";
        i64, "true" => "found a boolean, expected an integer";
        f64, "[]" => "found an array, expected a number";
        Vec<i64>, "{}" => "found an object, expected an array";
        Vec<i64>, "[1,\"x\"]" => "at /1: found a string, expected an integer";
        BTreeMap<String, Vec<bool>>, "{\"a/b~c\":[true,0]}" => "at /a~1b~0c/1: found a number, expected a boolean";
        (), "0" => "found a number, expected null";
    }
}

#[test]
fn texts_that_are_no_json() {
    check_messages! {
        Value, "" => "the text is not JSON: the text ends where a value is due at byte 0";
        Value, "nul" => "the text is not JSON: no value starts at byte 0";
        Value, "TRUE" => "the text is not JSON: no value starts at byte 0";
        Value, "'a'" => "the text is not JSON: no value starts at byte 0";
        Value, "[1,]" => "at /1: the text is not JSON: no value starts at byte 3";
        Value, "[1 2]" => "the text is not JSON: `,` or `]` is due at byte 3";
        Value, "[1" => "the text is not JSON: `,` or `]` is due at byte 2";
        Value, "{\"a\" 1}" => "the text is not JSON: `:` is due at byte 5";
        Value, "{\"a\":1,}" => "the text is not JSON: a member's name is due at byte 7";
        Value, "{a:1}" => "the text is not JSON: a member's name is due at byte 1";
        Value, "{\"a\":1 \"b\":2}" => "the text is not JSON: `,` or `}` is due at byte 7";
        Value, "1 2" => "the text is not JSON: something follows the value at byte 2";
        Value, "// c\n1" => "the text is not JSON: no value starts at byte 0";
        Value, "\u{a0}1" => "the text is not JSON: no value starts at byte 0";
    }
}

#[test]
fn skipped_text_must_be_json_too() {
    for text in [
        "[1,]",
        "{\"a\":}",
        "[tru]",
        "[\"\\x\"]",
        "[01]",
        "[1}",
        "{\"a\":1]",
    ] {
        let wrapped = format!("{{\"skipped\":{text}}}");
        let error = read::<super::objects::Point>(&wrapped, NullPolicy::Strict).unwrap_err();
        assert!(error.is_syntax(), "{text}: {error}");
        assert_eq!(error.pointer(), "/skipped");
    }
}

#[test]
fn nesting_is_bounded_where_it_is_read_and_where_it_is_skipped() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(json::from_str::<Value>(&nested(MAX_DEPTH)).is_ok());
    let error = json::from_str::<Value>(&nested(MAX_DEPTH + 1)).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("more than 128 arrays and objects are nested"),
        "{error}"
    );
    let skipped = |depth| format!("{{\"x\":1,\"y\":2,\"skipped\":{}}}", nested(depth));
    assert!(json::from_str::<super::objects::Point>(&skipped(MAX_DEPTH - 1)).is_ok());
    assert!(json::from_str::<super::objects::Point>(&skipped(MAX_DEPTH)).is_err());
    assert!(json::from_str::<super::objects::Point>(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn a_byte_order_mark_is_skipped_and_other_encodings_are_refused() {
    assert_eq!(json::from_slice::<bool>(b"\xef\xbb\xbftrue"), Ok(true));
    let error = read_bytes::<String>(b"\"a\xff\"", NullPolicy::Strict).unwrap_err();
    assert_eq!(error.to_string(), "the text is not UTF-8, from byte 2 on");
}

#[test]
fn a_long_or_hostile_key_neither_floods_nor_forges_a_message() {
    let text = format!("{{\"{}\\n\\u001b[31m\":0}}", "k".repeat(100_000));
    let error = json::from_str::<BTreeMap<String, bool>>(&text).unwrap_err();
    let message = error.to_string();
    assert!(message.len() < 400, "{}", message.len());
    assert!(!message.contains(['\n', '\u{1b}']), "{message}");
    assert!(error.pointer().len() > 100_000);
}
