//! Tables: style and value in, a header, cookies or a message out.

use super::super::super::operation::{Parameter, Separator, Style};
use super::super::header;
use crate::{Value, json};

fn value(text: &str) -> Value {
    json::from_str(text).unwrap()
}

#[test]
fn headers_and_cookies() {
    let written = |explode, text| {
        header::write(&Parameter::header("x").explode(explode), &value(text)).unwrap()
    };
    assert_eq!(written(false, "\"a b\"").as_deref(), Some("a b"));
    assert_eq!(written(false, "[1,2]").as_deref(), Some("1,2"));
    assert_eq!(
        written(false, r#"{"a":1,"b":2}"#).as_deref(),
        Some("a,1,b,2")
    );
    assert_eq!(
        written(true, r#"{"a":1,"b":2}"#).as_deref(),
        Some("a=1,b=2")
    );
    let json = Parameter::header("x").style(Style::Json);
    let written_json = header::write(&json, &value(r#"{"é":"a 😀\u007f"}"#)).unwrap();
    let expected = r#"{"\u00e9":"a \ud83d\ude00\u007f"}"#;
    assert_eq!(written_json.as_deref(), Some(expected));
    for nothing in ["null", "[]", "{}", "[null]", r#"{"a":null}"#] {
        assert_eq!(written(false, nothing), None, "{nothing}");
        assert_eq!(written(true, nothing), None, "{nothing}");
    }
    assert_eq!(written(false, "\"\"").as_deref(), Some(""));
}

#[test]
fn a_header_has_no_item_with_what_stands_between_items() {
    let written = |explode, style, text| {
        let parameter = Parameter::header("x").style(style).explode(explode);
        match header::write(&parameter, &value(text)) {
            Ok(text) => text.unwrap_or_default(),
            Err(error) => error.to_string(),
        }
    };
    let comma =
        "`x` has an item, name or value with a comma in it, which is what stands between them";
    let bar = "`x` has an item, name or value with a bar in it, which is what stands between them";
    let equals = "`x` has a name with an equals sign in it, which is what stands behind names";
    let open = "`x` has an item, name or value with a quotation mark that no other closes, so that what follows would be a part of it";
    const BAR: Style = Style::Delimited(&[Separator::Bar]);
    let table = [
        (false, Style::Simple, r#""a,b""#, "a,b"),
        (false, Style::Simple, r#"["a,b","c"]"#, comma),
        (false, Style::Simple, r#"["a,b"]"#, comma),
        (false, Style::Simple, r#"["\"a,b\"","c"]"#, "\"a,b\",c"),
        (
            false,
            Style::Simple,
            r#"["\"a,\\\",b\"","c"]"#,
            "\"a,\\\",b\",c",
        ),
        (false, Style::Simple, r#"["\"a,b","c"]"#, open),
        (false, Style::Simple, r#"{"a":"b,c"}"#, comma),
        (false, Style::Simple, r#"{"a,b":"c"}"#, comma),
        (true, Style::Simple, r#"{"a":"b,c"}"#, comma),
        (true, Style::Simple, r#"{"a":"b=c"}"#, "a=b=c"),
        (true, Style::Simple, r#"{"a=b":"c"}"#, equals),
        (false, BAR, r#"["a|b","c"]"#, bar),
        (false, BAR, r#"["a,b","c"]"#, "a,b|c"),
    ];
    for (explode, style, text, expected) in table {
        assert_eq!(written(explode, style, text), expected, "{explode} {text}");
    }
}

#[test]
fn cookies() {
    let of = |parameter: Parameter, text| match header::cookies(&parameter, &value(text)) {
        Ok(cookies) => cookies.join("; "),
        Err(error) => error.to_string(),
    };
    let plain = || Parameter::cookie("c");
    let table = [
        (plain(), "\"v\"", "c=v"),
        (plain(), "null", ""),
        (plain(), "[1,2]", "c=1; c=2"),
        (plain(), r#"{"a":1,"b":2}"#, "a=1; b=2"),
        (plain().explode(false), "[1,2]", "c=1,2"),
        (plain().explode(false), "[]", ""),
        (plain().explode(false), "{}", ""),
        (plain().explode(false), r#"{"a":1,"b":2}"#, "c=a,1,b,2"),
        (
            plain().style(Style::Json),
            r#"{"a":1}"#,
            "c=%7B%22a%22%3A1%7D",
        ),
        (
            plain().style(Style::Matrix),
            "1",
            "`c` has a style that a cookie cannot have",
        ),
    ];
    for (parameter, text, expected) in table {
        assert_eq!(of(parameter, text), expected, "{text}");
    }
    let encoded = [
        ("\"a;b=c/d:e+f\"", "c=a%3Bb=c/d:e+f"),
        ("\"a b\"", "c=a%20b"),
        ("\"é\"", "c=%C3%A9"),
        ("\"a\\r\\nb\"", "c=a%0D%0Ab"),
        ("\"100%\"", "c=100%25"),
        (r#"{"a;b":"\"","é[0]":1}"#, "a%3Bb=%22; %C3%A9[0]=1"),
        (r#"["a,b","c"]"#, "c=a%2Cb; c=c"),
    ];
    for (text, expected) in encoded {
        assert_eq!(of(plain(), text), expected, "{text}");
        let as_it_is = || plain().style(Style::Cookie);
        let refused = text != "\"100%\"";
        let found = header::cookies(&as_it_is(), &value(text));
        assert_eq!(found.is_err(), refused, "{text}");
    }
    let as_it_is = || plain().style(Style::Cookie);
    assert_eq!(of(as_it_is(), "[1,2]"), "c=1; c=2");
    assert_eq!(of(as_it_is(), r#"{"a":"%20"}"#), "a=%20");
    assert_eq!(of(as_it_is().explode(false), "[1,2]"), "c=1,2");
    assert_eq!(of(plain().explode(false), r#"["a,b","c"]"#), "c=a%2Cb,c");
    let odd = || Parameter::cookie("a b");
    assert_eq!(of(odd(), "[1,2]"), "a%20b=1; a%20b=2");
    assert_eq!(of(odd().style(Style::Json), "1"), "a%20b=1");
    for parameter in [odd().style(Style::Cookie), Parameter::cookie("")] {
        assert!(header::cookies(&parameter, &value("1")).is_err());
    }
}
