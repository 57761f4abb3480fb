// The examples in the documentation of `authlete`, by a test of what is fresh.
use authlete::{Client, models};

pub(crate) async fn all(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
{
let response = client
    .introspection_endpoint()
    .auth_introspection(
        "3027716409",
        models::IntrospectionRequest::new("Wm4tR8qLz0XcV2nY7pKs")
            .with_scopes(["album.read"]),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .introspection_endpoint()
    .auth_introspection_standard(
        "3027716409",
        models::StandardIntrospectionRequest::new(
                "token=Wm4tR8qLz0XcV2nY7pKs&token_type_hint=access_token",
            )
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
        models::NativeSsoRequest::new("Wm4tR8qLz0XcV2nY7pKs", "dv-41c07be95a"),
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
        models::RevocationRequest::new(
                "token=h3Jd9TgQ1oUeB6wSxMfa&token_type_hint=refresh_token",
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
        models::TokenIssueRequest::new("marta.lind", "tkt-5fN0aVhE2rJq"),
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
            "p9LkZ3vTn6HsD1yGbWQe",
            "c7XrE5uMa2JfK8iOtNVh",
        ),
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
            .with_refresh_token_identifier("h3Jd9TgQ1oUeB6wSxMfa"),
    )
    .send()
    .await?;
let _ = response;
}
{
let response = client
    .token_operations()
    .auth_token_update(
        "3027716409",
        models::TokenUpdateRequest::new("Wm4tR8qLz0XcV2nY7pKs")
            .with_scopes(["album.read"]),
    )
    .send()
    .await?;
let _ = response;
}
Ok(())
}
