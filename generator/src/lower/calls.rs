//! How checks call each other: which of them are asked what they have looked at, and circles that would never end.

use super::boxes;
use super::logic::CheckDraft;
use super::validated::parts as parts_of;
use crate::api::{Assertion, Check, CheckId, Group, Model, Rule, Rules, Shape};
use std::collections::BTreeSet;

/// The checks that are asked which members and items they have looked at: those that a schema with `unevaluated…` calls, and those that these call.
pub(super) fn tracked(drafts: &[CheckDraft]) -> BTreeSet<usize> {
    let mut tracked = BTreeSet::new();
    let mut next: Vec<usize> = Vec::new();
    for draft in drafts {
        asked_calls(&draft.assertion, false, &mut next);
    }
    while let Some(at) = next.pop() {
        if tracked.insert(at)
            && let Some(draft) = drafts.get(at)
        {
            asked_calls(&draft.assertion, true, &mut next);
        }
    }
    tracked
}

/// Marks the checks that a type, a parameter or a header asks, and those that these call.
pub(super) fn mark_asked(checks: &mut [Check], models: &[Model], groups: &[Group]) {
    let mut next: Vec<usize> = Vec::new();
    for model in models {
        next.extend(model.checks.iter().map(|check| check.0));
        let rules = parts_of(model).into_iter().filter_map(|(_, rules)| rules);
        rules.for_each(|rules| checks_among(rules, &mut next));
        if let Shape::Tuple(tuple) = &model.shape {
            checks_among(&tuple.rules, &mut next);
        }
    }
    for operation in groups.iter().flat_map(|group| &group.operations) {
        let parameters = operation.parameters.iter().map(|one| &one.rules);
        let headers = operation.headers.iter().flat_map(|headers| &headers.fields);
        let rules = parameters.chain(headers.map(|field| &field.rules));
        rules.for_each(|rules| checks_among(rules, &mut next));
    }
    while let Some(at) = next.pop() {
        if let Some(check) = checks.get_mut(at).filter(|check| !check.asked) {
            check.asked = true;
            all_calls(&check.assertion, &mut next);
        }
    }
}

fn checks_among(rules: &Rules, found: &mut Vec<usize>) {
    found.extend(rules.own.iter().filter_map(|rule| match rule {
        Rule::Check(check) => Some(check.0),
        _ => None,
    }));
    let below = [&rules.items, &rules.keys, &rules.values];
    for rules in below.into_iter().flatten() {
        checks_among(rules, found);
    }
}

fn all_calls(assertion: &Assertion, found: &mut Vec<usize>) {
    if let Assertion::Call(CheckId(at)) = assertion {
        found.push(*at);
    }
    for part in parts(assertion) {
        all_calls(part.assertion, found);
    }
}

/// The checks that an assertion calls where somebody asks what they have looked at in the value at hand.
fn asked_calls(assertion: &Assertion, asked: bool, found: &mut Vec<usize>) {
    if let Assertion::Call(CheckId(at)) = assertion {
        if asked {
            found.push(*at);
        }
        return;
    }
    let asks = |part: &Assertion| {
        matches!(
            part,
            Assertion::UnevaluatedItems(_) | Assertion::UnevaluatedProperties(_)
        )
    };
    let asked = asked || matches!(assertion, Assertion::Schema(parts) if parts.iter().any(asks));
    for part in parts(assertion) {
        // What is said under `not` counts for nothing, and what is said of a member for nothing here.
        let counts = part.here && !matches!(assertion, Assertion::Not(_));
        asked_calls(part.assertion, asked && counts, found);
    }
}

/// Takes out the calls by which a check would ask itself of the same value again: a schema that holds only where it holds says nothing.
pub(super) fn break_circles(drafts: &mut [CheckDraft]) {
    let calls: Vec<Vec<usize>> = drafts
        .iter()
        .map(|draft| {
            let mut found = Vec::new();
            calls_here(&draft.assertion, &mut found);
            found
        })
        .collect();
    let circles = boxes::components(&calls);
    for (at, draft) in drafts.iter_mut().enumerate() {
        let own = circles.get(at);
        if calls
            .get(at)
            .is_some_and(|calls| calls.iter().any(|call| circles.get(*call) == own))
        {
            cut(&mut draft.assertion, &|call| circles.get(call) == own);
        }
    }
}

fn calls_here(assertion: &Assertion, found: &mut Vec<usize>) {
    if let Assertion::Call(CheckId(at)) = assertion {
        found.push(*at);
    }
    for part in parts(assertion).into_iter().filter(|part| part.here) {
        calls_here(part.assertion, found);
    }
}

fn cut(assertion: &mut Assertion, is_circle: &dyn Fn(usize) -> bool) {
    match assertion {
        Assertion::Call(CheckId(at)) if is_circle(*at) => *assertion = Assertion::Always,
        Assertion::Schema(parts)
        | Assertion::All(parts)
        | Assertion::Any(parts)
        | Assertion::One(parts) => {
            parts.iter_mut().for_each(|part| cut(part, is_circle));
        }
        Assertion::DependentSchemas(list) => {
            list.iter_mut().for_each(|(_, part)| cut(part, is_circle));
        }
        Assertion::Not(part) => cut(part, is_circle),
        Assertion::If {
            condition,
            then,
            otherwise,
        } => {
            let parts = [Some(condition), then.as_mut(), otherwise.as_mut()];
            parts
                .into_iter()
                .flatten()
                .for_each(|part| cut(part, is_circle));
        }
        _ => {}
    }
}

/// An assertion within another.
struct Part<'a> {
    assertion: &'a Assertion,
    /// Whether it speaks of the same value.
    here: bool,
}

/// The assertions that one is made of.
fn parts(assertion: &Assertion) -> Vec<Part<'_>> {
    let here = |assertion| Part {
        assertion,
        here: true,
    };
    let below = |assertion| Part {
        assertion,
        here: false,
    };
    match assertion {
        Assertion::Schema(parts)
        | Assertion::All(parts)
        | Assertion::Any(parts)
        | Assertion::One(parts) => parts.iter().map(here).collect(),
        Assertion::DependentSchemas(list) => list.iter().map(|(_, part)| here(part)).collect(),
        Assertion::Not(part) => vec![here(part)],
        Assertion::If {
            condition,
            then,
            otherwise,
        } => {
            let parts = [Some(condition), then.as_ref(), otherwise.as_ref()];
            parts.into_iter().flatten().map(|part| here(part)).collect()
        }
        Assertion::Names(part)
        | Assertion::UnevaluatedItems(part)
        | Assertion::UnevaluatedProperties(part) => {
            vec![below(part)]
        }
        Assertion::Contains { of, .. } => vec![below(of)],
        Assertion::Properties {
            named,
            patterns,
            additional,
        } => {
            let parts = named.iter().chain(patterns).map(|(_, part)| part);
            parts.chain(additional.as_deref()).map(below).collect()
        }
        Assertion::Items { prefix, rest } => {
            prefix.iter().chain(rest.as_deref()).map(below).collect()
        }
        Assertion::Never
        | Assertion::Always
        | Assertion::Types(_)
        | Assertion::Equals(_)
        | Assertion::Rule(_)
        | Assertion::Required(_)
        | Assertion::DependentRequired(_)
        | Assertion::Call(_) => Vec::new(),
    }
}
