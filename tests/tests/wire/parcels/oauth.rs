//! Tokens from a real authorization server, and what is not sent on to another origin.

use super::client::Client;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header::LOCATION};
use axum::response::IntoResponse as _;
use axum::routing::{any, get, post};
use specsmith::OAuth;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

#[derive(Default)]
struct Counts {
    tokens: AtomicUsize,
    reads: AtomicUsize,
}

async fn token(State(counts): State<Arc<Counts>>, form: String) -> axum::response::Response {
    let number = counts.tokens.fetch_add(1, Ordering::SeqCst);
    // So slow that all callers come before it is done.
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(form, "grant_type=client_credentials&scope=read");
    let media_type = [("content-type", "application/json")];
    let body = format!("{{\"access_token\":\"t{number}\",\"expires_in\":3600}}");
    (media_type, body).into_response()
}

async fn read(State(counts): State<Arc<Counts>>, headers: HeaderMap) -> StatusCode {
    counts.reads.fetch_add(1, Ordering::SeqCst);
    match headers
        .get("authorization")
        .map(axum::http::HeaderValue::as_bytes)
    {
        Some(b"Bearer t0") => StatusCode::NO_CONTENT,
        _ => StatusCode::UNAUTHORIZED,
    }
}

async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn a_hundred_callers_share_one_token() {
    let counts = Arc::<Counts>::default();
    let router = Router::new()
        .route("/token", post(token))
        .route("/security/local", get(read))
        .with_state(Arc::clone(&counts));
    let url = serve(router).await;
    let oauth = OAuth::client_credentials("me", "secret").scope("read");
    let builder = Client::builder().base_url(url).local(oauth);
    let client = builder.timeout(crate::PATIENCE).build().expect("a client");
    let calls: Vec<_> = (0..100)
        .map(|_| tokio::spawn(client.api().by_local().send()))
        .collect();
    for call in calls {
        call.await.expect("no panic").expect("a token was at hand");
    }
    assert_eq!(counts.tokens.load(Ordering::SeqCst), 1);
    assert_eq!(counts.reads.load(Ordering::SeqCst), 100);
}

#[tokio::test]
async fn whoever_fetches_may_go_away() {
    let counts = Arc::<Counts>::default();
    let router = Router::new()
        .route("/token", post(token))
        .route("/security/local", get(read))
        .with_state(Arc::clone(&counts));
    let url = serve(router).await;
    let oauth = OAuth::client_credentials("me", "secret").scope("read");
    let client = Client::builder()
        .base_url(url)
        .local(oauth)
        .build()
        .expect("a client");
    let leader = tokio::spawn(client.api().by_local().send());
    while counts.tokens.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let follower = tokio::spawn(client.api().by_local().send());
    tokio::time::sleep(Duration::from_millis(20)).await;
    leader.abort();
    let error = follower
        .await
        .expect("no panic")
        .expect_err("the second token is another");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert!(counts.tokens.load(Ordering::SeqCst) > 1);
}

#[tokio::test]
async fn nothing_is_followed_to_another_origin() {
    let other = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&other);
    let elsewhere = any(move || {
        counted.fetch_add(1, Ordering::SeqCst);
        async { StatusCode::NO_CONTENT }
    });
    let elsewhere = serve(Router::new().fallback_service(elsewhere)).await;
    for status in [301_u16, 302, 303, 307, 308] {
        let (location, status) = (
            elsewhere.clone(),
            StatusCode::from_u16(status).expect("a status"),
        );
        let redirect = any(move || async move { (status, [(LOCATION, location)]) });
        let url = serve(Router::new().fallback_service(redirect)).await;
        let client = Client::builder()
            .base_url(url)
            .oauth("token")
            .sid("s")
            .build();
        let api = client.expect("a client").api();
        let error = api.by_oauth().send().await.expect_err("not documented");
        assert_eq!(error.status(), Some(status));
        assert!(api.send_bytes("secret").send().await.is_err());
    }
    assert_eq!(other.load(Ordering::SeqCst), 0);
}
