//! Responses: the value of success, and an error for each other documented status.
//!
//! | key | is |
//! |---|---|
//! | `200` … `299` | success; several that differ are an enum, with a variant for each |
//! | another code | a variant of the error, called after it |
//! | `4XX` | a variant for the rest of the range |
//! | `default` | a variant for the rest, without any 2xx: it is of what goes wrong; where no success is documented, success for any 2xx too |

mod reads;

use super::status::{is_success, status, status_words};
use super::stream::Forms;
use super::{Lower, text};
use crate::api::{
    AnswerEnum, AnswerVariant, Content, EventReading, HeaderField, Outcome, Reading, Reads, Reply,
    ReplyBody, Status,
};
use crate::document::{Id, Operation, Response};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::Place;

/// What an operation answers.
pub(super) struct Replies {
    pub(super) success: Outcome,
    pub(super) accept: Option<String>,
    pub(super) replies: Vec<Reply>,
    pub(super) unexpected: Vec<Status>,
    pub(super) variants: Vec<AnswerVariant>,
    /// What the documentation of the operation says of its answers.
    pub(super) facts: Vec<String>,
    /// The choices between forms of a body, each with the words of its first status: they want a name.
    pub(super) choices: Vec<(String, Vec<Content>)>,
    pub(super) headers: Vec<HeaderField>,
    pub(super) reads: Reads,
}

/// A response that was read.
struct Documented {
    status: Status,
    place: Place,
    description: String,
    body: Option<ReplyBody>,
    /// What may be asked for as a stream in its place.
    streams: Vec<Content>,
    /// The media types that are asked for, those of `HEAD` too, whose answer is like that of `GET`.
    accept: Vec<String>,
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
        let (mut successes, mut failures): (Vec<_>, Vec<_>) = documented
            .into_iter()
            .partition(|response| is_success(response.status));
        self.default_success(&mut successes, &failures, &written.node.place);
        failures.iter_mut().for_each(Documented::settle);
        self.other_streams(&successes);
        let unexpected = unexpected(&successes, &failures);
        let reads = reads::reads(&successes, &failures);
        let accept = accept(successes.iter().chain(&failures));
        let choices = choices(successes.iter().chain(&failures));
        let mut replies = Vec::new();
        let success = self.success(successes, &mut replies, &written.node.place);
        let variants = self.variants_of(failures, false, &mut replies, &written.node.place);
        Replies {
            success,
            accept,
            replies,
            unexpected,
            variants,
            facts,
            choices,
            headers: self.headers(written),
            reads,
        }
    }

    /// A verb for streams reads those of one type: a success that has another is told of.
    fn other_streams(&mut self, successes: &[Documented]) {
        let mut known: Vec<&Content> = Vec::new();
        for answer in successes {
            for content in &answer.streams {
                let is_events = content.reading.is_events();
                match known
                    .iter()
                    .find(|one| one.reading.is_events() == is_events)
                {
                    Some(first) if *first == content => {}
                    Some(_) => self
                        .diagnostics
                        .gap(
                            "stream-items",
                            &answer.place,
                            "the stream of this success differs from that of another, and is not read by the same method",
                        )
                        .help("describe both with one schema"),
                    None => known.push(content),
                }
            }
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
        for (name, id) in &node.leaf.links {
            if let Some((_, link)) = self.follow(&document.links, *id) {
                facts.push(text::link_fact(name, &link.leaf.leaf));
            }
        }
        let Forms { whole, streams } = self.forms(&node.leaf.content, &document.key(&node.place));
        let media_types = whole.iter().flat_map(|content| &content.media_types);
        let own = self.own_description(&document.responses, id);
        let description = own.unwrap_or(&node.leaf.leaf.description).to_owned();
        Some(Documented {
            status,
            place: node.place.clone(),
            description,
            accept: media_types.cloned().collect(),
            body: body(whole),
            streams,
        })
    }

    /// Takes away a body that HTTP does not send (RFC 9110, sections 9.3.2, 15.3.5, 15.3.6 and 15.4.5).
    fn without_body(&mut self, response: &mut Documented, method: &str) {
        let never = matches!(response.status, Status::Code(204 | 205 | 304));
        if response.body.is_some() && (never || method == "head") {
            self.diagnostics.lint(
                "body-never-sent",
                &response.place.child("content"),
                "HTTP sends no body here; it is not read",
            );
            response.body = None;
            response.streams.clear();
        }
    }

    /// Where no success is documented, any 2xx is one: with the body of `default`, which speaks of it too, or with none.
    fn default_success(
        &mut self,
        successes: &mut Vec<Documented>,
        failures: &[Documented],
        place: &Place,
    ) {
        if !successes.is_empty() {
            return;
        }
        let default = failures
            .iter()
            .find(|response| response.status == Status::Default);
        if default.is_none() {
            self.diagnostics.lint(
                "no-success",
                &place.child("responses"),
                "no success is documented; any 2xx is taken for one, without a body",
            );
        }
        successes.push(Documented {
            status: Status::Range(2),
            place: default.map_or_else(|| place.clone(), |default| default.place.clone()),
            description: default.map_or_else(String::new, |default| default.description.clone()),
            body: default.and_then(|default| default.body.clone()),
            streams: default.map_or_else(Vec::new, |default| default.streams.clone()),
            accept: Vec::new(),
        });
    }

    fn success(
        &mut self,
        successes: Vec<Documented>,
        replies: &mut Vec<Reply>,
        place: &Place,
    ) -> Outcome {
        let first = successes.first().and_then(|first| first.body.clone());
        if successes.iter().any(|response| response.body != first) {
            return Outcome::Several(AnswerEnum {
                name: Ident::ours("Success"),
                variants: self.variants_of(successes, true, replies, place),
            });
        }
        replies.extend(successes.into_iter().map(|response| Reply {
            status: response.status,
            success: true,
            variant: None,
            body: response.body,
            streams: response.streams,
        }));
        first.map_or(Outcome::Empty, Outcome::Body)
    }

    fn variants_of(
        &mut self,
        answers: Vec<Documented>,
        success: bool,
        replies: &mut Vec<Reply>,
        place: &Place,
    ) -> Vec<AnswerVariant> {
        let keys: Vec<String> = answers
            .iter()
            .map(|response| {
                format!(
                    "{}/responses#{}",
                    self.document.key(place),
                    status_words(response.status)
                )
            })
            .collect();
        let wishes: Vec<Wish<'_>> = answers
            .iter()
            .zip(&keys)
            .map(|(response, key)| Wish {
                text: status_words(response.status),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("variant", &wishes, self.pins);
        let mut variants = Vec::with_capacity(answers.len());
        for (response, name) in answers.into_iter().zip(names) {
            replies.push(Reply {
                status: response.status,
                success,
                variant: Some(name.clone()),
                body: response.body.clone(),
                streams: response.streams,
            });
            let docs = text::status_docs(response.status, &response.description, &response.place);
            variants.push(AnswerVariant {
                name,
                status: response.status,
                docs,
                body: response.body,
            });
        }
        variants
    }
}

/// A success that is not documented beside those that are: to take it for the error that `default` is would tell of a failure where there is none.
fn unexpected(successes: &[Documented], failures: &[Documented]) -> Vec<Status> {
    let has = |answers: &[Documented], status| answers.iter().any(|one| one.status == status);
    let any = Status::Range(2);
    match has(failures, Status::Default) && !has(successes, any) {
        true => vec![any],
        false => Vec::new(),
    }
}

impl Documented {
    /// An error is one value, and read whole: of a stream, the first item.
    fn settle(&mut self) {
        self.streams.clear();
        for content in self.body.iter_mut().flat_map(|body| &mut body.contents) {
            content.reading = match content.reading {
                Reading::Events(EventReading::Text) => Reading::Text,
                Reading::Events(_) | Reading::Lines => Reading::Json,
                other => other,
            };
        }
    }
}

fn body(contents: Vec<Content>) -> Option<ReplyBody> {
    (!contents.is_empty()).then(|| ReplyBody {
        choice: (contents.len() > 1).then(|| Ident::ours("Body")),
        contents,
    })
}

/// The media types of all answers, as the header `accept` has them.
fn accept<'d>(answers: impl Iterator<Item = &'d Documented>) -> Option<String> {
    let all = answers.flat_map(|response| &response.accept);
    let list = distinct(all.map(String::as_str));
    (!list.is_empty()).then_some(list)
}

/// Each once, as the header has them.
fn distinct<'m>(media_types: impl Iterator<Item = &'m str>) -> String {
    let mut list: Vec<&str> = Vec::new();
    for media_type in media_types {
        if !list.contains(&media_type) {
            list.push(media_type);
        }
    }
    list.join(", ")
}

fn choices<'d>(answers: impl Iterator<Item = &'d Documented>) -> Vec<(String, Vec<Content>)> {
    let mut choices: Vec<(String, Vec<Content>)> = Vec::new();
    for response in answers {
        if let Some(body) = response.body.as_ref().filter(|body| body.choice.is_some())
            && !choices.iter().any(|(_, known)| *known == body.contents)
        {
            choices.push((status_words(response.status), body.contents.clone()));
        }
    }
    choices
}
