//! `Debug` shows no value.

use super::{NoError, PLAIN, Recorder, builder, header, sent};
use crate::SecretString;
use crate::client::{Body, Error, RawResponse, RequestOptions, Response};

#[test]
fn nothing_secret_is_printed() {
    let mut builder = builder(Recorder::default());
    builder.credential("bearer", SecretString::from("hunter2").into());
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
        report: None,
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
fn what_a_caller_sets_is_marked_for_whoever_prints_a_request() {
    let request = sent(
        |builder| {
            builder.header("x-api-key", "hunter2");
            builder.header("accept", "a/b");
        },
        &PLAIN,
        |request| {
            request.parameter(0, &"hunter2");
            request.parameter(1, &"hunter2");
            let options = RequestOptions::new().header("authorization", "hunter2");
            request.options(options.idempotency_key("hunter2"));
        },
    );
    let request = request.unwrap();
    for name in ["x-api-key", "x-trace", "authorization", "idempotency-key"] {
        assert_eq!(header(&request, name), "hunter2");
    }
    let shown = format!("{request:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("a/b") && shown.contains("demo/1.2.3"));
}
