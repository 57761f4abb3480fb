//! Tables: style and value in, the path or a message out.

use super::super::super::operation::{Operation, Parameter, Style};
use super::super::{path, percent};
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
