//! The request core: a generated method fills in a request, and everything after that happens here, once and not generic.
//!
//! It does no I/O: a [`Transport`] carries requests, a [`Clock`] tells the time.

mod auth;
#[cfg(feature = "blocking")]
pub mod blocking;
mod body;
mod builder;
mod charset;
mod core;
#[cfg(feature = "transport")]
mod disk;
mod encode;
mod error;
mod exact;
mod exchange;
mod failure;
pub mod form;
mod format;
mod header;
mod hook;
pub mod incoming;
mod leaf;
mod media_type;
mod multipart;
mod operation;
mod options;
mod page;
mod parameter;
mod part;
mod patience;
mod payload;
mod raw;
mod reply;
mod request;
#[cfg(feature = "transport")]
mod reqwest;
mod response;
mod retry;
mod security;
mod server;
mod service;
mod signature;
mod stream;
#[cfg(test)]
pub(super) mod tests;
mod timeout;
mod trace;
mod transport;
mod typed_header;
mod upload;
mod url;
mod warning;
#[cfg(feature = "xml")]
pub mod xml;

pub use self::core::Client;
#[cfg(feature = "transport")]
pub use self::reqwest::{ReqwestTransport, TokioClock};
pub use auth::{AuthError, Challenge, Credential, DevicePrompt, OAuth, TokenRequest, TokenSource};
pub use body::Body;
pub use builder::{BuildError, ClientBuilder};
pub use error::{Error, describe};
pub use exchange::Live;
pub use failure::{Failure, RequestError};
pub use format::Format;
pub use hook::{Attempt, Hook};
pub use multipart::BodyPart;
pub use operation::{FormField, Operation, Parameter, PartField, Separator, Style};
pub use options::RequestOptions;
pub use page::{Input, Items, Pages, Paging};
pub use raw::RawRequest;
pub use reply::Reply;
pub use request::{HttpRequest, Request};
pub use response::{RawResponse, Response};
pub use retry::Retry;
pub use server::{ServerAddress, ServerVariable};
pub use service::{Lists, Scheme, Service};
pub use signature::{IncomingError, SignatureError, verified};
pub use stream::{Event, EventReader, EventStream, JsonLines, StreamError};
pub use transport::{BoxFuture, Clock, Transport, TransportError, TransportErrorKind};
pub use typed_header::{Shape, header};
pub(crate) use upload::Source;
pub use warning::{Side, Warning};
