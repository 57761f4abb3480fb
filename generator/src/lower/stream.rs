//! Bodies that are one item after another: server-sent events and JSON lines.
//!
//! | media type | schema | an item is |
//! |---|---|---|
//! | `text/event-stream` | none, a leaf, or any value | the text of its `data` |
//! | the same | an object of `data` and maybe `event`, `id`, `retry` that says more of `data` alone | `data`: its `contentSchema`, or its schema |
//! | the same | such an object that says more of the others, or several of them | the object, whose `data` is its `contentSchema` where it has one |
//! | the same | another | `data` as JSON |
//! | JSON lines | none | any JSON |
//! | the same | `schema` of a string | any JSON; and all of it is that text, too |
//! | the same | another | JSON |
//!
//! `itemSchema` is of an item. So is `schema`, unless it is of a list, which is one of all items (OpenAPI 3.2, section 4.14.1).
//!
//! | an answer documents | `send` gives | and beside it |
//! |---|---|---|
//! | streams alone | the stream | |
//! | other forms too | the others | `send_events`, `send_lines` |

use super::Lower;
use super::content::Asks;
use super::media_type::{essence, is_json};
use crate::api::{Content, EventReading, Reading, Type};
use crate::document::{Id, MediaType, Node, Schema, SchemaOrBool};
use crate::names::Ident;
use crate::source::Place;

const EVENTS: &str = "text/event-stream";
/// Media types of JSON values one after another, beside those with the suffix `+json-seq` (RFC 8091).
const LINES: [&str; 6] = [
    "application/jsonl",
    "application/x-jsonlines",
    "application/json-lines",
    "application/x-ndjson",
    "application/ndjson",
    "application/json-seq",
];
/// What a server-sent event is made of (OpenAPI 3.2, section 4.14.4).
const MEMBERS: [&str; 4] = ["data", "event", "id", "retry"];
/// Alternatives within alternatives, beyond which nobody describes an event.
const DEPTH: usize = 8;

/// The forms of an answer: those that are read whole, and those that are read as they come where there are others.
pub(super) struct Forms {
    pub(super) whole: Vec<Content>,
    pub(super) streams: Vec<Content>,
}

/// What an event is described as.
struct EventShape<'a> {
    /// The schemas of `data`.
    data: Vec<&'a SchemaOrBool>,
    /// Whether it is one object that says nothing of the other members.
    plain: bool,
    /// Whether `data` is a string, whichever alternative it is of.
    text: bool,
}

/// What the schemas around an alternative say of `data`, which holds for it too.
#[derive(Clone, Copy, Default)]
struct Around {
    has_data: bool,
    is_text: bool,
}

impl<'a> Lower<'a, '_> {
    /// The forms that an answer of these media types comes in.
    pub(super) fn forms(&mut self, content: &'a [(String, Id<MediaType>)], key: &str) -> Forms {
        let (streams, mut others): (Vec<_>, Vec<_>) = content
            .iter()
            .cloned()
            .partition(|(name, _)| is_stream(&essence(name)));
        let alone = others.is_empty();
        let mut found = Vec::new();
        for (media_type, id) in super::content::by_media_type(&streams) {
            let Some((_, node)) = self.follow(&self.document.media_types, id) else {
                continue;
            };
            let essence = essence(media_type);
            let (type_, reading) = self.item(&essence, node);
            if alone && reading == Reading::Lines && self.is_text_of_lines(node) {
                others.push((media_type.to_owned(), id));
            }
            self.add_stream(&mut found, essence, type_, reading, node);
        }
        let whole = self.contents(&others, key);
        if whole.is_empty() {
            self.name_contents(&mut found, key);
            return Forms {
                whole: found,
                streams: Vec::new(),
            };
        }
        Forms {
            whole,
            streams: found,
        }
    }

    /// One stream of each kind, in all the media types that it comes in.
    fn add_stream(
        &mut self,
        found: &mut Vec<Content>,
        essence: String,
        type_: Type,
        reading: Reading,
        node: &Node<MediaType>,
    ) {
        let same_kind = |one: &&mut Content| one.reading.is_events() == reading.is_events();
        let Some(known) = found.iter_mut().find(same_kind) else {
            found.push(Content {
                media_types: vec![essence],
                variant: Ident::ours("Json"),
                type_,
                reading,
            });
            return;
        };
        if known.type_ == type_ && known.reading == reading {
            known.media_types.push(essence);
            return;
        }
        let message = format!(
            "the items of `{essence}` differ from those of the other stream here, and are not told apart from them"
        );
        self.diagnostics
            .gap("stream-items", &node.place, message)
            .help("describe both with one schema");
    }

    /// The type of an item of a stream, and how it is read.
    pub(super) fn item(&mut self, essence: &str, node: &'a Node<MediaType>) -> (Type, Reading) {
        self.ignored_encodings(node);
        let (schema, word) = match (node.leaf.item_schema, node.leaf.schema) {
            (Some(item), _) => (Some(item), "itemSchema"),
            (None, schema) => (schema, "schema"),
        };
        let Some(id) = schema else {
            return match essence {
                EVENTS => (Type::String, Reading::Events(EventReading::Text)),
                _ => (Type::Json, Reading::Lines),
            };
        };
        if node.leaf.item_schema.is_some()
            && let Some(whole) = node.leaf.schema
        {
            // It says the same of all items together, and its types are built.
            self.root_value(SchemaOrBool::Schema(whole), &node.place.child("schema"));
        }
        let place = node.place.child(word);
        let described = self.items_of(id).filter(|_| word == "schema").unwrap_or(id);
        let shape = (essence == EVENTS)
            .then(|| self.event_shape(described))
            .flatten();
        if let Some(shape) = &shape {
            self.mark_contents(shape);
        }
        let type_ = self.root_value(SchemaOrBool::Schema(id), &place);
        let type_ = match (type_, word) {
            (Type::List(item), "schema") => *item,
            (other, _) => other,
        };
        self.work();
        if essence != EVENTS {
            let type_ = match self.is_text_of_lines(node) {
                true => Type::Json,
                false => type_,
            };
            return (type_, Reading::Lines);
        }
        match shape {
            None => self.data(type_),
            Some(shape) if shape.plain => self.only_data(&shape, &place),
            Some(shape) => {
                let reading = match shape.text {
                    true => EventReading::Members,
                    false => EventReading::JsonMembers,
                };
                (type_, Reading::Events(reading))
            }
        }
    }

    /// `data` of an event, by its type.
    fn data(&self, type_: Type) -> (Type, Reading) {
        match type_ {
            Type::Json => (Type::String, Reading::Events(EventReading::Text)),
            leaf if self.is_leaf(&leaf) => (leaf, Reading::Events(EventReading::Text)),
            other => (other, Reading::Events(EventReading::Json)),
        }
    }

    fn only_data(&mut self, shape: &EventShape<'a>, place: &Place) -> (Type, Reading) {
        let Some(data) = shape.data.first().copied().copied() else {
            return self.data(Type::String);
        };
        let content = self.content_of(data);
        let type_ = self.root_value(content.unwrap_or(data), place);
        self.work();
        match content {
            Some(_) if type_ != Type::Json => (type_, Reading::Events(EventReading::Json)),
            _ => self.data(type_),
        }
    }

    /// What the text of `data` is described as.
    fn content_of(&mut self, data: SchemaOrBool) -> Option<SchemaOrBool> {
        let SchemaOrBool::Schema(id) = data else {
            return None;
        };
        let facets = self.facets(id);
        let own = self.schema(id).map(|node| &node.leaf);
        let mut schemas = self.schemas_of(&facets).chain(own);
        schemas.find_map(|schema| {
            let content = schema.content_media_type.as_deref().map(essence);
            let is_json = content.is_none_or(|content| is_json(&content));
            schema.content_schema.filter(|_| is_json)
        })
    }

    /// The `data` of an event is of the type of its content, not the text of it.
    fn mark_contents(&mut self, shape: &EventShape<'a>) {
        for data in &shape.data {
            if let (SchemaOrBool::Schema(id), Some(content)) = (**data, self.content_of(**data)) {
                self.contents.insert(id, content);
                // It says more now than it did.
                self.facets.remove(&id);
            }
        }
    }

    /// What is said of `data`, where a schema describes events and not what they carry.
    fn event_shape(&mut self, id: Id<Schema>) -> Option<EventShape<'a>> {
        let mut shape = EventShape {
            data: Vec::new(),
            plain: true,
            text: true,
        };
        let around = Around::default();
        self.gather_event(id, around, 0, &mut shape)
            .then_some(shape)
    }

    /// Whether a schema, and each of its alternatives, describes an event.
    fn gather_event(
        &mut self,
        id: Id<Schema>,
        mut around: Around,
        depth: usize,
        shape: &mut EventShape<'a>,
    ) -> bool {
        let facets = self.facets(id);
        let schemas: Vec<&'a Schema> = self.schemas_of(&facets).collect();
        for schema in &schemas {
            for (name, member) in &schema.properties {
                match name.as_str() {
                    "data" => {
                        around.has_data = true;
                        around.is_text |= self.is_string(*member);
                        around.is_text &= self.content_of(*member).is_none();
                        shape.data.push(member);
                    }
                    "event" | "id" => shape.plain &= self.says_nothing(*member),
                    other if MEMBERS.contains(&other) => {}
                    _ => return false,
                }
            }
        }
        let alternatives: Vec<Id<Schema>> = schemas
            .iter()
            .flat_map(|schema| {
                super::facet::schemas(&schema.one_of).chain(super::facet::schemas(&schema.any_of))
            })
            .collect();
        if alternatives.is_empty() || depth == DEPTH {
            shape.text &= around.is_text;
            return around.has_data;
        }
        shape.plain = false;
        alternatives
            .into_iter()
            .all(|one| self.gather_event(one, around, depth + 1, shape))
    }

    /// Whether a member is any string.
    fn says_nothing(&mut self, schema: SchemaOrBool) -> bool {
        let SchemaOrBool::Schema(id) = schema else {
            return schema == SchemaOrBool::Bool(true);
        };
        let value = self.value(id);
        matches!(value.type_, Type::String | Type::Json) && value.rules.is_empty()
    }

    fn is_string(&mut self, schema: SchemaOrBool) -> bool {
        let SchemaOrBool::Schema(id) = schema else {
            return false;
        };
        let facets = self.facets(id);
        self.kinds(&facets).list() == [crate::document::JsonType::String]
    }

    /// Whether the schema of JSON lines is of all of them, as one text.
    pub(super) fn is_text_of_lines(&mut self, node: &Node<MediaType>) -> bool {
        let whole = node.leaf.schema.filter(|_| node.leaf.item_schema.is_none());
        whole.is_some_and(|id| self.is_string(SchemaOrBool::Schema(id)))
    }

    fn items_of(&mut self, id: Id<Schema>) -> Option<Id<Schema>> {
        let facets = self.facets(id);
        let items = self.schemas_of(&facets).find_map(|schema| schema.items);
        match items {
            Some(SchemaOrBool::Schema(items)) => Some(items),
            Some(SchemaOrBool::Bool(_)) | None => None,
        }
    }

    /// They are for multipart alone (OpenAPI 3.2, section 4.14.1).
    fn ignored_encodings(&mut self, node: &Node<MediaType>) {
        for name in ["prefixEncoding", "itemEncoding"] {
            if node.carried.iter().any(|(known, _)| known == name) {
                let message = format!("`{name}` says nothing of a stream, only of multipart");
                self.diagnostics
                    .lint("ignored-encoding", &node.place.child(name), message);
            }
        }
    }

    /// The forms of what the other side sends, which chooses among them: each is read, and streams are lists, since they have come already.
    pub(super) fn forms_that_come(
        &mut self,
        content: &'a [(String, Id<MediaType>)],
        key: &str,
    ) -> Vec<Content> {
        let (streams, others): (Vec<_>, Vec<_>) = content
            .iter()
            .cloned()
            .partition(|(name, _)| is_stream(&essence(name)));
        let mut all = self.whole_contents(&others, Asks::Them);
        let mut found = Vec::new();
        for (media_type, id) in super::content::by_media_type(&streams) {
            if let Some((_, node)) = self.follow(&self.document.media_types, id) {
                let essence = essence(media_type);
                let (type_, reading) = self.item(&essence, node);
                self.add_stream(&mut found, essence, type_, reading, node);
            }
        }
        all.extend(found);
        self.name_contents(&mut all, key);
        all
    }
}

pub(super) fn is_stream(essence: &str) -> bool {
    essence == EVENTS || is_lines(essence)
}

pub(super) fn is_lines(essence: &str) -> bool {
    LINES.contains(&essence) || essence.ends_with("+json-seq")
}
