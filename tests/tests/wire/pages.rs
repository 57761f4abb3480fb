//! The pages of the token list, from a real server that gives the tokens with the indexes that it is asked for.

use crate::client_at;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::routing::get;
use serde_json::json;
use std::sync::{Arc, Mutex};

/// So many tokens there are, and so many a page has at most, whatever is asked for.
const TOKENS: usize = 12;
const MOST: usize = 4;

#[derive(Clone, Default)]
struct Asked(Arc<Mutex<Vec<(usize, usize)>>>);

async fn list(State(asked): State<Asked>, RawQuery(query): RawQuery) -> (StatusCode, String) {
    let query = query.unwrap_or_default();
    let text = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find_map(|(key, value)| (key == name).then_some(value))
    };
    let number = |name: &str, usual| text(name).map_or(usual, |text| text.parse().unwrap());
    let (start, end): (usize, usize) = (number("start", 0), number("end", 5));
    asked.0.lock().unwrap().push((start, end));
    if text("subject") == Some("broken") && start > 0 {
        let error = json!({"resultCode": "A000001", "resultMessage": "no"});
        return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string());
    }
    let end = end.min(TOKENS).min(start + MOST);
    let tokens = (start..end).map(|at| json!({"accessTokenHash": format!("hash-{at}")}));
    let page = json!({
        "start": start, "end": end, "totalCount": TOKENS,
        "accessTokens": tokens.collect::<Vec<_>>(),
    });
    (StatusCode::OK, page.to_string())
}

async fn start() -> (authlete::Client, Asked) {
    let asked = Asked::default();
    let router = Router::new()
        .route("/api/{service}/auth/token/get/list", get(list))
        .with_state(asked.clone());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (client_at(&url), asked)
}

#[tokio::test]
async fn all_tokens_come_once_and_no_page_too_many() {
    let (client, asked) = start().await;
    let list = client.token_operations().auth_token_get_list("7");
    let tokens = list.items().collect().await.expect("tokens");
    let hashes: Vec<_> = tokens
        .iter()
        .filter_map(|token| token.access_token_hash.clone())
        .collect();
    let expected: Vec<String> = (0..TOKENS).map(|at| format!("hash-{at}")).collect();
    assert_eq!(hashes, expected);
    assert_eq!(*asked.0.lock().unwrap(), [(0, 5), (4, 9), (8, 13)]);
}

#[tokio::test]
async fn the_caller_says_where_to_begin_and_how_large_a_page_is() {
    let (client, asked) = start().await;
    let list = client.token_operations().auth_token_get_list("7");
    let mut pages = list.start(6).end(9).pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.expect("a page");
        assert_eq!(page.body.total_count, Some(12));
        sizes.push(page.body.access_tokens.map_or(0, |tokens| tokens.len()));
    }
    assert_eq!(sizes, [3, 3]);
    assert_eq!(*asked.0.lock().unwrap(), [(6, 9), (9, 12)]);
}

#[tokio::test]
async fn a_page_is_asked_for_when_its_items_are_and_a_failure_ends_it() {
    let (client, asked) = start().await;
    let list = client.token_operations().auth_token_get_list("7");
    let mut items = list.clone().subject("broken").items();
    assert!(asked.0.lock().unwrap().is_empty());
    for _ in 0..MOST {
        assert!(items.next().await.expect("an item").is_ok());
    }
    assert_eq!(asked.0.lock().unwrap().len(), 1);
    let error = items.next().await.expect("a failure").unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    assert!(items.next().await.is_none());
}
