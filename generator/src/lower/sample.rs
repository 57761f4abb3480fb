//! A value that two alternatives of a union accept, for the lint that shows it.

use super::keeps::keeps;
use super::models::{Draft, DraftShape};
use super::tell::{Alternative, UnionDraft};
use crate::api::{Field, JsonKind, ModelId, Presence, Rule, Rules, Type};
use crate::source::Tree;

/// How deep a sample goes: what is required below is left out, which still shows the point.
const DEPTH: usize = 3;

/// What both alternatives require, together; `None` where that cannot be written down, or might break a rule of one of them.
pub(super) fn both(drafts: &[Draft], union: &UnionDraft, one: usize, other: usize) -> Option<Tree> {
    let (one, other) = (union.alternatives.get(one)?, union.alternatives.get(other)?);
    if has_checks(drafts, &one.type_) || has_checks(drafts, &other.type_) {
        return None;
    }
    match (fields(drafts, &one.type_), fields(drafts, &other.type_)) {
        (Some((_, true)), Some(_)) | (Some(_), Some((_, true))) => None,
        (Some((one, _)), Some((other, _))) => members_of_both(drafts, one, other),
        _ => leaf_of_both(drafts, one, other),
    }
}

/// A value of the first that the second takes as well.
fn leaf_of_both(drafts: &[Draft], one: &Alternative, other: &Alternative) -> Option<Tree> {
    let rules = [&one.rules, &other.rules];
    let first = of(drafts, &one.type_, &rules, DEPTH)?;
    let second = of(drafts, &other.type_, &rules, DEPTH)?;
    // A list of nothing is one of anything, and of other values a text, say, is one of both only if it is the same for both.
    (first == second).then_some(first)
}

fn members_of_both(drafts: &[Draft], one: &[Field], other: &[Field]) -> Option<Tree> {
    let mut members = Vec::new();
    for (fields, others) in [(one, other), (other, one)] {
        for field in fields.iter().filter(is_required) {
            if members.iter().any(|(known, _)| *known == field.wire) {
                continue;
            }
            let same = others.iter().find(|other| other.wire == field.wire);
            let rules: Vec<&Rules> = std::iter::once(&field.rules)
                .chain(same.map(|same| &same.rules))
                .collect();
            let value = of(drafts, &field.type_, &rules, DEPTH)?;
            let fits = match same {
                Some(same) => of(drafts, &same.type_, &rules, DEPTH).as_ref() == Some(&value),
                None => true,
            };
            if !fits {
                return None;
            }
            members.push((field.wire.clone(), value));
        }
    }
    Some(Tree::Object(members))
}

fn has_checks(drafts: &[Draft], type_: &Type) -> bool {
    type_
        .model()
        .and_then(|ModelId(at)| drafts.get(at))
        .is_some_and(|draft| !draft.checks.is_empty())
}

/// The fields of a struct, and whether other members are forbidden.
fn fields<'d>(drafts: &'d [Draft], type_: &Type) -> Option<(&'d [Field], bool)> {
    let Type::Model(ModelId(at)) = type_ else {
        return None;
    };
    match &drafts.get(*at)?.shape {
        DraftShape::Struct(fields, additional) => {
            let closed = additional.as_ref().is_some_and(|others| others.forbidden);
            Some((fields, closed))
        }
        _ => None,
    }
}

fn is_required(field: &&Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
}

/// The members that a struct requires.
fn required(drafts: &[Draft], fields: &[Field], depth: usize) -> Option<Tree> {
    let members = fields.iter().filter(is_required).map(|field| {
        let value = of(drafts, &field.type_, &[&field.rules], depth)?;
        Some((field.wire.clone(), value))
    });
    members.collect::<Option<Vec<_>>>().map(Tree::Object)
}

/// A value of a type that keeps to all of some rules.
fn of(drafts: &[Draft], type_: &Type, rules: &[&Rules], depth: usize) -> Option<Tree> {
    let value = match type_ {
        Type::Integer(_) | Type::Float(_) | Type::Number => return number(rules),
        Type::Bool => Tree::Bool(true),
        Type::String | Type::Secret | Type::Bytes | Type::File => Tree::String("…".to_owned()),
        Type::Text(_) => return None,
        Type::Custom(custom) => of_kind(custom.kind),
        Type::Null | Type::Nullable(_) => Tree::Null,
        Type::Json | Type::Map(_) => Tree::Object(Vec::new()),
        Type::List(_) => Tree::Array(Vec::new()),
        Type::Model(ModelId(at)) | Type::Boxed(ModelId(at)) => {
            let depth = depth.checked_sub(1)?;
            match &drafts.get(*at)?.shape {
                DraftShape::Struct(fields, _) => required(drafts, fields, depth)?,
                DraftShape::Enum(shape) => shape.variants.first()?.wire.clone(),
                DraftShape::Union(union) => {
                    let first = union.alternatives.first()?;
                    of(drafts, &first.type_, &[&first.rules], depth)?
                }
                DraftShape::Tuple(tuple) if tuple.items.iter().any(|item| item.required) => {
                    return None;
                }
                DraftShape::Tuple(_) => Tree::Array(Vec::new()),
                DraftShape::Newtype(type_, own) | DraftShape::Alias(type_, own) => {
                    of(drafts, type_, &[own], depth)?
                }
                DraftShape::Open => return None,
            }
        }
    };
    all(rules).all(|rule| obeys(rule, &value)).then_some(value)
}

fn all<'r>(rules: &'r [&Rules]) -> impl Iterator<Item = &'r Rule> {
    rules.iter().flat_map(|rules| &rules.own)
}

/// Zero, or the bound that is nearest to it.
fn number(rules: &[&Rules]) -> Option<Tree> {
    let bounds = all(rules).filter_map(|rule| match rule {
        Rule::Minimum(bound) | Rule::Maximum(bound) => Some(bound.clone()),
        _ => None,
    });
    let one = ["1", "-1"].map(ToOwned::to_owned);
    std::iter::once("0".to_owned())
        .chain(one)
        .chain(bounds)
        .map(Tree::Number)
        .find(|value| all(rules).all(|rule| obeys(rule, value)))
}

/// Whether a value surely keeps a rule.
fn obeys(rule: &Rule, value: &Tree) -> bool {
    match (rule, value) {
        (Rule::MaxItems(_), Tree::Array(items)) if items.is_empty() => true,
        (Rule::UniqueItems, Tree::Array(_)) => true,
        (Rule::Enum(values), _) => values.contains(value),
        _ => keeps(rule, value) == Some(true),
    }
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
