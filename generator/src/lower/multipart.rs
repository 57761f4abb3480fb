//! Multipart bodies whose parts have names (for the others, see `sequence`): which members are files, and what media type each part has (OpenAPI 3.1.1, section 4.8.15.1.1).
//!
//! | a member | is |
//! |---|---|
//! | what `files` says, or a list of it | a file, or a list of files |
//! | a leaf, or a list of leaves | text |
//! | an object whose `encoding` names XML, or a list of such | XML |
//! | anything else that has a style, from 3.1 on | text, as it would be in a form: see `part` |
//! | another | JSON |

use super::Lower;
use super::models::DraftShape;
use super::sequence::is_binary_rule;
use crate::api::{Additional, Encoding, Field, ModelId, PartMember, Presence, Rules, Type};
use crate::document::{MediaType, Node};
use crate::names::Ident;
use crate::source::Place;

/// Alternatives within alternatives, beyond which nobody describes a form.
const DEEP: usize = 8;

/// The types of the members of a form that have files.
#[derive(Default)]
struct Files {
    /// By name.
    fields: Vec<(String, Type)>,
    /// Of those that it does not name.
    others: Option<Type>,
}

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
        let model = match type_ {
            Type::Model(model) => model,
            Type::Map(others) => {
                let others = self.other_parts(others, node, table);
                return others.map_or_else(|| type_.clone(), |of| Type::Map(Box::new(of)));
            }
            _ => return type_.clone(),
        };
        let inner = match self.drafts.get(model.0).map(|draft| &draft.shape) {
            Some(DraftShape::Struct(fields, others)) => {
                let (fields, others) = (fields.clone(), others.clone());
                return self.parts_of_fields(*model, (&fields, others), node, table);
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
        (fields, others): (&[Field], Option<Additional>),
        node: &'a Node<MediaType>,
        table: &mut Vec<PartMember>,
    ) -> Type {
        let mut files = Files::default();
        let others = others.filter(|others| !others.forbidden);
        files.others = others.and_then(|others| self.other_parts(&others.type_, node, table));
        for field in fields {
            let (member, type_) = self.part_member(node, field);
            let of_field = type_.map(|type_| (field.wire.clone(), type_));
            files.fields.extend(of_field);
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
        match files.fields.is_empty() && files.others.is_none() {
            true => Type::Model(model),
            false => Type::Model(self.with_files(model, files, node)),
        }
    }

    /// The type of the members that a form does not name, where they are files: all of them have one row.
    fn other_parts(
        &mut self,
        type_: &Type,
        node: &Node<MediaType>,
        table: &mut Vec<PartMember>,
    ) -> Option<Type> {
        let others = self.others_with_files(type_, node.leaf.schema?, node)?;
        let row = PartMember {
            wire: String::new(),
            others: true,
            media_type: None,
            file: true,
            style: None,
            xml: None,
        };
        if !table.contains(&row) {
            table.push(row);
        }
        Some(others)
    }

    /// The model of a form with its files.
    fn with_files(&mut self, model: ModelId, files: Files, node: &Node<MediaType>) -> ModelId {
        let names: Vec<&str> = files.fields.iter().map(|(name, _)| name.as_str()).collect();
        let names = names.join(",");
        self.form_model(model, &names, node, |shape| {
            let DraftShape::Struct(fields, others) = shape else {
                return Vec::new();
            };
            let mut ruled = Vec::new();
            for (name, type_) in files.fields {
                if let Some(field) = fields.iter_mut().find(|field| field.wire == name) {
                    // The alternatives of a choice have theirs.
                    let is_choice = matches!(type_, Type::Model(_));
                    if !is_choice && field.rules.own.iter().any(|rule| !is_binary_rule(rule)) {
                        ruled.push(field.place.clone());
                    }
                    as_file(field, type_);
                }
            }
            if let Some((others, type_)) = others.as_mut().zip(files.others) {
                others.type_ = type_;
                others.rules = Rules::default();
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
    pub(super) fn form_model(
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
fn as_file(field: &mut Field, type_: Type) {
    let rules = std::mem::take(&mut field.rules);
    if matches!(type_, Type::List(_)) {
        field.rules = Rules {
            own: rules.own,
            ..Rules::default()
        };
    }
    field.type_ = type_;
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
