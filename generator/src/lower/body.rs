//! The body of a request: its media types are a choice.
//!
//! | media type | is written as |
//! |---|---|
//! | `application/x-www-form-urlencoded` | a form, of an object; text, of a string |
//! | `multipart/…` | parts, of which some may be files: by name, of an object; by position, of a list |
//! | JSON lines | items, or the text of all where the schema is a string |
//! | another | JSON, XML, text or bytes: see `content` |
//!
//! Text and ranges whose type is that of JSON beside them are another spelling of the same value, and no choice of their own.

use super::content::{by_media_type, media_words};
use super::media_type::{essence, is_json, is_media_type, is_multipart};
use super::stream::is_lines;
use super::{Lower, text};
use crate::api::{Body, Choice, Encoding, FormMember, Reading, Style, Type};
use crate::document::{Id, JsonType, MediaType, Node, Operation, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};
use openapiv3::QueryStyle;

pub(super) const FORM: &str = "application/x-www-form-urlencoded";

impl<'a> Lower<'a, '_> {
    /// The body of an operation, if it has one that can be written.
    pub(super) fn body(&mut self, written: &'a Operation, inputs: &mut Scope) -> Option<Body> {
        let document = self.document;
        let (_, node) = self.follow(&document.bodies, written.body?)?;
        let own = self.own_description(&document.bodies, written.body?);
        let mut choices: Vec<Choice> = Vec::new();
        let mut keys = Vec::new();
        for (media_type, id) in by_media_type(&node.leaf.content) {
            if let Some(choice) = self.choice(media_type, id, &choices) {
                choices.push(choice);
                keys.push(format!("{}#{media_type}", document.key(&node.place)));
            }
        }
        if choices.is_empty() {
            self.diagnostics.gap(
                "no-body",
                &node.place,
                "no media type of this body can be written yet; the request is sent without it",
            );
            return None;
        }
        self.name_choices(&mut choices, &keys);
        mark_from(&mut choices);
        Some(Body {
            required: node.leaf.leaf.required,
            name: inputs.claim("body"),
            docs: text::plain_docs(own.or(node.leaf.leaf.description.as_deref()), &node.place),
            choice: (choices.len() > 1).then(|| Ident::ours("Body")),
            choices,
        })
    }

    fn choice(
        &mut self,
        media_type: &str,
        id: Id<MediaType>,
        earlier: &[Choice],
    ) -> Option<Choice> {
        let document = self.document;
        let (_, node) = self.follow(&document.media_types, id)?;
        let essence = essence(media_type);
        let is_items = is_lines(&essence) && !self.is_text_of_lines(node);
        if !is_items && !is_multipart(&essence) {
            self.items_of_stream(node);
        }
        let (type_, encoding) = match essence.as_str() {
            lines if is_items => {
                let item = self.item(lines, node).0;
                (Type::List(Box::new(item)), Encoding::Lines)
            }
            FORM => self.form(node)?,
            parts if is_multipart(parts) => self.multipart(node),
            other => {
                let (type_, reading, differs) = self.content_type(other, node);
                if another_spelling(other, reading, &type_, earlier) {
                    return None;
                }
                if !is_media_type(other) {
                    let message = format!("a body of `{media_type}` is not written yet");
                    self.diagnostics
                        .gap("body-media-type", &node.place, message);
                    return None;
                }
                self.text_of_a_schema(differs, media_type, node);
                match reading {
                    Reading::Json => (type_, Encoding::Json),
                    Reading::Text if differs => (Type::String, Encoding::Text),
                    Reading::Text => (type_, Encoding::Text),
                    Reading::Xml(id) => (type_, Encoding::Xml(id)),
                    Reading::Form(_)
                    | Reading::Parts(_)
                    | Reading::Bytes
                    | Reading::Events(_)
                    | Reading::Lines => (Type::File, Encoding::Bytes),
                }
            }
        };
        Some(Choice {
            media_type: sent(media_type, &essence, &encoding),
            variant: Ident::ours("Json"),
            type_,
            encoding,
            from: true,
        })
    }

    /// A form is written from an object; a string is one that the caller has written.
    fn form(&mut self, node: &'a Node<MediaType>) -> Option<(Type, Encoding)> {
        let type_ = self.root_of(node);
        self.work();
        match self.inner(&type_) {
            Type::String | Type::Secret => return Some((type_, Encoding::Text)),
            other if self.is_leaf(other) || matches!(other, Type::List(_)) => {
                self.diagnostics
                    .gap(
                        "form-object",
                        &node.place,
                        "a form is written from an object, which this is not",
                    )
                    .help("describe the form by a schema of its own");
                return None;
            }
            _ => {}
        }
        let table = self.form_table(node);
        Some((type_, Encoding::Form(Ident::ours("FORM"), table)))
    }

    /// The type of a body that is JSON to its schema.
    pub(super) fn root_of(&mut self, node: &'a Node<MediaType>) -> Type {
        let schema = node.leaf.schema.map(SchemaOrBool::Schema);
        schema.map_or(Type::Json, |schema| {
            self.root_value(schema, &node.place.child("schema"))
        })
    }

    /// What `encoding` says otherwise than its default: lists repeat their key, and what is no leaf is JSON (OpenAPI 3.1.1, section 4.8.15.1.1).
    pub(super) fn form_table(&mut self, node: &Node<MediaType>) -> Vec<FormMember> {
        let mut table = Vec::new();
        for (name, encoding) in &node.leaf.leaf.encoding {
            let styled = encoding.style.is_some() || stated_explode(node, name).is_some();
            let mut member = styled_member(node, name, encoding);
            // `contentType` counts where no style is said.
            let media_type = encoding.content_type.as_deref().filter(|_| !styled);
            match media_type.map(essence) {
                Some(json) if is_json(&json) => member.style = Style::Json,
                Some(other) if other != "text/plain" => {
                    let place = node
                        .place
                        .child("encoding")
                        .child(name)
                        .child("contentType");
                    let message = "this `contentType` of a member of a form is not heeded yet";
                    self.diagnostics.gap("form-encoding", &place, message);
                }
                Some(_) | None => {}
            }
            if member.style != Style::Form || !member.explode || member.reserved || styled {
                table.push(member);
            }
        }
        table.sort_by(|a, b| a.wire.cmp(&b.wire));
        table
    }

    fn name_choices(&mut self, choices: &mut [Choice], keys: &[String]) {
        let essences: Vec<String> = choices
            .iter()
            .map(|choice| essence(&choice.media_type))
            .collect();
        let wishes: Vec<Wish<'_>> = choices
            .iter()
            .zip(&essences)
            .zip(keys)
            .map(|((choice, essence), key)| Wish {
                text: variant_words(&choice.encoding, essence).to_owned(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("variant", &wishes, self.pins);
        for (choice, name) in choices.iter_mut().zip(names) {
            choice.variant = name;
        }
    }

    /// Whether a value is an object whose members are leaves or lists of leaves.
    pub(super) fn is_form(&self, type_: &Type) -> bool {
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
            | Type::Bytes
            | Type::File
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

/// Whether a text, or a range of media types, is another spelling of what JSON says already.
fn another_spelling(essence: &str, reading: Reading, type_: &Type, earlier: &[Choice]) -> bool {
    let is_alias = essence.contains('*') || essence == "text/json";
    let same = |choice: &Choice| choice.encoding == Encoding::Json && choice.type_ == *type_;
    (reading == Reading::Text || is_alias) && earlier.iter().any(same)
}

/// The media type that is sent: of a range, the plainest that it holds.
fn sent(written: &str, essence: &str, encoding: &Encoding) -> String {
    // A boundary is chosen when the parts are known.
    let bounded = is_multipart(essence) && written.contains("boundary");
    let plain = written.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !bounded;
    match encoding {
        _ if plain && !essence.contains('*') => written.trim().to_owned(),
        _ if !essence.contains('*') => essence.to_owned(),
        Encoding::Json | Encoding::Lines => "application/json".to_owned(),
        Encoding::Text => "text/plain".to_owned(),
        Encoding::Xml(_) => "application/xml".to_owned(),
        Encoding::Form(..) | Encoding::Multipart(..) | Encoding::Sequence(..) | Encoding::Bytes => {
            "application/octet-stream".to_owned()
        }
    }
}

fn variant_words<'e>(encoding: &Encoding, essence: &'e str) -> &'e str {
    match encoding {
        Encoding::Form(..) => "form",
        Encoding::Multipart(..) | Encoding::Sequence(..) => "multipart",
        Encoding::Json => media_words(Reading::Json, essence),
        Encoding::Lines => media_words(Reading::Lines, essence),
        Encoding::Text => media_words(Reading::Text, essence),
        Encoding::Xml(id) => media_words(Reading::Xml(*id), essence),
        Encoding::Bytes => media_words(Reading::Bytes, essence),
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

/// `explode` of a member of a form, where it is said.
pub(super) fn stated_explode(node: &Node<MediaType>, name: &str) -> Option<bool> {
    let mut stated = node.leaf.encoding_explode.iter();
    let (_, explode) = stated.find(|(member, _)| member == name)?;
    *explode
}

/// `style` of a member of a form.
pub(super) fn stated_style(encoding: &openapiv3::Encoding) -> Style {
    match encoding.style {
        None | Some(QueryStyle::Form) => Style::Form,
        Some(QueryStyle::SpaceDelimited) => Style::SpaceDelimited,
        Some(QueryStyle::PipeDelimited) => Style::PipeDelimited,
        Some(QueryStyle::DeepObject) => Style::DeepObject,
    }
}

fn styled_member(node: &Node<MediaType>, name: &str, encoding: &openapiv3::Encoding) -> FormMember {
    let style = stated_style(encoding);
    FormMember {
        wire: name.to_owned(),
        style,
        explode: stated_explode(node, name).unwrap_or(style == Style::Form),
        reserved: encoding.allow_reserved,
    }
}
