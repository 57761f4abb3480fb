//! The server that plays the table: it answers as the scenario says, or 400 with what was expected and what came.

use super::compare::{self, Sent};
use super::scenarios::{Exchange, text_of};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// More than any body of a table has.
const LIMIT: usize = 64 << 20;

/// What is expected now, and what came so far.
#[derive(Default)]
struct Table {
    expected: Vec<Exchange>,
    came: Vec<Result<(), String>>,
}

/// A server on a port of this machine. It runs as long as this program.
pub(super) struct Mock {
    table: Arc<Mutex<Table>>,
    address: SocketAddr,
    // The server stops when it is dropped.
    _runtime: tokio::runtime::Runtime,
}

impl Mock {
    /// Starts it.
    pub(super) fn start() -> Result<Self, String> {
        let told = |error: std::io::Error| format!("the mock server: {error}");
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(told)?;
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind(("127.0.0.1", 0)))
            .map_err(told)?;
        let address = listener.local_addr().map_err(told)?;
        let table = Arc::new(Mutex::new(Table::default()));
        let router = Router::new().fallback(reply).with_state(Arc::clone(&table));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            table,
            address,
            _runtime: runtime,
        })
    }

    /// Where it is.
    pub(super) fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Begins a scenario.
    pub(super) fn expect(&self, expected: Vec<Exchange>) {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        *table = Table {
            expected,
            came: Vec::new(),
        };
    }

    /// What came since, request by request: nothing, or what was wrong with it.
    pub(super) fn came(&self) -> Vec<Result<(), String>> {
        let table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        table.came.clone()
    }
}

async fn reply(State(table): State<Arc<Mutex<Table>>>, request: Request) -> Response<Body> {
    let sent = read(request).await;
    let mut table = table.lock().unwrap_or_else(PoisonError::into_inner);
    let expected = table.expected.get(table.came.len()).cloned();
    let judged = match (&sent, &expected) {
        (Err(error), _) => Err(error.clone()),
        (Ok(_), None) => Err("a request more than expected".to_owned()),
        (Ok(sent), Some(expected)) => compare::request(expected, sent),
    };
    table.came.push(judged.clone());
    match (judged, expected) {
        (Ok(()), Some(expected)) => answer(&expected),
        (Err(error), _) => refusal(error),
        (Ok(()), None) => refusal(String::new()),
    }
}

async fn read(request: Request) -> Result<Sent, String> {
    let (parts, body) = request.into_parts();
    let target = parts.uri.path_and_query();
    let target = target.map_or_else(|| "/".to_owned(), ToString::to_string);
    let headers = parts.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    let headers = headers.collect();
    let body: Bytes = to_bytes(body, LIMIT)
        .await
        .map_err(|error| format!("the body of the request: {error}"))?;
    Ok(Sent {
        method: parts.method.to_string(),
        target,
        headers,
        body: body.to_vec(),
    })
}

fn answer(expected: &Exchange) -> Response<Body> {
    let answer = &expected.response;
    let mut response = Response::builder().status(answer.status);
    for (name, value) in answer.headers.iter().flatten() {
        response = response.header(name, text_of(value));
    }
    let body = match &answer.body {
        None => Ok(Vec::new()),
        Some(content) => {
            let headers = answer.headers.iter().flatten();
            let mut names = headers.map(|(name, _)| name);
            if !names.any(|name| name.eq_ignore_ascii_case("content-type")) {
                response = response.header("content-type", &content.content_type);
            }
            content.bytes()
        }
    };
    let built = body.and_then(|body| {
        let built = response.body(Body::from(body));
        built.map_err(|error| format!("the answer: {error}"))
    });
    built.unwrap_or_else(refusal)
}

fn refusal(why: String) -> Response<Body> {
    let mut response = Response::new(Body::from(why));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}
