//! What every error tells.

use super::{NoError, PLAIN};
use crate::client::{Error, RawResponse, TransportError};

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
            report: None,
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
