//! A proxy that the caller names.

use super::{Server, patient};
use specsmith::{ReqwestTransport, reqwest};

#[tokio::test]
async fn requests_go_to_the_proxy_with_their_whole_address() {
    let server = Server::start().await;
    let proxy = reqwest::Proxy::all(server.url()).expect("an address");
    let transport = ReqwestTransport::with(|client| client.proxy(proxy)).expect("a transport");
    let builder = patient("http://parcels.invalid/v1").transport(transport);
    let api = builder.build().expect("a client").api();
    api.send_text("x").send().await.expect("sent");
    let last = server.last();
    assert_eq!(last.target, "http://parcels.invalid/v1/bodies/text");
    assert_eq!(last.header("host"), Some("parcels.invalid"));
}
