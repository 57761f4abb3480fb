//! What will be built: every decision taken, data only.
//!
//! Wire names stand beside Rust names, and each thing knows the place it came from. `lower` makes it; `emit`, and whatever else is written about a
//! document, only reads it.

mod check;
mod example;
mod form;
mod incoming;
mod model;
mod operation;
mod page;
mod separators;
mod server;
mod types;
mod union;
mod xml;

pub use crate::config::{Lists, Nested};
pub use crate::document::JsonType as JsonKind;
pub use check::{Assertion, Check, CheckId};
pub use example::Example;
pub use form::{Form, FormId, FormShape, FormTable, Leaf};
pub use incoming::Incoming;
pub use model::{
    Access, Additional, Alias, Constructor, Enum, Fallback, Field, Hints, Model, Repr, Shape,
    Struct, Tuple, TupleItem, Variant,
};
pub use operation::{
    AnswerEnum, AnswerVariant, Body, Choice, Content, Credential, Encoding, Endpoints,
    EventReading, FormMember, Group, HeaderField, HeaderShape, Headers, Live, Location, Operation,
    Outcome, Parameter, PartMember, Reading, Reads, Reply, ReplyBody, Required, Scheme, Status,
    Style,
};
pub use page::{PageInput, PageItems, PageStep, PageWay, Paging};
pub use separators::{Separator, Separators};
pub use server::{Piece, Server, ServerVariable, ServerVariables, Servers};
pub use types::{Custom, Float, Integer, Presence, Rule, Rules, Text, Type, Way};
pub use union::{Arm, Test, Union, UnionVariant, Unknown};
pub use xml::{Xml, XmlDocument, XmlId, XmlItem, XmlMember, XmlName, XmlNode, XmlShape, XmlTable};

use crate::document::Dialect;
pub use crate::lower::Census;

/// A model, by its number in [`Api::models`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelId(pub usize);

/// All that will be built of a document.
#[derive(Debug)]
pub struct Api {
    /// The name of the target: what a client calls itself.
    pub name: String,
    /// `info.title`, one line.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// The text above the whole: Markdown that rustdoc reads as meant.
    pub docs: String,
    /// The dialect of the document.
    pub dialect: Dialect,
    /// Whether a client refuses a `null` that the document does not allow, in the place of reading it as absent.
    pub strict_null: bool,
    /// How queries and forms have what lies below the one level that styles speak of.
    pub nested: Nested,
    /// How they have lists within brackets.
    pub lists: Lists,
    /// What a crate with these types has to ask the compiler for, where they lie deeper in each other than it looks by itself.
    pub recursion_limit: Option<usize>,
    /// The types, by name.
    pub models: Vec<Model>,
    /// The checks that the rules of types call, and those that these call.
    pub checks: Vec<Check>,
    /// How types of the user's are read and written, where a module does it.
    pub ways: Vec<Way>,
    /// The operations, by tag.
    pub groups: Vec<Group>,
    /// What bodies of XML are written and read by.
    pub xml: Xml,
    /// What forms that come are read by.
    pub forms: Vec<Form>,
    /// Requests that the other side makes, by name.
    pub incoming: Vec<Incoming>,
    /// Whether the document names no server and each operation has a whole one of its own, so that a client needs none.
    pub operations_have_servers: bool,
    /// The path of its server, where the document says no host.
    pub server_path: Option<String>,
    /// Where the service is found, in the document's order.
    pub servers: Vec<Server>,
    /// The choices that paths and operations have of their own.
    pub own_servers: Vec<Servers>,
    /// How a caller is known, by name.
    pub schemes: Vec<Scheme>,
    /// What became of the schemas of the document.
    pub census: Census,
}

impl Api {
    /// The model with this number.
    ///
    /// `None` only for a number of another `Api`.
    #[must_use]
    pub fn model(&self, id: ModelId) -> Option<&Model> {
        self.models.get(id.0)
    }

    /// The check with this number.
    ///
    /// `None` only for a number of another `Api`.
    #[must_use]
    pub fn check(&self, id: CheckId) -> Option<&Check> {
        self.checks.get(id.0)
    }
}
