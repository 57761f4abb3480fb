//! Names that the config gives: by the pointer of what is named, or `pointer#role` where one pointer stands for several things.
//!
//! Which of the things at a pointer is meant, the new name's first letter says: a capital names a type or a variant, a small one a field, an
//! operation or an argument. What is named after another follows it:
//!
//! | renamed | follows |
//! |---|---|
//! | a type | its module, and what is named after it: `#required` |
//! | a field | its setter |
//! | an operation | its static, its builder, and the types that belong to it |
//! | a tag, with a small letter | the module of its group |

use super::{Case, Wish};
use crate::suggest::nearest;
use std::collections::{BTreeMap, BTreeSet};

/// A rename that cannot be done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RenameProblem {
    /// The pointer, as the config has it without the role.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What would be right, where that is known.
    pub help: Option<String>,
}

/// What the config says of the name of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Given {
    /// The key of the config.
    pub(super) pointer: String,
    /// The name, or the text to make it of.
    pub(super) name: String,
    /// Whether it is the name itself.
    pub(super) exact: bool,
}

/// All renames of one target, and what became of them.
#[derive(Debug, Default)]
pub(super) struct Renames {
    names: BTreeMap<String, String>,
    done: BTreeSet<String>,
    /// Everything that has a name, asked about only if there are renames: for suggestions.
    known: BTreeSet<String>,
    problems: BTreeSet<RenameProblem>,
}

impl Renames {
    pub(super) fn new(names: &BTreeMap<String, String>) -> Self {
        Self {
            names: names.clone(),
            ..Self::default()
        }
    }

    pub(super) fn given(&mut self, role: &str, case: Case, wish: &Wish<'_>) -> Option<Given> {
        if self.names.is_empty() {
            return None;
        }
        let key = wish.key;
        self.known.insert(key.to_owned());
        let given = self
            .find(&format!("{key}#{role}"), |name| {
                Some((name.to_owned(), true))
            })
            .or_else(|| self.find(key, |name| direct(role, case, key, name)))
            .or_else(|| {
                let (pointer, part) = key.rsplit_once('#')?;
                self.find(pointer, |name| of_part(case, part, &wish.text, name))
            })?;
        self.done.insert(given.pointer.clone());
        Some(given)
    }

    fn find(
        &self,
        pointer: &str,
        meaning: impl Fn(&str) -> Option<(String, bool)>,
    ) -> Option<Given> {
        let (name, exact) = meaning(self.names.get(pointer)?)?;
        Some(Given {
            pointer: pointer.to_owned(),
            name,
            exact,
        })
    }

    pub(super) fn refuse(&mut self, pointer: &str, message: String, help: Option<String>) {
        self.problems.insert(RenameProblem {
            pointer: place(pointer).to_owned(),
            message,
            help,
        });
    }

    /// Every rename that could not be done, sorted.
    pub(super) fn finish(mut self) -> Vec<RenameProblem> {
        let left = self
            .names
            .keys()
            .filter(|pointer| !self.done.contains(*pointer));
        for pointer in left.cloned().collect::<Vec<_>>() {
            let (message, help) = self.unmatched(&pointer);
            self.refuse(&pointer, message, help);
        }
        self.problems.into_iter().collect()
    }

    fn unmatched(&self, pointer: &str) -> (String, Option<String>) {
        let name = self.names.get(pointer).map_or("", String::as_str);
        if self.known.contains(pointer) {
            let (is, letter) = if is_upper(name) {
                ("no type or variant", "small")
            } else {
                ("no field, operation or argument", "capital")
            };
            return (
                format!("`{pointer}` is {is}, and cannot be called `{name}`"),
                Some(format!("begin the name with a {letter} letter")),
            );
        }
        let message =
            format!("the rename of `{pointer}` to `{name}` names nothing that has a name");
        (message, self.near(pointer))
    }

    /// The nearest of what stands in the same place as the pointer's first part that is not known.
    fn near(&self, pointer: &str) -> Option<String> {
        let mut parent = pointer;
        loop {
            let (above, _) = parent.rsplit_once('/')?;
            parent = above;
            let below = format!("{parent}/");
            let mut children: BTreeSet<&str> = BTreeSet::new();
            for key in self.known.range(below.clone()..) {
                let Some(rest) = key.strip_prefix(&below) else {
                    break;
                };
                children.extend(rest.split(['/', '#']).next());
            }
            if !children.is_empty() {
                let rest = pointer.strip_prefix(&below)?;
                let (first, tail) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                let near = nearest(first, children)?;
                return Some(format!("did you mean `{below}{near}{tail}`?"));
            }
        }
    }
}

/// What a new name at the pointer of the wish itself means for this role.
fn direct(role: &str, case: Case, key: &str, name: &str) -> Option<(String, bool)> {
    let (upper, lower) = (is_upper(name), is_lower(name));
    let of_tag = key.starts_with("/tags/");
    match (role, case) {
        ("setter", _) if lower => Some((format!("with {name}"), false)),
        ("module", _) if of_tag && lower => Some((name.to_owned(), true)),
        ("module", _) if !of_tag && upper => Some((name.to_owned(), false)),
        ("setter" | "module", _) => None,
        (_, Case::Static) if lower => Some((name.to_owned(), false)),
        (_, Case::Type | Case::Variant) if upper => Some((name.to_owned(), true)),
        (_, Case::Value | Case::Module) if lower => Some((name.to_owned(), true)),
        _ => None,
    }
}

/// What a new name at the pointer before the wish's `#part` means: a type is named after its operation or model, and a parameter has its wire name there.
fn of_part(case: Case, part: &str, text: &str, name: &str) -> Option<(String, bool)> {
    match case {
        Case::Type if part == "builder" => Some((name.to_owned(), false)),
        Case::Type => Some((format!("{name} {part}"), false)),
        Case::Value if part == text && is_lower(name) => Some((name.to_owned(), true)),
        _ => None,
    }
}

/// Letters without case (ideographs) may begin either.
fn is_upper(name: &str) -> bool {
    name.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase())
}

fn is_lower(name: &str) -> bool {
    !name.starts_with(char::is_uppercase)
}

/// A config's key without the role at its end.
fn place(pointer: &str) -> &str {
    match pointer.rsplit_once('#') {
        Some((place, role)) if !place.ends_with('/') && !role.contains('/') => place,
        _ => pointer,
    }
}
