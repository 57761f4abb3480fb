//! Calls that are sent again, by a clock that does not wait and remembers for how long it should have.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Alarm, NoError, SERVICE, now};
use crate::File;
use crate::client::*;

static READ: Operation = Operation::new("read", "GET", "/a");
static SEARCH: Operation = Operation::new("search", "QUERY", "/a");
static ADD: Operation = Operation::new("add", "POST", "/a");

const SECOND: Duration = Duration::from_secs(1);

/// What happens to one request.
#[derive(Clone, Copy)]
enum Turn {
    Status(u16),
    Wait(u16, &'static str),
    Refused,
    Lost,
    Broken,
}
use Turn::{Broken, Lost, Refused, Status, Wait};

/// Plays turns, and keeps of each request its idempotency key and its body.
#[derive(Clone, Default)]
struct Play(Arc<Mutex<Kept>>);

/// Turns that are left; keys and bodies that came.
type Kept = (VecDeque<Turn>, Vec<String>, Vec<Body>);

impl Transport for Play {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut play = self.0.lock().unwrap();
        play.1
            .push(super::header(&request, "idempotency-key").to_owned());
        play.2.push(request.into_body());
        let (status, after) = match play.0.pop_front().expect("a turn is left") {
            Status(status) => (status, None),
            Wait(status, after) => (status, Some(after)),
            Refused => return Box::pin(async { Err(TransportError::connect("refused")) }),
            Lost => return Box::pin(async { Err(TransportError::closed("reset")) }),
            Broken => return Box::pin(async { Err(TransportError::other("broken")) }),
        };
        let mut response = http::Response::new(Body::empty());
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        if let Some(after) = after {
            let value = http::HeaderValue::from_static(after);
            response.headers_mut().insert("retry-after", value);
        }
        Box::pin(async { Ok(response) })
    }
}

struct Played {
    /// The status, or 0.
    status: u16,
    sent: usize,
    waits: Vec<Duration>,
    keys: Vec<String>,
}

fn play(
    turns: &[Turn],
    operation: &'static Operation,
    set_up: impl FnOnce(&mut ClientBuilder),
    fill: impl FnOnce(&mut Request),
) -> Played {
    let transport = Play::default();
    transport.0.lock().unwrap().0 = turns.iter().copied().collect();
    let alarm = Alarm::default();
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(transport.clone());
    builder.clock(alarm.clone());
    set_up(&mut builder);
    let mut request = builder.build().unwrap().request(operation);
    fill(&mut request);
    let status = now(request.send()).map_or(0, |reply| reply.status());
    let play = transport.0.lock().unwrap();
    let waits = alarm.0.lock().unwrap().clone();
    Played {
        status,
        sent: play.1.len(),
        waits,
        keys: play.1.clone(),
    }
}

#[test]
fn what_is_harmless_and_may_help_is_sent_again() {
    let table: [(&[Turn], &'static Operation, u16, usize); 12] = [
        (&[Status(200)], &READ, 200, 1),
        (&[Status(503), Status(200)], &READ, 200, 2),
        (&[Status(503), Status(200)], &SEARCH, 200, 2),
        (&[Lost, Status(500), Status(204)], &READ, 204, 3),
        (&[Status(503), Status(502), Status(429)], &READ, 429, 3),
        (&[Lost, Lost, Lost], &READ, 0, 3),
        (&[Status(404)], &READ, 404, 1),
        (&[Broken], &READ, 0, 1),
        (&[Status(503)], &ADD, 503, 1),
        (&[Lost], &ADD, 0, 1),
        // The server has seen nothing.
        (&[Refused, Status(200)], &ADD, 200, 2),
        (&[Wait(429, "61")], &READ, 429, 1),
    ];
    for (at, (turns, operation, status, sent)) in table.into_iter().enumerate() {
        let played = play(turns, operation, |_| {}, |_| {});
        assert_eq!((played.status, played.sent), (status, sent), "row {at}");
        assert_eq!(played.waits.len(), sent - 1, "row {at}");
    }
}

#[test]
fn the_client_and_the_call_say_when() {
    let twice = &[Status(503), Status(503), Status(503), Status(200)];
    let off = play(twice, &READ, |client| client.retry(Retry::off()), |_| {});
    assert_eq!((off.status, off.sent), (503, 1));
    let of_call = |request: &mut Request| {
        let retry = Retry::new().attempts(4).backoff(SECOND * 10, SECOND * 10);
        request.options(RequestOptions::new().retry(retry));
    };
    let called = play(twice, &READ, |client| client.retry(Retry::off()), of_call);
    assert_eq!((called.status, called.sent), (200, 4));
    assert!(
        called
            .waits
            .iter()
            .all(|wait| (SECOND * 5..=SECOND * 10).contains(wait))
    );
    let statuses = |client: &mut ClientBuilder| client.retry(Retry::new().statuses([418]));
    let played = play(&[Status(418), Status(503)], &READ, statuses, |_| {});
    assert_eq!((played.status, played.sent), (503, 2));
    let any = |client: &mut ClientBuilder| client.retry(Retry::new().any_method());
    assert_eq!(play(&[Lost, Status(200)], &ADD, any, |_| {}).sent, 2);
    let told = play(&[Wait(503, "17"), Status(200)], &READ, |_| {}, |_| {});
    assert_eq!(told.waits, [SECOND * 17]);
}

#[test]
fn a_key_makes_a_call_harmless() {
    let keys = |client: &mut ClientBuilder| client.idempotency_keys("Idempotency-Key");
    let played = play(&[Status(503), Status(200)], &ADD, keys, |_| {});
    assert_eq!(played.status, 200);
    assert_eq!(played.keys[0], played.keys[1]);
    assert_eq!(played.keys[0].len(), 32);
    assert_ne!(
        play(&[Status(200)], &ADD, keys, |_| {}).keys,
        played.keys[..1]
    );
    assert_eq!(play(&[Status(200)], &READ, keys, |_| {}).keys, [""]);
    let own = |request: &mut Request| {
        request.options(RequestOptions::new().idempotency_key("mine"));
    };
    let played = play(&[Lost, Status(200)], &ADD, |_| {}, own);
    assert_eq!(played.keys, ["mine", "mine"]);
}

#[test]
fn a_body_that_is_there_once_is_sent_once() {
    let any = |client: &mut ClientBuilder| client.retry(Retry::new().any_method());
    let once = |request: &mut Request| {
        request.file("a/b", &File::stream_once(None, Body::bytes("x")));
    };
    assert_eq!(play(&[Lost], &ADD, any, once).sent, 1);
    let again = |request: &mut Request| {
        request.file("a/b", &File::stream(Some(1), || Body::bytes("x")));
    };
    assert_eq!(play(&[Lost, Status(200)], &ADD, any, again).sent, 2);
}

#[test]
fn a_service_that_is_down_is_not_asked_twice_as_much() {
    let transport = Play::default();
    transport.0.lock().unwrap().0 = vec![Status(503); 1000].into();
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(transport.clone());
    builder.clock(Alarm::default());
    let client = builder.build().unwrap();
    for _ in 0..200 {
        assert!(now(client.clone().request(&READ).send()).is_ok());
    }
    assert_eq!(transport.0.lock().unwrap().1.len(), 300);
}

#[test]
fn an_attempt_has_its_own_time() {
    struct Second(Mutex<bool>);
    impl Transport for Second {
        fn send(
            &self,
            _: http::Request<Body>,
        ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            if !std::mem::replace(&mut *self.0.lock().unwrap(), true) {
                return Box::pin(std::future::pending());
            }
            Box::pin(async { Ok(http::Response::new(Body::empty())) })
        }
    }
    let alarm = Alarm::default();
    let mut builder = ClientBuilder::new(&SERVICE);
    builder.transport(Second(Mutex::new(false)));
    builder.clock(alarm.clone());
    builder.retry(Retry::new().attempt_timeout(SECOND * 4));
    let reply = now(builder.build().unwrap().request(&READ).send());
    assert!(reply.map_err(Error::<NoError>::from).is_ok());
    let waits = alarm.0.lock().unwrap();
    assert_eq!(
        (waits.len(), waits[0], waits[2]),
        (3, SECOND * 4, SECOND * 4)
    );
}
