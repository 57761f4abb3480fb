//! A client of `document.yaml`, whose bodies are XML, against a server that answers as it is told.
//!
//! `client.rs` is generated, as that of `parcels` is.

#[rustfmt::skip]
#[allow(clippy::module_inception, dead_code, unreachable_pub, unused_imports, reason = "what is emitted is for others, and nobody is outside a test")]
mod client;

use crate::parcels::server::Server;
use client::models::{Author, Book, Cover, Hard, Note, PostPartsBody, Soft};
use client::operations::{GetBookError, PostEitherBody, PostEitherOk};
use specsmith::validate::Action;
use specsmith::{Error, Maybe, NullPolicy, Policy};

fn client_of(server: &Server) -> client::Client {
    let builder = client::Client::builder().base_url(server.url());
    builder.timeout(crate::PATIENCE).build().expect("a client")
}

/// A book with all that it can have.
fn book() -> Book {
    Book::new([Author::new("A & B")], 7, [inner()], " Two\nlines ")
        .with_lang("de")
        .with_released(
            "2024-02-29T12:00:00Z"
                .parse::<specsmith::DateTime>()
                .expect("a time"),
        )
        .with_subjects(["x", "<y>"])
        .with_ratings([("one", 1.5), ("two", 2.0)])
        .with_cover(Cover::Hard(Hard::new(2)))
        .with_note(Note::new("fine").with_by("me"))
        .with_price_null()
}

fn inner() -> Book {
    let none: [Book; 0] = [];
    Book::new([Author::new("C")], 8, none, "Part")
        .with_cover(Cover::Soft(Soft::new().with_glued(true)))
}

const BOOK: &str = r#"<?xml version='1.0' encoding='UTF-8'?>
<book xmlns="urn:shelf" xmlns:p="urn:people" id="7" xml:lang="de">
  <title> Two
lines </title>
  <released>2024-02-29T12:00:00Z</released>
  <p:a>
    <name>A &amp; B</name>
  </p:a>
  <all-subjects>
    <subject>x</subject>
    <subject>&lt;y&gt;</subject>
  </all-subjects>
  <part id="8">
    <title>Part</title>
    <p:a>
      <name>C</name>
    </p:a>
    <cover>
      <kind>Soft</kind>
      <glued>true</glued>
    </cover>
  </part>
  <ratings>
    <one>1.5</one>
    <two>2</two>
  </ratings>
  <cover>
    <kind>Hard</kind>
    <boards>2</boards>
  </cover>
  <note by="me">fine</note>
  <price xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true" />
</book>
"#;

#[tokio::test]
async fn a_value_is_written_by_its_table_and_read_again() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    api.put_book(book()).send().await.expect("sent");
    let last = server.last();
    assert_eq!(last.header("content-type"), Some("application/xml"));
    assert_eq!(last.text(), BOOK);
    server.answer(200, &[("content-type", "application/xml")], BOOK.as_bytes());
    let answer = api.get_book().send().await.expect("it is a book");
    assert_eq!(answer.body, book());
    assert_eq!(
        server.last().header("accept"),
        Some("application/xml, application/problem+xml, text/xml")
    );
}

#[tokio::test]
async fn each_item_of_a_list_is_a_part() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let body = PostPartsBody::new([Note::new("a"), Note::new("b")]);
    api.post_parts(body).send().await.expect("sent");
    let sent = server.last();
    let text = sent.text();
    assert_eq!(
        text.matches("content-type: application/xml\r\n\r\n<?xml")
            .count(),
        2
    );
    assert_eq!(text.matches("name=\"notes\"").count(), 2);
}

#[tokio::test]
async fn errors_are_typed_and_what_cannot_be_read_says_where() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let fault = b"<Fault><code>12</code><unknown><code>1</code></unknown></Fault>";
    server.answer(404, &[("content-type", "application/problem+xml")], fault);
    match api.get_book().send().await {
        Err(Error::Api {
            error: GetBookError::NotFound(fault),
            ..
        }) => assert_eq!(fault.code, 12),
        other => panic!("{other:?}"),
    }
    server.answer(500, &[("content-type", "text/xml")], b"<as it='is'/>");
    match api.get_book().send().await {
        Err(Error::Api {
            error: GetBookError::Other(text),
            ..
        }) => assert_eq!(text, "<as it='is'/>"),
        other => panic!("{other:?}"),
    }
    let table = [
        ("<Fault/>", "", "`code` is missing"),
        (
            "<Fault><code>x</code></Fault>",
            "/code",
            "found a string, expected",
        ),
        (
            "<Error><Code>1</Code></Error>",
            "",
            "found the root `Error`, expected `Fault`",
        ),
        ("<!DOCTYPE a><Fault/>", "", "a document type is not allowed"),
        ("{\"code\":1}", "", "the text is no XML"),
    ];
    for (text, pointer, expected) in table {
        server.answer(404, &[], text.as_bytes());
        match api.get_book().send().await {
            Err(Error::Decode { error, .. }) => {
                assert_eq!(error.pointer(), pointer, "{error}");
                assert!(error.to_string().contains(expected), "{error}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn the_media_type_or_the_text_says_in_which_encoding_it_is() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let text =
        "<?xml version='1.0' encoding='utf-16'?><Fault><code>1</code><message>é</message></Fault>";
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(units).collect();
    let latin = b"<Fault><code>1</code><message>\xe9</message></Fault>".as_slice();
    let declared = [b"<?xml version='1.0' encoding='ISO-8859-1'?>", latin].concat();
    let table = [
        ("application/problem+xml", wide.as_slice()),
        ("application/problem+xml; charset=iso-8859-1", latin),
        ("application/problem+xml", declared.as_slice()),
    ];
    for (content_type, body) in table {
        server.answer(404, &[("content-type", content_type)], body);
        match api.get_book().send().await {
            Err(Error::Api {
                error: GetBookError::NotFound(fault),
                ..
            }) => assert_eq!(fault.message.as_deref(), Some("é"), "{content_type}"),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_list_is_a_body_and_rules_are_looked_at() {
    let server = Server::start().await;
    let builder = client::Client::builder().base_url(server.url());
    let builder = builder
        .response_validation(Policy::all(Action::Warn))
        .responses_null(NullPolicy::Lenient);
    let api = builder.build().expect("a client").api();
    let books = b"<books><book id='0'><title/><authors><a><name>N</name></a></authors><price>1.50</price></book><book><id>2</id><title>t</title></book></books>";
    server.answer(200, &[("content-type", "text/xml; charset=utf-8")], books);
    let answer = api.get_all().send().await.expect("books");
    let [first, second] = answer.body.as_slice() else {
        panic!("two books are there");
    };
    assert_eq!((first.id, second.id, first.title.as_str()), (0, 2, ""));
    assert_eq!(first.authors, [Author::new("N")]);
    assert!(matches!(first.price, Maybe::Value(price) if price == 1.5));
    let report = answer.report().expect("a rule is broken");
    let broken: Vec<&str> = report
        .violations()
        .iter()
        .map(specsmith::Violation::pointer)
        .collect();
    assert_eq!(broken, ["/0/id"]);
    server.answer(200, &[], b"<books/>");
    assert!(api.get_all().send().await.expect("no book").body.is_empty());
}

#[tokio::test]
async fn the_media_type_chooses_between_json_and_xml() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(
        200,
        &[("content-type", "text/xml")],
        b"<Fault><code>1</code></Fault>",
    );
    let note = Note::new("x").with_by("y");
    let answer = api
        .post_either(note.clone())
        .send()
        .await
        .expect("an answer");
    assert_eq!(server.last().text(), r#"{"by":"y","text":"x"}"#);
    assert!(matches!(answer.body, PostEitherOk::Xml(fault) if fault.code == 1));
    server.answer(
        200,
        &[("content-type", "application/json")],
        br#"{"text":"z"}"#,
    );
    let answer = api
        .post_either(PostEitherBody::Xml(note))
        .send()
        .await
        .expect("an answer");
    assert!(server.last().text().ends_with("<Note by=\"y\">x</Note>\n"));
    assert!(matches!(answer.body, PostEitherOk::Json(note) if note.text == "z"));
}

#[test]
fn what_comes_in_is_decoded() {
    let note = client::incoming::shelved(b"<Note by='me'>x &amp; y</Note>").expect("a note");
    assert_eq!(note, Note::new("x & y").with_by("me"));
    assert!(client::incoming::shelved(b"<Note").is_err());
}
