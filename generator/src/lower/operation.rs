//! Operations, grouped by their first tag.
//!
//! A name of the document never becomes one of ours: `send` and `options` are the verbs of a request builder, and the names that would make a method
//! look like an operator of Rust are kept from documents too.

mod names;

use super::finish::too_many_arguments;
use super::response::Replies;
use super::server::Own;
use super::template::Template;
use super::{Lower, extension, naming, page, text};
use crate::api::{
    AnswerEnum, Body, Content, Example, Group, Headers, Location, ModelId, Operation, Outcome,
    Parameter, Required, Scheme, Type,
};
use crate::document::{Operation as Written, PathItem};
use crate::names::{Case, Ident, Scope};
use crate::source::Place;
use names::{TypeNames, reply_role};
use std::collections::BTreeMap;

/// The group of operations without a tag.
const UNTAGGED: &str = "api";
/// Names of inputs that are ours: the verbs of a builder, locals of a method, and methods that clippy takes for operators.
const INPUTS: [&str; 22] = [
    "into_http",
    "send",
    "send_events",
    "send_lines",
    "send_streaming",
    "options",
    "request",
    "rules",
    "clone",
    "add",
    "sub",
    "mul",
    "div",
    "rem",
    "shl",
    "shr",
    "bitand",
    "bitor",
    "bitxor",
    "not",
    "neg",
    "drop",
];

/// An operation whose names are still to be given.
struct Draft<'a> {
    /// What its names are kept under.
    key: String,
    group: String,
    wire: String,
    method: &'a str,
    template: &'a str,
    /// What of the template is sent.
    sent: String,
    item: &'a PathItem,
    written: &'a Written,
    parameters: Vec<Parameter>,
    body: Option<Body>,
    replies: Replies,
    server: Own,
    security: Vec<Vec<String>>,
    example: Option<Example>,
}

impl<'a> Lower<'a, '_> {
    /// All operations, by group and name.
    pub(super) fn operations(&mut self, schemes: &[Scheme]) -> Vec<Group> {
        let document = self.document;
        self.judge_templates();
        let mut drafts = Vec::new();
        for (template, item) in &document.paths {
            if item.operations.is_empty() && !item.parameters.is_empty() {
                self.diagnostics.lint(
                    "no-operations",
                    &item.place,
                    "this path has no operation, so that nothing is made of its parameters",
                );
            }
            for (method, operation) in &item.operations {
                drafts.push(self.operation_draft(template, method, item, operation, schemes));
            }
        }
        self.same_ids(&drafts);
        self.name_groups(drafts)
    }

    fn operation_draft(
        &mut self,
        template: &'a str,
        method: &'a str,
        item: &'a PathItem,
        written: &'a Written,
        schemes: &[Scheme],
    ) -> Draft<'a> {
        let leaf = &written.node.leaf;
        let place = &written.node.place;
        if leaf
            .operation_id
            .as_ref()
            .is_none_or(|id| id.trim().is_empty())
        {
            self.diagnostics
                .lint(
                    "no-operation-id",
                    place,
                    "this operation has no `operationId`; it is called after its method and path",
                )
                .help("give it an `operationId`, which callers will type");
        }
        // Many operations may use one parameter, and each has its own names.
        let mut inputs = Scope::new(Case::Value)
            .reserve(INPUTS)
            .within(place.pointer.as_str());
        let parts = Template::of(template);
        let wire = naming::operation_name(written, template, method);
        let pages = self.declared_pages(&wire, written);
        if !pages.is_empty() {
            inputs = inputs.reserve(page::INPUTS);
        }
        self.declare_pages(pages, place, &parts.sent());
        let mut parameters = self.parameters(item, written, &parts.path, &mut inputs);
        self.heed_query(&parts, &mut parameters, item);
        let mut body = self.body(written, &mut inputs);
        if let Some(body) = &mut body {
            self.collect_members(body, written.body);
        }
        let own = self.own_server(item, written, &wire);
        let example = self.call_example(&parameters, body.as_ref(), written.body);
        Draft {
            key: self.operation_key(place, template),
            group: leaf
                .tags
                .first()
                .cloned()
                .unwrap_or_else(|| UNTAGGED.to_owned()),
            wire,
            method,
            template,
            sent: parts.sent(),
            item,
            written,
            parameters,
            body,
            replies: self.replies(written, method),
            server: own,
            security: self.security(written, schemes),
            example,
        }
    }

    /// What the names of an operation are kept under: its place, and its path too where another path has the same item.
    fn operation_key(&self, place: &Place, template: &str) -> String {
        let key = self.document.key(place);
        match self.document.operation_around(place) {
            Some(around) if around.template != template => format!("{key}@{template}"),
            _ => key,
        }
    }

    fn same_ids(&mut self, drafts: &[Draft<'_>]) {
        let mut seen: BTreeMap<&str, &Draft<'_>> = BTreeMap::new();
        for draft in drafts {
            let place = &draft.written.node.place;
            let Some(first) = seen.insert(&draft.wire, draft) else {
                continue;
            };
            let (at, message) = if first.written.node.place == *place {
                let message = format!(
                    "`{}` and `{}` share one path item, and so the `operationId` `{}`",
                    first.template, draft.template, draft.wire
                );
                (draft.item.place.clone(), message)
            } else {
                let other = &first.written.node.place.pointer;
                let message = format!("`{}` is the `operationId` of `{other}` too", draft.wire);
                (place.child("operationId"), message)
            };
            self.diagnostics
                .lint("duplicate-operation-id", &at, message)
                .help("give each operation an `operationId` of its own");
        }
    }

    fn finish_operation(&mut self, mut draft: Draft<'a>, names: &mut TypeNames) -> Operation {
        let leaf = &draft.written.node.leaf;
        let place = draft.written.node.place.clone();
        let key = draft.key.clone();
        let mut name = |role: &str| names.operation(&key, role);
        let (builder, error, choice) = (name("builder"), name("error"), name("body"));
        let (required, rules, headers) = (name("required"), name("rules"), name("headers"));
        let success = draft.replies.success.named(name("success"));
        let choices: Vec<(Ident, Vec<Content>)> = draft
            .replies
            .choices
            .drain(..)
            .map(|(words, contents)| (name(&reply_role(&words)), contents))
            .collect();
        let validated = draft.parameters.iter().any(|parameter| parameter.validated);
        let method = sent_method(draft.method);
        let request = format!("{method} {}", draft.sent);
        let required = needs_struct(&draft.parameters, draft.body.as_ref())
            .then_some(Required { name: required });
        let facts = self.operation_facts(&draft, required.is_some());
        let mut operation = Operation {
            docs: text::operation_docs(
                leaf.summary.as_deref(),
                &request,
                leaf.description.as_deref(),
                &facts,
                &place,
            ),
            place,
            wire: draft.wire,
            // Both are given when the whole group is known.
            name: Ident::ours("operation"),
            descriptor: Ident::ours("OPERATION"),
            builder,
            deprecated: leaf.deprecated || extension::says_deprecated(&draft.written.node.carried),
            method,
            template: draft.sent,
            server: draft.server.url,
            servers: draft.server.choice,
            server_unknown: draft.server.unknown,
            security: draft.security,
            parameters: draft.parameters,
            required,
            rules: validated.then_some(rules),
            body: draft.body.map(|body| body.choice_named(choice)),
            success,
            accept: draft.replies.accept,
            reads: draft.replies.reads,
            example: draft.example,
            // Known when all types are.
            paging: None,
            headers: (!draft.replies.headers.is_empty()).then_some(Headers {
                name: headers,
                fields: draft.replies.headers,
            }),
            error: AnswerEnum {
                name: error,
                variants: draft.replies.variants,
            },
            replies: draft.replies.replies,
            unexpected: draft.replies.unexpected,
        };
        name_choices(&mut operation, &choices);
        operation
    }

    fn operation_facts(&mut self, draft: &Draft<'a>, in_struct: bool) -> Vec<String> {
        let mut facts = Vec::new();
        let arguments = draft
            .parameters
            .iter()
            .filter(|parameter| !in_struct && parameter.is_required());
        for parameter in arguments {
            if let Some(described) = self.parameter_description(parameter) {
                facts.push(argument_fact(&parameter.name, &described));
            }
        }
        if let Some((name, described)) = self.body_description(draft).filter(|_| !in_struct) {
            facts.push(argument_fact(&name, &described));
        }
        facts.extend(draft.replies.facts.iter().cloned());
        if let Some(server) = &draft.server.url {
            facts.push(format!("Sent to {}", super::docs::code(server)));
        }
        if let Some(docs) = &draft.written.node.leaf.external_docs {
            facts.push(format!("See {}", super::docs::link(&docs.url)));
        }
        facts
    }

    /// The name and the description of a body that is an argument.
    fn body_description(&mut self, draft: &Draft<'a>) -> Option<(Ident, String)> {
        let document = self.document;
        let body = draft.body.as_ref().filter(|body| body.required)?;
        let (_, node) = self.follow(&document.bodies, draft.written.body?)?;
        Some((body.name.clone(), node.leaf.leaf.description.clone()?))
    }
}

/// A method as it is sent: those that OpenAPI gives a key of its own are keys in lower case, others are written as they are.
fn sent_method(method: &str) -> String {
    const KEYS: [&str; 9] = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    ];
    if KEYS.contains(&method) {
        method.to_uppercase()
    } else {
        method.to_owned()
    }
}

fn argument_fact(name: &Ident, described: &str) -> String {
    format!(
        "{}: {}",
        super::docs::code(name.as_str()),
        text::inline(described)
    )
}

/// Gives the choices between forms of an answer their names.
fn name_choices(operation: &mut Operation, names: &[(Ident, Vec<Content>)]) {
    for body in operation.reply_bodies_mut() {
        let named = names
            .iter()
            .find(|(_, contents)| *contents == body.contents);
        if let (Some(choice), Some((name, _))) = (&mut body.choice, named) {
            *choice = name.clone();
        }
    }
}

impl Outcome {
    /// The same outcome, its enum under this name.
    fn named(&self, name: Ident) -> Self {
        match self.clone() {
            Self::Several(answers) => Self::Several(AnswerEnum { name, ..answers }),
            other => other,
        }
    }
}

/// Whether what an operation requires comes as one struct.
fn needs_struct(parameters: &[Parameter], body: Option<&Body>) -> bool {
    let mut inputs: Vec<&Type> = parameters
        .iter()
        .filter(|parameter| parameter.is_required())
        .map(|parameter| &parameter.type_)
        .collect();
    inputs.extend(
        body.filter(|body| body.required)
            .and_then(|body| body.choices.first())
            .map(|choice| &choice.type_),
    );
    too_many_arguments(&inputs)
}

impl Group {
    /// The same group, with the new numbers of its models.
    pub(super) fn renumber(mut self, order: &[ModelId]) -> Self {
        for operation in &mut self.operations {
            operation
                .parameters
                .iter_mut()
                .for_each(|parameter| parameter.type_.renumber(order));
            operation
                .body
                .iter_mut()
                .flat_map(|body| &mut body.choices)
                .for_each(|choice| choice.type_.renumber(order));
            operation
                .reply_types_mut()
                .for_each(|type_| type_.renumber(order));
        }
        self
    }
}

/// Path parameters in the template's order first, then the others by place and name: the order in which a request is put together.
pub(super) fn order(parameters: &mut [Parameter], template: &str) {
    let position = |parameter: &Parameter| match parameter.location {
        Location::Path => template
            .find(&format!("{{{}}}", parameter.wire))
            .unwrap_or(usize::MAX),
        _ => 0,
    };
    parameters.sort_by(|a, b| {
        let key = |one: &'_ Parameter| (one.location, position(one));
        let names = (&a.part, &a.wire).cmp(&(&b.part, &b.wire));
        key(a).cmp(&key(b)).then(names)
    });
}
