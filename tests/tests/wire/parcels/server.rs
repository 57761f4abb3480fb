//! A real HTTP server that answers as it is told and keeps what it was sent.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Request, Response, StatusCode};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Received {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Received {
    /// The value of a header that comes once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} comes twice");
        value
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is text")
    }
}

/// A status, headers and a body.
type Answer = (u16, Vec<(&'static str, &'static str)>, Vec<u8>);

#[derive(Default)]
struct Shared {
    answer: Mutex<Answer>,
    received: Mutex<Vec<Received>>,
}

/// A running server; it ends with the test's runtime.
pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl Server {
    /// Starts one on a free port of the loopback interface.
    pub(crate) async fn start() -> Self {
        let shared = Arc::<Shared>::default();
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new()
            .fallback(serve)
            .with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let server = Self { address, shared };
        server.answer(204, &[], b"");
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers this from now on.
    pub(crate) fn answer(
        &self,
        status: u16,
        headers: &[(&'static str, &'static str)],
        body: &[u8],
    ) {
        let mut answer = self.shared.answer.lock().expect("nobody panics here");
        *answer = (status, headers.to_vec(), body.to_vec());
    }

    /// The request that came last.
    pub(crate) fn last(&self) -> Received {
        let received = self.shared.received.lock().expect("nobody panics here");
        received.last().cloned().expect("a request came")
    }

    /// How many requests came.
    pub(crate) fn count(&self) -> usize {
        self.shared
            .received
            .lock()
            .expect("nobody panics here")
            .len()
    }
}

async fn serve(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let headers = parts.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.to_string(), value)
    });
    let received = Received {
        method: parts.method.to_string(),
        target: parts.uri.to_string(),
        headers: headers.collect(),
        body: body.to_vec(),
    };
    shared
        .received
        .lock()
        .expect("nobody panics here")
        .push(received);
    let (status, headers, body) = shared.answer.lock().expect("nobody panics here").clone();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for (name, value) in headers {
        let value = value.parse().expect("a header's value");
        response.headers_mut().append(name, value);
    }
    response
}
