//! What a server of Digest may ask for beside the usual (RFC 7616): the body in the answer, sessions, hidden names, nonces that grow old, and several ways at once.

mod answer;
mod server;

use super::hash::sha256;
use answer::{USER, is_good, of};
use server::start;
use std::collections::BTreeSet;

#[tokio::test]
async fn the_body_is_part_of_the_answer() {
    let (client, server) = start(|_, seen| {
        let header = seen.authorization.as_deref().unwrap_or_default();
        if of(header, "qop") == Some("auth-int") && is_good(seen, "r", "n", None) {
            return Vec::new();
        }
        vec![
            "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\", algorithm=SHA-256, opaque=\"o p\""
                .to_owned(),
        ]
    })
    .await;
    for text in ["one", "", "\u{e9}\r\n two"] {
        client
            .api()
            .by_digest()
            .body(text)
            .q("a b")
            .send()
            .await
            .expect(text);
    }
    client
        .api()
        .by_digest()
        .send()
        .await
        .expect("without a body");
    assert_eq!(server.counts(), (5, 4));
    let last = server.seen().pop().and_then(|seen| seen.authorization);
    let last = last.expect("an answer");
    assert_eq!(
        (of(&last, "opaque"), of(&last, "nc")),
        (Some("o p"), Some("00000004"))
    );
}

#[tokio::test]
async fn a_session_goes_on_with_the_nonce() {
    let (client, server) = start(
        |_, seen| match is_good(seen, "r", "n", Some("session of n")) {
            true => Vec::new(),
            false => {
                vec!["Digest realm=\"r\", nonce=\"n\", qop=auth, algorithm=SHA-256-sess".to_owned()]
            }
        },
    )
    .await;
    for _ in 0..3 {
        client.api().by_digest().send().await.expect("let in");
    }
    assert_eq!(server.counts(), (4, 3));
    let cnonces: BTreeSet<String> = server
        .seen()
        .iter()
        .filter_map(|seen| of(seen.authorization.as_deref()?, "cnonce").map(str::to_owned))
        .collect();
    assert_eq!(cnonces.len(), 3);
}

#[tokio::test]
async fn the_first_challenge_that_there_is_an_answer_to_is_taken() {
    let digest = |algorithm: &str, nonce: &str| {
        format!(
            "Digest realm=\"api@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, nonce=\"{nonce}\", charset=UTF-8, userhash=true"
        )
    };
    let one = digest("SHA-256", "n");
    let [better, md5, session] = ["SHA-512-256", "MD5", "MD5-sess"].map(|other| digest(other, "m"));
    // In one header or in several, and beside other schemes, whose realm may be in any language.
    let headers = [
        vec![better.clone(), one.clone(), md5.clone()],
        vec![[better.as_str(), &md5, &session, &one].join(", ")],
        vec![
            format!("Basic realm=\"K\u{f6}ln, Digest\", {one}"),
            md5.clone(),
        ],
        vec![
            "Negotiate".to_owned(),
            format!("Bearer, {md5}"),
            one.clone(),
        ],
        vec![format!(
            "Negotiate abc==, {session}, {}",
            one.replace("Digest", "dIGEST")
        )],
    ];
    for asked in headers {
        let about = format!("{asked:?}");
        let (client, server) =
            start(
                move |_, seen| match is_good(seen, "api@example.org", "n", None) {
                    true => Vec::new(),
                    false => asked.clone(),
                },
            )
            .await;
        client
            .api()
            .by_digest()
            .body("text")
            .send()
            .await
            .expect(&about);
        assert_eq!(server.counts(), (2, 1), "{about}");
        let header = server.seen().pop().and_then(|seen| seen.authorization);
        let header = header.expect("an answer").replace("dIGEST", "Digest");
        let hidden = sha256(&format!("{USER}:api@example.org"));
        assert!(
            header.starts_with(&format!("Digest username=\"{hidden}\", userhash=true, ")),
            "{header}"
        );
    }
    // Where there is none, the server's 401 is the answer.
    let (client, server) = start(move |_, _| vec![md5.clone(), session.clone()]).await;
    let error = client
        .api()
        .by_digest()
        .send()
        .await
        .expect_err("MD5 alone");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(server.counts(), (1, 0));
}

fn asked(nonce: &str, stale: &str) -> Vec<String> {
    vec![format!(
        "Digest realm=\"r\", nonce=\"{nonce}\", qop=\"auth\", algorithm=SHA-256{stale}"
    )]
}

#[tokio::test]
async fn an_answer_that_came_too_late_is_made_anew() {
    // The first nonce is too old when its answer comes, and the second one is by the third call.
    let (client, server) = start(|number, seen| match number {
        1 => asked("n1", ""),
        2 => asked("n2", ", stale=TRUE"),
        3 | 4 | 6 => match is_good(seen, "r", if number == 6 { "n3" } else { "n2" }, None) {
            true => Vec::new(),
            false => asked("wrong", ""),
        },
        _ => asked("n3", ", stale=\"true\""),
    })
    .await;
    for _ in 0..3 {
        client
            .api()
            .by_digest()
            .body("text")
            .send()
            .await
            .expect("let in");
    }
    assert_eq!(server.counts(), (6, 5));
    let counts: Vec<_> = server
        .seen()
        .iter()
        .map(|seen| {
            seen.authorization
                .as_deref()
                .and_then(|header| of(header, "nc"))
                .map(str::to_owned)
        })
        .collect();
    let counts: Vec<_> = counts
        .iter()
        .map(|count| count.as_deref().unwrap_or_default())
        .collect();
    let expected = [
        "", "00000001", "00000001", "00000002", "00000003", "00000001",
    ];
    assert_eq!(counts, expected);

    // Whoever finds all of them too old is not asked for ever.
    let (client, server) = start(|number, _| asked(&number.to_string(), ", stale=true")).await;
    let error = client.api().by_digest().send().await.expect_err("stale");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(server.counts(), (3, 2));
}

#[tokio::test]
async fn no_count_is_given_twice_for_one_nonce() {
    const CALLS: usize = 20;
    // A server that makes its nonces of the time gives the same one to all who ask at once.
    let (client, server) = start(|_, seen| match is_good(seen, "r", "n", None) {
        true => Vec::new(),
        false => asked("n", ""),
    })
    .await;
    let calls = (0..CALLS).map(|_| tokio::spawn(client.api().by_digest().send()));
    for call in calls.collect::<Vec<_>>() {
        call.await.expect("no panic").expect("let in");
    }
    let seen = server.seen();
    let headers = seen.iter().filter_map(|seen| seen.authorization.as_deref());
    let counts: Vec<&str> = headers.filter_map(|header| of(header, "nc")).collect();
    let different: BTreeSet<&&str> = counts.iter().collect();
    assert_eq!((counts.len(), different.len()), (CALLS, CALLS));
}
