//! Streams from bytes in any pieces, with a transport and a clock of the test's own.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http_body::Frame;

use super::parse::{Parser, Raw, TooLong};
use super::records::Records;
use super::{EventReader, EventStream, StreamError};
use crate::client::{
    Body, BoxFuture, Clock, Error, JsonLines, Live, Operation, Reply, Request, Response, Service,
    Transport, TransportError,
};

static SERVICE: Service = Service::new("demo", "1").servers(&["https://demo.example"]);
static EVENTS: Operation = Operation::new("events", "GET", "/events");

fn events(pieces: &[&[u8]]) -> Vec<Raw> {
    let mut parser = Parser::default();
    let mut found = Vec::new();
    for piece in pieces {
        let mut input = Bytes::copy_from_slice(piece);
        while let Some(event) = parser.next(&mut input, 1000).unwrap() {
            found.push(event);
        }
    }
    found
}

fn raw(event: &str, data: &str, id: &str) -> Raw {
    Raw {
        event: event.to_owned(),
        data: data.to_owned(),
        id: id.to_owned(),
        retry: None,
    }
}

#[test]
fn events_are_read_as_the_standard_has_it() {
    let table: [(&str, Vec<Raw>); 12] = [
        ("data: a\n\n", vec![raw("", "a", "")]),
        (
            "data: a\r\ndata:b\r\rdata\n\n",
            vec![raw("", "a\nb", ""), raw("", "", "")],
        ),
        ("\u{feff}data:  a\n\n", vec![raw("", " a", "")]),
        (": nothing\nother: b\n\n", vec![]),
        (
            "event: add\ndata: 1\n\ndata: 2\n\n",
            vec![raw("add", "1", ""), raw("", "2", "")],
        ),
        ("event: add\n\ndata: 2\n\n", vec![raw("", "2", "")]),
        (
            "id: 7\ndata: 1\n\ndata: 2\n\nid\ndata: 3\n\n",
            vec![raw("", "1", "7"), raw("", "2", "7"), raw("", "3", "")],
        ),
        ("id: 7\n\ndata: 1\n\n", vec![raw("", "1", "7")]),
        ("id: a\0b\ndata: 1\n\n", vec![raw("", "1", "")]),
        (
            "data\n\ndata\ndata\n\ndata:",
            vec![raw("", "", ""), raw("", "\n", "")],
        ),
        ("data: cut", vec![]),
        (
            "data: gr\u{fc}n \u{1f600}\n\n",
            vec![raw("", "gr\u{fc}n \u{1f600}", "")],
        ),
    ];
    for (text, expected) in table {
        assert_eq!(events(&[text.as_bytes()]), expected, "{text:?} whole");
        let bytes: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
        assert_eq!(events(&bytes), expected, "{text:?} byte by byte");
    }
    let broken = events(&[b"data: \xff\n\n"]);
    assert_eq!(broken, [raw("", "\u{fffd}", "")]);
}

#[test]
fn a_reconnection_time_is_digits() {
    let mut parser = Parser::default();
    let text = b"retry: 250\ndata: 1\n\nretry: 2s\ndata: 2\n\nretry:\n\n";
    let mut input = Bytes::from_static(text);
    let mut next = || parser.next(&mut input, 1000).unwrap().unwrap().retry;
    assert_eq!(next(), Some(Duration::from_millis(250)));
    assert_eq!(next(), None);
    assert_eq!(parser.retry, Some(Duration::from_millis(250)));
}

#[test]
fn no_event_has_more_bytes_than_are_taken() {
    let mut parser = Parser::default();
    for (piece, expected) in [("data: 1234\n", Ok(None)), ("data: 5678\n", Err(TooLong))] {
        assert_eq!(parser.next(&mut Bytes::from(piece), 15), expected);
    }
    let mut parser = Parser::default();
    let many = "data: 1234\n\n".repeat(9);
    let mut input = Bytes::from(many);
    for _ in 0..9 {
        assert!(parser.next(&mut input, 15).unwrap().is_some());
    }
    let mut records = Records::default();
    assert_eq!(
        records.next(&mut Bytes::from_static(b"1234567"), 6),
        Err(TooLong)
    );
}

#[test]
fn values_are_a_line_each_or_behind_separators() {
    let table: [(&str, &[&str]); 6] = [
        ("1\n2\r\n\n 3 \n", &["1", "2", "3"]),
        ("1\n2", &["1", "2"]),
        ("\u{1e}1\n\u{1e}{\n\"a\": 1\n}\n", &["1", "{\n\"a\": 1\n}"]),
        ("\u{1e}\u{1e}1\n", &["1"]),
        ("\n\u{1e}1\n\u{1e}2", &["1", "2"]),
        ("", &[]),
    ];
    for (text, expected) in table {
        for size in [1, 2, 100] {
            let mut records = Records::default();
            let mut found = Vec::new();
            for piece in text.as_bytes().chunks(size) {
                let mut input = Bytes::copy_from_slice(piece);
                while let Some(text) = records.next(&mut input, 100).unwrap() {
                    found.push(text);
                }
            }
            found.extend(records.last());
            let expected: Vec<Vec<u8>> =
                expected.iter().map(|one| one.as_bytes().to_vec()).collect();
            assert_eq!(found, expected, "{text:?} by {size}");
        }
    }
}

/// Answers one body after another, and keeps the requests and how long was waited.
#[derive(Clone, Default)]
struct World(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    answers: Vec<Answer>,
    ids: Vec<Option<String>>,
    waits: Vec<Duration>,
}

/// A status, pieces of a body, and whether the connection is lost then. A piece before the others that begins with `type:` is the media type.
type Answer = (u16, &'static [&'static str], bool);

struct Pieces(&'static [&'static str], bool);

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Ready(match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                Some(Ok(Frame::data(Bytes::from_static(first.as_bytes()))))
            }
            None if std::mem::take(&mut self.1) => Some(Err(std::io::Error::other("reset"))),
            None => None,
        })
    }
}

impl Transport for World {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut kept = self.0.lock().unwrap();
        let id = request.headers().get("last-event-id");
        kept.ids
            .push(id.map(|id| String::from_utf8(id.as_bytes().to_vec()).unwrap()));
        let (status, pieces, lost) = kept.answers.remove(0);
        let media_type = pieces.first().and_then(|piece| piece.strip_prefix("type:"));
        let pieces = &pieces[usize::from(media_type.is_some())..];
        let mut response = http::Response::new(Body::stream(Pieces(pieces, lost)));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        if let Some(media_type) = media_type {
            let media_type = http::HeaderValue::from_static(media_type);
            response.headers_mut().insert("content-type", media_type);
        }
        Box::pin(async { Ok(response) })
    }
}

impl Clock for World {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.lock().unwrap().waits.push(duration);
        Box::pin(std::future::ready(()))
    }
}

type Opened<T> = Result<Response<T>, Error<std::convert::Infallible>>;

fn opened(answers: &[Answer]) -> (World, EventStream<i64>) {
    let (world, response) = open(answers, Live::Events, |reply| {
        reply.events(EventReader::json())
    });
    (world, response.unwrap().body)
}

fn open<T>(
    answers: &[Answer],
    live: Live,
    read: impl FnOnce(Reply) -> Opened<T>,
) -> (World, Opened<T>) {
    let world = World::default();
    world.0.lock().unwrap().answers = answers.to_vec();
    let mut builder = crate::client::ClientBuilder::new(&SERVICE);
    builder.transport(world.clone());
    builder.clock(world.clone());
    let request: Request = builder.build().unwrap().request(&EVENTS);
    (world, read(now(request.open(live)).unwrap()))
}

fn now<T>(future: impl Future<Output = T>) -> T {
    crate::client::tests::now(future)
}

/// All that comes: values, or the first word of what went wrong.
fn all(mut events: EventStream<i64>) -> Vec<Result<i64, &'static str>> {
    let mut found = Vec::new();
    while let Some(event) = now(events.next()) {
        found.push(event.map(|event| event.data).map_err(|error| match error {
            StreamError::Transport { .. } => "transport",
            StreamError::Timeout { .. } => "timeout",
            StreamError::TooLong { .. } => "too long",
            StreamError::Decode { .. } => "decode",
            StreamError::Reconnect { .. } => "reconnect",
        }));
    }
    found
}

#[test]
fn what_does_not_fit_does_not_end_a_stream_and_done_does() {
    let text = [
        "data: 1\n\ndata: no\n\nda",
        "ta: 2\n\n: ping\n\ndata: [DONE]\n\ndata: 3\n\n",
    ];
    let text: &'static [&'static str] = Box::leak(Box::new(text));
    let (_, events) = opened(&[(200, text, false)]);
    assert_eq!(all(events), [Ok(1), Err("decode"), Ok(2)]);
    let (_, events) = opened(&[(200, &["data: 1\n\ndata"], true)]);
    assert_eq!(all(events), [Ok(1), Err("transport")]);
}

#[test]
fn a_lost_stream_is_asked_for_again_from_where_it_was() {
    let answers: [Answer; 5] = [
        (
            200,
            &["id: a\nretry: 20\ndata: 1\n\nid: lost\ndata: 2\n"],
            true,
        ),
        (200, &["data: 2\n\nid: b\ndata: 3\n\n"], false),
        (200, &[], false),
        (200, &["data: 4\n\n"], false),
        (204, &[], false),
    ];
    let (world, events) = opened(&answers);
    assert_eq!(all(events.reconnecting(2)), [Ok(1), Ok(2), Ok(3), Ok(4)]);
    let kept = world.0.lock().unwrap();
    let id = |id: &str| Some(id.to_owned());
    assert_eq!(kept.ids, [None, id("a"), id("b"), id("b"), id("b")]);
    assert_eq!(kept.waits, [Duration::from_millis(20); 4]);
}

#[test]
fn the_id_of_the_last_event_goes_back_as_it_came() {
    let first: Answer = (200, &["id: \u{e9} \u{1f600}\ndata: 1\n\n"], false);
    let (world, events) = opened(&[first, (204, &[], false)]);
    assert_eq!(all(events.reconnecting(1)), [Ok(1)]);
    let ids = [None, Some("\u{e9} \u{1f600}".to_owned())];
    assert_eq!(world.0.lock().unwrap().ids, ids);
    let (world, events) = opened(&[(200, &["id: \u{1}\ndata: 1\n\n"], false)]);
    assert_eq!(all(events.reconnecting(1)), [Ok(1), Err("reconnect")]);
    assert_eq!(world.0.lock().unwrap().ids, [None]);
}

#[test]
fn asking_again_has_an_end() {
    let silence: Answer = (200, &[], true);
    let (world, events) = opened(&[silence; 3]);
    assert_eq!(all(events.reconnecting(2)), [Err("transport")]);
    assert_eq!(world.0.lock().unwrap().waits, [Duration::from_secs(3); 2]);
    // Asking again is a call as any other, and sent again as they are.
    let no: Answer = (503, &["no"], false);
    let (_, events) = opened(&[silence, no, no, no]);
    assert_eq!(all(events.reconnecting(2)), [Err("reconnect")]);
}

#[test]
fn a_stream_is_read_from_nothing_that_claims_to_be_something_else() {
    const PAGE: Answer = (200, &["type:text/html", "<p>data: 1</p>\n\n"], false);
    let whole = |response: &Error<std::convert::Infallible>| match response {
        Error::Unexpected { response, .. } => response.body().to_vec(),
        other => panic!("{other}"),
    };
    let (_, page) = open(&[PAGE], Live::Events, |reply| {
        reply.events::<i64, _>(EventReader::json())
    });
    assert_eq!(whole(&page.unwrap_err()), b"<p>data: 1</p>\n\n");
    let (_, page) = open(&[PAGE], Live::Lines, Reply::lines::<i64, _>);
    assert_eq!(whole(&page.unwrap_err()), b"<p>data: 1</p>\n\n");
    for label in ["type:application/json", "type:Application/JSONL; a=b"] {
        let pieces: &'static [&'static str] = Box::leak(Box::new([label, "1\n2"]));
        let (_, lines) = open(&[(200, pieces, false)], Live::Lines, Reply::lines);
        let lines: JsonLines<i64> = lines.unwrap().body;
        assert_eq!(now(lines.collect()).unwrap(), [1, 2], "{label}");
    }
    let labelled = ["type:text/Event-Stream ; charset=utf-8", "data: 1\n\n"];
    let labelled: &'static [&'static str] = Box::leak(Box::new(labelled));
    let (_, mut events) = opened(&[(200, labelled, true), PAGE]);
    events = events.reconnecting(3);
    assert_eq!(now(events.next()).unwrap().unwrap().data, 1);
    let StreamError::Reconnect { failure } = now(events.next()).unwrap().unwrap_err() else {
        panic!("it was asked for again");
    };
    assert_eq!(whole(&failure.into()), b"<p>data: 1</p>\n\n");
    assert!(
        now(events.next()).is_none(),
        "that is no stream to wait for"
    );
}
