//! Generated code written by hand, against a real server on the loopback interface.

mod authlete;
mod failures;
mod server;
mod success;

use authlete::{Client, ClientBuilder};
use server::{Exchange, Server};

/// A client of a server that answers each request with one of these texts, byte for byte.
async fn start(answers: &[&str]) -> (Client, Server) {
    start_with(answers, |builder| builder).await
}

async fn start_with(
    answers: &[&str],
    set_up: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> (Client, Server) {
    let server = Server::start(answers).await;
    let builder = Client::builder().bearer("t0ken").base_url(server.url());
    (set_up(builder).build().unwrap(), server)
}

/// A whole answer of HTTP/1.1 with a JSON body.
fn answer(status: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )
}

fn header<'a>(exchange: &'a Exchange, name: &str) -> Option<&'a str> {
    let mut headers = exchange.headers.iter();
    headers.find_map(|(key, value)| (key == name).then_some(value.as_str()))
}
