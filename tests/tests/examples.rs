//! Every example of `spec/authlete.yaml` becomes a value of its generated type, and that value is the same JSON again.

#[path = "support/document.rs"]
mod document;

use document::{Document, component, examples, members};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specsmith::{Decode, Encode};
use std::collections::BTreeSet;
use std::fmt::Debug;

/// What a type makes of an example; the error says what is wrong with that.
type Check = fn(&Value, &[&str]) -> Result<(), String>;

/// Schemas and their types.
macro_rules! types {
    ($($schema:literal => $type:ident),* $(,)?) => {
        [$(($schema, there_and_back::<authlete::models::$type> as Check)),*]
    };
}

/// Every schema of the document's components.
static TYPES: [(&str, Check); 50] = types! {
    "access_token" => AccessToken,
    "authorization_details_element" => AuthorizationDetailsElement,
    "authz_details" => AuthzDetails,
    "cimd_options" => CimdOptions,
    "client_limited" => ClientLimited,
    "client_type" => ClientType,
    "grant" => Grant,
    "grant_scope" => GrantScope,
    "grant_type" => GrantType,
    "idtoken_reissue_request" => IdtokenReissueRequest,
    "idtoken_reissue_response" => IdtokenReissueResponse,
    "introspection_request" => IntrospectionRequest,
    "introspection_request_form" => IntrospectionRequestForm,
    "introspection_response" => IntrospectionResponse,
    "native_sso_logout_request" => NativeSsoLogoutRequest,
    "native_sso_logout_response" => NativeSsoLogoutResponse,
    "native_sso_request" => NativeSsoRequest,
    "native_sso_response" => NativeSsoResponse,
    "pair" => Pair,
    "property" => Property,
    "result_error" => ResultError,
    "revocation_request" => RevocationRequest,
    "revocation_request_form" => RevocationRequestForm,
    "revocation_response" => RevocationResponse,
    "scope" => Scope,
    "standard_introspection_request" => StandardIntrospectionRequest,
    "standard_introspection_request_form" => StandardIntrospectionRequestForm,
    "standard_introspection_response" => StandardIntrospectionResponse,
    "tagged_value" => TaggedValue,
    "token_create_request" => TokenCreateRequest,
    "token_create_request_form" => TokenCreateRequestForm,
    "token_create_response" => TokenCreateResponse,
    "token_fail_request" => TokenFailRequest,
    "token_fail_request_form" => TokenFailRequestForm,
    "token_fail_response" => TokenFailResponse,
    "token_get_list_response" => TokenGetListResponse,
    "token_info" => TokenInfo,
    "token_issue_request" => TokenIssueRequest,
    "token_issue_request_form" => TokenIssueRequestForm,
    "token_issue_response" => TokenIssueResponse,
    "token_request" => TokenRequest,
    "token_request_form" => TokenRequestForm,
    "token_response" => TokenResponse,
    "token_revoke_request" => TokenRevokeRequest,
    "token_revoke_request_form" => TokenRevokeRequestForm,
    "token_revoke_response" => TokenRevokeResponse,
    "token_type" => TokenType,
    "token_update_request" => TokenUpdateRequest,
    "token_update_request_form" => TokenUpdateRequestForm,
    "token_update_response" => TokenUpdateResponse,
};

/// Through ours and through serde's traits, whose values must be equal; and what is secret must not be shown.
fn there_and_back<T>(json: &Value, secrets: &[&str]) -> Result<(), String>
where
    T: Encode + Decode + Serialize + DeserializeOwned + Debug + PartialEq,
{
    let ours: T =
        specsmith::json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    let text = specsmith::json::to_string(&ours).map_err(|error| error.to_string())?;
    same(
        json,
        &serde_json::from_str(&text).map_err(|error| format!("no JSON comes back: {error}"))?,
    )?;
    let theirs: T = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    same(
        json,
        &serde_json::to_value(&theirs).map_err(|error| error.to_string())?,
    )?;
    let from_tree: T = serde_json::from_value(json.clone()).map_err(|error| error.to_string())?;
    if ours != theirs || ours != from_tree {
        return Err("serde and we read different values".to_owned());
    }
    let shown = format!("{ours:?} {ours:#?}");
    match secrets.iter().find(|secret| shown.contains(**secret)) {
        Some(secret) => Err(format!("`{secret}` is shown: {shown}")),
        None => Ok(()),
    }
}

fn same(expected: &Value, found: &Value) -> Result<(), String> {
    if expected == found {
        Ok(())
    } else {
        Err(format!("expected {expected}\nfound {found}"))
    }
}

/// Holds an example of a component against its type.
fn hold(document: &Document, schema: &str, about: &str, example: &Value) {
    let check = TYPES
        .iter()
        .find(|(name, _)| *name == schema)
        .expect("the table has every schema")
        .1;
    let secrets = document.secrets(
        document.node(&format!("/components/schemas/{schema}")),
        example,
    );
    check(example, &secrets).unwrap_or_else(|error| panic!("{about}: {error}"));
}

#[test]
fn the_table_has_every_schema_of_the_document() {
    let document = Document::authlete();
    let documented: BTreeSet<_> = document.schemas().map(|(name, _)| name).collect();
    assert_eq!(
        TYPES.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(),
        documented
    );
}

#[test]
fn examples_of_schemas() {
    let document = Document::authlete();
    for (name, schema) in document.schemas() {
        let example = schema
            .get("example")
            .unwrap_or_else(|| panic!("{name} has no example"));
        hold(&document, name, name, example);
    }
}

/// A member has no type of its own in the table, so it takes its place in the example of the whole.
#[test]
fn examples_of_members() {
    let document = Document::authlete();
    let mut held = 0;
    for (name, schema) in document.schemas() {
        for (member, property) in members(&schema["properties"]) {
            let about = format!("{name}.{member}");
            let example = property
                .get("example")
                .unwrap_or_else(|| panic!("{about} has no example"));
            let mut whole = schema["example"].clone();
            whole[member] = example.clone();
            hold(&document, name, &about, &whole);
            held += 1;
        }
    }
    assert!(
        held > 400,
        "only {held} members have been held against their types"
    );
}

#[test]
fn examples_of_requests_and_responses() {
    let document = Document::authlete();
    for (about, media) in document.bodies() {
        let all = examples(media);
        assert!(!all.is_empty(), "{about} has no example");
        for example in all {
            hold(
                &document,
                component(&media["schema"]),
                &format!("{about} {}", example.name),
                example.value,
            );
        }
    }
}

/// The checks above can fail: a value of another kind, and a member that would be lost.
#[test]
fn what_a_type_cannot_hold_is_noticed() {
    let wrong = |example: &str| {
        let example: Value = serde_json::from_str(example).expect("JSON");
        there_and_back::<authlete::models::Pair>(&example, &["gold"])
            .expect_err("this does not fit")
    };
    assert_eq!(
        wrong(r#"{"key":7}"#),
        "at /key: found a number, expected a string"
    );
    assert!(wrong(r#"{"key":"tier","size":"x"}"#).starts_with("expected {"));
    assert!(wrong(r#"{"key":"gold"}"#).starts_with("`gold` is shown"));
}
