//! Answers that are read as they come, over real connections: events, JSON lines, downloads.

use super::client::models::{ChatBody, Report, WatchMovesResponse, WatchTypedResponse};
use super::client::operations::{ChatError, ReadSomeOk, ReadSomeSuccess, WatchMovesHeaders};
use super::client::{Client, operations::ApiOperations};
use super::client_of;
use super::script::{Act, Script};
use super::server::Server;
use crate::memory::{Memory, alone};
use specsmith::{Error, RequestOptions, StreamError, TransportErrorKind};
use std::time::Duration;

/// After so much silence a test gives up: the head that comes before it has to be there by then on a slow machine too.
const SILENCE: Duration = Duration::from_secs(3);

const EVENTS: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nx-remaining: 3\r\nconnection: close\r\n\r\n";

fn of(script: &Script) -> ApiOperations {
    let builder = Client::builder().base_url(&script.url);
    builder
        .timeout(crate::PATIENCE)
        .build()
        .expect("a client")
        .api()
}

#[tokio::test]
async fn one_operation_answers_json_or_events() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(
        200,
        &[("content-type", "application/json")],
        b"{\"weight\":3}",
    );
    let whole = api.chat(ChatBody::new()).send().await.expect("a report");
    assert_eq!(whole.body.weight, 3);
    let accept = server.last().header("accept").map(str::to_owned);
    assert_eq!(
        accept.as_deref(),
        Some("application/json, text/event-stream")
    );

    let asked = || api.chat(ChatBody::new().with_stream(true));
    let text = b"data: {\"weight\":1}\n\ndata: {}\n\ndata: {\"weight\":2}\n\ndata: [DONE]\n\n";
    server.answer(
        200,
        &[("content-type", "text/event-stream; charset=utf-8")],
        text,
    );
    let mut events = asked().send_events().await.expect("a stream").body;
    let mut weights = Vec::new();
    while let Some(event) = events.next().await {
        weights.push(match event {
            Ok(event) => event.data.weight,
            Err(StreamError::Decode { item, error, .. }) => {
                assert_eq!((&item[..], error.pointer()), (&b"{}"[..], ""));
                -1
            }
            Err(other) => panic!("{other}"),
        });
    }
    assert_eq!(weights, [1, -1, 2]);
    let accept = server.last().header("accept").map(str::to_owned);
    assert_eq!(accept.as_deref(), Some("text/event-stream"));

    for (media_type, body) in [
        ("application/json", "{\"weight\":3}"),
        ("text/html", "<p>Who are you?</p>\n\n"),
    ] {
        server.answer(200, &[("content-type", media_type)], body.as_bytes());
        let error = asked().send_events().await.expect_err("no stream");
        assert!(matches!(error, Error::Unexpected { .. }), "{error}");
        let response = error.response().expect("the answer is kept");
        assert_eq!(response.body(), body.as_bytes());
    }
    for (media_type, body) in [
        ("text/event-stream", "data: {\"title\":\"Busy\"}\n\n"),
        ("application/json", "{\"title\":\"Busy\"}"),
    ] {
        server.answer(429, &[("content-type", media_type)], body.as_bytes());
        let error = asked().send_events().await.expect_err("too many");
        let Error::Api {
            error: ChatError::TooManyRequests(problem),
            ..
        } = error
        else {
            panic!("{error}");
        };
        assert_eq!(problem.title.as_deref(), Some("Busy"));
    }
}

#[tokio::test]
async fn an_event_is_here_before_the_answer_is_over() {
    let text = "event: moved\ndata: {\"weight\":7}\n\nevent: ended\ndata: {\n\nevent: ended\ndata: 12\n\n: more\n\n";
    let script = Script::start(vec![Act::Hold(format!("{EVENTS}{text}"))]).await;
    let options = RequestOptions::new().timeout(SILENCE);
    let response = of(&script).watch_moves().options(options).send().await;
    let response = response.expect("the head is here");
    assert_eq!(response.status.as_u16(), 200);
    assert_eq!(
        WatchMovesHeaders::from(&response.headers).x_remaining,
        Some(3)
    );
    let mut events = response.body;
    let mut next = async || events.next().await.expect("an event");
    let moved = next().await.expect("as documented");
    assert!(matches!(moved.data, WatchMovesResponse::Moved(moved) if moved.data.weight == 7));
    assert_eq!(moved.event, "moved");
    let ended = next().await.expect("as documented");
    assert!(
        matches!(ended.data, WatchMovesResponse::Ended(ended) if ended.data.as_deref() == Some("{"))
    );
    let ended = next().await.expect("text that is JSON, too");
    assert!(
        matches!(ended.data, WatchMovesResponse::Ended(ended) if ended.data.as_deref() == Some("12"))
    );
    let error = next().await.expect_err("silence");
    assert!(matches!(error, StreamError::Timeout { .. }), "{error}");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn the_text_of_an_event_is_json_where_its_alternative_says_so() {
    let text = "event: name\ndata: 12\n\nevent: name\ndata: \"q\"\n\nevent: name\ndata: {\"a\":1}\n\n\
        event: moved\ndata: {\"weight\":7}\n\nevent: later\ndata: {\"b\":2}\n\n";
    let script = Script::start(vec![Act::Close(format!("{EVENTS}{text}"))]).await;
    let mut events = of(&script).watch_typed().send().await.expect("a head").body;
    let mut told = Vec::new();
    while let Some(event) = events.next().await {
        let event = event.expect("as documented");
        told.push(match event.data {
            WatchTypedResponse::Name(name) => name.data.expect("text"),
            WatchTypedResponse::Moved(moved) => moved.data.expect("a report").weight.to_string(),
            other => specsmith::json::to_string(&other).expect("JSON"),
        });
    }
    let later = r#"{"data":{"b":2},"event":"later"}"#;
    assert_eq!(told, ["12", "\"q\"", "{\"a\":1}", "7", later]);
}

#[tokio::test]
async fn a_stream_that_ended_is_asked_for_from_the_last_event_on() {
    let event = |id: &str, weight: u8| {
        format!(
            "{EVENTS}retry: 1\nid: {id}\nevent: moved\ndata: {{\"weight\":{weight}}}\n\nid: cut\ndata"
        )
    };
    let none = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";
    let acts = [event("a", 1), event("b", 2), none.to_owned()].map(Act::Close);
    let script = Script::start(acts.to_vec()).await;
    let response = of(&script).watch_moves().send().await.expect("a stream");
    let mut events = response.body.reconnecting(3);
    let mut weights = Vec::new();
    while let Some(event) = events.next().await {
        if let WatchMovesResponse::Moved(moved) = event.expect("as documented").data {
            weights.push(moved.data.weight);
        }
    }
    assert_eq!(weights, [1, 2]);
    assert_eq!(events.last_event_id(), "b");
    assert_eq!(events.retry(), Some(Duration::from_millis(1)));
    let ids = [None, Some("a".to_owned()), Some("b".to_owned())];
    assert_eq!(script.header("last-event-id"), ids);
}

#[tokio::test]
async fn a_page_is_no_stream() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let page = "<p>data: {}</p>\n\n".as_bytes();
    server.answer(200, &[("content-type", "text/html")], page);
    let events = api.watch_moves().send().await.expect_err("no events");
    assert_eq!(events.response().expect("the page is kept").body(), page);
    let lines = api.copy_lines([]).send().await.expect_err("no lines");
    assert_eq!(lines.response().expect("the page is kept").body(), page);
}

#[tokio::test]
async fn json_lines_are_sent_and_read_item_by_item() {
    let answer = |media_type: &str, length: usize, body: &str| {
        Act::Close(format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\n\r\n{body}"
        ))
    };
    let script = Script::start(vec![
        answer(
            "application/x-ndjson",
            27,
            "{\"weight\":1}\r\n\n{\"weight\":2}",
        ),
        answer(
            "application/json-seq",
            24,
            "\u{1e}{\n\"weight\":3}\n\u{1e}{\"weight",
        ),
        answer("application/x-ndjson", 99, "{\"weight\":4}\n{\"wei"),
    ])
    .await;
    let api = of(&script);
    let sent = || api.copy_lines([Report::new(8), Report::new(9)]).send();
    let items = sent().await.expect("lines").body.collect().await;
    let weights: Vec<i64> = items.expect("all").iter().map(|item| item.weight).collect();
    assert_eq!(weights, [1, 2]);
    assert_eq!(script.body(), b"{\"weight\":8}\n{\"weight\":9}\n");
    let accept = Some("application/json-seq, application/x-ndjson".to_owned());
    assert_eq!(script.header("accept"), [accept]);
    let mut cut = sent().await.expect("a sequence").body;
    assert_eq!(cut.next().await.expect("one").expect("whole").weight, 3);
    let error = cut.next().await.expect("a rest").expect_err("cut");
    assert!(matches!(error, StreamError::Decode { .. }), "{error}");
    let mut lost = sent().await.expect("lines").body;
    assert_eq!(lost.next().await.expect("one").expect("whole").weight, 4);
    let error = lost
        .next()
        .await
        .expect("more was promised")
        .expect_err("lost");
    assert!(matches!(error, StreamError::Transport { .. }), "{error}");
    assert!(lost.next().await.is_none());
}

#[tokio::test]
async fn a_stream_is_one_of_several_successes() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(
        202,
        &[("content-type", "application/json")],
        b"{\"weight\":1}",
    );
    let later = api.read_some().send().await.expect("a report").body;
    assert!(matches!(later, ReadSomeSuccess::Accepted(report) if report.weight == 1));
    server.answer(204, &[], b"");
    let none = api.read_some().send().await.expect("nothing").body;
    assert!(matches!(none, ReadSomeSuccess::NoContent));
    server.answer(
        200,
        &[("content-type", "application/x-ndjson")],
        b"{\"weight\":2}",
    );
    let lines = api.read_some().send().await.expect("lines").body;
    let ReadSomeSuccess::Ok(ReadSomeOk::Lines(lines)) = lines else {
        panic!("{lines:?}");
    };
    assert_eq!(lines.collect().await.expect("all")[0].weight, 2);
    server.answer(
        200,
        &[("content-type", "text/event-stream")],
        b"data: {\"weight\":3}\n\n",
    );
    let events = api.read_some().send().await.expect("events").body;
    let ReadSomeSuccess::Ok(ReadSomeOk::Events(mut events)) = events else {
        panic!("{events:?}");
    };
    let event = events.next().await.expect("one").expect("whole");
    assert_eq!(event.data.weight, 3);
}

#[tokio::test]
async fn no_item_has_more_bytes_than_are_taken() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\n\r\n";
    let script = Script::start(vec![Act::Endless(head.to_owned(), 1 << 30)]).await;
    let options = RequestOptions::new().response_limit(100_000);
    let request = of(&script).copy_lines([]).options(options);
    let mut lines = request.send().await.expect("a stream").body;
    let error = lines.next().await.expect("an item").expect_err("too long");
    assert!(
        matches!(error, StreamError::TooLong { limit: 100_000, .. }),
        "{error}"
    );
    assert!(lines.next().await.is_none());
}

#[tokio::test]
async fn a_download_takes_no_more_memory_than_a_piece_of_it() {
    const LENGTH: u64 = 120 << 20;
    if !alone("parcels::streams::a_download_takes_no_more_memory_than_a_piece_of_it") {
        return;
    }
    let head =
        format!("HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: {LENGTH}\r\n\r\n");
    let script = Script::start(vec![
        Act::Endless(head.clone(), LENGTH),
        Act::Endless(head, LENGTH),
    ])
    .await;
    let api = of(&script);
    let mut body = api
        .read_label()
        .send_streaming()
        .await
        .expect("a label")
        .body;
    let (mut got, memory) = (0, Memory::now());
    while let Some(bytes) = body.next().await {
        got += bytes.expect("all is well").len() as u64;
        memory.is_bounded();
    }
    assert_eq!(got, LENGTH);
    let error = api.read_label().send().await.expect_err("more than 64 MiB");
    assert!(
        error
            .to_string()
            .ends_with("the response has more than 67108864 bytes"),
        "{error}"
    );
}

#[tokio::test]
async fn a_download_that_falls_silent_ends() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 5\r\n\r\na";
    let script = Script::start(vec![Act::Hold(head.to_owned())]).await;
    let options = RequestOptions::new().timeout(SILENCE);
    let request = of(&script).read_label().options(options);
    let mut body = request.send_streaming().await.expect("a head").body;
    assert_eq!(body.next().await.expect("a piece").expect("whole"), "a");
    let silence = tokio::time::timeout(crate::PATIENCE, body.next()).await;
    let error = silence.expect("an end").expect("more was promised");
    let error = error.expect_err("nothing came");
    assert_eq!(
        error.kind(),
        TransportErrorKind::TimedOut { after: SILENCE }
    );
    assert!(body.next().await.is_none());
}
