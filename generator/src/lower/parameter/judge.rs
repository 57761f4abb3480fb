//! What of a parameter cannot be sent, or would be sent otherwise than its author thinks.
//!
//! | parameter | becomes |
//! |---|---|
//! | a header of OpenAPI's own, or of the transport's | nothing: a lint |
//! | a header, or a cookie of 3.2's style, whose name none can have | nothing: a lint |
//! | another cookie of such a name | percent-encoded: a lint |
//! | a path parameter without a variable | nothing: a lint |
//! | one that stands twice in a list | the first of them: a lint |
//! | `allowReserved` | heeded in queries, since 3.2 in paths; in cookies these characters are not encoded anyway; a lint elsewhere |
//! | `allowEmptyValue` | a setter that sends `name=`, in queries; a lint elsewhere |

use super::{carried, place_and_style};
use crate::api::{Location, Rules, Style, Type};
use crate::document::{Dialect, Node, Parameter as Written};
use crate::lower::Lower;
use crate::lower::header::is_header;
use crate::source::{Place, Tree};

/// Header fields that OpenAPI keeps for itself: a parameter of this name is ignored (section 4.7.12.1).
const OWN_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];
/// Header fields that frame a message, which are the transport's alone.
const FRAMING: [&str; 4] = [
    "connection",
    "content-length",
    "transfer-encoding",
    "upgrade",
];

impl Lower<'_, '_> {
    /// Whether a parameter can be sent at all: what cannot is told of, and left out.
    pub(super) fn is_built(
        &mut self,
        node: &Node<Written>,
        location: Location,
        template: &str,
    ) -> bool {
        let name = &node.leaf.leaf.parameter_data_ref().name;
        let place = &node.place;
        match location {
            Location::Header => self.is_header_built(name, place),
            Location::Cookie => self.is_cookie_built(name, place_and_style(node).1, place),
            Location::Path if !template.contains(&format!("{{{name}}}")) => {
                let message =
                    format!("`{template}` has no variable `{{{name}}}`; the parameter is ignored");
                self.diagnostics
                    .lint("parameter-not-in-template", place, message);
                false
            }
            _ => true,
        }
    }

    fn is_header_built(&mut self, name: &str, place: &Place) -> bool {
        let lower = name.to_ascii_lowercase();
        if OWN_HEADERS.contains(&lower.as_str()) {
            let message = format!("OpenAPI ignores a header parameter called `{name}`");
            self.diagnostics
                .lint("own-header", place, message)
                .help("say it with `security`, `requestBody` or `responses`");
            return false;
        }
        if FRAMING.contains(&lower.as_str()) {
            let message =
                format!("the header `{name}` is the transport's to set; the parameter is ignored");
            self.diagnostics.lint("own-header", place, message);
            return false;
        }
        self.can_be_a_header(name, place)
    }

    /// Whether a header can have this name.
    pub(in crate::lower) fn can_be_a_header(&mut self, name: &str, place: &Place) -> bool {
        let known = is_header(name);
        if !known {
            let message = format!(
                "no header can be called `{name}` (RFC 9110, section 5.1); it is never sent"
            );
            self.diagnostics.lint("wrong-header", place, message);
        }
        known
    }

    /// Of a cookie, `form` encodes the name as it does the value; what is sent as it is must be a name.
    fn is_cookie_built(&mut self, name: &str, style: Style, place: &Place) -> bool {
        // Brackets are none of a token's, and yet many a server has them.
        if is_header(&name.replace(['[', ']'], "x")) {
            return true;
        }
        let message = format!("no cookie can be called `{name}` (RFC 6265, section 4.1.1)");
        if style == Style::Cookie || name.is_empty() {
            let message = format!("{message}; it is never sent");
            self.diagnostics.lint("wrong-cookie", place, message);
            return false;
        }
        let message = format!("{message}; it is percent-encoded");
        self.diagnostics.lint("wrong-cookie", place, message);
        true
    }

    /// Tells of a parameter that the same list has already.
    pub(super) fn said_twice(&mut self, first: &Node<Written>, node: &Node<Written>) {
        let of = |node: &Node<Written>| node.leaf.leaf.parameter_data_ref().name.clone();
        let (name, known) = (of(node), of(first));
        let message = match name == known {
            true => {
                format!("the parameter `{name}` stands here for a second time; the first counts")
            }
            false => format!(
                "`{name}` and `{known}` are one header (RFC 9110, section 5.1); the first counts"
            ),
        };
        self.diagnostics
            .lint("same-parameter", &node.place, message);
    }

    /// Whether reserved characters of its value stay as they are.
    pub(super) fn allows_reserved(&mut self, node: &Node<Written>, location: Location) -> bool {
        let says = match &node.leaf.leaf {
            openapiv3::Parameter::Query { allow_reserved, .. } => *allow_reserved,
            _ => matches!(carried(node, "allowReserved"), Some(Tree::Bool(true))),
        };
        let is_new = self.document.dialect == Dialect::V3_2;
        match (says, location) {
            (false, _) => false,
            (true, Location::Query) => true,
            (true, Location::Path) if is_new => true,
            // What a cookie may have is not encoded, and all else must be.
            (true, Location::Cookie) => false,
            _ => {
                let message = match location {
                    Location::Header => {
                        "nothing of a header is percent-encoded; `allowReserved` is ignored"
                    }
                    Location::QueryString => {
                        "`allowReserved` of a whole query is said by `encoding`; it is ignored"
                    }
                    _ => "before 3.2, `allowReserved` speaks of queries alone; it is ignored",
                };
                let place = node.place.child("allowReserved");
                self.diagnostics.lint("ignored-keyword", &place, message);
                false
            }
        }
    }

    /// Whether a parameter may be sent as `name=` where its type has no value for that.
    pub(super) fn can_be_empty(
        &mut self,
        node: &Node<Written>,
        location: Location,
        style: Style,
        (type_, rules): (&Type, &Rules),
    ) -> bool {
        let says = match &node.leaf.leaf {
            openapiv3::Parameter::Query {
                allow_empty_value, ..
            } => *allow_empty_value == Some(true),
            _ => matches!(carried(node, "allowEmptyValue"), Some(Tree::Bool(true))),
        };
        if !says {
            return false;
        }
        if location == Location::Query && style != Style::Json {
            // Of any text, the empty one is a value.
            return *type_ != Type::String || !rules.is_empty();
        }
        let place = node.place.child("allowEmptyValue");
        let message =
            "`allowEmptyValue` speaks of parameters of the query that have a style; it is ignored";
        self.diagnostics.lint("ignored-keyword", &place, message);
        false
    }
}
