//! Calls that are sent again, over real connections. The servers ask for no time.

use super::client::Client;
use super::script::{Act, Script};
use specsmith::{Error, Retry, TransportErrorKind};
use std::time::Duration;

const BUSY: &str =
    "HTTP/1.1 503 Busy\r\nretry-after: 0\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const DONE: &str = "HTTP/1.1 204 Done\r\nconnection: close\r\n\r\n";

async fn start(acts: &[&str]) -> (Script, Client) {
    play(acts.iter().map(|text| Act::Close((*text).to_owned()))).await
}

async fn play(acts: impl IntoIterator<Item = Act>) -> (Script, Client) {
    let script = Script::start(acts.into_iter().collect()).await;
    let at_once = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
    let builder = Client::builder().base_url(&script.url).retry(at_once);
    let client = builder.timeout(crate::PATIENCE).build().expect("a client");
    (script, client)
}

#[tokio::test]
async fn a_busy_or_lost_server_is_asked_again_with_the_same_body() {
    let (script, client) = start(&[BUSY, "", DONE]).await;
    client.api().send_bytes("abc").send().await.expect("sent");
    assert_eq!(script.header("host").len(), 3);
    assert_eq!(script.body(), b"abc");
}

#[tokio::test]
async fn what_is_not_idempotent_is_sent_once_unless_it_has_a_key() {
    let (script, client) = start(&[BUSY, DONE]).await;
    let error = client.api().subscribe().send().await.expect_err("busy");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    assert_eq!(script.header("idempotency-key"), [None]);

    let (script, client) = start(&[BUSY, DONE]).await;
    let options = specsmith::RequestOptions::new().idempotency_key("k-1");
    let request = client.api().subscribe().options(options);
    request.send().await.expect("done");
    let key = Some("k-1".to_owned());
    assert_eq!(script.header("idempotency-key"), [key.clone(), key]);
}

#[tokio::test]
async fn a_connection_that_is_reset_is_one_that_was_lost() {
    let reset = |text: &str| Act::Reset(text.to_owned());
    let half = "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 5\r\n\r\na";
    let label = half.replace("\r\n\r\na", "\r\nconnection: close\r\n\r\nlabel");
    let (script, client) = play([reset(""), reset(half), Act::Close(label)]).await;
    let read = client.api().read_label().send().await.expect("a label");
    assert_eq!(&read.body[..], b"label");
    assert_eq!(script.header("host").len(), 3);

    let (script, client) = play([reset(""), Act::Close(DONE.to_owned())]).await;
    let error = client.api().subscribe().send().await.expect_err("lost");
    let Error::Transport { error, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(error.kind(), TransportErrorKind::Closed);
    assert_eq!(script.header("host").len(), 1, "it is not idempotent");

    let (_, client) = play([reset(half)]).await;
    let mut body = client.api().read_label().send_streaming().await;
    let body = &mut body.as_mut().expect("a head").body;
    assert_eq!(body.next().await.expect("a piece").expect("whole"), "a");
    let error = body.next().await.expect("more was promised");
    let error = error.expect_err("lost");
    assert_eq!(error.kind(), TransportErrorKind::Closed);
    assert!(body.next().await.is_none());
}
