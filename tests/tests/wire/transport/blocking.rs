//! Calls without asynchronous code, from threads that wait.

use super::{Server, patient};
use crate::parcels::client::Client;
use crate::parcels::client::models::ChatBody;
use crate::parcels::client::operations::ReadNoteError;
use specsmith::blocking::{Wait as _, WaitEach as _, WaitError};
use specsmith::{Error, RequestOptions, StreamError};
use std::io::Read as _;
use std::time::Duration;
use tokio::runtime::Runtime;

/// A server on threads of its own, and a client of it.
fn start() -> (Runtime, Server, Client) {
    let runtime = Runtime::new().expect("threads");
    let server = runtime.block_on(Server::start());
    let client = patient(server.url()).build().expect("a client");
    (runtime, server, client)
}

#[test]
fn a_call_is_waited_for_and_its_errors_are_those_of_the_operation() {
    let (_runtime, server, client) = start();
    server.answer(200, &[("content-type", "text/plain")], b"a note");
    let note = client.api().read_note().send().wait().expect("a note");
    assert_eq!(note.body, "a note");
    server.answer(409, &[("content-type", "text/plain")], b"7");
    let error = client.api().read_note().send().wait().expect_err("busy");
    assert!(
        matches!(
            error,
            Error::Api {
                error: ReadNoteError::Conflict(7),
                ..
            }
        ),
        "{error}"
    );
    let raw = client.raw("GET", "/else").send().wait().expect("an answer");
    assert_eq!(raw.body(), b"7");
    let request = client.api().read_note().into_http().wait();
    assert_eq!(request.expect("built").uri().path(), "/answers/text");
}

#[test]
fn streams_are_gone_through() -> Result<(), Box<dyn std::error::Error>> {
    let (_runtime, server, client) = start();
    let api = client.api();
    let text = b"data: {\"weight\":1}\n\ndata: {}\n\ndata: {\"weight\":2}\n\n";
    server.answer(200, &[("content-type", "text/event-stream")], text);
    let events = api.chat(ChatBody::new()).send_events().wait()?.body;
    let weights: Vec<_> = events
        .wait_each()
        .map(|event| event.map_or(-1, |event| event.data.weight))
        .collect();
    assert_eq!(weights, [1, -1, 2]);

    let text = b"{\"weight\":3}\n{\"weight\":4}\n";
    server.answer(200, &[("content-type", "application/x-ndjson")], text);
    let mut lines = api.copy_lines([]).send().wait()?.body.wait_each();
    assert_eq!(lines.next().ok_or("one")??.weight, 3);
    let rest = lines.into_inner().ok_or("the stream")?;
    assert_eq!(rest.collect().wait()?.len(), 1);

    server.answer(200, &[("content-type", "image/png")], b"\x89PNG");
    let body = api.read_label().send_streaming().wait()?.body;
    let pieces: Result<Vec<_>, _> = body.wait_each().collect();
    assert_eq!(pieces?.concat(), b"\x89PNG");
    let mut body = api.read_label().send_streaming().wait()?.body.wait_each();
    let (mut start, mut rest) = ([0; 2], Vec::new());
    body.read_exact(&mut start)?;
    body.read_to_end(&mut rest)?;
    assert_eq!((&start, &rest[..]), (b"\x89P", &b"NG"[..]));
    Ok(())
}

#[test]
fn many_threads_wait_at_once_and_time_runs_out_for_each() {
    let silent = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let url = format!("http://{}", silent.local_addr().expect("an address"));
    let silent = patient(url).build().expect("a client");
    let (_runtime, server, client) = start();
    server.answer(204, &[], b"");
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                for _ in 0..5 {
                    let sent = client.api().send_text("x").send().wait();
                    sent.expect("sent");
                }
                let options = RequestOptions::new().timeout(Duration::from_millis(50));
                let call = silent.api().send_text("x").options(options);
                let error = call.send().wait().expect_err("silence");
                assert!(error.is_timeout(), "{error}");
            });
        }
    });
    assert_eq!(server.count(), 100);
}

/// What a thread of asynchronous code is told, and those where its runtime lets it block.
async fn waits_where_it_may(client: Client, server: &Server) {
    let before = server.count();
    let error = client.api().send_text("x").send().wait();
    assert_eq!(
        error.expect_err("asynchronous").to_string(),
        "wait (a blocking call): asynchronous code cannot wait for a call: use `.await` here, or a thread of its own"
    );
    assert_eq!(server.count(), before);

    server.answer(200, &[("content-type", "application/x-ndjson")], b"");
    let lines = client
        .api()
        .copy_lines([])
        .send()
        .await
        .expect("lines")
        .body;
    let told: Vec<_> = lines.wait_each().collect();
    assert!(matches!(&told[..], [Err(StreamError::Transport { .. })]));
    let own = async { Err::<(), WaitError>(WaitError::NoThread) }.wait();
    assert_eq!(own, Err(WaitError::Asynchronous));

    server.answer(204, &[], b"");
    let elsewhere = client.clone();
    let call = move || elsewhere.api().send_text("x").send().wait().is_ok();
    assert!(tokio::task::spawn_blocking(call).await.expect("no panic"));
    client.api().send_text("x").send().await.expect("sent");
}

#[tokio::test]
async fn asynchronous_code_of_one_thread_is_told_that_it_cannot_wait() {
    let server = Server::start().await;
    let client = patient(server.url()).build().expect("a client");
    waits_where_it_may(client, &server).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn asynchronous_code_of_many_threads_is_told_too() {
    let server = Server::start().await;
    let client = patient(server.url()).build().expect("a client");
    waits_where_it_may(client.clone(), &server).await;
    let call = || client.api().send_text("x").send().wait().is_ok();
    assert!(tokio::task::block_in_place(call));
    let own = tokio::spawn(async move { client.api().send_text("x").send().wait().is_err() });
    assert!(own.await.expect("no panic"));
}
