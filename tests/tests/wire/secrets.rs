//! Nothing that is secret is ever shown.

use crate::calls::{self, SERVICE};
use crate::document::{Document, examples, members};
use crate::outcome::{Operation, told};
use crate::server::{Answer, BEARER, Server};
use crate::{PATIENCE, client};
use authlete::models::TokenUpdateRequest;
use specsmith::RequestOptions;
use std::collections::BTreeSet;

/// A value that must not be shown.
const MARKER: &str = "marker-b71e";

/// Every secret that an example of this operation's bodies holds, and those of every call.
fn secrets(document: &Document, id: &str) -> BTreeSet<String> {
    let operation = document.operation(id);
    let requests = members(&operation.node["requestBody"]["content"]).map(|(_, media)| media);
    let responses = document.responses(operation);
    let answers = responses
        .iter()
        .flat_map(|(_, response)| members(&response["content"]))
        .map(|(_, media)| media);
    let bodies = requests.chain(answers).flat_map(|media| {
        examples(media)
            .into_iter()
            .flat_map(|example| document.secrets(&media["schema"], example.value))
    });
    let mut all: BTreeSet<_> = bodies.map(str::to_owned).collect();
    all.insert(BEARER.to_owned());
    all.insert(calls::TOKEN.to_owned());
    all
}

#[tokio::test]
async fn no_call_shows_a_secret_however_it_ends() {
    let server = Server::start().await;
    let client = client(&server);
    let answers = [
        Answer::Success,
        Answer::Example(401, None),
        Answer::json(200, format!("[\"{MARKER}\"]")),
        Answer::json(418, MARKER),
    ];
    for answer in answers {
        server.answer(answer.clone());
        for Operation { id, calls, .. } in calls::operations() {
            let secrets = secrets(server.document(), id);
            for call in calls {
                let shown = (call.run)(client.clone()).await.shown;
                for secret in secrets.iter().map(String::as_str).chain([MARKER, SERVICE]) {
                    assert!(
                        !shown.contains(secret),
                        "{id} {:?} shows `{secret}`:\n{shown}",
                        call.example
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn every_example_of_a_success_is_shown_without_its_secrets() {
    let server = Server::start().await;
    let client = client(&server);
    let mut hidden = 0;
    for Operation { id, calls, .. } in calls::operations() {
        let responses = server.document().responses(server.document().operation(id));
        let medias = responses
            .iter()
            .filter(|(status, _)| *status < 300)
            .map(|(status, response)| (status, &response["content"]["application/json"]));
        for (status, media) in medias {
            for example in examples(media) {
                server.answer(Answer::Example(*status, Some(example.name.to_owned())));
                let shown = (calls[0].run)(client.clone()).await.shown;
                for secret in server.document().secrets(&media["schema"], example.value) {
                    assert!(
                        !shown.contains(secret),
                        "{id} {} shows `{secret}`:\n{shown}",
                        example.name
                    );
                    hidden += 1;
                }
            }
        }
    }
    assert!(hidden > 20, "the examples hold {hidden} secrets only");
}

#[test]
fn builders_clients_and_requests_show_no_secret() {
    let builder = || {
        authlete::Client::builder()
            .bearer(MARKER)
            .header("x-key", MARKER)
            .timeout(PATIENCE)
    };
    let client = builder().build().expect("a client");
    let body = TokenUpdateRequest::new(MARKER).with_scopes(["album.read"]);
    let options = || RequestOptions::new().header("x-key", MARKER);
    let update = client
        .token_operations()
        .auth_token_update(MARKER, body.clone())
        .options(options());
    let body_enum = authlete::operations::AuthTokenUpdateBody::from(body.clone());
    let delete = client.token_operations().auth_token_delete("7", MARKER);
    let shown = [
        format!("{:?}", builder()),
        format!("{client:?} {:?}", client.token_operations()),
        format!("{body:?} {body:#?} {body_enum:?}"),
        format!("{:?} {update:?} {delete:#?}", options()),
    ];
    for shown in shown {
        assert!(!shown.contains(MARKER), "{shown}");
    }
    assert!(
        format!("{body:?}").contains("album.read"),
        "what is no secret is shown"
    );
}

#[tokio::test]
async fn errors_before_sending_show_no_secret() {
    let build = |url: &str| authlete::Client::builder().base_url(url).build();
    for url in [
        format!("https://user:{MARKER}@host"),
        format!("https://host/?key={MARKER}"),
        format!("{MARKER}://host"),
        MARKER.to_owned(),
    ] {
        let error = build(&url).expect_err("the URL is refused");
        assert!(!told(&error).contains(MARKER), "{}", told(&error));
    }
    let header = authlete::Client::builder()
        .header("x-key", format!("{MARKER}\n"))
        .build()
        .expect_err("the header is refused");
    assert!(!told(&header).contains(MARKER), "{}", told(&header));

    let server = Server::start().await;
    let bearer = |token: &str| {
        authlete::Client::builder()
            .bearer(token)
            .base_url(server.url())
            .build()
            .expect("a client")
    };
    let list = |client: authlete::Client| client.token_operations().auth_token_get_list(MARKER);
    let calls = [
        list(bearer(&format!("{MARKER}\r\nx-more: 1"))),
        list(build(&server.url()).expect("a client")),
        list(bearer("t")).options(RequestOptions::new().header("x-key", format!("{MARKER}\n"))),
        list(bearer("t")).options(RequestOptions::new().header("transfer-encoding", MARKER)),
    ];
    for call in calls {
        let error = call.send().await.expect_err("it cannot be sent");
        assert!(
            matches!(error, specsmith::Error::Request { .. }),
            "{error:?}"
        );
        assert!(!told(&error).contains(MARKER), "{}", told(&error));
    }
    assert!(server.received().is_empty(), "nothing was sent");
}

#[tokio::test]
async fn a_header_that_was_asked_for_arrives() {
    let server = Server::start().await;
    server.let_pass("x-trace");
    let builder = authlete::Client::builder()
        .bearer(BEARER)
        .base_url(server.url())
        .header("x-trace", "client");
    let client = builder.build().expect("a client");
    let list = || client.token_operations().auth_token_get_list(SERVICE);
    list().send().await.expect("a list");
    list()
        .options(RequestOptions::new().header("x-trace", "call"))
        .send()
        .await
        .expect("a list");
    let traces: Vec<_> = server
        .received()
        .iter()
        .map(|received| {
            crate::check::single(received, "x-trace").map(|trace| trace.map(str::to_owned))
        })
        .collect();
    assert_eq!(
        traces,
        [Ok(Some("client".to_owned())), Ok(Some("call".to_owned()))]
    );
}
