//! Responses: the value of success, and an error for each other documented status.
//!
//! | key | is |
//! |---|---|
//! | `200` … `299` | success; several that differ in type are a gap, and the lowest stands |
//! | another code | a variant called after it |
//! | `4XX` | a variant for the rest of the range |
//! | `default` | a variant for the rest of all; success too where no other is documented: a gap |

use super::body::{by_media_type, essence, is_json};
use super::{Lower, text};
use crate::api::{ErrorVariant, Outcome, Reply, Status, Type};
use crate::document::{Id, Operation, Response, SchemaOrBool};
use crate::names::{Case, Scope, Wish};
use crate::source::Place;

/// What an operation answers.
pub(super) struct Replies {
    pub(super) success: Outcome,
    pub(super) accept: Option<String>,
    pub(super) replies: Vec<Reply>,
    pub(super) variants: Vec<ErrorVariant>,
    /// What the documentation of the operation says of its answers.
    pub(super) facts: Vec<String>,
}

/// A response that was read.
struct Documented {
    status: Status,
    place: Place,
    description: String,
    type_: Option<Type>,
    media_type: Option<String>,
}

impl<'a> Lower<'a, '_> {
    pub(super) fn replies(&mut self, written: &'a Operation, method: &str) -> Replies {
        let mut facts = Vec::new();
        let mut documented: Vec<Documented> = Vec::new();
        for (key, id) in &written.responses {
            if let Some(response) = self.documented(key, *id, &written.node.place, &mut facts) {
                documented.push(response);
            }
        }
        for response in &mut documented {
            self.without_body(response, method);
        }
        documented.sort_by_key(|response| response.status);
        facts.sort();
        let (successes, failures): (Vec<_>, Vec<_>) = documented
            .into_iter()
            .partition(|response| is_success(response.status));
        let media_types = successes
            .iter()
            .chain(&failures)
            .filter_map(|response| response.media_type.clone());
        let accept = media_types.fold(Vec::new(), |mut list: Vec<String>, media_type| {
            if !list.contains(&media_type) {
                list.push(media_type);
            }
            list
        });
        let (success, mut replies) = self.success(&successes, &failures, &written.node.place);
        let variants = self.variants_of(failures, &mut replies, &written.node.place);
        Replies {
            success,
            accept: (!accept.is_empty()).then(|| accept.join(", ")),
            replies,
            variants,
            facts,
        }
    }

    fn documented(
        &mut self,
        key: &str,
        id: Id<Response>,
        operation: &Place,
        facts: &mut Vec<String>,
    ) -> Option<Documented> {
        let document = self.document;
        let (_, node) = self.follow(&document.responses, id)?;
        let Some(status) = status(key) else {
            let place = operation.child("responses").child(key);
            self.diagnostics
                .error("wrong-status", &place, format!("`{key}` is no status"))
                .help("a code such as `200`, a range such as `4XX`, or `default`");
            return None;
        };
        for (name, id) in &node.leaf.headers {
            let Some((_, header)) = self.follow(&document.headers, *id) else {
                continue;
            };
            self.diagnostics.gap(
                "response-header",
                &header.place,
                format!("the header `{name}` has no type yet; `Response::headers` has its text"),
            );
        }
        for (name, id) in &node.leaf.links {
            if let Some((_, link)) = self.follow(&document.links, *id) {
                facts.push(text::link_fact(name, &link.leaf.leaf));
            }
        }
        let (type_, media_type) = self.response_body(&node.leaf);
        let own = self.own_description(&document.responses, id);
        let description = own.unwrap_or(&node.leaf.leaf.description).to_owned();
        Some(Documented {
            status,
            place: node.place.clone(),
            description,
            type_,
            media_type,
        })
    }

    /// Takes away a body that HTTP does not send (RFC 9110, sections 9.3.2, 15.3.5, 15.3.6 and 15.4.5).
    fn without_body(&mut self, response: &mut Documented, method: &str) {
        let never = matches!(response.status, Status::Code(204 | 205 | 304));
        if response.type_.is_some() && (never || method == "head") {
            self.diagnostics.lint(
                "body-never-sent",
                &response.place.child("content"),
                "HTTP sends no body here; it is not read",
            );
            response.type_ = None;
        }
    }

    /// The type of a response's body, and the media type it comes in.
    fn response_body(&mut self, response: &'a Response) -> (Option<Type>, Option<String>) {
        let document = self.document;
        let mut body = None;
        for (media_type, id) in by_media_type(&response.content) {
            let Some((_, node)) = self.follow(&document.media_types, id) else {
                continue;
            };
            self.items_of_stream(node);
            if !is_json(&essence(media_type)) || !media_type.is_ascii() || body.is_some() {
                self.diagnostics.gap(
                    "response-media-type",
                    &node.place,
                    format!("the body of a response of `{media_type}` is not read yet"),
                );
                continue;
            }
            let schema = node.leaf.schema.map(SchemaOrBool::Schema);
            let type_ = schema.map_or(Type::Json, |schema| {
                self.root_value(schema, &node.place.child("schema"))
            });
            body = Some((type_, media_type.to_owned()));
        }
        body.unzip()
    }

    fn success(
        &mut self,
        successes: &[Documented],
        failures: &[Documented],
        place: &Place,
    ) -> (Outcome, Vec<Reply>) {
        let Some(first) = successes.first() else {
            if failures
                .iter()
                .any(|response| response.status == Status::Default)
            {
                self.diagnostics.gap(
                    "default-success",
                    &place.child("responses").child("default"),
                    "`default` is read as an error, and not yet as success",
                );
            } else {
                self.diagnostics.lint(
                    "no-success",
                    &place.child("responses"),
                    "no success is documented; any 2xx is taken for one, without a body",
                );
            }
            return (
                Outcome::Empty,
                vec![Reply {
                    status: Status::Range(2),
                    variant: None,
                    type_: None,
                }],
            );
        };
        let mut replies = Vec::new();
        for response in successes {
            if response.type_ == first.type_ {
                replies.push(Reply {
                    status: response.status,
                    variant: None,
                    type_: response.type_.clone(),
                });
            } else {
                self.diagnostics.gap("several-successes", &response.place, "successes of several types are not built yet; this one is an unexpected response");
            }
        }
        (
            first.type_.clone().map_or(Outcome::Empty, Outcome::Value),
            replies,
        )
    }

    fn variants_of(
        &mut self,
        failures: Vec<Documented>,
        replies: &mut Vec<Reply>,
        place: &Place,
    ) -> Vec<ErrorVariant> {
        let keys: Vec<String> = failures
            .iter()
            .map(|response| {
                format!(
                    "{}/responses#{}",
                    self.document.key(place),
                    status_words(response.status)
                )
            })
            .collect();
        let wishes: Vec<Wish<'_>> = failures
            .iter()
            .zip(&keys)
            .map(|(response, key)| Wish {
                text: status_words(response.status),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("variant", &wishes, self.pins);
        let mut variants = Vec::with_capacity(failures.len());
        for (response, name) in failures.into_iter().zip(names) {
            replies.push(Reply {
                status: response.status,
                variant: Some(name.clone()),
                type_: response.type_.clone(),
            });
            let docs = text::status_docs(response.status, &response.description, &response.place);
            variants.push(ErrorVariant {
                name,
                status: response.status,
                docs,
                type_: response.type_,
            });
        }
        variants
    }
}

fn is_success(status: Status) -> bool {
    match status {
        Status::Code(code) => (200..300).contains(&code),
        Status::Range(digit) => digit == 2,
        Status::Default => false,
    }
}

/// A key of `responses`: a code, a range or `default`.
fn status(key: &str) -> Option<Status> {
    if key == "default" {
        return Some(Status::Default);
    }
    if let Some(digit) = key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
        return digit
            .parse()
            .ok()
            .filter(|digit| (1..=5).contains(digit))
            .map(Status::Range);
    }
    key.parse()
        .ok()
        .filter(|code| (100..600).contains(code))
        .map(Status::Code)
}

/// What a status is called: its reason phrase, as registered by IANA.
pub(super) fn status_words(status: Status) -> String {
    match status {
        Status::Default => "other".to_owned(),
        Status::Range(1) => "informational".to_owned(),
        Status::Range(2) => "successful".to_owned(),
        Status::Range(3) => "redirection".to_owned(),
        Status::Range(4) => "client error".to_owned(),
        Status::Range(_) => "server error".to_owned(),
        Status::Code(code) => {
            reason(code).map_or_else(|| format!("status {code}"), ToOwned::to_owned)
        }
    }
}

/// The reason phrases of IANA's registry of HTTP status codes (RFC 9110, section 15, and the RFCs it lists).
fn reason(code: u16) -> Option<&'static str> {
    let phrase = match code {
        100 => "continue",
        101 => "switching protocols",
        102 => "processing",
        103 => "early hints",
        300 => "multiple choices",
        301 => "moved permanently",
        302 => "found",
        303 => "see other",
        304 => "not modified",
        305 => "use proxy",
        307 => "temporary redirect",
        308 => "permanent redirect",
        400 => "bad request",
        401 => "unauthorized",
        402 => "payment required",
        403 => "forbidden",
        404 => "not found",
        405 => "method not allowed",
        406 => "not acceptable",
        407 => "proxy authentication required",
        408 => "request timeout",
        409 => "conflict",
        410 => "gone",
        411 => "length required",
        412 => "precondition failed",
        413 => "content too large",
        414 => "uri too long",
        415 => "unsupported media type",
        416 => "range not satisfiable",
        417 => "expectation failed",
        421 => "misdirected request",
        422 => "unprocessable content",
        423 => "locked",
        424 => "failed dependency",
        425 => "too early",
        426 => "upgrade required",
        428 => "precondition required",
        429 => "too many requests",
        431 => "request header fields too large",
        451 => "unavailable for legal reasons",
        500 => "internal server error",
        501 => "not implemented",
        502 => "bad gateway",
        503 => "service unavailable",
        504 => "gateway timeout",
        505 => "http version not supported",
        506 => "variant also negotiates",
        507 => "insufficient storage",
        508 => "loop detected",
        511 => "network authentication required",
        _ => return None,
    };
    Some(phrase)
}
