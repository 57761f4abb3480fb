//! Calls whose body is given as JSON: a table over every operation and encoding, without the types.

use crate::check::{FORM, JSON};
use authlete::Client;
use authlete::models::{
    IdtokenReissueRequest, IntrospectionRequest, IntrospectionRequestForm, NativeSsoLogoutRequest,
    NativeSsoRequest, RevocationRequest, RevocationRequestForm, StandardIntrospectionRequest,
    StandardIntrospectionRequestForm, TokenCreateRequest, TokenCreateRequestForm, TokenFailRequest,
    TokenFailRequestForm, TokenIssueRequest, TokenIssueRequestForm, TokenRequest, TokenRequestForm,
    TokenRevokeRequest, TokenRevokeRequestForm, TokenUpdateRequest, TokenUpdateRequestForm,
};
use authlete::operations::AuthTokenGetList;
use serde_json::Value;
use specsmith::{Error, Report, RequestOptions, Response};
use std::pin::Pin;

/// The place of parameters, in the way of a media type.
pub(crate) const QUERY: &str = "query";
/// The place of an operation without a body.
pub(crate) const NOTHING: &str = "";

const SERVICE: &str = "715948317";

/// What came of a call.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// Whether the type took the body at all.
    pub(crate) is_decoded: bool,
    /// What it was refused for, before it was sent.
    pub(crate) denied: Option<Report>,
    /// What the response says of the request.
    pub(crate) warnings: Option<Report>,
    /// What the response says of itself.
    pub(crate) report: Option<Report>,
    /// The status of a documented success.
    pub(crate) success: Option<u16>,
}

type Running = Pin<Box<dyn Future<Output = Done> + Send>>;

/// A way to call an operation.
pub(crate) struct Call {
    pub(crate) operation: &'static str,
    pub(crate) media_type: &'static str,
    pub(crate) run: fn(Client, Value, RequestOptions) -> Running,
}

/// A row of the table: `call!(operation, media type, type of the body, |client, body| request)`.
macro_rules! call {
    ($operation:literal, $media_type:expr, $type:ty, |$client:ident, $body:ident| $request:expr) => {
        Call {
            operation: $operation,
            media_type: $media_type,
            run: |$client, body, options| {
                Box::pin(async move {
                    let Ok($body) = serde_json::from_value::<$type>(body) else {
                        return Done::default();
                    };
                    done($request.options(options).send().await)
                })
            },
        }
    };
}

pub(crate) fn calls() -> Vec<Call> {
    vec![
        call!("auth_token", JSON, TokenRequest, |client, body| client
            .token_endpoint()
            .auth_token(SERVICE, body)),
        call!("auth_token", FORM, TokenRequestForm, |client, body| client
            .token_endpoint()
            .auth_token(SERVICE, body)),
        call!("auth_token_fail", JSON, TokenFailRequest, |client, body| {
            client.token_endpoint().auth_token_fail(SERVICE, body)
        }),
        call!(
            "auth_token_fail",
            FORM,
            TokenFailRequestForm,
            |client, body| client.token_endpoint().auth_token_fail(SERVICE, body)
        ),
        call!(
            "auth_token_issue",
            JSON,
            TokenIssueRequest,
            |client, body| client.token_endpoint().auth_token_issue(SERVICE, body)
        ),
        call!(
            "auth_token_issue",
            FORM,
            TokenIssueRequestForm,
            |client, body| client.token_endpoint().auth_token_issue(SERVICE, body)
        ),
        call!(
            "idtoken_reissue",
            JSON,
            IdtokenReissueRequest,
            |client, body| client.token_endpoint().idtoken_reissue(SERVICE).body(body)
        ),
        call!(
            "auth_introspection",
            JSON,
            IntrospectionRequest,
            |client, body| client
                .introspection_endpoint()
                .auth_introspection(SERVICE, body)
        ),
        call!(
            "auth_introspection",
            FORM,
            IntrospectionRequestForm,
            |client, body| client
                .introspection_endpoint()
                .auth_introspection(SERVICE, body)
        ),
        call!(
            "auth_introspection_standard",
            JSON,
            StandardIntrospectionRequest,
            |client, body| client
                .introspection_endpoint()
                .auth_introspection_standard(SERVICE, body)
        ),
        call!(
            "auth_introspection_standard",
            FORM,
            StandardIntrospectionRequestForm,
            |client, body| client
                .introspection_endpoint()
                .auth_introspection_standard(SERVICE, body)
        ),
        call!(
            "auth_revocation",
            JSON,
            RevocationRequest,
            |client, body| client.revocation_endpoint().auth_revocation(SERVICE, body)
        ),
        call!(
            "auth_revocation",
            FORM,
            RevocationRequestForm,
            |client, body| client.revocation_endpoint().auth_revocation(SERVICE, body)
        ),
        call!("native_sso", JSON, NativeSsoRequest, |client, body| client
            .native_sso()
            .native_sso(SERVICE, body)),
        call!(
            "native_sso_logout",
            JSON,
            NativeSsoLogoutRequest,
            |client, body| client.native_sso().native_sso_logout(SERVICE, body)
        ),
        call!(
            "auth_token_create",
            JSON,
            TokenCreateRequest,
            |client, body| client.token_operations().auth_token_create(SERVICE, body)
        ),
        call!(
            "auth_token_create",
            FORM,
            TokenCreateRequestForm,
            |client, body| client.token_operations().auth_token_create(SERVICE, body)
        ),
        call!(
            "auth_token_update",
            JSON,
            TokenUpdateRequest,
            |client, body| client.token_operations().auth_token_update(SERVICE, body)
        ),
        call!(
            "auth_token_update",
            FORM,
            TokenUpdateRequestForm,
            |client, body| client.token_operations().auth_token_update(SERVICE, body)
        ),
        call!(
            "auth_token_revoke",
            JSON,
            TokenRevokeRequest,
            |client, body| client.token_operations().auth_token_revoke(SERVICE, body)
        ),
        call!(
            "auth_token_revoke",
            FORM,
            TokenRevokeRequestForm,
            |client, body| client.token_operations().auth_token_revoke(SERVICE, body)
        ),
        call!("auth_token_delete", NOTHING, Value, |client, _nothing| {
            client
                .token_operations()
                .auth_token_delete(SERVICE, "token")
        }),
        call!("auth_token_get_list", QUERY, Value, |client, query| list(
            client.token_operations().auth_token_get_list(SERVICE),
            &query
        )),
    ]
}

/// Sets the parameters of the query that an object has.
fn list(mut call: AuthTokenGetList, query: &Value) -> AuthTokenGetList {
    let text = |name| query[name].as_str().map(str::to_owned);
    let number = |name| {
        query[name]
            .as_i64()
            .map(|number| i32::try_from(number).expect("an int32"))
    };
    if let Some(client) = text("clientIdentifier") {
        call = call.client_identifier(client);
    }
    if let Some(subject) = text("subject") {
        call = call.subject(subject);
    }
    if let Some(start) = number("start") {
        call = call.start(start);
    }
    if let Some(end) = number("end") {
        call = call.end(end);
    }
    call
}

fn done<T, E: std::fmt::Debug>(result: Result<Response<T>, Error<E>>) -> Done {
    let mut done = Done {
        is_decoded: true,
        ..Done::default()
    };
    match result {
        Ok(response) => {
            done.success = Some(response.status.as_u16());
            done.warnings = response.warnings().cloned();
            done.report = response.report().cloned();
        }
        Err(Error::Validation { report, .. }) => done.denied = Some(report),
        Err(Error::Api { .. }) => {}
        Err(other) => panic!("{other:?}"),
    }
    done
}
