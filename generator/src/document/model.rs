//! The objects of OpenAPI, with their children by number.

use super::{Arena, Id, Node, Reference, Schema};
use crate::source::{FileId, Place, Tree};
use std::collections::HashMap;

/// The dialect of a document: which words mean what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// Swagger 2.0. It is read in the words of 3.0; what only it says is rewritten on the way in.
    V2_0,
    /// OpenAPI 3.0.x.
    V3_0,
    /// OpenAPI 3.1.x.
    V3_1,
    /// OpenAPI 3.2.x.
    V3_2,
    /// A JSON Schema by itself: a document of types only.
    JsonSchema,
}

impl Dialect {
    /// Whether its schemas are those of JSON Schema 2020-12, where what stands beside a `$ref` counts.
    #[must_use]
    pub fn is_json_schema(self) -> bool {
        self >= Self::V3_1
    }
}

/// How the items of a list are joined (`collectionFormat` of Swagger 2.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CollectionFormat {
    /// By commas, which is the default.
    Csv,
    /// By spaces.
    Ssv,
    /// By tabs.
    Tsv,
    /// By bars.
    Pipes,
    /// Not at all: each item stands for itself.
    Multi,
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
    /// `webhooks`, and `x-webhooks` of 3.0: name and item, in order.
    pub webhooks: Vec<(String, PathItem)>,
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
    /// All callbacks.
    pub callbacks: Arena<Callback>,
    /// All security schemes.
    pub schemes: Arena<SecurityScheme>,
    /// Of 2.0, by the place of a parameter, a header or a part of a form that is a list: its format, and those of the lists within it, from the outside in.
    pub collections: HashMap<Place, Vec<CollectionFormat>>,
    /// The paths of the files by number, relative to the root document's folder.
    pub files: Vec<String>,
    /// Which operation stands at a place: by number, in which of `paths` and then `webhooks`, and which of its operations.
    pub(super) owners: HashMap<Place, (usize, usize)>,
}

impl Document {
    /// A place as text: `/pointer` in the root document, `path/of/file.yaml#/pointer` elsewhere. It is what names are kept under.
    #[must_use]
    pub fn key(&self, place: &Place) -> String {
        match self.files.get(place.file.0 as usize) {
            Some(path) if place.file != FileId::ROOT => format!("{path}#{}", place.pointer),
            _ => place.pointer.to_string(),
        }
    }

    /// The operation in which a place lies. Where several paths name one item, the first of them by name.
    #[must_use]
    pub fn operation_around(&self, place: &Place) -> Option<Around<'_>> {
        let mut at = place.clone();
        let (item, operation) = loop {
            if let Some(found) = self.owners.get(&at) {
                break *found;
            }
            at.pointer = at.pointer.parent()?;
        };
        let (template, item) = match item.checked_sub(self.paths.len()) {
            None => self.paths.get(item)?,
            Some(webhook) => self.webhooks.get(webhook)?,
        };
        let (method, operation) = item.operations.get(operation)?;
        Some(Around {
            place: at,
            template,
            method,
            operation,
        })
    }
}

/// The operation around a place.
#[derive(Clone, Debug)]
pub struct Around<'d> {
    /// Where the operation stands.
    pub place: Place,
    /// Its path, or the name of its webhook.
    pub template: &'d str,
    /// Its method, as [`PathItem::operations`] has it.
    pub method: &'d str,
    /// The operation.
    pub operation: &'d Operation,
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
    /// `callbacks`.
    pub callbacks: Vec<(String, Id<Callback>)>,
    /// `mediaTypes` (3.2).
    pub media_types: Vec<(String, Id<MediaType>)>,
    /// `pathItems`.
    pub path_items: Vec<(String, PathItem)>,
    /// Members that are read as they stand: `examples`, extensions.
    pub carried: Vec<(String, Tree)>,
}

/// A path item.
#[derive(Clone, Debug)]
pub struct PathItem {
    /// Where it stands.
    pub place: Place,
    /// `$ref`. What it names is merged into the other fields, where they do not say otherwise.
    pub reference: Option<Reference>,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `servers`.
    pub servers: Vec<Node<openapiv3::Server>>,
    /// `parameters` that all operations share.
    pub parameters: Vec<Id<Parameter>>,
    /// The operations, in order: the method, as its lower-case key where it has one (`get`, `query`), as written in `additionalOperations` otherwise.
    pub operations: Vec<(String, Operation)>,
    /// Other members: extensions.
    pub carried: Vec<(String, Tree)>,
}

/// An operation.
#[derive(Clone, Debug)]
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
    /// `callbacks`, in order.
    pub callbacks: Vec<(String, Id<Callback>)>,
}

/// A callback: requests that the other side makes.
#[derive(Clone, Debug)]
pub struct Callback {
    /// The expression of an address, and what is sent there, in order.
    pub items: Vec<(String, PathItem)>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Everything but its children. Its `schema` or `content` is a placeholder. A `querystring` (3.2) is a query parameter here.
    pub leaf: openapiv3::Parameter,
    /// Whether it is the whole query string (`in: querystring`, 3.2).
    pub querystring: bool,
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
    /// `example`, `examples` and `encoding`; `prefixEncoding` and `itemEncoding` are carried.
    pub leaf: openapiv3::MediaType,
    /// `schema`.
    pub schema: Option<Id<Schema>>,
    /// `itemSchema` (3.2): of each item of a stream.
    pub item_schema: Option<Id<Schema>>,
    /// `explode` of each entry of `encoding` as written, because `openapiv3` cannot tell an absent one from a false one.
    pub encoding_explode: Vec<(String, Option<bool>)>,
    /// `headers` of the entries of `encoding` that have any, by member and name, in order.
    pub encoding_headers: Vec<MemberHeaders>,
}

/// A member of an `encoding`, and its `headers` by name.
pub type MemberHeaders = (String, Vec<(String, Id<Header>)>);

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
