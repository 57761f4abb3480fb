//! Calls of endpoints that the document does not have.

use std::fmt;

use http::Method;

use super::core::Client;
use super::encode::percent_path;
use super::failure::{Failure, RequestError};
use super::operation::Operation;
use super::options::RequestOptions;
use super::request::{HttpRequest, Request};
use super::response::RawResponse;
use crate::{Encode, File};

static RAW: Operation = Operation::new("raw", "raw", "an endpoint that the document does not have");

/// What of a request is not in a table.
#[derive(Clone)]
pub(super) struct Target {
    pub(super) method: Method,
    pub(super) path: String,
    /// The schemes whose credentials are sent; all that the client was given one for, if nothing is said.
    pub(super) schemes: Option<Vec<String>>,
}

/// A call of an endpoint that the document does not have, to be sent: with the client's server, credentials, headers, timeout and retries.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct RawRequest(Request, Result<Target, RequestError>);

impl Client {
    /// Begins a call by its method and its path below the server's, such as `/v2/things`: text that is encoded already, where it must be.
    pub fn raw(&self, method: &str, path: &str) -> RawRequest {
        let method = Method::from_bytes(method.as_bytes())
            .map_err(|_| RequestError::new("the method is none that HTTP has"));
        let target = method.and_then(|method| {
            let path = percent_path(path)?;
            Ok(Target {
                method,
                path,
                schemes: None,
            })
        });
        RawRequest(self.request(&RAW), target)
    }
}

impl RawRequest {
    /// One more segment of the path, which may be any text but nothing, `.` and `..`.
    pub fn segment(mut self, text: impl AsRef<str>) -> Self {
        self.1 = self.1.and_then(|mut target| {
            let segment = super::encode::percent_segment(text.as_ref())?;
            target.path = format!("{}/{segment}", target.path.trim_end_matches('/'));
            Ok(target)
        });
        self
    }

    /// One more pair of the query.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.add_query(name.into(), value.into());
        self
    }

    /// A header, instead of any other of that name.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.0.add_header(name.as_ref(), value.as_ref());
        self
    }

    /// A JSON body.
    pub fn json(mut self, body: &dyn Encode) -> Self {
        self.0.json("application/json", body);
        self
    }

    /// A body of any media type.
    pub fn body(mut self, media_type: impl Into<String>, body: impl Into<File>) -> Self {
        self.0.file(media_type, &body.into());
        self
    }

    /// The security schemes whose credentials are sent, by their names in the document; all that the client was given one for, if nothing is said.
    pub fn schemes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let names = names.into_iter().map(Into::into).collect();
        if let Ok(target) = &mut self.1 {
            target.schemes = Some(names);
        }
        self
    }

    /// Settings of this call; headers and query that were set before stay.
    pub fn options(mut self, options: RequestOptions) -> Self {
        self.0.add_options(options);
        self
    }

    fn request(self) -> Request {
        let mut request = self.0;
        request.aim(self.1);
        request
    }

    /// Sends the request and takes the whole answer, whatever its status.
    ///
    /// # Errors
    /// When it cannot be built, is lost on its way or takes too long.
    pub async fn send(self) -> Result<RawResponse, Failure> {
        Ok(self.request().send().await?.into_raw())
    }
}

impl RawRequest {
    /// The request as it would be sent; see [`HttpRequest`].
    ///
    /// # Errors
    /// When it cannot be built, or there is no credential for it.
    pub async fn into_http(self) -> Result<HttpRequest, Failure> {
        self.request().into_http().await
    }
}

impl fmt::Debug for RawRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RawRequest").field(&self.0).finish()
    }
}
