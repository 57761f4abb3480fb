//! The objects of OpenAPI, with their children by number.

use super::{Arena, Id, Node, Schema};
use crate::source::{Place, Tree};

/// The dialect of a document: which words mean what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// OpenAPI 3.0.x.
    V3_0,
    /// OpenAPI 3.1.x.
    V3_1,
}

/// A whole document.
#[derive(Debug)]
pub struct Document {
    /// Its dialect.
    pub dialect: Dialect,
    /// `info`.
    pub info: Node<openapiv3::Info>,
    /// `servers`, in order.
    pub servers: Vec<Node<openapiv3::Server>>,
    /// `tags`, in order.
    pub tags: Vec<Node<openapiv3::Tag>>,
    /// `security` of the whole document: any of these, each of them all its schemes.
    pub security: Option<Vec<openapiv3::SecurityRequirement>>,
    /// `externalDocs`.
    pub external_docs: Option<openapiv3::ExternalDocumentation>,
    /// `paths`: template and item, in order.
    pub paths: Vec<(String, PathItem)>,
    /// `components`.
    pub components: Components,
    /// The root object's other members, extensions among them.
    pub carried: Vec<(String, Tree)>,
    /// All schemas.
    pub schemas: Arena<Schema>,
    /// All parameters.
    pub parameters: Arena<Parameter>,
    /// All headers.
    pub headers: Arena<Header>,
    /// All responses.
    pub responses: Arena<Response>,
    /// All request bodies.
    pub bodies: Arena<RequestBody>,
    /// All media types.
    pub media_types: Arena<MediaType>,
    /// All links.
    pub links: Arena<Link>,
    /// All security schemes.
    pub schemes: Arena<SecurityScheme>,
}

/// `components`: names and numbers, in order.
#[derive(Debug, Default)]
pub struct Components {
    /// `schemas`.
    pub schemas: Vec<(String, Id<Schema>)>,
    /// `parameters`.
    pub parameters: Vec<(String, Id<Parameter>)>,
    /// `headers`.
    pub headers: Vec<(String, Id<Header>)>,
    /// `responses`.
    pub responses: Vec<(String, Id<Response>)>,
    /// `requestBodies`.
    pub bodies: Vec<(String, Id<RequestBody>)>,
    /// `links`.
    pub links: Vec<(String, Id<Link>)>,
    /// `securitySchemes`.
    pub schemes: Vec<(String, Id<SecurityScheme>)>,
    /// Members that are read as they stand: `examples`, `callbacks`, `pathItems`, extensions.
    pub carried: Vec<(String, Tree)>,
}

/// A path item.
#[derive(Debug)]
pub struct PathItem {
    /// Where it stands.
    pub place: Place,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `servers`.
    pub servers: Vec<Node<openapiv3::Server>>,
    /// `parameters` that all operations share.
    pub parameters: Vec<Id<Parameter>>,
    /// The operations: method as its lower-case key, and the operation, in order.
    pub operations: Vec<(String, Operation)>,
    /// Other members: `$ref`, extensions.
    pub carried: Vec<(String, Tree)>,
}

/// An operation.
#[derive(Debug)]
pub struct Operation {
    /// Tags, names, texts, security, servers: what has no child in an arena. Its `parameters`, `request_body`, `responses` and `callbacks` are empty.
    pub node: Node<openapiv3::Operation>,
    /// Its own `parameters`.
    pub parameters: Vec<Id<Parameter>>,
    /// `requestBody`.
    pub body: Option<Id<RequestBody>>,
    /// `responses`: the key as written (`200`, `4XX`, `default`), and the response, in order.
    pub responses: Vec<(String, Id<Response>)>,
    /// `servers` of this operation alone.
    pub servers: Vec<Node<openapiv3::Server>>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Everything but its children. Its `schema` or `content` is a placeholder.
    pub leaf: openapiv3::Parameter,
    /// `schema`.
    pub schema: Option<Id<Schema>>,
    /// `content`: media type and what is under it, in order.
    pub content: Vec<(String, Id<MediaType>)>,
}

/// A header.
#[derive(Clone, Debug)]
pub struct Header {
    /// Everything but its children.
    pub leaf: openapiv3::Header,
    /// `explode`, which `openapiv3` does not know here.
    pub explode: Option<bool>,
    /// `schema`.
    pub schema: Option<Id<Schema>>,
    /// `content`.
    pub content: Vec<(String, Id<MediaType>)>,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    /// Description and extensions.
    pub leaf: openapiv3::Response,
    /// `headers`, in order.
    pub headers: Vec<(String, Id<Header>)>,
    /// `content`, in order.
    pub content: Vec<(String, Id<MediaType>)>,
    /// `links`, in order.
    pub links: Vec<(String, Id<Link>)>,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct RequestBody {
    /// Description, required.
    pub leaf: openapiv3::RequestBody,
    /// `content`, in order.
    pub content: Vec<(String, Id<MediaType>)>,
}

/// What is under one media type of a `content`.
#[derive(Clone, Debug)]
pub struct MediaType {
    /// `example`, `examples` and `encoding`; the headers of an encoding are carried.
    pub leaf: openapiv3::MediaType,
    /// `schema`.
    pub schema: Option<Id<Schema>>,
    /// `explode` of each entry of `encoding` as written, because `openapiv3` cannot tell an absent one from a false one.
    pub encoding_explode: Vec<(String, Option<bool>)>,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// The link.
    pub leaf: openapiv3::Link,
}

/// A security scheme.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// The scheme; `None` for a type that `openapiv3` does not know (`mutualTLS`), which stands in `carried`.
    pub leaf: Option<openapiv3::SecurityScheme>,
}
