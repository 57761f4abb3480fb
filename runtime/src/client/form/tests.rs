use bytes::Bytes;
use http::HeaderValue;

use super::{BOOLEAN, Leaf, Member, NUMBER, SCALAR, Shape, TEXT, Table};
use crate::client::Format;
use crate::codec::NullPolicy;
use crate::{Decode, File, Value, json};

const COMMON: &[Member] = &[
    Member("text", TEXT),
    Member("n", NUMBER),
    Member("yes", BOOLEAN),
    Member("tags", Shape::Each(&TEXT, true)),
    Member("deep", Shape::Json),
    Member("list", Shape::Split(Leaf::Number, ',')),
    Member("bar", Shape::Split(Leaf::Text, '|')),
    Member("space", Shape::Split(Leaf::Text, ' ')),
    Member("turn", Shape::Pairs(Leaf::Number, ',')),
    Member("in", Shape::Brackets(&INNER)),
    Member("beside", Shape::Inline(&BESIDE)),
];
static INNER: Table = Table::Named(
    &[Member("a", NUMBER), Member("b", Shape::Brackets(&OPEN))],
    None,
);
static BESIDE: Table = Table::Named(&[Member("lat", NUMBER)], None);
static OPEN: Table = Table::Named(&[], Some(&SCALAR));
static CLOSED: Table = Table::Named(COMMON, None);
static REST: Table = Table::Named(COMMON, Some(&Shape::Any));

fn read<T: Decode>(format: Format, content_type: &str, body: &str) -> Result<T, String> {
    let content_type = HeaderValue::from_str(content_type).unwrap();
    let body = Bytes::copy_from_slice(body.as_bytes());
    let read = format.read(Some(&content_type), &body, NullPolicy::Strict);
    read.map(|(value, _)| value)
        .map_err(|error| error.to_string())
}

fn pairs(table: &'static Table, body: &str) -> Result<Value, String> {
    read(
        Format::Form(table),
        "application/x-www-form-urlencoded",
        body,
    )
}

#[test]
fn a_pair_is_what_the_table_says() {
    let table = [
        ("", r#"{"tags":[]}"#),
        (
            "text=1&n=1.50&yes=1",
            r#"{"text":"1","n":1.50,"yes":true,"tags":[]}"#,
        ),
        (
            "text=a+b%26%C3%A4&&n=",
            r#"{"text":"a b&ä","n":null,"tags":[]}"#,
        ),
        (
            "text=first&text=second&n=x",
            r#"{"text":"first","n":"x","tags":[]}"#,
        ),
        ("tags=a&x=1&tags=&tags=b%3D", r#"{"tags":["a","","b="]}"#),
        (
            "deep=%7B%22k%22%3A%5B1%5D%7D",
            r#"{"tags":[],"deep":{"k":[1]}}"#,
        ),
        (
            "list=1,2&bar=a%7Cb&space=a+b%2B",
            r#"{"tags":[],"list":[1,2],"bar":["a","b"],"space":["a","b+"]}"#,
        ),
        (
            "list=1%2c2&bar=a|b%7Cc&space=a%20b",
            r#"{"tags":[],"list":[1,2],"bar":["a","b|c"],"space":["a","b"]}"#,
        ),
        (
            "list=&turn=R,1,G,2,odd",
            r#"{"tags":[],"list":[],"turn":{"G":2,"R":1}}"#,
        ),
        (
            "in[a]=1&in%5Bb%5D%5Bc%5D=true&in[b][d]=x&in[e]=2&in=3",
            r#"{"tags":[],"in":{"a":1,"b":{"c":true,"d":"x"}}}"#,
        ),
        ("lat=1&lon=2", r#"{"tags":[],"beside":{"lat":1}}"#),
    ];
    for (body, expected) in table {
        let expected: Value = json::from_str(expected).unwrap();
        assert_eq!(pairs(&CLOSED, body), Ok(expected), "{body}");
    }
}

#[test]
fn what_no_table_names_is_kept_where_there_is_room() {
    let found = pairs(&REST, "other=1&lat=2&in[a]=3&also+this").unwrap();
    let expected = r#"{"tags":[],"in":{"a":3},"beside":{"lat":2},"also this":"","other":"1"}"#;
    assert_eq!(found, json::from_str::<Value>(expected).unwrap());
    assert!(pairs(&CLOSED, "deep=%7B").is_err());
}

#[test]
fn a_part_is_what_it_says_itself_or_the_table() {
    let body = "--b\r\nContent-Disposition: form-data; name=text\r\n\r\nplain\r\n\
        --b\r\nContent-Disposition: form-data; name=\"n\"\r\nContent-Type: application/json\r\n\r\n 7 \r\n\
        --b\r\nContent-Disposition: form-data; name=tags\r\n\r\na\r\n\
        --b\r\nContent-Disposition: form-data; name=other\r\nContent-Type: application/hal+json; v=1\r\n\r\n[1]\r\n\
        --b\r\n\r\nnobody\r\n--b--";
    let found: Value = read(
        Format::Parts(&REST),
        "multipart/form-data; boundary=b",
        body,
    )
    .unwrap();
    let expected = r#"{"text":"plain","n":7,"tags":["a"],"":"nobody","other":[1]}"#;
    assert_eq!(found, json::from_str::<Value>(expected).unwrap());
}

#[test]
fn files_are_in_their_places() {
    static FILES: Table = Table::Named(&[Member("f", Shape::Each(&Shape::File, false))], None);
    let body = "--b\r\ncontent-disposition: form-data; name=f; filename=\"x.png\"\r\ncontent-type: image/png\r\n\r\n\u{fffd}\r\n\
        --b\r\ncontent-disposition: form-data; name=f\r\ncontent-type: application/json\r\n\r\n{}\r\n--b--";
    let found: std::collections::BTreeMap<String, Vec<File>> = read(
        Format::Parts(&FILES),
        "multipart/form-data; boundary=b",
        body,
    )
    .unwrap();
    let [first, second] = found["f"].as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(first.bytes(), Some("\u{fffd}".as_bytes()));
    assert_eq!(
        (first.name(), first.media_type()),
        (Some("x.png"), Some("image/png"))
    );
    assert_eq!(second.bytes(), Some(&b"{}"[..]));
    assert_eq!(
        (second.name(), second.media_type()),
        (None, Some("application/json"))
    );
}

#[test]
fn parts_may_be_told_by_their_position() {
    static FIRST: Table = Table::Positional(&[Shape::Json], Some(&TEXT));
    static ONLY: Table = Table::Positional(&[NUMBER], None);
    let body = "--b\r\n\r\n1\r\n--b\r\n\r\n2\r\n--b\r\n\r\n3\r\n--b--";
    let read = |table| read::<Value>(Format::Parts(table), "multipart/mixed; boundary=b", body);
    assert_eq!(read(&FIRST), Ok(json::from_str(r#"[1,"2","3"]"#).unwrap()));
    assert_eq!(read(&ONLY), Ok(json::from_str("[1]").unwrap()));
    assert_eq!(
        super::super::incoming::read::<Value>(None, body.as_bytes(), Format::Parts(&FIRST))
            .unwrap_err()
            .to_string(),
        "its media type names no boundary between parts"
    );
}
