//! Values that try to leave their segment of the path: each arrives as the one segment that it is, or is not sent.

use crate::client;
use crate::server::Server;
use serde_json::json;
use specsmith::Error;

/// What becomes of a value: its segment as it is sent, or nothing.
const TABLE: [(&str, Option<&str>); 20] = [
    ("", None),
    (".", None),
    ("..", None),
    ("%2e", None),
    ("%2e%2e", None),
    (".%2E", None),
    ("%252e%252e", None),
    ("...", Some("...")),
    ("a/b", Some("a%2Fb")),
    ("../x", None),
    ("..\\x", None),
    ("/", Some("%2F")),
    ("a%2Fb", Some("a%252Fb")),
    ("a?b=c", Some("a%3Fb%3Dc")),
    ("a#b", Some("a%23b")),
    ("a;b", Some("a%3Bb")),
    ("a b+c", Some("a%20b%2Bc")),
    ("a\r\nhost: b", Some("a%0D%0Ahost%3A%20b")),
    ("{serviceId}", Some("%7BserviceId%7D")),
    ("Zoë🔑", Some("Zo%C3%AB%F0%9F%94%91")),
];

#[tokio::test]
async fn in_the_middle_of_a_path_and_at_its_end() {
    let server = Server::start().await;
    let client = client(&server);
    for (value, expected) in TABLE {
        for (service, token) in [(value, "t"), ("7", value)] {
            let result = client
                .token_operations()
                .auth_token_delete(service, token)
                .send()
                .await;
            let received = server.received();
            let Some(segment) = expected else {
                assert!(
                    matches!(&result, Err(Error::Request { .. })),
                    "{value:?}: {result:?}"
                );
                assert!(received.is_empty(), "{value:?} was sent: {received:?}");
                continue;
            };
            result.unwrap_or_else(|error| panic!("{value:?}: {error:?}"));
            let (service_segment, token_segment) = if token == "t" {
                (segment, "t")
            } else {
                ("7", segment)
            };
            assert_eq!(
                received[0].target,
                format!("/api/{service_segment}/auth/token/delete/{token_segment}")
            );
            let [accepted] = server.accepted().try_into().expect("one request");
            assert_eq!(
                accepted.parameters,
                json!({ "serviceId": service, "accessTokenIdentifier": token })
            );
        }
    }
}
