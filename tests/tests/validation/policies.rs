//! Who decides: the call before the client, the client before the default.

use crate::server::Server;
use crate::{broken, client};
use authlete::models::TokenUpdateRequest;
use specsmith::validate::{Action, Class};
use specsmith::{Error, Policy, RequestOptions};

/// A request that breaks `minLength` (denied unless told otherwise) and `pattern` (a warning).
fn update() -> TokenUpdateRequest {
    TokenUpdateRequest::new("token")
        .with_scopes([""])
        .with_certificate_thumbprint("too short")
}

#[tokio::test]
async fn the_policy_of_the_call_wins_over_the_clients() {
    const LENGTH: &str = "/body/scopes/0 minLength";
    const PATTERN: &str = "/body/certificateThumbprint pattern";
    let all = |action| Some(Policy::all(action));
    let only_patterns = Some(Policy::off().with(Class::Pattern, Action::Deny));
    // The client's policy, the call's policy, what is denied, what is told.
    let table: [(_, _, &[&str], &[&str]); 7] = [
        (None, None, &[LENGTH], &[]),
        (all(Action::Off), None, &[], &[]),
        (all(Action::Warn), None, &[], &[LENGTH, PATTERN]),
        (all(Action::Off), all(Action::Deny), &[LENGTH, PATTERN], &[]),
        (
            all(Action::Deny),
            all(Action::Warn),
            &[],
            &[LENGTH, PATTERN],
        ),
        (all(Action::Deny), all(Action::Off), &[], &[]),
        (all(Action::Warn), only_patterns, &[PATTERN], &[]),
    ];
    let server = Server::start().await;
    for (of_client, of_call, denied, told) in table {
        let (client, hook) = client(&server, of_client, None);
        let mut call = client
            .token_operations()
            .auth_token_update("715948317", update());
        if let Some(policy) = of_call {
            call = call.options(RequestOptions::new().validation(policy));
        }
        match call.send().await {
            Err(error @ Error::Validation { .. }) => {
                let message = error.to_string();
                assert!(
                    message.starts_with(
                        "auth_token_update (POST /api/{serviceId}/auth/token/update): nothing was sent, since it breaks rules of the document \
                         (`RequestOptions::validation`, or `validation` of the client's builder, lets it pass): /body/"
                    ),
                    "{message}"
                );
                assert!(!message.contains("too short"), "{message}");
                let Error::Validation { report, .. } = error else {
                    unreachable!()
                };
                assert_eq!(broken(Some(&report)), denied);
                assert_eq!(server.received().len(), 0);
            }
            // The server reads the document, too.
            Err(Error::Api { .. }) => {
                assert!(denied.is_empty(), "{denied:?}");
                assert_eq!(server.received().len(), 1);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(hook.take().concat(), told);
    }
}

#[tokio::test]
async fn a_denied_request_does_not_even_connect() {
    // Nobody listens here: what comes near the network fails as lost.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let client = authlete::Client::builder()
        .bearer("t")
        .base_url(url)
        .build()
        .expect("a client");
    let call = || {
        client
            .token_operations()
            .auth_token_update("715948317", update())
    };
    let denied = call().send().await;
    assert!(
        matches!(denied, Err(Error::Validation { .. })),
        "{denied:?}"
    );
    let sent = call()
        .options(RequestOptions::new().validation(Policy::off()))
        .send()
        .await;
    assert!(matches!(sent, Err(Error::Transport { .. })), "{sent:?}");
}
