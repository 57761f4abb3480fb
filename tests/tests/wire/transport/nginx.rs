//! Behind nginx, which does what a small server does not: it closes connections when it likes, compresses in chunks, and makes paths simple before it looks at them.
//! Where it is not installed, a line says so.

use super::patient;
use crate::memory::{Memory, alone};
use crate::parcels::client::{Client, ClientBuilder};
use axum::Router;
use axum::http::StatusCode;
use specsmith::{Body, Error, File};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const CONFIG: &str = include_str!("nginx.conf");

/// A running nginx, whose folder is gone with it.
struct Nginx {
    process: Child,
    folder: tempfile::TempDir,
    url: String,
}

/// A server behind it, which takes what it is sent and holds nothing.
async fn upstream() -> String {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let router = Router::new().fallback(async |body: axum::body::Body| {
        let mut body = Body::stream(body);
        while let Some(piece) = body.next().await {
            piece.expect("all of it");
        }
        StatusCode::NO_CONTENT
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

impl Nginx {
    /// `None` where there is none.
    async fn start() -> Option<Self> {
        let found = [
            Path::new("/usr/sbin/nginx"),
            Path::new("/usr/local/sbin/nginx"),
        ];
        let program = found
            .into_iter()
            .find(|path| path.exists())
            .unwrap_or(Path::new("nginx"));
        if Command::new(program)
            .arg("-v")
            .stderr(Stdio::null())
            .status()
            .is_err()
        {
            eprintln!("skipped: a server that others have written (there is no `nginx`)");
            return None;
        }
        let upstream = upstream().await;
        let folder = tempfile::tempdir().expect("a folder");
        let free = [(); 2].map(|()| std::net::TcpListener::bind("127.0.0.1:0").expect("a port"));
        let free = free.map(|listener| listener.local_addr().expect("an address").to_string());
        let config = CONFIG
            .replace("{here}", &free[0])
            .replace("{elsewhere}", &free[1])
            .replace("{upstream}", &upstream);
        fs::write(folder.path().join("nginx.conf"), config).expect("room");
        let mut command = Command::new(program);
        command
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf", "-e", "error.log"]);
        let process = command.stdin(Stdio::null()).spawn().expect("nginx runs");
        let url = format!("http://{}", free[0]);
        let nginx = Self {
            process,
            folder,
            url,
        };
        for _ in 0..500 {
            if tokio::net::TcpStream::connect(&free[0]).await.is_ok() {
                return Some(nginx);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("nginx does not listen: {}", nginx.read("error.log"));
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap_or_default()
    }

    fn client(&self) -> ClientBuilder {
        patient(&self.url)
    }

    fn build(&self) -> Client {
        self.client().build().expect("a client")
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

#[tokio::test]
async fn connections_that_are_closed_between_calls_lose_none() {
    let Some(nginx) = Nginx::start().await else {
        return;
    };
    let client = nginx.build();
    for number in 0..20 {
        client.api().send_text("x").send().await.expect("sent");
        if number == 9 {
            // It closes what was idle for so long.
            tokio::time::sleep(Duration::from_millis(800)).await;
        }
    }
    let connections = nginx.read("access.log");
    let mut connections: Vec<_> = connections
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert_eq!(connections.len(), 20);
    connections.dedup();
    assert!(connections.len() >= 6, "three calls each: {connections:?}");
}

#[tokio::test]
async fn what_comes_compressed_in_chunks_is_read() {
    let Some(nginx) = Nginx::start().await else {
        return;
    };
    let text = "a note that is said often. ".repeat(20_000);
    fs::create_dir(nginx.folder.path().join("answers")).expect("room");
    fs::write(nginx.folder.path().join("answers/text"), &text).expect("room");
    let note = nginx
        .build()
        .api()
        .read_note()
        .send()
        .await
        .expect("a note");
    assert_eq!(note.body, text);
    let log = nginx.read("access.log");
    let sent: usize = log
        .split_whitespace()
        .nth(2)
        .expect("a length")
        .parse()
        .expect("a number");
    assert!(sent < text.len() / 10, "{sent} bytes are not compressed");
}

#[tokio::test]
async fn a_hundred_megabytes_go_both_ways_in_constant_memory() {
    const LENGTH: u64 = 100 << 20;
    if !alone("transport::nginx::a_hundred_megabytes_go_both_ways_in_constant_memory") {
        return;
    }
    let Some(nginx) = Nginx::start().await else {
        return;
    };
    let folder = nginx.folder.path().join("answers");
    fs::create_dir(&folder).expect("room");
    let file = folder.join("label");
    fs::File::create(&file)
        .expect("room")
        .set_len(LENGTH)
        .expect("room");
    let api = nginx.build().api();
    let memory = Memory::now();
    let mut body = api.read_label().send_streaming().await.expect("bytes").body;
    let mut length = 0;
    while let Some(piece) = body.next().await {
        length += piece.expect("all of it").len() as u64;
        memory.is_bounded();
    }
    assert_eq!(length, LENGTH);
    let upload = File::path(&file).expect("it is there");
    api.send_bytes(upload.clone()).send().await.expect("taken");
    memory.is_bounded();
    let log = nginx.read("access.log");
    let taken = log
        .lines()
        .last()
        .and_then(|line| line.split(' ').nth(3))
        .expect("a length");
    assert!(taken.parse::<u64>().expect("a number") > LENGTH, "{log}");

    // One that it will not have, it refuses before all of it has come.
    let error = api.send_any(upload).send().await.expect_err("too large");
    assert_eq!(
        error.status().map(|status| status.as_u16()),
        Some(413),
        "{error}"
    );
}

#[tokio::test]
async fn nothing_is_sent_elsewhere_because_it_says_so() {
    let Some(nginx) = Nginx::start().await else {
        return;
    };
    let client = nginx.client().sid("s-1").build().expect("a client");
    let error = client
        .api()
        .by_cookie()
        .send()
        .await
        .expect_err("a redirect");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    let log = nginx.read("access.log");
    assert_eq!(log.lines().count(), 1, "{log}");
}

#[tokio::test]
async fn values_stay_in_their_segment_after_it_has_made_the_path_simple() {
    let Some(nginx) = Nginx::start().await else {
        return;
    };
    let client = nginx.build();
    let read = async |value: &str| client.raw("GET", "/segments").segment(value).send().await;
    for value in ["a", "..;", "...", "a?b#c", "ü \\", "a//b", "%00"] {
        let answer = read(value).await.expect("sent");
        // It takes slashes together that follow one another, also where they are encoded.
        let seen = format!("/segments/{}", value.replace("//", "/"));
        assert_eq!(String::from_utf8_lossy(answer.body()), seen);
    }
    for value in [
        "",
        ".",
        "..",
        "%2e%2e",
        ".%2E",
        "../secret",
        "%2F..%2Fsecret",
    ] {
        let error = Error::<()>::from(read(value).await.expect_err("refused"));
        assert!(matches!(error, Error::Request { .. }), "{value}");
    }
}
