//! What stands for a member that is left out: `default`, which is never sent unasked.
//!
//! | the member, which may be left out, is | with the default | a method gives |
//! |---|---|---|
//! | `bool`, an integer, `f64` | of that type | the value |
//! | a string | a string | `&str` |
//! | a text of a format, a number with every digit | of that type | the value |
//! | an enum | a documented value | a reference to it |
//! | a list | `[]` | a slice |
//! | anything else | | there is none |
//!
//! A default of another JSON type than the member's is a lint, and so is one that a closed list of values lacks. There is no method then.

use super::models::{Draft, DraftShape};
use super::{Lower, number, scalar};
use crate::api::{Fallback, Field, JsonKind, Repr, Type};
use crate::document::{Id, Schema, SchemaOrBool};
use crate::source::{Place, Tree};

/// What a default is to a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// A method can give it.
    Given,
    /// It may be one of the type.
    Kept,
    /// It is of another type.
    Other,
}

/// Aliases lead to each other at most as often as this.
const ALIASES: usize = 8;

impl Lower<'_, '_> {
    /// The default of a property: of the nearest definition that has one, then of what the definitions stand for.
    pub(super) fn fallback(&mut self, definitions: &[(SchemaOrBool, Place)]) -> Option<Fallback> {
        let ids: Vec<Id<Schema>> = definitions
            .iter()
            .rev()
            .filter_map(|(schema, _)| match schema {
                SchemaOrBool::Schema(id) => Some(*id),
                SchemaOrBool::Bool(_) => None,
            })
            .collect();
        ids.iter()
            .find_map(|id| self.default_of(*id))
            .or_else(|| ids.iter().find_map(|id| self.default_below(*id)))
    }

    fn default_of(&self, id: Id<Schema>) -> Option<Fallback> {
        let node = self.schema(id)?;
        Some(Fallback {
            place: node.place.child("default"),
            value: node.leaf.default.clone()?,
            method: None,
        })
    }

    fn default_below(&mut self, id: Id<Schema>) -> Option<Fallback> {
        let facets = self.facets(id);
        let ids: Vec<Id<Schema>> = facets.ids().collect();
        ids.into_iter().rev().find_map(|id| self.default_of(id))
    }

    /// Takes the method from each default that its type cannot give, and says which are of another type.
    pub(super) fn offer_defaults(&mut self) {
        let mut others: Vec<Place> = Vec::new();
        let mut kept: Vec<(usize, usize)> = Vec::new();
        for (model, draft) in self.drafts.iter().enumerate() {
            let DraftShape::Struct(fields, _) = &draft.shape else {
                continue;
            };
            for (at, field) in fields.iter().enumerate() {
                let Some(default) = &field.default else {
                    continue;
                };
                let fit = fit_of(&self.drafts, field, default);
                if fit == Fit::Other {
                    others.push(default.place.clone());
                }
                if fit != Fit::Given && default.method.is_some() {
                    kept.push((model, at));
                }
            }
        }
        for (model, at) in kept {
            if let Some(DraftShape::Struct(fields, _)) =
                self.drafts.get_mut(model).map(|draft| &mut draft.shape)
                && let Some(default) = fields.get_mut(at).and_then(|field| field.default.as_mut())
            {
                default.method = None;
            }
        }
        for place in others {
            self.diagnostics
                .lint(
                    "default-of-other-type",
                    &place,
                    "the `default` is no value of this schema",
                )
                .help("write a default that the schema allows, or leave it out");
        }
    }
}

fn fit_of(drafts: &[Draft], field: &Field, default: &Fallback) -> Fit {
    let is_nullable = matches!(
        field.presence,
        crate::api::Presence::Nullable | crate::api::Presence::OptionalNullable
    );
    if is_nullable && default.value == Tree::Null {
        return Fit::Kept;
    }
    fit(drafts, &field.type_, &default.value, ALIASES)
}

fn fit(drafts: &[Draft], type_: &Type, value: &Tree, depth: usize) -> Fit {
    match (type_, value) {
        (Type::Bool, Tree::Bool(_)) => Fit::Given,
        (Type::Integer(integer), Tree::Number(text)) => {
            let (from, to) = scalar::range(*integer);
            match number::integer(text) {
                Some(value) if text.parse() == Ok(value) && from <= value && value <= to => {
                    Fit::Given
                }
                // `20.0` is an integer.
                Some(value) if from <= value && value <= to => Fit::Kept,
                _ => Fit::Other,
            }
        }
        (Type::Float(_), Tree::Number(text)) => match text.parse::<f64>() {
            Ok(value) if value.is_finite() => Fit::Given,
            _ => Fit::Kept,
        },
        (Type::Number, Tree::Number(_)) | (Type::String | Type::Text(_), Tree::String(_)) => {
            Fit::Given
        }
        (Type::List(_), Tree::Array(items)) if items.is_empty() => Fit::Given,
        (Type::Secret, Tree::String(_))
        | (Type::List(_), Tree::Array(_))
        | (Type::Map(_), Tree::Object(_))
        | (Type::Null | Type::Nullable(_), Tree::Null)
        | (Type::Json, _) => Fit::Kept,
        (Type::Nullable(inner), _) => kept(fit(drafts, inner, value, depth)),
        (Type::Custom(custom), _) => of_kind(custom.kind, value),
        (Type::Model(id) | Type::Boxed(id), _) => match drafts.get(id.0) {
            Some(draft) => fit_model(drafts, draft, value, depth),
            None => Fit::Kept,
        },
        _ => Fit::Other,
    }
}

fn fit_model(drafts: &[Draft], draft: &Draft, value: &Tree, depth: usize) -> Fit {
    match &draft.shape {
        DraftShape::Enum(shape) => {
            let is_documented = shape
                .variants
                .iter()
                .any(|variant| number::equal(&variant.wire, value));
            let is_kind = match shape.repr {
                Repr::String => matches!(value, Tree::String(_)),
                Repr::Integer(_) => matches!(value, Tree::Number(_)),
                Repr::Json => true,
            };
            match (is_documented, is_kind && shape.any) {
                (true, _) => Fit::Given,
                (false, true) => Fit::Kept,
                (false, false) => Fit::Other,
            }
        }
        DraftShape::Struct(..) => of_kind(JsonKind::Object, value),
        DraftShape::Tuple(_) => of_kind(JsonKind::Array, value),
        DraftShape::Alias(type_, _) => match depth.checked_sub(1) {
            Some(depth) => fit(drafts, type_, value, depth),
            None => Fit::Kept,
        },
        DraftShape::Newtype(type_, _) => match depth.checked_sub(1) {
            Some(depth) => kept(fit(drafts, type_, value, depth)),
            None => Fit::Kept,
        },
        DraftShape::Union(_) | DraftShape::Open => Fit::Kept,
    }
}

/// What a type around another makes of it: no method gives such a value.
fn kept(fit: Fit) -> Fit {
    if fit == Fit::Given { Fit::Kept } else { fit }
}

fn of_kind(kind: JsonKind, value: &Tree) -> Fit {
    let same = match kind {
        JsonKind::Null => matches!(value, Tree::Null),
        JsonKind::Boolean => matches!(value, Tree::Bool(_)),
        JsonKind::Integer | JsonKind::Number => matches!(value, Tree::Number(_)),
        JsonKind::String => matches!(value, Tree::String(_)),
        JsonKind::Array => matches!(value, Tree::Array(_)),
        JsonKind::Object => matches!(value, Tree::Object(_)),
    };
    if same { Fit::Kept } else { Fit::Other }
}
