//! Tables of all kinds, both ways; what others write; what is refused.

mod lists;
mod names;
mod roots;

use super::super::failure::RequestError;
use super::{Document, Item, Member, Shape};
use crate::codec::{self, NullPolicy, Value};
use crate::{DecodeError, json};

static PERSON: Shape = Shape::Object(
    &[
        Member::new("id", &Shape::Number).attribute(),
        Member::new("lang", &Shape::Text).attribute().prefix("xml"),
        Member::new("fullName", &Shape::Text).name("full-name"),
        Member::new("active", &Shape::Boolean),
        Member::new("emails", &Shape::Text).name("email").each(),
        Member::new("tags", &Shape::List(Item::new("tag", &Shape::Text))),
        Member::new("children", &PERSON)
            .name("child")
            .each()
            .required(),
        Member::new("home", &ADDRESS)
            .prefix("a")
            .namespace("urn:address"),
        Member::new("work", &ADDRESS)
            .prefix("a")
            .namespace("urn:address"),
        Member::new("addresses", &ADDRESS).each(),
        Member::new("labels", &Shape::Object(&[], Some(&Shape::Number))),
        Member::new("grid", &GRID),
        Member::new("geo", &GEO).inline(),
        Member::new("score", &Shape::Scalar),
    ],
    Some(&Shape::Any),
);
static ADDRESS: Shape = Shape::Object(&[Member::new("city", &Shape::Text)], None);
static GEO: Shape = Shape::Object(
    &[
        Member::new("lat", &Shape::Number),
        Member::new("lon", &Shape::Number),
    ],
    None,
);
static GRID: Shape = Shape::List(Item::new(
    "row",
    &Shape::List(Item::new("cell", &Shape::Number)),
));
static BODY: Document = Document::new("person", &PERSON);
static NOTE: Document = Document::new(
    "note",
    &Shape::Object(
        &[
            Member::new("to", &Shape::Text).attribute(),
            Member::new("body", &Shape::Text).text().required(),
        ],
        None,
    ),
);

fn value(json: &str) -> Value {
    let (value, _) = codec::read(json, NullPolicy::Strict).expect("JSON");
    value
}

fn write(json: &str, document: &Document) -> Result<String, RequestError> {
    super::write(&value(json), document)
}

fn read(text: &str, document: &Document) -> Result<Value, DecodeError> {
    super::read(None, text.as_bytes(), document)
}

/// Without the declaration.
fn body(json: &str, document: &Document) -> String {
    let text = write(json, document).expect("it has XML");
    let (declaration, body) = text.split_once('\n').expect("two lines");
    assert_eq!(declaration, "<?xml version='1.0' encoding='UTF-8'?>");
    body.to_owned()
}

#[test]
fn what_is_written_is_laid_out() {
    let json = r#"{"id":7,"fullName":"A & <B>","active":true,"emails":["a@b","c@d"],"tags":["x"],"children":[{"children":[]}],
        "home":{"city":"Ulm"},"work":{},"labels":{"one":1}}"#;
    let expected = r#"<person xmlns:a="urn:address" id="7">
  <full-name>A &amp; &lt;B&gt;</full-name>
  <active>true</active>
  <email>a@b</email>
  <email>c@d</email>
  <tags>
    <tag>x</tag>
  </tags>
  <child />
  <a:home>
    <city>Ulm</city>
  </a:home>
  <a:work />
  <labels>
    <one>1</one>
  </labels>
</person>
"#;
    assert_eq!(body(json, &BODY), expected);
}

#[test]
fn what_is_written_is_read_again() {
    let table = [
        r#"{"children":[]}"#,
        r#"{"id":7,"lang":"de","fullName":" two\n lines\r\n\tand a tab ","active":false,"children":[]}"#,
        r#"{"fullName":"","emails":["a","","<![CDATA[x]]>"],"tags":[],"children":[]}"#,
        r#"{"tags":["a","b"],"children":[{"id":1,"children":[{"id":2,"children":[]}]},{"fullName":"x","children":[]}]}"#,
        r#"{"children":[],"home":{"city":"a"},"work":{"city":"b"}}"#,
        r#"{"children":[],"labels":{"a":1,"b":2.50,"c":-1e7}}"#,
        r#"{"children":[],"grid":[[1,2],[],[3]]}"#,
        r#"{"children":[],"geo":{"lat":48.1,"lon":9}}"#,
        r#"{"children":[],"score":"fine"}"#,
        r#"{"children":[],"score":12345678901234567890.10}"#,
        r#"{"children":[],"fullName":null,"emails":[null,"a"],"home":null,"grid":null}"#,
        r#"{"children":[],"other":{"a":"1","b":["x","y"],"c":{"d":""}}}"#,
        r#"{"lang":"\"<>&'\n\t\r","children":[]}"#,
    ];
    for json in table {
        let text = write(json, &BODY).expect("it has XML");
        let back = read(&text, &BODY).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(back, value(json), "{text}");
    }
}

#[test]
fn the_text_of_an_element_is_a_member() {
    let json = r#"{"to":"you","body":"  a < b\n"}"#;
    let text = body(json, &NOTE);
    assert_eq!(text, "<note to=\"you\">  a &lt; b\n</note>\n");
    assert_eq!(read(&text, &NOTE), Ok(value(json)));
    static CDATA: Document = Document::new(
        "doc",
        &Shape::Object(&[Member::new("html", &Shape::Text).cdata()], None),
    );
    let json = r#"{"html":"<b>a]]>b</b>"}"#;
    let text = body(json, &CDATA);
    assert_eq!(text, "<doc><![CDATA[<b>a]]]]><![CDATA[>b</b>]]></doc>\n");
    assert_eq!(read(&text, &CDATA), Ok(value(json)));
}

#[test]
fn a_default_namespace_begins_where_it_is_said() {
    static ROOT: Document = Document::new("List", &ADDRESS).namespace("urn:list");
    assert_eq!(
        body(r#"{"city":"a"}"#, &ROOT),
        "<List xmlns=\"urn:list\">\n  <city>a</city>\n</List>\n"
    );
}

#[test]
fn a_root_may_stand_for_the_one_member_of_a_value() {
    static ROOT: Document = Document::new("Address", &ADDRESS).of_member("address");
    let json = r#"{"address":{"city":"a"}}"#;
    let text = body(json, &ROOT);
    assert_eq!(text, "<Address>\n  <city>a</city>\n</Address>\n");
    assert_eq!(read(&text, &ROOT), Ok(value(json)));
    assert_eq!(body("{}", &ROOT), "<Address />\n");
    let other = "<answer><Address><city>a</city></Address></answer>";
    assert_eq!(read(other, &ROOT), Ok(value(json)));
}

#[test]
fn what_others_write_is_read() {
    let table = [
        // Prefixes, comments, instructions, sections, references, a byte order mark.
        (
            "\u{feff}<?xml version=\"1.0\"?><!-- a --><x:person xmlns:x='u' id='1'><?pi?><x:full-name>a<![CDATA[<]]>&amp;&#x41;&apos;</x:full-name></x:person>",
            r#"{"id":1,"fullName":"a<&A'","children":[]}"#,
        ),
        // Numbers and booleans among white space, and as XML Schema spells them.
        (
            "<person><active> 1\n</active><score> 2 </score></person>",
            r#"{"active":true,"children":[],"score":2}"#,
        ),
        // An element in the place of an attribute, and the reverse.
        (
            "<person full-name='x'><id>3</id></person>",
            r#"{"id":3,"fullName":"x","children":[]}"#,
        ),
        // The name of JSON; a list in an element of its own.
        (
            "<person><fullName>x</fullName><emails><email>a</email><email>b</email></emails><tags><t>c</t></tags></person>",
            r#"{"fullName":"x","emails":["a","b"],"tags":["c"],"children":[]}"#,
        ),
        (
            "<person><children><child><id>1</id></child><child><id>2</id></child></children></person>",
            r#"{"children":[{"id":1,"children":[]},{"id":2,"children":[]}]}"#,
        ),
        (
            "<person><emails/></person>",
            r#"{"emails":[],"children":[]}"#,
        ),
        // Items that are called after their type, in an element of the list's name.
        (
            "<person><addresses><Address><city>a</city></Address><Address/></addresses></person>",
            r#"{"children":[],"addresses":[{"city":"a"},{}]}"#,
        ),
        // An empty element where a number is due.
        ("<person><id/></person>", r#"{"id":null,"children":[]}"#),
    ];
    for (text, expected) in table {
        assert_eq!(read(text, &BODY), Ok(value(expected)), "{text}");
    }
}

#[test]
fn what_can_be_one_thing_alone_is_that() {
    static ITEM: Shape = Shape::Object(&[Member::new("name", &Shape::Text).required()], None);
    static LIST: Document = Document::new(
        "box",
        &Shape::Object(
            &[
                Member::new("kind", &Shape::Text).attribute(),
                Member::new("items", &ITEM).each().required(),
            ],
            None,
        ),
    );
    // An item requires a name, and so this is none.
    let read_again = |text: &str, document: &Document| {
        read(text, document).map(|value| json::to_string(&value).expect("JSON"))
    };
    let empty = read_again("<box kind='a'><items/></box>", &LIST);
    assert_eq!(empty.as_deref(), Ok(r#"{"kind":"a","items":[]}"#));
    static TEXT: Document = Document::new(
        "note",
        &Shape::Object(
            &[
                Member::new("to", &Shape::Text).attribute(),
                Member::new("content", &Shape::Text).required(),
            ],
            None,
        ),
    );
    // Nothing else is missing that the text could be.
    let text = read_again("<note to='a'>b</note>", &TEXT);
    assert_eq!(text.as_deref(), Ok(r#"{"to":"a","content":"b"}"#));
}

#[test]
fn hostile_texts_are_refused() {
    let deep = "<a>".repeat(200) + &"</a>".repeat(200);
    let many = format!("<a>{}</a>", "<b/>".repeat(1 << 20));
    let table = [
        ("", "no element is there"),
        ("<a>", "an element has no end"),
        ("<a></b>", "not well-formed"),
        ("<a/><b/>", "a second root"),
        ("<a/>x", "outside the root"),
        ("<a>&b;</a>", "an entity is not known"),
        ("<a b='&c;'/>", "an entity that is not known"),
        ("<a b/>", "an attribute is not well-formed"),
        (
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "a document type is not allowed",
        ),
        (&deep, "elements nest too deeply"),
        (&many, "too many elements"),
        ("{}", "outside the root"),
    ];
    for (text, expected) in table {
        let error = read(text, &BODY).expect_err(expected);
        assert!(error.is_syntax(), "{error}");
        let message = error.to_string();
        assert!(message.contains(expected), "{message}");
    }
    let not_utf8 = super::read(None, b"<a>\xff</a>", &BODY);
    assert!(not_utf8.is_err_and(|error| error.is_syntax()));
}

#[test]
fn what_xml_cannot_carry_is_not_sent() {
    let table = [
        (r#"{"fullName":"\u0000"}"#, "`full-name` has a character"),
        (r#"{"lang":"\uffff"}"#, "`lang` has a character"),
        (r#"{"labels":{"a b":1}}"#, "a name that XML"),
        (r#"{"labels":{"":1}}"#, "a name that XML"),
        (r#"{"labels":{"><x":1}}"#, "a name that XML"),
    ];
    for (json, expected) in table {
        let message = write(json, &BODY).expect_err(expected).to_string();
        assert!(message.contains(expected), "{message}");
    }
}

/// Whatever is read is bounded work: members that come again and again take no steps by their square.
#[test]
fn long_bodies_take_their_length() {
    let members: String = (0..100_000).map(|at| format!("<k{at}>1</k{at}>")).collect();
    let text = format!("<person><labels>{members}</labels></person>");
    let back = read(&text, &BODY).expect("it is fine");
    let labels = back.as_object().and_then(|person| person.get("labels"));
    let labels = labels.and_then(Value::as_object);
    assert!(labels.is_some_and(|all| all.len() == 100_000));
    assert!(json::to_string(&back).is_ok());
}
