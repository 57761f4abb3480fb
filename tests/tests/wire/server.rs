//! A real HTTP server that knows the document and nothing of Specsmith.

use crate::check::{self, Accepted, Received};
use crate::document::{Document, examples};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Request, Response, StatusCode, header};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

/// The bearer token that the server lets in.
pub(crate) const BEARER: &str = "bearer-marker-5d1c8e";

/// What the server answers to a request that fits the document.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// The document's example of a status: the one of this name, or the first.
    Example(u16, Option<String>),
    /// The status that the document has for success, with its first example.
    Success,
    /// Something of the test's own.
    Other {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: String,
    },
    /// Nothing, for ever.
    Never,
}

impl Answer {
    /// Any JSON, with the content type of JSON.
    pub(crate) fn json(status: u16, body: impl Into<String>) -> Self {
        let headers = vec![("content-type", check::JSON.to_owned())];
        Self::Other {
            status,
            headers,
            body: body.into(),
        }
    }
}

struct Shared {
    document: Document,
    answer: Mutex<Answer>,
    extra: Mutex<Vec<String>>,
    received: Mutex<Vec<Received>>,
    accepted: Mutex<Vec<Accepted>>,
}

/// A running server; it ends with the test's runtime.
pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl Server {
    /// Starts one on a free port of the loopback interface.
    pub(crate) async fn start() -> Self {
        let shared = Arc::new(Shared {
            document: Document::authlete(),
            answer: Mutex::new(Answer::Success),
            extra: Mutex::default(),
            received: Mutex::default(),
            accepted: Mutex::default(),
        });
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new()
            .fallback(serve)
            .with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, shared }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn document(&self) -> &Document {
        &self.shared.document
    }

    /// Answers this from now on.
    pub(crate) fn answer(&self, answer: Answer) {
        *lock(&self.shared.answer) = answer;
    }

    /// Lets a header pass that no request has by itself.
    pub(crate) fn let_pass(&self, header: &str) {
        lock(&self.shared.extra).push(header.to_owned());
    }

    /// Every request that came since the last call.
    pub(crate) fn received(&self) -> Vec<Received> {
        std::mem::take(&mut *lock(&self.shared.received))
    }

    /// Those that fitted the document, since the last call.
    pub(crate) fn accepted(&self) -> Vec<Accepted> {
        std::mem::take(&mut *lock(&self.shared.accepted))
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().expect("nobody panics while holding this")
}

async fn serve(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let headers = parts.headers.iter().map(|(name, value)| {
        (
            name.to_string(),
            String::from_utf8_lossy(value.as_bytes()).into_owned(),
        )
    });
    let received = Received {
        method: parts.method.to_string(),
        target: parts.uri.to_string(),
        headers: headers.collect(),
        body: body.to_vec(),
    };
    lock(&shared.received).push(received.clone());
    if check::single(&received, "authorization") != Ok(Some(&format!("Bearer {BEARER}"))) {
        let refused = shared
            .document
            .node("/components/responses/unauthorized/content/application~1json/example");
        return reply(401, &[], refused.to_string(), true);
    }
    let extra = lock(&shared.extra).clone();
    match check::check(&shared.document, &received, &extra) {
        Ok(accepted) => {
            let answer = lock(&shared.answer).clone();
            let operation = accepted.operation.clone();
            lock(&shared.accepted).push(accepted);
            answered(&shared.document, &operation, answer).await
        }
        Err(error) => reply(
            400,
            &[],
            json!({ "resultCode": "refused by the test's server", "resultMessage": error })
                .to_string(),
            true,
        ),
    }
}

async fn answered(document: &Document, operation: &str, answer: Answer) -> Response<Body> {
    match answer {
        Answer::Never => std::future::pending().await,
        Answer::Other {
            status,
            headers,
            body,
        } => reply(status, &headers, body, false),
        Answer::Example(status, name) => example(document, operation, status, name.as_deref()),
        Answer::Success => {
            let responses = document.responses(document.operation(operation));
            let success = responses
                .iter()
                .find(|(status, _)| (200..300).contains(status));
            example(
                document,
                operation,
                success.expect("every operation can succeed").0,
                None,
            )
        }
    }
}

fn example(
    document: &Document,
    operation: &str,
    status: u16,
    name: Option<&str>,
) -> Response<Body> {
    let responses = document.responses(document.operation(operation));
    let response = responses
        .iter()
        .find(|(found, _)| *found == status)
        .map(|(_, response)| *response);
    let response = response.unwrap_or_else(|| panic!("{operation} has no {status}"));
    let Some(media) = response["content"].get(check::JSON) else {
        return reply(status, &[], String::new(), false);
    };
    let chosen: Option<&Value> = examples(media)
        .into_iter()
        .find(|example| name.is_none_or(|name| name == example.name))
        .map(|example| example.value);
    let body = chosen.unwrap_or_else(|| panic!("{operation} has no example {name:?} of {status}"));
    reply(status, &[], body.to_string(), true)
}

fn reply(
    status: u16,
    headers: &[(&'static str, String)],
    body: String,
    is_json: bool,
) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    if is_json {
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            header::HeaderValue::from_static(check::JSON),
        );
    }
    for (name, value) in headers {
        response
            .headers_mut()
            .insert(*name, value.parse().expect("a header's value"));
    }
    response
}
