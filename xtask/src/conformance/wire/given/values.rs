//! Texts as values of a type: what a parameter's text, its items or its members stand for.

use serde_json::Value;
use specsmith_generator::api::{Api, Enum, Repr, Shape, Struct, Type};
use specsmith_generator::source::Tree;

/// Types lead to each other at most as often as this before there is a value.
const DEPTH: usize = 24;

/// What a text may be read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// One value.
    One(String),
    /// The items of a list.
    Items(Vec<String>),
    /// The members of an object; a name is as many steps as it has brackets, and one.
    Members(Vec<(Vec<String>, String)>),
    /// The same, all of them in brackets: of a list, too.
    Brackets(Vec<(Vec<String>, String)>),
}

/// Reads texts by types.
#[derive(Clone, Copy)]
pub(super) struct Values<'a> {
    pub(super) api: &'a Api,
}

impl Values<'_> {
    /// The first reading that the type takes.
    pub(super) fn first(self, type_: &Type, splits: &[Split]) -> Option<Tree> {
        splits.iter().find_map(|split| self.of(type_, split, DEPTH))
    }

    fn of(self, type_: &Type, split: &Split, depth: usize) -> Option<Tree> {
        let depth = depth.checked_sub(1)?;
        match (type_, split) {
            (Type::Nullable(inner), _) => self.of(inner, split, depth),
            (Type::Model(id) | Type::Boxed(id), _) => match &self.api.model(*id)?.shape {
                Shape::Alias(alias) | Shape::Newtype(alias) => self.of(&alias.type_, split, depth),
                Shape::Union(union) => union
                    .variants
                    .iter()
                    .find_map(|variant| self.of(&variant.type_, split, depth)),
                Shape::Enum(shape) => match split {
                    Split::One(text) => documented(shape, text),
                    _ => None,
                },
                Shape::Struct(shape) => match split {
                    Split::Members(members) | Split::Brackets(members) => {
                        self.members(shape, members, depth)
                    }
                    _ => None,
                },
                Shape::Tuple(shape) => match split {
                    Split::Items(items) => {
                        let rest = shape.rest.as_ref().map(|(type_, _)| type_);
                        let types = shape.items.iter().map(|item| Some(&item.type_));
                        let types = types.chain(std::iter::repeat(rest));
                        let items = items.iter().zip(types);
                        let items = items
                            .map(|(text, type_)| self.of(type_?, &Split::One(text.clone()), depth));
                        items.collect::<Option<Vec<_>>>().map(Tree::Array)
                    }
                    _ => None,
                },
            },
            (Type::List(item), Split::Items(items)) => {
                let items = items.iter();
                let items = items.map(|text| self.of(item, &Split::One(text.clone()), depth));
                items.collect::<Option<Vec<_>>>().map(Tree::Array)
            }
            (Type::List(item), Split::Brackets(members)) => {
                let groups = grouped(members)?;
                // `a[0][b]`, `a[][b]`.
                let is_number = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
                if !groups.iter().all(|(name, _)| is_number(name)) {
                    return None;
                }
                let items = groups
                    .into_iter()
                    .map(|(_, below)| self.of(item, &below, depth));
                items.collect::<Option<Vec<_>>>().map(Tree::Array)
            }
            (Type::Map(inner), Split::Members(members) | Split::Brackets(members)) => {
                let members = grouped(members)?.into_iter();
                let members =
                    members.map(|(name, below)| Some((name, self.of(inner, &below, depth)?)));
                members.collect::<Option<Vec<_>>>().map(Tree::Object)
            }
            (Type::Json, Split::Members(members) | Split::Brackets(members)) => {
                let members = grouped(members)?.into_iter();
                let members =
                    members.map(|(name, below)| Some((name, self.of(type_, &below, depth)?)));
                members.collect::<Option<Vec<_>>>().map(Tree::Object)
            }
            (_, Split::One(text)) => leaf(type_, text),
            _ => None,
        }
    }

    fn members(
        self,
        shape: &Struct,
        members: &[(Vec<String>, String)],
        depth: usize,
    ) -> Option<Tree> {
        let members = grouped(members)?.into_iter().map(|(name, below)| {
            let field = shape.fields.iter().find(|field| field.wire == name);
            let others = shape.additional.as_ref().map(|field| &field.type_);
            let type_ = field.map(|field| &field.type_).or(others)?;
            Some((name, self.of(type_, &below, depth)?))
        });
        members.collect::<Option<Vec<_>>>().map(Tree::Object)
    }
}

/// What is below each first step, in the order in which they come.
fn grouped(members: &[(Vec<String>, String)]) -> Option<Vec<(String, Split)>> {
    let mut groups: Vec<(String, Vec<(Vec<String>, String)>)> = Vec::new();
    for (steps, text) in members {
        let (first, rest) = steps.split_first()?;
        let below = (rest.to_vec(), text.clone());
        match groups.iter_mut().find(|(name, _)| name == first) {
            Some((_, group)) => group.push(below),
            None => groups.push((first.clone(), vec![below])),
        }
    }
    Some(
        groups
            .into_iter()
            .map(|(name, group)| (name, split(group)))
            .collect(),
    )
}

fn split(mut group: Vec<(Vec<String>, String)>) -> Split {
    // `a[]=1`: a step that is empty counts for nothing.
    for (steps, _) in &mut group {
        if steps.iter().all(String::is_empty) {
            steps.clear();
        }
    }
    match group.as_slice() {
        [(steps, text)] if steps.is_empty() => Split::One(text.clone()),
        all if all.iter().all(|(steps, _)| steps.is_empty()) => {
            Split::Items(group.into_iter().map(|(_, text)| text).collect())
        }
        _ => Split::Brackets(group),
    }
}

fn documented(shape: &Enum, text: &str) -> Option<Tree> {
    let known = shape.variants.iter().find(|variant| match &variant.wire {
        Tree::String(wire) => wire == text,
        other => other.to_json() == text,
    });
    if let Some(variant) = known {
        return Some(variant.wire.clone());
    }
    shape.unknown.as_ref()?;
    match shape.repr {
        Repr::Integer(_) => number(text),
        Repr::String | Repr::Json => Some(Tree::String(text.to_owned())),
    }
}

/// A leaf from its text.
fn leaf(type_: &Type, text: &str) -> Option<Tree> {
    match type_ {
        Type::Bool => match text {
            "true" => Some(Tree::Bool(true)),
            "false" => Some(Tree::Bool(false)),
            _ => None,
        },
        Type::Integer(_) | Type::Float(_) | Type::Number => number(text),
        Type::Null => matches!(text, "" | "null").then_some(Tree::Null),
        Type::String
        | Type::Secret
        | Type::Text(_)
        | Type::Custom(_)
        | Type::Json
        | Type::Bytes
        | Type::File => Some(Tree::String(text.to_owned())),
        _ => None,
    }
}

fn number(text: &str) -> Option<Tree> {
    let value: Value = serde_json::from_str(text).ok()?;
    value.is_number().then(|| Tree::Number(text.to_owned()))
}

/// A value of JSON with numbers as they are written.
pub(super) fn tree(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(value) => Tree::Bool(*value),
        Value::Number(number) => Tree::Number(number.to_string()),
        Value::String(text) => Tree::String(text.clone()),
        Value::Array(items) => Tree::Array(items.iter().map(tree).collect()),
        Value::Object(members) => Tree::Object(
            members
                .iter()
                .map(|(name, value)| (name.clone(), tree(value)))
                .collect(),
        ),
    }
}
