//! Constraints on what is sent.

use crate::calls::{Call, Done, NOTHING, QUERY, calls};
use crate::check::FORM;
use crate::constraints::{Constraint, constraints, largest_example, query, with};
use crate::document::{Document, members};
use crate::server::Server;
use crate::{Hook, broken, client};
use serde_json::Value;
use specsmith::{Policy, RequestOptions};
use std::collections::BTreeSet;

/// The value that a call sends when nothing is wrong, and what binds it.
fn measure(document: &Document, call: &Call) -> (Value, Vec<Constraint>) {
    let operation = document.operation(call.operation);
    let (parameters, schema) = query(document, operation);
    if call.media_type == QUERY {
        return (parameters, constraints(document, &schema));
    }
    let none = constraints(document, &schema);
    assert!(
        none.is_empty(),
        "{}: rules of a query that has no row",
        call.operation
    );
    if call.media_type == NOTHING {
        return (Value::Null, Vec::new());
    }
    let media = &operation.node["requestBody"]["content"][call.media_type];
    (
        largest_example(media),
        constraints(document, &media["schema"]),
    )
}

#[test]
fn the_table_has_every_operation_in_every_encoding() {
    let document = Document::authlete();
    let mut documented = BTreeSet::new();
    for operation in document.operations() {
        let body = members(&operation.node["requestBody"]["content"]);
        let mut places: Vec<_> = body.map(|(media_type, _)| media_type).collect();
        if places.is_empty() {
            let has_query = document
                .parameters(operation)
                .any(|parameter| parameter["in"] == "query");
            places.push(if has_query { QUERY } else { NOTHING });
        }
        documented.extend(places.into_iter().map(|place| (operation.id(), place)));
    }
    let table = calls();
    let rows: BTreeSet<_> = table
        .iter()
        .map(|call| (call.operation, call.media_type))
        .collect();
    assert_eq!(rows, documented);
}

/// The keywords that stop a request unless a policy says otherwise; the others let it pass with a warning.
const DENIED: [&str; 3] = ["maxLength", "minLength", "minimum"];

/// One place of one call's body, with what the test sends through and listens to.
struct Trial<'t> {
    server: &'t Server,
    client: &'t authlete::Client,
    hook: &'t Hook,
    call: &'t Call,
    base: &'t Value,
    constraint: &'t Constraint,
}

impl Trial<'_> {
    fn about(&self, value: &Value) -> String {
        let Call {
            operation,
            media_type,
            ..
        } = self.call;
        let Constraint {
            pointer, keyword, ..
        } = self.constraint;
        format!("{operation} {media_type} {pointer} {keyword} {value}")
    }

    /// Sends the body with this value at the place: what came of it, how many requests reached the server, what the hook was told.
    async fn send(&self, value: &Value, options: RequestOptions) -> (Done, usize, Vec<String>) {
        let body = with(self.base.clone(), &self.constraint.pointer, value);
        let done = (self.call.run)(self.client.clone(), body, options).await;
        assert!(done.is_decoded, "{}", self.about(value));
        (
            done,
            self.server.received().len(),
            self.hook.take().concat(),
        )
    }

    async fn passes(&self, value: &Value) {
        let (done, received, told) = self.send(value, RequestOptions::new()).await;
        let about = self.about(value);
        assert!(
            done.success.is_some() && done.warnings.is_none(),
            "{about}: {done:?}"
        );
        assert_eq!((received, told), (1, vec![]), "{about}");
        assert_eq!(self.server.accepted().len(), 1, "{about}");
    }

    async fn is_judged(&self, value: &Value) {
        let Constraint {
            pointer, keyword, ..
        } = self.constraint;
        let place = if self.call.media_type == QUERY {
            "query"
        } else {
            "body"
        };
        let expected = vec![format!("/{place}{pointer} {keyword}")];
        let (done, received, told) = self.send(value, RequestOptions::new()).await;
        let (denied, about) = (broken(done.denied.as_ref()), self.about(value));
        if DENIED.contains(keyword) {
            assert_eq!((denied, received, told), (expected, 0, vec![]), "{about}");
        } else {
            assert_eq!((denied, received, told), (vec![], 1, expected), "{about}");
        }
        self.is_refused(value);
    }

    async fn is_let_pass(&self, value: &Value) {
        let off = RequestOptions::new().validation(Policy::off());
        let (done, received, told) = self.send(value, off).await;
        let denied = broken(done.denied.as_ref());
        assert_eq!(
            (denied, received, told),
            (vec![], 1, vec![]),
            "{}",
            self.about(value)
        );
        self.is_refused(value);
    }

    /// The server's own reading of the document agrees that the value is wrong: it took no such request.
    fn is_refused(&self, value: &Value) {
        let accepted = self.server.accepted();
        // An empty text in a list of a form is the same as none.
        let is_lost = self.call.media_type == FORM && value == "";
        assert!(
            accepted.is_empty() || is_lost,
            "{}: the server takes it",
            self.about(value)
        );
    }
}

#[tokio::test]
async fn each_constraint_lets_pass_what_keeps_it_and_judges_what_breaks_it() {
    let server = Server::start().await;
    let (client, hook) = client(&server, None, None);
    let (mut keeping, mut breaking) = (0, 0);
    for call in &calls() {
        let (base, constraints) = measure(server.document(), call);
        for constraint in &constraints {
            let trial = Trial {
                server: &server,
                client: &client,
                hook: &hook,
                call,
                base: &base,
                constraint,
            };
            for value in &constraint.fine {
                trial.passes(value).await;
                keeping += 1;
            }
            for value in &constraint.broken {
                trial.is_judged(value).await;
                trial.is_let_pass(value).await;
                breaking += 1;
            }
        }
    }
    assert!(
        keeping >= 80 && breaking >= 140,
        "the document has more constraints than {keeping} values keep and {breaking} break"
    );
}

#[test]
fn a_missing_or_mistyped_member_is_no_value_of_the_type() {
    let document = Document::authlete();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let server = Server::start().await;
        let (client, _) = client(&server, None, None);
        let mut tried = 0;
        for call in calls() {
            if matches!(call.media_type, QUERY | NOTHING) {
                continue;
            }
            let (base, _) = measure(&document, &call);
            let media =
                &document.operation(call.operation).node["requestBody"]["content"][call.media_type];
            let schema = document.resolve(&media["schema"]);
            let required = schema["required"].as_array().into_iter().flatten();
            for name in required.map(|name| name.as_str().expect("a name")) {
                for wrong in [None, Some(Value::Null), Some(serde_json::json!([[]]))] {
                    let mut body = base.clone();
                    let members = body.as_object_mut().expect("an object");
                    members.remove(name);
                    members.extend(wrong.map(|wrong| (name.to_owned(), wrong)));
                    let done = (call.run)(client.clone(), body, RequestOptions::new()).await;
                    assert!(
                        !done.is_decoded,
                        "{} {} {name}",
                        call.operation, call.media_type
                    );
                    tried += 1;
                }
            }
        }
        assert!(tried > 20, "{tried}");
        assert!(server.received().is_empty());
    });
}
