//! From an answer to what emitted code returns.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode, Uri};

use super::body::Body;
use super::core::Client;
use super::error::Error;
use super::exchange::{Call, Terms};
use super::failure::Failure;
use super::format::Format;
use super::media_type;
use super::operation::Operation;
use super::response::{RawResponse, Response};
use super::stream::{self, Again, Chunks, EventReader, EventStream, JsonLines, StreamError};
use crate::codec::{self, Decode, DecodeError};
use crate::validate::{Report, Validate};
use crate::{Note, NullPolicy, Value};

/// An answer, before its status has been looked at.
pub struct Reply {
    raw: Box<RawResponse>,
    pub(super) client: Client,
    warnings: Option<Report>,
    terms: Terms,
    /// Where it was asked for.
    uri: Uri,
    /// What is still to come.
    live: Option<Body>,
    again: Option<Again>,
}

impl Reply {
    pub(super) fn new(raw: RawResponse, client: Client, call: &Call) -> Self {
        Self {
            raw: Box::new(raw),
            client,
            warnings: None,
            terms: call.terms,
            uri: call.head.uri.clone(),
            live: None,
            again: None,
        }
    }

    pub(super) fn with_body(mut self, live: Option<Body>) -> Self {
        self.live = live;
        self
    }

    pub(super) fn with_again(mut self, again: Again) -> Self {
        self.again = Some(again);
        self
    }

    pub(super) fn with_warnings(mut self, warnings: Option<Report>) -> Self {
        self.warnings = warnings;
        self
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.raw.status.as_u16()
    }

    /// The headers.
    pub(super) fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }

    /// A documented success with a JSON body. Its content type is not looked at first, since servers mislabel; a failure tells it.
    ///
    /// # Errors
    /// [`Error::Decode`] where the body is not as documented; [`Error::Unexpected`] where it is no JSON, and does not say that it is.
    pub fn json<T: Decode, E>(self) -> Result<Response<T>, Error<E>> {
        match codec::read_bytes(&self.raw.body, self.client.0.nulls) {
            Ok((body, notes)) => Ok(Response::new(body, *self.raw, notes, self.warnings)),
            Err(error) => Err(self.no_json(error)),
        }
    }

    /// A body that is not as documented. One that neither is JSON nor says so is another answer than the documented one: that of a gateway, mostly.
    fn no_json<E>(self, error: DecodeError) -> Error<E> {
        let says_so = self.may_be(media_type::is_json);
        match says_so || codec::read_bytes::<Value>(&self.raw.body, NullPolicy::Strict).is_ok() {
            true => self.not_as_documented(error),
            false => self.unexpected(),
        }
    }

    fn not_as_documented<E>(self, error: DecodeError) -> Error<E> {
        Error::Decode {
            error,
            response: self.raw,
        }
    }

    /// The same of an error: where nothing came, the document does not have it.
    fn no_error<E>(self, error: DecodeError, judge: fn(Self, DecodeError) -> Error<E>) -> Error<E> {
        match self.raw.body.is_empty() {
            true => self.unexpected(),
            false => judge(self, error),
        }
    }

    /// The same for a type with rules: where the client looks at responses, what the body breaks is told beside it.
    ///
    /// # Errors
    /// [`Error::Decode`] where the body is not as documented; never for a broken rule.
    pub fn json_checked<T: Decode + Validate, E>(self) -> Result<Response<T>, Error<E>> {
        let (client, operation) = (self.client.clone(), self.raw.operation);
        let response: Response<T> = self.json()?;
        let report = look(&client, operation, &response.body);
        Ok(response.with_report(report))
    }

    /// A documented success in another format than JSON.
    ///
    /// # Errors
    /// [`Error::Decode`] where the body is not of the format, or not as documented.
    pub fn read<T: Decode, E>(self, format: Format) -> Result<Response<T>, Error<E>> {
        match self.formatted(format) {
            Ok((body, notes)) => Ok(Response::new(body, *self.raw, notes, self.warnings)),
            Err(error) => Err(self.not_as_documented(error)),
        }
    }

    /// The same for a type with rules.
    ///
    /// # Errors
    /// As [`Reply::read`]; never for a broken rule.
    pub fn read_checked<T: Decode + Validate, E>(
        self,
        format: Format,
    ) -> Result<Response<T>, Error<E>> {
        let (client, operation) = (self.client.clone(), self.raw.operation);
        let response: Response<T> = self.read(format)?;
        let report = look(&client, operation, &response.body);
        Ok(response.with_report(report))
    }

    fn formatted<T: Decode>(&self, format: Format) -> Result<(T, Vec<Note>), DecodeError> {
        let content_type = self.raw.headers.get(CONTENT_TYPE);
        format.read(content_type, &self.raw.body, self.client.0.nulls)
    }

    /// A documented success whose body is any bytes.
    ///
    /// # Errors
    /// None; the type is that of the others.
    pub fn bytes<E>(self) -> Result<Response<Bytes>, Error<E>> {
        let body = self.raw.body.clone();
        Ok(Response::new(body, *self.raw, Vec::new(), self.warnings))
    }

    /// A documented success whose body is read as it comes, whatever it is.
    ///
    /// # Errors
    /// None; the type is that of the others.
    pub fn download<E>(mut self) -> Result<Response<Body>, Error<E>> {
        let body = self.take_body();
        Ok(Response::new(body, *self.raw, Vec::new(), self.warnings))
    }

    /// A documented success that is a stream of events.
    ///
    /// # Errors
    /// [`Error::Unexpected`] where the server says that the body is something else.
    pub fn events<T, E>(
        mut self,
        reader: EventReader<T>,
    ) -> Result<Response<EventStream<T>>, Error<E>> {
        if !self.may_be(media_type::is_events) {
            return Err(self.unexpected());
        }
        let again = self.again.take();
        let events = EventStream::new(self.take_chunks(), reader, again);
        Ok(Response::new(events, *self.raw, Vec::new(), self.warnings))
    }

    /// A documented success that is a stream of JSON values.
    ///
    /// # Errors
    /// [`Error::Unexpected`] where the server says that the body is something that no lines of JSON are.
    pub fn lines<T: Decode, E>(mut self) -> Result<Response<JsonLines<T>>, Error<E>> {
        if !self.may_be(media_type::is_lines) {
            return Err(self.unexpected());
        }
        let lines = JsonLines::new(self.take_chunks());
        Ok(Response::new(lines, *self.raw, Vec::new(), self.warnings))
    }

    /// The same for a type with rules.
    ///
    /// # Errors
    /// As [`Reply::lines`].
    pub fn lines_checked<T: Decode + Validate, E>(
        self,
    ) -> Result<Response<JsonLines<T>>, Error<E>> {
        let lines = self.lines()?;
        Ok(lines.map(JsonLines::checked))
    }

    /// What is still to come, or else what came.
    fn take_body(&mut self) -> Body {
        let whole = || Body::bytes(self.raw.body.clone());
        let body = self.live.take().unwrap_or_else(whole);
        body.patient(self.terms.patience, self.client.0.clock.as_ref())
    }

    fn take_chunks(&mut self) -> Chunks {
        let body = self.take_body();
        let (client, operation) = (self.client.clone(), self.raw.operation);
        Chunks::new(client, operation, body, self.terms.limit)
    }

    /// Whether the body is of a media type, or does not say of which it is.
    fn may_be(&self, is: fn(&str) -> bool) -> bool {
        self.raw.media_type().is_none_or(is)
    }

    /// A stream of events that was asked for again.
    pub(super) fn into_chunks(mut self) -> Result<Chunks, StreamError> {
        if !self.may_be(media_type::is_events) {
            let failure = self.unexpected_failure();
            return Err(StreamError::Reconnect { failure });
        }
        Ok(self.take_chunks())
    }

    pub(super) fn unexpected_failure(self) -> Failure {
        Failure::new(self.unexpected())
    }

    /// A documented success without a body; one that comes all the same is not looked at.
    ///
    /// # Errors
    /// None; the type is that of the others.
    pub fn empty<E>(self) -> Result<Response<()>, Error<E>> {
        Ok(Response::new((), *self.raw, Vec::new(), self.warnings))
    }

    /// A documented error with a JSON body; [`Error::Decode`] where the body is not as documented, and [`Error::Unexpected`] where there is none, or it is no JSON
    /// and does not say that it is.
    pub fn api<B: Decode, E>(self, error: fn(B) -> E) -> Error<E> {
        match codec::read_bytes(&self.only_document(), self.client.0.nulls) {
            Ok((body, _)) => Error::Api {
                error: error(body),
                response: self.raw,
            },
            Err(error) => self.no_error(error, Self::no_json),
        }
    }

    /// The same for a type with rules; what the body breaks is told by [`RawResponse::report`].
    pub fn api_checked<B: Decode + Validate, E>(mut self, error: fn(B) -> E) -> Error<E> {
        match codec::read_bytes::<B>(&self.only_document(), self.client.0.nulls) {
            Ok((body, _)) => {
                self.raw.report = look(&self.client, self.raw.operation, &body);
                Error::Api {
                    error: error(body),
                    response: self.raw,
                }
            }
            Err(error) => self.no_error(error, Self::no_json),
        }
    }

    /// A documented error in another format than JSON.
    pub fn api_read<B: Decode, E>(self, format: Format, error: fn(B) -> E) -> Error<E> {
        match self.formatted(format) {
            Ok((body, _)) => Error::Api {
                error: error(body),
                response: self.raw,
            },
            Err(error) => self.no_error(error, Self::not_as_documented),
        }
    }

    /// The same for a type with rules.
    pub fn api_read_checked<B: Decode + Validate, E>(
        mut self,
        format: Format,
        error: fn(B) -> E,
    ) -> Error<E> {
        match self.formatted::<B>(format) {
            Ok((body, _)) => {
                self.raw.report = look(&self.client, self.raw.operation, &body);
                Error::Api {
                    error: error(body),
                    response: self.raw,
                }
            }
            Err(error) => self.no_error(error, Self::not_as_documented),
        }
    }

    /// The JSON text of an error: where the answer is a stream, that of its first item.
    fn only_document(&self) -> Bytes {
        stream::first(self.raw.media_type(), &self.raw.body)
    }

    /// A documented error whose body is any bytes.
    pub fn api_bytes<E>(self, error: fn(Bytes) -> E) -> Error<E> {
        Error::Api {
            error: error(self.raw.body.clone()),
            response: self.raw,
        }
    }

    /// A documented error without a body.
    pub fn api_empty<E>(self, error: E) -> Error<E> {
        Error::Api {
            error,
            response: self.raw,
        }
    }

    /// An answer that the document does not have.
    #[must_use]
    pub fn unexpected<E>(self) -> Error<E> {
        Error::Unexpected { response: self.raw }
    }

    /// Which of several forms the body has, by its media type: an index into `forms`, each of them its media types or ranges of them. The most specific one
    /// wins, then JSON for any other JSON; a server that does not say what it sends means the first.
    #[must_use]
    pub fn form(&self, forms: &[&[&str]]) -> Option<usize> {
        media_type::choose(self.raw.content_type(), forms)
    }

    /// The answer as it came.
    pub(super) fn raw(&self) -> &RawResponse {
        &self.raw
    }

    /// Where it was asked for: with the credentials that a query may have.
    pub(super) const fn uri(&self) -> &Uri {
        &self.uri
    }

    /// The answer as it came.
    pub(super) fn into_raw(self) -> RawResponse {
        *self.raw
    }

    /// The status code with its name.
    #[must_use]
    pub fn status_code(&self) -> StatusCode {
        self.raw.status
    }
}

/// The rules that a body breaks and the client asks about; they are told here.
fn look(client: &Client, operation: &'static Operation, body: &dyn Validate) -> Option<Report> {
    if client.0.response_policy.is_off() {
        return None;
    }
    client.tell_of_response(operation, body.validate().err()?)
}
