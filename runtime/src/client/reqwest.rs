//! A transport over reqwest, and a clock over tokio.

use std::error::Error;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt as _;
use tokio::time::Instant;

use super::body::Body;
use super::builder::BuildError;
use super::transport::{BoxFuture, Clock, Transport, TransportError, TransportErrorKind};

/// Sends requests through a `reqwest::Client`.
#[derive(Clone, Debug)]
pub struct ReqwestTransport(reqwest::Client);

impl ReqwestTransport {
    /// A transport that follows no redirect, so that no credential goes where it was not sent, and sends nothing twice. Proxies are those that the environment
    /// names (`HTTPS_PROXY`, `NO_PROXY`, …).
    ///
    /// # Errors
    /// When TLS cannot be set up on this machine.
    pub fn new() -> Result<Self, BuildError> {
        Self::with(std::convert::identity)
    }

    /// The same with settings of your own: certificates, proxies, pools, encodings.
    ///
    /// ```
    /// use specsmith::{ReqwestTransport, reqwest};
    ///
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let proxy = reqwest::Proxy::all("http://proxy.example:3128")?;
    /// let transport = ReqwestTransport::with(|client| client.proxy(proxy))?;
    /// # let _ = transport;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When the settings do not fit together, or TLS cannot be set up on this machine.
    pub fn with(
        set_up: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Result<Self, BuildError> {
        let builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never());
        let client = set_up(as_featured(builder)).build().map_err(|_| {
            BuildError::new("TLS, a certificate or a proxy cannot be set up on this machine")
        })?;
        Ok(Self(client))
    }
}

/// What our features say, even where another crate has turned on more of reqwest's: which TLS is spoken, and which encodings are asked for.
fn as_featured(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    #[cfg(feature = "native-tls")]
    let builder = builder.tls_backend_native();
    #[cfg(all(feature = "rustls", not(feature = "native-tls")))]
    let builder = builder.tls_backend_rustls();
    #[cfg(not(feature = "brotli"))]
    let builder = builder.no_brotli();
    #[cfg(not(feature = "deflate"))]
    let builder = builder.no_deflate();
    #[cfg(not(feature = "gzip"))]
    let builder = builder.no_gzip();
    #[cfg(not(feature = "zstd"))]
    let builder = builder.no_zstd();
    builder
}

impl From<reqwest::Client> for ReqwestTransport {
    /// Takes a client as it is set up: its proxies, certificates, redirects and retries are its owner's promise. [`ReqwestTransport::with`] begins with ours.
    fn from(client: reqwest::Client) -> Self {
        Self(client)
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request.map(outgoing)).map_err(sort)?;
            let is_https = request.url().scheme() == "https";
            let response = self.0.execute(request).await;
            let response = response.map_err(|error| match is_https && lacks_tls(&error) {
                true => TransportError::other(NO_TLS),
                false => sort(error),
            })?;
            let (parts, body) = http::Response::from(response).into_parts();
            Ok(http::Response::from_parts(
                parts,
                Body::stream(body.map_err(reqwest::Error::without_url)),
            ))
        })
    }
}

/// Bytes go as bytes, so that they have a length and a proxy may ask for them again.
fn outgoing(body: Body) -> reqwest::Body {
    match body.into_bytes() {
        Ok(bytes) => reqwest::Body::from(bytes),
        Err(stream) => reqwest::Body::wrap(Shared(Mutex::new(stream))),
    }
}

/// A body that reqwest may share between threads, as it asks; only whoever owns it reads it.
struct Shared(Mutex<Body>);

impl http_body::Body for Shared {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .size_hint()
    }
}

const NO_TLS: &str =
    "an `https` address needs TLS: turn on the feature `rustls` or `native-tls` of `specsmith`";

/// Whether nobody has turned TLS on. A client that is handed in may have it without our features, and so it is the connector that is asked: it knows no scheme but
/// `http`, and has only words for that.
fn lacks_tls(error: &reqwest::Error) -> bool {
    let ours = cfg!(any(feature = "rustls", feature = "native-tls"));
    let is_it = |cause: &(dyn Error + 'static)| cause.to_string().contains("scheme is not http");
    !ours && error.is_connect() && causes(error).any(is_it)
}

/// What an error comes from, and what that comes from.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    std::iter::successors(error.source(), |cause| (*cause).source())
}

/// Sorts an error, and takes its URL away.
fn sort(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if is_of_the_body(&error) {
        TransportError::other(error)
    } else if error.is_connect() {
        TransportError::connect(error)
    } else if error.is_request() {
        TransportError::closed(error)
    } else {
        TransportError::other(error)
    }
}

/// Whether what is sent is at fault: a file of another length than was said has that length at the next attempt, too.
fn is_of_the_body(error: &reqwest::Error) -> bool {
    causes(error).any(|cause| {
        let own = cause.downcast_ref::<TransportError>();
        own.is_some_and(|own| own.kind() == TransportErrorKind::Other)
    })
}

/// The origin of all clocks in a process: what one of them has read means the same to another.
static ORIGIN: OnceLock<Instant> = OnceLock::new();

/// Tells the time by tokio, and waits by it: a test that pauses tokio's clock pauses this one. All of them have one origin, so that clients may share what has a
/// time.
#[derive(Clone, Debug, Default)]
pub struct TokioClock(());

impl TokioClock {
    /// A clock whose origin is the time when the first of them was asked.
    #[must_use]
    pub const fn new() -> Self {
        Self(())
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Duration {
        ORIGIN.get_or_init(Instant::now).elapsed()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        // The timer is made on the first poll, which is within a runtime even where this call is not.
        Box::pin(async move { tokio::time::sleep(duration).await })
    }

    fn unix_time(&self) -> Option<Duration> {
        let now = std::time::SystemTime::now();
        now.duration_since(std::time::UNIX_EPOCH).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock as _, TokioClock};
    use std::time::Duration;

    #[tokio::test]
    async fn all_clocks_have_one_origin() {
        let first = TokioClock::new();
        let began = first.now();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let second = TokioClock::default();
        assert!(second.now() >= began + Duration::from_millis(20));
        let now = first.now();
        assert!(second.now() >= now);
    }
}
