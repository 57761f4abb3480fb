//! How a value tells its variant, decided when all models are known.
//!
//! | the alternatives that a value of one JSON type leaves | are told apart by |
//! |---|---|
//! | one | the type |
//! | objects, with a `discriminator` | its value; another is kept as JSON |
//! | objects, a member of which each has a different `const` or `enum` | that member; another value of it is kept as JSON |
//! | objects, some of which have a member that no other has | that member comes first; the others are tried after it |
//! | lists whose items have different types | the type of the first item |
//! | others | trial: the first that decodes and keeps its rules |
//!
//! What the first four of these cannot prove to exclude each other, `oneOf` asks of `validate`.

use super::models::{Draft, DraftShape};
use super::seen::{self, KINDS, Object, Seen};
use crate::api::{Arm, Field, JsonKind, ModelId, Presence, Rule, Rules, Test, Type};
use crate::document::{Id, Schema};
use crate::source::{Place, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// A union whose arms are not decided yet.
#[derive(Clone, Debug)]
pub(super) struct UnionDraft {
    /// `oneOf` or `anyOf`; `None` where the alternatives exclude each other by what they are.
    pub(super) keyword: Option<&'static str>,
    /// Where the list stands.
    pub(super) place: Place,
    pub(super) alternatives: Vec<Alternative>,
    pub(super) discriminator: Option<DiscriminatorDraft>,
    /// Whether alternatives of one type were put together, so that their rules are for a check to ask.
    pub(super) trial: bool,
}

/// A variant that has no name yet.
#[derive(Clone, Debug)]
pub(super) struct Alternative {
    /// What stands for it in the lock.
    pub(super) key: String,
    pub(super) label: String,
    /// The schema that is its alone.
    pub(super) schema: Option<Id<Schema>>,
    pub(super) docs: String,
    pub(super) type_: Type,
    pub(super) rules: Rules,
}

/// Which values of a member mean which alternative.
#[derive(Clone, Debug)]
pub(super) struct DiscriminatorDraft {
    pub(super) property: String,
    pub(super) values: Vec<(String, usize)>,
    /// The alternative of a value that has no such member, or another value in it.
    pub(super) fallback: Option<usize>,
}

/// What was decided of a union.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) arms: Vec<Arm>,
    /// The keyword that a value breaks which no arm knows, where it is kept as JSON.
    pub(super) open: Option<&'static str>,
    pub(super) exactly_one: bool,
    /// Whether the discriminator says all of objects.
    decided: bool,
    /// Structs that must keep what they do not name: who reads one of them by mistake loses nothing.
    pub(super) keep: BTreeSet<ModelId>,
    /// Two alternatives that one value can be, for a lint.
    pub(super) ambiguous: Option<(usize, usize)>,
}

/// More members than this are not asked for one after the other; what they would tell, trial tells.
const MOST_MEMBERS: usize = 12;

/// Decides how the values of a union tell their variant.
pub(super) fn tell(drafts: &[Draft], union: &UnionDraft) -> Told {
    let seen: Vec<Vec<Seen<'_>>> = union
        .alternatives
        .iter()
        .map(|alternative| seen::see(drafts, &alternative.type_))
        .collect();
    let mut told = Told::default();
    for kind in KINDS {
        let candidates: Vec<usize> = (0..seen.len())
            .filter(|at| {
                seen.get(*at)
                    .is_some_and(|list| list.iter().any(|seen| seen.is(kind)))
            })
            .collect();
        match candidates.as_slice() {
            [] => {}
            [one] if union.discriminator.is_none() || kind != JsonKind::Object => {
                told.arms.push(Arm {
                    tests: vec![Test::Kind(kind)],
                    candidates: vec![*one],
                });
            }
            several if kind == JsonKind::Object => {
                objects(drafts, union, &seen, several, &mut told);
            }
            several if kind == JsonKind::Array => lists(&seen, several, &mut told),
            several => leaves(&seen, kind, several, &mut told),
        }
    }
    told.exactly_one = union.keyword == Some("oneOf") && told.ambiguous.is_some();
    if told.ambiguous.is_none() {
        told.keep.clear();
    }
    told
}

fn leaves(seen: &[Vec<Seen<'_>>], kind: JsonKind, candidates: &[usize], told: &mut Told) {
    note(told, candidates);
    // Integers before numbers, whatever their order: an integer is a number, and not the other way round.
    let mut sorted = candidates.to_vec();
    if kind == JsonKind::Number {
        let wide = |at: &usize| {
            seen.get(*at).is_some_and(|list| {
                !list
                    .iter()
                    .any(|seen| matches!(seen, Seen::Kind(JsonKind::Integer)))
            })
        };
        sorted.sort_by_key(wide);
    }
    told.arms.push(Arm {
        tests: vec![Test::Kind(kind)],
        candidates: sorted,
    });
}

fn note(told: &mut Told, candidates: &[usize]) {
    if let ([one, other, ..], None) = (candidates, told.ambiguous) {
        told.ambiguous = Some((*one, *other));
    }
}

fn lists(seen: &[Vec<Seen<'_>>], candidates: &[usize], told: &mut Told) {
    let item = |at: usize| -> Option<JsonKind> {
        let mut lists = seen.get(at)?.iter().filter(|seen| seen.is(JsonKind::Array));
        match (lists.next(), lists.next()) {
            (Some(Seen::List(kind)), None) => *kind,
            _ => None,
        }
    };
    let kinds: Vec<Option<JsonKind>> = candidates.iter().map(|at| item(*at)).collect();
    let known: BTreeSet<JsonKind> = kinds.iter().flatten().copied().collect();
    // An empty list is one of each, so that which it is can never be proved.
    note(told, candidates);
    if known.len() == candidates.len() && kinds.iter().all(Option::is_some) {
        for (at, kind) in candidates.iter().zip(kinds.into_iter().flatten()) {
            told.arms.push(Arm {
                tests: vec![Test::Kind(JsonKind::Array), Test::ItemKind(kind)],
                candidates: vec![*at],
            });
        }
    }
    told.arms.push(Arm {
        tests: vec![Test::Kind(JsonKind::Array)],
        candidates: candidates.to_vec(),
    });
}

fn objects(
    drafts: &[Draft],
    union: &UnionDraft,
    seen: &[Vec<Seen<'_>>],
    candidates: &[usize],
    told: &mut Told,
) {
    let views: BTreeMap<usize, Vec<&Object<'_>>> = candidates
        .iter()
        .map(|at| {
            let list = seen.get(*at).into_iter().flatten();
            (
                *at,
                list.filter_map(|seen| match seen {
                    Seen::Object(object) => Some(object),
                    _ => None,
                })
                .collect(),
            )
        })
        .collect();
    let opaque = candidates.iter().any(|at| {
        seen.get(*at).is_some_and(|list| {
            list.iter()
                .any(|seen| matches!(seen, Seen::Any | Seen::Enum(_)))
        })
    });
    if let Some(discriminator) = &union.discriminator {
        by_discriminator(discriminator, candidates, told);
        if told.open.is_some() || told.decided {
            return;
        }
    }
    let before = told.ambiguous;
    if !opaque && by_constant(drafts, &views, union.discriminator.as_ref(), told) {
        told.open = union.keyword;
        told.ambiguous = before;
        return;
    }
    note(told, candidates);
    told.keep
        .extend(views.values().flatten().filter_map(|object| object.model));
    by_members(&views, candidates, told);
    told.arms.push(Arm {
        tests: vec![Test::Kind(JsonKind::Object)],
        candidates: candidates.to_vec(),
    });
}

fn by_discriminator(discriminator: &DiscriminatorDraft, candidates: &[usize], told: &mut Told) {
    for at in candidates {
        let values: Vec<String> = discriminator
            .values
            .iter()
            .filter(|(_, known)| known == at)
            .map(|(value, _)| value.clone())
            .collect();
        if !values.is_empty() {
            told.arms.push(Arm {
                tests: vec![Test::MemberIs(discriminator.property.clone(), values)],
                candidates: vec![*at],
            });
        }
    }
    if let Some(fallback) = discriminator.fallback {
        told.arms.push(Arm {
            tests: vec![Test::Kind(JsonKind::Object)],
            candidates: vec![fallback],
        });
        told.decided = true;
        return;
    }
    // Where each alternative has a value, another value, or none, is of no alternative that is known.
    told.open = candidates
        .iter()
        .all(|at| discriminator.values.iter().any(|(_, known)| known == at))
        .then_some("discriminator");
}

/// A member of which every alternative has values of its own. Whether there is one.
fn by_constant(
    drafts: &[Draft],
    views: &BTreeMap<usize, Vec<&Object<'_>>>,
    discriminator: Option<&DiscriminatorDraft>,
    told: &mut Told,
) -> bool {
    let Some(first) = views.values().next().and_then(|objects| objects.first()) else {
        return false;
    };
    for name in first.fields.iter().map(|field| field.wire.as_str()) {
        let values: Option<Vec<(usize, Vec<Tree>)>> = views
            .iter()
            .map(|(at, objects)| Some((*at, constants(drafts, objects, name)?)))
            .collect();
        let Some(values) = values else { continue };
        let all: Vec<&Tree> = values.iter().flat_map(|(_, values)| values).collect();
        let distinct = (1..all.len()).all(|at| {
            all.split_at_checked(at).is_some_and(|(before, rest)| {
                rest.first().is_some_and(|value| {
                    !before
                        .iter()
                        .any(|known| super::number::equal(known, value))
                })
            })
        });
        if !distinct {
            continue;
        }
        if discriminator.is_none_or(|discriminator| discriminator.property != name) {
            told.arms.extend(values.into_iter().map(|(at, values)| Arm {
                tests: vec![member_test(name, values)],
                candidates: vec![at],
            }));
        }
        return true;
    }
    false
}

fn member_test(name: &str, values: Vec<Tree>) -> Test {
    let texts: Option<Vec<String>> = values
        .iter()
        .map(|value| value.as_str().map(ToOwned::to_owned))
        .collect();
    match texts {
        Some(texts) => Test::MemberIs(name.to_owned(), texts),
        None => Test::MemberEquals(name.to_owned(), values),
    }
}

/// The values that a required member must have one of in all these objects.
fn constants(drafts: &[Draft], objects: &[&Object<'_>], name: &str) -> Option<Vec<Tree>> {
    let mut all = Vec::new();
    for object in objects {
        let field = object.field(name)?;
        if field.presence != Presence::Required {
            return None;
        }
        all.extend(values_of(drafts, field)?);
    }
    (!all.is_empty()).then_some(all)
}

/// The values that a field must have one of.
pub(super) fn values_of(drafts: &[Draft], field: &Field) -> Option<Vec<Tree>> {
    values(drafts, &field.type_, &field.rules)
}

/// The values that a value of a type must be one of.
pub(super) fn values(drafts: &[Draft], type_: &Type, rules: &Rules) -> Option<Vec<Tree>> {
    if let Type::Model(id) = type_
        && let Some(Draft {
            shape: DraftShape::Enum(shape),
            ..
        }) = drafts.get(id.0)
        && !shape.any
    {
        return Some(
            shape
                .variants
                .iter()
                .map(|variant| variant.wire.clone())
                .collect(),
        );
    }
    rules.own.iter().find_map(|rule| match rule {
        Rule::Enum(values) => Some(values.clone()),
        _ => None,
    })
}

/// Members that one alternative has and no other: whoever has one is asked first. Those that it requires come before those that it allows.
fn by_members(views: &BTreeMap<usize, Vec<&Object<'_>>>, candidates: &[usize], told: &mut Told) {
    let mut arms: Vec<(bool, usize, &str)> = Vec::new();
    for (at, objects) in views {
        let [object] = objects.as_slice() else {
            continue;
        };
        for field in object.fields {
            let elsewhere = views
                .iter()
                .filter(|(other, _)| *other != at)
                .any(|(_, objects)| {
                    objects
                        .iter()
                        .any(|object| object.field(&field.wire).is_some())
                });
            if !elsewhere {
                let optional = !matches!(field.presence, Presence::Required | Presence::Nullable);
                arms.push((optional, *at, &field.wire));
            }
        }
    }
    arms.sort();
    let mut count: BTreeMap<usize, usize> = BTreeMap::new();
    for (optional, at, name) in arms {
        let known = count.entry(at).or_default();
        // One required member tells as much as two.
        if *known
            >= if optional {
                MOST_MEMBERS / views.len().max(1)
            } else {
                1
            }
        {
            continue;
        }
        *known += 1;
        let others = candidates.iter().copied().filter(|other| *other != at);
        told.arms.push(Arm {
            tests: vec![Test::Member(name.to_owned())],
            candidates: std::iter::once(at).chain(others).collect(),
        });
    }
}
