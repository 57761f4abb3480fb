//! The core with a transport and a clock of the test's own: no socket, no time.

use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::url::BaseUrl;
use super::*;
use crate::validate::{Action, Collector, Policy, Report, Rule, Validate, Violation};
use crate::{SecretString, Value};

static SCHEMES: &[Scheme] = &[
    Scheme::bearer("bearer"),
    Scheme::basic("basic").setter("basic_auth"),
    Scheme::api_key_header("key", "X-Key"),
    Scheme::api_key_query("query_key", "api key"),
    Scheme::api_key_cookie("cookie_key", "session"),
];
static SERVICE: Service = Service::new("demo", "1.2.3")
    .servers(&["https://demo.example/v1/"])
    .schemes(SCHEMES);
static PLAIN: Operation = Operation::new("plain", "GET", "/plain")
    .parameters(&[Parameter::header("x-trace"), Parameter::cookie("c")]);

/// Keeps what it is asked to send, and answers 200 with `null`.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<http::Request<Body>>>>);

impl Transport for Recorder {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.0.lock().unwrap().push(request);
        Box::pin(async { Ok(http::Response::new(Body::bytes("null"))) })
    }
}

/// Never answers.
struct Silent;

impl Transport for Silent {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::pending())
    }
}

/// Rings at once, and remembers for how long it was to wait.
#[derive(Clone, Default)]
struct Alarm(Arc<Mutex<Vec<Duration>>>);

impl Clock for Alarm {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(std::future::ready(()))
    }
}

/// Drives a future that never waits for anything outside this thread.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the future waits"),
    }
}

fn builder(transport: impl Transport) -> ClientBuilder {
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(transport);
    builder
}

type NoError = std::convert::Infallible;

/// Sends, and gives the request as it was sent or the message of the failure.
fn sent(
    set_up: impl FnOnce(&mut ClientBuilder),
    operation: &'static Operation,
    fill: impl FnOnce(&mut Request),
) -> Result<http::Request<Body>, String> {
    let recorder = Recorder::default();
    let mut builder = builder(recorder.clone());
    set_up(&mut builder);
    let mut request = builder
        .build()
        .map_err(|error| error.to_string())?
        .request(operation);
    fill(&mut request);
    match now(request.send()) {
        Ok(_) => Ok(recorder.0.lock().unwrap().pop().unwrap()),
        Err(failure) => Err(Error::<NoError>::from(failure).to_string()),
    }
}

fn header<'a>(request: &'a http::Request<Body>, name: &str) -> &'a str {
    request
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

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
        |request| request.options(RequestOptions::new().header("ACCEPT", "c/d")),
    );
    let request = request.unwrap();
    assert_eq!(
        (header(&request, "user-agent"), header(&request, "accept")),
        ("mine", "c/d")
    );
}

#[test]
fn credentials_are_chosen_by_the_operation() {
    static BEARER: Operation = Operation::new("bearer", "GET", "/").security(&[&["bearer"]]);
    static EITHER: Operation =
        Operation::new("either", "GET", "/").security(&[&["bearer"], &["key", "query_key"]]);
    static MAYBE: Operation = Operation::new("maybe", "GET", "/").security(&[&[], &["bearer"]]);
    static BASIC: Operation = Operation::new("basic", "GET", "/").security(&[&["basic"]]);
    static COOKIE: Operation = Operation::new("cookie", "GET", "/").security(&[&["cookie_key"]]);
    static ODD: Operation = Operation::new("odd", "GET", "/").security(&[&["mutual"]]);
    let bearer = |builder: &mut ClientBuilder| builder.credential("bearer", "t0k".into());
    let keys = |builder: &mut ClientBuilder| {
        builder.credential("key", "k".into());
        builder.credential("query_key", "q&x".into());
    };

    let request = sent(bearer, &BEARER, |_| {}).unwrap();
    assert_eq!(header(&request, "authorization"), "Bearer t0k");
    assert!(request.headers()["authorization"].is_sensitive());
    let request = sent(keys, &EITHER, |_| {}).unwrap();
    assert_eq!(
        (header(&request, "x-key"), request.uri().query()),
        ("k", Some("api%20key=q%26x"))
    );
    assert_eq!(
        header(&sent(bearer, &MAYBE, |_| {}).unwrap(), "authorization"),
        "Bearer t0k"
    );
    assert_eq!(
        header(&sent(|_| {}, &MAYBE, |_| {}).unwrap(), "authorization"),
        ""
    );
    assert_eq!(
        header(&sent(bearer, &PLAIN, |_| {}).unwrap(), "authorization"),
        "",
        "no scheme is named, so nothing is sent"
    );
    let basic =
        |builder: &mut ClientBuilder| builder.basic("basic", "Aladdin", "open sesame".into());
    assert_eq!(
        header(&sent(basic, &BASIC, |_| {}).unwrap(), "authorization"),
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
    );
    let cookie = |builder: &mut ClientBuilder| builder.credential("cookie_key", "abc".into());
    assert_eq!(
        header(&sent(cookie, &COOKIE, |_| {}).unwrap(), "cookie"),
        "session=abc"
    );
    let by_hand = |request: &mut Request| {
        request.options(RequestOptions::new().header("Authorization", "Custom x"));
    };
    assert_eq!(
        header(&sent(bearer, &BEARER, by_hand).unwrap(), "authorization"),
        "Custom x"
    );

    let message =
        |set_up: fn(&mut ClientBuilder), operation| sent(set_up, operation, |_| {}).unwrap_err();
    assert_eq!(
        message(|_| {}, &BEARER),
        "bearer (GET /): no credential for the security scheme `bearer`: call `bearer` on the client's builder"
    );
    assert_eq!(
        message(|_| {}, &BASIC),
        "basic (GET /): no credential for the security scheme `basic`: call `basic_auth` on the client's builder"
    );
    assert_eq!(
        message(|_| {}, &ODD),
        "odd (GET /): the security scheme `mutual` is not supported: set its header by hand"
    );
    assert!(
        message(|builder| builder.basic("basic", "a:b", "p".into()), &BASIC)
            .contains("has a colon")
    );
    assert!(
        message(
            |builder| builder.credential("bearer", "s3cret\r\nx: y".into()),
            &BEARER
        )
        .ends_with("is not visible ASCII, a space or a tab")
    );
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
        assert!(sent(|_| {}, &PLAIN, |request| request.parameter(1, &text)).is_err());
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

#[test]
fn base_urls() {
    for url in [
        "https://a.example",
        "http://localhost:8080/x/y/",
        "https://[::1]:1/",
        "HTTPS://A.example",
    ] {
        assert!(BaseUrl::read(url).is_ok(), "{url}");
    }
    let refused = [
        (
            "/v1",
            "the base URL is not absolute: it begins with https:// and a host",
        ),
        (
            "a.example",
            "the base URL is not absolute: it begins with https:// and a host",
        ),
        ("", "the base URL is not a URL"),
        ("https://a b/", "the base URL is not a URL"),
        ("ftp://a.example", "the base URL is neither https nor http"),
        (
            "https://user:pw@a.example",
            "the base URL has a user name or a password, which would end up in logs: set a credential or a header instead",
        ),
        (
            "https://a.example/?x=1",
            "the base URL has a query or a fragment",
        ),
        (
            "https://a.example/#x",
            "the base URL has a query or a fragment",
        ),
        ("https://a.example/../x", "the base URL has a dot segment"),
    ];
    for (url, message) in refused {
        assert_eq!(BaseUrl::read(url).map(drop), Err(message), "{url}");
    }
    let joined = BaseUrl::read("https://a.example/v1/")
        .unwrap()
        .join("/x", "q=1")
        .unwrap();
    assert_eq!(joined, "https://a.example/v1/x?q=1");
}

#[test]
fn a_call_has_its_time_and_the_nearer_setting_wins() {
    let alarm = Alarm::default();
    let mut with_both = builder(Silent);
    with_both.clock(alarm.clone());
    with_both.timeout(Duration::from_secs(30));
    let client = with_both.build().unwrap();
    let mut request = client.request(&PLAIN);
    request.options(RequestOptions::new().timeout(Duration::from_secs(2)));
    for (request, seconds) in [(request, 2), (client.request(&PLAIN), 30)] {
        let error = Error::<NoError>::from(now(request.send()).err().unwrap());
        assert!(error.is_timeout() && error.is_retryable() && error.status().is_none());
        assert_eq!(
            error.to_string(),
            format!("plain (GET /plain): no complete response within {seconds}s")
        );
    }
    assert_eq!(
        *alarm.0.lock().unwrap(),
        [Duration::from_secs(2), Duration::from_secs(30)]
    );
    let mut in_time = builder(Recorder::default());
    in_time.clock(alarm);
    in_time.timeout(Duration::ZERO);
    assert!(
        now(in_time.build().unwrap().request(&PLAIN).send()).is_ok(),
        "what is done wins over the alarm"
    );
}

/// Breaks a rule on its length and one on its pattern.
struct Broken;

impl Validate for Broken {
    fn validate_into(&self, collector: &mut Collector) {
        collector.text(Some("abc"), &[Rule::MaxLength { limit: 2 }]);
        collector.report(Rule::Pattern { pattern: "^z$" });
    }
}

#[test]
fn broken_rules_are_judged_by_the_policy_of_the_call_or_the_client() {
    let keywords = |report: Option<&Report>| {
        let violations = report.map(Report::violations).unwrap_or_default();
        violations
            .iter()
            .map(Violation::keyword)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let table = [
        (None, None, "maxLength", ""),
        (Some(Policy::off()), None, "", ""),
        (
            Some(Policy::off()),
            Some(Policy::all(Action::Warn)),
            "",
            "maxLength pattern",
        ),
        (
            None,
            Some(Policy::all(Action::Deny)),
            "maxLength pattern",
            "",
        ),
    ];
    for (of_client, of_call, denied, warned) in table {
        let mut builder = builder(Recorder::default());
        if let Some(policy) = of_client {
            builder.validation(policy);
        }
        let mut request = builder.build().unwrap().request(&PLAIN);
        request.check("body", &Broken);
        request.check("body", &"fine".to_owned());
        if let Some(policy) = of_call {
            request.options(RequestOptions::new().validation(policy));
        }
        match now(request.send()).map(Reply::empty::<NoError>) {
            Ok(response) => {
                assert_eq!(denied, "");
                assert_eq!(keywords(response.unwrap().warnings()), warned);
            }
            Err(failure) => match Error::<NoError>::from(failure) {
                Error::Validation { report, .. } => assert_eq!(keywords(Some(&report)), denied),
                other => panic!("{other}"),
            },
        }
    }
}

#[test]
fn nothing_secret_is_printed() {
    let mut builder = builder(Recorder::default());
    builder.credential("bearer", SecretString::from("hunter2"));
    builder.basic("basic", "user", "hunter2".into());
    builder.header("x-api-key", "hunter2");
    let mut shown = format!("{builder:?}");
    let client = builder.build().unwrap();
    let mut request = client.request(&PLAIN);
    request.parameter(0, &"hunter2");
    request.json("application/json", &"hunter2");
    request.options(RequestOptions::new().header("authorization", "hunter2"));
    shown += &format!("{client:?} {request:?} {:?}", Body::bytes("hunter2"));
    let mut headers = http::HeaderMap::new();
    headers.insert("set-cookie", "hunter2".parse().unwrap());
    headers.insert("location", "https://a/?token=hunter2".parse().unwrap());
    headers.insert("content-type", "text/plain".parse().unwrap());
    let raw = RawResponse {
        operation: &PLAIN,
        status: http::StatusCode::OK,
        headers,
        body: "hunter2".into(),
    };
    shown += &format!(
        "{raw:?} {:?} {:?}",
        Response::new((), raw.clone(), Vec::new(), None),
        Error::<NoError>::Unexpected {
            response: Box::new(raw.clone())
        }
    );
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(
        shown.contains("x-api-key") && shown.contains("text/plain") && shown.contains("7 bytes"),
        "{shown}"
    );
}

#[test]
fn errors_tell_their_status_and_whether_to_try_again() {
    let table = [
        (200, false),
        (400, false),
        (404, false),
        (408, true),
        (425, true),
        (429, true),
        (500, true),
        (501, false),
        (502, true),
        (503, true),
        (504, true),
    ];
    for (status, retryable) in table {
        let status = http::StatusCode::from_u16(status).unwrap();
        let raw = RawResponse {
            operation: &PLAIN,
            status,
            headers: http::HeaderMap::new(),
            body: bytes::Bytes::new(),
        };
        let error = Error::<NoError>::Unexpected {
            response: Box::new(raw),
        };
        assert_eq!(
            (error.status(), error.is_retryable(), error.is_timeout()),
            (Some(status), retryable, false)
        );
        assert!(error.headers().is_some());
    }
    let lost = |error| Error::<NoError>::Transport {
        operation: &PLAIN,
        error,
    };
    assert!(lost(TransportError::connect("no route")).is_retryable());
    assert!(lost(TransportError::closed("reset")).is_retryable());
    assert!(!lost(TransportError::too_large(1)).is_retryable());
    assert!(!lost(TransportError::other("tls")).is_retryable());
}

#[test]
fn everything_may_cross_threads() {
    fn shared<T: Send + Sync>() {}
    fn moved<T: Send>(_: &T) {}
    shared::<Client>();
    shared::<ClientBuilder>();
    shared::<Request>();
    shared::<Response<()>>();
    shared::<RawResponse>();
    shared::<Error<NoError>>();
    shared::<Failure>();
    shared::<RequestOptions>();
    shared::<Reply>();
    let client = builder(Silent).build().unwrap();
    moved(&client.request(&PLAIN).send());
}
