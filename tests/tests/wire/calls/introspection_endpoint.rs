//! Calls of the operations under this tag: each sends an example of the document, made by constructors and setters.

use super::{DPOP, LEAF, PUBLIC_KEY, SERVICE};
use crate::check::{FORM, JSON};
use crate::outcome::{Operation, operation};
use authlete::models::{
    IntrospectionRequest, IntrospectionRequestForm, Pair, StandardIntrospectionRequest,
    StandardIntrospectionRequestForm,
};

pub(crate) fn operations() -> Vec<Operation> {
    vec![
        operation!("auth_introspection", AuthIntrospectionError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "scopes") => |client| client.introspection_endpoint().auth_introspection(SERVICE, introspection_scopes());
            (JSON, "everything") => |client| client.introspection_endpoint().auth_introspection(SERVICE, introspection_everything());
            (FORM, "everything") => |client| client.introspection_endpoint().auth_introspection(SERVICE, introspection_everything_form());
        }),
        operation!("auth_introspection_standard", AuthIntrospectionStandardError { BadRequest, Unauthorized, Forbidden, InternalServerError }, body, {
            (JSON, "plain") => |client| client.introspection_endpoint().auth_introspection_standard(SERVICE, introspection_standard_plain());
            (JSON, "encrypted") => |client| client.introspection_endpoint().auth_introspection_standard(SERVICE, introspection_standard_encrypted());
            (JSON, "shared_keys") => |client| client.introspection_endpoint().auth_introspection_standard(SERVICE, introspection_standard_shared_keys());
            (FORM, "encrypted") => |client| client.introspection_endpoint().auth_introspection_standard(SERVICE, introspection_standard_encrypted_form());
            (FORM, "shared_key") => |client| client.introspection_endpoint().auth_introspection_standard(SERVICE, introspection_standard_shared_key_form());
        }),
    ]
}

fn introspection_scopes() -> IntrospectionRequest {
    IntrospectionRequest::new("Wm4tR8qLz0XcV2nY7pKs").with_scopes(["album.read"])
}

fn introspection_everything() -> IntrospectionRequest {
    IntrospectionRequest::new("Wm4tR8qLz0XcV2nY7pKs")
        .with_scopes(["album.read", "album.write"])
        .with_subject("marta.lind")
        .with_client_certificate(LEAF)
        .with_dpop(DPOP)
        .with_htm("POST")
        .with_htu("https://albums.lantern.example/v1/albums")
        .with_resources(["https://albums.lantern.example"])
        .with_acr_values(["urn:lantern:acr:strong"])
        .with_max_age(600)
        .with_required_components(["@method", "@target-uri", "authorization", "content-digest"])
        .with_uri("https://albums.lantern.example/v1/albums")
        .with_message("{\"name\":\"Summer\"}")
        .with_headers([
            Pair::new()
                .with_key("Content-Type")
                .with_value("application/json"),
            Pair::new()
                .with_key("Signature-Input")
                .with_value("sig1=(\"@method\" \"@target-uri\");created=1772442000"),
        ])
        .with_target_uri("https://albums.lantern.example/v1/albums?page=2")
        .with_dpop_nonce_required(true)
        .with_request_body_contained(true)
}

fn introspection_everything_form() -> IntrospectionRequestForm {
    IntrospectionRequestForm::new("Wm4tR8qLz0XcV2nY7pKs")
        .with_scopes(["album.read", "album.write"])
        .with_subject("marta.lind")
        .with_client_certificate(LEAF)
        .with_dpop(DPOP)
        .with_htm("POST")
        .with_htu("https://albums.lantern.example/v1/albums")
        .with_resources(["https://albums.lantern.example"])
        .with_acr_values(["urn:lantern:acr:strong", "urn:lantern:acr:key"])
        .with_max_age(600)
        .with_required_components(["@method", "@path"])
        .with_uri("https://albums.lantern.example/v1/albums")
        .with_message("{\"name\":\"Summer\"}")
        .with_target_uri("https://albums.lantern.example/v1/albums?page=2")
        .with_dpop_nonce_required(true)
        .with_request_body_contained(true)
}

fn introspection_standard_plain() -> StandardIntrospectionRequest {
    StandardIntrospectionRequest::new("token=Wm4tR8qLz0XcV2nY7pKs&token_type_hint=access_token")
        .with_with_hidden_properties(true)
}

fn introspection_standard_encrypted() -> StandardIntrospectionRequest {
    StandardIntrospectionRequest::new("token=Wm4tR8qLz0XcV2nY7pKs")
        .with_with_hidden_properties(true)
        .with_rs_uri("https://albums.lantern.example")
        .with_http_accept_header("application/token-introspection+jwt")
        .with_introspection_sign_alg("ES256")
        .with_introspection_encryption_alg("ECDH_ES")
        .with_introspection_encryption_enc("A256GCM")
        .with_public_key_for_encryption(PUBLIC_KEY)
}

fn introspection_standard_shared_keys() -> StandardIntrospectionRequest {
    StandardIntrospectionRequest::new("token=Wm4tR8qLz0XcV2nY7pKs")
        .with_rs_uri("https://albums.lantern.example")
        .with_http_accept_header("application/token-introspection+jwt")
        .with_introspection_sign_alg("HS256")
        .with_introspection_encryption_alg("DIR")
        .with_shared_key_for_sign("not-a-real-signing-key")
        .with_shared_key_for_encryption("not-a-real-encryption-key")
}

fn introspection_standard_encrypted_form() -> StandardIntrospectionRequestForm {
    StandardIntrospectionRequestForm::new("token=Wm4tR8qLz0XcV2nY7pKs")
        .with_with_hidden_properties(true)
        .with_rs_uri("https://albums.lantern.example")
        .with_http_accept_header("application/token-introspection+jwt")
        .with_introspection_sign_alg("HS256")
        .with_introspection_encryption_alg("ECDH_ES")
        .with_introspection_encryption_enc("A256GCM")
        .with_shared_key_for_sign("not-a-real-signing-key")
        .with_public_key_for_encryption(PUBLIC_KEY)
}

fn introspection_standard_shared_key_form() -> StandardIntrospectionRequestForm {
    StandardIntrospectionRequestForm::new("token=Wm4tR8qLz0XcV2nY7pKs")
        .with_rs_uri("https://albums.lantern.example")
        .with_http_accept_header("application/token-introspection+jwt")
        .with_introspection_encryption_alg("DIR")
        .with_shared_key_for_encryption("not-a-real-encryption-key")
}
