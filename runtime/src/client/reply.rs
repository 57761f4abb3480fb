//! From an answer to what emitted code returns.

use bytes::Bytes;
use http::StatusCode;

use super::core::Client;
use super::error::Error;
use super::leaf;
use super::media_type;
use super::operation::Operation;
use super::response::{RawResponse, Response};
use super::warning::Side;
#[cfg(feature = "xml")]
use super::xml;
use crate::codec::{self, Decode};
use crate::validate::{Action, Report, Validate};

/// An answer, before its status has been looked at.
pub struct Reply {
    raw: Box<RawResponse>,
    client: Client,
    warnings: Option<Report>,
}

impl Reply {
    pub(super) fn new(raw: RawResponse, client: Client) -> Self {
        Self {
            raw: Box::new(raw),
            client,
            warnings: None,
        }
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

    /// A documented success with a JSON body. Its content type is not looked at, since servers mislabel; a failure tells it.
    ///
    /// # Errors
    /// [`Error::Decode`] where the body is not as documented.
    pub fn json<T: Decode, E>(self) -> Result<Response<T>, Error<E>> {
        match codec::read_bytes(&self.raw.body, self.client.0.nulls) {
            Ok((body, notes)) => Ok(Response::new(body, *self.raw, notes, self.warnings)),
            Err(error) => Err(Error::Decode {
                error,
                response: self.raw,
            }),
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

    /// A documented success whose body is text in UTF-8: a string, or the text of another leaf.
    ///
    /// # Errors
    /// [`Error::Decode`] where it is not UTF-8, or no text of the leaf.
    pub fn text<T: Decode, E>(self) -> Result<Response<T>, Error<E>> {
        match leaf::from_bytes(&self.raw.body, self.client.0.nulls) {
            Ok((body, notes)) => Ok(Response::new(body, *self.raw, notes, self.warnings)),
            Err(error) => Err(Error::Decode {
                error,
                response: self.raw,
            }),
        }
    }

    /// The same for a type with rules.
    ///
    /// # Errors
    /// As [`Reply::text`]; never for a broken rule.
    pub fn text_checked<T: Decode + Validate, E>(self) -> Result<Response<T>, Error<E>> {
        let (client, operation) = (self.client.clone(), self.raw.operation);
        let response: Response<T> = self.text()?;
        let report = look(&client, operation, &response.body);
        Ok(response.with_report(report))
    }

    /// A documented success whose body is XML, by the table of its type.
    ///
    /// # Errors
    /// [`Error::Decode`] where it is no XML, or not as documented.
    #[cfg(feature = "xml")]
    pub fn xml<T: Decode, E>(self, document: &xml::Document) -> Result<Response<T>, Error<E>> {
        match xml::read(&self.raw.body, document, self.client.0.nulls) {
            Ok((body, notes)) => Ok(Response::new(body, *self.raw, notes, self.warnings)),
            Err(error) => Err(Error::Decode {
                error,
                response: self.raw,
            }),
        }
    }

    /// The same for a type with rules.
    ///
    /// # Errors
    /// As [`Reply::xml`]; never for a broken rule.
    #[cfg(feature = "xml")]
    pub fn xml_checked<T: Decode + Validate, E>(
        self,
        document: &xml::Document,
    ) -> Result<Response<T>, Error<E>> {
        let (client, operation) = (self.client.clone(), self.raw.operation);
        let response: Response<T> = self.xml(document)?;
        let report = look(&client, operation, &response.body);
        Ok(response.with_report(report))
    }

    /// A documented success whose body is any bytes.
    ///
    /// # Errors
    /// None; the type is that of the others.
    pub fn bytes<E>(self) -> Result<Response<Bytes>, Error<E>> {
        let body = self.raw.body.clone();
        Ok(Response::new(body, *self.raw, Vec::new(), self.warnings))
    }

    /// A documented success without a body; one that comes all the same is not looked at.
    ///
    /// # Errors
    /// None; the type is that of the others.
    pub fn empty<E>(self) -> Result<Response<()>, Error<E>> {
        Ok(Response::new((), *self.raw, Vec::new(), self.warnings))
    }

    /// A documented error with a JSON body; [`Error::Decode`] where the body is not as documented.
    pub fn api<B: Decode, E>(self, error: fn(B) -> E) -> Error<E> {
        match codec::read_bytes(&self.raw.body, self.client.0.nulls) {
            Ok((body, _)) => Error::Api {
                error: error(body),
                response: self.raw,
            },
            Err(error) => Error::Decode {
                error,
                response: self.raw,
            },
        }
    }

    /// The same for a type with rules; what the body breaks is told by [`RawResponse::report`].
    pub fn api_checked<B: Decode + Validate, E>(mut self, error: fn(B) -> E) -> Error<E> {
        match codec::read_bytes::<B>(&self.raw.body, self.client.0.nulls) {
            Ok((body, _)) => {
                self.raw.report = look(&self.client, self.raw.operation, &body);
                Error::Api {
                    error: error(body),
                    response: self.raw,
                }
            }
            Err(error) => Error::Decode {
                error,
                response: self.raw,
            },
        }
    }

    /// A documented error whose body is text in UTF-8: a string, or the text of another leaf.
    pub fn api_text<B: Decode, E>(self, error: fn(B) -> E) -> Error<E> {
        match leaf::from_bytes(&self.raw.body, self.client.0.nulls) {
            Ok((body, _)) => Error::Api {
                error: error(body),
                response: self.raw,
            },
            Err(error) => Error::Decode {
                error,
                response: self.raw,
            },
        }
    }

    /// The same for a type with rules.
    pub fn api_text_checked<B: Decode + Validate, E>(mut self, error: fn(B) -> E) -> Error<E> {
        if let Ok((body, _)) = leaf::from_bytes::<B>(&self.raw.body, self.client.0.nulls) {
            self.raw.report = look(&self.client, self.raw.operation, &body);
        }
        self.api_text(error)
    }

    /// A documented error whose body is XML, by the table of its type.
    #[cfg(feature = "xml")]
    pub fn api_xml<B: Decode, E>(self, document: &xml::Document, error: fn(B) -> E) -> Error<E> {
        match xml::read(&self.raw.body, document, self.client.0.nulls) {
            Ok((body, _)) => Error::Api {
                error: error(body),
                response: self.raw,
            },
            Err(error) => Error::Decode {
                error,
                response: self.raw,
            },
        }
    }

    /// The same for a type with rules.
    #[cfg(feature = "xml")]
    pub fn api_xml_checked<B: Decode + Validate, E>(
        mut self,
        document: &xml::Document,
        error: fn(B) -> E,
    ) -> Error<E> {
        match xml::read::<B>(&self.raw.body, document, self.client.0.nulls) {
            Ok((body, _)) => {
                self.raw.report = look(&self.client, self.raw.operation, &body);
                Error::Api {
                    error: error(body),
                    response: self.raw,
                }
            }
            Err(error) => Error::Decode {
                error,
                response: self.raw,
            },
        }
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
        media_type::choose(self.raw.media_type(), forms)
    }

    /// The status code with its name.
    #[must_use]
    pub fn status_code(&self) -> StatusCode {
        self.raw.status
    }
}

/// The rules that a body breaks and the client asks about; they are told here.
fn look(client: &Client, operation: &'static Operation, body: &dyn Validate) -> Option<Report> {
    let policy = client.0.response_policy;
    if policy.is_off() {
        return None;
    }
    let report = body.validate().err()?;
    let told = report
        .partition(|broken| policy.judge(broken) != Action::Off)
        .0?;
    client.warn(operation, Side::Response, &told);
    Some(told)
}
