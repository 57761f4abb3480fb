//! Slow servers. Nothing here measures time but a bound far above what a slow machine needs.

use crate::calls::SERVICE;
use crate::raw::{self, Then};
use crate::server::{Answer, BEARER, Server};
use crate::{PATIENCE, client};
use specsmith::{Error, RequestOptions};
use std::time::{Duration, Instant};

const SHORT: Duration = Duration::from_millis(100);

/// Sends a request that cannot be answered, and gives the time its error says it had.
async fn times_out(client: &authlete::Client, options: RequestOptions) -> Duration {
    let start = Instant::now();
    let result = client
        .token_operations()
        .auth_token_get_list(SERVICE)
        .options(options)
        .send()
        .await;
    assert!(start.elapsed() < PATIENCE, "the timeout of the call counts");
    let error = result.expect_err("there is no whole answer");
    assert!(
        error.is_timeout() && error.is_retryable() && error.status().is_none(),
        "{error:?}"
    );
    match error {
        Error::Timeout {
            after, operation, ..
        } => {
            assert_eq!(operation.id(), "auth_token_get_list");
            after
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_client_has_a_timeout_and_a_call_may_have_another() {
    let server = Server::start().await;
    server.answer(Answer::Never);
    let impatient = authlete::Client::builder()
        .bearer(BEARER)
        .base_url(server.url())
        .timeout(SHORT)
        .build()
        .expect("a client");
    assert_eq!(times_out(&impatient, RequestOptions::new()).await, SHORT);
    let other = SHORT / 2;
    assert_eq!(
        times_out(&impatient, RequestOptions::new().timeout(other)).await,
        other
    );
    assert_eq!(
        times_out(&client(&server), RequestOptions::new().timeout(SHORT)).await,
        SHORT
    );
}

#[tokio::test]
async fn a_timeout_covers_the_last_byte_of_the_body() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{\"start\":";
    let url = raw::start(answer.to_owned(), Then::Hold).await;
    times_out(
        &crate::client_at(&url),
        RequestOptions::new().timeout(SHORT),
    )
    .await;
}

#[tokio::test]
async fn a_client_that_gave_up_once_goes_on() {
    let server = Server::start().await;
    server.answer(Answer::Never);
    let client = client(&server);
    times_out(&client, RequestOptions::new().timeout(SHORT)).await;
    server.answer(Answer::Example(200, Some("second_page".to_owned())));
    let response = client
        .token_operations()
        .auth_token_get_list(SERVICE)
        .send()
        .await
        .expect("a list");
    assert_eq!(response.body.total_count, Some(12));
}
