//! What works: bodies in both media types, queries, headers, 204, notes, spawned futures, the bridge.

use specsmith::{Maybe, SecretString};

use crate::authlete::models::{
    GrantType, Property, TokenGetListResponse, TokenUpdateRequest, TokenUpdateRequestForm,
    TokenUpdateResponse,
};
use crate::authlete::{Client, Server as ApiServer};
use crate::{answer, header, start};

const UPDATED: &str = r#"{"action":"OK","accessToken":"abc","accessTokenExpiresAt":1.7e12,"scopes":["r"],"new":{"a":[1]}}"#;

#[tokio::test]
async fn a_json_body_goes_out_and_a_typed_answer_comes_back() {
    let (client, server) = start(&[&answer("200 OK", UPDATED)]).await;
    let body = TokenUpdateRequest::new("VFGsNK-5sXiq", None)
        .with_access_token_expires_at(7)
        .with_scopes(["history.read"])
        .with_properties([Property::default().with_key("k").with_value("v")])
        .with_subject_null();
    let operations = client.token_operations();
    let response = operations
        .auth_token_update("715948317", body)
        .send()
        .await
        .unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(response.headers["content-type"], "application/json");
    assert_eq!(response.notes(), []);
    assert_eq!(response.body.action.as_deref(), Some("OK"));
    assert_eq!(
        response.body.access_token,
        Some(SecretString::from("abc")),
        "secrets are readable"
    );
    assert_eq!(
        response.body.access_token_expires_at,
        Some(1_700_000_000_000)
    );

    let [seen] = &server.seen()[..] else {
        panic!("one request")
    };
    assert_eq!(seen.line, "POST /api/715948317/auth/token/update HTTP/1.1");
    assert_eq!(
        seen.body,
        r#"{"accessToken":"VFGsNK-5sXiq","accessTokenExpiresAt":7,"scopes":["history.read"],"properties":[{"key":"k","value":"v"}],"subject":null,"note":null}"#
    );
    assert_eq!(header(seen, "authorization"), Some("Bearer t0ken"));
    assert_eq!(header(seen, "content-type"), Some("application/json"));
    assert_eq!(header(seen, "accept"), Some("application/json"));
    let compresses = cfg!(any(
        feature = "brotli",
        feature = "deflate",
        feature = "gzip",
        feature = "zstd"
    ));
    assert_eq!(header(seen, "accept-encoding").is_some(), compresses);
    let agent = header(seen, "user-agent").unwrap();
    assert!(
        agent.starts_with("authlete/") && agent.contains(" specsmith/"),
        "{agent}"
    );
}

#[tokio::test]
async fn a_form_body_follows_its_fields() {
    let (client, server) = start(&[&answer("200 OK", "{}")]).await;
    let form = TokenUpdateRequestForm::new("a b&c")
        .with_scopes(["history.read", "x&y"])
        .with_audiences(["one", "two"]);
    let operations = client.token_operations();
    let response = operations.auth_token_update("1", form).send().await;
    assert_eq!(response.unwrap().body, TokenUpdateResponse::default());
    let seen = &server.seen()[0];
    assert_eq!(
        seen.body,
        "accessToken=a+b%26c&scopes=history.read+x%26y&audiences=one&audiences=two"
    );
    assert_eq!(
        header(seen, "content-type"),
        Some("application/x-www-form-urlencoded")
    );
}

#[tokio::test]
async fn a_query_and_a_header_are_written_and_additional_members_kept() {
    let listed = r#"{"totalCount":2,"grantTypes":["IMPLICIT","NEW_ONE"],"extra":3}"#;
    let (client, server) = start(&[&answer("200 OK", listed)]).await;
    let operations = client.token_operations();
    let request = operations
        .auth_token_get_list("a/b ü")
        .subject("s & t=u")
        .start(0)
        .grant_types([GrantType::Implicit, GrantType::from("a,b")])
        .x_trace("t r a c e");
    let body = request.send().await.unwrap().body;
    assert_eq!(
        body.grant_types,
        Some(vec![
            GrantType::Implicit,
            GrantType::Unknown("NEW_ONE".into())
        ])
    );
    assert_eq!(body.additional_properties["extra"], 3);
    assert_eq!(specsmith::json::to_string(&body).unwrap(), listed);
    assert_eq!(
        serde_json::from_str::<TokenGetListResponse>(&serde_json::to_string(&body).unwrap())
            .unwrap(),
        body
    );
    let seen = &server.seen()[0];
    assert_eq!(
        seen.line,
        "GET /api/a%2Fb%20%C3%BC/auth/token/get/list?subject=s%20%26%20t%3Du&start=0&grantTypes=IMPLICIT,a%2Cb HTTP/1.1"
    );
    assert_eq!(header(seen, "x-trace"), Some("t r a c e"));
    assert_eq!(header(seen, "content-type"), None);
}

#[tokio::test]
async fn a_204_has_no_body_and_its_future_can_be_spawned() {
    let (client, server) = start(&["HTTP/1.1 204 No Content\r\n\r\n"]).await;
    let request = client.token_operations().auth_token_delete("1", "abc");
    let response = tokio::spawn(request.send()).await.unwrap().unwrap();
    assert_eq!(response.status, 204);
    assert_eq!(
        server.seen()[0].line,
        "DELETE /api/1/auth/token/delete/abc HTTP/1.1"
    );
}

#[tokio::test]
async fn a_null_that_is_not_documented_is_read_as_absent_and_noted() {
    let nulls = r#"{"action":null,"properties":[{"key":"k","value":null}]}"#;
    let (client, _server) = start(&[&answer("200 OK", nulls)]).await;
    let operations = client.token_operations();
    let form = TokenUpdateRequestForm::new("t");
    let response = operations
        .auth_token_update("1", form)
        .send()
        .await
        .unwrap();
    let notes: Vec<_> = response
        .notes()
        .iter()
        .map(specsmith::Note::pointer)
        .collect();
    assert_eq!(notes, ["/action", "/properties/0/value"]);
    assert_eq!(response.body.action, None);
}

#[test]
fn an_open_enum_is_text_in_every_way() {
    let known: GrantType = "IMPLICIT".parse().unwrap();
    assert_eq!(known, GrantType::Implicit);
    assert_eq!(GrantType::from("X".to_owned()).to_string(), "X");
    assert_eq!(GrantType::from("IMPLICIT").as_ref(), "IMPLICIT");
    assert_eq!(
        GrantType::Unknown("IMPLICIT".into()),
        GrantType::Implicit,
        "equality is that of the wire"
    );
    assert_eq!(GrantType::VALUES, ["AUTHORIZATION_CODE", "IMPLICIT"]);
    assert!(GrantType::AuthorizationCode < GrantType::Implicit);
    assert_eq!(format!("{known:?}"), "\"IMPLICIT\"");
    let read: Vec<GrantType> = serde_json::from_str(r#"["AUTHORIZATION_CODE","?"]"#).unwrap();
    assert_eq!(
        serde_json::to_string(&read).unwrap(),
        r#"["AUTHORIZATION_CODE","?"]"#
    );
}

#[test]
fn a_model_prints_no_secret_and_keeps_its_four_presences() {
    let request = TokenUpdateRequest::new("s3cret", Some("n".into())).with_subject("me");
    assert!(!format!("{request:?}").contains("s3cret"));
    assert_eq!(request.subject, Maybe::Value("me".to_owned()));
    let text = specsmith::json::to_string(&request).unwrap();
    assert_eq!(specsmith::json::from_str(&text), Ok(request));
    let missing = specsmith::json::from_str::<TokenUpdateRequest>(r#"{"accessToken":"x"}"#);
    assert_eq!(missing.unwrap_err().to_string(), "`note` is missing");
}

#[test]
fn servers_have_names() {
    assert_eq!(ApiServer::Us.url(), "https://us.authlete.com");
    let client = Client::builder().server(ApiServer::Jp).build().unwrap();
    assert!(format!("{client:?}").contains("jp.authlete.com"));
}
