//! Refresh tokens: when they are sent, kept and forgotten.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;

/// What the authorization server is asked, without what is the same in all of it.
fn forms(world: &World) -> Vec<String> {
    let asked = seen(world).into_iter();
    let forms = asked.filter_map(|line| {
        let (_, form) = line.split_once("https://auth.example/token ")?;
        let form = form.replace("Basic bWU6cw== ", "");
        Some(form.replace("grant_type=refresh_token&", ""))
    });
    forms.collect()
}

const ROTATED: (u16, &str) = (
    200,
    r#"{"access_token":"one","refresh_token":"r2","expires_in":100}"#,
);
const REFUSED: (u16, &str) = (400, r#"{"error":"invalid_grant"}"#);

#[test]
fn a_refresh_token_that_was_replaced_is_not_sent_again() {
    let kept = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&kept);
    let oauth = OAuth::refresh_token("me", "r1").on_refresh_token(move |token| {
        keep.lock().unwrap().push(token.expose().to_owned());
    });
    let (world, client) = client("oauth", oauth);
    answers(&world, &[ROTATED]);
    assert_eq!(call(&client, &OAUTH), Ok(200));
    assert_eq!(forms(&world), ["refresh_token=r1&client_id=me"]);
    assert_eq!(*kept.lock().unwrap(), ["r2"]);
    world.0.lock().unwrap().time = Duration::from_secs(100);
    for answer in [
        (503, r#"{"error":"invalid_grant"}"#),
        (429, "{}"),
        (LOST, "reset"),
        (403, r#"{"message":"not from here"}"#),
        REFUSED,
        REFUSED,
    ] {
        answers(&world, &[answer]);
        assert!(call(&client, &OAUTH).is_err(), "{answer:?}");
        assert_eq!(forms(&world), ["refresh_token=r2&client_id=me"]);
    }
    answers(&world, &[(200, r#"{"access_token":"two"}"#)]);
    assert_eq!(call(&client, &OAUTH), Ok(200));
    assert_eq!(forms(&world), ["refresh_token=r2&client_id=me"]);
    assert_eq!(*kept.lock().unwrap(), ["r2"], "it stays the same");
}

#[test]
fn a_grant_begins_anew_where_its_refresh_token_is_refused_and_only_there() {
    let (world, client) = client("oauth", OAuth::client_credentials("me", "s"));
    answers(&world, &[ROTATED]);
    assert_eq!(call(&client, &OAUTH), Ok(200));
    seen(&world);
    world.0.lock().unwrap().time = Duration::from_secs(100);
    for passing in [(500, "{}"), (LOST, "refused")] {
        answers(&world, &[passing]);
        assert!(call(&client, &OAUTH).is_err(), "{passing:?}");
        assert_eq!(forms(&world), ["refresh_token=r2"]);
    }
    answers(&world, &[REFUSED, (500, "{}")]);
    assert!(call(&client, &OAUTH).is_err());
    let anew = "grant_type=client_credentials";
    assert_eq!(forms(&world), ["refresh_token=r2", anew]);
    answers(&world, &[(200, r#"{"access_token":"two"}"#)]);
    assert_eq!(call(&client, &OAUTH), Ok(200));
    assert_eq!(forms(&world), [anew], "what was refused is forgotten");
}

#[test]
fn a_token_is_sent_to_its_end_where_no_other_can_be_had() {
    let (world, client) = client("oauth", OAuth::refresh_token("me", "r1"));
    answers(&world, &[ROTATED]);
    assert_eq!(call(&client, &OAUTH), Ok(200));
    for (time, answer) in [(95, (LOST, "reset")), (99, REFUSED)] {
        world.0.lock().unwrap().time = Duration::from_secs(time);
        answers(&world, &[answer]);
        seen(&world);
        assert_eq!(call(&client, &OAUTH), Ok(200));
        let seen = seen(&world);
        let [asked, sent] = &seen[..] else {
            panic!("{seen:?}");
        };
        assert!(asked.contains("/token"), "{asked}");
        assert_eq!(sent, "GET https://api.example/v1/read Bearer one");
    }
    // One that the server will not have has no time left.
    world.0.lock().unwrap().refused.push("one");
    answers(&world, &[(500, "{}"), (500, "{}")]);
    assert!(call(&client, &OAUTH).is_err());
    world.0.lock().unwrap().time = Duration::from_secs(100);
    answers(&world, &[(500, "{}")]);
    assert!(call(&client, &OAUTH).is_err());
}
