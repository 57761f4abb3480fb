//! What a server has answered.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::header::Shown;
use super::operation::Operation;
use crate::Note;
use crate::validate::Report;

/// A documented answer with its body decoded.
#[non_exhaustive]
#[derive(Clone)]
pub struct Response<T> {
    /// The decoded body; `()` where the document has none.
    pub body: T,
    /// The status code.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    notes: Vec<Note>,
    warnings: Option<Report>,
    report: Option<Report>,
}

impl<T> Response<T> {
    pub(super) fn new(
        body: T,
        raw: RawResponse,
        notes: Vec<Note>,
        warnings: Option<Report>,
    ) -> Self {
        Self {
            body,
            status: raw.status,
            headers: raw.headers,
            notes,
            warnings,
            report: None,
        }
    }

    /// The same answer with its body made into something else.
    #[must_use]
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            body: make(self.body),
            status: self.status,
            headers: self.headers,
            notes: self.notes,
            warnings: self.warnings,
            report: self.report,
        }
    }

    pub(super) fn with_report(mut self, report: Option<Report>) -> Self {
        self.report = report;
        self
    }

    /// The places where the body had a null that the document does not allow, read as absent; the first hundred of them.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The rules that the request broke and the policy let pass with a warning.
    pub const fn warnings(&self) -> Option<&Report> {
        self.warnings.as_ref()
    }

    /// The rules that the body breaks: `None` where it keeps them all, or the client does not look (`response_validation` on its builder).
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &Shown(&self.headers))
            .field("body", &self.body)
            .field("notes", &self.notes)
            .field("warnings", &self.warnings)
            .field("report", &self.report)
            .finish()
    }
}

/// An answer as it came: status, headers and the bytes of the body. `Debug` shows the body's length only.
#[derive(Clone)]
pub struct RawResponse {
    pub(super) operation: &'static Operation,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) report: Option<Report>,
}

impl RawResponse {
    /// The operation that was called.
    #[must_use]
    pub const fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The status code.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The rules that the body of a documented error breaks: `None` where it keeps them all, or the client does not look
    /// (`response_validation` on its builder).
    #[must_use]
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The media type that the server claims.
    pub(super) fn content_type(&self) -> Option<&str> {
        self.headers
            .get(http::header::CONTENT_TYPE)?
            .to_str()
            .ok()
            .filter(|text| !text.trim().is_empty())
    }

    /// The media type that the server claims, without parameters, as far as it is fit for a message.
    pub(super) fn media_type(&self) -> Option<&str> {
        let media_type = self.content_type()?.split(';').next()?.trim();
        (!media_type.is_empty() && media_type.len() <= 100).then_some(media_type)
    }
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("operation", &self.operation.id)
            .field("status", &self.status)
            .field("headers", &Shown(&self.headers))
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
