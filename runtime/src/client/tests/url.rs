//! Base URLs.

#[cfg(feature = "transport")]
use super::{Operation, Parameter, RequestOptions, Style, header, sent};
#[cfg(feature = "transport")]
use crate::Value;
use crate::client::url::{BaseUrl, with_query};

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
        (
            "https://a.example/%2e%2E/x",
            "the base URL has a dot segment",
        ),
        ("https://a.example/..\\x", "the base URL has a dot segment"),
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
fn what_a_transport_would_encode_is_encoded() {
    let base = BaseUrl::read("https://a.example/{v}\\é'").unwrap();
    let joined = base.join("/x'y|z[0]", "a='b'&c=[1]|{}").unwrap();
    let expected = "https://a.example/%7Bv%7D%5C%C3%A9'/x'y|z[0]?a=%27b%27&c=[1]|{}";
    assert_eq!(joined, expected);
    let next = "https://a.example/{x}?a='b'&c=%27".parse().unwrap();
    let next = with_query(next, "a='b'&c=%27").unwrap();
    assert_eq!(next, "https://a.example/%7Bx%7D?a=%27b%27&c=%27");
}

/// Every visible character, and some that are not ASCII, in every place of a URL.
#[cfg(feature = "transport")]
#[test]
fn the_transport_changes_nothing_of_a_url() {
    const STYLES: [Style; 3] = [Style::Simple, Style::Label, Style::Matrix];
    let mut text: String = ('\u{1}'..='\u{7f}').collect();
    text.push_str("é😀%41%2f%zz%");
    for reserved in [false, true] {
        for style in STYLES {
            let parameters: &'static [Parameter] = Box::leak(Box::new([
                Parameter::path("p").style(style).allow_reserved(reserved),
                Parameter::query("q").allow_reserved(reserved),
                Parameter::querystring("s").members(&[]),
            ]));
            let template = "/it's/{p}/é\"<>^`|\\[]%41?fixed='{x}'";
            let operation = Operation::new("op", "GET", template).parameters(parameters);
            let operation: &'static Operation = Box::leak(Box::new(operation));
            let base = "https://a.example/v'{1}";
            let request = sent(
                |client| client.base_url(base),
                operation,
                |request| {
                    request.parameter(0, &Value::from(text.as_str()));
                    request.parameter(1, &Value::from(text.as_str()));
                    let pairs = [(text.as_str(), text.as_str())];
                    request.parameter(2, &Value::Object(pairs.into_iter().collect()));
                    request.options(RequestOptions::new().query(text.clone(), text.clone()));
                },
            );
            let request = request.unwrap();
            assert_eq!(header(&request, "cookie"), "");
            let built = request.uri().to_string();
            let read = reqwest::Url::parse(&built).unwrap();
            assert_eq!(read.as_str(), built, "{style:?} {reserved}");
        }
    }
}
