//! Calls of the operations under this tag: each sends an example of the document, made by constructors and setters.

use super::{NO_BODY, SERVICE, TOKEN, album_share, device};
use crate::check::{FORM, JSON};
use crate::outcome::{Operation, operation};
use authlete::models::{
    GrantType, TokenCreateRequest, TokenCreateRequestForm, TokenRevokeRequest,
    TokenRevokeRequestForm, TokenUpdateRequest, TokenUpdateRequestForm,
};

pub(crate) fn operations() -> Vec<Operation> {
    vec![
        operation!("auth_token_get_list", AuthTokenGetListError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            NO_BODY => |client| client.token_operations().auth_token_get_list(SERVICE).client_identifier("lantern-web").subject("marta.lind").start(5).end(10);
        }),
        operation!("auth_token_create", AuthTokenCreateError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "client_credentials") => |client| client.token_operations().auth_token_create(SERVICE, token_create_client_credentials());
            (JSON, "everything") => |client| client.token_operations().auth_token_create(SERVICE, token_create_everything());
            (FORM, "everything") => |client| client.token_operations().auth_token_create(SERVICE, token_create_everything_form());
        }),
        operation!("auth_token_update", AuthTokenUpdateError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "narrow_scopes") => |client| client.token_operations().auth_token_update(SERVICE, token_update_narrow_scopes());
            (JSON, "everything") => |client| client.token_operations().auth_token_update(SERVICE, token_update_everything());
            (FORM, "everything") => |client| client.token_operations().auth_token_update(SERVICE, token_update_everything_form());
        }),
        operation!("auth_token_delete", AuthTokenDeleteError { BadRequest, Unauthorized, Forbidden, InternalServerError }, no_body, {
            NO_BODY => |client| client.token_operations().auth_token_delete(SERVICE, TOKEN);
        }),
        operation!("auth_token_revoke", AuthTokenRevokeError { BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError }, body, {
            (JSON, "user_at_client") => |client| client.token_operations().auth_token_revoke(SERVICE, token_revoke_user_at_client());
            (JSON, "by_access_token") => |client| client.token_operations().auth_token_revoke(SERVICE, token_revoke_by_access_token());
            (JSON, "by_refresh_token") => |client| client.token_operations().auth_token_revoke(SERVICE, token_revoke_by_refresh_token());
            (FORM, "by_access_token") => |client| client.token_operations().auth_token_revoke(SERVICE, token_revoke_by_access_token_form());
            (FORM, "by_refresh_token") => |client| client.token_operations().auth_token_revoke(SERVICE, token_revoke_by_refresh_token_form());
            (FORM, "user_at_client") => |client| client.token_operations().auth_token_revoke(SERVICE, token_revoke_user_at_client_form());
        }),
    ]
}

fn token_create_client_credentials() -> TokenCreateRequest {
    TokenCreateRequest::new(GrantType::ClientCredentials)
        .with_client_id(51_873_604_229_518)
        .with_scopes(["album.read"])
}

fn token_create_everything() -> TokenCreateRequest {
    TokenCreateRequest::new(GrantType::AuthorizationCode)
        .with_client_id(51_873_604_229_518)
        .with_subject("marta.lind")
        .with_scopes(["album.read", "album.write"])
        .with_access_token_duration(900)
        .with_refresh_token_duration(604_800)
        .with_properties([device()])
        .with_client_id_alias_used(true)
        .with_access_token("Wm4tR8qLz0XcV2nY7pKs")
        .with_refresh_token("h3Jd9TgQ1oUeB6wSxMfa")
        .with_access_token_persistent(true)
        .with_certificate_thumbprint("0liGkVMe7IZwPOaj4F9PSOBYFhDftRma0SiHt0uPh98")
        .with_dpop_key_thumbprint("MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU")
        .with_authorization_details(album_share())
        .with_resources(["https://albums.lantern.example"])
        .with_for_external_attachment(true)
        .with_jwt_at_claims("{\"department\":\"photo\"}")
        .with_acr("urn:lantern:acr:strong")
        .with_auth_time(1_772_442_000)
        .with_client_entity_id_used(true)
        .with_client_identifier("lantern-web")
        .with_session_id("ses-7d20f4b1")
        .with_metadata_document_used(true)
}

fn token_create_everything_form() -> TokenCreateRequestForm {
    TokenCreateRequestForm::new(GrantType::AuthorizationCode)
        .with_client_id(51_873_604_229_518)
        .with_subject("marta.lind")
        .with_scopes(["album.read", "album.write"])
        .with_access_token_duration(900)
        .with_refresh_token_duration(604_800)
        .with_client_id_alias_used(true)
        .with_access_token("Wm4tR8qLz0XcV2nY7pKs")
        .with_refresh_token("h3Jd9TgQ1oUeB6wSxMfa")
        .with_access_token_persistent(true)
        .with_certificate_thumbprint("0liGkVMe7IZwPOaj4F9PSOBYFhDftRma0SiHt0uPh98")
        .with_dpop_key_thumbprint("MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU")
        .with_resources([
            "https://albums.lantern.example",
            "https://print.lantern.example",
        ])
        .with_for_external_attachment(true)
        .with_jwt_at_claims("{\"department\":\"photo\"}")
        .with_acr("urn:lantern:acr:strong")
        .with_auth_time(1_772_442_000)
        .with_client_entity_id_used(true)
        .with_client_identifier("lantern-web")
        .with_session_id("ses-7d20f4b1")
        .with_metadata_document_used(true)
}

fn token_update_narrow_scopes() -> TokenUpdateRequest {
    TokenUpdateRequest::new("Wm4tR8qLz0XcV2nY7pKs").with_scopes(["album.read"])
}

fn token_update_everything() -> TokenUpdateRequest {
    TokenUpdateRequest::new("Wm4tR8qLz0XcV2nY7pKs")
        .with_access_token_expires_at(1_772_449_200_000)
        .with_scopes(["album.read", "album.write"])
        .with_properties([device()])
        .with_access_token_expires_at_updated_on_scope_update(true)
        .with_access_token_hash("uZvaR_vdAXM7s00jJdhUWLlZBF0awxltR6CVUpNIy9w")
        .with_access_token_value_updated(true)
        .with_access_token_persistent(true)
        .with_certificate_thumbprint("0liGkVMe7IZwPOaj4F9PSOBYFhDftRma0SiHt0uPh98")
        .with_dpop_key_thumbprint("MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU")
        .with_authorization_details(album_share())
        .with_for_external_attachment(true)
        .with_refresh_token_expires_at(1_775_034_000_000)
        .with_refresh_token_expires_at_updated_on_scope_update(true)
        .with_token_id("tid-20260302-000184")
}

fn token_update_everything_form() -> TokenUpdateRequestForm {
    TokenUpdateRequestForm::new("Wm4tR8qLz0XcV2nY7pKs")
        .with_access_token_expires_at(1_772_449_200_000)
        .with_scopes(["album.read", "album.write"])
        .with_access_token_expires_at_updated_on_scope_update(true)
        .with_access_token_hash("uZvaR_vdAXM7s00jJdhUWLlZBF0awxltR6CVUpNIy9w")
        .with_access_token_value_updated(true)
        .with_access_token_persistent(true)
        .with_certificate_thumbprint("0liGkVMe7IZwPOaj4F9PSOBYFhDftRma0SiHt0uPh98")
        .with_dpop_key_thumbprint("MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU")
        .with_for_external_attachment(true)
        .with_refresh_token_expires_at(1_775_034_000_000)
        .with_refresh_token_expires_at_updated_on_scope_update(true)
        .with_token_id("tid-20260302-000184")
}

fn token_revoke_user_at_client() -> TokenRevokeRequest {
    TokenRevokeRequest::new()
        .with_client_identifier("lantern-web")
        .with_subject("marta.lind")
}

fn token_revoke_by_access_token() -> TokenRevokeRequest {
    TokenRevokeRequest::new()
        .with_access_token_identifier("uZvaR_vdAXM7s00jJdhUWLlZBF0awxltR6CVUpNIy9w")
}

fn token_revoke_by_refresh_token() -> TokenRevokeRequest {
    TokenRevokeRequest::new().with_refresh_token_identifier("h3Jd9TgQ1oUeB6wSxMfa")
}

fn token_revoke_by_access_token_form() -> TokenRevokeRequestForm {
    TokenRevokeRequestForm::new().with_access_token_identifier("Wm4tR8qLz0XcV2nY7pKs")
}

fn token_revoke_by_refresh_token_form() -> TokenRevokeRequestForm {
    TokenRevokeRequestForm::new()
        .with_refresh_token_identifier("w42tGbzYWuerPJYiv7b1OlGv-Y2oJ1_yqnfNIQdKBKc")
}

fn token_revoke_user_at_client_form() -> TokenRevokeRequestForm {
    TokenRevokeRequestForm::new()
        .with_client_identifier("51873604229518")
        .with_subject("marta.lind")
}
