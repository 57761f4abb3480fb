//! Uploads that are read while they are sent, over real connections.

use super::client::models::UploadBody;
use super::client::{Client, operations::ApiOperations};
use crate::memory::{Memory, alone};
use axum::Router;
use axum::extract::{Request, State};
use specsmith::{Body, File};
use std::io::Write as _;
use std::sync::{Arc, Mutex};

/// Of each request its length as its head says it, and as it was.
type Lengths = Arc<Mutex<Vec<(Option<u64>, u64)>>>;

async fn count(State(lengths): State<Lengths>, request: Request) -> axum::http::StatusCode {
    let stated = request.headers().get("content-length");
    let stated = stated.map(|text| text.to_str().expect("text").parse().expect("a number"));
    let mut body = Body::stream(request.into_body());
    let mut length = 0;
    while let Some(bytes) = body.next().await {
        length += bytes.expect("all of it").len() as u64;
    }
    lengths
        .lock()
        .expect("nobody panics here")
        .push((stated, length));
    axum::http::StatusCode::NO_CONTENT
}

async fn start() -> (ApiOperations, Lengths) {
    let lengths = Lengths::default();
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let router = Router::new()
        .fallback(count)
        .with_state(Arc::clone(&lengths));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let builder = Client::builder().base_url(url).timeout(crate::PATIENCE);
    (builder.build().expect("a client").api(), lengths)
}

#[tokio::test]
async fn an_upload_takes_no_more_memory_than_a_piece_of_it() {
    const LENGTH: u64 = 120 << 20;
    if !alone("parcels::uploads::an_upload_takes_no_more_memory_than_a_piece_of_it") {
        return;
    }
    let mut large = tempfile::NamedTempFile::with_suffix(".bin").expect("a file");
    large.as_file().set_len(LENGTH).expect("room");
    large.write_all(b"begin").expect("room");
    let file = File::path(large.path()).expect("it is there");
    assert!(file.name().is_some_and(|name| name.ends_with(".bin")));
    let (api, lengths) = start().await;
    let memory = Memory::now();
    let watched = tokio::spawn(async move {
        loop {
            memory.is_bounded();
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        }
    });
    api.send_bytes(file.clone()).send().await.expect("sent");
    api.upload(UploadBody::new(file, "Large"))
        .send()
        .await
        .expect("sent");
    assert!(!watched.is_finished(), "it took too much memory");
    watched.abort();
    let lengths = lengths.lock().expect("nobody panics here");
    let [(stated, length), (form, of_form)] = lengths[..] else {
        panic!("{lengths:?}");
    };
    assert_eq!((stated, length), (Some(LENGTH), LENGTH));
    assert_eq!(form, Some(of_form));
    assert!(of_form > LENGTH && of_form < LENGTH + 1000);
}

#[tokio::test]
async fn a_file_that_became_shorter_is_not_sent() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    file.as_file().set_len(200_000).expect("room");
    let named = File::path(file.path()).expect("it is there");
    file.as_file().set_len(10).expect("room");
    let (api, lengths) = start().await;
    assert!(api.send_bytes(named).send().await.is_err());
    assert!(lengths.lock().is_ok_and(|lengths| lengths.is_empty()));
    assert!(File::path(file.path().join("none")).is_err());
}

#[tokio::test]
async fn a_file_that_has_grown_is_not_cut() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    file.as_file().set_len(10).expect("room");
    let named = File::path(file.path()).expect("it is there");
    let (api, lengths) = start().await;
    api.send_bytes(named.clone()).send().await.expect("sent");
    for length in [11, 300_000] {
        file.as_file().set_len(length).expect("room");
        assert!(api.send_bytes(named.clone()).send().await.is_err());
        let form = UploadBody::new(named.clone(), "Grown");
        assert!(api.upload(form).send().await.is_err());
    }
    let stream = File::stream(Some(2), || Body::bytes("abc"));
    assert!(api.send_bytes(stream).send().await.is_err());
    assert_eq!(
        *lengths.lock().expect("nobody panics here"),
        [(Some(10), 10)]
    );
}
