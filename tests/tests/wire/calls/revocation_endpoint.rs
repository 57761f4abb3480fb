//! Calls of the operations under this tag: each sends an example of the document, made by constructors and setters.

use super::{ATTESTATION, ATTESTATION_POP, INTERMEDIATE, LEAF, SERVICE};
use crate::check::{FORM, JSON};
use crate::outcome::{Operation, operation};
use authlete::models::{RevocationRequest, RevocationRequestForm};

pub(crate) fn operations() -> Vec<Operation> {
    vec![
        operation!("auth_revocation", AuthRevocationError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "secret") => |client| client.revocation_endpoint().auth_revocation(SERVICE, revocation_secret());
            (JSON, "everything") => |client| client.revocation_endpoint().auth_revocation(SERVICE, revocation_everything());
            (FORM, "everything") => |client| client.revocation_endpoint().auth_revocation(SERVICE, revocation_everything_form());
        }),
    ]
}

fn revocation_secret() -> RevocationRequest {
    RevocationRequest::new("token=h3Jd9TgQ1oUeB6wSxMfa&token_type_hint=refresh_token")
        .with_client_id("lantern-web")
        .with_client_secret("not-a-real-secret")
}

fn revocation_everything() -> RevocationRequest {
    RevocationRequest::new("token=h3Jd9TgQ1oUeB6wSxMfa")
        .with_client_id("51873604229518")
        .with_client_secret("not-a-real-secret")
        .with_client_certificate(LEAF)
        .with_client_certificate_path([INTERMEDIATE])
        .with_oauth_client_attestation(ATTESTATION)
        .with_oauth_client_attestation_pop(ATTESTATION_POP)
}

fn revocation_everything_form() -> RevocationRequestForm {
    RevocationRequestForm::new("token=h3Jd9TgQ1oUeB6wSxMfa")
        .with_client_id("lantern-web")
        .with_client_secret("not-a-real-secret")
        .with_client_certificate(LEAF)
        .with_client_certificate_path([INTERMEDIATE])
        .with_oauth_client_attestation(ATTESTATION)
        .with_oauth_client_attestation_pop(ATTESTATION_POP)
}
