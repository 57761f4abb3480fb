//! What stands beside calls of documented operations: raw calls, requests that are not sent, hooks, and what a call adds.

use std::sync::{Arc, Mutex};

use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode};

use super::{NoError, PLAIN, Recorder, Silent, builder, header, now};
use crate::client::*;

fn failure(failure: Failure) -> String {
    Error::<NoError>::from(failure).to_string()
}

#[test]
fn a_raw_call_has_the_clients_server_and_credentials() {
    let recorder = Recorder::default();
    let mut builder = builder(recorder.clone());
    builder.credential("bearer", "b".into());
    builder.credential("query_key", "k".into());
    let client = builder.build().unwrap();
    let call = client
        .raw("PATCH", "/v2/th ings%2F")
        .segment("a/b?")
        .query("q", "x&y")
        .header("x-one", "1")
        .options(RequestOptions::new().header("x-two", "2").query("r", "s"))
        .json(&7);
    let raw = now(call.clone().send()).map_err(failure).unwrap();
    assert_eq!((raw.status().as_u16(), raw.body()), (200, &b"null"[..]));
    let sent = recorder.0.lock().unwrap().pop().unwrap();
    assert_eq!(sent.method(), "PATCH");
    assert_eq!(
        sent.uri().to_string(),
        "https://demo.example/v1/v2/th%20ings%2F/a%2Fb%3F?q=x%26y&r=s&api%20key=k"
    );
    let of = |name| header(&sent, name);
    assert_eq!(
        (of("authorization"), of("x-one"), of("x-two")),
        ("Bearer b", "1", "2")
    );
    assert_eq!(sent.body().as_bytes(), Some(&b"7"[..]));
    now(call.schemes(["query_key"]).send())
        .map_err(failure)
        .unwrap();
    let sent = recorder.0.lock().unwrap().pop().unwrap();
    assert_eq!(header(&sent, "authorization"), "");
}

#[test]
fn a_raw_path_leads_nowhere_else() {
    let client = builder(Silent).build().unwrap();
    let table = [
        client.raw("GET", "/a/../b"),
        client.raw("GET", "/a/%2e%2E"),
        client.raw("GET", "/a?b"),
        client.raw("GET", "/a#b"),
        client.raw("G T", "/a"),
        client.raw("GET", "/a").segment(".."),
        client.raw("GET", "/a").segment(""),
    ];
    for call in table {
        let error = now(call.send()).map_err(failure).unwrap_err();
        assert!(!error.contains("no complete"), "{error}");
    }
}

#[test]
fn a_request_is_had_without_being_sent() {
    let recorder = Recorder::default();
    let mut builder = builder(recorder.clone());
    builder.user_agent("shop/2");
    let mut request = builder.build().unwrap().request(&PLAIN);
    request.options(RequestOptions::new().query("extra", "a b"));
    let request = now(request.into_http()).map_err(failure).unwrap();
    assert_eq!(
        request.uri().to_string(),
        "https://demo.example/v1/plain?extra=a%20b"
    );
    assert!(header(&request, "user-agent").starts_with("shop/2 demo/1.2.3 specsmith/"));
    assert!(recorder.0.lock().unwrap().is_empty());
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Hook for Log {
    fn before(&self, attempt: &Attempt<'_>, head: &mut Parts) -> Result<(), RequestError> {
        let length = attempt.body().map_or(0, <[u8]>::len);
        let number = attempt.number();
        self.0
            .lock()
            .unwrap()
            .push(format!("{number} sends {length}"));
        if head.headers.contains_key("x-bad") {
            return Err(RequestError::new("not this one"));
        }
        head.headers
            .insert("x-signed", HeaderValue::from_static("yes"));
        Ok(())
    }

    fn after(&self, attempt: &Attempt<'_>, status: StatusCode, _: &HeaderMap) {
        self.0
            .lock()
            .unwrap()
            .push(format!("{} got {status}", attempt.number()));
    }

    fn failed(&self, attempt: &Attempt<'_>, error: &TransportError) {
        let text = format!("{} lost: {:?}", attempt.number(), error.kind());
        self.0.lock().unwrap().push(text);
    }
}

/// No connection comes about.
struct Closed;

impl Transport for Closed {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async { Err(TransportError::connect("refused")) })
    }
}

#[test]
fn hooks_are_called_around_each_attempt() {
    let (log, recorder) = (Log::default(), Recorder::default());
    let mut first = builder(recorder.clone());
    first.hook(log.clone());
    let client = first.build().unwrap();
    let mut request = client.request(&PLAIN);
    request.json("application/json", &12);
    now(request.send()).map_err(failure).unwrap();
    let sent = recorder.0.lock().unwrap().pop().unwrap();
    assert_eq!(header(&sent, "x-signed"), "yes");
    let mut bad = client.request(&PLAIN);
    bad.options(RequestOptions::new().header("x-bad", "1"));
    let error = now(bad.send()).map_err(failure).err().unwrap();
    assert_eq!(error, "plain (GET /plain): not this one");
    let mut second = builder(Closed);
    second.hook(log.clone());
    second.clock(super::Alarm::default());
    second.retry(Retry::new().attempts(2));
    now(second.build().unwrap().request(&PLAIN).send())
        .map_err(failure)
        .err()
        .unwrap();
    let expected = [
        "1 sends 2",
        "1 got 200 OK",
        "1 sends 0",
        "1 sends 0",
        "1 lost: Connect",
        "2 sends 0",
        "2 lost: Connect",
    ];
    assert_eq!(*log.0.lock().unwrap(), expected);
}
