//! Multipart bodies whose parts have names (for the others, see `sequence`): which members are files, and what media type each part has (OpenAPI 3.1.1, section 4.8.15.1.1).
//!
//! | a member | is |
//! |---|---|
//! | `format: binary`, or a list of it | a file, or a list of files |
//! | text with a `contentMediaType` and no `contentEncoding` | a file |
//! | anything at all (no `type`), from 3.1 on and where `encoding` says nothing else, or a list of it | a file, or a list of files |
//! | text, or anything, whose `encoding` names a media type that is neither text nor JSON | a file |
//! | a leaf, or a list of leaves | text |
//! | an object whose `encoding` names XML, or a list of such | XML |
//! | anything else that has a style, from 3.1 on | text, as it would be in a form: see `part` |
//! | another | JSON |

use super::Lower;
use super::media_type::{essence, is_json, is_text};
use super::models::DraftShape;
use super::sequence::is_binary_rule;
use crate::api::{Encoding, Field, ModelId, PartMember, Presence, Rules, Type};
use crate::document::{MediaType, Node, SchemaOrBool};
use crate::names::Ident;
use crate::source::Place;

/// Alternatives within alternatives, beyond which nobody describes a form.
const DEEP: usize = 8;

impl<'a> Lower<'a, '_> {
    /// The type of a multipart body, and how its parts are written.
    pub(super) fn multipart(&mut self, node: &'a Node<MediaType>) -> (Type, Encoding) {
        if let Some(sequence) = self.sequence(node) {
            return sequence;
        }
        let type_ = self.root_of(node);
        self.work();
        let mut table = Vec::new();
        let type_ = self.parts_of(&type_, node, &mut table, DEEP);
        table.sort_by(|a, b| a.wire.cmp(&b.wire));
        (type_, multipart(table))
    }

    /// The type of a form with its files, whose members are added to the table: of an object, of alternatives, or of a type around them.
    fn parts_of(
        &mut self,
        type_: &Type,
        node: &'a Node<MediaType>,
        table: &mut Vec<PartMember>,
        depth: usize,
    ) -> Type {
        let Type::Model(model) = type_ else {
            return type_.clone();
        };
        let inner = match self.drafts.get(model.0).map(|draft| &draft.shape) {
            Some(DraftShape::Struct(fields, _)) => {
                let fields = fields.clone();
                return self.parts_of_fields(*model, &fields, node, table);
            }
            Some(DraftShape::Newtype(inner, _) | DraftShape::Alias(inner, _)) => {
                vec![inner.clone()]
            }
            Some(DraftShape::Union(union)) if depth > 0 => {
                let alternatives = union.alternatives.iter();
                alternatives.map(|one| one.type_.clone()).collect()
            }
            _ => return type_.clone(),
        };
        let with_files: Vec<Type> = inner
            .iter()
            .map(|one| self.parts_of(one, node, table, depth.saturating_sub(1)))
            .collect();
        if with_files == inner {
            return type_.clone();
        }
        let files = names_of_files(table);
        let model = self.form_model(*model, &files, node, |shape| {
            let mut types = with_files.into_iter();
            match shape {
                DraftShape::Newtype(inner, _) | DraftShape::Alias(inner, _) => {
                    inner.clone_from(&types.next().unwrap_or(Type::Json));
                }
                DraftShape::Union(union) => {
                    for (one, type_) in union.alternatives.iter_mut().zip(types) {
                        one.type_ = type_;
                    }
                }
                _ => {}
            }
            Vec::new()
        });
        Type::Model(model)
    }

    fn parts_of_fields(
        &mut self,
        model: ModelId,
        fields: &[Field],
        node: &'a Node<MediaType>,
        table: &mut Vec<PartMember>,
    ) -> Type {
        let mut files = Vec::new();
        for field in fields {
            let member = self.part_member(node, field);
            if member.file {
                files.push(field.wire.as_str());
            }
            let known = table.iter().find(|known| known.wire == member.wire);
            if known.is_some_and(|known| *known != member) {
                let message = format!(
                    "`{}` differs between the alternatives of this form; it is written as the first has it",
                    field.wire
                );
                self.diagnostics
                    .gap("multipart-alternatives", &field.place, message);
            } else if known.is_none()
                && (member.file || member.media_type.is_some() || member.style.is_some())
            {
                table.push(member);
            }
        }
        match files.is_empty() {
            true => Type::Model(model),
            false => Type::Model(self.with_files(model, &files, node)),
        }
    }

    pub(super) fn is_file(&mut self, field: &Field, stated: Option<&str>) -> bool {
        let is_text_type = |type_: &Type| matches!(type_, Type::String | Type::Json);
        let item = match self.inner(&field.type_) {
            Type::List(item) => self.inner(item).clone(),
            other => other.clone(),
        };
        if !is_text_type(&item) {
            return false;
        }
        let encoded = field.hints.content_encoding.is_some();
        let stated_bytes = stated.is_some_and(|stated| {
            let names = stated.split(',').map(essence);
            names
                .into_iter()
                .any(|name| !is_text(&name) && !is_json(&name))
        });
        let described_bytes = field.hints.content_media_type.is_some() && !encoded;
        let untyped = item == Type::Json && stated.is_none() && !encoded && self.is_untyped(field);
        self.is_binary_field(field)
            || stated_bytes
            || untyped
            || item == Type::String && described_bytes
    }

    /// Whether the schema of a member, or of its items, has no `type`: its media type is `application/octet-stream` then, but for 3.0.
    fn is_untyped(&mut self, field: &Field) -> bool {
        let at = self.document.schemas.at(&field.place);
        let Some(id) = at.filter(|_| self.document.dialect.is_json_schema()) else {
            return false;
        };
        let facets = self.facets(id);
        if !matches!(self.inner(&field.type_), Type::List(_)) {
            return self
                .schemas_of(&facets)
                .all(|schema| schema.types.is_empty());
        }
        let items: Vec<SchemaOrBool> = self
            .schemas_of(&facets)
            .filter_map(|schema| schema.items)
            .collect();
        !items.is_empty()
            && items.into_iter().all(|item| match item {
                SchemaOrBool::Bool(allowed) => allowed,
                SchemaOrBool::Schema(id) => {
                    let facets = self.facets(id);
                    self.schemas_of(&facets)
                        .all(|schema| schema.types.is_empty())
                }
            })
    }

    /// Whether the schema of a member, or of its items, is of bytes.
    fn is_binary_field(&mut self, field: &Field) -> bool {
        let Some(id) = self.document.schemas.at(&field.place) else {
            return field.hints.format.as_deref() == Some("binary");
        };
        if self.is_binary(SchemaOrBool::Schema(id)) {
            return true;
        }
        let facets = self.facets(id);
        let items: Vec<SchemaOrBool> = self
            .schemas_of(&facets)
            .filter_map(|schema| schema.items)
            .collect();
        items.into_iter().any(|item| self.is_binary(item))
    }

    /// The model of a form with its files.
    fn with_files(&mut self, model: ModelId, files: &[&str], node: &Node<MediaType>) -> ModelId {
        self.form_model(model, &files.join(","), node, |shape| {
            let DraftShape::Struct(fields, _) = shape else {
                return Vec::new();
            };
            let mut ruled = Vec::new();
            for field in fields
                .iter_mut()
                .filter(|field| files.contains(&field.wire.as_str()))
            {
                if field.rules.own.iter().any(|rule| !is_binary_rule(rule)) {
                    ruled.push(field.place.clone());
                }
                as_file(field);
            }
            ruled
        })
    }

    /// The same of a tuple, by the positions of its files; what follows the first items has the last position.
    pub(super) fn tuple_with_files(
        &mut self,
        model: ModelId,
        files: &[usize],
        node: &Node<MediaType>,
    ) -> ModelId {
        if files.is_empty() {
            return model;
        }
        let names: Vec<String> = files.iter().map(ToString::to_string).collect();
        let place = node.place.child("schema");
        self.form_model(model, &names.join(","), node, |shape| {
            let DraftShape::Tuple(tuple) = shape else {
                return Vec::new();
            };
            let items = tuple.items.iter_mut();
            let items = items.map(|item| (&mut item.type_, &mut item.rules));
            let rest = tuple.rest.iter_mut().map(|(type_, rules)| (type_, rules));
            let mut ruled = Vec::new();
            for (at, (type_, rules)) in items.chain(rest).enumerate() {
                if files.contains(&at) {
                    let rules = std::mem::take(rules);
                    if rules.own.iter().any(|rule| !is_binary_rule(rule)) {
                        ruled.push(place.child("prefixItems").child(at.to_string()));
                    }
                    *type_ = Type::File;
                }
            }
            ruled
        })
    }

    /// A model that is changed for a form: the model itself where it stands in the form and nobody else can use it, else one beside it. `change` gives the
    /// places of rules that are lost.
    fn form_model(
        &mut self,
        model: ModelId,
        files: &str,
        node: &Node<MediaType>,
        change: impl FnOnce(&mut DraftShape) -> Vec<Place>,
    ) -> ModelId {
        let key = (model, files.to_owned());
        if let Some(known) = self.forms.get(&key) {
            return *known;
        }
        let Some(draft) = self.drafts.get(model.0) else {
            return model;
        };
        let is_own = is_within(&draft.origin.place, &node.place.child("schema"));
        let mut draft = draft.clone();
        for place in change(&mut draft.shape) {
            let message = "what the schema says of these bytes is not checked";
            self.diagnostics.gap("bytes-rules", &place, message);
        }
        let found = if is_own {
            model
        } else {
            draft.origin.key = format!("{}#multipart {files}", draft.origin.key);
            draft.origin.words = format!("{} multipart", draft.origin.words);
            draft.rank = 2;
            draft.example = None;
            ModelId(self.drafts.len())
        };
        match self.drafts.get_mut(found.0) {
            Some(place) => *place = draft,
            None => self.drafts.push(draft),
        }
        self.forms.insert(key, found);
        found
    }
}

/// The field of a file: nothing of what its text would keep to remains.
fn as_file(field: &mut Field) {
    let is_list = matches!(field.type_, Type::List(_));
    let rules = std::mem::take(&mut field.rules);
    field.type_ = if is_list {
        Type::List(Box::new(Type::File))
    } else {
        Type::File
    };
    if is_list {
        field.rules = Rules {
            own: rules.own,
            ..Rules::default()
        };
    }
    // No part is `null`.
    field.presence = match field.presence {
        Presence::Required | Presence::Nullable => Presence::Required,
        Presence::Optional | Presence::OptionalNullable => Presence::Optional,
    };
    field.null_setter = None;
    field.default = None;
    field.fixed = None;
}

fn names_of_files(table: &[PartMember]) -> String {
    let files = table.iter().filter(|member| member.file);
    let names: Vec<&str> = files.map(|member| member.wire.as_str()).collect();
    names.join(",")
}

/// Whether a place is another, or stands below it.
fn is_within(place: &Place, outer: &Place) -> bool {
    let (place_text, outer_text) = (place.pointer.as_str(), outer.pointer.as_str());
    let rest = place_text.strip_prefix(outer_text);
    place.file == outer.file && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn multipart(table: Vec<PartMember>) -> Encoding {
    Encoding::Multipart(Ident::ours("PARTS"), table)
}
