//! Bodies of parts, as text and as refusals.

use super::Parts;
use crate::client::service::Nesting;
use crate::client::{PartField, Style};
use crate::{File, Value, json};

const FORM: &str = "multipart/form-data";

fn value(text: &str) -> Value {
    json::from_str(text).unwrap()
}

fn written(body: &str, files: &[File], fields: &[PartField]) -> String {
    let (media_type, body) = Parts::of(FORM, &value(body), files, fields, Nesting::USUAL)
        .unwrap()
        .finish();
    let bytes = body.open().as_bytes().unwrap().to_vec();
    let boundary = media_type.split_once("boundary=").unwrap().1.to_owned();
    String::from_utf8(bytes).unwrap().replace(&boundary, "B")
}

#[test]
fn parts_of_every_sort() {
    let fields = [
        PartField::new("photo").file(),
        PartField::new("meta").media_type("application/json"),
    ];
    let files = [
        File::new("PNG")
            .with_name("a\"\r\nb.png")
            .with_media_type("image/png"),
        File::new("raw"),
    ];
    let body = r#"{"photo":[0,1],"n":1.50,"list":["a","b"],"deep":{"k":1},"meta":"x","none":null}"#;
    let expected = [
        "content-disposition: form-data; name=\"photo\"; filename=\"a%22%0D%0Ab.png\"\r\ncontent-type: image/png\r\n\r\nPNG",
        "content-disposition: form-data; name=\"photo\"; filename=\"photo\"\r\ncontent-type: application/octet-stream\r\n\r\nraw",
        "content-disposition: form-data; name=\"n\"\r\n\r\n1.50",
        "content-disposition: form-data; name=\"list\"\r\n\r\na",
        "content-disposition: form-data; name=\"list\"\r\n\r\nb",
        "content-disposition: form-data; name=\"deep\"\r\ncontent-type: application/json\r\n\r\n{\"k\":1}",
        "content-disposition: form-data; name=\"meta\"\r\ncontent-type: application/json\r\n\r\n\"x\"",
    ];
    let expected: String = expected
        .iter()
        .map(|part| format!("--B\r\n{part}\r\n"))
        .collect();
    assert_eq!(
        written(body, &files, &fields),
        format!("{expected}--B--\r\n")
    );
    assert_eq!(written("{}", &[], &[]), "--B--\r\n");
}

#[test]
fn a_style_gives_parts_as_it_gives_pairs() {
    let fields = [
        PartField::new("joined").style(Style::Form, false),
        PartField::new("bar").style(Style::PipeDelimited, false),
        PartField::new("deep").style(Style::DeepObject, true),
        PartField::new("own").style(Style::Form, true),
    ];
    let body = r#"{"joined":["a b","c"],"bar":[1,2],"deep":{"k":{"d":1}},"own":{"R":1,"G":"&"},"none":null}"#;
    let expected = [
        ("joined", "a b,c"),
        ("bar", "1|2"),
        ("deep[k][d]", "1"),
        ("R", "1"),
        ("G", "&"),
    ];
    let part = |(name, value): &(&str, &str)| {
        format!("--B\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let expected: String = expected.iter().map(part).collect();
    assert_eq!(written(body, &[], &fields), format!("{expected}--B--\r\n"));
}

#[test]
fn an_item_of_a_part_has_not_what_stands_between_items() {
    let table = [
        (Style::Form, r#"{"a":["x,y","z"]}"#, Some("a comma")),
        (Style::Form, r#"{"a":{"x,y":"z"}}"#, Some("a comma")),
        (Style::PipeDelimited, r#"{"a":["x|y"]}"#, Some("a bar")),
        (Style::SpaceDelimited, r#"{"a":["x y"]}"#, Some("a space")),
        (Style::PipeDelimited, r#"{"a":["x,y z"]}"#, None),
        (Style::Form, r#"{"a":"x,y"}"#, None),
    ];
    for (style, body, word) in table {
        let fields = [PartField::new("a").style(style, false)];
        let parts = Parts::of(FORM, &value(body), &[], &fields, Nesting::USUAL);
        let expected = word.map(|word| {
            format!(
                "`a` has an item, name or value with {word} in it, which is what stands between them"
            )
        });
        assert_eq!(
            parts.err().map(|error| error.to_string()),
            expected,
            "{body}"
        );
    }
}

#[test]
fn a_service_may_have_brackets_for_what_has_no_style() {
    let nesting = Nesting {
        brackets: true,
        ..Nesting::USUAL
    };
    let body = value(r#"{"a":["x"],"b":{"c":1},"d":[{"e":2}],"j":{"k":3}}"#);
    let fields = [PartField::new("j").media_type("application/json")];
    let (_, body) = Parts::of(FORM, &body, &[], &fields, nesting)
        .unwrap()
        .finish();
    let text = String::from_utf8(body.open().as_bytes().unwrap().to_vec()).unwrap();
    let names: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once("name=").map(|(_, name)| name))
        .collect();
    assert_eq!(names, [r#""a""#, r#""b[c]""#, r#""d[0][e]""#, r#""j""#]);
}

#[test]
fn headers_are_of_all_parts_of_a_member() {
    let body = value(r#"{"a":["x","y"],"b":"z"}"#);
    let mut parts = Parts::of(FORM, &body, &[], &[], Nesting::USUAL).unwrap();
    parts.header("a", "X-Id", "7").unwrap();
    parts
        .header("b", "Content-Disposition", "attachment")
        .unwrap();
    let error = parts.header("c", "X-Id", "7").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the header `X-Id` is of the part `c`, which is not sent"
    );
    let (media_type, body) = parts.finish();
    let boundary = media_type.split_once("boundary=").unwrap().1.to_owned();
    let text = String::from_utf8(body.open().as_bytes().unwrap().to_vec()).unwrap();
    let a = "content-disposition: form-data; name=\"a\"\r\nX-Id: 7\r\n\r\n";
    assert_eq!(
        text.replace(&boundary, "B"),
        format!(
            "--B\r\n{a}x\r\n--B\r\n{a}y\r\n--B\r\nContent-Disposition: attachment\r\n\r\nz\r\n--B--\r\n"
        )
    );
}

#[test]
fn parts_in_order_have_no_names() {
    let first = [PartField::new("").media_type("application/json")];
    let rest = PartField::new("").file().media_type("image/png");
    let files = [File::new("one"), File::new("two").with_name("b.png")];
    let body = value(r#"[{"k":1},0,1]"#);
    let parts = Parts::in_order("multipart/mixed", &body, &files, (&first, &rest)).unwrap();
    let (media_type, body) = parts.finish();
    let (essence, boundary) = media_type.split_once("; boundary=").unwrap();
    let text = String::from_utf8(body.open().as_bytes().unwrap().to_vec()).unwrap();
    assert_eq!(essence, "multipart/mixed");
    assert_eq!(
        text.replace(boundary, "B"),
        "--B\r\ncontent-type: application/json\r\n\r\n{\"k\":1}\r\n\
         --B\r\ncontent-type: image/png\r\n\r\none\r\n\
         --B\r\ncontent-disposition: attachment; filename=\"b.png\"\r\ncontent-type: image/png\r\n\r\ntwo\r\n--B--\r\n"
    );
    let plain = PartField::new("");
    let texts = Parts::in_order("multipart/mixed", &value(r#"["ä",1]"#), &[], (&[], &plain));
    let (_, body) = texts.unwrap().finish();
    let text = String::from_utf8(body.open().as_bytes().unwrap().to_vec()).unwrap();
    assert_eq!(
        text.matches("content-type: text/plain; charset=utf-8\r\n\r\n")
            .count(),
        2
    );
    assert!(Parts::in_order("multipart/mixed", &value("{}"), &[], (&[], &plain)).is_err());
}

#[test]
fn related_parts_say_of_what_type_the_first_is() {
    let of = |media_type, body: &str, first: &[PartField], header: Option<&str>| {
        let rest = PartField::new("");
        let parts = Parts::in_order(media_type, &value(body), &[], (first, &rest));
        let mut parts = parts.unwrap();
        if let Some(header) = header {
            parts.header("", "Content-Type", header).unwrap();
        }
        let (media_type, _) = parts.finish();
        media_type.split_once("; boundary=").unwrap().0.to_owned()
    };
    let json = [PartField::new("").media_type("application/json; charset=utf-8")];
    let related = "multipart/related";
    let table = [
        (
            of(related, "[{},1]", &json, None),
            "multipart/related; type=\"application/json\"",
        ),
        (
            of(related, "[1]", &[], None),
            "multipart/related; type=\"text/plain\"",
        ),
        (
            of(
                "Multipart/Related; start=a",
                "[1]",
                &[],
                Some("text/xml; x=y"),
            ),
            "Multipart/Related; start=a; type=\"text/xml\"",
        ),
        (
            of("multipart/related; type=\"a/b\"", "[1]", &[], None),
            "multipart/related; type=\"a/b\"",
        ),
        (of(related, "[]", &[], None), related),
        (of("multipart/mixed", "[1]", &json, None), "multipart/mixed"),
    ];
    for (found, expected) in table {
        assert_eq!(found, expected);
    }
    let body = value(r#"{"a":"x"}"#);
    let parts = Parts::of(related, &body, &[], &[], Nesting::USUAL).unwrap();
    let (media_type, _) = parts.finish();
    assert!(media_type.starts_with("multipart/related; type=\"text/plain\"; boundary="));
}

#[test]
fn a_part_is_text_in_its_charset() {
    let fields = [PartField::new("a").media_type("text/plain; charset=iso-8859-1")];
    let of = |body: &str| Parts::of(FORM, &value(body), &[], &fields, Nesting::USUAL);
    let (_, body) = of(r#"{"a":"\u00e9"}"#).unwrap().finish();
    let bytes = body.open().as_bytes().unwrap().to_vec();
    assert!(bytes.windows(7).any(|bytes| bytes == b"\r\n\r\n\xe9\r\n"));
    let error = of(r#"{"a":"\u20ac"}"#).err().unwrap().to_string();
    assert!(
        error.starts_with("`a` has a character that the charset"),
        "{error}"
    );
}

#[test]
fn no_content_holds_the_boundary() {
    let body = value(r#"{"a":"specsmith-boundary-00000000"}"#);
    let (media_type, body) = Parts::of(FORM, &body, &[], &[], Nesting::USUAL)
        .unwrap()
        .finish();
    assert_eq!(
        media_type,
        "multipart/form-data; boundary=specsmith-boundary-00000001"
    );
    let body = body.open();
    assert!(
        body.as_bytes()
            .unwrap()
            .ends_with(b"--specsmith-boundary-00000001--\r\n")
    );
}

#[test]
fn what_is_no_form_is_refused() {
    let field = [PartField::new("a").file()];
    for (body, fields) in [("[]", &[][..]), (r#"{"a":0}"#, &field)] {
        assert!(
            Parts::of(FORM, &value(body), &[], fields, Nesting::USUAL).is_err(),
            "{body}"
        );
    }
    let bad = [File::new("x").with_media_type("a\r\nb")];
    assert!(Parts::of(FORM, &value(r#"{"a":0}"#), &bad, &field, Nesting::USUAL).is_err());
}
