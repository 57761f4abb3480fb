//! Each operation, each encoding, each documented answer.

use crate::calls;
use crate::client;
use crate::document::{Document, component, examples, members};
use crate::outcome::{Operation, Outcome};
use crate::server::{Answer, Server};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_table_calls_every_operation_in_every_encoding_with_every_example() {
    let document = Document::authlete();
    let documented = document.operations().into_iter().flat_map(|operation| {
        let content = members(&operation.node["requestBody"]["content"]);
        let examples = content.flat_map(|(media_type, media)| {
            examples(media)
                .into_iter()
                .map(move |example| (media_type, example.name))
        });
        let mut all: Vec<_> = examples
            .map(|(media_type, name)| (operation.id(), media_type, name))
            .collect();
        if operation.node["requestBody"]["required"] != true {
            all.push((operation.id(), "", ""));
        }
        all
    });
    let table = calls::operations();
    let called = table.iter().flat_map(|operation| {
        operation
            .calls
            .iter()
            .map(|call| (operation.id, call.example.0, call.example.1))
    });
    assert_eq!(
        called.collect::<BTreeSet<_>>(),
        documented.collect::<BTreeSet<_>>()
    );
}

#[tokio::test]
async fn each_call_arrives_as_the_document_has_it_and_brings_back_the_example() {
    let server = Server::start().await;
    let client = client(&server);
    for Operation { id, calls, .. } in calls::operations() {
        for call in calls {
            let about = format!("{id} {:?}", call.example);
            let done = (call.run)(client.clone()).await;
            let (status, body) = success(server.document(), id, None);
            assert_eq!(done.outcome, Outcome::Success { status, body }, "{about}");
            let accepted = server.accepted();
            let [accepted] = accepted.as_slice() else {
                panic!("{about}: the server took {} requests", accepted.len());
            };
            assert_eq!(accepted.operation, id, "{about}");
            assert_eq!(
                accepted.body.as_ref(),
                sent(server.document(), id, call.example),
                "{about}"
            );
            assert_eq!(
                accepted.parameters,
                parameters(server.document(), id),
                "{about}"
            );
        }
    }
}

#[tokio::test]
async fn every_example_of_a_success_is_decoded_and_is_the_same_json_when_it_is_encoded() {
    let server = Server::start().await;
    let client = client(&server);
    for Operation { id, calls, .. } in calls::operations() {
        for name in successes(server.document(), id) {
            let (status, body) = success(server.document(), id, Some(&name));
            server.answer(Answer::Example(status, Some(name.clone())));
            let done = (calls[0].run)(client.clone()).await;
            assert_eq!(
                done.outcome,
                Outcome::Success { status, body },
                "{id} {name}"
            );
        }
    }
}

#[tokio::test]
async fn each_documented_error_is_its_variant() {
    let variants = [
        (400, "BadRequest"),
        (401, "Unauthorized"),
        (403, "Forbidden"),
        (404, "NotFound"),
        (500, "InternalServerError"),
    ];
    let server = Server::start().await;
    let client = client(&server);
    for Operation { id, calls, errors } in calls::operations() {
        let responses = server.document().responses(server.document().operation(id));
        let documented = responses.into_iter().filter(|(status, _)| *status >= 400);
        let mut found = Vec::new();
        for (status, response) in documented {
            let variant = variants
                .iter()
                .find(|(of, _)| *of == status)
                .expect("a variant for the status")
                .1;
            let body = response["content"]["application/json"]["example"].clone();
            assert_eq!(
                component(&response["content"]["application/json"]["schema"]),
                "result_error"
            );
            server.answer(Answer::Example(status, None));
            let done = (calls[0].run)(client.clone()).await;
            assert_eq!(
                done.outcome,
                Outcome::Documented {
                    variant,
                    status,
                    body
                },
                "{id} {status}"
            );
            found.push(variant);
        }
        assert_eq!(found, errors, "{id}");
    }
}

#[tokio::test]
async fn a_wrong_bearer_token_is_refused() {
    let server = Server::start().await;
    let client = authlete::Client::builder()
        .bearer("another")
        .base_url(server.url())
        .build()
        .expect("a client");
    for Operation { id, calls, .. } in calls::operations() {
        let done = (calls[0].run)(client.clone()).await;
        assert!(
            matches!(
                done.outcome,
                Outcome::Documented {
                    variant: "Unauthorized",
                    status: 401,
                    ..
                }
            ),
            "{id}: {:?}",
            done.outcome
        );
    }
    assert_eq!(server.accepted(), []);
}

/// The names of the examples of a success; none where it has no body.
fn successes(document: &Document, id: &str) -> Vec<String> {
    let responses = document.responses(document.operation(id));
    let ok = responses.iter().filter(|(status, _)| *status < 300);
    let named = ok.flat_map(|(_, response)| examples(&response["content"]["application/json"]));
    named.map(|example| example.name.to_owned()).collect()
}

/// The status of a success, and its example of this name, or its first.
fn success(document: &Document, id: &str, name: Option<&str>) -> (u16, Option<Value>) {
    let responses = document.responses(document.operation(id));
    let (status, response) = responses
        .iter()
        .find(|(status, _)| *status < 300)
        .expect("a success");
    let all = examples(&response["content"]["application/json"]);
    let chosen = all
        .iter()
        .find(|example| name.is_none_or(|name| name == example.name));
    (*status, chosen.map(|example| example.value.clone()))
}

/// What a call of the table sends.
fn sent<'d>(
    document: &'d Document,
    id: &str,
    (media_type, name): (&str, &str),
) -> Option<&'d Value> {
    let media = &document.operation(id).node["requestBody"]["content"][media_type];
    examples(media)
        .into_iter()
        .find(|example| example.name == name)
        .map(|example| example.value)
}

/// The example of each parameter.
fn parameters(document: &Document, id: &str) -> Value {
    let all = document.parameters(document.operation(id));
    let pairs = all.map(|parameter| {
        (
            parameter["name"].as_str().expect("a name").to_owned(),
            parameter["example"].clone(),
        )
    });
    json!(pairs.collect::<serde_json::Map<_, _>>())
}

#[tokio::test]
async fn the_examples_of_the_documentation_are_calls_that_fit_the_document() {
    let server = Server::start().await;
    let client = client(&server);
    crate::documented::all(&client).await.expect("answers");
    let accepted = server.accepted();
    let called: BTreeSet<&str> = accepted.iter().map(|one| one.operation.as_str()).collect();
    let operations = server.document().operations();
    let with_body = operations
        .iter()
        .filter(|one| one.node["requestBody"].is_object());
    let with_body: BTreeSet<&str> = with_body.map(|one| one.id()).collect();
    assert!(
        called.is_superset(&with_body),
        "{called:?} of {with_body:?}"
    );
}
