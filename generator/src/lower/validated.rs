//! Which models are worth validating: those that have a rule somewhere below them.

use crate::api::{Model, ModelId, Rules, Shape, Type};
use std::collections::{BTreeMap, BTreeSet};

/// Marks each model that has a rule somewhere below it: an enum has one itself.
///
/// So has a model under a part that has rules of its own: the code that looks into the part calls that of the model.
pub(super) fn mark(models: &mut [Model]) {
    let mut holders: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut next: BTreeSet<usize> = BTreeSet::new();
    for (at, model) in models.iter().enumerate() {
        if has_rules(model) {
            next.insert(at);
        }
        for (type_, rules) in parts(model) {
            let Some(ModelId(held)) = type_.model() else {
                continue;
            };
            holders.entry(held).or_default().push(at);
            if rules.is_some_and(|rules| !rules.is_empty()) {
                next.insert(held);
            }
        }
    }
    while let Some(at) = next.pop_first() {
        let Some(model) = models.get_mut(at) else {
            continue;
        };
        if !model.validated {
            model.validated = true;
            next.extend(holders.get(&at).into_iter().flatten());
        }
    }
}

fn has_rules(model: &Model) -> bool {
    let own = match &model.shape {
        Shape::Enum(_) => true,
        // A value that no variant stands for is kept, and a violation.
        Shape::Union(union) => union.exactly_one || union.unknown.is_some(),
        Shape::Struct(shape) => shape
            .additional
            .as_ref()
            .is_some_and(|additional| additional.forbidden),
        Shape::Tuple(tuple) => !tuple.rules.is_empty() || tuple.rest.is_none(),
        Shape::Newtype(_) | Shape::Alias(_) => false,
    };
    let below = parts(model)
        .iter()
        .any(|(_, rules)| rules.is_some_and(|rules| !rules.is_empty()));
    own || below
        || !model.checks.is_empty()
        || parts(model).iter().any(|(type_, _)| has_format(type_))
}

/// Whether a type keeps to a format of its own.
fn has_format(type_: &Type) -> bool {
    match type_ {
        Type::Text(_) => true,
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => has_format(inner),
        _ => false,
    }
}

/// The types that a model is made of, with the rules that stand where they are used.
pub(super) fn parts(model: &Model) -> Vec<(&Type, Option<&Rules>)> {
    match &model.shape {
        Shape::Struct(shape) => {
            let fields = shape
                .fields
                .iter()
                .map(|field| (&field.type_, Some(&field.rules)));
            fields
                .chain(
                    shape
                        .additional
                        .iter()
                        .map(|additional| (&additional.type_, Some(&additional.rules))),
                )
                .collect()
        }
        Shape::Union(union) => union
            .variants
            .iter()
            .map(|variant| (&variant.type_, Some(&variant.rules)))
            .collect(),
        Shape::Tuple(tuple) => {
            let items = tuple
                .items
                .iter()
                .map(|item| (&item.type_, Some(&item.rules)));
            items
                .chain(tuple.rest.iter().map(|(type_, rules)| (type_, Some(rules))))
                .collect()
        }
        Shape::Newtype(alias) | Shape::Alias(alias) => vec![(&alias.type_, Some(&alias.rules))],
        Shape::Enum(_) => Vec::new(),
    }
}
