//! A server that plays one answer after another, a connection each, and writes them byte by byte as it is told.

use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What the server does on one connection, once a request has come.
#[derive(Clone)]
pub(super) enum Act {
    /// Writes this and closes the connection.
    Close(String),
    /// Writes this and nothing more.
    Hold(String),
    /// Writes this and resets the connection, once it has come.
    Reset(String),
    /// Writes this head, and then so many bytes.
    Endless(String, u64),
}

/// Requests as they came: head and body.
type Requests = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// A running server; it ends with the test's runtime.
pub(super) struct Script {
    pub(super) url: String,
    requests: Requests,
}

impl Script {
    pub(super) async fn start(acts: Vec<Act>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let requests = Requests::default();
        let kept = Arc::clone(&requests);
        tokio::spawn(async move {
            for act in acts {
                let (stream, _) = listener.accept().await.expect("a connection");
                tokio::spawn(play(stream, act, Arc::clone(&kept)));
            }
        });
        Self { url, requests }
    }

    /// The value of a header of each request.
    pub(super) fn header(&self, name: &str) -> Vec<Option<String>> {
        let requests = self.requests.lock().expect("nobody panics here");
        let of = |head: &String| {
            let mut lines = head.lines().filter_map(|line| line.split_once(": "));
            let found = lines.find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.to_owned())
        };
        requests.iter().map(|(head, _)| of(head)).collect()
    }

    /// The body of the last request.
    pub(super) fn body(&self) -> Vec<u8> {
        let requests = self.requests.lock().expect("nobody panics here");
        requests.last().expect("a request came").1.clone()
    }
}

async fn play(mut stream: TcpStream, act: Act, requests: Requests) {
    let mut bytes = Vec::new();
    let head = loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            break head.to_owned();
        }
        read(&mut stream, &mut bytes).await;
    };
    let lower = head.to_ascii_lowercase();
    let length = lower.split_once("content-length: ").map_or(0, |(_, rest)| {
        let digits = rest.lines().next().expect("a line");
        digits.parse().expect("a number")
    });
    let whole = head.len() + 4 + length;
    while bytes.len() < whole {
        read(&mut stream, &mut bytes).await;
    }
    let body = bytes.split_off(head.len() + 4);
    requests
        .lock()
        .expect("nobody panics here")
        .push((head, body));
    match act {
        Act::Close(text) => drop(stream.write_all(text.as_bytes()).await),
        Act::Hold(text) => {
            drop(stream.write_all(text.as_bytes()).await);
            std::future::pending::<()>().await;
        }
        Act::Reset(text) => {
            drop(stream.write_all(text.as_bytes()).await);
            // What has not been read by then would be lost with the connection.
            tokio::time::sleep(Duration::from_millis(100)).await;
            stream.set_zero_linger().expect("a socket");
        }
        Act::Endless(head, mut left) => {
            drop(stream.write_all(head.as_bytes()).await);
            let block = vec![b'x'; 64 << 10];
            while left > 0 {
                let part = &block[..block.len().min(usize::try_from(left).expect("a length"))];
                if stream.write_all(part).await.is_err() {
                    return;
                }
                left -= part.len() as u64;
            }
        }
    }
}

async fn read(stream: &mut TcpStream, bytes: &mut Vec<u8>) {
    let mut buffer = [0; 4096];
    let length = stream.read(&mut buffer).await.expect("a request");
    assert!(length > 0, "the request is cut");
    bytes.extend_from_slice(&buffer[..length]);
}
