//! The device flow, whose user takes time.

use std::sync::{Arc, Mutex};

use super::*;

#[test]
fn a_device_waits_for_its_user() {
    let shown = Arc::new(Mutex::new(Vec::new()));
    let show = Arc::clone(&shown);
    let oauth = OAuth::device("tv", move |prompt: &DevicePrompt| {
        let text = format!("{} at {}", prompt.user_code, prompt.verification_uri);
        show.lock().unwrap().push(text);
    });
    let (world, client) = client("oauth", oauth.scope("read"));
    answers(
        &world,
        &[
            (
                200,
                r#"{"device_code":"d","user_code":"AB-12","verification_uri":"https://a.example","interval":2}"#,
            ),
            (400, r#"{"error":"authorization_pending"}"#),
            (400, r#"{"error":"slow_down"}"#),
            (200, r#"{"access_token":"one"}"#),
        ],
    );
    assert_eq!(call(&client, &OAUTH), Ok(200));
    assert_eq!(*shown.lock().unwrap(), ["AB-12 at https://a.example"]);
    assert_eq!(world.0.lock().unwrap().waits, [2, 2, 7]);
    assert!(world.0.lock().unwrap().answers.is_empty());
    let seen = seen(&world);
    assert_eq!(
        seen[0],
        "POST https://auth.example/device scope=read&client_id=tv"
    );
    assert_eq!(
        seen[1],
        "POST https://auth.example/token grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=d&client_id=tv"
    );
}

const CODE: (u16, &str) = (
    200,
    r#"{"device_code":"d","user_code":"U","verification_uri":"https://a.example","interval":2,"expires_in":60}"#,
);
const PENDING: (u16, &str) = (400, r#"{"error":"authorization_pending"}"#);

/// A device whose calls have a second, and how often its user was prompted.
fn device() -> (World, Client, Arc<Mutex<u32>>) {
    let prompts = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&prompts);
    let oauth = OAuth::device("tv", move |_| *counted.lock().unwrap() += 1);
    let (world, client) = client_with("oauth", oauth, |builder| builder.timeout(SECOND));
    (world, client, prompts)
}

#[test]
fn a_user_takes_longer_than_a_call_may() {
    let (world, client, prompts) = device();
    answers(
        &world,
        &[CODE, PENDING, PENDING, (200, r#"{"access_token":"one"}"#)],
    );
    let call = world.run(client.request(&OAUTH).send(), SECOND * 59);
    assert_eq!(status(call.expect("an end")), Ok(200));
    assert_eq!(world.0.lock().unwrap().time, SECOND * 6);
    assert_eq!(*prompts.lock().unwrap(), 1);
}

#[test]
fn a_code_outlives_the_call_that_asked_for_it() {
    let (world, client, prompts) = device();
    answers(&world, &[CODE, PENDING, (SILENT, ""), (503, ""), PENDING]);
    assert!(
        world
            .run(client.request(&OAUTH).send(), SECOND * 24)
            .is_none()
    );
    // More where the server was silent, and where it was busy; a second is what each request has.
    let mut waits = world.0.lock().unwrap().waits.clone();
    waits.retain(|wait| *wait > 1);
    assert_eq!(waits, [2, 2, 5, 10, 10]);
    assert!(world.0.lock().unwrap().answers.is_empty());
    seen(&world);
    answers(&world, &[PENDING, (200, r#"{"access_token":"one"}"#)]);
    let call = world.run(client.request(&OAUTH).send(), SECOND * 59);
    assert_eq!(status(call.expect("an end")), Ok(200));
    assert!(seen(&world)[0].contains("device_code=d"));
    assert_eq!(*prompts.lock().unwrap(), 1);

    let (world, client, prompts) = device();
    let slow = r#"{"device_code":"d","user_code":"U","verification_uri":"/","interval":9999,"expires_in":60}"#;
    answers(&world, &[(200, slow), PENDING]);
    let call = world.run(client.request(&OAUTH).send(), SECOND * 99);
    let error = status(call.expect("an end")).unwrap_err();
    assert!(
        error.ends_with("the device was not allowed in time"),
        "{error}"
    );
    answers(&world, &[CODE, (200, r#"{"access_token":"one"}"#)]);
    let call = world.run(client.request(&OAUTH).send(), SECOND * 99);
    assert_eq!(status(call.expect("an end")), Ok(200));
    assert_eq!(*prompts.lock().unwrap(), 2);
}
