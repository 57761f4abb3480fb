//! Unions: which variant a value is, by the same arms that decoding has.

use super::super::model;
use super::Misfit;
use super::leaf::{is_documented, json};
use super::write::Writer;
use crate::api::{Api, JsonKind, Shape, Test, Type, Union};
use crate::source::Tree;
use proc_macro2::TokenStream;
use quote::quote;

/// Aliases lead to each other at most as often as this.
const ALIASES: usize = 8;

impl Writer<'_> {
    /// A variant: of those that the value may be, the first whose documented values it keeps to, else the first that can be written.
    pub(super) fn union(
        &self,
        name: &TokenStream,
        shape: &Union,
        value: &Tree,
    ) -> Result<TokenStream, Misfit> {
        let arm = shape
            .arms
            .iter()
            .find(|arm| arm.tests.iter().all(|test| holds(test, value)));
        let Some(arm) = arm else {
            let unknown = shape.unknown.as_ref();
            let unknown = unknown.ok_or_else(|| Misfit::new("it is none of the alternatives"))?;
            let unknown = &unknown.name;
            let value = json(value);
            return Ok(quote!(#name::#unknown(#value)));
        };
        let candidates = arm
            .candidates
            .iter()
            .filter_map(|&at| shape.variants.get(at));
        let (likely, others): (Vec<_>, Vec<_>) = candidates
            .partition(|variant| is_likely(self.types.api, &variant.type_, value, ALIASES));
        let mut first = None;
        for variant in likely.into_iter().chain(others) {
            match self.exact(&variant.type_, value) {
                Ok(inner) => {
                    let variant = &variant.name;
                    return Ok(quote!(#name::#variant(#inner)));
                }
                Err(misfit) => {
                    first.get_or_insert(misfit);
                }
            }
        }
        Err(first.unwrap_or_else(|| Misfit::new("it is none of the alternatives")))
    }
}

/// Whether nothing at the first level speaks against a value: an enum of strings holds any string, and yet another alternative is meant by most.
fn is_likely(api: &Api, type_: &Type, value: &Tree, depth: usize) -> bool {
    let (Type::Model(id) | Type::Boxed(id)) = type_ else {
        return true;
    };
    match api.model(*id).map(|model| &model.shape) {
        Some(Shape::Enum(shape)) => shape.any || is_documented(shape, value),
        Some(Shape::Alias(alias) | Shape::Newtype(alias)) => depth
            .checked_sub(1)
            .is_none_or(|depth| is_likely(api, &alias.type_, value, depth)),
        Some(Shape::Struct(shape)) => shape.fields.iter().all(|field| {
            let (Some(fixed), Some(given)) = (&field.fixed, value.get(&field.wire)) else {
                return true;
            };
            same(fixed, given)
        }),
        _ => true,
    }
}

/// Whether a question to a value, at one level of it, is answered with yes.
fn holds(test: &Test, value: &Tree) -> bool {
    match test {
        Test::Kind(kind) => is_kind(*kind, value),
        Test::Member(name) => value.get(name).is_some(),
        Test::MemberIs(name, texts) => value
            .get(name)
            .and_then(Tree::as_str)
            .is_some_and(|text| texts.iter().any(|one| one == text)),
        Test::MemberEquals(name, values) => value
            .get(name)
            .is_some_and(|member| values.iter().any(|one| same(one, member))),
        Test::MemberKind(name, kind) => {
            value.get(name).is_some_and(|member| is_kind(*kind, member))
        }
        Test::ItemKind(kind) => match value {
            Tree::Array(items) => items.first().is_some_and(|item| is_kind(*kind, item)),
            _ => false,
        },
        Test::Equals(values) => values.iter().any(|one| same(one, value)),
    }
}

fn is_kind(kind: JsonKind, value: &Tree) -> bool {
    match (kind, value) {
        (JsonKind::Integer, Tree::Number(text)) => {
            model::integer(text).is_some()
                || text
                    .parse::<f64>()
                    .is_ok_and(|number| number.is_finite() && number.fract() == 0.0)
        }
        (JsonKind::Null, Tree::Null)
        | (JsonKind::Boolean, Tree::Bool(_))
        | (JsonKind::Number, Tree::Number(_))
        | (JsonKind::String, Tree::String(_))
        | (JsonKind::Array, Tree::Array(_))
        | (JsonKind::Object, Tree::Object(_)) => true,
        _ => false,
    }
}

/// Whether two values are equal as JSON Schema has it, numbers by value.
pub(super) fn same(one: &Tree, other: &Tree) -> bool {
    match (one, other) {
        (Tree::Number(one), Tree::Number(other)) => {
            let integers = model::integer(one).zip(model::integer(other));
            match integers {
                Some((one, other)) => one == other,
                None => one.parse::<f64>().ok() == other.parse::<f64>().ok(),
            }
        }
        (Tree::Array(one), Tree::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Tree::Object(members), Tree::Object(others)) => {
            members.len() == others.len()
                && members
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}
