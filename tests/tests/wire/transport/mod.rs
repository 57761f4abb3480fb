//! What is between a client and a server: threads that wait, TLS, proxies, encodings, and servers that others have written.

mod blocking;
mod bombs;
mod challenges;
mod compressed;
mod digest;
mod hash;
mod nginx;
mod proxy;
mod signed;
mod tls;

use crate::parcels::client::{Client, ClientBuilder};
use crate::parcels::server::Server;

/// A client that sends once and does not wait for ever, still to be built.
fn patient(url: impl AsRef<str>) -> ClientBuilder {
    let builder = Client::builder().base_url(url);
    builder
        .retry(specsmith::Retry::off())
        .timeout(crate::PATIENCE)
}
