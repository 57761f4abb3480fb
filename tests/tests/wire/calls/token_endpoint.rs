//! Calls of the operations under this tag: each sends an example of the document, made by constructors and setters.

use super::{
    ACCESS_JWT, ATTESTATION, ATTESTATION_POP, DPOP, INTERMEDIATE, LEAF, NO_BODY, SERVICE, device,
};
use crate::check::{FORM, JSON};
use crate::outcome::{Operation, operation};
use authlete::models::{
    CimdOptions, IdtokenReissueRequest, IdtokenReissueRequestIdTokenAudType, Property,
    TokenFailRequest, TokenFailRequestForm, TokenFailRequestFormReason, TokenFailRequestReason,
    TokenIssueRequest, TokenIssueRequestForm, TokenRequest, TokenRequestForm,
};

pub(crate) fn operations() -> Vec<Operation> {
    vec![
        operation!("auth_token", AuthTokenError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "authorization_code") => |client| client.token_endpoint().auth_token(SERVICE, token_authorization_code());
            (JSON, "everything") => |client| client.token_endpoint().auth_token(SERVICE, token_everything());
            (FORM, "refresh") => |client| client.token_endpoint().auth_token(SERVICE, token_refresh_form());
        }),
        operation!("auth_token_fail", AuthTokenFailError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "wrong_password") => |client| client.token_endpoint().auth_token_fail(SERVICE, token_fail_wrong_password());
            (FORM, "wrong_target") => |client| client.token_endpoint().auth_token_fail(SERVICE, token_fail_wrong_target_form());
        }),
        operation!("auth_token_issue", AuthTokenIssueError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "minimal") => |client| client.token_endpoint().auth_token_issue(SERVICE, token_issue_minimal());
            (JSON, "everything") => |client| client.token_endpoint().auth_token_issue(SERVICE, token_issue_everything());
            (FORM, "everything") => |client| client.token_endpoint().auth_token_issue(SERVICE, token_issue_everything_form());
        }),
        operation!("idtoken_reissue", IdtokenReissueError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "minimal") => |client| client.token_endpoint().idtoken_reissue(SERVICE).body(idtoken_reissue_minimal());
            (JSON, "everything") => |client| client.token_endpoint().idtoken_reissue(SERVICE).body(idtoken_reissue_everything());
            NO_BODY => |client| client.token_endpoint().idtoken_reissue(SERVICE);
        }),
    ]
}

fn token_authorization_code() -> TokenRequest {
    TokenRequest::new(
        "grant_type=authorization_code&code=Zr7uQe&redirect_uri=https%3A%2F%2Flantern.example%2Fcb",
    )
    .with_client_id("lantern-web")
    .with_client_secret("not-a-real-secret")
}

fn token_everything() -> TokenRequest {
    TokenRequest::new("grant_type=authorization_code&code=Zr7uQe")
        .with_client_id("51873604229518")
        .with_client_secret("not-a-real-secret")
        .with_client_certificate(LEAF)
        .with_client_certificate_path([INTERMEDIATE])
        .with_properties([
            device(),
            Property::new().with_key("campaign").with_value("spring"),
        ])
        .with_dpop(DPOP)
        .with_htm("PUT")
        .with_htu("https://login.lantern.example/token")
        .with_access_token("Wm4tR8qLz0XcV2nY7pKs")
        .with_jwt_at_claims("{\"department\":\"photo\"}")
        .with_oauth_client_attestation(ATTESTATION)
        .with_oauth_client_attestation_pop(ATTESTATION_POP)
        .with_access_token_duration(900)
        .with_refresh_token_duration(604_800)
        .with_dpop_nonce_required(true)
        .with_cimd_options(
            CimdOptions::new()
                .with_always_retrieved(true)
                .with_http_permitted(true)
                .with_query_permitted(true),
        )
}

fn token_refresh_form() -> TokenRequestForm {
    TokenRequestForm::new("grant_type=refresh_token&refresh_token=h3Jd9TgQ1oUeB6wSxMfa")
        .with_client_id("lantern-web")
        .with_client_secret("not-a-real-secret")
        .with_client_certificate(LEAF)
        .with_client_certificate_path([INTERMEDIATE])
        .with_dpop(DPOP)
        .with_htm("PUT")
        .with_htu("https://login.lantern.example/token")
        .with_access_token("p9LkZ3vTn6HsD1yGbWQe")
        .with_jwt_at_claims("{\"department\":\"photo\"}")
        .with_oauth_client_attestation(ATTESTATION)
        .with_oauth_client_attestation_pop(ATTESTATION_POP)
        .with_access_token_duration(900)
        .with_refresh_token_duration(604_800)
        .with_dpop_nonce_required(true)
}

fn token_fail_wrong_password() -> TokenFailRequest {
    TokenFailRequest::new(
        TokenFailRequestReason::InvalidResourceOwnerCredentials,
        "tkt-5fN0aVhE2rJq",
    )
}

fn token_fail_wrong_target_form() -> TokenFailRequestForm {
    TokenFailRequestForm::new(
        TokenFailRequestFormReason::InvalidTarget,
        "tkt-5fN0aVhE2rJq",
    )
}

fn token_issue_minimal() -> TokenIssueRequest {
    TokenIssueRequest::new("marta.lind", "tkt-5fN0aVhE2rJq")
}

fn token_issue_everything() -> TokenIssueRequest {
    TokenIssueRequest::new("marta.lind", "tkt-5fN0aVhE2rJq")
        .with_properties([device()])
        .with_jwt_at_claims("{\"department\":\"photo\"}")
        .with_access_token("Wm4tR8qLz0XcV2nY7pKs")
        .with_access_token_duration(900)
        .with_refresh_token_duration(604_800)
}

fn token_issue_everything_form() -> TokenIssueRequestForm {
    TokenIssueRequestForm::new("marta.lind", "tkt-5fN0aVhE2rJq")
        .with_jwt_at_claims("{\"department\":\"photo\"}")
        .with_access_token("Wm4tR8qLz0XcV2nY7pKs")
        .with_access_token_duration(900)
        .with_refresh_token_duration(604_800)
}

fn idtoken_reissue_minimal() -> IdtokenReissueRequest {
    IdtokenReissueRequest::new("p9LkZ3vTn6HsD1yGbWQe", "c7XrE5uMa2JfK8iOtNVh")
}

fn idtoken_reissue_everything() -> IdtokenReissueRequest {
    IdtokenReissueRequest::new(ACCESS_JWT, "c7XrE5uMa2JfK8iOtNVh")
        .with_sub("marta.lind")
        .with_claims("{\"locale\":\"fr\"}")
        .with_idt_header_params("{\"x-issued-by\":\"lantern\"}")
        .with_id_token_aud_type(IdtokenReissueRequestIdTokenAudType::String)
}
