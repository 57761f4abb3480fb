//! Requests to the endpoints of an authorization server, and their answers.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode, Uri};

use super::AuthError;
use super::source::TokenRequest;
use crate::client::body::Body;
use crate::client::encode::form;
use crate::client::header;
use crate::client::security::basic;
use crate::client::service::Nesting;
use crate::client::url::BaseUrl;
use crate::codec::{self, NullPolicy};
use crate::{SecretString, Value};

/// How much of an answer is read: they are small.
const LIMIT: usize = 1 << 20;

/// The addresses of an authorization server.
#[derive(Clone)]
pub(super) struct Endpoints {
    pub(super) token: Option<String>,
    pub(super) device: Option<String>,
}

/// An answer that does not fail for a reason that may pass: a status, and an object.
pub(super) struct Answer {
    status: StatusCode,
    body: Value,
}

impl Answer {
    /// Some servers answer 200 where they refuse: it is the code that says so.
    pub(super) fn is_ok(&self) -> bool {
        self.status.is_success() && self.text("error").is_none()
    }

    /// Whether the server has looked at what was asked for and says no (RFC 6749, section 5.2); whoever stands before it has no such code.
    pub(super) fn is_refusal(&self) -> bool {
        !self.is_ok() && self.text("error").is_some()
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.body.as_object()?.get(name)?.as_str()
    }

    /// A number of seconds; some servers write it as text.
    pub(super) fn seconds(&self, name: &str) -> Option<u64> {
        match self.body.as_object()?.get(name)? {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The error code (RFC 6749, section 5.2), as far as it is fit for a message.
    pub(super) fn error(&self) -> &str {
        let fit = |text: &&str| {
            let known = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-');
            text.len() <= 40 && text.bytes().all(known)
        };
        self.text("error").filter(fit).unwrap_or("no known reason")
    }
}

/// Who asks.
pub(super) struct Asker<'a> {
    pub(super) id: &'a str,
    pub(super) secret: Option<&'a SecretString>,
    /// Whether both are members of the form, and not of the header.
    pub(super) in_form: bool,
}

/// Sends a form (RFC 6749, section 4.4.2).
pub(super) async fn post(
    request: &TokenRequest<'_>,
    url: &str,
    asker: &Asker<'_>,
    members: &[(&str, &str)],
) -> Result<Answer, AuthError> {
    let mut all: Vec<(&str, &str)> = members.to_vec();
    let mut head = None;
    match asker.secret {
        Some(secret) if !asker.in_form => head = Some(authorization(asker.id, secret)?),
        secret => {
            all.push(("client_id", asker.id));
            all.extend(secret.map(|secret| ("client_secret", secret.expose())));
        }
    }
    let object: crate::Object = all
        .into_iter()
        .map(|(name, value)| (name.to_owned(), Value::from(value)))
        .collect();
    let text = form::write(&Value::Object(object), &[], Nesting::USUAL);
    let text = text.map_err(|error| AuthError::new(error.to_string()))?;
    let mut sent = http::Request::new(Body::bytes(text));
    *sent.method_mut() = Method::POST;
    let media_type = HeaderValue::from_static("application/x-www-form-urlencoded");
    sent.headers_mut().insert(CONTENT_TYPE, media_type);
    if let Some(head) = head {
        sent.headers_mut().insert(AUTHORIZATION, head);
    }
    send(request, url, sent).await
}

/// Asks for a discovery document (OpenID Connect Discovery, section 4).
pub(super) async fn discover(
    request: &TokenRequest<'_>,
    url: &str,
) -> Result<Endpoints, AuthError> {
    let answer = send(request, url, http::Request::new(Body::empty())).await?;
    if !answer.is_ok() {
        return Err(AuthError::new("the discovery document is not there"));
    }
    let address = |name: &str| answer.text(name).map(str::to_owned);
    Ok(Endpoints {
        token: address("token_endpoint"),
        device: address("device_authorization_endpoint"),
    })
}

async fn send(
    request: &TokenRequest<'_>,
    url: &str,
    mut sent: http::Request<Body>,
) -> Result<Answer, AuthError> {
    *sent.uri_mut() = address(request, url)?;
    let json = HeaderValue::from_static("application/json");
    sent.headers_mut().insert(ACCEPT, json);
    let lost = |error: crate::TransportError| {
        AuthError::passing(format!("the authorization server is not reached: {error}"))
    };
    let response = request.client.0.transport.send(sent).await.map_err(lost)?;
    let (parts, body) = response.into_parts();
    let body = body.collect(LIMIT).await.map_err(lost)?;
    let status = parts.status.as_u16();
    // A server that is busy says nothing about what it was asked, whatever it writes.
    let is_busy = parts.status.is_server_error() || matches!(status, 408 | 425 | 429);
    match codec::read_bytes(&body, NullPolicy::Lenient) {
        _ if is_busy => Err(AuthError::passing(format!(
            "the authorization server answered {status}"
        ))),
        Ok((body @ Value::Object(_), _)) => Ok(Answer {
            status: parts.status,
            body,
        }),
        _ => Err(AuthError::new(format!(
            "the authorization server answered {status}, and no JSON object"
        ))),
    }
}

/// An address as it is, or on the host of the service.
fn address(request: &TokenRequest<'_>, url: &str) -> Result<Uri, AuthError> {
    let wrong = || AuthError::new("the address of the authorization server is no URL");
    if url.starts_with('/') {
        let base = request.client.0.base.as_ref().ok_or_else(wrong)?;
        let host = base.at("").map_err(|_| wrong())?;
        return host.join(url, "").map_err(|_| wrong());
    }
    let (whole, query) = url.split_once('?').unwrap_or((url, ""));
    let base = BaseUrl::read(whole).map_err(AuthError::new)?;
    base.join("", query).map_err(|_| wrong())
}

/// Both are encoded as in a form before they are joined (RFC 6749, section 2.3.1).
fn authorization(id: &str, secret: &SecretString) -> Result<HeaderValue, AuthError> {
    let encoded = |text: &str| crate::client::encode::form_text(text);
    let pair = basic(&encoded(id), &encoded(secret.expose()));
    header::secret("authorization", &pair).map_err(|error| AuthError::new(error.to_string()))
}
