//! What emitted code tells about an operation: data only, in statics.

use std::fmt;

use super::page::Paging;

/// An operation of a document (OpenAPI 3.1, section 4.8.10), as emitted code describes it.
pub struct Operation {
    pub(super) id: &'static str,
    pub(super) method: &'static str,
    pub(super) template: &'static str,
    pub(super) parameters: &'static [Parameter],
    pub(super) server: Option<&'static str>,
    pub(super) server_unknown: bool,
    pub(super) security: &'static [&'static [&'static str]],
    pub(super) accept: Option<&'static str>,
    pub(super) paging: Option<Paging>,
}

/// Its names: what else is in the table is for sending, and would fill a page of every error.
impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Operation({} {} {})",
            self.id, self.method, self.template
        )
    }
}

impl Operation {
    /// An operation by its name in Rust, its method, and its path template with `{…}` in it.
    pub const fn new(id: &'static str, method: &'static str, template: &'static str) -> Self {
        Self {
            id,
            method,
            template,
            parameters: &[],
            server: None,
            server_unknown: false,
            security: &[],
            accept: None,
            paging: None,
        }
    }

    /// The parameters; a request refers to them by their index.
    pub const fn parameters(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    /// A server of its own, whose address the caller alone knows.
    pub const fn server_unknown(mut self) -> Self {
        self.server_unknown = true;
        self
    }

    /// A server of its own: a whole address, or a path on the host of all others.
    pub const fn server(mut self, server: &'static str) -> Self {
        self.server = Some(server);
        self
    }

    /// The security requirement: any of these, each of them all of its schemes (OpenAPI 3.1, section 4.8.30).
    pub const fn security(mut self, security: &'static [&'static [&'static str]]) -> Self {
        self.security = security;
        self
    }

    /// The media types of the responses, as the `accept` header has them.
    pub const fn accept(mut self, accept: &'static str) -> Self {
        self.accept = Some(accept);
        self
    }

    /// How its answers continue, where they are pages.
    pub const fn paging(mut self, paging: Paging) -> Self {
        self.paging = Some(paging);
        self
    }

    /// The name of the operation in Rust.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The HTTP method.
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// The path as the document has it, with `{…}` where values go: fit for a log, since no value is in it.
    pub const fn template(&self) -> &'static str {
        self.template
    }
}

/// Where a parameter goes (OpenAPI 3.1, section 4.8.12, `in`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Query,
    /// All of the query.
    QueryString,
    Header,
    Cookie,
    /// A header of the parts of this member of a multipart form.
    Part(&'static str),
}

/// How a value that is an array or an object becomes text (OpenAPI 3.1, section 4.8.12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `a,b`: paths and headers, unless said otherwise.
    Simple,
    /// `.a.b`: paths.
    Label,
    /// `;name=a,b`: paths.
    Matrix,
    /// `name=a,b`, exploded `name=a&name=b`: queries, cookies and forms, unless said otherwise.
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`, the bar being percent-encoded.
    PipeDelimited,
    /// `name[key]=value`
    DeepObject,
    /// The JSON text of the value: a parameter whose `content` is JSON.
    Json,
    /// `name=a; name=b`, with nothing encoded: cookies of OpenAPI 3.2.
    Cookie,
    /// Lists joined by these, from the outside in; of an exploded list, the first is for its items (Swagger 2.0, `collectionFormat`).
    Delimited(&'static [Separator]),
}

/// What stands between the items of a list (Swagger 2.0, `collectionFormat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `csv`
    Comma,
    /// `ssv`
    Space,
    /// `tsv`
    Tab,
    /// `pipes`
    Bar,
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    pub(super) place: Place,
    pub(super) name: &'static str,
    pub(super) style: Style,
    pub(super) explode: bool,
    pub(super) reserved: bool,
    /// Of a whole query that is pairs: the members with a style of their own.
    pub(super) members: &'static [FormField],
}

impl Parameter {
    const fn new(place: Place, name: &'static str, style: Style) -> Self {
        Self {
            place,
            name,
            style,
            // OpenAPI 3.1, section 4.8.12.2: true for `form` alone.
            explode: matches!(style, Style::Form),
            reserved: false,
            members: &[],
        }
    }

    /// A parameter of the path.
    pub const fn path(name: &'static str) -> Self {
        Self::new(Place::Path, name, Style::Simple)
    }

    /// A parameter of the query.
    pub const fn query(name: &'static str) -> Self {
        Self::new(Place::Query, name, Style::Form)
    }

    /// All of the query (OpenAPI 3.2, `in: querystring`): the pairs of an object, or JSON, or text in the style `simple`.
    pub const fn querystring(name: &'static str) -> Self {
        Self::new(Place::QueryString, name, Style::Form)
    }

    /// The members of a whole query that have a style of their own.
    pub const fn members(mut self, members: &'static [FormField]) -> Self {
        self.members = members;
        self
    }

    /// A header.
    pub const fn header(name: &'static str) -> Self {
        Self::new(Place::Header, name, Style::Simple)
    }

    /// A cookie.
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(Place::Cookie, name, Style::Form)
    }

    /// A header of the parts of a member of a multipart form.
    pub const fn part(member: &'static str, name: &'static str) -> Self {
        Self::new(Place::Part(member), name, Style::Simple)
    }

    /// Another style than the place's own. `explode` is left as it is.
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// Whether each item, or each member, stands for itself.
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }

    /// Leaves reserved characters of a query or a path as they are where they cannot be taken for delimiters (`allowReserved`).
    pub const fn allow_reserved(mut self, reserved: bool) -> Self {
        self.reserved = reserved;
        self
    }
}

/// How a member of a form is written (OpenAPI 3.1, section 4.8.15). Members without one are exploded in the style `form`.
#[derive(Debug)]
pub struct FormField {
    pub(super) name: &'static str,
    pub(super) style: Style,
    pub(super) explode: bool,
    pub(super) reserved: bool,
}

impl FormField {
    /// A member by its wire name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            style: Style::Form,
            explode: true,
            reserved: false,
        }
    }

    /// Leaves reserved characters as they are (`allowReserved`).
    pub const fn allow_reserved(mut self, reserved: bool) -> Self {
        self.reserved = reserved;
        self
    }

    /// Another style than `form`.
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// Whether each item stands for itself.
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }
}

/// How a member of a multipart form is written (OpenAPI 3.1, section 4.8.15). Members without one are text, or JSON where they are no leaf.
#[derive(Debug)]
pub struct PartField {
    pub(super) name: &'static str,
    /// All members that have no row of their own.
    pub(super) others: bool,
    pub(super) media_type: Option<&'static str>,
    pub(super) file: bool,
    /// How its value is written, and whether each item or member stands for itself.
    pub(super) style: Option<(Style, bool)>,
    #[cfg(feature = "xml")]
    pub(super) xml: Option<&'static super::xml::Document>,
}

impl PartField {
    /// A member by its wire name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            others: false,
            media_type: None,
            file: false,
            style: None,
            #[cfg(feature = "xml")]
            xml: None,
        }
    }

    /// All members that have no row of their own.
    pub const fn others() -> Self {
        let mut others = Self::new("");
        others.others = true;
        others
    }

    /// Text by a style, and whether each item or member stands for itself.
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = Some((style, explode));
        self
    }

    /// XML, by the table of its type; of a list, each item.
    #[cfg(feature = "xml")]
    pub const fn xml(mut self, document: &'static super::xml::Document) -> Self {
        self.xml = Some(document);
        self
    }

    /// A file, or a list of files.
    pub const fn file(mut self) -> Self {
        self.file = true;
        self
    }

    /// The media type of the part; of a file, unless that says another.
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }
}
