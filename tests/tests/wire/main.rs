//! The `authlete` crate over real HTTP, against a server that holds each request against `spec/authlete.yaml` and answers with the
//! document's examples. The server, from `document` to `values`, uses no line of Specsmith.

#[path = "../support/document.rs"]
mod document;

mod check;
mod percent;
mod raw;
mod schema;
mod server;
mod values;

mod calls;
mod outcome;

mod checks;
#[rustfmt::skip]
mod documented;
mod failures;
mod hostile;
mod lists;
mod memory;
mod nulls;
mod operations;
mod pages;
mod parcels;
mod rules;
mod secrets;
mod segments;
mod timing;
mod transport;
mod xml;

use server::{BEARER, Server};
use std::time::Duration;

/// So long may a call take that is not about time: a hanging test should fail, a slow machine should not.
const PATIENCE: Duration = Duration::from_secs(60);

/// A client of a server.
fn client(server: &Server) -> authlete::Client {
    client_at(&server.url())
}

/// A client of whatever is at a URL.
fn client_at(url: &str) -> authlete::Client {
    let builder = authlete::Client::builder()
        .bearer(BEARER)
        .base_url(url)
        .retry(specsmith::Retry::off())
        .timeout(PATIENCE);
    builder.build().expect("a client")
}
