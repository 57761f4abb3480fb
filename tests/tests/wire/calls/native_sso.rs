//! Calls of the operations under this tag: each sends an example of the document, made by constructors and setters.

use super::{ACCESS_JWT, SERVICE};
use crate::check::JSON;
use crate::outcome::{Operation, operation};
use authlete::models::{NativeSsoLogoutRequest, NativeSsoRequest, NativeSsoRequestIdTokenAudType};

pub(crate) fn operations() -> Vec<Operation> {
    vec![
        operation!("native_sso", NativeSsoError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "minimal") => |client| client.native_sso().native_sso(SERVICE, native_sso_minimal());
            (JSON, "everything") => |client| client.native_sso().native_sso(SERVICE, native_sso_everything());
        }),
        operation!("native_sso_logout", NativeSsoLogoutError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "session") => |client| client.native_sso().native_sso_logout(SERVICE, native_sso_logout_session());
        }),
    ]
}

fn native_sso_minimal() -> NativeSsoRequest {
    NativeSsoRequest::new("Wm4tR8qLz0XcV2nY7pKs", "dv-41c07be95a")
}

fn native_sso_everything() -> NativeSsoRequest {
    NativeSsoRequest::new(ACCESS_JWT, "dv-41c07be95a")
        .with_refresh_token("h3Jd9TgQ1oUeB6wSxMfa")
        .with_sub("marta.lind")
        .with_claims("{\"locale\":\"fr\"}")
        .with_idt_header_params("{\"x-issued-by\":\"lantern\"}")
        .with_id_token_aud_type(NativeSsoRequestIdTokenAudType::String)
        .with_device_secret_hash("JjpNvkFIj7hyFLADIznbufDI2hTBbfzxMIS_PCVS7KU")
}

fn native_sso_logout_session() -> NativeSsoLogoutRequest {
    NativeSsoLogoutRequest::new("ses-7d20f4b1")
}
