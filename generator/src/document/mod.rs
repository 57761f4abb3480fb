//! A document as its author wrote it: OpenAPI's and JSON Schema's words, not resolved, not renamed, not judged.
//!
//! Every schema, parameter, header, response, body, media type and link lives in an [`Arena`] whose key is the place where its author wrote it;
//! whoever holds one of them holds its [`Id`]. What remains of an object once those are lifted out of it is small, and `openapiv3` reads that: one
//! [`Node`] each, so that one bad node is one diagnostic and the rest lives.

mod arena;
mod model;
mod read;
mod schema;

pub use arena::{Arena, Entry, Id, Node, Reference};
pub use model::{
    Around, Callback, CollectionFormat, Components, Dialect, Document, Header, Link, MediaType,
    MemberHeaders, Operation, Parameter, PathItem, RequestBody, Response, SecurityScheme,
};
pub use read::{ReadError, read, read_from};
pub use schema::{Discriminator, JsonType, Schema, SchemaOrBool, Xml};
