//! Namespaces: which element is a member's, and which is not.

use super::super::{Document, Item, Member, Shape};
use super::{body, read, value};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const MEDIA: &str = "urn:media";

static LINK: Shape = Shape::Object(
    &[
        Member::new("href", &Shape::Text).attribute(),
        Member::new("type", &Shape::Text)
            .attribute()
            .prefix("x")
            .namespace("urn:x"),
    ],
    None,
);
/// One link and one title: those that the document names.
static ONE: Document = Document::new(
    "channel",
    &Shape::Object(
        &[
            Member::new("self", &LINK)
                .name("link")
                .prefix("atom")
                .namespace(ATOM),
            Member::new("title", &Shape::Text),
            Member::new("note", &Shape::Text).prefix("n"),
            Member::new("entries", &Shape::Text)
                .name("entry")
                .namespace("urn:entries")
                .each(),
        ],
        None,
    ),
);
/// Two of each, told apart by their namespaces.
static BOTH: Document = Document::new(
    "channel",
    &Shape::Object(
        &[
            Member::new("link", &Shape::Text),
            Member::new("self", &LINK)
                .name("link")
                .prefix("atom")
                .namespace(ATOM),
            Member::new("mediaTitle", &Shape::Text)
                .name("title")
                .prefix("media")
                .namespace(MEDIA),
            Member::new("title", &Shape::Text),
        ],
        Some(&Shape::Any),
    ),
);

fn check(document: &Document, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let text = format!("<channel {text}</channel>");
        assert_eq!(read(&text, document), Ok(value(expected)), "{text}");
    }
}

#[test]
fn a_documented_namespace_is_the_only_one() {
    let atom = "xmlns:atom='http://www.w3.org/2005/Atom'";
    let table = [
        (
            format!("{atom}><link>http://x</link><atom:link href='h'/>"),
            r#"{"self":{"href":"h"}}"#,
        ),
        // Bound to another prefix, to none, to one that another text would have.
        (
            "xmlns:a='http://www.w3.org/2005/Atom'><a:link href='h'/>".to_owned(),
            r#"{"self":{"href":"h"}}"#,
        ),
        (
            "><link xmlns='http://www.w3.org/2005/Atom' href='h'/>".to_owned(),
            r#"{"self":{"href":"h"}}"#,
        ),
        ("xmlns:atom='urn:other'><atom:link href='h'/>".to_owned(), "{}"),
        (format!("{atom}><link href='h'/>"), "{}"),
        // A prefix that nobody declares is all that there is.
        ("><atom:link href='h'/>".to_owned(), r#"{"self":{"href":"h"}}"#),
        // References in a namespace are what they stand for.
        (
            "xmlns:a='http://www.w3.org/2005/&#65;tom'><a:link href='h'/>".to_owned(),
            r#"{"self":{"href":"h"}}"#,
        ),
        // Attributes: by their namespace; one without a prefix is in none, whatever the default is.
        (
            format!("{atom} xmlns:p='urn:x'><atom:link p:type='t' type='u'/>"),
            r#"{"self":{"type":"t"}}"#,
        ),
        (
            "xmlns:y='urn:y'><link xmlns='http://www.w3.org/2005/Atom' y:href='f' href='h' y:type='u'/>"
                .to_owned(),
            r#"{"self":{"href":"h"}}"#,
        ),
        // Without a documented prefix, names may lack the namespace, unless others have it.
        ("><entry>a</entry><entry>b</entry>".to_owned(), r#"{"entries":["a","b"]}"#),
        (
            "xmlns:e='urn:entries'><entry>a</entry><e:entry>b</e:entry>".to_owned(),
            r#"{"entries":["b"]}"#,
        ),
        ("><entry xmlns='urn:else'>a</entry>".to_owned(), "{}"),
    ];
    for (text, expected) in table {
        check(&ONE, &[(&text, expected)]);
    }
}

#[test]
fn without_a_documented_namespace_the_nearest_is_taken() {
    let table = [
        (
            "xmlns:m='urn:media'><m:title>M</m:title><title>T</title>",
            r#"{"title":"T"}"#,
        ),
        (
            "><title xmlns='urn:media'>M</title><title>T</title>",
            r#"{"title":"T"}"#,
        ),
        (
            "xmlns='urn:feed' xmlns:m='urn:media'><m:title>M</m:title><title>T</title>",
            r#"{"title":"T"}"#,
        ),
        (
            "xmlns='urn:feed' xmlns:f='urn:feed' xmlns:m='urn:media'><m:title>M</m:title><f:title>T</f:title>",
            r#"{"title":"T"}"#,
        ),
        // Nothing better is there.
        (
            "xmlns:m='urn:media'><m:title>M</m:title>",
            r#"{"title":"M"}"#,
        ),
        // A prefix alone: by its text, then by the name.
        (
            "xmlns:n='urn:n' xmlns:m='urn:m'><m:note>m</m:note><note>a</note><n:note>b</n:note>",
            r#"{"note":"b"}"#,
        ),
        (
            "xmlns:m='urn:m'><m:note>m</m:note><note>a</note>",
            r#"{"note":"a"}"#,
        ),
        ("xmlns:m='urn:m'><m:note>m</m:note>", r#"{"note":"m"}"#),
    ];
    check(&ONE, &table);
    let prefixed = "<f:channel xmlns:f='urn:feed' xmlns:m='urn:media'><m:title>M</m:title><f:title>T</f:title></f:channel>";
    assert_eq!(read(prefixed, &ONE), Ok(value(r#"{"title":"T"}"#)));
}

#[test]
fn members_of_one_name_are_told_apart_by_their_namespaces() {
    let table = [
        (
            "xmlns:atom='http://www.w3.org/2005/Atom' xmlns:media='urn:media'><atom:link href='h'/><link>L</link><media:title>M</media:title><title>T</title>",
            r#"{"link":"L","self":{"href":"h"},"mediaTitle":"M","title":"T"}"#,
        ),
        (
            "xmlns:a='http://www.w3.org/2005/Atom' xmlns:m='urn:media'><a:link href='h'/><m:title>M</m:title>",
            r#"{"self":{"href":"h"},"mediaTitle":"M"}"#,
        ),
        (
            "xmlns='urn:feed' xmlns:media='urn:media'><media:title>M</media:title><title>T</title><link>L</link>",
            r#"{"link":"L","mediaTitle":"M","title":"T"}"#,
        ),
        // Neither of them.
        (
            "xmlns:y='urn:y'><y:link>L</y:link><other>1</other>",
            r#"{"other":"1"}"#,
        ),
    ];
    check(&BOTH, &table);
    let json = r#"{"link":"L","self":{"href":"h","type":"t"},"mediaTitle":"M","title":"T"}"#;
    assert_eq!(read(&body(json, &BOTH), &BOTH), Ok(value(json)));
}

#[test]
fn what_says_that_it_is_null_says_so_in_its_namespace() {
    let table = [
        (
            "xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><title i:nil='true'/>",
            r#"{"title":null}"#,
        ),
        ("><title xsi:nil='1'/>", r#"{"title":null}"#),
        ("xmlns:y='urn:y'><title y:nil='true'/>", r#"{"title":""}"#),
    ];
    check(&ONE, &table);
}

#[test]
fn namespaces_that_may_not_be_declared_are_refused() {
    let many: String = (0..1000)
        .map(|at| format!(" xmlns:p{at}='urn:x'"))
        .collect();
    for text in [
        "<channel xmlns:xmlns='urn:x'/>".to_owned(),
        format!("<channel{many}/>"),
    ] {
        let error = read(&text, &ONE).expect_err("it is refused");
        assert!(
            error.to_string().contains("namespaces are declared"),
            "{error}"
        );
    }
}

#[test]
fn items_of_another_namespace_are_no_items() {
    static LIST: Document =
        Document::new("channel", &Shape::List(Item::new("title", &Shape::Text)));
    let table = [
        (
            "xmlns:m='urn:media'><title>a</title><m:title>b</m:title><title>c</title>",
            r#"["a","c"]"#,
        ),
        (
            "xmlns:m='urn:media'><m:t>a</m:t><m:t>b</m:t>",
            r#"["a","b"]"#,
        ),
    ];
    check(&LIST, &table);
}
