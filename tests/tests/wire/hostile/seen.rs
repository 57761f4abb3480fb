//! A server that keeps what it was sent.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

/// A request as it came.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// Raw, with the query.
    pub(super) target: String,
    pub(super) headers: Vec<(String, String)>,
}

type Kept = Arc<Mutex<Option<Request>>>;

/// A running server; it ends with the test's runtime.
pub(super) struct Server {
    address: SocketAddr,
    kept: Kept,
}

impl Server {
    pub(super) async fn start() -> Self {
        let kept = Kept::default();
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().fallback(keep).with_state(Arc::clone(&kept));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, kept }
    }

    pub(super) fn host(&self) -> String {
        self.address.to_string()
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What came since it was asked last.
    pub(super) fn take(&self) -> Option<Request> {
        self.kept.lock().expect("no test panicked with it").take()
    }
}

async fn keep(State(kept): State<Kept>, request: axum::extract::Request) -> StatusCode {
    let target = request.uri().path_and_query().map(ToString::to_string);
    let headers = request.headers().iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    let request = Request {
        target: target.unwrap_or_default(),
        headers: headers.collect(),
    };
    let old = kept
        .lock()
        .expect("no test panicked with it")
        .replace(request);
    assert!(old.is_none(), "one request at a time");
    StatusCode::NO_CONTENT
}
