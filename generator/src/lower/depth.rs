//! How deep types lie in each other, as the compiler counts when it asks of all of them at once what dropping one needs, or whether it may go to another thread.
//!
//! The compiler gives up at 128 steps unless a crate says otherwise. A struct in a struct takes two, and each wrapper between them two more (measured with
//! chains of 60 structs: 2 for `Option<T>`, 4 for `Option<Box<T>>` and `Vec<T>`, 5 for an optional list or map, 6 where `null` is among the items).

use super::ModelId;
use crate::api::{Field, Model, Presence, Shape, Type};
use std::collections::BTreeSet;

/// What the compiler grants, less what the code around the types takes.
const GRANTED: usize = 100;
/// From so many types at most the way down is looked for: from the others it is about as long.
const STARTS: usize = 512;

/// What a crate with these types has to ask for; `None` where the compiler grants enough.
pub(super) fn recursion_limit(models: &[Model]) -> Option<usize> {
    let edges: Vec<Vec<(usize, usize)>> = models.iter().map(edges).collect();
    let step = models.len().div_ceil(STARTS).max(1);
    let deepest = (0..models.len())
        .step_by(step)
        .map(|start| deepest(&edges, start))
        .max()?;
    // In what order the compiler looks is its own matter: another may lead deeper.
    (deepest > GRANTED).then(|| (2 * deepest).next_power_of_two())
}

/// The longest way down from a type that meets none twice, in the order in which a stack gives them.
fn deepest(edges: &[Vec<(usize, usize)>], start: usize) -> usize {
    let mut met = BTreeSet::from([start]);
    let mut stack = vec![(start, 0)];
    let mut deepest = 0;
    while let Some((at, depth)) = stack.pop() {
        deepest = deepest.max(depth);
        for (to, steps) in edges.get(at).into_iter().flatten() {
            if met.insert(*to) {
                stack.push((*to, depth + steps));
            }
        }
    }
    deepest
}

/// The models that one is made of, each with the steps to it.
fn edges(model: &Model) -> Vec<(usize, usize)> {
    let optional = |type_| leads(type_, 2);
    let edges: Vec<Option<(ModelId, usize)>> = match &model.shape {
        Shape::Struct(shape) => {
            let fields = shape.fields.iter().map(field);
            let additional = shape.additional.iter();
            fields
                .chain(additional.map(|field| leads(&field.type_, 4)))
                .collect()
        }
        Shape::Enum(_) => Vec::new(),
        Shape::Union(union) => {
            let variants = union.variants.iter();
            variants.map(|variant| optional(&variant.type_)).collect()
        }
        Shape::Tuple(tuple) => {
            let items = tuple.items.iter().map(|item| optional(&item.type_));
            let rest = tuple.rest.iter().map(|(type_, _)| leads(type_, 4));
            items.chain(rest).collect()
        }
        Shape::Newtype(alias) | Shape::Alias(alias) => vec![optional(&alias.type_)],
    };
    let edges = edges.into_iter().flatten();
    edges.map(|(ModelId(to), steps)| (to, steps)).collect()
}

fn field(field: &Field) -> Option<(ModelId, usize)> {
    let steps = match field.presence {
        Presence::Required => 1,
        Presence::Optional | Presence::Nullable | Presence::OptionalNullable => 2,
    };
    leads(&field.type_, steps)
}

fn leads(type_: &Type, steps: usize) -> Option<(ModelId, usize)> {
    match type_ {
        Type::Model(id) => Some((*id, steps)),
        Type::Boxed(id) => Some((*id, steps + 2)),
        Type::List(inner) | Type::Map(inner) => leads(inner, steps + 3),
        Type::Nullable(inner) => leads(inner, steps + 1),
        _ => None,
    }
}
