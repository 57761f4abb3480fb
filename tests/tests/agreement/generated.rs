//! Random values of Authlete's schemas, by the types that are generated from them.

use crate::document::{Document, members};
use crate::{Broken, broken, run, theirs, values};
use authlete::models;
use proptest::prelude::*;
use serde_json::{Value, json};
use specsmith::{Decode, Validate};
use std::cell::RefCell;
use std::collections::BTreeSet;

type Check = fn(&Value) -> Broken;

/// The schemas whose values have rules to keep, with the types that are generated from them.
const TYPES: [(&str, Check); 34] = [
    ("access_token", check::<models::AccessToken>),
    (
        "authorization_details_element",
        check::<models::AuthorizationDetailsElement>,
    ),
    ("authz_details", check::<models::AuthzDetails>),
    ("client_limited", check::<models::ClientLimited>),
    ("grant", check::<models::Grant>),
    (
        "idtoken_reissue_request",
        check::<models::IdtokenReissueRequest>,
    ),
    (
        "idtoken_reissue_response",
        check::<models::IdtokenReissueResponse>,
    ),
    (
        "introspection_request",
        check::<models::IntrospectionRequest>,
    ),
    (
        "introspection_request_form",
        check::<models::IntrospectionRequestForm>,
    ),
    (
        "introspection_response",
        check::<models::IntrospectionResponse>,
    ),
    (
        "native_sso_logout_response",
        check::<models::NativeSsoLogoutResponse>,
    ),
    ("native_sso_request", check::<models::NativeSsoRequest>),
    ("native_sso_response", check::<models::NativeSsoResponse>),
    ("revocation_response", check::<models::RevocationResponse>),
    (
        "standard_introspection_response",
        check::<models::StandardIntrospectionResponse>,
    ),
    ("token_create_request", check::<models::TokenCreateRequest>),
    (
        "token_create_request_form",
        check::<models::TokenCreateRequestForm>,
    ),
    (
        "token_create_response",
        check::<models::TokenCreateResponse>,
    ),
    ("token_fail_request", check::<models::TokenFailRequest>),
    (
        "token_fail_request_form",
        check::<models::TokenFailRequestForm>,
    ),
    ("token_fail_response", check::<models::TokenFailResponse>),
    (
        "token_get_list_response",
        check::<models::TokenGetListResponse>,
    ),
    ("token_info", check::<models::TokenInfo>),
    ("token_issue_request", check::<models::TokenIssueRequest>),
    (
        "token_issue_request_form",
        check::<models::TokenIssueRequestForm>,
    ),
    ("token_issue_response", check::<models::TokenIssueResponse>),
    ("token_request", check::<models::TokenRequest>),
    ("token_request_form", check::<models::TokenRequestForm>),
    ("token_response", check::<models::TokenResponse>),
    ("token_revoke_request", check::<models::TokenRevokeRequest>),
    (
        "token_revoke_request_form",
        check::<models::TokenRevokeRequestForm>,
    ),
    ("token_update_request", check::<models::TokenUpdateRequest>),
    (
        "token_update_request_form",
        check::<models::TokenUpdateRequestForm>,
    ),
    (
        "token_update_response",
        check::<models::TokenUpdateResponse>,
    ),
];

fn check<T: Decode + Validate>(value: &Value) -> Broken {
    let text = value.to_string();
    let value: T =
        specsmith::json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    broken(value.validate())
}

/// The document for the other validator: OpenAPI 3.0's `nullable` is a type of JSON Schema, and formats of numbers are notes.
fn converted(document: &Document) -> Value {
    let mut root = json!({ "components": { "schemas": document.node("/components/schemas") } });
    convert(&mut root);
    root
}

fn convert(node: &mut Value) {
    if let Some(members) = node.as_object_mut() {
        if members.get("nullable") == Some(&Value::Bool(true))
            && members.get("type").is_some_and(Value::is_string)
        {
            let kind = members["type"].clone();
            members.insert("type".to_owned(), json!([kind, "null"]));
            if let Some(Value::Array(values)) = members.get_mut("enum") {
                values.push(Value::Null);
            }
        }
        members.values_mut().for_each(convert);
    }
    node.as_array_mut().into_iter().flatten().for_each(convert);
}

/// Whether a schema, or one that it leads to, has a rule; `seen` are those on the way.
fn has_rules(document: &Document, schema: &Value, seen: &mut Vec<String>) -> bool {
    const RULES: [&str; 5] = ["maxLength", "minLength", "pattern", "minimum", "enum"];
    if let Some(reference) = schema["$ref"].as_str() {
        if seen.iter().any(|seen| seen == reference) {
            return false;
        }
        seen.push(reference.to_owned());
    }
    let schema = document.resolve(schema);
    RULES.iter().any(|rule| schema.get(*rule).is_some())
        || schema["format"] == "uri"
        || members(&schema["properties"]).any(|(_, property)| has_rules(document, property, seen))
        || schema
            .get("items")
            .is_some_and(|items| has_rules(document, items, seen))
        || schema["allOf"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|part| has_rules(document, part, seen))
}

#[test]
fn the_table_has_every_schema_with_rules() {
    let document = Document::authlete();
    let objects = document
        .schemas()
        .filter(|(_, schema)| schema.get("properties").is_some());
    let with_rules = objects.filter(|(_, schema)| has_rules(&document, schema, &mut Vec::new()));
    let expected: BTreeSet<_> = with_rules.map(|(name, _)| name).collect();
    assert_eq!(
        TYPES
            .map(|(name, _)| name)
            .into_iter()
            .collect::<BTreeSet<_>>(),
        expected
    );
}

#[test]
fn random_values_of_the_generated_types() {
    let document = Document::authlete();
    let mut root = converted(&document);
    let resolve = |schema: &Value| document.resolve(schema).clone();
    let seen = RefCell::new(BTreeSet::new());
    for (name, check) in TYPES {
        root["$ref"] = json!(format!("#/components/schemas/{name}"));
        let validator = theirs::validator(&root);
        let schema = document.node(&format!("/components/schemas/{name}"));
        run(60, &values::value(schema, &resolve), |value| {
            let ours = check(&value);
            let keywords = ours.iter().filter_map(|broken| broken.rsplit(' ').next());
            seen.borrow_mut().extend(keywords.map(str::to_owned));
            prop_assert_eq!(
                ours,
                theirs::broken(&validator, &value),
                "{} {}",
                name,
                value
            );
            Ok(())
        });
    }
    let seen: Vec<_> = seen.into_inner().into_iter().collect();
    assert_eq!(
        seen,
        [
            "enum",
            "format",
            "maxLength",
            "minLength",
            "minimum",
            "pattern"
        ]
    );
}
