//! Against a server on loopback, which the hook of the client puts in the place of every name.

use super::client::{Client, hook};
use super::{FILE_BYTES, Fetching, Remote};
use crate::source::{Fetched, SourceError};
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What a server answers: by path, the rest of the status line, header lines, and the body.
pub(crate) type Table = Vec<(&'static str, String)>;

/// A server that notes the requests that came.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    table: Arc<Mutex<Table>>,
}

impl Server {
    pub(crate) fn new(table: Table) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            address: listener.local_addr().unwrap(),
            requests: Arc::default(),
            table: Arc::new(Mutex::new(table)),
        };
        let (requests, table) = (Arc::clone(&server.requests), Arc::clone(&server.table));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(stream, &requests, &table);
            }
        });
        server
    }

    /// Lets every name lead here, for the clients that this thread makes from now on.
    pub(crate) fn stand_in(&self) {
        hook::set(self.address, true);
    }

    pub(crate) fn set(&self, table: Table) {
        *self.table.lock().unwrap() = table;
    }

    /// The requests since this was asked the last time.
    pub(crate) fn requests(&self) -> Vec<String> {
        std::mem::take(&mut *self.requests.lock().unwrap())
    }

    /// The first lines of those.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.requests()
            .iter()
            .map(|request| request.lines().next().unwrap_or_default().to_owned())
            .collect()
    }
}

fn answer(
    mut stream: TcpStream,
    requests: &Mutex<Vec<String>>,
    table: &Mutex<Table>,
) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte)? == 1 {
        request.push(byte[0]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    requests.lock().unwrap().push(request);
    let table = table.lock().unwrap();
    let found = table.iter().find(|(known, _)| *known == path);
    let text = found.map_or("404 Not Found\r\n\r\n", |(_, text)| text.as_str());
    stream.write_all(format!("HTTP/1.1 {text}").as_bytes())?;
    if path.starts_with("/slow") {
        thread::sleep(Duration::from_secs(20));
    }
    Ok(())
}

pub(crate) fn file(text: &str) -> String {
    format!("200 OK\r\ncontent-length: {}\r\n\r\n{text}", text.len())
}

pub(crate) fn moved(location: &str) -> String {
    format!("302 Found\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n")
}

fn remote() -> Remote {
    Remote::new(["a.example".to_owned(), "b.example".to_owned()])
}

fn message(result: Result<Fetched, SourceError>) -> String {
    match result {
        Ok(fetched) => format!("{} bytes", fetched.bytes.len()),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_file_is_fetched_and_pinned_and_nothing_is_said_of_us() {
    let server = Server::new(vec![("/x.yaml?v=1", file("a: 1\n"))]);
    server.stand_in();
    let remote = remote();
    let fetched = remote.fetch("HTTP://A.example:80/x.yaml?v=1").unwrap();
    assert_eq!(fetched.bytes, b"a: 1\n");
    assert_eq!(fetched.url, "http://a.example/x.yaml?v=1");
    let hash = super::hash(b"a: 1\n");
    assert_eq!(
        remote.pins(),
        [("http://a.example/x.yaml?v=1".to_owned(), hash)]
    );
    let requests = server.requests();
    let mut headers: Vec<String> = requests[0]
        .lines()
        .skip(1)
        .filter_map(|line| Some(line.split_once(':')?.0.to_ascii_lowercase()))
        .collect();
    headers.sort_unstable();
    headers.retain(|name| name != "connection");
    assert_eq!(headers, ["accept", "host", "user-agent"]);
}

#[test]
fn only_named_hosts_are_asked_and_after_a_redirection_too() {
    let server = Server::new(vec![
        ("/a", moved("//b.example/b")),
        ("/b", moved("c.yaml?d#e")),
        ("/c.yaml?d", file("x")),
        ("/away", moved("http://c.example/x")),
        ("/in", moved("http://127.0.0.1/x")),
        ("/key", moved("http://user:key@a.example/x")),
        ("/file", moved("file:///etc/passwd")),
        ("/round", moved("/round")),
        ("/lost", "302 Found\r\ncontent-length: 0\r\n\r\n".to_owned()),
        ("/no", "500 No\r\ncontent-length: 0\r\n\r\n".to_owned()),
    ]);
    server.stand_in();
    let remote = remote();
    let fetched = remote.fetch("http://a.example/a").unwrap();
    assert_eq!(fetched.url, "http://b.example/c.yaml?d");
    let pin = format!("{} {}", super::hash(b"x"), fetched.url);
    assert_eq!(remote.pins()[0].1, pin);
    let table = [
        (
            "http://c.example/a",
            "the config does not name the host `c.example`",
        ),
        (
            "http://a.example/away",
            "the config does not name the host `c.example`",
        ),
        (
            "http://a.example/in",
            "its URL has no plain name for a host",
        ),
        (
            "http://a.example/key",
            "its URL has credentials, which would be written into the lock",
        ),
        (
            "http://a.example/file",
            "its URL is not one of `http` or `https`",
        ),
        ("http://a.example/round", "its server sends it on and on"),
        (
            "http://a.example/lost",
            "the server says that it lies elsewhere, and not where",
        ),
        ("http://a.example/no", "the server answered with status 500"),
        (
            "http://a.example/none",
            "the server answered with status 404",
        ),
    ];
    for (url, expected) in table {
        assert_eq!(message(remote.fetch(url)), expected, "{url}");
    }
}

#[test]
fn an_address_that_is_not_public_is_never_connected_to() {
    let server = Server::new(vec![("/", file("x"))]);
    hook::set(server.address, false);
    assert_eq!(
        message(remote().fetch("http://a.example/")),
        "its host has an address that is not public, and nothing is fetched from there"
    );
    assert!(server.requests().is_empty());
}

#[test]
fn what_is_too_large_is_not_read_to_its_end() {
    let said = format!("200 OK\r\ncontent-length: {}\r\n\r\n", FILE_BYTES + 1);
    let unsaid = format!("200 OK\r\n\r\n{}", "x".repeat(FILE_BYTES as usize + 2));
    let server = Server::new(vec![("/said", said), ("/unsaid", unsaid)]);
    server.stand_in();
    let expected = "it is larger than the limit of 33554432 bytes";
    for path in ["said", "unsaid"] {
        let url = format!("http://a.example/{path}");
        assert_eq!(message(remote().fetch(&url)), expected, "{path}");
    }
}

#[test]
fn who_is_slow_is_not_waited_for() {
    for (path, text) in [
        ("/slow/head", "200 OK\r\ncontent-le"),
        ("/slow/body", "200 OK\r\ncontent-length: 10\r\n\r\nx"),
    ] {
        let server = Server::new(vec![(path, text.to_owned())]);
        server.stand_in();
        let start = Instant::now();
        let url = format!("http://a.example{path}");
        let answer = Client::new().get(&url, 100, Duration::from_millis(200));
        assert_eq!(answer.unwrap_err(), "it did not come in time", "{path}");
        assert!(start.elapsed() < Duration::from_secs(10), "{path}");
    }
}

#[test]
fn a_pin_is_kept() {
    let server = Server::new(vec![("/x", file("one"))]);
    server.stand_in();
    let url = "http://a.example/x";
    let folder = tempfile::tempdir().unwrap();
    let open = |fetching, pins: &[(String, String)]| {
        remote()
            .with_fetching(fetching)
            .with_cache(folder.path().join("cache"))
            .with_pins(pins.iter().map(|(url, pin)| (url.as_str(), pin.as_str())))
    };
    let unpinned = |fetching| message(open(fetching, &[]).fetch(url));
    assert_eq!(
        unpinned(Fetching::Locked),
        "it is not pinned in specsmith.lock"
    );
    assert!(unpinned(Fetching::Offline).starts_with("it is not among the files"));
    assert!(server.requests().is_empty());

    let first = open(Fetching::Pinned, &[]);
    first.fetch(url).unwrap();
    let pins = first.pins();
    assert_eq!(server.lines(), ["GET /x HTTP/1.1"]);

    // From the cache, whatever the server has by now.
    server.set(vec![("/x", file("two"))]);
    for fetching in [Fetching::Pinned, Fetching::Locked, Fetching::Offline] {
        let again = open(fetching, &pins);
        assert_eq!(again.fetch(url).unwrap().bytes, b"one");
        assert_eq!(again.pins(), pins);
    }
    assert!(server.requests().is_empty());

    // What somebody has put into the cache is not what it is called, and so not there.
    let kept = folder.path().join("cache").join(&pins[0].1);
    std::fs::write(&kept, "evil").unwrap();
    assert!(message(open(Fetching::Offline, &pins).fetch(url)).starts_with("it is not among"));
    for fetching in [Fetching::Pinned, Fetching::Locked] {
        let (old, new) = (super::hash(b"one"), super::hash(b"two"));
        assert_eq!(
            message(open(fetching, &pins).fetch(url)),
            format!("it is no longer what specsmith.lock pins: its SHA-256 was {old} and is {new}")
        );
    }
    let update = open(Fetching::Update, &pins);
    assert_eq!(update.fetch(url).unwrap().bytes, b"two");
    assert_eq!(update.pins()[0].1, super::hash(b"two"));
}

#[test]
fn a_pin_that_is_no_hash_leads_to_no_file() {
    let server = Server::new(vec![("/x", file("one"))]);
    server.stand_in();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("secret"), "one").unwrap();
    let remote = remote()
        .with_fetching(Fetching::Offline)
        .with_cache(folder.path().join("cache"))
        .with_pins([("http://a.example/x", "../secret")]);
    assert!(message(remote.fetch("http://a.example/x")).starts_with("it is not among"));
}

#[test]
fn who_speaks_no_tls_is_not_believed() {
    let server = Server::new(vec![("/x", file("one"))]);
    server.stand_in();
    let remote = remote();
    assert!(remote.fetch("https://a.example/x").is_err());
    assert!(remote.pins().is_empty());
}
