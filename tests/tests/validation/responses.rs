//! Constraints on what comes back: told beside the body, which is never lost.

use crate::calls::{Call, NOTHING, QUERY, calls};
use crate::check::JSON;
use crate::constraints::{Constraint, constraints, largest_example, query, with};
use crate::document::Document;
use crate::server::{Answer, Server};
use crate::{broken, client};
use serde_json::Value;
use specsmith::{Policy, RequestOptions};

/// A request of a call that is fine.
fn request(document: &Document, call: &Call) -> Value {
    let operation = document.operation(call.operation);
    match call.media_type {
        QUERY => query(document, operation).0,
        NOTHING => Value::Null,
        media_type => largest_example(&operation.node["requestBody"]["content"][media_type]),
    }
}

#[tokio::test]
async fn each_constraint_is_told_of_a_response_that_breaks_it() {
    let server = Server::start().await;
    let (looking, hook) = client(
        &server,
        None,
        Some(Policy::all(specsmith::validate::Action::Deny)),
    );
    let (passing, silent) = client(&server, None, None);
    let mut tried = 0;
    // The body of a response does not depend on the encoding of its request.
    for call in calls()
        .iter()
        .filter(|call| matches!(call.media_type, JSON | QUERY))
    {
        let document = server.document();
        let operation = document.operation(call.operation);
        let (status, response) = document
            .responses(operation)
            .into_iter()
            .find(|(status, _)| (200..300).contains(status))
            .expect("every operation can succeed");
        let media = &response["content"][JSON];
        let (base, request) = (largest_example(media), request(document, call));
        for Constraint {
            pointer,
            keyword,
            fine,
            broken: bad,
        } in constraints(document, &media["schema"])
        {
            let sides = fine.iter().map(|value| (value, vec![]));
            let sides = sides.chain(
                bad.iter()
                    .map(|value| (value, vec![format!("{pointer} {keyword}")])),
            );
            for (value, expected) in sides {
                tried += 1;
                let about = format!("{} {pointer} {keyword} {value}", call.operation);
                server.answer(Answer::json(
                    status,
                    with(base.clone(), &pointer, value).to_string(),
                ));
                let done =
                    (call.run)(looking.clone(), request.clone(), RequestOptions::new()).await;
                assert_eq!(done.success, Some(status), "{about}: {done:?}");
                assert_eq!(broken(done.report.as_ref()), expected, "{about}");
                assert_eq!(hook.take().concat(), expected, "{about}");
                let done =
                    (call.run)(passing.clone(), request.clone(), RequestOptions::new()).await;
                assert_eq!((done.success, done.report), (Some(status), None), "{about}");
                assert!(silent.take().is_empty(), "{about}");
            }
        }
        server.answer(Answer::Success);
    }
    assert!(tried > 50, "the document has more constraints than {tried}");
}

#[test]
fn no_documented_error_has_a_rule_that_nobody_looks_at() {
    let document = Document::authlete();
    for operation in document.operations() {
        for (status, response) in document.responses(operation) {
            let schema = &response["content"][JSON]["schema"];
            if status >= 300 && !schema.is_null() {
                assert!(
                    constraints(&document, schema).is_empty(),
                    "{} {status}",
                    operation.id()
                );
            }
        }
    }
}
