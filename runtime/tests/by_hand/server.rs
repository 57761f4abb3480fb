//! A server of a few lines: it keeps what it is sent and answers what it is told, right or wrong.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A request as it came over the wire; header names are in lower case.
#[derive(Clone, Debug)]
pub(crate) struct Exchange {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

/// The end of an answer after which nothing comes.
pub(crate) const HOLD: &str = "<hold>";

pub(crate) struct Server {
    url: String,
    seen: Arc<Mutex<Vec<Exchange>>>,
}

impl Server {
    /// One connection for each answer. After one that ends in [`HOLD`], the connection is held open in silence.
    pub(crate) async fn start(answers: &[&str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let answers: Vec<_> = answers.iter().map(|&answer| answer.to_owned()).collect();
        let keep = Arc::clone(&seen);
        tokio::spawn(async move {
            let mut held = Vec::new();
            for answer in answers {
                let (stream, _) = listener.accept().await.unwrap();
                let mut stream = BufReader::new(stream);
                let exchange = read(&mut stream).await;
                keep.lock().unwrap().push(exchange);
                let (text, hold) = match answer.strip_suffix(HOLD) {
                    Some(text) => (text, true),
                    None => (&*answer, false),
                };
                let mut stream: TcpStream = stream.into_inner();
                // The client may have gone away, which some tests want.
                let _ = stream.write_all(text.as_bytes()).await;
                if hold {
                    held.push(stream);
                } else {
                    let _ = stream.shutdown().await;
                }
            }
            std::future::pending::<()>().await;
        });
        Self { url, seen }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn seen(&self) -> Vec<Exchange> {
        self.seen.lock().unwrap().clone()
    }
}

async fn read(stream: &mut BufReader<TcpStream>) -> Exchange {
    let line = read_line(stream).await;
    let mut headers = Vec::new();
    let mut length = 0;
    loop {
        let header = read_line(stream).await;
        let Some((name, value)) = header.split_once(':') else {
            break;
        };
        let (name, value) = (name.to_ascii_lowercase(), value.trim().to_owned());
        if name == "content-length" {
            length = value.parse().unwrap();
        }
        headers.push((name, value));
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    Exchange {
        line,
        headers,
        body: String::from_utf8(body).unwrap(),
    }
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> String {
    let mut line = String::new();
    stream.read_line(&mut line).await.unwrap();
    line.trim_end().to_owned()
}
