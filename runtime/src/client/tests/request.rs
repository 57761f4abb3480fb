//! What a request carries, and what stops it before it is sent.

use super::{PLAIN, Recorder, builder, header, now, sent};
use crate::client::{ClientBuilder, Failure, Operation, RequestOptions, Service};
use crate::{File, Value};

#[test]
fn a_request_has_the_default_headers_and_the_caller_wins() {
    static OPERATION: Operation = Operation::new("post", "POST", "/x").accept("application/json");
    let request = sent(
        |_| {},
        &OPERATION,
        |request| request.json("application/json", &Value::from(vec![1])),
    )
    .unwrap();
    assert_eq!(request.uri(), "https://demo.example/v1/x");
    assert_eq!(request.method(), "POST");
    assert_eq!(header(&request, "accept"), "application/json");
    assert_eq!(header(&request, "content-type"), "application/json");
    assert_eq!(
        header(&request, "user-agent"),
        concat!("demo/1.2.3 specsmith/", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(request.body().as_bytes(), Some(&b"[1]"[..]));
    let request = sent(
        |builder| {
            builder.header("User-Agent", "mine");
            builder.header("accept", "a/b");
        },
        &OPERATION,
        |request| {
            let options = RequestOptions::new().header("accept", "none");
            request.options(options.header("ACCEPT", "c/d"));
        },
    );
    let request = request.unwrap();
    assert_eq!(
        (header(&request, "user-agent"), header(&request, "accept")),
        ("mine", "c/d")
    );
    assert_eq!(request.headers().get_all("accept").iter().count(), 1);
}

#[test]
fn a_server_that_the_caller_alone_knows_is_not_taken_for_another() {
    static OPEN: Operation = Operation::new("open", "GET", "/x").server_unknown();
    let message = sent(|_| {}, &OPEN, |_| {}).unwrap_err();
    assert!(
        message.contains("set `RequestOptions::server` or"),
        "{message}"
    );
    let named = RequestOptions::new().base_url("https://agent.example");
    let request = sent(|_| {}, &OPEN, |request| request.options(named)).unwrap();
    assert_eq!(request.uri(), "https://agent.example/x");
    let everywhere = |builder: &mut ClientBuilder| builder.base_url("https://test.example/a");
    let request = sent(everywhere, &OPEN, |_| {}).unwrap();
    assert_eq!(request.uri(), "https://test.example/a/x");
}

#[test]
fn the_path_of_a_server_without_a_host_is_kept() {
    static RELATIVE: Service = Service::new("demo", "1").server_path("/v1");
    let mut builder = ClientBuilder::new(&RELATIVE);
    builder.transport(Recorder::default());
    let error = builder.build().unwrap_err().to_string();
    assert!(
        error.contains("the path `/v1` and no host: call `origin`"),
        "{error}"
    );
    let recorder = Recorder::default();
    let mut builder = ClientBuilder::new(&RELATIVE);
    builder.transport(recorder.clone());
    builder.origin("https://host.example/");
    let client = builder.build().unwrap();
    now(client.request(&PLAIN).send()).map(drop).unwrap();
    let seen = recorder.0.lock().unwrap();
    assert_eq!(seen[0].uri(), "https://host.example/v1/plain");
}

#[test]
fn no_value_makes_a_header_of_its_own() {
    for text in ["a\r\nX-Evil: 1", "a\nb", "a\0b", "é", "\u{7f}"] {
        let message = sent(|_| {}, &PLAIN, |request| request.parameter(0, &text)).unwrap_err();
        assert!(
            message.ends_with(
                "the header `x-trace` has a character that is not visible ASCII, a space or a tab"
            ),
            "{message}"
        );
        let message = sent(
            |_| {},
            &PLAIN,
            |request| request.options(RequestOptions::new().header("x-a", text)),
        )
        .unwrap_err();
        assert!(message.contains("the header `x-a`"), "{message}");
        assert!(sent(|builder| builder.header("x-a", text), &PLAIN, |_| {}).is_err());
        let request = sent(|_| {}, &PLAIN, |request| request.parameter(1, &text)).unwrap();
        let cookie = header(&request, "cookie").strip_prefix("c=").unwrap();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"%-:".contains(&byte);
        assert!(cookie.bytes().all(is_plain), "{cookie}");
    }
    for name in [
        "a b",
        "a:b",
        "a\r\nb",
        "",
        "é",
        "Content-Length",
        "transfer-encoding",
        "connection",
    ] {
        assert!(
            sent(
                |_| {},
                &PLAIN,
                |request| request.options(RequestOptions::new().header(name, "1"))
            )
            .is_err(),
            "{name}"
        );
        assert!(
            sent(|builder| builder.header(name, "1"), &PLAIN, |_| {}).is_err(),
            "{name}"
        );
    }
    let request = sent(|_| {}, &PLAIN, |request| request.parameter(0, &"a\tb ~")).unwrap();
    assert_eq!(header(&request, "x-trace"), "a\tb ~");
}

#[test]
fn what_cannot_be_written_fails_before_sending() {
    let message = sent(
        |_| {},
        &PLAIN,
        |request| request.json("application/json", &vec![1.0, f64::NAN]),
    )
    .unwrap_err();
    assert_eq!(
        message,
        "plain (GET /plain): the body has no JSON: at /1: the number is not finite, and JSON has finite numbers only"
    );
    assert!(
        sent(|_| {}, &PLAIN, |request| request.parameter(0, &f64::NAN))
            .unwrap_err()
            .contains("`x-trace` has no JSON")
    );
    assert!(
        sent(|_| {}, &PLAIN, |request| request.parameter(7, &1))
            .unwrap_err()
            .contains("no parameter of this index")
    );
}

/// Two items that may be missing, and others after them.
struct Tuple([Option<String>; 2], Vec<String>);

impl crate::codec::Encode for Tuple {
    fn encode(&self, out: &mut crate::codec::Encoder) {
        let [first, second] = &self.0;
        out.tuple(
            &[crate::codec::item(first), crate::codec::item(second)],
            &self.1,
        );
    }
}

#[test]
fn a_part_does_not_take_the_position_of_one_that_is_missing() {
    let text = || "x".to_owned();
    let send = |tuple: &Tuple| {
        sent(
            |_| {},
            &PLAIN,
            |request| {
                let rest = crate::client::PartField::new("");
                request.sequence("multipart/mixed", tuple, &[], &rest);
            },
        )
    };
    assert!(send(&Tuple([Some(text()), None], Vec::new())).is_ok());
    for (tuple, place) in [
        (Tuple([None, Some(text())], Vec::new()), "/0"),
        (Tuple([Some(text()), None], vec![text()]), "/1"),
    ] {
        let message = send(&tuple).unwrap_err();
        let expected = format!(
            "plain (GET /plain): `body` has no JSON: at {place}: the item is missing, and an item after it is set"
        );
        assert_eq!(message, expected);
    }
}

#[test]
fn that_there_is_no_content_is_said() {
    static GET: Operation = Operation::new("get", "GET", "/x");
    static POST: Operation = Operation::new("post", "POST", "/x");
    static PUT: Operation = Operation::new("put", "PUT", "/x");
    static PATCH: Operation = Operation::new("patch", "PATCH", "/x");
    for (operation, expected) in [(&GET, ""), (&POST, "0"), (&PUT, "0"), (&PATCH, "0")] {
        let request = sent(|_| {}, operation, |_| {}).unwrap();
        assert_eq!(header(&request, "content-length"), expected);
        let file = |request: &mut crate::client::Request| {
            request.file("application/octet-stream", &File::new(""));
        };
        let request = sent(|_| {}, operation, file).unwrap();
        assert_eq!(header(&request, "content-length"), expected);
        let request = sent(|_| {}, operation, |request| request.text("a/b", &"a"));
        assert_eq!(header(&request.unwrap(), "content-length"), "");
    }
    let client = builder(super::Silent).build().unwrap();
    let request = now(client.request(&POST).into_http());
    let request = request.map_err(|_: Failure| "not built").unwrap();
    assert_eq!(header(&request, "content-length"), "0");
}
