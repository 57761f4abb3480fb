//! Digest (RFC 7616): the server asks, and the caller's function answers.

use super::hash::response;
use super::patient;
use crate::parcels::client::Client;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Request, Response};
use specsmith::{AuthError, Challenge, Credential, Error, RequestOptions, SecretString};
use std::sync::{Arc, Mutex};

const USER: [&str; 3] = ["me", "parcels, all of them", "secret"];

/// What the server has seen: of each request its `authorization` and its body. A nonce is good for two requests.
#[derive(Default)]
struct Seen(Mutex<Vec<(Option<String>, Vec<u8>)>>);

impl Seen {
    fn authorized(&self) -> Vec<bool> {
        let seen = self.0.lock().expect("nobody panics here");
        seen.iter().map(|(header, _)| header.is_some()).collect()
    }
}

/// A parameter of a header that the tests' own function has written.
fn of<'h>(header: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = header.split_once(&format!(" {name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split(',').next(),
    }
}

fn is_good(header: &str, method: &str, target: &str) -> Option<bool> {
    let nc = of(header, "nc")?;
    let expected = response(
        USER,
        [method, target],
        [of(header, "nonce")?, nc, of(header, "cnonce")?],
    );
    let known = ["username", "realm", "uri", "response"].map(|name| of(header, name));
    let wanted = [USER[0], USER[1], target, &expected].map(Some);
    Some(known == wanted && header.starts_with("Digest ") && ["00000001", "00000002"].contains(&nc))
}

async fn serve(State(seen): State<Arc<Seen>>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
    let header = parts.headers.get("authorization");
    let header = header.map(|value| value.to_str().expect("text").to_owned());
    let target = parts.uri.to_string();
    let good = header
        .as_deref()
        .and_then(|header| is_good(header, parts.method.as_str(), &target));
    let number = {
        let mut seen = seen.0.lock().expect("nobody panics here");
        seen.push((header, body));
        seen.len()
    };
    let answer = Response::builder();
    if good == Some(true) {
        return answer.status(204).body(Body::empty()).expect("an answer");
    }
    let digest = |algorithm| {
        format!(
            "Digest realm=\"{}\", qop=\"auth, auth-int\", algorithm={algorithm}, nonce=\"n{number}\"",
            USER[1]
        )
    };
    let answer = answer
        .status(401)
        .header("www-authenticate", "Basic realm=\"x\"");
    let both = format!("{}, {}", digest("MD5"), digest("SHA-256"));
    let answer = answer.header("www-authenticate", both);
    answer.body(Body::empty()).expect("an answer")
}

/// An answer as a caller would make it, by a crate that has hashes.
fn answer(challenge: &Challenge<'_>, password: &str) -> Option<SecretString> {
    if challenge.parameter("algorithm")? != "SHA-256" {
        return None;
    }
    let (realm, nonce) = (challenge.parameter("realm")?, challenge.parameter("nonce")?);
    let (method, target) = (challenge.method().as_str(), challenge.target());
    let nc = format!("{:08x}", challenge.count());
    let response = response(
        [USER[0], &realm, password],
        [method, target],
        [&nonce, &nc, "c"],
    );
    Some(SecretString::new(format!(
        "username=\"{}\", realm=\"{realm}\", uri=\"{target}\", algorithm=SHA-256, nonce=\"{nonce}\", nc={nc}, cnonce=\"c\", qop=auth, response=\"{response}\"",
        USER[0]
    )))
}

async fn start(credential: Credential) -> (Client, Arc<Seen>) {
    let seen = Arc::<Seen>::default();
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let router = Router::new().fallback(serve).with_state(Arc::clone(&seen));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let client = patient(url).digest(credential).build();
    (client.expect("a client"), seen)
}

#[tokio::test]
async fn a_challenge_is_answered_and_remembered() {
    let credential = Credential::on_challenge(|challenge| Ok(answer(challenge, "secret")));
    let (client, seen) = start(credential).await;
    let call = |text: &'static str| client.api().by_digest().body(text).q("a b/c").send();
    for text in ["one", "two", "three"] {
        call(text).await.expect("let in");
    }
    // The first is asked, the second answers what it knows, and the third too, of which the server has had enough.
    assert_eq!(seen.authorized(), [false, true, true, true, true]);
    let bodies: Vec<_> = {
        let seen = seen.0.lock().expect("nobody panics here");
        seen.iter().map(|(_, body)| body.clone()).collect()
    };
    assert_eq!(bodies, [&b"one"[..], b"one", b"two", b"three", b"three"]);

    let request = client.api().by_digest().into_http().await.expect("built");
    let header = request.headers().get("authorization").expect("known");
    assert!(header.is_sensitive());
    let own = RequestOptions::new().header("authorization", "mine");
    let error = client.api().by_digest().options(own).send().await;
    assert_eq!(
        error
            .expect_err("not let in")
            .status()
            .map(|status| status.as_u16()),
        Some(401)
    );
    assert_eq!(seen.authorized().len(), 6);
}

#[tokio::test]
async fn an_answer_that_is_refused_is_not_given_again() {
    let credential = Credential::on_challenge(|challenge| Ok(answer(challenge, "wrong")));
    let (client, seen) = start(credential).await;
    let error = client.api().by_digest().send().await.expect_err("wrong");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(seen.authorized(), [false, true]);

    let (client, seen) = start(Credential::on_challenge(|_| Ok(None))).await;
    let error = client
        .api()
        .by_digest()
        .send()
        .await
        .expect_err("no answer");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(seen.authorized(), [false]);

    let sealed = Credential::on_challenge(|_| Err(AuthError::new("the vault is sealed")));
    let (client, _) = start(sealed).await;
    let error = client
        .api()
        .by_digest()
        .send()
        .await
        .expect_err("no answer");
    assert!(matches!(error, Error::Auth { .. }), "{error}");
}
