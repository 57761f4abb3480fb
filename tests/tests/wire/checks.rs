//! The server itself: that it takes a request which fits, and refuses each way of not fitting.

use crate::check::{FORM, JSON, Received, check};
use crate::document::Document;

/// A request of `auth_token_update`, as it is fine.
fn update(media_type: &str, body: &str) -> Received {
    let mut request = Received {
        method: "POST".to_owned(),
        target: "/api/7/auth/token/update".to_owned(),
        body: body.as_bytes().to_vec(),
        ..list("")
    };
    request
        .headers
        .push(("content-type".to_owned(), media_type.to_owned()));
    request
}

/// A request of `auth_token_get_list`, as it is fine.
fn list(query: &str) -> Received {
    let headers = [
        ("accept", JSON),
        ("user-agent", "authlete/1.0.0 specsmith/0.1.0"),
        ("host", "127.0.0.1"),
    ];
    Received {
        method: "GET".to_owned(),
        target: format!("/api/7/auth/token/get/list{query}"),
        headers: headers
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
        body: Vec::new(),
    }
}

fn with(mut request: Received, change: impl FnOnce(&mut Received)) -> Received {
    change(&mut request);
    request
}

#[test]
fn what_fits_is_taken() {
    let table = [
        list(""),
        list("?start=0&subject=a%20b"),
        update(JSON, r#"{"accessToken":"t","scopes":["a","b"]}"#),
        update(FORM, "accessToken=t&scopes=a+b&accessTokenPersistent=true"),
    ];
    for request in table {
        check(&Document::authlete(), &request, &[])
            .unwrap_or_else(|error| panic!("{request:?}: {error}"));
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let json = || update(JSON, r#"{"accessToken":"t"}"#);
    let header = |name: &'static str, value: &'static str| {
        move |request: &mut Received| request.headers.push((name.to_owned(), value.to_owned()))
    };
    let target =
        |target: &'static str| move |request: &mut Received| request.target = target.to_owned();
    let table = [
        (
            with(list(""), target("/api/7/auth/token/get/lists")),
            "expected a path of the document",
        ),
        (
            with(list(""), target("/api//auth/token/get/list")),
            "expected a path of the document",
        ),
        (
            with(list(""), target("/api/../auth/token/get/list")),
            "expected a path of the document",
        ),
        (
            with(list(""), target("/api/a%2fb/auth/token/get/list")),
            "expected `a%2Fb`, found `a%2fb`",
        ),
        (
            with(list(""), target("/api/%41/auth/token/get/list")),
            "expected `A`, found `%41`",
        ),
        (
            with(list(""), |request| request.method = "POST".to_owned()),
            "expected the method GET, found POST",
        ),
        (
            with(list(""), header("x-surprise", "1")),
            "expected no header `x-surprise`",
        ),
        (
            with(list(""), header("content-type", JSON)),
            "expected no header `content-type`",
        ),
        (
            with(list(""), header("accept", "*/*")),
            "expected the header `accept` once",
        ),
        (
            with(list(""), |request| {
                request.headers.retain(|(name, _)| name != "accept");
            }),
            "expected the header `accept: application/json`",
        ),
        (
            list("?page=1"),
            "expected a query parameter of auth_token_get_list, found `page`",
        ),
        (
            list("?start=one"),
            "expected a integer for `start`, found `one`",
        ),
        (list("?start=-1"), "less than the minimum"),
        (
            list("?start=1&start=2"),
            "expected the query parameter `start` once",
        ),
        (list("?subject=a+b"), "expected `a%2Bb`, found `a+b`"),
        (
            update("application/json; charset=utf-8", "{}"),
            "expected the content type application/json or",
        ),
        (
            with(json(), |request| {
                request.headers.retain(|(name, _)| name != "content-type");
            }),
            "expected a body and its content type",
        ),
        (update(JSON, "{"), "expected JSON"),
        (update(JSON, "{}"), "\"accessToken\" is a required property"),
        (
            update(JSON, r#"{"accessToken":"t","scope":[]}"#),
            "'scope' was unexpected",
        ),
        (
            update(JSON, r#"{"accessToken":"t","scopes":null}"#),
            "null is not of type \"array\"",
        ),
        (
            update(JSON, r#"{"accessToken":"t","tokenId":1}"#),
            "1 is not of type \"string\"",
        ),
        (
            update(FORM, "accessToken=t&scopes=a&scopes=b"),
            "expected `scopes` in the form once",
        ),
        (
            update(FORM, "accessToken=t&tokenId=a%20b"),
            "expected `a+b`, found `a%20b`",
        ),
        (
            update(FORM, "accessToken=t&accessTokenPersistent=1"),
            "expected a boolean for `accessTokenPersistent`, found `1`",
        ),
        (
            update(FORM, "accessToken=t&properties=x"),
            "expected a member of the form, found `properties`",
        ),
    ];
    for (request, expected) in table {
        match check(&Document::authlete(), &request, &[]) {
            Ok(_) => panic!("{request:?} was taken; expected: {expected}"),
            Err(error) => assert!(error.contains(expected), "{expected}\nfound: {error}"),
        }
    }
}
