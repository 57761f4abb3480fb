//! Values that try to leave their place in a request: in every place, style and shape they arrive as they are meant, or nothing is sent.
//!
//! The values are not part of the repository: `SPECSMITH_CONFORMANCE` names a folder with `hostile/request-values.json`.

mod arrived;
mod places;
mod seen;

use places::{Place, Shape};
use seen::Server;
use serde_json::Value;
use specsmith::rt;
use std::path::Path;

static SERVICE: rt::Service = rt::Service::new("hostile", "1");

/// The values of one list; `None`, and a line, where they are not there.
fn values(list: &str) -> Option<Vec<String>> {
    let Some(folder) = std::env::var_os("SPECSMITH_CONFORMANCE") else {
        println!("skipped: SPECSMITH_CONFORMANCE is not set");
        return None;
    };
    let path = Path::new(&folder).join("hostile/request-values.json");
    let text = std::fs::read_to_string(path).expect("the values can be read");
    let all: Value = serde_json::from_str(&text).expect("the values are JSON");
    let list = all[list].as_array().expect("a list");
    let texts = list.iter().map(|value| value.as_str().expect("a text"));
    Some(texts.map(str::to_owned).collect())
}

fn client(server: &Server) -> rt::Client {
    let mut builder = rt::ClientBuilder::new(&SERVICE);
    builder.base_url(server.url());
    builder.build().expect("a client")
}

/// Sends a value in a place; what the server saw, or `None` where nothing was sent because the value was refused.
async fn send(
    server: &Server,
    client: &rt::Client,
    place: Place,
    shape: Shape,
    value: &str,
) -> Option<seen::Request> {
    let mut request = client.request(place.operation);
    request.parameter(0, &shape.value(value));
    let sent = request.send().await;
    let seen = server.take();
    match sent {
        Ok(_) => Some(seen.expect("what was sent has come")),
        Err(failure) => {
            let error: specsmith::Error<std::convert::Infallible> = failure.into();
            assert!(
                matches!(error, specsmith::Error::Request { .. }) && seen.is_none(),
                "{place} {shape:?} {value:?}: {error}"
            );
            None
        }
    }
}

/// Sends each value in each of the places and shapes, and holds what arrives against what is meant.
async fn check(list: &str, places: Vec<Place>) {
    let Some(values) = values(list) else { return };
    let server = Server::start().await;
    let client = client(&server);
    for place in places {
        for shape in Shape::ALL {
            for value in &values {
                let seen = send(&server, &client, place, shape, value).await;
                if let Some(seen) = seen {
                    arrived::hold(&server, &place, shape, value, &seen);
                }
            }
        }
    }
}

#[tokio::test]
async fn in_paths() {
    check("path_values", places::paths()).await;
}

#[tokio::test]
async fn in_queries() {
    check("path_values", places::queries()).await;
    check("header_values", places::queries()).await;
}

#[tokio::test]
async fn in_headers_and_cookies() {
    check("header_values", places::headers()).await;
    check("path_values", places::headers()).await;
}

/// What is refused and what is not, of a text that is a whole segment: an empty one, and a dot segment however it is spelled, or whatever stands around it.
#[tokio::test]
async fn whole_segments() {
    let Some(values) = values("path_values") else {
        return;
    };
    let server = Server::start().await;
    let client = client(&server);
    let place = places::whole_segment();
    for value in &values {
        let seen = send(&server, &client, place, Shape::One, value).await;
        let mut decoded = value.clone();
        for _ in 0..4 {
            decoded = arrived::decode(&decoded);
        }
        let mut pieces = decoded.split(['/', '\\']);
        let is_bad = decoded.is_empty() || pieces.any(|piece| matches!(piece, "." | ".."));
        assert_eq!(seen.is_none(), is_bad, "{value:?}");
    }
}

/// Of a text that is a header: what is neither visible ASCII, a space nor a tab is refused.
#[tokio::test]
async fn whole_headers() {
    let Some(values) = values("header_values") else {
        return;
    };
    let server = Server::start().await;
    let client = client(&server);
    for value in &values {
        let seen = send(&server, &client, places::header(), Shape::One, value).await;
        let is_good = value
            .bytes()
            .all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
        assert_eq!(seen.is_some(), is_good, "{value:?}");
    }
}

#[tokio::test]
async fn names_of_headers() {
    let Some(names) = values("header_names") else {
        return;
    };
    let server = Server::start().await;
    for name in names {
        let mut builder = rt::ClientBuilder::new(&SERVICE);
        builder.base_url(server.url());
        builder.header(name.clone(), "1");
        assert!(builder.build().is_err(), "{name:?}");
        let mut request = client(&server).request(places::header().operation);
        request.options(specsmith::RequestOptions::new().header(name.clone(), "1"));
        assert!(request.send().await.is_err(), "{name:?}");
        assert!(server.take().is_none(), "{name:?}");
    }
}
