//! Headers of answers: one struct for all statuses of an operation, whose fields may all be missing.
//!
//! | schema, or content | is read as |
//! |---|---|
//! | a leaf | its text |
//! | a list of leaves | `a,b` |
//! | an object of leaves | `key,value`, exploded `key=value` |
//! | `content` of JSON | JSON |
//! | another | its text as it is: a gap |

use super::media_type::{essence, is_json};
use super::{Lower, text};
use crate::api::{HeaderField, HeaderShape, Rules, Type};
use crate::document::{Header, Node, Operation, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};
use std::collections::BTreeMap;

impl<'a> Lower<'a, '_> {
    /// The headers that any answer of an operation is documented to have, by name in lower case.
    pub(super) fn headers(&mut self, written: &'a Operation) -> Vec<HeaderField> {
        let document = self.document;
        let mut fields: BTreeMap<String, HeaderField> = BTreeMap::new();
        let mut responses: Vec<_> = written.responses.iter().collect();
        responses.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (_, id) in responses {
            let Some((_, response)) = self.follow(&document.responses, *id) else {
                continue;
            };
            for (name, id) in &response.leaf.headers {
                let Some((_, node)) = self.follow(&document.headers, *id) else {
                    continue;
                };
                let wire = name.to_ascii_lowercase();
                if !is_header(&wire) {
                    let message = format!("no header can be called `{name}`");
                    self.diagnostics.lint("wrong-header", &node.place, message);
                } else if wire == "content-type" {
                    let message = format!("OpenAPI ignores a response header called `{name}`");
                    self.diagnostics
                        .lint("own-header", &node.place, message)
                        .help("the media types under `content` say it");
                } else {
                    let described = self.own_description(&document.headers, *id);
                    let field = self.header_field(wire.clone(), node, described);
                    self.merge_header(&mut fields, wire, field);
                }
            }
        }
        self.name_headers(
            fields.into_values().collect(),
            &document.key(&written.node.place),
        )
    }

    /// Answers that have a header of one name may say different things of it: then it is what both are, text.
    fn merge_header(
        &mut self,
        fields: &mut BTreeMap<String, HeaderField>,
        wire: String,
        field: HeaderField,
    ) {
        let Some(known) = fields.get_mut(&wire) else {
            fields.insert(wire, field);
            return;
        };
        let alike = known.type_ == field.type_ && known.shape == field.shape;
        if alike && known.rules == field.rules {
            return;
        }
        if !alike {
            known.type_ = Type::String;
            known.shape = HeaderShape::One;
        }
        known.rules = Rules::default();
        let message =
            format!("another answer says something else of `{wire}`; what they agree on is built");
        self.diagnostics
            .gap("response-header", &field.place, message);
    }

    fn header_field(
        &mut self,
        wire: String,
        node: &'a Node<Header>,
        described: Option<&str>,
    ) -> HeaderField {
        let Header {
            leaf,
            explode,
            schema,
            content: _,
        } = &node.leaf;
        let (type_, rules, shape) = self.header_type(node, explode.unwrap_or(false));
        let own = schema.and_then(|id| self.schema(id)).map(|node| &node.leaf);
        let described = described
            .map(str::to_owned)
            .or_else(|| leaf.description.clone())
            .or_else(|| schema.and_then(|id| self.described(SchemaOrBool::Schema(id))));
        HeaderField {
            docs: text::field_docs(described.as_deref(), own, &rules, &node.place),
            place: node.place.clone(),
            wire,
            // Given when all headers are known.
            name: Ident::ours("header"),
            type_,
            rules,
            shape,
            deprecated: leaf.deprecated.unwrap_or(false),
        }
    }

    /// The type of a header's value, and how its text is read.
    fn header_type(&mut self, node: &'a Node<Header>, explode: bool) -> (Type, Rules, HeaderShape) {
        let document = self.document;
        if let Some((media_type, id)) = node.leaf.content.first() {
            let media = self.follow(&document.media_types, *id);
            let schema = media.and_then(|(_, media)| Some((media.leaf.schema?, media)));
            let Some((schema, media)) = schema else {
                return (Type::String, Rules::default(), HeaderShape::One);
            };
            let place = media.place.child("schema");
            let type_ = self.root_value(SchemaOrBool::Schema(schema), &place);
            if is_json(&essence(media_type)) {
                return (type_, Rules::default(), HeaderShape::Json);
            }
            return self.header_shape(node, type_, Rules::default(), explode);
        }
        match node.leaf.schema {
            Some(id) => {
                let value = self.value(id);
                self.header_shape(node, value.type_, value.rules, explode)
            }
            None => (Type::String, Rules::default(), HeaderShape::One),
        }
    }

    fn header_shape(
        &mut self,
        node: &Node<Header>,
        type_: Type,
        rules: Rules,
        explode: bool,
    ) -> (Type, Rules, HeaderShape) {
        self.work();
        let collection = self.header_collection(&node.place);
        let shape = match self.inner(&type_) {
            Type::List(_) if collection.is_some() => collection.unwrap_or(HeaderShape::List),
            Type::Json => return (Type::String, Rules::default(), HeaderShape::One),
            Type::List(item) if self.is_leaf(item) => HeaderShape::List,
            leaf if self.is_leaf(leaf) => HeaderShape::One,
            object if self.is_form(object) && explode => HeaderShape::Exploded,
            object if self.is_form(object) => HeaderShape::Members,
            _ => {
                let message = "a header of this type is its text yet";
                self.diagnostics
                    .gap("response-header", &node.place, message);
                return (Type::String, Rules::default(), HeaderShape::One);
            }
        };
        (type_, rules, shape)
    }

    fn name_headers(&mut self, mut fields: Vec<HeaderField>, key: &str) -> Vec<HeaderField> {
        let keys: Vec<String> = fields
            .iter()
            .map(|field| format!("{key}/headers#{}", field.wire))
            .collect();
        let wishes: Vec<Wish<'_>> = fields
            .iter()
            .zip(&keys)
            .map(|(field, key)| Wish {
                text: field.wire.clone(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Value).assign("header", &wishes, self.pins);
        for (field, name) in fields.iter_mut().zip(names) {
            field.name = name;
        }
        fields
    }
}

/// Whether a text is the name of a header (RFC 9110, section 5.1).
pub(super) fn is_header(name: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(known)
}
