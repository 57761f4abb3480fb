//! The query: which pairs each parameter has.

use super::super::percent;
use super::super::scenarios::{Exchange, text_of};
use super::values::{Split, Values};
use super::{json, style};
use serde_json::Value;
use specsmith_generator::api::{Location, Operation, Parameter, Shape, Style, Type};
use specsmith_generator::emit::example::Given;
use specsmith_generator::source::Tree;

type Pairs = Vec<(String, String)>;

/// The pairs of the query that are expected: those of the table, and those of the address that the table does not repeat.
pub(in super::super) fn expected_query(exchange: &Exchange) -> Pairs {
    let mut pairs = Vec::new();
    for (name, value) in exchange.request.query.iter().flatten() {
        flatten(name, value, &mut pairs);
    }
    let (_, query) = exchange.uri.split_once('?').unwrap_or_default();
    let of_table = pairs.clone();
    let others = percent::pairs(query).into_iter();
    pairs.extend(others.filter(|(name, _)| !of_table.iter().any(|(known, _)| known == name)));
    pairs
}

fn flatten(name: &str, value: &Value, pairs: &mut Pairs) {
    match value {
        Value::Array(items) => {
            for item in items {
                flatten(name, item, pairs);
            }
        }
        Value::Object(members) => {
            for (member, value) in members {
                flatten(&format!("{name}[{member}]"), value, pairs);
            }
        }
        leaf => pairs.push((name.to_owned(), text_of(leaf))),
    }
}

/// Parameters with a name of their own take their pairs first; objects whose members stand for themselves take what is left.
pub(super) fn give(
    values: Values<'_>,
    operation: &Operation,
    query: &mut Pairs,
    given: &mut Given,
) -> Result<(), String> {
    let parameters = operation.parameters.iter();
    let parameters = parameters.filter(|one| one.location == Location::Query);
    let mut nameless = Vec::new();
    for parameter in parameters {
        match named(values, parameter, query)? {
            Some(value) => give_one(parameter, value, given),
            None if parameter.explode && parameter.style != Style::DeepObject => {
                nameless.push(parameter);
            }
            None => {}
        }
    }
    for parameter in nameless {
        if let Some(value) = by_members(values, parameter, query)? {
            give_one(parameter, value, given);
        }
    }
    match query.first() {
        Some((name, _)) => Err(format!("`{name}` of the query is no parameter")),
        None => Ok(()),
    }
}

fn give_one(parameter: &Parameter, value: Tree, given: &mut Given) {
    let name = parameter.wire.clone();
    given.parameters.push((Location::Query, name, value));
}

/// The value of the pairs that have the parameter's name, with brackets or without; `None` where there are none.
fn named(
    values: Values<'_>,
    parameter: &Parameter,
    query: &mut Pairs,
) -> Result<Option<Tree>, String> {
    let wire = &parameter.wire;
    let own = take(query, &|name| name == wire);
    let deep = take(query, &|name| style::steps(wire, name).is_some());
    let texts: Vec<String> = own.into_iter().map(|(_, value)| value).collect();
    let value = match (texts.first(), deep.is_empty()) {
        (None, true) => return Ok(None),
        (None, false) => {
            let members = deep.into_iter();
            let members =
                members.filter_map(|(name, value)| Some((style::steps(wire, &name)?, value)));
            values.first(&parameter.type_, &[Split::Brackets(members.collect())])
        }
        (Some(text), _) if parameter.style == Style::Json => json(text),
        (Some(_), _) => {
            let splits = style::of_query(parameter.style, parameter.explode, &texts);
            values.first(&parameter.type_, &splits)
        }
    };
    value
        .map(Some)
        .ok_or_else(|| format!("`{wire}` of the query is no value of its type"))
}

/// The value of the pairs that are named as the members of the parameter's object.
fn by_members(
    values: Values<'_>,
    parameter: &Parameter,
    query: &mut Pairs,
) -> Result<Option<Tree>, String> {
    let own = match names(values, &parameter.type_, DEPTH) {
        Names::None => return Ok(None),
        Names::Any => std::mem::take(query),
        Names::These(names) => take(query, &|name| names.iter().any(|known| known == name)),
    };
    if own.is_empty() {
        return Ok(None);
    }
    let value = values.first(&parameter.type_, &[Split::Members(style::named(own))]);
    let wire = &parameter.wire;
    value
        .map(Some)
        .ok_or_else(|| format!("`{wire}` of the query is no value of its type"))
}

/// Takes the pairs out of the query whose name is one of these.
fn take(query: &mut Pairs, is: &dyn Fn(&str) -> bool) -> Pairs {
    let (own, others) = std::mem::take(query)
        .into_iter()
        .partition(|(name, _)| is(name));
    *query = others;
    own
}

/// Types lead to each other at most as often as this.
const DEPTH: usize = 8;

/// The names that the members of a type may have.
enum Names {
    /// It has no members.
    None,
    These(Vec<String>),
    Any,
}

fn names(values: Values<'_>, type_: &Type, depth: usize) -> Names {
    let Some(depth) = depth.checked_sub(1) else {
        return Names::None;
    };
    match type_ {
        Type::Map(_) | Type::Json => Names::Any,
        Type::Nullable(inner) => names(values, inner, depth),
        Type::Model(id) | Type::Boxed(id) => {
            match values.api.model(*id).map(|model| &model.shape) {
                Some(Shape::Alias(alias) | Shape::Newtype(alias)) => {
                    names(values, &alias.type_, depth)
                }
                Some(Shape::Struct(shape)) => {
                    let open = shape.additional.as_ref();
                    if open.is_some_and(|field| field.setter.is_some()) {
                        return Names::Any;
                    }
                    Names::These(
                        shape
                            .fields
                            .iter()
                            .map(|field| field.wire.clone())
                            .collect(),
                    )
                }
                Some(Shape::Union(union)) => {
                    let mut all = Vec::new();
                    for variant in &union.variants {
                        match names(values, &variant.type_, depth) {
                            Names::Any => return Names::Any,
                            Names::These(names) => all.extend(names),
                            Names::None => {}
                        }
                    }
                    Names::These(all)
                }
                _ => Names::None,
            }
        }
        _ => Names::None,
    }
}
