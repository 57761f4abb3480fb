//! Roots of another name than documented.

use super::super::{Document, Item, Member, Shape};
use super::{read, value};

static OBJECT: Shape = Shape::Object(
    &[
        Member::new("id", &Shape::Number).attribute(),
        Member::new("Name", &Shape::Text),
        Member::new("Keys", &Shape::Text)
            .name("Key")
            .each()
            .required(),
    ],
    None,
);
static RESULT: Document = Document::new("Result", &OBJECT);
static NAMELESS: Document = Document::new("root", &OBJECT).unnamed();
static LIST: Document = Document::new("Names", &Shape::List(Item::new("Name", &Shape::Text)));
static NAMELESS_LIST: Document =
    Document::new("root", &Shape::List(Item::new("root", &Shape::Text))).unnamed();
static NUMBER: Document = Document::new("Count", &Shape::Number);
static MEMBER: Document = Document::new("Name", &Shape::Text).of_member("name");
static MAP: Document = Document::new("Map", &Shape::Object(&[], Some(&Shape::Text)));

#[test]
fn a_root_of_another_name_is_read_where_something_in_it_is_known() {
    let table = [
        (
            &RESULT,
            "<Other><Name>a</Name><More/></Other>",
            r#"{"Name":"a","Keys":[]}"#,
        ),
        (
            &RESULT,
            "<Other id='1'><More/></Other>",
            r#"{"id":1,"Keys":[]}"#,
        ),
        (
            &RESULT,
            "<o:Other xmlns:o='urn:o'><o:Name>a</o:Name></o:Other>",
            r#"{"Name":"a","Keys":[]}"#,
        ),
        (&RESULT, "<Other/>", r#"{"Keys":[]}"#),
        (
            &RESULT,
            "<Other xmlns='urn:o' xsi:schemaLocation='a'> </Other>",
            r#"{"Keys":[]}"#,
        ),
        // The name is the documented one: members may be new.
        (&RESULT, "<Result><More/></Result>", r#"{"Keys":[]}"#),
        (
            &RESULT,
            "<r:Result xmlns:r='urn:r'><More/></r:Result>",
            r#"{"Keys":[]}"#,
        ),
        (
            &NAMELESS,
            "<Any><Name>a</Name></Any>",
            r#"{"Name":"a","Keys":[]}"#,
        ),
        (&LIST, "<Other><Name>a</Name></Other>", r#"["a"]"#),
        (&LIST, "<Names><Other>a</Other></Names>", r#"["a"]"#),
        (&NAMELESS_LIST, "<Any><Item>a</Item></Any>", r#"["a"]"#),
        (&NUMBER, "<Other>1</Other>", "1"),
        (&MEMBER, "<Other><Name>a</Name></Other>", r#"{"name":"a"}"#),
        (&MEMBER, "<Name>a</Name>", r#"{"name":"a"}"#),
        (&MAP, "<Other><a>1</a></Other>", r#"{"a":"1"}"#),
    ];
    for (document, text, expected) in table {
        let read = read(text, document);
        assert_eq!(read, Ok(value(expected)), "{text}");
    }
}

#[test]
fn something_else_is_no_success() {
    let long = format!("<{}><b/></{0}>", "a".repeat(61));
    let expected = "found the root `Error`, expected `Result`; nothing in it is documented";
    let table = [
        (
            &RESULT,
            "<Error><Code>a</Code><Message>b</Message></Error>",
            expected,
        ),
        (&RESULT, "<e:Error xmlns:e='urn:e' code='1'/>", expected),
        (
            &RESULT,
            "<html><head/><body><Name>a</Name></body></html>",
            "found the root `html`, expected `Result`",
        ),
        (
            &NAMELESS,
            "<Error><Code>a</Code></Error>",
            "found the root `Error`; nothing in it is documented",
        ),
        (
            &LIST,
            "<Error><Code>a</Code></Error>",
            "found the root `Error`, expected `Names`",
        ),
        (
            &NUMBER,
            "<Error><Code>1</Code></Error>",
            "found the root `Error`, expected `Count`",
        ),
        (
            &MEMBER,
            "<Error><Code>1</Code></Error>",
            "found the root `Error`, expected `Name`",
        ),
        (
            &RESULT,
            &long,
            "found a root of another name, expected `Result`",
        ),
    ];
    for (document, text, expected) in table {
        let error = read(text, document).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!error.is_syntax(), "{error}");
    }
}
