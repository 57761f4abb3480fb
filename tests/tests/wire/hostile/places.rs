//! Where a value goes: an operation with one parameter, in each place and style.

use specsmith::rt::{Operation, Parameter, Separator, Style};
use specsmith::{Object, Value};
use std::fmt;

/// The parameter's name.
pub(super) const NAME: &str = "p";
/// What stands beside the value in a list or an object.
pub(super) const OTHER: &str = "z";
/// The name of a member.
pub(super) const MEMBER: &str = "k";

/// Lists as Swagger 2.0 has them.
pub(super) const TABS: Style = Style::Delimited(&[Separator::Tab]);
pub(super) const BARS: Style = Style::Delimited(&[Separator::Bar]);

/// An operation with one parameter.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) operation: &'static Operation,
    pub(super) kind: Kind,
    pub(super) style: Style,
    pub(super) explode: bool,
    pub(super) reserved: bool,
}

/// The place of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Path,
    Query,
    Header,
    Cookie,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, style, explode) = (self.kind, self.style, self.explode);
        let template = self.operation.template();
        write!(f, "{kind:?} {template} {style:?} explode: {explode}")
    }
}

/// What the value is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    One,
    List,
    /// The value of a member.
    Member,
    /// The name of a member.
    Name,
}

impl Shape {
    pub(super) const ALL: [Self; 4] = [Self::One, Self::List, Self::Member, Self::Name];

    pub(super) fn value(self, text: &str) -> Value {
        match self {
            Self::One => Value::from(text),
            Self::List => Value::from(vec![text, OTHER]),
            Self::Member => Value::Object(Object::from_iter([(MEMBER, text)])),
            Self::Name => Value::Object(Object::from_iter([(text, OTHER)])),
        }
    }
}

fn place(template: &'static str, kind: Kind, style: Style, explode: bool, reserved: bool) -> Place {
    let parameter = match kind {
        Kind::Path => Parameter::path(NAME),
        Kind::Query => Parameter::query(NAME),
        Kind::Header => Parameter::header(NAME),
        Kind::Cookie => Parameter::cookie(NAME),
    };
    let parameter = parameter.style(style).explode(explode);
    let parameter = parameter.allow_reserved(reserved);
    let parameters: &'static [Parameter] = Box::leak(Box::new([parameter]));
    let operation = Operation::new("hostile", "GET", template).parameters(parameters);
    Place {
        operation: Box::leak(Box::new(operation)),
        kind,
        style,
        explode,
        reserved,
    }
}

/// All styles of paths, in a segment of its own and beside other text.
pub(super) fn paths() -> Vec<Place> {
    let mut all = Vec::new();
    for template in ["/v/{p}/end", "/v/a{p}/end", "/v/{p}.b/end", "/v/.{p}/end"] {
        let styles = [Style::Simple, Style::Label, Style::Matrix, Style::Json];
        for style in styles.into_iter().chain([TABS, BARS]) {
            for explode in [false, true] {
                all.extend(
                    [false, true]
                        .map(|reserved| place(template, Kind::Path, style, explode, reserved)),
                );
            }
        }
    }
    all
}

/// A segment of its own, in the style `simple`.
pub(super) fn whole_segment() -> Place {
    place("/v/{p}/end", Kind::Path, Style::Simple, false, false)
}

/// All styles of queries, with reserved characters and without.
pub(super) fn queries() -> Vec<Place> {
    let styles = [
        Style::Form,
        Style::SpaceDelimited,
        Style::PipeDelimited,
        Style::DeepObject,
        Style::Json,
        TABS,
    ];
    let mut all = Vec::new();
    for style in styles {
        for (explode, reserved) in [(false, false), (true, false), (false, true), (true, true)] {
            all.push(place("/v/end", Kind::Query, style, explode, reserved));
        }
    }
    all
}

/// A header in the style `simple`.
pub(super) fn header() -> Place {
    place("/v/end", Kind::Header, Style::Simple, false, false)
}

/// All styles of headers and cookies.
pub(super) fn headers() -> Vec<Place> {
    let mut all = Vec::new();
    for explode in [false, true] {
        for style in [Style::Simple, Style::Json, TABS, BARS] {
            all.push(place("/v/end", Kind::Header, style, explode, false));
        }
        for style in [Style::Form, Style::Json, Style::Cookie] {
            all.push(place("/v/end", Kind::Cookie, style, explode, false));
        }
    }
    all
}
