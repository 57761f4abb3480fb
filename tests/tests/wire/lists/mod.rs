//! A client of `document.yaml`, whose lists are joined as Swagger 2.0 has it, against a server that keeps what comes.
//!
//! `client.rs` is generated, as that of `parcels` is.

#[rustfmt::skip]
#[allow(clippy::module_inception, dead_code, unreachable_pub, unused_imports, reason = "what is emitted is for others, and nobody is outside a test")]
mod client;

use crate::parcels::server::Server;
use client::models::{FillBody, PackBody};
use client::operations::FindHeaders;

fn client_of(server: &Server) -> client::Client {
    let builder = client::Client::builder().base_url(server.url());
    builder.timeout(crate::PATIENCE).build().expect("a client")
}

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    let texts = |row: &&[&str]| row.iter().map(|text| (*text).to_owned()).collect();
    rows.iter().map(texts).collect()
}

#[tokio::test]
async fn lists_are_joined_where_they_stand() {
    let server = Server::start().await;
    let headers = [("x-tabs", "a b\tc,d"), ("x-grid", "1,2 3")];
    server.answer(204, &headers, b"");
    let call = client_of(&server).api().find(["a/b", "c d"], ["a,b", "c"]);
    let call = call
        .columns(["a b", "c"])
        .grid([vec![1_i64, 2], vec![3]])
        .each(rows(&[&["a", "b"], &["c"]]))
        .x_bars(["a,b", "c d"])
        .x_grid(rows(&[&["a", "b"], &["c"]]));
    let answer = call.send().await.expect("an answer");
    let request = server.last();
    assert_eq!(
        request.target,
        "/lists/a%2Fb%09c%20d/a%2Cb,c?columns=a%20b%09c&each=a%20b&each=c&grid=1%2C2%7C3"
    );
    assert_eq!(request.header("x-bars"), Some("a,b|c d"));
    assert_eq!(request.header("x-grid"), Some("a,b\tc"));

    let found = FindHeaders::from(&answer.headers);
    assert_eq!(found.x_tabs, Some(vec!["a b".to_owned(), "c,d".to_owned()]));
    assert_eq!(found.x_grid, Some(vec![vec![1, 2], vec![3]]));
}

#[tokio::test]
async fn an_item_that_would_be_two_is_sent_nowhere() {
    let server = Server::start().await;
    let client = client_of(&server);
    let call = client.api().find(["a", "secret\tb"], ["c"]);
    let error = call.send().await.expect_err("a refusal").to_string();
    assert!(error.contains("`tabs` has an item"), "{error}");
    assert!(!error.contains("secret"), "{error}");
    let call = client.api().find(["a"], ["c"]).x_bars(["a|b"]);
    let error = call.send().await.expect_err("a refusal").to_string();
    assert!(error.contains("`X-Bars` has an item"), "{error}");
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn lists_are_joined_in_forms() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let grid = || rows(&[&["a", "b"], &["c d"]]);
    let form = FillBody::new()
        .with_plain(["a,b", "c"])
        .with_each(["d", "e"])
        .with_grid(grid());
    api.fill().body(form).send().await.expect("an answer");
    let received = server.last();
    assert_eq!(
        received.text(),
        "plain=a%2Cb,c&each=d&each=e&grid=a%2Cb%09c+d"
    );

    let form = PackBody::new()
        .with_plain(["a", "b"])
        .with_each(["d", "e"])
        .with_grid(grid());
    api.pack().body(form).send().await.expect("an answer");
    let received = server.last();
    let parts: Vec<&str> = received
        .text()
        .split("form-data; ")
        .skip(1)
        .filter_map(|part| part.split("\r\n--").next())
        .collect();
    let expected = [
        "name=\"plain\"\r\n\r\na,b",
        "name=\"each\"\r\n\r\nd",
        "name=\"each\"\r\n\r\ne",
        "name=\"grid\"\r\n\r\na,b\tc d",
    ];
    assert_eq!(parts, expected);
}
