//! A client of `document.yaml`, which shows every way to send and to answer, against a server that answers as it is told.
//!
//! `client.rs` is generated; where it is stale, the test `freshness` says so, and with `SPECSMITH_EMIT=1` it writes it anew.

mod answers;
mod bodies;
mod forms;
#[rustfmt::skip]
#[allow(clippy::module_inception, dead_code, unreachable_pub, unused_imports, reason = "what is emitted is for others, and nobody is outside a test")]
pub(crate) mod client;
mod oauth;
mod parameters;
mod retries;
mod script;
pub(crate) mod server;
mod service;
pub(crate) mod streams;
mod uploads;
mod webhooks;

use server::Server;
/// A client of the server.
fn client_of(server: &Server) -> client::Client {
    let builder = client::Client::builder().base_url(server.url());
    let builder = builder.retry(specsmith::Retry::off());
    builder.timeout(crate::PATIENCE).build().expect("a client")
}
