//! Tables of queries and forms: style and value in, text or message out.

use super::super::operation::{FormField, Parameter, Style};
use super::super::service::Nesting;
use super::{form, query};
use crate::{Value, json};

fn value(text: &str) -> Value {
    json::from_str(text).unwrap()
}

const ARRAY: &str = r#"["blue","bl ack","a,b"]"#;
const OBJECT: &str = r#"{"R":100,"G":"a/b","n":null}"#;

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
