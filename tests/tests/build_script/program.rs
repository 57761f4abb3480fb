//! Calls what the build script has made, over a transport that answers by itself, and prints what came of it.

use outsider::petstore::{Client, models::PetKind};
use specsmith::{Body, BoxFuture, Transport, TransportError};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

struct Echo;

impl Transport for Echo {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        println!("{} {}", request.method(), request.uri());
        Box::pin(async {
            Ok(http::Response::new(Body::bytes(
                r#"{"kind":"dog","legs":4}"#,
            )))
        })
    }
}

fn main() {
    let client = Client::builder().transport(Echo).build().expect("a client");
    let call = pin!(client.pets().show_pet("Ömer/2").year(2020).send());
    // The transport is always ready, and so is the call.
    let Poll::Ready(result) = call.poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("the call waits for something");
    };
    let body = result.expect("an answer").body;
    println!("{} {:?}", body.kind, body.legs);
    println!("{:?}", PetKind::VALUES);
}
