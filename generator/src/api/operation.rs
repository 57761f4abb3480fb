//! Operations: what can be asked of a service, how, and what it answers.

use super::{Example, FormId, Paging, Presence, Rules, Separators, Type, XmlId};
use crate::names::Ident;
use crate::source::{Place, Tree};

/// The operations of one tag.
#[derive(Clone, Debug)]
pub struct Group {
    /// The tag, as written.
    pub wire: String,
    /// The method of the client that leads to it.
    pub method: Ident,
    /// Its type.
    pub name: Ident,
    /// The module, and the file, that holds it.
    pub module: Ident,
    /// Its documentation.
    pub docs: String,
    /// Its operations, by name.
    pub operations: Vec<Operation>,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Where it stands.
    pub place: Place,
    /// Its `operationId`, or what stands for one.
    pub wire: String,
    /// The method of its group.
    pub name: Ident,
    /// The type of its request builder.
    pub builder: Ident,
    /// The static that describes it.
    pub descriptor: Ident,
    /// Its documentation.
    pub docs: String,
    /// `deprecated: true`.
    pub deprecated: bool,
    /// The HTTP method, in capitals (RFC 9110, section 9).
    pub method: String,
    /// The path template.
    pub template: String,
    /// The server that it is sent to, where that is not the one of all others: absolute, or a path on the same host.
    pub server: Option<String>,
    /// Where it has servers of its own that a caller chooses among, their number in [`Api::own_servers`](super::Api::own_servers).
    pub servers: Option<usize>,
    /// Whether it has a server of its own whose address the caller alone knows.
    pub server_unknown: bool,
    /// Any of these, each of them all its schemes; empty where none is needed.
    pub security: Vec<Vec<String>>,
    /// Its parameters: those of the path in the template's order, then the others by place and wire name.
    pub parameters: Vec<Parameter>,
    /// The required inputs as one struct, where they would be too many or too much alike as arguments.
    pub required: Option<Required>,
    /// The struct that holds the rules of its parameters, where any has one.
    pub rules: Option<Ident>,
    /// Its body.
    pub body: Option<Body>,
    /// What it answers when all is well.
    pub success: Outcome,
    /// Its documented answers, by status.
    pub replies: Vec<Reply>,
    /// Answers that a wider reply would take for its own, and that the document does not have.
    pub unexpected: Vec<Status>,
    /// The errors that it documents.
    pub error: AnswerEnum,
    /// The headers that its answers are documented to have.
    pub headers: Option<Headers>,
    /// The media types that it reads, for `Accept`; empty where it answers without a body.
    pub accept: Option<String>,
    /// How its answers are read as they come.
    pub reads: Reads,
    /// What the document shows of its inputs.
    pub example: Option<Example>,
    /// How its answers continue, where they are pages.
    pub paging: Option<Paging>,
}

/// How the answers of an operation are read as they come, by `send` and by verbs of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// Which bodies `send` leaves to be read.
    pub live: Option<Live>,
    /// The media types that are asked for by the verb for events, where another form stands beside them.
    pub events: Option<String>,
    /// The same of JSON lines.
    pub lines: Option<String>,
    /// Whether a verb leaves any success to be read as bytes: where one of them is bytes.
    pub bytes: bool,
}

/// Which bodies of successful answers are left to be read as they come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Live {
    /// All of them.
    All,
    /// Streams of events.
    Events,
    /// JSON lines.
    Lines,
    /// Those of these media types.
    Of(Vec<String>),
}

/// The struct that holds what an operation requires.
#[derive(Clone, Debug)]
pub struct Required {
    /// Its name.
    pub name: Ident,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where it stands.
    pub place: Place,
    /// Its name on the wire.
    pub wire: String,
    /// The argument, field or setter.
    pub name: Ident,
    /// The setter that sends it without a value, where it may be empty and its type has no value for that (`allowEmptyValue`).
    pub empty: Option<Ident>,
    /// Its documentation.
    pub docs: String,
    /// Where it goes.
    pub location: Location,
    /// The member of a multipart form whose parts have it, where it is a header of these.
    pub part: Option<String>,
    /// The members that are not written by default, where it is a whole query of pairs.
    pub members: Vec<FormMember>,
    /// How its value is written.
    pub style: Style,
    /// Whether each item or member stands for itself.
    pub explode: bool,
    /// Whether it must be given.
    pub presence: Presence,
    /// The one value that it may have, where it is required: it is sent, and need not be given.
    pub fixed: Option<Tree>,
    /// The type of its value.
    pub type_: Type,
    /// What its value must keep to.
    pub rules: Rules,
    /// Whether its value has rules, of its own or of its type.
    pub validated: bool,
    /// `allowReserved`.
    pub reserved: bool,
    /// `deprecated: true`.
    pub deprecated: bool,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// A variable of the path template.
    Path,
    /// The query.
    Query,
    /// All of the query: pairs by the style `form`, JSON, or text by the style `simple`.
    QueryString,
    /// A header field.
    Header,
    /// A cookie.
    Cookie,
    /// A header field of parts of a multipart form.
    Part,
}

/// How a parameter is written (OpenAPI 3.0.4, section 4.7.12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `simple`.
    Simple,
    /// `form`.
    Form,
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
    /// `deepObject`.
    DeepObject,
    /// `matrix`.
    Matrix,
    /// `label`.
    Label,
    /// The JSON text of the value.
    Json,
    /// `cookie`.
    Cookie,
    /// Lists, and lists within them, joined by these; of an exploded list, the first is for its items.
    Delimited(Separators),
}

/// The body of a request.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// The argument, field or setter.
    pub name: Ident,
    /// Its documentation.
    pub docs: String,
    /// The type that holds the choice, where the document offers several media types.
    pub choice: Option<Ident>,
    /// What it may be, JSON first, then by media type; at least one.
    pub choices: Vec<Choice>,
}

/// One media type of a body.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The media type.
    pub media_type: String,
    /// The variant, where there are several.
    pub variant: Ident,
    /// The type of the value.
    pub type_: Type,
    /// How it is written.
    pub encoding: Encoding,
    /// Whether a value of this type alone says which choice is meant.
    pub from: bool,
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Encoding {
    /// JSON.
    Json,
    /// JSON, a text for each item.
    Lines,
    /// Text in UTF-8, of a leaf.
    Text,
    /// XML.
    Xml(XmlId),
    /// Bytes as they are.
    Bytes,
    /// `application/x-www-form-urlencoded`: the static that holds the table, and each member that is not written by default.
    Form(Ident, Vec<FormMember>),
    /// `multipart/…` whose parts have names: the same, of the members that are files, or have a media type or a style of their own.
    Multipart(Ident, Vec<PartMember>),
    /// `multipart/…` whose parts are told by their position: how the first ones are written, and all that follow.
    Sequence(Vec<PartMember>, Box<PartMember>),
}

/// How a member of a form is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormMember {
    /// Its name on the wire.
    pub wire: String,
    /// How its value is written.
    pub style: Style,
    /// Whether each item or member stands for itself.
    pub explode: bool,
    /// `allowReserved`.
    pub reserved: bool,
}

/// How a member of a multipart form is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartMember {
    /// Its name on the wire; empty where its position tells it.
    pub wire: String,
    /// Whether it stands for all members that have no row of their own; then it has no name.
    pub others: bool,
    /// The media type of the part, or of a file that does not say its own.
    pub media_type: Option<String>,
    /// Whether it is a file, or a list of files.
    pub file: bool,
    /// How its value is written, and whether each item or member stands for itself, where a style is said.
    pub style: Option<(Style, bool)>,
    /// The XML that it is, or that each of its items is.
    pub xml: Option<XmlId>,
}

/// What an operation answers when all is well.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing but a status.
    Empty,
    /// A value.
    Body(ReplyBody),
    /// One of several values, by status.
    Several(AnswerEnum),
}

/// A status or a range of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// One code.
    Code(u16),
    /// All codes that begin with this digit.
    Range(u16),
    /// All that are not documented.
    Default,
}

/// One documented answer.
#[derive(Clone, Debug)]
pub struct Reply {
    /// When.
    pub status: Status,
    /// Whether all is well.
    pub success: bool,
    /// The variant of the error, or of the success where there are several.
    pub variant: Option<Ident>,
    /// Its body; `None` where there is none.
    pub body: Option<ReplyBody>,
    /// What it may be beside its body when it is asked for as a stream: events, or JSON lines, or one of each.
    pub streams: Vec<Content>,
}

/// The body of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyBody {
    /// The type that holds the choice, where it comes in several forms that differ in type.
    pub choice: Option<Ident>,
    /// What it may be, JSON first, then by media type; at least one.
    pub contents: Vec<Content>,
}

/// One form of the body of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The media types, or ranges of them, that it comes in, with the parameters that tell it from others.
    pub media_types: Vec<String>,
    /// The variant, where there are several.
    pub variant: Ident,
    /// The type of the value.
    pub type_: Type,
    /// How it is read.
    pub reading: Reading,
}

/// How the body of an answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// JSON.
    Json,
    /// Text in UTF-8, which is the value of a leaf.
    Text,
    /// XML.
    Xml(XmlId),
    /// `application/x-www-form-urlencoded`.
    Form(FormId),
    /// `multipart/…`.
    Parts(FormId),
    /// Bytes as they are.
    Bytes,
    /// Server-sent events, as they come.
    Events(EventReading),
    /// JSON values one after another, as they come.
    Lines,
}

/// What the value of a server-sent event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventReading {
    /// Its `data`, which is JSON.
    Json,
    /// Its `data`, which is the text of a leaf.
    Text,
    /// All its members, `data` being text.
    Members,
    /// All its members, `data` being JSON where it can be.
    JsonMembers,
}

/// The struct of the headers that the answers of an operation are documented to have, whatever their status.
#[derive(Clone, Debug)]
pub struct Headers {
    /// Its name.
    pub name: Ident,
    /// The headers, by name.
    pub fields: Vec<HeaderField>,
}

/// A documented header of an answer.
#[derive(Clone, Debug)]
pub struct HeaderField {
    /// Where it stands.
    pub place: Place,
    /// Its name in lower case.
    pub wire: String,
    /// The field.
    pub name: Ident,
    /// Its documentation.
    pub docs: String,
    /// The type of its value.
    pub type_: Type,
    /// What its value must keep to.
    pub rules: Rules,
    /// How its text is read.
    pub shape: HeaderShape,
    /// `deprecated: true`.
    pub deprecated: bool,
}

/// How the text of a header is read (OpenAPI 3.1.1, section 4.8.21: always the style `simple`; 2.0 has more to say).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderShape {
    /// A leaf.
    One,
    /// `a,b`
    List,
    /// `key,value`
    Members,
    /// `key=value`
    Exploded,
    /// JSON.
    Json,
    /// A list, and lists within it, joined by these.
    Delimited(Separators),
}

/// The errors that an operation documents, or its successes where they differ in type.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerEnum {
    /// Its name.
    pub name: Ident,
    /// Its variants, by status.
    pub variants: Vec<AnswerVariant>,
}

/// A documented error, or one of several successes.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerVariant {
    /// The variant.
    pub name: Ident,
    /// When.
    pub status: Status,
    /// Its documentation.
    pub docs: String,
    /// What it holds.
    pub body: Option<ReplyBody>,
}

/// How a caller is known.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Its name in the document.
    pub wire: String,
    /// The method of the client's builder.
    pub setter: Ident,
    /// Its documentation.
    pub docs: String,
    /// What is sent.
    pub credential: Credential,
    /// Where tokens come from.
    pub endpoints: Endpoints,
}

/// The addresses of an authorization server, as the document has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endpoints {
    /// `tokenUrl`.
    pub token: Option<String>,
    /// `deviceAuthorizationUrl`.
    pub device: Option<String>,
    /// `openIdConnectUrl`.
    pub discovery: Option<String>,
}

/// What a scheme sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// `Authorization: Bearer …` (RFC 6750).
    Bearer,
    /// `Authorization: Basic …` (RFC 7617).
    Basic,
    /// A header field of this name.
    Header(String),
    /// A query parameter of this name.
    Query(String),
    /// A cookie of this name.
    Cookie(String),
    /// `Authorization` with this scheme of HTTP and what the caller gives (RFC 9110, section 11.4).
    Http(String),
}

impl Parameter {
    /// Whether it is an argument: whether a request cannot do without it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        matches!(self.presence, Presence::Required | Presence::Nullable)
    }
}

impl Operation {
    /// The types that stand in its replies; the same one may come several times.
    pub fn reply_types(&self) -> impl Iterator<Item = &Type> {
        let bodies = self.replies.iter().filter_map(|reply| reply.body.as_ref());
        let headers = self.headers.iter().flat_map(|headers| &headers.fields);
        let streams = self.replies.iter().flat_map(|reply| &reply.streams);
        bodies
            .flat_map(ReplyBody::types)
            .chain(streams.map(|content| &content.type_))
            .chain(headers.map(|field| &field.type_))
    }

    /// All types of answers, wherever they are held.
    pub fn reply_types_mut(&mut self) -> impl Iterator<Item = &mut Type> {
        let Self {
            success,
            error,
            replies,
            headers,
            ..
        } = self;
        let (mut all, mut streams) = (Vec::new(), Vec::new());
        for reply in replies {
            all.push(&mut reply.body);
            streams.extend(&mut reply.streams);
        }
        let contents = bodies_mut(success, error, all).flat_map(|body| &mut body.contents);
        let contents = contents.chain(streams);
        let fields = headers.iter_mut().flat_map(|headers| &mut headers.fields);
        contents
            .map(|content| &mut content.type_)
            .chain(fields.map(|field| &mut field.type_))
    }

    /// All bodies of answers, wherever they are held.
    pub fn reply_bodies_mut(&mut self) -> impl Iterator<Item = &mut ReplyBody> {
        let replies = self.replies.iter_mut().map(|reply| &mut reply.body);
        bodies_mut(&mut self.success, &mut self.error, replies.collect())
    }
}

fn bodies_mut<'o>(
    success: &'o mut Outcome,
    error: &'o mut AnswerEnum,
    replies: Vec<&'o mut Option<ReplyBody>>,
) -> impl Iterator<Item = &'o mut ReplyBody> {
    let (value, several) = match success {
        Outcome::Empty => (None, None),
        Outcome::Body(body) => (Some(body), None),
        Outcome::Several(answers) => (None, Some(answers)),
    };
    let variants = several
        .into_iter()
        .chain([error])
        .flat_map(|answers| &mut answers.variants)
        .filter_map(|variant| variant.body.as_mut());
    value
        .into_iter()
        .chain(variants)
        .chain(replies.into_iter().filter_map(Option::as_mut))
}

impl Reading {
    /// Whether it is one of the ways to read events.
    #[must_use]
    pub const fn is_events(self) -> bool {
        matches!(self, Self::Events(_))
    }

    /// Whether it is read as it comes.
    #[must_use]
    pub const fn is_stream(self) -> bool {
        matches!(self, Self::Events(_) | Self::Lines)
    }
}

impl ReplyBody {
    /// Whether any of its forms is read as it comes.
    #[must_use]
    pub fn has_stream(&self) -> bool {
        self.contents
            .iter()
            .any(|content| content.reading.is_stream())
    }

    /// The types of its forms.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        self.contents.iter().map(|content| &content.type_)
    }
}
