//! A `null` where the document has none: read as absent and noted, or an error for who asks for that.

use crate::calls::SERVICE;
use crate::server::{Answer, BEARER, Server};
use specsmith::{Error, Maybe, NullPolicy};

const BODY: &str = r#"{"start":null,"accessTokens":[{"subject":"marta.lind","createdAt":null}],"client":null,"totalCount":1}"#;

fn builder(server: &Server) -> authlete::ClientBuilder {
    authlete::Client::builder()
        .bearer(BEARER)
        .base_url(server.url())
}

#[tokio::test]
async fn by_itself_a_client_reads_it_as_absent_and_notes_where() {
    let server = Server::start().await;
    server.answer(Answer::json(200, BODY));
    let client = builder(&server).build().expect("a client");
    let response = client
        .token_operations()
        .auth_token_get_list(SERVICE)
        .send()
        .await
        .expect("it is lenient");
    let notes: Vec<_> = response
        .notes()
        .iter()
        .map(specsmith::Note::pointer)
        .collect();
    assert_eq!(notes, ["/start", "/accessTokens/0/createdAt", "/client"]);
    assert_eq!(
        (
            response.body.start,
            response.body.total_count,
            response.body.client
        ),
        (None, Some(1), None)
    );
    let tokens = response.body.access_tokens.expect("tokens");
    assert_eq!(
        (tokens[0].created_at, tokens[0].subject.as_deref()),
        (None, Some("marta.lind"))
    );
}

#[tokio::test]
async fn a_strict_client_refuses_it() {
    let server = Server::start().await;
    server.answer(Answer::json(200, BODY));
    let client = builder(&server)
        .responses_null(NullPolicy::Strict)
        .build()
        .expect("a client");
    let error = client
        .token_operations()
        .auth_token_get_list(SERVICE)
        .send()
        .await
        .expect_err("it is strict");
    let Error::Decode { error, .. } = error else {
        panic!("{error:?}");
    };
    assert_eq!(error.pointer(), "/start");
    assert!(error.to_string().contains("found null"), "{error}");
}

#[tokio::test]
async fn a_documented_null_is_kept_and_nothing_is_noted() {
    let server = Server::start().await;
    server.answer(Answer::Example(200, Some("password".to_owned())));
    let client = builder(&server)
        .responses_null(NullPolicy::Strict)
        .build()
        .expect("a client");
    let request = authlete::models::TokenRequest::new("grant_type=password");
    let response = client
        .token_endpoint()
        .auth_token(SERVICE, request)
        .send()
        .await
        .expect("an answer");
    assert_eq!(response.body.client_id_alias, Maybe::Null);
    assert_eq!(
        response
            .body
            .ticket
            .as_ref()
            .map(specsmith::SecretString::expose),
        Some("tkt-5fN0aVhE2rJq")
    );
    assert!(response.notes().is_empty());
}
