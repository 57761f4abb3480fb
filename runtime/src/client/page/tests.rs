//! Pages from a server that is a table: what each request asks for, and where it ends.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use http::{HeaderMap, Uri};

use super::link;
use crate::client::tests::now;
use crate::client::*;
use crate::{Object, Value};

static SERVICE: Service = Service::new("demo", "1.2.3")
    .servers(&["https://demo.example/v1"])
    .schemes(&[Scheme::api_key_query("key", "key")]);
const QUERY: &[Parameter] = &[
    Parameter::query("cursor"),
    Parameter::query("start"),
    Parameter::query("end"),
];

macro_rules! operation {
    ($name:ident, $paging:expr) => {
        static $name: Operation = Operation::new("list", "GET", "/things")
            .parameters(QUERY)
            .security(&[&["key"]])
            .paging($paging);
    };
}

operation!(LINK, Paging::link());
operation!(NEXT, Paging::url("/next").items("/data"));
operation!(
    CURSOR,
    Paging::cursor(Input::Parameter(0), "/meta/next~1page")
        .items("/data")
        .more("/more")
);
operation!(
    LAST,
    Paging::last(Input::Parameter(0), "/id")
        .items("/data")
        .more("/more")
);
operation!(
    OFFSET,
    Paging::offset(Input::Parameter(1), 0)
        .items("/data")
        .total("/total")
);
operation!(
    NUMBER,
    Paging::number(Input::Parameter(0), 1, Some("/pages")).items("/data")
);
operation!(
    COUNTED,
    Paging::number(Input::Parameter(0), 1, None)
        .items("/data")
        .total("/total")
);
operation!(
    WINDOW,
    Paging::window(Input::Parameter(1), Input::Parameter(2), 0, 2)
        .items("/data")
        .total("/total")
);
operation!(
    FROM_ONE,
    Paging::offset(Input::Parameter(1), 1)
        .items("/data")
        .total("/total")
);
operation!(
    WINDOW_FROM_ONE,
    Paging::window(Input::Parameter(1), Input::Parameter(2), 1, 3)
        .items("/data")
        .total("/total")
);
operation!(
    BODY,
    Paging::cursor(Input::Body("/page/after"), "/next").items("/data")
);

/// Answers one after another, and keeps what it is asked.
#[derive(Clone, Default)]
struct Server {
    answers: Arc<Mutex<VecDeque<(&'static str, &'static str)>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Transport for Server {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let body = String::from_utf8_lossy(request.body().as_bytes().unwrap_or_default());
        let uri = request.uri().to_string();
        let asked = uri.strip_prefix("https://demo.example").unwrap_or(&uri);
        self.asked.lock().unwrap().push(format!("{asked}{body}"));
        let (link, body) = self
            .answers
            .lock()
            .unwrap()
            .pop_front()
            .expect("one page too many");
        let answer = http::Response::builder().header("link", link);
        Box::pin(async move { Ok(answer.body(Body::bytes(body)).unwrap()) })
    }
}

/// All pages: what was asked for, and what came or what went wrong.
fn pages(
    operation: &'static Operation,
    answers: &[(&'static str, &'static str)],
    fill: impl FnOnce(&mut Request),
) -> (Vec<String>, Result<Vec<Value>, String>) {
    let server = Server::default();
    server.answers.lock().unwrap().extend(answers);
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(server.clone());
    builder.credential("key", "k".into());
    let mut request = builder.build().unwrap().request(operation);
    fill(&mut request);
    let items = Pages::<Value, Infallible>::new(request, Reply::json).items(|page| {
        let items = page.pointer("/data").unwrap_or(&page).as_array()?;
        Some(items.to_vec())
    });
    let items = now(items.collect()).map_err(|error| error.to_string());
    let asked = server.asked.lock().unwrap().clone();
    (asked, items)
}

fn bodies(answers: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    answers.iter().map(|body| ("", *body)).collect()
}

fn asked(
    operation: &'static Operation,
    answers: &[&'static str],
    fill: impl FnOnce(&mut Request),
) -> Vec<String> {
    let (asked, items) = pages(operation, &bodies(answers), fill);
    items.unwrap();
    let asked = asked.iter().map(|uri| uri.replace("/v1/things", ""));
    asked
        .map(|uri| uri.replace("?key=k", "").replace("&key=k", ""))
        .collect()
}

#[test]
fn a_link_is_followed_with_the_clients_credentials() {
    let (asked, items) = pages(
        &LINK,
        &[
            (
                r#"<https://demo.example/v1/things?page=2&key=hidden>; rel="next""#,
                "[1,2]",
            ),
            (
                r#"<http://DEMO.example:8080/v1/things?page=1>; rel=prev, </v2/more>; title="a, <b>"; rel="last next""#,
                "[3]",
            ),
            ("", "[4]"),
        ],
        |request| request.parameter(0, &"c"),
    );
    assert_eq!(
        asked,
        [
            "/v1/things?cursor=c&key=k",
            "/v1/things?page=2&key=k",
            "/v2/more?key=k"
        ]
    );
    assert_eq!(
        items.unwrap(),
        [1, 2, 3, 4].map(|n: u64| Value::Number(n.into()))
    );
}

#[test]
fn a_link_has_the_relation_next_and_no_context_of_its_own() {
    let table = [
        (r#"<a>; rel="next""#, Some("a")),
        (r#"<a>; REL=Next"#, Some("a")),
        (r#"<a>; rel="first"; rel="next""#, None),
        (r#"<a>; rel="next"; anchor="/other""#, None),
        (r#"<a,b;c>; x="\"; rel=next"; rel=next"#, Some("a,b;c")),
        (r#"<a>; title="rel=next", <b>;rel="next prev"#, Some("b")),
        (r#"<a>, <b> ; rel = "next""#, Some("b")),
        ("<a; rel=next", None),
        ("", None),
    ];
    for (field, expected) in table {
        let mut headers = HeaderMap::new();
        headers.insert("link", field.parse().unwrap());
        assert_eq!(link::next(&headers).as_deref(), expected, "{field}");
    }
}

#[test]
fn an_address_stays_on_its_host() {
    let base: Uri = "https://demo.example:8443/v1/things?a=b".parse().unwrap();
    let good = [
        (
            "https://demo.example/x?y=1#z",
            "https://demo.example:8443/x?y=1",
        ),
        ("http://DEMO.example", "https://demo.example:8443/"),
        ("//demo.example/x", "https://demo.example:8443/x"),
        ("/x", "https://demo.example:8443/x"),
        ("?page=2", "https://demo.example:8443/v1/things?page=2"),
        (
            "things?page=2",
            "https://demo.example:8443/v1/things?page=2",
        ),
        ("x?t=12:30", "https://demo.example:8443/v1/x?t=12:30"),
        ("/it's?t='a'", "https://demo.example:8443/it's?t=%27a%27"),
    ];
    for (reference, expected) in good {
        let found = link::resolve(reference, &base).map_err(|error| error.to_string());
        assert_eq!(found.map(|uri| uri.to_string()), Ok(expected.to_owned()));
    }
    let bad = [
        "https://other.example/x",
        "//other.example/x",
        "https://demo.example@other.example/x",
        "ftp://demo.example/x",
        "javascript:alert(1)",
        "/../x",
        "/%2E%2e/x",
        "a b",
        " /x",
        "\\\\evil.example\\x",
        "/\\evil.example/x",
        "/x\ty",
        "/x\u{7f}",
    ];
    for reference in bad {
        assert!(link::resolve(reference, &base).is_err(), "{reference}");
    }
}

#[test]
fn a_url_in_the_body_is_followed_until_there_is_none() {
    let answers = [
        r#"{"data":[1],"next":"?page=2"}"#,
        r#"{"data":[2],"next":null}"#,
    ];
    assert_eq!(asked(&NEXT, &answers, |_| {}), ["", "?page=2"]);
    assert_eq!(asked(&NEXT, &[r#"{"data":[2]}"#], |_| {}), [""]);
    assert_eq!(asked(&NEXT, &[r#"{"data":[2],"next":""}"#], |_| {}), [""]);
}

#[test]
fn a_cursor_goes_into_its_parameter() {
    let first = r#"{"data":[1],"meta":{"next/page":"a b"},"more":true}"#;
    let second = r#"{"data":[1],"meta":{"next/page":7}}"#;
    let over = r#"{"data":[1],"meta":{"next/page":"x"},"more":false}"#;
    assert_eq!(
        asked(&CURSOR, &[first, second, over], |_| {}),
        ["", "?cursor=a%20b", "?cursor=7"]
    );
    let last = r#"{"data":[{"id":"a"},{"id":"b"}],"more":true}"#;
    assert_eq!(
        asked(&LAST, &[last, r#"{"data":[]}"#], |_| {}),
        ["", "?cursor=b"]
    );
}

#[test]
fn numbers_count_on_from_what_the_caller_has_said() {
    let two = r#"{"data":[1,2],"total":"7"}"#;
    let start = |request: &mut Request| request.parameter(1, &3_i64);
    assert_eq!(asked(&OFFSET, &[two, two], start), ["?start=3", "?start=5"]);
    let page = r#"{"data":[1],"pages":3}"#;
    assert_eq!(
        asked(&NUMBER, &[page, page, page], |_| {}),
        ["", "?cursor=2", "?cursor=3"]
    );
    let counted = r#"{"data":[1],"total":2}"#;
    assert_eq!(
        asked(&COUNTED, &[counted, counted], |_| {}),
        ["", "?cursor=2"]
    );
    assert_eq!(
        asked(&COUNTED, &[r#"{"data":[1]}"#, r#"{"data":[]}"#], |_| {}),
        ["", "?cursor=2"]
    );
}

#[test]
fn a_window_moves_by_what_came() {
    let two = r#"{"data":[1,2],"total":5}"#;
    let one = r#"{"data":[1],"total":5}"#;
    assert_eq!(
        asked(&WINDOW, &[two, one, two], |_| {}),
        ["", "?start=2&end=4", "?start=3&end=5"]
    );
    let ten = |request: &mut Request| request.parameter(2, &10_i64);
    let empty = r#"{"data":[],"total":5}"#;
    assert_eq!(
        asked(&WINDOW, &[two, empty], ten),
        ["?end=10", "?start=2&end=12"]
    );
}

#[test]
fn the_first_item_may_be_number_one() {
    let two = r#"{"data":[1,2],"total":3}"#;
    let one = r#"{"data":[3],"total":3}"#;
    assert_eq!(asked(&FROM_ONE, &[two, one], |_| {}), ["", "?start=3"]);
    assert_eq!(
        asked(&WINDOW_FROM_ONE, &[two, one], |_| {}),
        ["", "?start=3&end=5"]
    );
}

#[test]
fn a_cursor_may_go_into_the_body() {
    let mut body = Object::new();
    body.insert("q", "x");
    let json = |request: &mut Request| request.json("application/json", &Value::Object(body));
    let answers = [r#"{"data":[1],"next":"n"}"#, r#"{"data":[2]}"#];
    assert_eq!(
        asked(&BODY, &answers, json),
        [r#"{"q":"x"}"#, r#"{"q":"x","page":{"after":"n"}}"#]
    );
    assert_eq!(
        asked(&BODY, &answers, |_| {}),
        ["", r#"{"page":{"after":"n"}}"#]
    );
    let text = |request: &mut Request| request.text("text/plain", &"no JSON");
    let (_, failed) = pages(&BODY, &bodies(&answers), text);
    assert!(failed.unwrap_err().contains("is no JSON"));
}

#[test]
fn what_leads_nowhere_is_a_failure_behind_the_page() {
    let table: [(&'static Operation, &[&'static str], &str); 5] = [
        (
            &NEXT,
            &[r#"{"data":[1],"next":"https://evil.example/"}"#],
            "on another host",
        ),
        (&NEXT, &[r#"{"data":[1],"next":7}"#], "no URL"),
        (
            &NEXT,
            &[r#"{"data":[1],"next":"?a"}"#, r#"{"data":[1],"next":"?a"}"#],
            "leads to itself",
        ),
        (
            &CURSOR,
            &[
                r#"{"meta":{"next/page":"a"}}"#,
                r#"{"meta":{"next/page":"a"}}"#,
            ],
            "leads to itself",
        ),
        (&CURSOR, &[r#"{"meta":{"next/page":{}}}"#], "no cursor"),
    ];
    for (operation, answers, expected) in table {
        let (_, failed) = pages(operation, &bodies(answers), |_| {});
        let message = failed.unwrap_err();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn pages_that_lead_in_a_circle_end() {
    let [a, b] = [
        r#"{"data":[1],"next":"?page=b"}"#,
        r#"{"data":[1],"next":"?page=a"}"#,
    ];
    let (asked, failed) = pages(&NEXT, &bodies(&[b, a, b]), |_| {});
    assert!(failed.unwrap_err().contains("lead in a circle"));
    assert_eq!(asked.len(), 3, "{asked:?}");
    let cursor = |cursor: &'static str| -> &'static str {
        format!(r#"{{"data":[1],"meta":{{"next/page":"{cursor}"}}}}"#).leak()
    };
    let set = |request: &mut Request| request.parameter(0, &"a");
    let circle = [cursor("b"), cursor("c"), cursor("a")];
    let (asked, failed) = pages(&CURSOR, &bodies(&circle), set);
    assert!(failed.unwrap_err().contains("lead in a circle"));
    assert_eq!(asked.len(), 3, "{asked:?}");
}

#[test]
fn pages_are_calls_of_their_own() {
    let server = Server::default();
    server
        .answers
        .lock()
        .unwrap()
        .extend([("</a>; rel=next", "[1]"), ("", "oh")]);
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(server.clone());
    builder.credential("key", "k".into());
    let mut request = builder.build().unwrap().request(&LINK);
    request.options(
        RequestOptions::new()
            .idempotency_key("once")
            .query("q", "r"),
    );
    let mut pages = Pages::<Vec<u8>, Infallible>::new(request, Reply::json);
    assert_eq!(now(pages.next()).unwrap().unwrap().body, [1]);
    assert!(matches!(now(pages.next()), Some(Err(Error::Decode { .. }))));
    assert!(now(pages.next()).is_none());
    let asked = server.asked.lock().unwrap().clone();
    assert_eq!(asked, ["/v1/things?q=r&key=k", "/a?q=r&key=k"]);
    assert_eq!(format!("{pages:?}"), "Pages(list)");
}
