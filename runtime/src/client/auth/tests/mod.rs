//! Flows against an authorization server of the test's own, by a clock that does not wait.

mod device;
mod fetch;
mod refresh;

use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use super::{AuthError, Credential, OAuth};
use crate::SecretString;
use crate::client::tests::{NoError, header, now};
use crate::client::*;

static SCHEMES: &[Scheme] = &[
    Scheme::bearer("oauth")
        .token_url("https://auth.example/token")
        .device_url("https://auth.example/device"),
    Scheme::bearer("oidc").discovery_url("https://auth.example/.well-known"),
    Scheme::bearer("local").token_url("/oauth/token?v=1"),
];
static SERVICE: Service = Service::new("demo", "1")
    .servers(&["https://api.example/v1"])
    .schemes(SCHEMES);
static OAUTH: Operation = Operation::new("read", "GET", "/read").security(&[&["oauth"]]);
static OIDC: Operation = Operation::new("read", "GET", "/read").security(&[&["oidc"]]);
static LOCAL: Operation = Operation::new("read", "GET", "/read").security(&[&["local"]]);

#[derive(Default)]
struct State {
    /// Method, address, authorization and body of each request.
    seen: Vec<String>,
    /// What the authorization server answers, in turn: `LOST` and `SILENT` are no statuses.
    answers: Vec<(u16, &'static str)>,
    /// Tokens that the service refuses.
    refused: Vec<&'static str>,
    time: Duration,
    waits: Vec<u64>,
    /// Whether whoever waits waits, until the time is set on; else it is over at once.
    passes: bool,
    /// When those that wait are to be woken.
    due: Vec<Duration>,
    /// The user agents of the requests.
    agents: Vec<String>,
}

const SECOND: Duration = Duration::from_secs(1);
const LOST: u16 = 0;
const SILENT: u16 = 1;

/// The service, the authorization server and the clock.
#[derive(Clone, Default)]
struct World(Arc<Mutex<State>>);

impl Transport for World {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut state = self.0.lock().unwrap();
        let agent = header(&request, "user-agent").to_owned();
        state.agents.push(agent);
        let head = header(&request, "authorization").to_owned();
        let body = String::from_utf8(request.body().as_bytes().unwrap().to_vec()).unwrap();
        let line = format!("{} {} {head} {body}", request.method(), request.uri());
        state
            .seen
            .push(line.replace("  ", " ").trim_end().to_owned());
        let (status, body) = match request.uri().path() {
            "/v1/read" if state.refused.iter().any(|token| head.ends_with(token)) => (401, ""),
            "/v1/read" => (200, ""),
            _ => state.answers.remove(0),
        };
        match status {
            LOST => return Box::pin(async move { Err(TransportError::closed(body)) }),
            SILENT => return Box::pin(std::future::pending()),
            _ => {}
        }
        let mut response = http::Response::new(Body::bytes(body));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        Box::pin(async { Ok(response) })
    }
}

impl Clock for World {
    fn now(&self) -> Duration {
        self.0.lock().unwrap().time
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        let mut state = self.0.lock().unwrap();
        state.waits.push(duration.as_secs());
        let due = state.time + duration;
        state.due.push(due);
        let world = self.clone();
        Box::pin(std::future::poll_fn(move |_| {
            let state = world.0.lock().unwrap();
            match state.passes && state.time < due {
                true => Poll::Pending,
                false => Poll::Ready(()),
            }
        }))
    }
}

impl World {
    /// Sets the time on until a future is done, or until the end.
    fn run<T>(&self, future: impl Future<Output = T>, end: Duration) -> Option<T> {
        self.0.lock().unwrap().passes = true;
        let mut future = std::pin::pin!(future);
        loop {
            let mut context = Context::from_waker(Waker::noop());
            if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
                return Some(value);
            }
            let mut state = self.0.lock().unwrap();
            let time = state.time;
            let next = state.due.iter().copied().filter(|due| *due > time).min();
            state.time = next.filter(|next| *next <= end)?;
        }
    }
}

fn client(scheme: &'static str, credential: impl Into<Credential>) -> (World, Client) {
    client_with(scheme, credential, |_| {})
}

fn client_with(
    scheme: &'static str,
    credential: impl Into<Credential>,
    set_up: impl FnOnce(&mut ClientBuilder),
) -> (World, Client) {
    let world = World::default();
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(world.clone());
    builder.clock(world.clone());
    builder.credential(scheme, credential.into());
    builder.retry(Retry::off());
    set_up(&mut builder);
    (world, builder.build().unwrap())
}

/// The status, or what went wrong.
fn call(client: &Client, operation: &'static Operation) -> Result<u16, String> {
    status(now(client.request(operation).send()))
}

fn status(reply: Result<Reply, Failure>) -> Result<u16, String> {
    reply
        .map(|reply| reply.status())
        .map_err(|failure| Error::<NoError>::from(failure).to_string())
}

fn answers(world: &World, answers: &[(u16, &'static str)]) {
    world.0.lock().unwrap().answers = answers.to_vec();
}

fn seen(world: &World) -> Vec<String> {
    std::mem::take(&mut world.0.lock().unwrap().seen)
}

#[test]
fn a_token_is_kept_and_fetched_anew_before_it_expires() {
    let oauth = OAuth::client_credentials("me:1", "s/3")
        .scope("read")
        .scope("write");
    let (world, client) = client("oauth", oauth);
    answers(
        &world,
        &[
            (200, r#"{"access_token":"one","expires_in":3600}"#),
            (200, r#"{"access_token":"two","expires_in":"10"}"#),
            (200, r#"{"access_token":"three"}"#),
        ],
    );
    // `me%3A1:s%2F3`, as in a form.
    let fetch = "POST https://auth.example/token Basic bWUlM0ExOnMlMkYz grant_type=client_credentials&scope=read+write";
    let read = |token: &str| format!("GET https://api.example/v1/read Bearer {token}");
    for (time, expected) in [
        (0, vec![fetch.to_owned(), read("one")]),
        (3_539, vec![read("one")]),
        (3_540, vec![fetch.to_owned(), read("two")]),
        (3_548, vec![read("two")]),
        (3_549, vec![fetch.to_owned(), read("three")]),
        (999_999, vec![read("three")]),
    ] {
        world.0.lock().unwrap().time = Duration::from_secs(time);
        assert_eq!(call(&client, &OAUTH), Ok(200), "at {time}");
        assert_eq!(seen(&world), expected, "at {time}");
    }
}

#[test]
fn a_refused_token_is_replaced_once() {
    let (world, client) = client(
        "oauth",
        OAuth::client_credentials("me", "s").secret_in_form(),
    );
    let token = |text| (200, text);
    answers(
        &world,
        &[
            token(r#"{"access_token":"old","refresh_token":"r1"}"#),
            token(r#"{"access_token":"new"}"#),
            token(r#"{"access_token":"newer"}"#),
        ],
    );
    assert_eq!(call(&client, &OAUTH), Ok(200));
    world.0.lock().unwrap().refused = vec!["old"];
    seen(&world);
    assert_eq!(call(&client, &OAUTH), Ok(200));
    let form = "grant_type=refresh_token&refresh_token=r1&client_id=me&client_secret=s";
    assert_eq!(
        seen(&world),
        [
            "GET https://api.example/v1/read Bearer old".to_owned(),
            format!("POST https://auth.example/token {form}"),
            "GET https://api.example/v1/read Bearer new".to_owned(),
        ]
    );
    world.0.lock().unwrap().refused = vec!["new", "newer"];
    assert_eq!(call(&client, &OAUTH), Ok(401));
    assert_eq!(seen(&world).len(), 3);
}

#[test]
fn endpoints_are_documented_discovered_or_said() {
    let (world, of_oidc) = client("oidc", OAuth::refresh_token("me", "r0"));
    answers(
        &world,
        &[
            (200, r#"{"token_endpoint":"https://other.example/t"}"#),
            (
                200,
                r#"{"access_token":"one","refresh_token":"r1","expires_in":100}"#,
            ),
            (200, r#"{"access_token":"two","expires_in":100}"#),
        ],
    );
    let mut all = Vec::new();
    for time in [0, 100] {
        world.0.lock().unwrap().time = Duration::from_secs(time);
        assert_eq!(call(&of_oidc, &OIDC), Ok(200));
        all.extend(
            seen(&world)
                .into_iter()
                .filter(|line| !line.contains("/read")),
        );
    }
    let refresh = |token: &str| {
        format!(
            "POST https://other.example/t grant_type=refresh_token&refresh_token={token}&client_id=me"
        )
    };
    let discovery = "GET https://auth.example/.well-known".to_owned();
    assert_eq!(all, [discovery, refresh("r0"), refresh("r1")]);

    let (world, of_local) = client(
        "local",
        OAuth::client_credentials("me", "s").parameter("audience", "a b"),
    );
    answers(&world, &[(200, r#"{"access_token":"one"}"#)]);
    assert_eq!(call(&of_local, &LOCAL), Ok(200));
    assert_eq!(
        seen(&world)[0],
        "POST https://api.example/oauth/token?v=1 Basic bWU6cw== grant_type=client_credentials&audience=a+b"
    );
}

#[test]
fn whoever_asks_often_waits_once() {
    struct Nobody;
    impl Wake for Nobody {
        fn wake(self: Arc<Self>) {}
    }
    let waker = Waker::from(Arc::new(Nobody));
    let mut context = Context::from_waker(&waker);
    let flight = super::flight::Flight::<u8>::new();
    let mut first = std::pin::pin!(flight.get(|_| true, |_| std::future::pending()));
    assert!(first.as_mut().poll(&mut context).is_pending());
    for _ in 0..9 {
        let mut next = std::pin::pin!(flight.get(|_| true, |_| std::future::pending()));
        assert!(next.as_mut().poll(&mut context).is_pending());
    }
    assert_eq!(flight.waiting(), 1);
}

#[test]
fn what_goes_wrong_is_told_without_secrets() {
    let table = [
        (
            (
                400,
                r#"{"error":"invalid_client","error_description":"s3cret"}"#,
            ),
            "the token endpoint refused: invalid_client",
        ),
        (
            (400, r#"{"error":"S3CRET!"}"#),
            "the token endpoint refused: no known reason",
        ),
        (
            (200, "{}"),
            "the token endpoint answered without an access token",
        ),
        ((503, "s3cret"), "the authorization server answered 503"),
        (
            (403, "s3cret"),
            "the authorization server answered 403, and no JSON object",
        ),
    ];
    for (answer, expected) in table {
        let (world, client) = client("oauth", OAuth::client_credentials("me", "s3cret"));
        answers(&world, &[answer]);
        let error = call(&client, &OAUTH).unwrap_err();
        assert_eq!(error, format!("read (GET /read): {expected}"));
        let debug = format!("{client:?} {:?}", OAuth::client_credentials("me", "s3cret"));
        assert!(!debug.contains("s3cret"), "{debug}");
    }
}

#[test]
fn a_function_or_the_environment_gives_a_token() {
    let count = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&count);
    let source = Credential::source(move || {
        let number = {
            let mut count = counted.lock().unwrap();
            *count += 1;
            *count
        };
        async move {
            match number {
                3 => Err(AuthError::new("no more")),
                number => Ok(SecretString::new(format!("t{number}"))),
            }
        }
    });
    let (world, of_source) = client("oauth", source);
    assert_eq!(call(&of_source, &OAUTH), Ok(200));
    assert_eq!(call(&of_source, &OAUTH), Ok(200));
    assert!(call(&of_source, &OAUTH).unwrap_err().ends_with("no more"));
    let read = |token: &str| format!("GET https://api.example/v1/read Bearer {token}");
    assert_eq!(seen(&world), [read("t1"), read("t2")]);
    let (_, of_nothing) = client("oauth", Credential::env("SPECSMITH_TEST_IS_NOT_SET"));
    let error = call(&of_nothing, &OAUTH).unwrap_err();
    assert!(
        error.contains("`SPECSMITH_TEST_IS_NOT_SET` is not set"),
        "{error}"
    );
}
