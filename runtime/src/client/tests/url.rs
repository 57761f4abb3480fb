//! Base URLs.

use crate::client::url::BaseUrl;

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
