//! Multipart bodies whose parts are told by their position (OpenAPI 3.2, section 4.14.5): the items of a list or a tuple, or `itemSchema`.
//!
//! | a part's schema | and its media type | is |
//! |---|---|---|
//! | text that is binary, or has a `contentMediaType` and no `contentEncoding` | any | a file |
//! | text or anything | neither text nor JSON | a file |
//! | anything at all (no `type`) | none said | a file |
//! | an object | XML, in a list | XML |
//! | a leaf | another | text |
//! | another | any | JSON |
//!
//! The media type is said by `prefixEncoding` for the first parts, and by `itemEncoding` for all others.

use super::Lower;
use super::media_type::{essence, is_json, is_text, is_xml};
use super::models::DraftShape;
use crate::api::{Encoding, ModelId, PartMember, Rule, Type};
use crate::document::{MediaType, Node, Schema, SchemaOrBool};
use crate::source::{Place, Tree};

/// What is said of parts by their position: the media types of the first ones, and of all others.
struct Said {
    first: Vec<Option<String>>,
    rest: Option<String>,
}

impl<'a> Lower<'a, '_> {
    /// The type of a body of parts without names, and how they are written; `None` where they have names.
    pub(super) fn sequence(&mut self, node: &'a Node<MediaType>) -> Option<(Type, Encoding)> {
        if let Some(schema) = node.leaf.item_schema {
            let place = node.place.child("itemSchema");
            let item = self.root_value(SchemaOrBool::Schema(schema), &place);
            let said = self.positional_encodings(node);
            return Some(self.list_of_parts(
                item,
                Some(SchemaOrBool::Schema(schema)),
                said,
                &place,
            ));
        }
        let schema = node.leaf.schema?;
        let type_ = self.root_of(node);
        self.work();
        let place = node.place.child("schema");
        match self.inner(&type_).clone() {
            Type::List(item) => {
                let said = self.positional_encodings(node);
                let facets = self.facets(schema);
                let items = self.schemas_of(&facets).find_map(|schema| schema.items);
                let found = self.list_of_parts(*item, items, said, &place);
                // A type of its own is that for its rules.
                let is_kept = matches!(&found.0, Type::List(item) if **item != Type::File);
                Some((if is_kept { type_ } else { found.0 }, found.1))
            }
            Type::Model(id) => self.tuple_of_parts(id, node),
            _ => None,
        }
    }

    fn list_of_parts(
        &mut self,
        item: Type,
        schema: Option<SchemaOrBool>,
        said: Said,
        place: &Place,
    ) -> (Type, Encoding) {
        let rest = self.part_at(&item, schema, said.rest.as_deref(), place, true);
        let first = said.first.iter();
        let first: Vec<PartMember> = first
            .map(|stated| self.part_at(&item, schema, stated.as_deref(), place, true))
            .collect();
        let is_file = rest.file || first.iter().any(|part| part.file);
        let item = if is_file { Type::File } else { item };
        let as_files = |part| PartMember {
            file: is_file,
            ..part
        };
        let first = first.into_iter().map(as_files).collect();
        (
            Type::List(Box::new(item)),
            Encoding::Sequence(first, Box::new(as_files(rest))),
        )
    }

    fn tuple_of_parts(
        &mut self,
        id: ModelId,
        node: &'a Node<MediaType>,
    ) -> Option<(Type, Encoding)> {
        let Some(DraftShape::Tuple(tuple)) = self.drafts.get(id.0).map(|draft| &draft.shape) else {
            return None;
        };
        let items: Vec<Type> = tuple.items.iter().map(|item| item.type_.clone()).collect();
        let rest_type = tuple.rest.as_ref().map(|(type_, _)| type_.clone());
        let said = self.positional_encodings(node);
        let facets = self.facets(node.leaf.schema?);
        let schemas: Vec<&Schema> = self.schemas_of(&facets).collect();
        let at = |at: usize| {
            schemas
                .iter()
                .find_map(|one| one.prefix_items.get(at).copied())
        };
        let others = schemas.iter().find_map(|schema| schema.items);
        let place = node.place.child("schema");
        let mut first = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let stated = said.first.get(number).unwrap_or(&said.rest);
            first.push(self.part_at(item, at(number), stated.as_deref(), &place, false));
        }
        let rest_type = rest_type.unwrap_or(Type::Json);
        let rest = self.part_at(&rest_type, others, said.rest.as_deref(), &place, false);
        let files: Vec<usize> = (0..items.len())
            .filter(|at| first.get(*at).is_some_and(|part| part.file))
            .chain(rest.file.then_some(items.len()))
            .collect();
        let id = self.tuple_with_files(id, &files, node);
        Some((Type::Model(id), Encoding::Sequence(first, Box::new(rest))))
    }

    /// How the part at a position is written.
    fn part_at(
        &mut self,
        type_: &Type,
        schema: Option<SchemaOrBool>,
        stated: Option<&str>,
        place: &Place,
        in_list: bool,
    ) -> PartMember {
        let id = match schema {
            Some(SchemaOrBool::Schema(id)) => Some(id),
            _ => None,
        };
        let facets = id.map(|id| self.facets(id));
        let schemas: Vec<&Schema> = facets
            .iter()
            .flat_map(|facets| self.schemas_of(facets))
            .collect();
        let binary = schemas
            .iter()
            .any(|schema| schema.format.as_deref() == Some("binary"));
        let described = schemas
            .iter()
            .find_map(|schema| schema.content_media_type.clone());
        let encoded = schemas
            .iter()
            .any(|schema| schema.content_encoding.is_some());
        let untyped = schemas.iter().all(|schema| schema.types.is_empty());
        let stated_bytes = stated
            .map(essence)
            .is_some_and(|stated| !is_text(&stated) && !is_json(&stated));
        let inner = self.inner(type_).clone();
        let file = match inner {
            Type::String => binary || stated_bytes || described.is_some() && !encoded,
            Type::Json => binary || stated_bytes || stated.is_none() && untyped && !encoded,
            Type::File => true,
            _ => false,
        };
        let media_type = stated.map(str::to_owned).or(described);
        let media_type = media_type.filter(|one| !one.contains([',', '*']) && one.is_ascii());
        let mut part = PartMember {
            wire: String::new(),
            others: false,
            media_type,
            file,
            style: None,
            xml: None,
        };
        let essence = part.media_type.as_deref().map(essence);
        let is_plain = file || self.is_leaf(&inner) || essence.as_deref().is_none_or(is_json);
        if is_plain {
            return part;
        }
        let is_list = matches!(inner, Type::List(_));
        match id.filter(|_| in_list && !is_list && essence.as_deref().is_some_and(is_xml)) {
            Some(id) => part.xml = Some(self.xml_root(id)),
            None => {
                let named = part.media_type.take().unwrap_or_default();
                let message = format!("a part of `{named}` is not written yet; it is JSON");
                self.diagnostics.gap("part-content", place, message);
            }
        }
        part
    }

    /// `contentType` of `prefixEncoding` and `itemEncoding`; whatever else they say is a gap.
    fn positional_encodings(&mut self, node: &Node<MediaType>) -> Said {
        let mut said = Said {
            first: Vec::new(),
            rest: None,
        };
        for (name, tree) in &node.carried {
            let place = node.place.child(name);
            match (name.as_str(), tree) {
                ("itemEncoding", one) => said.rest = self.content_type_of(one, &place),
                ("prefixEncoding", Tree::Array(all)) => {
                    for (at, one) in all.iter().enumerate() {
                        let place = place.child(at.to_string());
                        said.first.push(self.content_type_of(one, &place));
                    }
                }
                _ => {}
            }
        }
        said
    }

    fn content_type_of(&mut self, tree: &Tree, place: &Place) -> Option<String> {
        for (name, _) in tree.members() {
            if name != "contentType" && !name.starts_with("x-") {
                let message = format!("`{name}` of a part by its position is not heeded yet");
                self.diagnostics
                    .gap("item-encoding", &place.child(name), message);
            }
        }
        match tree.get("contentType") {
            Some(Tree::String(text)) => Some(text.trim().to_owned()),
            _ => None,
        }
    }
}

/// Whether a rule is kept by what is bytes.
pub(super) fn is_binary_rule(rule: &Rule) -> bool {
    match rule {
        Rule::Format(format) => format == "binary",
        Rule::MinItems(_) | Rule::MaxItems(_) => true,
        _ => false,
    }
}
