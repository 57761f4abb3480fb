//! Requests that the other side makes: webhooks and callbacks. What they send and are answered has types, and a function decodes the body of each.
//!
//! | a function is called after | |
//! |---|---|
//! | the webhook | and its method, where there are several |
//! | the operation and its callback | the same |

use super::{Lower, naming, text};
use crate::api::{Content, Incoming, ModelId, ReplyBody};
use crate::document::{
    Callback, Id, MediaType, Node, Operation, Parameter, PathItem, SchemaOrBool,
};
use crate::names::{Case, Scope, Wish};
use crate::source::Place;

/// A request that the other side makes, whose names are still to be given.
struct Draft {
    key: String,
    words: String,
    place: Place,
    docs: String,
    deprecated: bool,
    contents: Vec<Content>,
}

/// Whether forms are values of several types.
fn are_different(contents: &[Content]) -> bool {
    let kind = |content: &Content| (content.reading.is_events(), content.reading.is_stream());
    let mut others = contents.iter().skip(1);
    contents.first().is_some_and(|first| {
        others.any(|other| other.type_ != first.type_ || kind(other) != kind(first))
    })
}

impl Incoming {
    /// The same request, with the new numbers of its models.
    pub(super) fn renumber(mut self, order: &[ModelId]) -> Self {
        self.types_mut().for_each(|type_| type_.renumber(order));
        self
    }
}

impl<'a> Lower<'a, '_> {
    /// The types of everything that no call of ours sends or receives, and the requests that have a body to decode.
    pub(super) fn incoming(&mut self) -> Vec<Incoming> {
        let document = self.document;
        let mut drafts = Vec::new();
        for (name, item) in &document.webhooks {
            self.item_types(item);
            self.requests(name, &format!("the webhook `{name}`"), item, &mut drafts);
        }
        for (_, id) in &document.components.callbacks {
            self.callback_types(*id);
        }
        for (template, item) in &document.paths {
            for (method, operation) in &item.operations {
                let wire = naming::operation_name(operation, template, method);
                for (name, id) in &operation.callbacks {
                    self.callback_types(*id);
                    self.callback_requests(&wire, name, *id, &mut drafts);
                }
            }
        }
        for (_, item) in &document.components.path_items {
            self.item_types(item);
        }
        self.name_incoming(drafts)
    }

    fn callback_requests(
        &mut self,
        operation: &str,
        name: &str,
        id: Id<Callback>,
        drafts: &mut Vec<Draft>,
    ) {
        let document = self.document;
        let Some((_, node)) = self.follow(&document.callbacks, id) else {
            return;
        };
        let about = format!("the callback `{name}` of `{operation}`");
        for (_, item) in &node.leaf.items {
            self.requests(&format!("{operation} {name}"), &about, item, drafts);
        }
    }

    /// The requests of one address that have a body.
    fn requests(&mut self, words: &str, about: &str, item: &'a PathItem, drafts: &mut Vec<Draft>) {
        let document = self.document;
        for (method, operation) in &item.operations {
            let Some((_, node)) = operation
                .body
                .and_then(|id| self.follow(&document.bodies, id))
            else {
                continue;
            };
            let place = &operation.node.place;
            let key = format!("{}#incoming {words}", document.key(place));
            let contents = self.forms_that_come(&node.leaf.content, &key);
            let leaf = &operation.node.leaf;
            let head = format!("The body of {about}, sent by `{}`.", method.to_uppercase());
            let text = [Some(head), leaf.summary.clone(), leaf.description.clone()];
            let text: Vec<String> = text.into_iter().flatten().collect();
            if contents.is_empty() {
                continue;
            }
            drafts.push(Draft {
                key,
                words: match item.operations.len() {
                    1 => words.to_owned(),
                    _ => format!("{words} {method}"),
                },
                place: place.clone(),
                docs: text::plain_docs(Some(&text.join("\n\n")), place),
                deprecated: leaf.deprecated,
                contents,
            });
        }
    }

    fn name_incoming(&mut self, drafts: Vec<Draft>) -> Vec<Incoming> {
        let wishes = |suffix: &str| -> Vec<Wish<'_>> {
            let wish = |draft: &'_ Draft| draft.words.clone() + suffix;
            let all = drafts.iter();
            all.map(|draft| Wish {
                text: wish(draft),
                rank: 0,
                key: &draft.key,
            })
            .collect()
        };
        let names = Scope::new(Case::Value).assign("incoming", &wishes(""), self.pins);
        let types = Scope::new(Case::Type).assign("incoming-type", &wishes(" body"), self.pins);
        let named = drafts.into_iter().zip(names.into_iter().zip(types));
        let mut all: Vec<Incoming> = named
            .map(|(draft, (name, type_))| Incoming {
                place: draft.place,
                name,
                docs: draft.docs,
                deprecated: draft.deprecated,
                body: ReplyBody {
                    choice: are_different(&draft.contents).then_some(type_),
                    contents: draft.contents,
                },
            })
            .collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }

    /// Items of what is neither a stream nor parts (OpenAPI 3.2, section 4.14.1): they have a type, and are not told apart.
    pub(super) fn items_of_stream(&mut self, node: &'a Node<MediaType>) {
        if let Some(schema) = node.leaf.item_schema {
            let place = node.place.child("itemSchema");
            self.diagnostics.gap(
                "item-schema",
                &place,
                "nothing says how the items of this media type are told apart; their type is built",
            );
            self.root_value(SchemaOrBool::Schema(schema), &place);
        }
        for name in ["prefixEncoding", "itemEncoding"] {
            if node.carried.iter().any(|(known, _)| known == name) {
                self.diagnostics.gap(
                    "item-encoding",
                    &node.place.child(name),
                    format!("`{name}` says nothing of what has no parts"),
                );
            }
        }
    }

    fn callback_types(&mut self, id: Id<Callback>) {
        let document = self.document;
        if let Some((_, node)) = self.follow(&document.callbacks, id) {
            for (_, item) in &node.leaf.items {
                self.item_types(item);
            }
        }
    }

    fn item_types(&mut self, item: &'a PathItem) {
        let document = self.document;
        for id in &item.parameters {
            self.parameter_types(*id);
        }
        for (
            _,
            Operation {
                parameters,
                body,
                responses,
                ..
            },
        ) in &item.operations
        {
            for id in parameters {
                self.parameter_types(*id);
            }
            if let Some((_, node)) = body.and_then(|id| self.follow(&document.bodies, id)) {
                self.content_types(&node.leaf.content);
            }
            for (_, id) in responses {
                if let Some((_, node)) = self.follow(&document.responses, *id) {
                    self.content_types(&node.leaf.content);
                }
            }
        }
    }

    fn parameter_types(&mut self, id: Id<Parameter>) {
        let document = self.document;
        if let Some((_, node)) = self.follow(&document.parameters, id) {
            if let Some(schema) = node.leaf.schema {
                let place = node.place.child("schema");
                self.value_or_bool(SchemaOrBool::Schema(schema), &place);
            }
            self.content_types(&node.leaf.content);
        }
    }

    fn content_types(&mut self, content: &'a [(String, Id<MediaType>)]) {
        let document = self.document;
        for (_, id) in content {
            let Some((_, node)) = self.follow(&document.media_types, *id) else {
                continue;
            };
            for (schema, name) in [
                (node.leaf.schema, "schema"),
                (node.leaf.item_schema, "itemSchema"),
            ] {
                if let Some(schema) = schema {
                    self.root_value(SchemaOrBool::Schema(schema), &node.place.child(name));
                }
            }
        }
    }
}
