// The examples in the documentation of `authlete`, by a test of what is fresh.
use authlete::{Client, models};

pub(crate) async fn all(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
{
let response = client
    .introspection_endpoint()
    .auth_introspection_standard(
        "3027716409",
        models::StandardIntrospectionRequest::new("token=Wm4tR8qLz0XcV2nY7pKs")
            .with_http_accept_header("application/token-introspection+jwt")
            .with_introspection_encryption_alg("ECDH_ES")
            .with_introspection_encryption_enc("A256GCM")
            .with_introspection_sign_alg("ES256")
            .with_public_key_for_encryption(
                "-----BEGIN PUBLIC KEY-----\nMFkwFictitiousEncryptionKeyOfTheAlbumServer\n-----END PUBLIC KEY-----\n",
            )
            .with_rs_uri("https://albums.lantern.example")
            .with_with_hidden_properties(true),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .native_sso()
    .native_sso(
        "3027716409",
        models::NativeSsoRequest::new(
                "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJtYXJ0YS5saW5kIn0.bm90LXNpZ25lZA",
                "dv-41c07be95a",
            )
            .with_claims("{\"locale\":\"fr\"}")
            .with_device_secret_hash("JjpNvkFIj7hyFLADIznbufDI2hTBbfzxMIS_PCVS7KU")
            .with_id_token_aud_type(models::NativeSsoRequestIdTokenAudType::String)
            .with_idt_header_params("{\"x-issued-by\":\"lantern\"}")
            .with_refresh_token("h3Jd9TgQ1oUeB6wSxMfa")
            .with_sub("marta.lind"),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .native_sso()
    .native_sso_logout(
        "3027716409",
        models::NativeSsoLogoutRequest::new("ses-7d20f4b1"),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .revocation_endpoint()
    .auth_revocation(
        "3027716409",
        models::RevocationRequest::new("token=h3Jd9TgQ1oUeB6wSxMfa")
            .with_client_certificate(
                "-----BEGIN CERTIFICATE-----\nMIIBfictitiousLeafCertificateOfLantern\n-----END CERTIFICATE-----\n",
            )
            .with_client_certificate_path([
                "-----BEGIN CERTIFICATE-----\nMIIBfictitiousIntermediateAuthority\n-----END CERTIFICATE-----\n",
            ])
            .with_client_id("51873604229518")
            .with_client_secret("not-a-real-secret")
            .with_oauth_client_attestation(
                "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJsYW50ZXJuIn0.bm90LXNpZ25lZA",
            )
            .with_oauth_client_attestation_pop(
                "eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiI5MSJ9.bm90LXNpZ25lZA",
            ),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_endpoint()
    .auth_token(
        "3027716409",
        models::TokenRequest::new(
                "grant_type=authorization_code&code=Zr7uQe&redirect_uri=https%3A%2F%2Flantern.example%2Fcb",
            )
            .with_client_id("lantern-web")
            .with_client_secret("not-a-real-secret"),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_endpoint()
    .auth_token_fail(
        "3027716409",
        models::TokenFailRequest::new(
            models::TokenFailRequestReason::InvalidResourceOwnerCredentials,
            "tkt-5fN0aVhE2rJq",
        ),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_endpoint()
    .auth_token_issue(
        "3027716409",
        models::TokenIssueRequest::new("marta.lind", "tkt-5fN0aVhE2rJq")
            .with_access_token("Wm4tR8qLz0XcV2nY7pKs")
            .with_access_token_duration(900)
            .with_jwt_at_claims("{\"department\":\"photo\"}")
            .with_properties([
                models::Property::new()
                    .with_hidden(true)
                    .with_key("device")
                    .with_value("kitchen-tablet"),
            ])
            .with_refresh_token_duration(604800),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_endpoint()
    .idtoken_reissue("3027716409")
    .body(
        models::IdtokenReissueRequest::new(
                "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJtYXJ0YS5saW5kIn0.bm90LXNpZ25lZA",
                "c7XrE5uMa2JfK8iOtNVh",
            )
            .with_claims("{\"locale\":\"fr\"}")
            .with_id_token_aud_type(
                models::IdtokenReissueRequestIdTokenAudType::String,
            )
            .with_idt_header_params("{\"x-issued-by\":\"lantern\"}")
            .with_sub("marta.lind"),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_operations()
    .auth_token_create(
        "3027716409",
        models::TokenCreateRequest::new(models::GrantType::ClientCredentials)
            .with_client_id(51873604229518)
            .with_scopes(["album.read"]),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_operations()
    .auth_token_delete("3027716409", "uZvaR_vdAXM7s00jJdhUWLlZBF0awxltR6CVUpNIy9w")
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_operations()
    .auth_token_get_list("3027716409")
    .client_identifier("lantern-web")
    .end(10)
    .start(5)
    .subject("marta.lind")
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_operations()
    .auth_token_revoke(
        "3027716409",
        models::TokenRevokeRequest::new()
            .with_access_token_identifier(
                "uZvaR_vdAXM7s00jJdhUWLlZBF0awxltR6CVUpNIy9w",
            ),
    )
    .send()
    .await?;
let _ = response;
}
Ok(())
}
