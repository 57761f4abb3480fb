//! Requests to the endpoints of an authorization server, and their answers.

use std::convert::Infallible;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};

use super::AuthError;
use super::source::TokenRequest;
use crate::client::encode::form;
use crate::client::error::Error;
use crate::client::exchange::{Call, Terms};
use crate::client::header;
use crate::client::operation::Operation;
use crate::client::payload::Payload;
use crate::client::security::basic;
use crate::client::service::Nesting;
use crate::client::timeout::Time;
use crate::client::transport::TransportErrorKind;
use crate::client::url::BaseUrl;
use crate::codec::{self, NullPolicy};
use crate::{SecretString, Value};

/// How much of an answer is read: they are small.
const LIMIT: usize = 1 << 20;

/// What errors and spans call a request to an authorization server.
static TOKEN: Operation = Operation::new("token", "POST", "authorization server");

/// How often a request is sent.
#[derive(Clone, Copy)]
pub(super) enum Repeats {
    /// As the client has it for its own calls: asking for a token twice does no harm.
    AsClient,
    /// Once: whoever sends it does so again.
    Never,
}

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
    repeats: Repeats,
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
    let mut headers = HeaderMap::new();
    let media_type = HeaderValue::from_static("application/x-www-form-urlencoded");
    headers.insert(CONTENT_TYPE, media_type);
    headers.extend(head.map(|head| (AUTHORIZATION, head)));
    let sent = Sent {
        method: Method::POST,
        headers,
        payload: Payload::bytes(text),
        repeats,
    };
    sent.send(request, url).await
}

/// Asks for a discovery document (OpenID Connect Discovery, section 4).
pub(super) async fn discover(
    request: &TokenRequest<'_>,
    url: &str,
) -> Result<Endpoints, AuthError> {
    let sent = Sent {
        method: Method::GET,
        headers: HeaderMap::new(),
        payload: Payload::default(),
        repeats: Repeats::AsClient,
    };
    let answer = sent.send(request, url).await?;
    if !answer.is_ok() {
        return Err(AuthError::new("the discovery document is not there"));
    }
    let address = |name: &str| answer.text(name).map(str::to_owned);
    Ok(Endpoints {
        token: address("token_endpoint"),
        device: address("device_authorization_endpoint"),
    })
}

/// A request on its way.
struct Sent {
    method: Method,
    headers: HeaderMap,
    payload: Payload,
    repeats: Repeats,
}

impl Sent {
    async fn send(self, request: &TokenRequest<'_>, url: &str) -> Result<Answer, AuthError> {
        let client = request.client;
        let call = self.call(request, url)?;
        let mut time = Time::new(client.clone(), call.operation, request.patience);
        let reply = time.of(client.exchange_apart(&call)).await;
        let answer = reply.map_err(|failure| lost(failure.into()))?.into_raw();
        let status = answer.status().as_u16();
        // A server that is busy says nothing about what it was asked, whatever it writes.
        let is_busy = answer.status().is_server_error() || matches!(status, 408 | 425 | 429);
        match codec::read_bytes(&answer.body, NullPolicy::Lenient) {
            _ if is_busy => Err(AuthError::passing(format!(
                "the authorization server answered {status}"
            ))),
            Ok((body @ Value::Object(_), _)) => Ok(Answer {
                status: answer.status(),
                body,
            }),
            _ => Err(AuthError::new(format!(
                "the authorization server answered {status}, and no JSON object"
            ))),
        }
    }

    fn call(self, request: &TokenRequest<'_>, url: &str) -> Result<Call, AuthError> {
        let inner = &request.client.0;
        let (mut head, ()) = http::Request::new(()).into_parts();
        head.method = self.method;
        head.uri = address(request, url)?;
        head.headers = self.headers;
        let json = HeaderValue::from_static("application/json");
        head.headers.insert(ACCEPT, json);
        let agent = header::value("user-agent", &inner.user_agent());
        let agent = agent.map_err(|error| AuthError::new(error.to_string()))?;
        head.headers.insert(USER_AGENT, agent);
        let retry = inner.retry.clone();
        Ok(Call {
            operation: &TOKEN,
            head,
            payload: self.payload,
            retry: match self.repeats {
                Repeats::AsClient => retry,
                Repeats::Never => retry.attempts(1),
            },
            // It is as harmless as if it had one.
            has_key: true,
            terms: Terms {
                patience: None,
                limit: LIMIT,
                live: None,
            },
        })
    }
}

/// Why there is no answer.
fn lost(error: Error<Infallible>) -> AuthError {
    match error {
        Error::Timeout { after, .. } => AuthError::passing(format!(
            "the authorization server did not answer within {after:?}"
        )),
        Error::Transport { error, .. } => {
            let message = format!("the authorization server is not reached: {error}");
            match error.kind() {
                TransportErrorKind::TooLarge { .. } => AuthError::new(message),
                _ => AuthError::passing(message),
            }
        }
        other => AuthError::new(other.to_string()),
    }
}

/// An address as it is, or on the host of the service.
fn address(request: &TokenRequest<'_>, url: &str) -> Result<Uri, AuthError> {
    let wrong = || AuthError::new("the address of the authorization server is no URL");
    let (whole, query) = url.split_once('?').unwrap_or((url, ""));
    if whole.starts_with('/') {
        let base = request.client.0.base.as_ref().ok_or_else(wrong)?;
        let host = base.at("").map_err(|_| wrong())?;
        return host.join(whole, query).map_err(|_| wrong());
    }
    let base = BaseUrl::read(whole).map_err(AuthError::new)?;
    base.join("", query).map_err(|_| wrong())
}

/// Both are encoded as in a form before they are joined (RFC 6749, section 2.3.1).
fn authorization(id: &str, secret: &SecretString) -> Result<HeaderValue, AuthError> {
    let encoded = |text: &str| crate::client::encode::form_text(text);
    let pair = basic(&encoded(id), &encoded(secret.expose()));
    header::secret("authorization", &pair).map_err(|error| AuthError::new(error.to_string()))
}
