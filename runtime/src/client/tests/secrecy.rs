//! `Debug` shows no value.

use super::{NoError, PLAIN, Recorder, builder};
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
