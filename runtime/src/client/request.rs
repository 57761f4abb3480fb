//! A request: filled in by emitted code, built and sent here.

use std::fmt;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HeaderValue, USER_AGENT};
use http::{HeaderMap, Method};

use super::body::Body;
use super::core::Client;
use super::encode::query::Query;
use super::encode::{form, header as header_style, path};
use super::error::Error;
use super::failure::{Failure, RequestError};
use super::header;
use super::operation::{FormField, Operation, Place};
use super::options::RequestOptions;
use super::reply::Reply;
use super::security::{self, Added};
use super::warning::Side;
use crate::Value;
use crate::codec::{self, Encode, NullPolicy};
use crate::validate::{Collector, Report, Validate};

/// A request on its way to being sent. What goes wrong while it is filled in is kept until then.
#[derive(Clone)]
pub struct Request {
    client: Client,
    operation: &'static Operation,
    values: Vec<Option<Value>>,
    body: Option<(String, Bytes)>,
    options: RequestOptions,
    problem: Option<RequestError>,
    broken: Collector,
}

impl Request {
    pub(super) fn new(client: Client, operation: &'static Operation) -> Self {
        let values = vec![None; operation.parameters.len()];
        Self {
            client,
            operation,
            values,
            body: None,
            options: RequestOptions::new(),
            problem: None,
            broken: Collector::new(),
        }
    }

    /// Sets a parameter by its index in the operation's table.
    pub fn parameter(&mut self, index: usize, value: &dyn Encode) {
        let name = self
            .operation
            .parameters
            .get(index)
            .map_or("", |parameter| parameter.name);
        let value = self.tree(name, value);
        match self.values.get_mut(index) {
            Some(place) => *place = value,
            None => self.fail(RequestError::new(
                "the operation has no parameter of this index",
            )),
        }
    }

    /// A JSON body.
    pub fn json(&mut self, media_type: impl Into<String>, body: &dyn Encode) {
        match codec::write(body) {
            Ok(text) => self.bytes(media_type, text.into_bytes()),
            Err(error) => self.fail(RequestError::new(format!("the body has no JSON: {error}"))),
        }
    }

    /// A body of the type `application/x-www-form-urlencoded`; `fields` are the members with a style of their own.
    pub fn form(&mut self, body: &dyn Encode, fields: &[FormField]) {
        let Some(tree) = self.tree("body", body) else {
            return;
        };
        match form::write(&tree, fields) {
            Ok(text) => self.bytes("application/x-www-form-urlencoded", text.into_bytes()),
            Err(error) => self.fail(error),
        }
    }

    /// A body of bytes that are encoded already.
    pub fn bytes(&mut self, media_type: impl Into<String>, body: impl Into<Vec<u8>>) {
        self.body = Some((media_type.into(), Bytes::from(body.into())));
    }

    /// Settings of this call.
    pub fn options(&mut self, options: RequestOptions) {
        self.options = options;
    }

    /// Checks what is sent in a place (`body`, `path`, `query`, `header`) by the document's rules; what it breaks is judged by the policy when the
    /// request is sent. Pointers begin with the place: `/body/subject`, `/query/start`.
    pub fn check(&mut self, place: &str, part: &dyn Validate) {
        self.broken.enter(place);
        part.validate_into(&mut self.broken);
        self.broken.leave();
    }

    /// What is merely told of the broken rules; telling it is done here, so that it is known of calls that fail later, too.
    fn judge(&mut self) -> Result<Option<Report>, Failure> {
        let Err(report) = std::mem::take(&mut self.broken).finish() else {
            return Ok(None);
        };
        let policy = self.options.validation.unwrap_or(self.client.0.policy);
        match policy.split(report) {
            (Some(report), _) => Err(Failure::new(Error::Validation {
                operation: self.operation,
                report,
            })),
            (None, warnings) => {
                if let Some(report) = &warnings {
                    self.client.warn(self.operation, Side::Request, report);
                }
                Ok(warnings)
            }
        }
    }

    fn tree(&mut self, name: &str, value: &dyn Encode) -> Option<Value> {
        let text = codec::write(value).map_err(|error| error.to_string());
        let tree = text.and_then(|text| {
            codec::read(&text, NullPolicy::Strict).map_err(|error| error.to_string())
        });
        match tree {
            Ok((tree, _)) => Some(tree),
            Err(error) => {
                self.fail(RequestError::new(format!("`{name}` has no JSON: {error}")));
                None
            }
        }
    }

    /// The first problem is the one told.
    fn fail(&mut self, error: RequestError) {
        self.problem.get_or_insert(error);
    }

    /// Sends the request and takes the whole answer.
    ///
    /// # Errors
    /// When it breaks rules, cannot be built, is lost on its way or takes too long.
    pub async fn send(mut self) -> Result<Reply, Failure> {
        let operation = self.operation;
        let warnings = self.judge()?;
        let built = match self.problem.take() {
            Some(error) => Err(error),
            None => self.build(),
        };
        let request = built.map_err(|error| Failure::new(Error::Request { operation, error }))?;
        let timeout = self.options.timeout;
        let reply = self.client.exchange(operation, request, timeout).await?;
        Ok(reply.with_warnings(warnings))
    }

    fn build(&mut self) -> Result<http::Request<Body>, RequestError> {
        let by_hand = self.headers_by_hand()?;
        let inner = &self.client.0;
        let added = security::choose(inner.service, self.operation, &inner.credentials, &by_hand)?;
        let (path, fixed) = path::expand(self.operation, &self.values)?;
        let query = self.query(fixed.as_deref(), &added)?;
        let mut headers = self.headers(added)?;
        for (name, value) in &by_hand {
            headers.insert(name, value.clone());
        }
        let body = self
            .body
            .take()
            .map_or_else(Body::empty, |(_, bytes)| Body::bytes(bytes));
        let mut request = http::Request::new(body);
        *request.method_mut() = Method::from_bytes(self.operation.method.as_bytes())
            .map_err(|_| RequestError::new("the operation's method is none that HTTP has"))?;
        *request.uri_mut() = inner.base.join(&path, &query)?;
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// The headers that the caller has set: the call's win over the client's.
    fn headers_by_hand(&self) -> Result<HeaderMap, RequestError> {
        let mut headers = self.client.0.headers.clone();
        for (name, value) in &self.options.headers {
            let name = header::name(name)?;
            let value = header::value(name.as_str(), value.expose())?;
            headers.insert(name, value);
        }
        Ok(headers)
    }

    fn query(&self, fixed: Option<&str>, added: &Added) -> Result<String, RequestError> {
        let mut query = Query::default();
        if let Some(fixed) = fixed {
            query.raw(fixed);
        }
        for (parameter, value) in self.operation.parameters.iter().zip(&self.values) {
            if let (Place::Query, Some(value)) = (parameter.place, value) {
                query.parameter(parameter, value)?;
            }
        }
        for (key, secret) in &added.query {
            query.pair(key, secret.expose());
        }
        Ok(query.into_string())
    }

    /// The headers that come from the document and the runtime.
    fn headers(&self, added: Added) -> Result<HeaderMap, RequestError> {
        let mut headers = HeaderMap::new();
        let service = self.client.0.service;
        let agent = format!(
            "{}/{} specsmith/{}",
            service.name,
            service.version,
            env!("CARGO_PKG_VERSION")
        );
        headers.insert(USER_AGENT, header::value("user-agent", &agent)?);
        if let Some(accept) = self.operation.accept {
            headers.insert(ACCEPT, HeaderValue::from_static(accept));
        }
        if let Some((media_type, _)) = &self.body {
            headers.insert(CONTENT_TYPE, header::value("content-type", media_type)?);
        }
        let mut cookies = Vec::new();
        for (parameter, value) in self.operation.parameters.iter().zip(&self.values) {
            match (parameter.place, value) {
                (Place::Header, Some(value)) => {
                    if let Some(text) = header_style::write(parameter, value)? {
                        headers.insert(
                            header::name(parameter.name)?,
                            header::value(parameter.name, &text)?,
                        );
                    }
                }
                (Place::Cookie, Some(value)) => {
                    cookies.extend(header_style::cookie(parameter.name, value)?);
                }
                _ => {}
            }
        }
        for (name, secret) in &added.cookies {
            cookies.extend(header_style::cookie(name, &Value::from(secret.expose()))?);
        }
        if !cookies.is_empty() {
            headers.insert(COOKIE, header::secret("cookie", &cookies.join("; "))?);
        }
        headers.extend(added.headers);
        Ok(headers)
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.body.as_ref().map_or(0, |(_, bytes)| bytes.len());
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .field("method", &self.operation.method)
            .field("template", &self.operation.template)
            .field("body", &format_args!("{length} bytes"))
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
