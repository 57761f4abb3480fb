//! The body of a request: its media types are a choice.
//!
//! | media type | is written as |
//! |---|---|
//! | `application/json`, `…+json` | JSON |
//! | `application/x-www-form-urlencoded` | a form |
//! | another | not built yet: a gap |

use super::{Lower, text};
use crate::api::{Body, Choice, Encoding, Style, Type};
use crate::document::{Id, JsonType, MediaType, Node, Operation, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};
use openapiv3::QueryStyle;

const FORM: &str = "application/x-www-form-urlencoded";

impl<'a> Lower<'a, '_> {
    /// The body of an operation, if it has one that can be written.
    pub(super) fn body(&mut self, written: &'a Operation, inputs: &mut Scope) -> Option<Body> {
        let document = self.document;
        let (_, node) = self.follow(&document.bodies, written.body?)?;
        let own = self.own_description(&document.bodies, written.body?);
        let mut choices: Vec<Choice> = by_media_type(&node.leaf.content)
            .into_iter()
            .filter_map(|(media_type, id)| self.choice(media_type, id))
            .collect();
        if choices.is_empty() {
            self.diagnostics.gap(
                "no-body",
                &node.place,
                "no media type of this body can be written yet; the request is sent without it",
            );
            return None;
        }
        self.name_choices(&mut choices, &document.key(&node.place));
        mark_from(&mut choices);
        Some(Body {
            required: node.leaf.leaf.required,
            name: inputs.claim("body"),
            docs: text::plain_docs(own.or(node.leaf.leaf.description.as_deref()), &node.place),
            choice: (choices.len() > 1).then(|| Ident::ours("Body")),
            choices,
        })
    }

    fn choice(&mut self, media_type: &str, id: Id<MediaType>) -> Option<Choice> {
        let document = self.document;
        let (_, node) = self.follow(&document.media_types, id)?;
        self.items_of_stream(node);
        let encoding = match essence(media_type).as_str() {
            FORM => Encoding::Form(Ident::ours("FORM"), form_table(node)),
            json if is_json(json) && json.is_ascii() => Encoding::Json,
            _ => {
                self.diagnostics.gap(
                    "body-media-type",
                    &node.place,
                    format!("a body of `{media_type}` is not written yet"),
                );
                return None;
            }
        };
        let schema = node.leaf.schema.map(SchemaOrBool::Schema);
        let type_ = schema.map_or(Type::Json, |schema| {
            self.root_value(schema, &node.place.child("schema"))
        });
        if matches!(encoding, Encoding::Form(..)) {
            self.encoding_gaps(node);
        }
        if matches!(encoding, Encoding::Form(..)) && !self.is_form(&type_) {
            self.diagnostics
                .gap("form-object", &node.place, "a form is written from an object whose members are leaves or lists of leaves; this one is not")
                .help("describe the form by a schema of its own");
            return None;
        }
        Some(Choice {
            media_type: media_type.to_owned(),
            variant: Ident::ours("Json"),
            type_,
            encoding,
            from: true,
        })
    }

    /// What `encoding` says of the members of a form, and is not heeded yet.
    fn encoding_gaps(&mut self, node: &Node<MediaType>) {
        let place = node.place.child("encoding");
        for (member, encoding) in &node.leaf.leaf.encoding {
            let said = [
                ("contentType", encoding.content_type.is_some()),
                ("allowReserved", encoding.allow_reserved),
            ];
            for (keyword, _) in said.into_iter().filter(|(_, is_said)| *is_said) {
                self.diagnostics.gap(
                    "form-encoding",
                    &place.child(member).child(keyword),
                    format!("`{keyword}` of a member of a form is not heeded yet"),
                );
            }
        }
    }

    fn name_choices(&mut self, choices: &mut [Choice], pointer: &str) {
        let texts: Vec<&str> = choices.iter().map(variant_words).collect();
        let keys: Vec<String> = choices
            .iter()
            .map(|choice| format!("{pointer}#{}", choice.media_type))
            .collect();
        let wishes: Vec<Wish<'_>> = texts
            .iter()
            .zip(&keys)
            .map(|(text, key)| Wish {
                text: (*text).to_owned(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("variant", &wishes, self.pins);
        for (choice, name) in choices.iter_mut().zip(names) {
            choice.variant = name;
        }
    }

    /// Whether a value is an object that a form can hold.
    fn is_form(&self, type_: &Type) -> bool {
        let Type::Model(id) = type_ else {
            return matches!(type_, Type::Map(value) if self.is_leaf(value));
        };
        match self.draft_fields(*id) {
            Some(fields) => fields.iter().all(|field| match &field.type_ {
                Type::List(item) => self.is_leaf(item),
                other => self.is_leaf(other),
            }),
            None => false,
        }
    }

    /// Whether a value is written as one piece of text.
    pub(super) fn is_leaf(&self, type_: &Type) -> bool {
        match self.inner(type_) {
            Type::Bool
            | Type::Integer(_)
            | Type::Float(_)
            | Type::Number
            | Type::String
            | Type::Secret
            | Type::Text(_) => true,
            Type::Custom(custom) => !matches!(
                custom.kind,
                JsonType::Array | JsonType::Object | JsonType::Null
            ),
            Type::Model(id) => {
                self.is_enum_model(*id)
                    || self
                        .alternatives_of(*id)
                        .is_some_and(|types| types.iter().all(|type_| self.is_leaf(type_)))
            }
            Type::Json
            | Type::Null
            | Type::List(_)
            | Type::Map(_)
            | Type::Nullable(_)
            | Type::Boxed(_) => false,
        }
    }
}

impl Body {
    /// The same body, its choice under this name.
    pub(super) fn choice_named(mut self, name: Ident) -> Self {
        self.choice = self.choice.map(|_| name);
        self
    }
}

/// The entries of a `content`: JSON first, then by media type, whatever their order in the document.
pub(super) fn by_media_type<T>(content: &[(String, Id<T>)]) -> Vec<(&str, Id<T>)> {
    let mut sorted: Vec<(&str, Id<T>)> = content
        .iter()
        .map(|(media_type, id)| (media_type.as_str(), *id))
        .collect();
    sorted.sort_by_key(|(media_type, _)| {
        let essence = essence(media_type);
        (
            essence != "application/json",
            !is_json(&essence),
            *media_type,
        )
    });
    sorted
}

/// A media type without its parameters, in lower case (RFC 9110, section 8.3.1).
pub(super) fn essence(media_type: &str) -> String {
    media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether a media type is JSON or has its structured suffix (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

fn variant_words(choice: &Choice) -> &str {
    match (&choice.encoding, essence(&choice.media_type).as_str()) {
        (Encoding::Form(..), _) => "form",
        (Encoding::Json, "application/json") => "json",
        (Encoding::Json, _) => &choice.media_type,
    }
}

/// A value says which choice is meant if no earlier choice has the same type.
fn mark_from(choices: &mut [Choice]) {
    let types: Vec<Type> = choices.iter().map(|choice| choice.type_.clone()).collect();
    for (at, choice) in choices.iter_mut().enumerate() {
        choice.from = !types
            .iter()
            .take(at)
            .any(|earlier| *earlier == choice.type_);
    }
}

/// What `encoding` says otherwise than its default, which is `form`, exploded (OpenAPI 3.0.4, section 4.7.15.1.1).
fn form_table(node: &Node<MediaType>) -> Vec<(String, Style, bool)> {
    let mut table = Vec::new();
    for (name, encoding) in &node.leaf.leaf.encoding {
        let style = match encoding.style {
            None | Some(QueryStyle::Form) => Style::Form,
            Some(QueryStyle::SpaceDelimited) => Style::SpaceDelimited,
            Some(QueryStyle::PipeDelimited) => Style::PipeDelimited,
            Some(QueryStyle::DeepObject) => Style::DeepObject,
        };
        let stated = node
            .leaf
            .encoding_explode
            .iter()
            .find(|(member, _)| member == name)
            .and_then(|(_, explode)| *explode);
        let explode = stated.unwrap_or(style == Style::Form);
        if style != Style::Form || !explode {
            table.push((name.clone(), style, explode));
        }
    }
    table.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    table
}
