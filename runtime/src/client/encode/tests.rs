//! Tables: style and value in, text or message out.

use super::super::operation::{FormField, Operation, Parameter, Separator, Style};
use super::super::service::Nesting;
use super::{form, header, path, percent, query};
use crate::{Value, json};

fn value(text: &str) -> Value {
    json::from_str(text).unwrap()
}

const ARRAY: &str = r#"["blue","bl ack","a,b"]"#;
const OBJECT: &str = r#"{"R":100,"G":"a/b","n":null}"#;

#[test]
fn what_is_empty_has_no_prefix_in_a_path() {
    let expand = |style, explode, text| {
        let parameter = Parameter::path("x").style(style).explode(explode);
        let parameters: &'static [Parameter] = Box::leak(Box::new([parameter]));
        let operation = Operation::new("op", "GET", "/a{x}").parameters(parameters);
        path::expand(&operation, &[Some(value(text))])
            .map_or_else(|error| error.to_string(), |(path, _)| path)
    };
    for style in [Style::Simple, Style::Label, Style::Matrix] {
        for (explode, text) in [
            (true, "[]"),
            (false, "[]"),
            (true, "{}"),
            (false, "{\"k\":null}"),
        ] {
            assert_eq!(expand(style, explode, text), "/a", "{style:?} {text}");
        }
    }
    assert_eq!(expand(Style::Label, true, "\"\""), "/a.");
    assert_eq!(expand(Style::Matrix, true, "[\"\"]"), "/a;x");
    let alone = path_of(Parameter::path("x").style(Style::Matrix), "[]");
    assert!(alone.contains("is empty"), "{alone}");
}

fn path_of(parameter: Parameter, text: &str) -> String {
    static OPERATION: fn(&'static [Parameter]) -> Operation =
        |parameters| Operation::new("op", "GET", "/a/{x}/b").parameters(parameters);
    let parameters: &'static [Parameter] = Box::leak(Box::new([parameter]));
    match path::expand(&OPERATION(parameters), &[Some(value(text))]) {
        Ok((path, _)) => path,
        Err(error) => error.to_string(),
    }
}

#[test]
fn paths_by_style() {
    use Style::{Label, Matrix, Simple};
    let table = [
        (
            Simple,
            false,
            "\"é /?#%&+;\"",
            "/a/%C3%A9%20%2F%3F%23%25%26%2B%3B/b",
        ),
        (Simple, false, "true", "/a/true/b"),
        (Simple, false, "1.50", "/a/1.50/b"),
        (Simple, false, ARRAY, "/a/blue,bl%20ack,a%2Cb/b"),
        (Simple, false, OBJECT, "/a/R,100,G,a%2Fb/b"),
        (Simple, true, OBJECT, "/a/R=100,G=a%2Fb/b"),
        (Label, false, "\"x\"", "/a/.x/b"),
        (Label, false, ARRAY, "/a/.blue,bl%20ack,a%2Cb/b"),
        (Label, true, ARRAY, "/a/.blue.bl%20ack.a%2Cb/b"),
        (Label, true, OBJECT, "/a/.R=100.G=a%2Fb/b"),
        (Matrix, false, "\"v\"", "/a/;x=v/b"),
        (Matrix, false, "\"\"", "/a/;x/b"),
        (Matrix, false, ARRAY, "/a/;x=blue,bl%20ack,a%2Cb/b"),
        (Matrix, true, "[\"p\",\"q\"]", "/a/;x=p;x=q/b"),
        (Matrix, true, OBJECT, "/a/;R=100;G=a%2Fb/b"),
        (Matrix, false, OBJECT, "/a/;x=R,100,G,a%2Fb/b"),
        (
            Style::Json,
            false,
            "{\"a\":[1]}",
            "/a/%7B%22a%22%3A%5B1%5D%7D/b",
        ),
        (
            Style::DeepObject,
            true,
            OBJECT,
            "`x` has a style that a path cannot have",
        ),
    ];
    for (style, explode, text, expected) in table {
        assert_eq!(
            path_of(Parameter::path("x").style(style).explode(explode), text),
            expected,
            "{style:?} {explode} {text}"
        );
    }
}

#[test]
fn no_value_changes_the_path_around_it() {
    let refused = [
        r#""""#,
        "[]",
        r#"".""#,
        r#""..""#,
        r#""%2e%2e""#,
        r#""%2E.""#,
        r#"".%2e""#,
        r#""%252e""#,
        r#""a/../../admin""#,
        r#""a\\..\\b""#,
        "null",
    ];
    for text in refused {
        let message = path_of(Parameter::path("x"), text);
        assert!(
            message.starts_with("the path parameter `x` "),
            "{text}: {message}"
        );
    }
    let kept = [
        "a/b..c/d",
        "..;/x",
        "a\\b",
        "x?y=1#z",
        "a\nb",
        "a\0b",
        "...",
        " ",
        "http://evil.example/",
        ". .",
    ];
    for text in kept {
        let path = path_of(Parameter::path("x"), &json::to_string(text).unwrap());
        assert_eq!(path.matches('/').count(), 3, "{path}");
        assert!(
            path.bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"?#\\".contains(&byte)),
            "{path}"
        );
    }
}

#[test]
fn reserved_characters_never_lead_out_of_a_segment() {
    let reserved = || Parameter::path("x").allow_reserved(true);
    let table = [
        (r#""a:b@c!d$e&f'(g)*+,;=""#, "/a/a:b@c!d$e&f'(g)*+,;=/b"),
        (
            r#""a/b?c#d[e]%2f é""#,
            "/a/a%2Fb%3Fc%23d%5Be%5D%252f%20%C3%A9/b",
        ),
        (r#""a,b""#, "/a/a,b/b"),
        (r#"["a,b","c"]"#, "/a/a%2Cb,c/b"),
        // What is encoded already stays, but for what some servers take for the end of a segment.
        (r#""%41%c3%A9%3f% %zz""#, "/a/%41%c3%A9%3f%25%20%25zz/b"),
        (r#""a%2Fb%5cc""#, "/a/a%252Fb%255cc/b"),
        (r#""%2e%2E%2e""#, "/a/%2e%2E%2e/b"),
    ];
    for (text, expected) in table {
        assert_eq!(path_of(reserved(), text), expected, "{text}");
    }
    let styled = [
        (Style::Matrix, false, r#""a;b=c,d""#, "/a/;x=a%3Bb=c,d/b"),
        (
            Style::Matrix,
            true,
            r#"["a;b","c,d"]"#,
            "/a/;x=a%3Bb;x=c,d/b",
        ),
        (
            Style::Matrix,
            false,
            r#"["a;b","c,d"]"#,
            "/a/;x=a%3Bb,c%2Cd/b",
        ),
        (Style::Matrix, true, r#"{"a=b":"c=d"}"#, "/a/;a%3Db=c=d/b"),
        (
            Style::Simple,
            true,
            r#"{"a=b":"c=d,e"}"#,
            "/a/a%3Db=c=d%2Ce/b",
        ),
        (Style::Label, false, r#"["a,b","c"]"#, "/a/.a%2Cb,c/b"),
    ];
    for (style, explode, text, expected) in styled {
        let parameter = reserved().style(style).explode(explode);
        assert_eq!(path_of(parameter, text), expected, "{style:?} {text}");
    }
    for text in [
        "..",
        "..;",
        "..;a=1",
        ".;/..",
        "%2e%2e;x",
        "%2e%2e",
        "%2E.",
        "%252e%2e",
        "..%2Fadmin",
        "a%2f..%2fb",
        "%2e%2e%5Cb",
        "%2e%2e%255cb",
    ] {
        let path = path_of(reserved(), &json::to_string(text).unwrap());
        assert!(path.contains("dot segment"), "{text}: {path}");
    }
    let parameters: &'static [Parameter] = Box::leak(Box::new([Parameter::path("x")]));
    let operation = Operation::new("op", "GET", "/a/{x};v=1").parameters(parameters);
    assert!(path::expand(&operation, &[Some(value("\"..\""))]).is_err());
    assert!(path::expand(&operation, &[Some(value("\"...\""))]).is_ok());
}

#[test]
fn templates_of_every_shape() {
    let parameters: &'static [Parameter] =
        Box::leak(Box::new([Parameter::path("a"), Parameter::path("b")]));
    let expand = |template: &'static str, a: &str, b: &str| {
        let operation = Operation::new("op", "GET", template).parameters(parameters);
        path::expand(&operation, &[Some(value(a)), Some(value(b))])
            .map_err(|error| error.to_string())
    };
    let ok = |path: &str, query: Option<&str>| Ok((path.to_owned(), query.map(str::to_owned)));
    assert_eq!(expand("/x/{a}.{b}", "1", "2"), ok("/x/1.2", None));
    assert_eq!(
        expand("/x/{a}:cancel?fixed=1", "1", "2"),
        ok("/x/1:cancel", Some("fixed=1"))
    );
    assert_eq!(expand("/é/{a}/", "1", "2"), ok("/%C3%A9/1/", None));
    assert_eq!(expand("/", "1", "2"), ok("/", None));
    assert_eq!(
        expand("/{a?x=1", "1", "2"),
        ok("/%7Ba", Some("x=1")),
        "not closed"
    );
    assert_eq!(
        expand("/{a}{b}", "\".\"", "\".\"").unwrap_err(),
        "the path parameter `a`, `b` makes a dot segment, which would lead to another path"
    );
    assert_eq!(
        expand("/{c}", "1", "2").unwrap_err(),
        "the path parameter `c` has no value"
    );
}

#[test]
fn variables_have_any_name() {
    let parameters: &'static [Parameter] = Box::leak(Box::new([
        Parameter::path("a/b"),
        Parameter::path("c?d"),
        Parameter::path("n=p/*"),
    ]));
    let template = "/x/{a/b}/{c?d}.y/{n=p/*}:go?fixed=1";
    let operation = Operation::new("op", "GET", template).parameters(parameters);
    let values = ["1", "\"2?\"", "\"a/b\""].map(|text| Some(value(text)));
    let expanded = path::expand(&operation, &values).map_err(|error| error.to_string());
    let expected = (
        "/x/1/2%3F.y/a%2Fb:go".to_owned(),
        Some("fixed=1".to_owned()),
    );
    assert_eq!(expanded, Ok(expected));
}

fn query_of(parameter: &Parameter, text: &str) -> String {
    let mut query = query::Query::new(Nesting::USUAL);
    match query.parameter(parameter, &value(text)) {
        Ok(()) => query.into_string(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn queries_by_style() {
    use Style::{DeepObject, Form, Matrix, PipeDelimited, SpaceDelimited};
    let table = [
        (Form, true, "\"a b+c&d=é\"", "x=a%20b%2Bc%26d%3D%C3%A9"),
        (Form, true, "\"\"", "x="),
        (Form, true, "null", ""),
        (Form, true, "[]", ""),
        (Form, false, "[]", ""),
        (Form, true, ARRAY, "x=blue&x=bl%20ack&x=a%2Cb"),
        (Form, false, ARRAY, "x=blue,bl%20ack,a%2Cb"),
        (Form, true, OBJECT, "R=100&G=a%2Fb"),
        (Form, false, OBJECT, "x=R,100,G,a%2Fb"),
        (SpaceDelimited, false, r#"["a|b","c,d"]"#, "x=a%7Cb%20c%2Cd"),
        (
            SpaceDelimited,
            false,
            r#"["a b","c"]"#,
            "`x` has an item, name or value with a space in it, which is what stands between them",
        ),
        (SpaceDelimited, true, r#"["a b","c"]"#, "x=a%20b&x=c"),
        (PipeDelimited, false, ARRAY, "x=blue%7Cbl%20ack%7Ca%2Cb"),
        (
            PipeDelimited,
            false,
            r#"["a|b","c"]"#,
            "`x` has an item, name or value with a bar in it, which is what stands between them",
        ),
        (
            PipeDelimited,
            false,
            r#"{"a|b":1}"#,
            "`x` has an item, name or value with a bar in it, which is what stands between them",
        ),
        (PipeDelimited, false, r#""a|b""#, "x=a%7Cb"),
        (PipeDelimited, true, "[1,2]", "x=1&x=2"),
        (
            DeepObject,
            true,
            r#"{"R":100,"t":[1,2]}"#,
            "x%5BR%5D=100&x%5Bt%5D=1&x%5Bt%5D=2",
        ),
        (
            DeepObject,
            true,
            r#"{"a":{"b":1,"c":[{"d":2},{"d":[3,4]}]},"n":null}"#,
            "x%5Ba%5D%5Bb%5D=1&x%5Ba%5D%5Bc%5D%5B0%5D%5Bd%5D=2&x%5Ba%5D%5Bc%5D%5B1%5D%5Bd%5D=3&x%5Ba%5D%5Bc%5D%5B1%5D%5Bd%5D=4",
        ),
        (DeepObject, true, "[1,2]", "x%5B0%5D=1&x%5B1%5D=2"),
        (DeepObject, true, "7", "x=7"),
        (SpaceDelimited, false, r#"{"a":1,"b":2}"#, "x=a%201%20b%202"),
        (PipeDelimited, false, r#"{"a":1,"b":2}"#, "x=a%7C1%7Cb%7C2"),
        (PipeDelimited, true, r#"{"a":1,"b":2}"#, "a=1&b=2"),
        (
            Form,
            true,
            r#"{"sort":["a","b"],"deep":{"k":1}}"#,
            "sort=a&sort=b&deep=%7B%22k%22%3A1%7D",
        ),
        (Style::Json, true, "{\"a\":1}", "x=%7B%22a%22%3A1%7D"),
        (
            Matrix,
            true,
            "1",
            "`x` has a style that a query or form cannot have",
        ),
        (Form, true, "[[1]]", "x=%5B1%5D"),
    ];
    for (style, explode, text, expected) in table {
        assert_eq!(
            query_of(&Parameter::query("x").style(style).explode(explode), text),
            expected,
            "{style:?} {explode} {text}"
        );
    }
}

#[test]
fn reserved_characters_of_a_query_stay_where_they_harm_nobody() {
    let table = [
        (
            Style::Form,
            true,
            r#""a:b/c?d@e!$(f)*,;=""#,
            "x=a:b/c?d@e!$(f)*,;=",
        ),
        // These end a pair, are a space to many, end the query, are no characters of one; a browser's reader encodes the last.
        (Style::Form, true, r#""&+#[]'""#, "x=%26%2B%23%5B%5D%27"),
        // What is percent-encoded already is no percent sign, and a percent sign is one.
        (
            Style::Form,
            true,
            r#""%41%c3%A9%2f%26""#,
            "x=%41%c3%A9%2f%26",
        ),
        (
            Style::Form,
            true,
            r#""100% %4 %zz %é %%41""#,
            "x=100%25%20%254%20%25zz%20%25%C3%A9%20%25%41",
        ),
        (Style::Form, true, r#"{"a=b":"c=d"}"#, "a%3Db=c=d"),
        (
            Style::DeepObject,
            true,
            r#"{"a=b":"c=d"}"#,
            "x%5Ba%3Db%5D=c=d",
        ),
        (
            Style::Json,
            true,
            r#"{"a":"%41"}"#,
            "x=%7B%22a%22%3A%22%2541%22%7D",
        ),
        (Style::Form, false, r#"["a,b","c"]"#, "x=a%2Cb,c"),
        (Style::Form, true, r#"["a,b","c"]"#, "x=a,b&x=c"),
        (
            Style::PipeDelimited,
            false,
            r#"["a%7cb"]"#,
            "`x` has an item, name or value with a bar in it, which is what stands between them",
        ),
    ];
    for (style, explode, text, expected) in table {
        let parameter = Parameter::query("x").style(style).explode(explode);
        let parameter = parameter.allow_reserved(true);
        assert_eq!(
            query_of(&parameter, text),
            expected,
            "{style:?} {explode} {text}"
        );
    }
}

#[test]
fn forms() {
    static FIELDS: &[FormField] = &[
        FormField::new("scopes")
            .style(Style::SpaceDelimited)
            .explode(false),
        FormField::new("filter").style(Style::DeepObject),
        FormField::new("raw").allow_reserved(true),
        FormField::new("json").style(Style::Json),
    ];
    let table = [
        (r#"{"b":"a b*-._~é+","a":1}"#, "b=a+b*-._%7E%C3%A9%2B&a=1"),
        (
            r#"{"a":["x","y z"],"none":null,"empty":[],"flag":true}"#,
            "a=x&a=y+z&flag=true",
        ),
        (
            r#"{"scopes":["r","w"],"filter":{"k":"v"}}"#,
            "scopes=r+w&filter%5Bk%5D=v",
        ),
        (r#"{"a":{"b":1}}"#, "a=%7B%22b%22%3A1%7D"),
        (
            r#"{"a":[{},{"b":[1]}]}"#,
            "a=%7B%7D&a=%7B%22b%22%3A%5B1%5D%7D",
        ),
        (r#"{"raw":"a/b c'%41%"}"#, "raw=a/b%20c'%41%25"),
        (
            r#"{"scopes":["r w","x"]}"#,
            "`scopes` has an item, name or value with a space in it, which is what stands between them",
        ),
        (r#"{"json":[1,2]}"#, "json=%5B1%2C2%5D"),
        (
            r#"{"filter":{"k":{"d":[{"x":1}]}}}"#,
            "filter%5Bk%5D%5Bd%5D%5B0%5D%5Bx%5D=1",
        ),
        ("[]", "the body of a form is no object"),
        ("{}", ""),
    ];
    for (body, expected) in table {
        let written = form::write(&value(body), FIELDS, Nesting::USUAL)
            .unwrap_or_else(|error| error.to_string());
        assert_eq!(written, expected, "{body}");
    }
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

#[test]
fn dot_segments_in_any_spelling() {
    for segment in [
        ".",
        "..",
        "%2e",
        "%2E%2e",
        ".%2E",
        "%252e",
        "%25252E.",
        "%2%65",
        "..%2f",
        "a%2F..%2Fb",
        "%2e%5Ca",
    ] {
        assert!(percent::is_dot_segment(segment), "{segment}");
    }
    for segment in [
        "...",
        "a",
        ".a",
        "%2f",
        "",
        "%2e%2e%2e",
        "a%2F...",
        "..a%2f",
    ] {
        assert!(!percent::is_dot_segment(segment), "{segment}");
    }
}
