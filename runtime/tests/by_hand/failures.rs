//! What goes wrong, and that every way is told from the others.

use std::error::Error as _;
use std::time::{Duration, Instant};

use specsmith::{Error, NullPolicy, RequestOptions, TransportErrorKind};

use crate::authlete::Client;
use crate::authlete::models::{TokenUpdateRequestForm, TokenUpdateResponse};
use crate::authlete::operations::{
    AuthTokenDeleteError, AuthTokenGetListError, AuthTokenUpdateError,
};
use crate::server::HOLD;
use crate::{answer, start, start_with};

type UpdateError = Error<AuthTokenUpdateError>;

async fn update(client: &Client) -> Result<specsmith::Response<TokenUpdateResponse>, UpdateError> {
    let form = TokenUpdateRequestForm::new("t");
    client
        .token_operations()
        .auth_token_update("1", form)
        .send()
        .await
}

/// What a client makes of one answer.
async fn update_error(answer: &str) -> UpdateError {
    let (client, _server) = start(&[answer]).await;
    update(&client).await.unwrap_err()
}

#[tokio::test]
async fn a_documented_error_is_typed() {
    let body = r#"{"resultCode":"A050001","resultMessage":"no"}"#;
    let error = update_error(&answer("400 Bad Request", body)).await;
    assert_eq!(
        error.to_string(),
        "auth_token_update (POST /api/{serviceId}/auth/token/update): 400 Bad Request"
    );
    assert_eq!(error.status().unwrap(), 400);
    assert_eq!(error.response().unwrap().body(), body.as_bytes());
    assert!(error.source().unwrap().is::<AuthTokenUpdateError>());
    match error {
        Error::Api {
            error: AuthTokenUpdateError::BadRequest(result),
            ..
        } => {
            assert_eq!(result.result_code.as_deref(), Some("A050001"));
        }
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_documented_error_without_a_body_needs_none() {
    let error = update_error(&answer("404 Not Found", "<html>")).await;
    assert!(matches!(
        error,
        Error::Api {
            error: AuthTokenUpdateError::NotFound,
            ..
        }
    ));
}

#[tokio::test]
async fn a_range_of_errors_has_one_variant() {
    let (client, _server) = start(&[&answer("422 Unprocessable", "{}")]).await;
    let operations = client.token_operations();
    let error = operations
        .auth_token_get_list("1")
        .send()
        .await
        .unwrap_err();
    assert!(matches!(
        error,
        Error::Api {
            error: AuthTokenGetListError::ClientError(_),
            ..
        }
    ));
    assert!(error.to_string().ends_with(": a documented error (4XX)"));
    assert_eq!(error.status().unwrap(), 422);
}

#[tokio::test]
async fn an_undocumented_answer_is_unexpected() {
    let page = "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: 6\r\n\r\n<html>";
    let error = update_error(page).await;
    assert!(matches!(error, Error::Unexpected { .. }), "{error}");
    assert!(
        error
            .to_string()
            .ends_with("200 OK (text/html) is not documented")
    );
    let error = update_error(&answer("418 I'm a teapot", "s3cret")).await;
    assert!(matches!(error, Error::Unexpected { .. }));
    assert_eq!(error.status().unwrap(), 418);
    assert_eq!(error.response().unwrap().body(), b"s3cret");
    assert!(!format!("{error:?} {error}").contains("s3cret"));
}

#[tokio::test]
async fn a_body_that_is_not_as_documented_is_told_with_its_place_and_type() {
    let mislabelled =
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: 2\r\n\r\n[]";
    let table = [
        (
            mislabelled.to_owned(),
            "200 (text/html) is not as documented: found an array, expected an object",
        ),
        (
            answer("200 OK", r#"{"scopes":["a",7]}"#),
            "200 (application/json) is not as documented: at /scopes/1: found a number, expected a string",
        ),
        (
            answer("400 Bad Request", r#"{"resultCode":1}"#),
            "400 (application/json) is not as documented: at /resultCode: found a number, expected a string",
        ),
        (
            answer("200 OK", ""),
            "200 (application/json) is not as documented: the text is not JSON: the text ends where a value is due at byte 0",
        ),
    ];
    for (answer, message) in table {
        let error = update_error(&answer).await;
        assert!(matches!(error, Error::Decode { .. }), "{error}");
        assert!(error.to_string().ends_with(message), "{error}");
        assert!(error.response().is_some());
    }
}

#[tokio::test]
async fn a_strict_client_refuses_a_null_that_is_not_documented() {
    let nulls = answer("200 OK", r#"{"action":null}"#);
    let (client, _server) = start_with(&[&nulls], |builder| {
        builder.responses_null(NullPolicy::Strict)
    })
    .await;
    let error = update(&client).await.unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("at /action: found null, expected a string"),
        "{error}"
    );
}

#[tokio::test]
async fn a_body_cut_short_is_a_closed_connection() {
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"action\":";
    let error = update_error(cut).await;
    let Error::Transport { error: inner, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!(inner.kind(), TransportErrorKind::Closed);
    assert!(error.is_retryable() && error.status().is_none());
}

#[tokio::test]
async fn a_closed_port_is_no_connection() {
    let port = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", port.local_addr().unwrap());
    drop(port);
    let client = Client::builder()
        .bearer("t")
        .base_url(&url)
        .build()
        .unwrap();
    let error = update(&client).await.unwrap_err();
    let Error::Transport { error: inner, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!(inner.kind(), TransportErrorKind::Connect);
    assert!(error.is_retryable());
    assert!(!format!("{error:?}").contains(&url), "{error:?}");
}

/// In a workspace where somebody turns TLS on, it is on here too: `cargo test --package specsmith --features transport` has it off.
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
#[tokio::test]
async fn without_tls_an_https_address_says_what_to_turn_on() {
    let builder = Client::builder().bearer("t");
    let client = builder.base_url("https://localhost:1").build().unwrap();
    let error = update(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "auth_token_update (POST /api/{serviceId}/auth/token/update): the request could not be carried out: an `https` address needs TLS: turn on the feature `rustls` or `native-tls` of `specsmith`"
    );
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn silence_ends_with_the_timeout_of_the_client_or_the_call() {
    let half_a_body = format!("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{{{HOLD}");
    let (short, long) = (Duration::from_millis(150), Duration::from_secs(60));
    let table = [
        (HOLD, short, None),
        (HOLD, long, Some(short)),
        (&half_a_body, short, None),
    ];
    for (answer, of_client, of_call) in table {
        let (client, _server) = start_with(&[answer], |builder| builder.timeout(of_client)).await;
        let mut options = RequestOptions::new();
        if let Some(timeout) = of_call {
            options = options.timeout(timeout);
        }
        let begun = Instant::now();
        let request = client.token_operations().auth_token_delete("1", "x");
        let error = request.options(options).send().await.unwrap_err();
        assert!(error.is_timeout() && error.is_retryable(), "{error}");
        assert!(error.to_string().ends_with("within 150ms"), "{error}");
        assert!(begun.elapsed() >= short && begun.elapsed() < long);
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_taken() {
    let long = answer("200 OK", &"x".repeat(2000));
    let chunked = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n7d0\r\n{}\r\n0\r\n\r\n",
        "x".repeat(2000)
    );
    for answer in [long, chunked] {
        let (client, _server) =
            start_with(&[&answer], |builder| builder.response_limit(1999)).await;
        let error = update(&client).await.unwrap_err();
        assert!(
            error
                .to_string()
                .ends_with("the response has more than 1999 bytes"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let away =
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n";
    let (client, server) = start(&[away, away]).await;
    let error = update(&client).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 307);
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_missing_credential_stops_the_request() {
    let (_, server) = start(&[]).await;
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let error = update(&client).await.unwrap_err();
    assert!(matches!(error, Error::Request { .. }));
    assert!(
        error.to_string().ends_with(
            "no credential for the security scheme `bearer`: call `bearer` on the client's builder"
        ),
        "{error}"
    );
}

#[tokio::test]
async fn values_cannot_leave_their_place() {
    let (client, server) = start(&[]).await;
    let operations = client.token_operations();
    for id in ["", ".", "..", "%2e%2e", "%2E.", "%252e"] {
        let error = operations
            .auth_token_delete("1", id)
            .send()
            .await
            .unwrap_err();
        assert!(
            matches!(error, Error::<AuthTokenDeleteError>::Request { .. }),
            "{id}"
        );
    }
    for value in ["a\r\nX-Evil: 1", "a\nb", "a\0b", "é", "\u{7f}"] {
        let request = operations.auth_token_get_list("1").x_trace(value);
        let error = request.send().await.unwrap_err();
        assert!(matches!(error, Error::Request { .. }));
        assert!(!error.to_string().contains("Evil"));
    }
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn hostile_path_values_stay_one_segment() {
    let values = [
        "a/..b/admin",
        "..;/x",
        "x?y=1#z",
        "a\nb",
        "a%2Fb",
        "http://evil.example/",
    ];
    let gone = "HTTP/1.1 204 No Content\r\n\r\n";
    let (client, server) = start(&vec![gone; values.len()]).await;
    for value in values {
        let operations = client.token_operations();
        operations
            .auth_token_delete("1", value)
            .send()
            .await
            .unwrap();
    }
    for seen in server.seen() {
        let path = seen.line.strip_prefix("DELETE ").unwrap();
        let path = path.strip_suffix(" HTTP/1.1").unwrap();
        assert!(path.starts_with("/api/1/auth/token/delete/"), "{path}");
        assert_eq!(path.matches('/').count(), 6, "{path}");
        assert!(!path.contains(['?', '#', ' ']), "{path}");
    }
}
