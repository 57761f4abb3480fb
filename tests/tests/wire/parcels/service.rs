//! Where requests go, and whose they are.

use super::client::{
    AtOneOfSeveralServer, AtOwnServerServer, Client, NearServer, RegionalServer,
    Server as Documented,
};
use super::client_of;
use super::server::Server;
use axum::http;
use specsmith::{
    Body, BoxFuture, Credential, RequestOptions, SecretString, ServerAddress, Transport,
    TransportError,
};
use std::sync::{Arc, Mutex};

/// Keeps the address of the last request and answers 204.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<String>>);

impl Transport for Seen {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        *self.0.lock().expect("nobody panics here") = request.uri().to_string();
        let mut response = http::Response::new(Body::empty());
        *response.status_mut() = http::StatusCode::NO_CONTENT;
        Box::pin(async move { Ok(response) })
    }
}

#[tokio::test]
async fn an_operation_goes_to_its_own_server_unless_the_caller_says_otherwise() {
    let seen = Seen::default();
    let last = || seen.0.lock().expect("nobody panics here").clone();
    let builder = || Client::builder().transport(seen.clone());
    let regional = RegionalServer::new().with_region("us").with_scheme("http");
    assert_eq!(
        RegionalServer::default().url(),
        "https://eu.parcels.example:443/v1"
    );
    let own = "https://own.parcels.example/own";
    let table = [
        (builder(), "https://parcels.example/v1", own),
        (
            builder().server(Documented::Regional(regional)),
            "http://us.parcels.example:443/v1",
            own,
        ),
        (
            builder().base_url("http://test.example"),
            "http://test.example",
            "http://test.example",
        ),
    ];
    for (builder, usual, own) in table {
        let api = builder.build().expect("a client").api();
        api.read_many().send().await.expect("sent");
        assert_eq!(last(), format!("{usual}/answers/many"));
        api.at_own_server().send().await.expect("sent");
        assert_eq!(last(), format!("{own}/servers/own"));
        api.at_own_path().send().await.expect("sent");
        let host = usual.trim_end_matches("/v1");
        assert_eq!(last(), format!("{host}/v2/servers/path"));
        let options = RequestOptions::new().base_url("https://call.example/x");
        api.at_own_server()
            .options(options)
            .send()
            .await
            .expect("sent");
        assert_eq!(last(), "https://call.example/x/servers/own");
    }
}

#[tokio::test]
async fn a_call_chooses_among_the_servers_of_its_operation_and_of_the_document() {
    let seen = Seen::default();
    let builder = || Client::builder().transport(seen.clone());
    let api = builder().build().expect("a client").api();
    let sent = async |server: ServerAddress| {
        let options = RequestOptions::new().server(server);
        let sent = api.at_one_of_several().options(options).send().await;
        let last = seen.0.lock().expect("nobody panics here").clone();
        sent.map(|_| last.replace("/servers/several", ""))
            .map_err(|error| error.to_string())
    };
    let near = AtOneOfSeveralServer::Near;
    let us = NearServer::new().with_region("us");
    let own = AtOwnServerServer::new().with_base("b");
    let region = RegionalServer::new().with_region("us");
    for (server, expected) in [
        (near(us.clone()).into(), "https://us.several.example"),
        (us.into(), "https://us.several.example"),
        (
            AtOneOfSeveralServer::Old.into(),
            "https://parcels.example/old",
        ),
        (own.into(), "https://own.parcels.example/b"),
        (
            Documented::Regional(region).into(),
            "https://us.parcels.example:443/v1",
        ),
    ] {
        assert_eq!(sent(server).await.as_deref(), Ok(expected));
    }
    let mars = NearServer::new().with_region("mars");
    let error = sent(near(mars.clone()).into()).await.expect_err("none");
    assert!(
        error.ends_with("the variable `region` of the server is none of `eu`, `us`"),
        "{error}"
    );

    // A client that was told where to go goes nowhere else.
    let built = builder().base_url("http://test.example").build();
    let api = built.expect("a client").api();
    let options = RequestOptions::new().server(mars);
    let call = api.at_one_of_several().options(options);
    call.send().await.expect("sent");
    let last = seen.0.lock().expect("nobody panics here").clone();
    assert_eq!(last, "http://test.example/servers/several");
}

#[test]
fn the_variables_of_a_server_are_judged_when_the_client_is_built() {
    let build = |server: RegionalServer| {
        let builder = Client::builder().transport(Seen::default());
        let built = builder.server(Documented::Regional(server)).build();
        built.err().map(|error| error.to_string())
    };
    let regional = RegionalServer::new;
    assert_eq!(build(regional().with_port("8443")), None);
    let scheme = build(regional().with_scheme("ftp")).expect("none of the two");
    assert!(
        scheme.ends_with("the variable `scheme` of the server is none of `https`, `http`"),
        "{scheme}"
    );
    for region in ["evil.example/", "a@b", "eu?", "eu#"] {
        let error = build(regional().with_region(region)).expect("no part of a host");
        assert!(
            error.contains("`region` of the server has a character"),
            "{error}"
        );
    }
    let own = Client::builder().server(Documented::Regional(regional().with_scheme("ftp")));
    let own = own
        .base_url("https://test.example")
        .transport(Seen::default());
    assert!(
        own.build().is_ok(),
        "an address of the caller's own is not the document's"
    );
    let nowhere = Client::builder().base_url("http://:80").build();
    assert!(nowhere.is_err_and(|error| error.to_string().contains("has no host")));
}

#[tokio::test]
async fn a_password_comes_from_wherever_a_token_does() {
    let server = Server::start().await;
    let from_vault = Credential::source(|| async { Ok(SecretString::new("open sesame")) });
    for password in ["open sesame".into(), from_vault] {
        let builder = Client::builder().base_url(server.url());
        let client = builder.password("Aladdin", password).build();
        let api = client.expect("a client").api();
        api.by_password().send().await.expect("sent");
        // RFC 7617, section 2.
        let sent = server.last().header("authorization").map(str::to_owned);
        assert_eq!(sent.as_deref(), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    }
}

#[tokio::test]
async fn each_scheme_is_sent_as_it_says() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    assert!(api.by_oauth().send().await.is_err(), "no credential");
    let builder = Client::builder().base_url(server.url());
    let client = builder
        .sid("s-1")
        .oauth("token-1")
        .oidc("token-2")
        .signed("keyId=\"a\"")
        .build();
    let api = client.expect("a client").api();
    let of = |name: &str| server.last().header(name).map(str::to_owned);
    api.by_cookie().send().await.expect("sent");
    assert_eq!(
        (of("cookie").as_deref(), of("authorization")),
        (Some("sid=s-1"), None)
    );
    api.by_oauth().send().await.expect("sent");
    assert_eq!(
        (of("authorization").as_deref(), of("cookie")),
        (Some("Bearer token-1"), None)
    );
    api.by_oidc().send().await.expect("sent");
    assert_eq!(of("authorization").as_deref(), Some("Bearer token-2"));
    assert_eq!(of("cookie").as_deref(), Some("sid=s-1"));
    api.by_signature().send().await.expect("sent");
    assert_eq!(
        of("authorization").as_deref(),
        Some("Signature keyId=\"a\"")
    );
    api.by_certificate().send().await.expect("sent");
    assert_eq!((of("authorization"), of("cookie")), (None, None));
    // The certificate is the transport's; what is beside it is sent, and asked for.
    let both = api.by_certificate_and_cookie();
    both.send().await.expect("sent");
    assert_eq!(of("cookie").as_deref(), Some("sid=s-1"));
    let nobody = client_of(&server).api().by_certificate_and_cookie();
    let error = nobody.send().await.expect_err("no credential");
    assert!(matches!(error, specsmith::Error::Request { .. }), "{error}");
}
