//! Texts as values of a type: what a parameter's text, its items or its members stand for.

use serde_json::Value;
use specsmith_generator::api::{Api, Enum, Repr, Shape, Type};
use specsmith_generator::source::Tree;

/// Types lead to each other at most as often as this before there is a value.
const DEPTH: usize = 24;

/// The steps of a name, and a text.
pub(super) type Member = (Vec<String>, String);
type Members = Vec<Member>;

/// What a text may be read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// One value.
    One(String),
    /// The items of a list.
    Items(Vec<String>),
    /// The members of an object; a name is as many steps as it has brackets, and one.
    Members(Members),
    /// The same, all of them in brackets: of a list, too.
    Brackets(Members),
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
            (Type::Model(id) | Type::Boxed(id), _) => {
                self.model(&self.api.model(*id)?.shape, split, depth)
            }
            (Type::List(item), Split::Items(items)) => {
                self.items(items.iter().map(|text| (Some(item.as_ref()), text)), depth)
            }
            (Type::List(item), Split::One(text)) => {
                self.items(std::iter::once((Some(item.as_ref()), text)), depth)
            }
            (Type::List(item), Split::Brackets(members)) => self.counted(item, members, depth),
            (Type::Map(inner), Split::Members(members) | Split::Brackets(members)) => {
                self.members(members, |_| Some(inner), depth)
            }
            (Type::Json, Split::Members(members) | Split::Brackets(members)) => {
                self.members(members, |_| Some(type_), depth)
            }
            (_, Split::One(text)) => leaf(type_, text),
            _ => None,
        }
    }

    fn model(self, shape: &Shape, split: &Split, depth: usize) -> Option<Tree> {
        match (shape, split) {
            (Shape::Alias(alias) | Shape::Newtype(alias), _) => self.of(&alias.type_, split, depth),
            (Shape::Union(union), _) => {
                let mut variants = union.variants.iter();
                variants.find_map(|variant| self.of(&variant.type_, split, depth))
            }
            (Shape::Enum(shape), Split::One(text)) => documented(shape, text),
            (Shape::Struct(shape), Split::Members(members) | Split::Brackets(members)) => {
                let others = shape.additional.as_ref().map(|field| &field.type_);
                let type_ = |name: &str| {
                    let field = shape.fields.iter().find(|field| field.wire == name);
                    field.map(|field| &field.type_).or(others)
                };
                self.members(members, type_, depth)
            }
            (Shape::Tuple(shape), Split::Items(items)) => {
                let rest = shape.rest.as_ref().map(|(type_, _)| type_);
                let types = shape.items.iter().map(|item| Some(&item.type_));
                let types = types.chain(std::iter::repeat(rest));
                self.items(types.zip(items), depth)
            }
            _ => None,
        }
    }

    fn items<'i>(
        self,
        items: impl Iterator<Item = (Option<&'i Type>, &'i String)>,
        depth: usize,
    ) -> Option<Tree> {
        let items = items.map(|(type_, text)| self.of(type_?, &Split::One(text.clone()), depth));
        items.collect::<Option<Vec<_>>>().map(Tree::Array)
    }

    /// A list in brackets: `a[0][b]`, `a[][b]`.
    fn counted(self, item: &Type, members: &[Member], depth: usize) -> Option<Tree> {
        let groups = grouped(members)?;
        let is_number = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
        if !groups.iter().all(|(name, _)| is_number(name)) {
            return None;
        }
        let items = groups.iter().map(|(_, below)| self.of(item, below, depth));
        items.collect::<Option<Vec<_>>>().map(Tree::Array)
    }

    fn members<'t>(
        self,
        members: &[Member],
        type_: impl Fn(&str) -> Option<&'t Type>,
        depth: usize,
    ) -> Option<Tree> {
        let members = grouped(members)?.into_iter().map(|(name, below)| {
            let value = self.of(type_(&name)?, &below, depth)?;
            Some((name, value))
        });
        members.collect::<Option<Vec<_>>>().map(Tree::Object)
    }
}

/// What is below each first step, in the order in which they come.
fn grouped(members: &[Member]) -> Option<Vec<(String, Split)>> {
    let mut groups: Vec<(String, Members)> = Vec::new();
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

fn split(mut group: Members) -> Split {
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

#[cfg(test)]
mod tests {
    use super::{Split, grouped, number};

    #[test]
    fn names_with_brackets_are_groups() {
        let member = |steps: &[&str], text: &str| {
            let steps = steps.iter().map(|&step| step.to_owned());
            (steps.collect::<Vec<_>>(), text.to_owned())
        };
        let members = [
            member(&["a"], "1"),
            member(&["b", ""], "2"),
            member(&["b", ""], "3"),
            member(&["c", "d"], "4"),
        ];
        let expected = [
            ("a".to_owned(), Split::One("1".to_owned())),
            (
                "b".to_owned(),
                Split::Items(vec!["2".to_owned(), "3".to_owned()]),
            ),
            ("c".to_owned(), Split::Brackets(vec![member(&["d"], "4")])),
        ];
        assert_eq!(grouped(&members).as_deref(), Some(&expected[..]));
    }

    #[test]
    fn a_number_is_one_of_json() {
        assert!(number("1.50").is_some() && number("01").is_none() && number("").is_none());
    }
}
