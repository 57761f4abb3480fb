//! Which credentials a request carries.

use super::{PLAIN, header, sent};
use crate::client::{ClientBuilder, Operation, Request, RequestOptions};

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
