//! The core with a transport and a clock of the test's own: no socket, no time.

mod beside;
mod error;
mod request;
mod retry;
mod scalars;
mod secrecy;
mod security;
#[cfg(feature = "tracing")]
mod spans;
mod timeout;
mod uploads;
mod url;
mod validation;

use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::*;

static SCHEMES: &[Scheme] = &[
    Scheme::bearer("bearer"),
    Scheme::basic("basic").setter("basic_auth"),
    Scheme::api_key_header("key", "X-Key"),
    Scheme::api_key_query("query_key", "api key"),
    Scheme::api_key_cookie("cookie_key", "session"),
];
static SERVICE: Service = Service::new("demo", "1.2.3")
    .servers(&["https://demo.example/v1/"])
    .schemes(SCHEMES);
static PLAIN: Operation = Operation::new("plain", "GET", "/plain")
    .parameters(&[Parameter::header("x-trace"), Parameter::cookie("c")]);

/// Keeps what it is asked to send, and answers 200 with `null`.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<http::Request<Body>>>>);

impl Transport for Recorder {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.0.lock().unwrap().push(request);
        Box::pin(async { Ok(http::Response::new(Body::bytes("null"))) })
    }
}

/// Never answers.
struct Silent;

impl Transport for Silent {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::pending())
    }
}

/// Rings at once, and remembers for how long it was to wait.
#[derive(Clone, Default)]
struct Alarm(Arc<Mutex<Vec<Duration>>>);

impl Clock for Alarm {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(std::future::ready(()))
    }
}

/// Drives a future that never waits for anything outside this thread.
pub(super) fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the future waits"),
    }
}

/// Runs something with a subscriber on this thread. While there is one subscriber alone, `tracing` asks the thread that comes first whether anybody listens to
/// a place, and believes it for all threads: so there are always two.
#[cfg(feature = "tracing")]
fn listen<T>(
    subscriber: impl tracing::Subscriber + Send + Sync + 'static,
    run: impl FnOnce() -> T,
) -> T {
    static OTHER: std::sync::OnceLock<tracing::Dispatch> = std::sync::OnceLock::new();
    OTHER.get_or_init(|| tracing::Dispatch::new(spans::Told::default()));
    tracing::subscriber::with_default(subscriber, run)
}

fn builder(transport: impl Transport) -> ClientBuilder {
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(transport);
    builder
}

pub(super) type NoError = std::convert::Infallible;

/// Sends, and gives the request as it was sent or the message of the failure.
fn sent(
    set_up: impl FnOnce(&mut ClientBuilder),
    operation: &'static Operation,
    fill: impl FnOnce(&mut Request),
) -> Result<http::Request<Body>, String> {
    let recorder = Recorder::default();
    let mut builder = builder(recorder.clone());
    set_up(&mut builder);
    let mut request = builder
        .build()
        .map_err(|error| error.to_string())?
        .request(operation);
    fill(&mut request);
    match now(request.send()) {
        Ok(_) => Ok(recorder.0.lock().unwrap().pop().unwrap()),
        Err(failure) => Err(Error::<NoError>::from(failure).to_string()),
    }
}

pub(super) fn header<'a>(request: &'a http::Request<Body>, name: &str) -> &'a str {
    request
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[test]
fn everything_may_cross_threads() {
    fn shared<T: Send + Sync>() {}
    fn moved<T: Send>(_: &T) {}
    shared::<Client>();
    shared::<ClientBuilder>();
    shared::<Request>();
    shared::<Response<()>>();
    shared::<RawResponse>();
    shared::<Error<NoError>>();
    shared::<Failure>();
    shared::<RequestOptions>();
    let reply = |reply: Reply| moved(&reply);
    let _ = reply;
    let client = builder(Silent).build().unwrap();
    moved(&client.request(&PLAIN).send());
}
