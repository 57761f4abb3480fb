//! The base URL, read and judged once, and the URLs of requests made from it.

use http::Uri;
use http::uri::{Authority, Scheme};

use super::encode::percent;
use super::failure::RequestError;

/// `scheme://authority/path` without a trailing slash.
#[derive(Clone, Debug)]
pub(super) struct BaseUrl {
    scheme: Scheme,
    authority: Authority,
    path: String,
}

impl BaseUrl {
    /// Reads a base URL; the reason for a refusal carries none of it.
    pub(super) fn read(text: &str) -> Result<Self, &'static str> {
        if text.contains(['?', '#']) {
            return Err("the base URL has a query or a fragment");
        }
        let uri: Uri = text.parse().map_err(|_| "the base URL is not a URL")?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err("the base URL is not absolute: it begins with https:// and a host");
        };
        if scheme != Scheme::HTTPS && scheme != Scheme::HTTP {
            return Err("the base URL is neither https nor http");
        }
        if authority.host().is_empty() {
            return Err("the base URL has no host");
        }
        if authority.as_str().contains('@') {
            return Err(
                "the base URL has a user name or a password, which would end up in logs: set a credential or a header instead",
            );
        }
        let path = parts
            .path_and_query
            .map(|path| path.path().trim_end_matches('/').to_owned())
            .unwrap_or_default();
        let path = percent::settled_path(&path);
        if path.split('/').any(percent::is_dot_segment) {
            return Err("the base URL has a dot segment");
        }
        Ok(Self {
            scheme,
            authority,
            path,
        })
    }

    /// The same host with another path.
    pub(super) fn at(&self, path: &str) -> Result<Self, RequestError> {
        Self::read(&format!("{}://{}{path}", self.scheme, self.authority))
            .map_err(RequestError::new)
    }

    /// A URL below this one. Path and query are encoded already.
    pub(super) fn join(&self, path: &str, query: &str) -> Result<Uri, RequestError> {
        let target = target(&format!("{}{path}", self.path), query);
        let uri = Uri::builder()
            .scheme(self.scheme.clone())
            .authority(self.authority.clone())
            .path_and_query(target)
            .build();
        uri.map_err(|_| {
            RequestError::new(
                "the URL is too long, or its template has characters that no URL may have",
            )
        })
    }
}

/// A URL with another query, which is encoded already.
pub(super) fn with_query(uri: Uri, query: &str) -> Result<Uri, RequestError> {
    let target = target(uri.path(), query);
    let mut parts = uri.into_parts();
    let too_long =
        || RequestError::new("the URL is too long, or has characters that none may have");
    parts.path_and_query = Some(target.parse().map_err(|_| too_long())?);
    Uri::from_parts(parts).map_err(|_| too_long())
}

/// Path and query as whoever reads them next writes them: what a transport would encode is encoded here, so that what is signed, or shown by `into_http`, is what
/// is sent.
pub(super) fn target(path: &str, query: &str) -> String {
    let mut target = percent::settled_path(path);
    if !query.is_empty() {
        target.push('?');
        target.push_str(&percent::settled_query(query));
    }
    target
}
