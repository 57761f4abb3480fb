//! Answers that the document does not describe, and connections that give none.

use crate::outcome::told;
use crate::raw::{self, Then};
use crate::server::{Answer, Server};
use crate::{calls::SERVICE, client, client_at};
use authlete::models::{GrantType, TokenCreateRequest};
use authlete::operations::{AuthTokenDeleteError, AuthTokenGetListError};
use specsmith::{Error, Response, TransportErrorKind};

/// A value that must not be in any message.
const MARKER: &str = "marker-3f9a";

type Listed =
    Result<Response<authlete::models::TokenGetListResponse>, Error<AuthTokenGetListError>>;

async fn list(client: &authlete::Client) -> Listed {
    client
        .token_operations()
        .auth_token_get_list(SERVICE)
        .send()
        .await
}

/// The error of a list whose answer is this.
async fn list_answered(answer: Answer) -> Error<AuthTokenGetListError> {
    let server = Server::start().await;
    server.answer(answer);
    list(&client(&server))
        .await
        .expect_err("the answer is not fine")
}

#[tokio::test]
async fn an_undocumented_status_is_kept_whole() {
    let headers = vec![
        ("x-teapot", "short and stout".to_owned()),
        ("content-type", "text/plain".to_owned()),
    ];
    let error = list_answered(Answer::Other {
        status: 418,
        headers,
        body: MARKER.to_owned(),
    })
    .await;
    assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(418));
    assert_eq!(
        error.headers().expect("headers")["x-teapot"],
        "short and stout"
    );
    assert_eq!(
        error.response().expect("a response").body(),
        MARKER.as_bytes()
    );
    assert!(!error.is_retryable() && !error.is_timeout());
    let told = told(&error);
    assert!(
        told.contains("418") && told.contains("/api/{serviceId}/auth/token/get/list"),
        "{told}"
    );
    assert!(!told.contains(MARKER) && !told.contains(SERVICE), "{told}");
}

#[tokio::test]
async fn another_success_than_the_documented_one_is_unexpected() {
    let error = list_answered(Answer::json(201, "{}")).await;
    assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
    let server = Server::start().await;
    server.answer(Answer::json(200, "{}"));
    let error = client(&server)
        .token_operations()
        .auth_token_delete(SERVICE, "t")
        .send()
        .await
        .expect_err("204 is documented");
    assert!(
        matches!(error, Error::<AuthTokenDeleteError>::Unexpected { .. }),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_documented_error_with_another_body_is_a_decode_error_and_still_retryable() {
    let error = list_answered(Answer::Other {
        status: 500,
        headers: Vec::new(),
        body: format!("<h1>{MARKER}</h1>"),
    })
    .await;
    assert!(matches!(error, Error::Decode { .. }), "{error:?}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert!(error.is_retryable());
    assert!(!told(&error).contains(MARKER), "{}", told(&error));
}

#[tokio::test]
async fn what_another_than_the_service_answers_is_unexpected() {
    let page = || vec![("content-type", "text/html; charset=utf-8".to_owned())];
    for (status, headers, body) in [
        (502, page(), "<h1>Bad gateway</h1>"),
        (200, page(), "<h1>Sign in</h1>"),
        (500, Vec::new(), ""),
    ] {
        let of_html = !headers.is_empty();
        let answer = Answer::Other {
            status,
            headers,
            body: body.to_owned(),
        };
        let error = list_answered(answer).await;
        let Error::Unexpected { response, .. } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(response.body(), body.as_bytes());
        let named = error.to_string().ends_with("(text/html) is not documented");
        assert_eq!(named, of_html, "{error}");
    }
}

#[tokio::test]
async fn invalid_json_and_wrong_kinds_are_told_by_place_and_kind_never_by_value() {
    let table = [
        (
            format!(r#"{{"subject":"{MARKER}","start":"#),
            "/start",
            "the text is not JSON",
        ),
        (
            format!(r#"{{"subject":{MARKER}}}"#),
            "/subject",
            "the text is not JSON",
        ),
        (MARKER.to_owned(), "", "the text is not JSON"),
        (
            format!(r#"["{MARKER}"]"#),
            "",
            "found an array, expected an object",
        ),
        (
            format!(
                r#"{{"accessTokens":[{{}},{{"properties":[{{"key":"{MARKER}","hidden":"{MARKER}"}}]}}]}}"#
            ),
            "/accessTokens/1/properties/0/hidden",
            "found a string, expected a boolean",
        ),
        (
            format!(r#"{{"accessTokens":[{{"createdAt":"{MARKER}"}}]}}"#),
            "/accessTokens/0/createdAt",
            "found a string, expected an integer",
        ),
        (
            format!(r#"{{"client":{{"clientName":["{MARKER}"]}}}}"#),
            "/client/clientName",
            "found an array, expected a string",
        ),
        (
            r#"{"start":1.5}"#.to_owned(),
            "/start",
            "found a number with a fraction, expected an integer",
        ),
        (
            r#"{"client":{"clientId":123456789012345678901234567890}}"#.to_owned(),
            "/client/clientId",
            "out of range",
        ),
        (
            format!(r#"{{"subject":"{MARKER}","subject":"{MARKER}"}}"#),
            "/subject",
            "the member appears twice",
        ),
    ];
    for (body, pointer, expected) in table {
        let error = list_answered(Answer::json(200, body.clone())).await;
        let told = told(&error);
        let Error::Decode {
            error, response, ..
        } = error
        else {
            panic!("{body}: {told}");
        };
        assert_eq!(error.pointer(), pointer, "{body}: {told}");
        assert!(error.to_string().contains(expected), "{body}: {told}");
        assert_eq!(response.body(), body.as_bytes());
        assert!(
            !told.contains(MARKER) && !told.contains("123456789"),
            "{told}"
        );
    }
}

#[tokio::test]
async fn a_truncated_body_is_a_lost_connection() {
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{{\"subject\":\"{MARKER}\""
    );
    let url = raw::start(answer, Then::Close).await;
    let error = list(&client_at(&url))
        .await
        .expect_err("900 bytes are missing");
    let told = told(&error);
    assert!(
        matches!(&error, Error::Transport { error, .. } if error.kind() == TransportErrorKind::Closed),
        "{told}"
    );
    assert!(error.is_retryable());
    assert!(
        !told.contains(MARKER) && !told.contains("127.0.0.1"),
        "{told}"
    );
}

#[tokio::test]
async fn no_answer_at_all_is_a_lost_connection() {
    let url = raw::start(String::new(), Then::Close).await;
    let error = list(&client_at(&url))
        .await
        .expect_err("there is no answer");
    assert!(
        matches!(&error, Error::Transport { error, .. } if error.kind() == TransportErrorKind::Closed),
        "{error:?}"
    );
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_taken() {
    let server = Server::start().await;
    let builder = authlete::Client::builder()
        .bearer(crate::BEARER)
        .base_url(server.url())
        .response_limit(100);
    server.answer(Answer::json(
        200,
        format!(r#"{{"subject":"{}"}}"#, "x".repeat(200)),
    ));
    let error = list(&builder.build().expect("a client"))
        .await
        .expect_err("it is too large");
    assert!(
        matches!(&error, Error::Transport { error, .. } if error.kind() == TransportErrorKind::TooLarge { limit: 100 }),
        "{error:?}"
    );
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn a_closed_port_is_a_failure_to_connect() {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let error = list(&client_at(&url)).await.expect_err("nobody listens");
    assert!(
        matches!(&error, Error::Transport { error, .. } if error.kind() == TransportErrorKind::Connect),
        "{error:?}"
    );
    assert!(error.is_retryable() && !error.is_timeout() && error.status().is_none());
    assert!(!told(&error).contains(SERVICE), "{}", told(&error));
}

#[tokio::test]
async fn no_redirect_is_followed() {
    let (server, elsewhere) = (Server::start().await, Server::start().await);
    for status in [301, 302, 303, 307, 308] {
        let location = format!("{}/api/{SERVICE}/auth/token/get/list", elsewhere.url());
        server.answer(Answer::Other {
            status,
            headers: vec![("location", location.clone())],
            body: String::new(),
        });
        let error = list(&client(&server))
            .await
            .expect_err("a redirect is not documented");
        assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
        assert_eq!(
            error.headers().expect("headers")["location"],
            location.as_str()
        );
        let create = TokenCreateRequest::new(GrantType::ClientCredentials);
        let error = client(&server)
            .token_operations()
            .auth_token_create(SERVICE, create)
            .send()
            .await
            .expect_err("nor here");
        assert_eq!(error.status().map(|found| found.as_u16()), Some(status));
        assert_eq!(
            server.accepted().len(),
            2,
            "{status}: each call is sent once"
        );
    }
    assert!(elsewhere.received().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_move_into_tasks_and_share_a_client() {
    let server = Server::start().await;
    server.answer(Answer::Example(200, Some("second_page".to_owned())));
    let client = client(&server);
    let tasks: Vec<_> = (0..16)
        .map(|index| {
            let call = client
                .token_operations()
                .auth_token_get_list(SERVICE)
                .start(index);
            tokio::spawn(async move { call.send().await.map(|response| response.body.total_count) })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.expect("no panic").expect("a list"), Some(12));
    }
    let mut starts: Vec<_> = server
        .accepted()
        .iter()
        .filter_map(|accepted| accepted.parameters["start"].as_i64())
        .collect();
    starts.sort_unstable();
    assert_eq!(starts, (0..16).collect::<Vec<_>>());
}
