//! From what was filled in to a request: its address, its headers, its body.

use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};

use super::{Filled, Request};
use crate::Value;
use crate::client::encode::query::{Query, without};
use crate::client::encode::{header as header_style, path};
use crate::client::exchange::{Call, Live, Terms};
use crate::client::failure::RequestError;
use crate::client::header;
use crate::client::operation::Place;
use crate::client::part::Part;
use crate::client::payload::Payload;
use crate::client::retry;
use crate::client::security::{self, Added, Tokens};
use crate::client::url::{self, BaseUrl};

impl Request {
    pub(super) fn build(
        &mut self,
        live: Option<Live>,
        tokens: &Tokens,
    ) -> Result<Call, RequestError> {
        let by_hand = self.headers_by_hand()?;
        let inner = &self.client.0;
        let schemes = self.schemes(&by_hand)?;
        let credentials = &inner.credentials;
        let added = security::added(inner.service, &schemes, credentials, tokens, &by_hand)?;
        let parts = std::mem::take(&mut self.parameters).into_iter();
        let values: Vec<Option<Value>> = parts.map(Part::into_value).collect::<Result<_, _>>()?;
        let body = std::mem::take(&mut self.body).into_value()?;
        let body = body.map(|body| self.finish(body, &values)).transpose()?;
        let target = self.target.take().transpose()?;
        let address = self.address.take();
        let uri = match (address, &target) {
            (Some(address), _) => self.follow_up(address, &added)?,
            (None, Some(target)) => {
                let query = self.query(&values, None, &added)?;
                self.base()?.join(&target.path, &query)?
            }
            (None, None) => {
                let (path, fixed) = path::expand(self.operation, &values)?;
                let query = self.query(&values, fixed.as_deref(), &added)?;
                self.base()?.join(&path, &query)?
            }
        };
        let media_type = body.as_ref().map(|(media_type, _)| media_type.as_str());
        let mut headers = self.headers(&values, media_type, added)?;
        for (name, value) in &by_hand {
            headers.insert(name, value.clone());
        }
        let documented = || {
            Method::from_bytes(self.operation.method.as_bytes())
                .map_err(|_| RequestError::new("the operation's method is none that HTTP has"))
        };
        let method = target.map_or_else(documented, |target| Ok(target.method))?;
        let has_key = self.idempotency(&method, &mut headers)?;
        let payload = body.map(|(_, payload)| payload).unwrap_or_default();
        // Where a method has a meaning for content, that there is none is said (RFC 9110, section 8.6): some servers answer 411 else. Any other length is
        // the transport's to say.
        if payload.length() == Some(0) && has_content(&method) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let (mut head, ()) = http::Request::new(()).into_parts();
        head.method = method;
        head.uri = uri;
        head.headers = headers;
        let inner = &self.client.0;
        Ok(Call {
            operation: self.operation,
            head,
            payload,
            retry: self.options.retry.as_ref().unwrap_or(&inner.retry).clone(),
            has_key,
            terms: Terms {
                patience: self.options.timeout.or(inner.timeout),
                limit: self.options.response_limit.unwrap_or(inner.response_limit),
                live,
            },
        })
    }

    /// The media type and the content of a body; the parts of a form get their headers here, since either may be set first.
    fn finish(
        &self,
        body: Filled,
        values: &[Option<Value>],
    ) -> Result<(String, Payload), RequestError> {
        let mut parts = match body {
            Filled::Whole(media_type, payload) => return Ok((media_type, payload)),
            Filled::Parts(parts) => parts,
        };
        for (parameter, value) in self.operation.parameters.iter().zip(values) {
            let (Place::Part(member), Some(value)) = (parameter.place, value) else {
                continue;
            };
            if let Some(text) = header_style::write(parameter, value)? {
                // What no header of a request may be, none of a part may be either.
                header::value(parameter.name, &text)?;
                header::name(parameter.name)?;
                parts.header(member, parameter.name, &text)?;
            }
        }
        Ok(parts.finish())
    }

    /// Whether a header tells the call from others, which is set where the call or the client wants it.
    fn idempotency(&self, method: &Method, headers: &mut HeaderMap) -> Result<bool, RequestError> {
        let wanted = self.client.0.idempotency.clone();
        let makes_keys = wanted.is_some() && !method.is_idempotent();
        let name = wanted.unwrap_or(HeaderName::from_static("idempotency-key"));
        if let Some(key) = &self.options.idempotency_key {
            headers.insert(name.clone(), header::guarded(&name, key.expose())?);
        } else if makes_keys && !headers.contains_key(&name) {
            let key = format!("{:016x}{:016x}", retry::random(), retry::random());
            headers.insert(name.clone(), header::guarded(&name, &key)?);
        }
        Ok(headers.contains_key(&name))
    }

    /// Where the request goes: the base URL of the call, then one that the client was given, then the server of the call, then the operation's own.
    fn base(&self) -> Result<BaseUrl, RequestError> {
        let inner = &self.client.0;
        let read = |url: &str| BaseUrl::read(url).map_err(RequestError::new);
        let known = || {
            let base = inner.base.clone();
            base.ok_or_else(|| RequestError::new("no server is known: call `base_url`"))
        };
        let chosen = self.options.server.as_ref();
        if let Some(url) = &self.options.base_url {
            return read(url);
        }
        if let Some(wrong) = chosen
            .and_then(|server| server.wrong.as_ref())
            .filter(|_| !inner.overridden)
        {
            return Err(RequestError::new(wrong.clone()));
        }
        let server = chosen.map(|server| server.url.as_str());
        match server.or(self.operation.server) {
            Some(path) if path.starts_with('/') => known()?.at(path),
            Some(url) if !inner.overridden => read(url),
            None if self.operation.server_unknown && !inner.overridden => Err(RequestError::new(
                "the operation has a server of its own, whose address the document leaves open: set `RequestOptions::server` or `RequestOptions::base_url`",
            )),
            _ => known(),
        }
    }

    /// The headers that the caller has set: the call's win over the client's.
    pub(super) fn headers_by_hand(&self) -> Result<HeaderMap, RequestError> {
        let mut headers = self.client.0.headers.clone();
        for (name, value) in &self.options.headers {
            let name = header::name(name)?;
            let value = header::guarded(&name, value.expose())?;
            headers.insert(name, value);
        }
        Ok(headers)
    }

    fn query(
        &self,
        values: &[Option<Value>],
        fixed: Option<&str>,
        added: &Added,
    ) -> Result<String, RequestError> {
        let mut query = Query::new(self.client.0.service.nesting);
        if let Some(fixed) = fixed {
            query.raw(fixed);
        }
        for (parameter, value) in self.operation.parameters.iter().zip(values) {
            match (parameter.place, value) {
                (Place::Query, Some(value)) => query.parameter(parameter, value)?,
                (Place::QueryString, Some(value)) => query.whole(parameter, value)?,
                _ => {}
            }
        }
        for (key, value) in &self.options.query {
            query.pair(key, value.expose());
        }
        for (key, secret) in &added.query {
            query.pair(key, secret.expose());
        }
        Ok(query.into_string())
    }

    /// The address of a page that a server has named, with what the call and its credentials add: in the place of what the server echoes of them.
    fn follow_up(&self, address: Uri, added: &Added) -> Result<Uri, RequestError> {
        let by_call = self.options.query.iter().map(|(name, _)| name.as_str());
        let names: Vec<&str> = by_call
            .chain(added.query.iter().map(|(name, _)| *name))
            .collect();
        let kept = without(address.query().unwrap_or_default(), &names);
        let query = self.query(&[], kept.as_deref(), added)?;
        url::with_query(address, &query)
    }

    /// The headers that come from the document and the runtime.
    fn headers(
        &self,
        values: &[Option<Value>],
        media_type: Option<&str>,
        added: Added,
    ) -> Result<HeaderMap, RequestError> {
        let mut headers = HeaderMap::new();
        let agent = self.client.0.user_agent();
        headers.insert(USER_AGENT, header::value("user-agent", &agent)?);
        if let Some(accept) = self.accept.or(self.operation.accept) {
            headers.insert(ACCEPT, header::value("accept", accept)?);
        }
        if let Some(media_type) = media_type {
            headers.insert(CONTENT_TYPE, header::value("content-type", media_type)?);
        }
        let mut cookies = Vec::new();
        for (parameter, value) in self.operation.parameters.iter().zip(values) {
            match (parameter.place, value) {
                (Place::Header, Some(value)) => {
                    if let Some(text) = header_style::write(parameter, value)? {
                        let name = header::name(parameter.name)?;
                        if name == COOKIE {
                            // There is one header for all cookies (RFC 6265, section 5.4).
                            cookies.push(text);
                        } else {
                            let value = header::guarded(&name, &text)?;
                            headers.insert(name, value);
                        }
                    }
                }
                (Place::Cookie, Some(value)) => {
                    cookies.extend(header_style::cookies(parameter, value)?);
                }
                _ => {}
            }
        }
        for (name, secret) in &added.cookies {
            cookies.push(header_style::cookie(name, &Value::from(secret.expose()))?);
        }
        if !cookies.is_empty() {
            headers.insert(COOKIE, header::secret("cookie", &cookies.join("; "))?);
        }
        headers.extend(added.headers);
        Ok(headers)
    }
}

/// Whether what is sent with a method usually has content.
fn has_content(method: &Method) -> bool {
    [Method::POST, Method::PUT, Method::PATCH].contains(method)
}
