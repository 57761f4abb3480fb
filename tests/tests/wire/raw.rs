//! A server that writes given bytes, for what no honest server sends.

use std::net::SocketAddr;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What happens once the bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// The connection is closed.
    Close,
    /// Nothing, for ever.
    Hold,
}

/// Starts a server that reads a request, writes these bytes, and does no more than that. Gives its URL.
pub(crate) async fn start(answer: String, then: Then) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let address: SocketAddr = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, answer.clone(), then));
        }
    });
    format!("http://{address}")
}

async fn converse(mut stream: TcpStream, answer: String, then: Then) {
    // The calls of these tests have no body, so a blank line ends a request.
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let mut buffer = [0; 1024];
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return,
            Ok(length) => request.extend_from_slice(&buffer[..length]),
        }
    }
    if stream.write_all(answer.as_bytes()).await.is_ok() && then == Then::Hold {
        std::future::pending::<()>().await;
    }
}
