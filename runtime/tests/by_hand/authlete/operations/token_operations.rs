use specsmith::rt;

use crate::authlete::models::{
    GrantType, ResultError, TokenGetListResponse, TokenUpdateRequest, TokenUpdateRequestForm,
    TokenUpdateResponse,
};

static AUTH_TOKEN_UPDATE: rt::Operation = rt::Operation::new(
    "auth_token_update",
    "POST",
    "/api/{serviceId}/auth/token/update",
)
.parameters(&[rt::Parameter::path("serviceId")])
.security(&[&["bearer"]])
.accept("application/json");

static AUTH_TOKEN_UPDATE_FORM: &[rt::FormField] = &[rt::FormField::new("scopes")
    .style(rt::Style::SpaceDelimited)
    .explode(false)];

static AUTH_TOKEN_GET_LIST: rt::Operation = rt::Operation::new(
    "auth_token_get_list",
    "GET",
    "/api/{serviceId}/auth/token/get/list",
)
.parameters(&[
    rt::Parameter::path("serviceId"),
    rt::Parameter::query("subject"),
    rt::Parameter::query("start"),
    rt::Parameter::query("grantTypes").explode(false),
    rt::Parameter::header("x-trace"),
])
.security(&[&["bearer"]])
.accept("application/json");

static AUTH_TOKEN_DELETE: rt::Operation = rt::Operation::new(
    "auth_token_delete",
    "DELETE",
    "/api/{serviceId}/auth/token/delete/{accessTokenIdentifier}",
)
.parameters(&[
    rt::Parameter::path("serviceId"),
    rt::Parameter::path("accessTokenIdentifier"),
])
.security(&[&["bearer"]])
.accept("application/json");

/// Operations on access tokens.
#[derive(Clone, Debug)]
pub struct TokenOperations {
    client: rt::Client,
}

impl TokenOperations {
    pub(crate) fn new(client: &rt::Client) -> Self {
        Self {
            client: client.clone(),
        }
    }

    /// Update Access Token
    pub fn auth_token_update(
        &self,
        service_id: impl Into<String>,
        body: impl Into<AuthTokenUpdateBody>,
    ) -> AuthTokenUpdate {
        let mut request = self.client.request(&AUTH_TOKEN_UPDATE);
        request.parameter(0, &service_id.into());
        match body.into() {
            AuthTokenUpdateBody::Json(body) => request.json("application/json", &body),
            AuthTokenUpdateBody::Form(body) => request.form(&body, AUTH_TOKEN_UPDATE_FORM),
        }
        AuthTokenUpdate { request }
    }

    /// List Issued Tokens
    pub fn auth_token_get_list(&self, service_id: impl Into<String>) -> AuthTokenGetList {
        let mut request = self.client.request(&AUTH_TOKEN_GET_LIST);
        request.parameter(0, &service_id.into());
        AuthTokenGetList { request }
    }

    /// Delete Access Token
    pub fn auth_token_delete(
        &self,
        service_id: impl Into<String>,
        access_token_identifier: impl Into<String>,
    ) -> AuthTokenDelete {
        let mut request = self.client.request(&AUTH_TOKEN_DELETE);
        request.parameter(0, &service_id.into());
        request.parameter(1, &access_token_identifier.into());
        AuthTokenDelete { request }
    }
}

/// The body of [`TokenOperations::auth_token_update`].
#[derive(Clone, Debug)]
pub enum AuthTokenUpdateBody {
    Json(TokenUpdateRequest),
    Form(TokenUpdateRequestForm),
}

impl From<TokenUpdateRequest> for AuthTokenUpdateBody {
    fn from(body: TokenUpdateRequest) -> Self {
        Self::Json(body)
    }
}

impl From<TokenUpdateRequestForm> for AuthTokenUpdateBody {
    fn from(body: TokenUpdateRequestForm) -> Self {
        Self::Form(body)
    }
}

#[must_use = "a request does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct AuthTokenUpdate {
    request: rt::Request,
}

impl AuthTokenUpdate {
    pub fn options(mut self, options: specsmith::RequestOptions) -> Self {
        self.request.options(options);
        self
    }

    pub async fn send(
        self,
    ) -> Result<specsmith::Response<TokenUpdateResponse>, specsmith::Error<AuthTokenUpdateError>>
    {
        let reply = self.request.send().await?;
        match reply.status() {
            200 => reply.json(),
            400 => Err(reply.api(AuthTokenUpdateError::BadRequest)),
            401 => Err(reply.api(AuthTokenUpdateError::Unauthorized)),
            404 => Err(reply.api_empty(AuthTokenUpdateError::NotFound)),
            _ => Err(reply.unexpected()),
        }
    }
}

/// The documented errors of [`TokenOperations::auth_token_update`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AuthTokenUpdateError {
    /// 400
    BadRequest(ResultError),
    /// 401
    Unauthorized(ResultError),
    /// 404
    NotFound,
}

rt::api_error!(AuthTokenUpdateError {
    BadRequest => 400,
    Unauthorized => 401,
    NotFound => 404,
});

#[must_use = "a request does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct AuthTokenGetList {
    request: rt::Request,
}

impl AuthTokenGetList {
    pub fn subject(mut self, value: impl Into<String>) -> Self {
        self.request.parameter(1, &value.into());
        self
    }

    pub fn start(mut self, value: i32) -> Self {
        self.request.parameter(2, &value);
        self
    }

    pub fn grant_types(mut self, value: impl IntoIterator<Item = impl Into<GrantType>>) -> Self {
        self.request.parameter(3, &rt::collect::<GrantType>(value));
        self
    }

    pub fn x_trace(mut self, value: impl Into<String>) -> Self {
        self.request.parameter(4, &value.into());
        self
    }

    pub fn options(mut self, options: specsmith::RequestOptions) -> Self {
        self.request.options(options);
        self
    }

    pub async fn send(
        self,
    ) -> Result<specsmith::Response<TokenGetListResponse>, specsmith::Error<AuthTokenGetListError>>
    {
        let reply = self.request.send().await?;
        match reply.status() {
            200 => reply.json(),
            400..=499 => Err(reply.api(AuthTokenGetListError::ClientError)),
            _ => Err(reply.unexpected()),
        }
    }
}

/// The documented errors of [`TokenOperations::auth_token_get_list`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AuthTokenGetListError {
    /// 4XX
    ClientError(ResultError),
}

rt::api_error!(AuthTokenGetListError { ClientError => "4XX" });

#[must_use = "a request does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct AuthTokenDelete {
    request: rt::Request,
}

impl AuthTokenDelete {
    pub fn options(mut self, options: specsmith::RequestOptions) -> Self {
        self.request.options(options);
        self
    }

    pub async fn send(
        self,
    ) -> Result<specsmith::Response<()>, specsmith::Error<AuthTokenDeleteError>> {
        let reply = self.request.send().await?;
        match reply.status() {
            204 => reply.empty(),
            404 => Err(reply.api(AuthTokenDeleteError::NotFound)),
            _ => Err(reply.unexpected()),
        }
    }
}

/// The documented errors of [`TokenOperations::auth_token_delete`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AuthTokenDeleteError {
    /// 404
    NotFound(ResultError),
}

rt::api_error!(AuthTokenDeleteError { NotFound => 404 });
