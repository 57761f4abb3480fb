//! Which values of a multipart form are files (OpenAPI 3.1.1, section 4.8.15.1.1; 3.0.4, section 4.7.14.2).
//!
//! | a member, or an item of it, is | and |
//! |---|---|
//! | `format: binary` | it is a file |
//! | text with a `contentMediaType` and no `contentEncoding` | a file |
//! | anything at all (no `type`), from 3.1 on and where `encoding` says nothing else | a file |
//! | text, or anything, whose `encoding` names a media type that is neither text nor JSON | a file |
//! | text that is any of these in one of its alternatives | a file or a text |
//! | a union | one whose alternatives are files where they are any of these |

use super::Lower;
use super::media_type::{essence, is_json, is_text};
use super::models::{DraftShape, Sort};
use super::schema::Value;
use super::tell::{Alternative, UnionDraft};
use crate::api::{Field, ModelId, Rules, Type};
use crate::document::{Id, JsonType, MediaType, Node, Schema, SchemaOrBool};
use std::collections::HashSet;

/// Alternatives within alternatives, beyond which nobody describes a file.
const DEEP: usize = 4;

/// What is said of a value.
struct Said<'a> {
    /// By its own schemas.
    own: Vec<&'a Schema>,
    /// By them, and by their alternatives.
    all: Vec<&'a Schema>,
}

impl<'a> Lower<'a, '_> {
    /// The type of a member with its files; `None` where nothing of it is one. `stated` is the media type that `encoding` has for it.
    pub(super) fn member_with_files(
        &mut self,
        field: &Field,
        stated: Option<&str>,
        node: &Node<MediaType>,
    ) -> Option<Type> {
        let schema = self.document.schemas.at(&field.place);
        if let Some(id) = schema {
            return self.with_files_of(&field.type_, id, stated, node, DEEP);
        }
        // A member that no schema stands for: a parameter of 2.0, in a form.
        let is_binary = field.hints.format.as_deref() == Some("binary");
        let is_text = matches!(self.inner(&field.type_), Type::String | Type::Json);
        (is_text && (is_binary || names_bytes(stated))).then_some(Type::File)
    }

    /// The type of the members of a form that it does not name.
    pub(super) fn others_with_files(
        &mut self,
        type_: &Type,
        form: Id<Schema>,
        node: &Node<MediaType>,
    ) -> Option<Type> {
        let said = self.said(form, 0);
        let others = said.own.iter().find_map(|one| one.additional_properties)?;
        match others {
            SchemaOrBool::Schema(id) => self.with_files_of(type_, id, None, node, DEEP),
            SchemaOrBool::Bool(_) => None,
        }
    }

    fn with_files_of(
        &mut self,
        type_: &Type,
        schema: Id<Schema>,
        stated: Option<&str>,
        node: &Node<MediaType>,
        depth: usize,
    ) -> Option<Type> {
        let depth = depth.checked_sub(1)?;
        let said = self.said(schema, DEEP);
        let has_name = matches!(type_, Type::Model(_));
        if let Some(choice) = self.text_or_file(schema, &said, stated, has_name) {
            return Some(choice);
        }
        match self.inner(type_).clone() {
            Type::Nullable(inner) => self.with_files_of(&inner, schema, stated, node, depth),
            Type::List(item) => {
                let item = self.item_with_files(&item, &said, stated, node, depth)?;
                Some(Type::List(Box::new(item)))
            }
            leaf @ (Type::String | Type::Json) if self.is_file(&leaf, &said, stated) => {
                let of_list = self.item_with_files(&Type::Json, &said, stated, node, depth);
                // One file is the same part alone and in a list.
                match of_list.filter(|_| leaf == Type::Json) {
                    Some(item) => Some(Type::List(Box::new(item))),
                    None => Some(Type::File),
                }
            }
            Type::Model(id) => self.union_with_files(id, stated, node, depth),
            _ => None,
        }
    }

    /// The choice between a file and a text, which are strings both, so that they were one type: where it is left to `encoding`, the value is one or the other.
    fn text_or_file(
        &mut self,
        schema: Id<Schema>,
        said: &Said<'a>,
        stated: Option<&str>,
        has_name: bool,
    ) -> Option<Type> {
        let alternatives = said.own.iter().find_map(|one| {
            let both = [&one.one_of, &one.any_of];
            both.into_iter().find(|list| !list.is_empty())
        })?;
        let (mut has_file, mut texts) = (false, Vec::new());
        for id in super::facet::schemas(alternatives) {
            let facets = self.facets(id);
            let said = self.said(id, DEEP);
            match self.kinds(&facets).list().as_slice() {
                [JsonType::Null] => {}
                [JsonType::String] if self.is_file(&Type::String, &said, None) => has_file = true,
                [JsonType::String] => texts.push(id),
                // Content of a media type, and of no type of JSON.
                _ if said.own.is_empty() && self.has_content(id) => has_file = true,
                _ => return None,
            }
        }
        if !has_file || texts.is_empty() || names_bytes(stated) {
            return None;
        }
        if let Some(known) = self.texts_or_files.get(&schema) {
            return Some(Type::Model(*known));
        }
        let last = self.unwrapped(schema);
        let node = self.schema(last)?;
        let text = match texts.as_slice() {
            [only] => self.value(*only),
            _ => Value::of(Type::String),
        };
        let mut origin = self.origin(schema, node);
        if has_name {
            origin.key = format!("{}#file", origin.key);
            origin.words = format!("{} or file", origin.words);
        }
        let model = self.draft(&origin, Sort::Union);
        self.texts_or_files.insert(schema, model);
        let alternative = |label: &str, type_: Type, rules: Rules| Alternative {
            key: format!("{}#{label}", origin.key),
            label: label.to_owned(),
            schema: None,
            docs: String::new(),
            type_,
            rules,
        };
        let alternatives = vec![
            alternative("file", Type::File, Rules::default()),
            alternative("text", text.type_, text.rules),
        ];
        let union = UnionDraft {
            keyword: None,
            place: node.place.clone(),
            alternatives,
            discriminator: None,
            trial: false,
        };
        self.close(model, DraftShape::Union(union));
        Some(Type::Model(model))
    }

    fn item_with_files(
        &mut self,
        item: &Type,
        said: &Said<'a>,
        stated: Option<&str>,
        node: &Node<MediaType>,
        depth: usize,
    ) -> Option<Type> {
        match said.all.iter().find_map(|schema| schema.items)? {
            SchemaOrBool::Schema(id) => self.with_files_of(item, id, stated, node, depth),
            // Anything at all.
            SchemaOrBool::Bool(allowed) => {
                let is_open = allowed && stated.is_none() && self.document.dialect.is_json_schema();
                let is_file = *item == Type::Json && is_open || names_bytes(stated);
                is_file.then_some(Type::File)
            }
        }
    }

    /// A union whose alternatives are files where their schemas say so; of alternatives that are the same then, the first.
    fn union_with_files(
        &mut self,
        id: ModelId,
        stated: Option<&str>,
        node: &Node<MediaType>,
        depth: usize,
    ) -> Option<Type> {
        // It is the same wherever it stands, but for what `encoding` says.
        let key = (id, stated.map(|_| names_bytes(stated)));
        if let Some(known) = self.unions_with_files.get(&key) {
            return known.clone();
        }
        // One that is within itself has no file there.
        self.unions_with_files.insert(key, None);
        let found = self.new_union_with_files(id, stated, node, depth);
        self.unions_with_files.insert(key, found.clone());
        found
    }

    fn new_union_with_files(
        &mut self,
        id: ModelId,
        stated: Option<&str>,
        node: &Node<MediaType>,
        depth: usize,
    ) -> Option<Type> {
        let Some(DraftShape::Union(union)) = self.drafts.get(id.0).map(|draft| &draft.shape) else {
            return None;
        };
        let alternatives: Vec<_> = union
            .alternatives
            .iter()
            .map(|one| (one.type_.clone(), one.schema))
            .collect();
        let types: Vec<Option<Type>> = alternatives
            .iter()
            .map(|(type_, schema)| self.with_files_of(type_, (*schema)?, stated, node, depth))
            .collect();
        if types.iter().all(Option::is_none) {
            return None;
        }
        let both = alternatives.into_iter().zip(&types);
        let mut kept: Vec<Type> = Vec::new();
        for ((old, _), new) in both {
            let type_ = new.clone().unwrap_or(old);
            if !kept.contains(&type_) {
                kept.push(type_);
            }
        }
        if kept.iter().any(|type_| self.may_be_number(type_)) {
            let message =
                "a part that is a file or a number cannot be told by its value: the file is text";
            self.diagnostics.gap(
                "multipart-alternatives",
                &node.place.child("schema"),
                message,
            );
            return None;
        }
        if let [only] = kept.as_slice() {
            return Some(only.clone());
        }
        let model = self.form_model(id, "", node, |shape| {
            if let DraftShape::Union(union) = shape {
                for (one, type_) in union.alternatives.iter_mut().zip(types) {
                    if let Some(type_) = type_ {
                        // Unless it says what it is called, it is called after its type.
                        one.label = match one.label.as_str() {
                            "string" | "any" => "file".to_owned(),
                            "string list" | "any list" => "file list".to_owned(),
                            _ => std::mem::take(&mut one.label),
                        };
                        one.type_ = type_;
                        one.rules = Rules::default();
                    }
                }
                union.alternatives.retain(|one| {
                    let at = kept.iter().position(|known| *known == one.type_);
                    at.map(|at| kept.remove(at)).is_some()
                });
            }
            Vec::new()
        });
        Some(Type::Model(model))
    }

    /// Whether a number may be meant, which is what stands for a file until it is sent.
    fn may_be_number(&self, type_: &Type) -> bool {
        matches!(
            self.inner(type_),
            Type::Integer(_) | Type::Float(_) | Type::Number | Type::Json
        )
    }

    fn has_content(&self, id: Id<Schema>) -> bool {
        let own = self.schema(id).map(|node| &node.leaf);
        own.is_some_and(|own| own.content_media_type.is_some() && own.content_encoding.is_none())
    }

    fn said(&mut self, id: Id<Schema>, depth: usize) -> Said<'a> {
        let facets = self.facets(id);
        let own: Vec<&'a Schema> = self.schemas_of(&facets).collect();
        let (mut all, mut level) = (own.clone(), own.clone());
        // Each is looked at once, however often alternatives lead to it.
        let mut seen = HashSet::from([id]);
        for _ in 0..depth {
            let below = level.iter().flat_map(|schema| {
                super::facet::schemas(&schema.one_of).chain(super::facet::schemas(&schema.any_of))
            });
            let below: Vec<Id<Schema>> = below.filter(|id| seen.insert(*id)).collect();
            level.clear();
            for id in below {
                let facets = self.facets(id);
                level.extend(self.schemas_of(&facets));
            }
            all.extend(&level);
        }
        Said { own, all }
    }

    fn is_file(&self, type_: &Type, said: &Said<'a>, stated: Option<&str>) -> bool {
        let mut all = said.all.iter();
        let is_text = *type_ == Type::String;
        let is_described = |schema: &&&Schema| {
            let is_binary = schema.format.as_deref() == Some("binary");
            let is_media = schema.content_media_type.is_some();
            is_binary || is_text && is_media && schema.content_encoding.is_none()
        };
        let is_encoded = said.own.iter().any(|one| one.content_encoding.is_some());
        let is_untyped = said.own.iter().all(|schema| schema.types.is_empty());
        let is_open = !is_text && stated.is_none() && self.document.dialect.is_json_schema();
        all.any(|schema| is_described(&schema))
            || names_bytes(stated)
            || is_open && is_untyped && !is_encoded
    }
}

/// Whether a media type, or one of several, is neither text nor JSON.
fn names_bytes(stated: Option<&str>) -> bool {
    let names = stated.into_iter().flat_map(|stated| stated.split(','));
    names
        .map(essence)
        .any(|name| !is_text(&name) && !is_json(&name))
}
