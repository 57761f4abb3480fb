//! Media types: what a body of one is to Rust, and which forms of an answer are one value.
//!
//! | media type | schema | is read as |
//! |---|---|---|
//! | `application/json`, `…+json`, `text/json` | any | JSON |
//! | `text/*`, XML and others that are text | a leaf, or none | text, which is that leaf |
//! | `application/xml`, `…+xml`, `text/xml` | another | XML: see `xml` |
//! | `application/x-www-form-urlencoded`, of an answer | an object | its pairs: see `form` |
//! | `multipart/…`, of an answer | an object, a list, a tuple | its parts: see `form` |
//! | text | another | text as it is |
//! | `*/*`, `application/*` | neither text nor bytes | JSON |
//! | the same | text that is not binary | text |
//! | any | `format: binary` | bytes |
//! | another | any | bytes |
//!
//! Events and JSON lines are in `stream`.

use super::Lower;
use super::body::FORM;
use super::media_type::{
    essence, is_json, is_media_type, is_multipart, is_text, is_xml, told_apart,
};
use super::stream::is_stream;
use crate::api::{Content, Encoding, Reading, Type};
use crate::document::{Id, JsonType, MediaType, Node, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};

/// Who says which of several forms a body comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// We do, of an answer, by `accept`.
    Us,
    /// The other side does.
    Them,
}

impl<'a> Lower<'a, '_> {
    /// The forms that an answer of these media types is read in, JSON first. Those which hold the same value as an earlier one are not asked for.
    pub(super) fn contents(
        &mut self,
        content: &[(String, Id<MediaType>)],
        key: &str,
    ) -> Vec<Content> {
        let mut contents = self.whole_contents(content, Asks::Us);
        self.name_contents(&mut contents, key);
        contents
    }

    /// The forms that are read as a whole, without their names.
    pub(super) fn whole_contents(
        &mut self,
        content: &[(String, Id<MediaType>)],
        asks: Asks,
    ) -> Vec<Content> {
        let document = self.document;
        let mut contents: Vec<Content> = Vec::new();
        for (media_type, id) in by_media_type(content) {
            let Some((_, node)) = self.follow(&document.media_types, id) else {
                continue;
            };
            let essence = essence(media_type);
            if !is_stream(&essence) && !is_multipart(&essence) {
                self.items_of_stream(node);
            }
            self.headers_that_come(&essence, node);
            let (type_, reading, differs) = match self.form_that_comes(&essence, node) {
                Some((type_, reading)) => (type_, reading, false),
                None => self.content_type(&essence, node),
            };
            if !is_media_type(&essence) {
                continue;
            }
            if !said_already(&mut contents, media_type, &type_, reading, asks) {
                self.text_of_a_schema(differs, media_type, node);
                contents.push(Content {
                    media_types: vec![told_apart(media_type)],
                    variant: Ident::ours("Json"),
                    type_: if differs { Type::String } else { type_ },
                    reading,
                });
            }
        }
        contents
    }

    /// The type of a body and how it is read; and whether it is text whose schema describes something else.
    pub(super) fn content_type(
        &mut self,
        essence: &str,
        node: &'a Node<MediaType>,
    ) -> (Type, Reading, bool) {
        let schema = node.leaf.schema.map(SchemaOrBool::Schema);
        let place = node.place.child("schema");
        let is_binary =
            schema.is_some_and(|schema| self.is_binary(schema) || self.is_raw(essence, schema));
        let reading = self.reading(essence, node, is_binary);
        match (reading, schema) {
            (Reading::Json, None) => (Type::Json, reading, false),
            (Reading::Text | Reading::Xml(_), None) => (Type::String, Reading::Text, false),
            (Reading::Bytes, None) => (Type::Bytes, reading, false),
            (Reading::Json, Some(schema)) => (self.root_value(schema, &place), reading, false),
            (Reading::Text | Reading::Xml(_), Some(schema)) => {
                let type_ = self.root_value(schema, &place);
                self.work();
                let differs = !self.is_leaf(&type_) && type_ != Type::Json;
                if let (true, SchemaOrBool::Schema(id)) = (differs && is_xml(essence), schema) {
                    return (type_, Reading::Xml(self.xml_root(id)), false);
                }
                let type_ = if type_ == Type::Json {
                    Type::String
                } else {
                    type_
                };
                (type_, Reading::Text, differs)
            }
            (Reading::Form(_) | Reading::Parts(_) | Reading::Events(_) | Reading::Lines, _) => {
                (Type::String, Reading::Text, true)
            }
            (Reading::Bytes, Some(schema)) => {
                let value = self.value_or_bool(schema, &place);
                let is_rule = |rule: &crate::api::Rule| !matches!(rule, crate::api::Rule::Format(format) if format == "binary");
                if value.rules.own.iter().any(is_rule) {
                    let message = "what the schema says of these bytes is not checked";
                    self.diagnostics.gap("bytes-rules", &place, message);
                }
                (Type::Bytes, reading, false)
            }
        }
    }

    fn reading(&mut self, essence: &str, node: &Node<MediaType>, is_binary: bool) -> Reading {
        // A text of JSON has no octets that are none of its own: whoever says so means the body as it is.
        if is_binary {
            return Reading::Bytes;
        }
        if is_json(essence) {
            return Reading::Json;
        }
        if is_text(essence) {
            return Reading::Text;
        }
        let is_open = matches!(essence, "*/*" | "application/*") || essence.contains("json");
        let Some(schema) = node.leaf.schema.filter(|_| is_open) else {
            return Reading::Bytes;
        };
        match self.value(schema).type_ {
            Type::String | Type::Secret | Type::Text(_) => Reading::Text,
            _ => Reading::Json,
        }
    }

    /// Whether a schema is of bytes: `format: binary` (OpenAPI 3.0.4, section 4.7.24.2).
    pub(super) fn is_binary(&mut self, schema: SchemaOrBool) -> bool {
        let SchemaOrBool::Schema(id) = schema else {
            return false;
        };
        let facets = self.facets(id);
        self.schemas_of(&facets)
            .any(|schema| schema.format.as_deref() == Some("binary"))
    }

    /// Whether a schema is of content as it is, by its media type (OpenAPI 3.1.1, section 4.8.14): text whose `contentMediaType` says something else than JSON or
    /// text, in a body whose own does so too, or leaves it open.
    fn is_raw(&mut self, essence: &str, schema: SchemaOrBool) -> bool {
        let SchemaOrBool::Schema(id) = schema else {
            return false;
        };
        if is_json(essence) || is_text(essence) || !self.document.dialect.is_json_schema() {
            return false;
        }
        let facets = self.facets(id);
        // One that says nothing else has no facet.
        let own = self.schema(id).map(|node| &node.leaf);
        let mut schemas = self.schemas_of(&facets).chain(own);
        schemas.any(|schema| {
            let content = schema.content_media_type.as_deref();
            let content = content.map(super::media_type::essence);
            let is_text_type = |kind: &JsonType| *kind == JsonType::String;
            content.is_some_and(|content| !is_json(&content) && !is_text(&content))
                && schema.content_encoding.is_none()
                && schema.types.iter().all(is_text_type)
        })
    }

    /// How a form or a body of parts is read, where a schema describes it.
    fn form_that_comes(
        &mut self,
        essence: &str,
        node: &'a Node<MediaType>,
    ) -> Option<(Type, Reading)> {
        let is_form = essence == FORM && node.leaf.schema.is_some();
        let schema = node.leaf.schema.or(node.leaf.item_schema)?;
        if is_form {
            let type_ = self.root_of(node);
            self.work();
            if self.is_leaf(&type_) || matches!(self.inner(&type_), Type::List(_)) {
                return None;
            }
            let encoding = Encoding::Form(Ident::ours("FORM"), self.form_table(node));
            let id = self.received(&type_, encoding);
            return Some((type_, Reading::Form(id)));
        }
        if !is_multipart(essence) || self.is_binary(SchemaOrBool::Schema(schema)) {
            return None;
        }
        let (type_, encoding) = self.multipart(node);
        if self.is_leaf(&type_) {
            return None;
        }
        let id = self.received(&type_, encoding);
        Some((type_, Reading::Parts(id)))
    }

    /// Headers of the parts of a body that comes are not among its members.
    fn headers_that_come(&mut self, essence: &str, node: &Node<MediaType>) {
        if !is_multipart(essence) {
            return self.idle_headers(node);
        }
        for (member, _) in &node.leaf.encoding_headers {
            let place = node.place.child("encoding").child(member).child("headers");
            let message = "the headers of a part that comes are not read";
            self.diagnostics.gap("part-headers", &place, message);
        }
    }

    /// No standard says how what is no leaf becomes a text of another sort.
    pub(super) fn text_of_a_schema(
        &mut self,
        differs: bool,
        media_type: &str,
        node: &Node<MediaType>,
    ) {
        if differs {
            let message = format!(
                "nothing says how the type of this schema is written as `{media_type}`; it is the text, as it is"
            );
            self.diagnostics
                .lint("text-schema", &node.place, message)
                .help("a schema of `type: string` says the same of a text");
        }
    }

    pub(super) fn name_contents(&mut self, contents: &mut [Content], key: &str) {
        let texts: Vec<String> = contents
            .iter()
            .map(|content| words(content, contents))
            .collect();
        let keys: Vec<String> = contents
            .iter()
            .map(|content| format!("{key}#{}", content.media_types.join(",")))
            .collect();
        let wishes: Vec<Wish<'_>> = texts
            .iter()
            .zip(&keys)
            .map(|(text, key)| Wish {
                text: text.clone(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("variant", &wishes, self.pins);
        for (content, name) in contents.iter_mut().zip(names) {
            content.variant = name;
        }
    }
}

/// Whether an earlier form is the same value: the same type read in the same way, which may then come in this media type too, or JSON, which is asked for
/// alone where we ask.
fn said_already(
    contents: &mut [Content],
    media_type: &str,
    type_: &Type,
    reading: Reading,
    asks: Asks,
) -> bool {
    for content in contents {
        if content.type_ != *type_ {
            continue;
        }
        if content.reading == reading {
            let media_type = told_apart(media_type);
            if !content.media_types.contains(&media_type) {
                content.media_types.push(media_type);
            }
            return true;
        }
        if content.reading == Reading::Json && asks == Asks::Us {
            return true;
        }
    }
    false
}

/// The words of a form; where another has the same media type, with its parameters.
fn words(content: &Content, all: &[Content]) -> String {
    let first = |content: &Content| {
        content
            .media_types
            .first()
            .map_or("", String::as_str)
            .to_owned()
    };
    let own = first(content);
    let same = |other: &&Content| essence(&first(other)) == essence(&own);
    let words = media_words(content.reading, &essence(&own)).to_owned();
    match own.split_once(';') {
        Some((_, parameters)) if all.iter().filter(same).count() > 1 => {
            format!("{words} {parameters}")
        }
        _ => words,
    }
}

/// What a form of a body is called.
pub(super) fn media_words(reading: Reading, essence: &str) -> &str {
    match (reading, essence) {
        (Reading::Json, "application/json" | "*/*") => "json",
        (Reading::Text, "text/plain" | "*/*") => "text",
        (Reading::Bytes, "application/octet-stream" | "*/*") => "bytes",
        (Reading::Text | Reading::Xml(_), "application/xml" | "text/xml") => "xml",
        (Reading::Text, "text/event-stream") | (Reading::Events(_), _) => "events",
        (Reading::Lines, _) => "lines",
        (Reading::Json, _) => essence,
        (Reading::Form(_), _) => "form",
        (Reading::Parts(_), _) => "multipart",
        (_, "application/pdf" | "application/zip" | "text/csv" | "text/html" | "text/markdown") => {
            essence.split('/').nth(1).unwrap_or(essence)
        }
        (_, image) if image.starts_with("image/") && !image.contains('*') => {
            essence.split('/').nth(1).unwrap_or(essence)
        }
        _ => essence,
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
