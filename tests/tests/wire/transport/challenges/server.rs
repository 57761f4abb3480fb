//! A server that asks what a test has it ask.

use super::super::patient;
use super::answer::answer;
use crate::parcels::client::Client;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderValue, Request, Response};
use specsmith::Credential;
use std::sync::{Arc, Mutex};

/// A request as the server has seen it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) authorization: Option<String>,
    pub(super) body: Vec<u8>,
}

/// What to ask after the request of this number, counted from one; nothing where it is let in.
type Asks = dyn Fn(usize, &Seen) -> Vec<String> + Send + Sync;

#[derive(Clone)]
pub(super) struct Server {
    asks: Arc<Asks>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    pub(super) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("nobody panics here").clone()
    }

    /// How many requests came, and how many of them with an answer.
    pub(super) fn counts(&self) -> (usize, usize) {
        let seen = self.seen();
        let answered = seen.iter().filter(|one| one.authorization.is_some());
        (seen.len(), answered.count())
    }
}

async fn serve(State(server): State<Server>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let authorization = parts.headers.get("authorization");
    let seen = Seen {
        method: parts.method.to_string(),
        target: parts.uri.to_string(),
        authorization: authorization.map(|value| value.to_str().expect("text").to_owned()),
        body: to_bytes(body, usize::MAX).await.expect("a body").to_vec(),
    };
    let number = {
        let mut all = server.seen.lock().expect("nobody panics here");
        all.push(seen.clone());
        all.len()
    };
    let asked = (server.asks)(number, &seen);
    let status = if asked.is_empty() { 204 } else { 401 };
    let mut answer = Response::builder().status(status);
    for value in asked {
        let value = HeaderValue::from_bytes(value.as_bytes()).expect("a header");
        answer = answer.header("www-authenticate", value);
    }
    answer.body(Body::empty()).expect("an answer")
}

/// A client whose function answers by SHA-256 alone, and the server that it talks to.
pub(super) async fn start(
    asks: impl Fn(usize, &Seen) -> Vec<String> + Send + Sync + 'static,
) -> (Client, Server) {
    let server = Server {
        asks: Arc::new(asks),
        seen: Arc::default(),
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let router = Router::new().fallback(serve).with_state(server.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let credential = Credential::on_challenge(|challenge| Ok(answer(challenge)));
    let client = patient(url).digest(credential).build();
    (client.expect("a client"), server)
}
