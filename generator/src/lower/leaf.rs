//! What the text of a leaf spells, where a type has one.

use crate::api::{JsonKind, Leaf, Model, Repr, Shape, Type, Union};

/// So many types around others are looked into before a leaf is found.
const AROUND: usize = 64;

/// The leaf that a type is.
pub(super) fn leaf(models: &[Model], type_: &Type) -> Option<Leaf> {
    within(models, type_, AROUND)
}

fn within(models: &[Model], type_: &Type, depth: usize) -> Option<Leaf> {
    let depth = depth.checked_sub(1)?;
    match type_ {
        Type::Bool => Some(Leaf::Boolean),
        Type::Integer(_) | Type::Float(_) | Type::Number => Some(Leaf::Number),
        Type::String | Type::Secret | Type::Text(_) | Type::Null => Some(Leaf::Text),
        Type::Custom(custom) => match custom.kind {
            JsonKind::Boolean => Some(Leaf::Boolean),
            JsonKind::Integer | JsonKind::Number => Some(Leaf::Number),
            JsonKind::String | JsonKind::Null => Some(Leaf::Text),
            JsonKind::Array | JsonKind::Object => None,
        },
        Type::Nullable(inner) => within(models, inner, depth),
        Type::Model(id) | Type::Boxed(id) => match &models.get(id.0)?.shape {
            Shape::Enum(shape) => Some(match shape.repr {
                Repr::String => Leaf::Text,
                Repr::Integer(_) => Leaf::Number,
                Repr::Json => Leaf::Scalar,
            }),
            Shape::Newtype(alias) | Shape::Alias(alias) => within(models, &alias.type_, depth),
            Shape::Union(union) => of_all(models, union, depth),
            Shape::Struct(_) | Shape::Tuple(_) => None,
        },
        Type::Json | Type::Bytes | Type::File | Type::List(_) | Type::Map(_) => None,
    }
}

/// The leaf of alternatives that are all leaves.
fn of_all(models: &[Model], union: &Union, depth: usize) -> Option<Leaf> {
    // A few levels of unions in each other, and not as many as there are alternatives to the power of these.
    let depth = depth.min(4);
    let leaves = union.variants.iter();
    let leaves: Vec<Leaf> = leaves
        .map(|variant| within(models, &variant.type_, depth))
        .collect::<Option<_>>()?;
    let first = *leaves.first()?;
    let alike = leaves.iter().all(|leaf| *leaf == first);
    Some(if alike { first } else { Leaf::Scalar })
}
