//! A value that two alternatives of a union accept, for the lint that shows it.

use super::models::{Draft, DraftShape};
use super::tell::UnionDraft;
use crate::api::{Field, JsonKind, ModelId, Presence, Type};
use crate::source::Tree;

/// How deep a sample goes: what is required below is left out, which still shows the point.
const DEPTH: usize = 3;

/// What both alternatives require, together; `None` where that cannot be written down.
pub(super) fn both(drafts: &[Draft], union: &UnionDraft, one: usize, other: usize) -> Option<Tree> {
    let type_ = |at: usize| {
        union
            .alternatives
            .get(at)
            .map(|alternative| &alternative.type_)
    };
    let (one, other) = (type_(one)?, type_(other)?);
    match (fields(drafts, one), fields(drafts, other)) {
        (Some(one), Some(other)) => {
            let mut members = required(drafts, one, DEPTH);
            for (name, value) in required(drafts, other, DEPTH) {
                if !members.iter().any(|(known, _)| *known == name) {
                    members.push((name, value));
                }
            }
            Some(Tree::Object(members))
        }
        _ => of(drafts, one, DEPTH),
    }
}

fn fields<'d>(drafts: &'d [Draft], type_: &Type) -> Option<&'d [Field]> {
    let Type::Model(ModelId(at)) = type_ else {
        return None;
    };
    match &drafts.get(*at)?.shape {
        DraftShape::Struct(fields, _) => Some(fields),
        _ => None,
    }
}

fn required(drafts: &[Draft], fields: &[Field], depth: usize) -> Vec<(String, Tree)> {
    let is_required =
        |field: &&Field| matches!(field.presence, Presence::Required | Presence::Nullable);
    fields
        .iter()
        .filter(is_required)
        .map(|field| {
            (
                field.wire.clone(),
                of(drafts, &field.type_, depth).unwrap_or(Tree::Null),
            )
        })
        .collect()
}

/// A value of a type.
fn of(drafts: &[Draft], type_: &Type, depth: usize) -> Option<Tree> {
    Some(match type_ {
        Type::Bool => Tree::Bool(true),
        Type::Integer(_) | Type::Float(_) | Type::Number => Tree::Number("0".to_owned()),
        Type::String | Type::Secret | Type::Text(_) => Tree::String("…".to_owned()),
        Type::Custom(custom) => of_kind(custom.kind),
        Type::Null | Type::Nullable(_) => Tree::Null,
        Type::Json | Type::Map(_) => Tree::Object(Vec::new()),
        Type::List(_) => Tree::Array(Vec::new()),
        Type::Model(ModelId(at)) | Type::Boxed(ModelId(at)) => {
            let depth = depth.checked_sub(1)?;
            match &drafts.get(*at)?.shape {
                DraftShape::Struct(fields, _) => Tree::Object(required(drafts, fields, depth)),
                DraftShape::Enum(shape) => shape.variants.first()?.wire.clone(),
                DraftShape::Union(union) => of(drafts, &union.alternatives.first()?.type_, depth)?,
                DraftShape::Tuple(_) => Tree::Array(Vec::new()),
                DraftShape::Newtype(type_, _) | DraftShape::Alias(type_, _) => {
                    of(drafts, type_, depth)?
                }
                DraftShape::Open => return None,
            }
        }
    })
}

fn of_kind(kind: JsonKind) -> Tree {
    match kind {
        JsonKind::Null => Tree::Null,
        JsonKind::Boolean => Tree::Bool(true),
        JsonKind::Integer | JsonKind::Number => Tree::Number("0".to_owned()),
        JsonKind::String => Tree::String("…".to_owned()),
        JsonKind::Array => Tree::Array(Vec::new()),
        JsonKind::Object => Tree::Object(Vec::new()),
    }
}
