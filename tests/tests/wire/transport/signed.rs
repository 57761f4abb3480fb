//! Webhooks whose sender proves who it is.

use super::hash::hmac;
use crate::parcels::client::incoming::{self, SubscribeMovedBody};
use specsmith::{HeaderMap, IncomingError, SignatureError};

const KEY: &[u8] = b"shared with the sender";

/// `x-signature: sha256=…` over a time and the body, as many services have it. A service would compare in constant time, and hold the time against a clock.
fn verify(headers: &HeaderMap, body: &[u8]) -> Result<(), SignatureError> {
    let of = |name| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.ok_or(SignatureError::new("it is not signed"))
    };
    let signed = [of("x-time")?.as_bytes(), b".", body].concat();
    match of("x-signature")?.strip_prefix("sha256=") == Some(&*hmac(KEY, &signed)) {
        true => Ok(()),
        false => Err(SignatureError::new("the signature is another one")),
    }
}

fn signed(body: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let code = hmac(KEY, &[b"7.", body].concat());
    headers.insert("x-time", "7".parse().expect("a value"));
    let value = format!("sha256={code}").parse().expect("a value");
    headers.insert("x-signature", value);
    headers
}

#[test]
fn what_is_signed_is_decoded() {
    // The bytes as they came, which another JSON text of the same value would not be.
    let body = b"{ \"weight\" : 3 }";
    let report = specsmith::verified(&signed(body), body, verify, incoming::arrived);
    assert_eq!(report.expect("a report").weight, 3);
    let decode = |body: &[u8]| incoming::subscribe_moved(Some("text/plain"), body);
    let text = specsmith::verified(&signed(b"moved"), b"moved", verify, decode);
    assert_eq!(text, Ok(SubscribeMovedBody::Text("moved".to_owned())));
}

#[test]
fn what_is_not_is_never_looked_at() {
    let body = b"{\"weight\":3}";
    for (headers, body, reason) in [
        (HeaderMap::new(), &body[..], "it is not signed"),
        (
            signed(body),
            b"{\"weight\":4}",
            "the signature is another one",
        ),
    ] {
        let decode = |_: &[u8]| -> Result<(), _> { panic!("it is not signed") };
        let error = specsmith::verified(&headers, body, verify, decode);
        assert_eq!(
            error,
            Err(IncomingError::Signature(SignatureError::new(reason)))
        );
    }
    let error = specsmith::verified(&signed(b"{}"), b"{}", verify, incoming::arrived);
    let error = error.expect_err("no weight");
    assert!(matches!(error, IncomingError::Decode(_)));
    assert_eq!(error.to_string(), "`weight` is missing");
}
