//! How long a token is waited for, and how often it is asked for.

use super::*;

#[test]
fn a_fetch_has_the_clients_time_and_a_call_begins_behind_it() {
    let oauth = OAuth::refresh_token("me", "r1");
    let slow = |builder: &mut ClientBuilder| builder.timeout(SECOND * 10);
    let (world, client) = client_with("oauth", oauth, slow);
    answers(&world, &[(SILENT, "")]);
    let mut hurried = client.request(&OAUTH);
    hurried.options(RequestOptions::new().timeout(SECOND));
    let call = world.run(hurried.send(), SECOND * 99).expect("an end");
    let error = Error::<NoError>::from(call.err().expect("there is no token"));
    assert!(error.is_retryable());
    assert!(error.to_string().ends_with("did not answer within 10s"));

    let silent = Credential::source(std::future::pending);
    let (world, client) = client_with("oauth", silent, slow);
    let call = world.run(client.request(&OAUTH).send(), SECOND * 99);
    let error = status(call.expect("an end")).unwrap_err();
    assert!(
        error.ends_with("no complete response within 10s"),
        "{error}"
    );
}

#[test]
fn a_token_is_asked_for_again_as_a_call_is() {
    /// Would sign requests to the authorization server, if it were asked.
    struct Signs;
    impl Hook for Signs {
        fn before(
            &self,
            attempt: &Attempt<'_>,
            head: &mut http::request::Parts,
        ) -> Result<(), RequestError> {
            assert_eq!(attempt.operation().id(), "read");
            head.headers.remove("x-signed");
            Ok(())
        }
    }
    let oauth = OAuth::client_credentials("me", "s");
    let (world, client) = client_with("oauth", oauth, |builder| {
        builder.retry(Retry::new());
        builder.user_agent("app/1");
        builder.hook(Signs);
    });
    answers(
        &world,
        &[
            (503, "no"),
            (LOST, "reset"),
            (200, r#"{"access_token":"one"}"#),
        ],
    );
    assert_eq!(call(&client, &OAUTH), Ok(200));
    let agents = std::mem::take(&mut world.0.lock().unwrap().agents);
    assert_eq!(agents.len(), 4);
    assert!(agents[0].starts_with("app/1 demo/1 specsmith/"));
    assert!(agents.iter().all(|agent| *agent == agents[3]), "{agents:?}");
    let passing = OAuth::client_credentials("me", "s");
    let (world, client) = client_with("oauth", passing, |builder| builder.retry(Retry::new()));
    answers(&world, &[(503, ""); 3]);
    let error = call(&client, &OAUTH).unwrap_err();
    assert!(
        error.ends_with("the authorization server answered 503"),
        "{error}"
    );
    assert_eq!(seen(&world).len(), 3);
}
