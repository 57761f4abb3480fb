//! Calls that are sent again, over real connections. The servers ask for no time.

use super::client::Client;
use super::script::{Act, Script};
use specsmith::Retry;
use std::time::Duration;

const BUSY: &str =
    "HTTP/1.1 503 Busy\r\nretry-after: 0\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const DONE: &str = "HTTP/1.1 204 Done\r\nconnection: close\r\n\r\n";

async fn start(acts: &[&str]) -> (Script, Client) {
    let acts = acts.iter().map(|text| Act::Close((*text).to_owned()));
    let script = Script::start(acts.collect()).await;
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
