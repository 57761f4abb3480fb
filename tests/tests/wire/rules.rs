//! What breaks a rule of the document is not sent, unless the call asks for that; then the server is the one to refuse it.

use crate::calls::SERVICE;
use crate::client;
use crate::outcome::told;
use crate::server::Server;
use authlete::models::{AuthorizationDetailsElement, AuthzDetails, TokenUpdateRequest};
use authlete::operations::AuthTokenGetListError;
use specsmith::{Error, Policy, RequestOptions};

/// A value that must not be in any message.
const MARKER: &str = "marker-62ce";

#[tokio::test]
async fn a_broken_rule_is_told_by_its_place_and_nothing_is_sent() {
    let server = Server::start().await;
    let client = client(&server);
    let long = MARKER.repeat(10);
    let list = client
        .token_operations()
        .auth_token_get_list(SERVICE)
        .start(-1)
        .end(5)
        .subject(long.as_str());
    let error = list.send().await.expect_err("two rules are broken");
    assert_eq!(
        broken(&error),
        ["/query/start minimum", "/query/subject maxLength"]
    );

    let details = AuthzDetails::new().with_elements([AuthorizationDetailsElement::new("")]);
    let update = TokenUpdateRequest::new(MARKER).with_authorization_details(details);
    let error = client
        .token_operations()
        .auth_token_update(SERVICE, update)
        .send()
        .await
        .expect_err("a rule is broken deep inside");
    assert_eq!(
        broken(&error),
        ["/body/authorizationDetails/elements/0/type minLength"]
    );
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_call_may_leave_the_judgement_to_the_server() {
    let server = Server::start().await;
    let list = client(&server)
        .token_operations()
        .auth_token_get_list(SERVICE)
        .start(-1);
    let options = RequestOptions::new().validation(Policy::off());
    let error = list
        .options(options)
        .send()
        .await
        .expect_err("the server looks, too");
    let Error::Api {
        error: AuthTokenGetListError::BadRequest(body),
        ..
    } = error
    else {
        panic!("{error:?}");
    };
    let message = body.result_message.expect("what was found");
    assert!(message.contains("less than the minimum of 0"), "{message}");
}

#[tokio::test]
async fn a_value_that_is_set_again_is_judged_by_its_last_value() {
    let server = Server::start().await;
    let list = client(&server)
        .token_operations()
        .auth_token_get_list(SERVICE)
        .start(-1)
        .start(0);
    list.send().await.expect("0 breaks no rule");
    assert_eq!(server.received().len(), 1);
}

/// The broken rules, each with its place.
fn broken<E: std::error::Error + 'static>(error: &Error<E>) -> Vec<String> {
    let Error::Validation { report, .. } = error else {
        panic!("{error:?}");
    };
    assert!(!told(error).contains(MARKER), "{}", told(error));
    assert!(error.status().is_none() && !error.is_retryable());
    let violations = report.violations().iter();
    violations
        .map(|violation| format!("{} {}", violation.pointer(), violation.rule().keyword()))
        .collect()
}
