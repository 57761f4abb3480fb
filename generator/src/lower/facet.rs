//! What binds a value: the schemas that hold of it together.
//!
//! A schema leads by `$ref` and `allOf` to others that hold as well. Each of those that says something itself is a facet; the facets of a value, in the order
//! in which they are met, are all there is to know of it, so that two schemas with the same facets are the same type.
//!
//! | a schema with | has the facets |
//! |---|---|
//! | nothing but annotations | none: any value |
//! | `$ref` | those of what it leads to, and itself where something binding stands beside it (OpenAPI 3.1; 3.0 ignores it, with a lint) |
//! | `allOf` | those of each member, then itself where something binding stands beside it |
//! | anything else | itself |

use super::{Lower, keywords};
use crate::document::{Id, JsonType, Schema, SchemaOrBool};
use crate::source::Place;
use std::collections::HashSet;

/// So many schemas are asked whether they take `null` before the answer is that they do.
const STEPS: usize = 100;

/// A schema by itself: without what it leads to by `$ref` and `allOf`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Facet {
    pub(super) id: Id<Schema>,
    /// Whether its `anyOf` is still to be heeded: whoever chooses one of the alternatives has done so.
    pub(super) any: bool,
    /// Whether its `oneOf` is.
    pub(super) one: bool,
}

/// Schemas that hold of a value together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Facets {
    pub(super) list: Vec<Facet>,
    /// The one type of JSON that the value is known to have: `type: [string, integer]` is lowered a type at a time.
    pub(super) kind: Option<JsonType>,
}

impl Facets {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty() && self.kind.is_none()
    }

    /// Both hold. What stands in both is there once, its alternatives to be heeded where either says so.
    pub(super) fn and(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for facet in &other.list {
            match joined.list.iter_mut().find(|known| known.id == facet.id) {
                Some(known) => {
                    known.any |= facet.any;
                    known.one |= facet.one;
                }
                None => joined.list.push(*facet),
            }
        }
        joined.kind = joined.kind.or(other.kind);
        joined
    }

    pub(super) fn with_kind(mut self, kind: JsonType) -> Self {
        self.kind = Some(kind);
        self
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = Id<Schema>> + '_ {
        self.list.iter().map(|facet| facet.id)
    }
}

/// A step of the way through what a schema leads to.
enum Step {
    Into(Id<Schema>),
    Itself(Id<Schema>),
}

impl<'a> Lower<'a, '_> {
    /// The facets of a schema.
    pub(super) fn facets(&mut self, id: Id<Schema>) -> Facets {
        if let Some(facets) = self.facets.get(&id) {
            return facets.clone();
        }
        let mut list = Vec::new();
        let mut seen = HashSet::new();
        // A list of steps and no recursion: a chain of references may be as long as the document.
        let mut steps = vec![Step::Into(id)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Into(id) if seen.insert(id) => self.steps(id, &mut steps),
                Step::Into(_) => {}
                Step::Itself(id) => list.extend(self.facet(id)),
            }
        }
        let node = self.schema(id);
        let place = || node.map_or_else(|| Place::at(""), |node| node.place.clone());
        if !self.budget.take(seen.len(), place) {
            list = self.facet(id).into_iter().collect();
        }
        let facets = Facets { list, kind: None };
        self.facets.insert(id, facets.clone());
        facets
    }

    /// Where a schema leads first, then itself; pushed in reverse, since the last step is taken first.
    fn steps(&mut self, id: Id<Schema>, steps: &mut Vec<Step>) {
        let Some(node) = self.schema(id) else { return };
        let ignored = node.leaf.reference.is_some() && !self.document.dialect.is_json_schema();
        if ignored {
            self.ignored_siblings(id);
        } else {
            steps.push(Step::Itself(id));
            let members: Vec<Id<Schema>> = schemas(&node.leaf.all_of).collect();
            steps.extend(members.into_iter().rev().map(Step::Into));
            self.mark(id, "allOf");
        }
        self.mark(id, "$ref");
        if node.leaf.reference.is_some()
            && let Some(target) = self.target_of(id)
        {
            steps.push(Step::Into(target));
        }
    }

    fn facet(&mut self, id: Id<Schema>) -> Option<Facet> {
        let node = self.schema(id)?;
        let schema = &node.leaf;
        if schema.dynamic_reference.is_some() {
            let message = "what a `$dynamicRef` leads to depends on who asks, which no type says yet; any value is allowed";
            self.diagnostics.gap(
                "dynamic-reference",
                &node.place.child("$dynamicRef"),
                message,
            );
        }
        let binds = keywords::binds(schema) || self.contents.contains_key(&id);
        binds.then_some(Facet {
            id,
            any: !schema.any_of.is_empty(),
            one: !schema.one_of.is_empty(),
        })
    }

    /// The schema that the `$ref` of a schema leads to. What leads nowhere, or back to itself by references alone, is reported once.
    pub(super) fn target_of(&mut self, id: Id<Schema>) -> Option<Id<Schema>> {
        if let Some(target) = self.targets.get(&id) {
            return *target;
        }
        let reference = self.schema(id)?.leaf.reference.as_ref()?;
        let mut target = self.schema_target(reference);
        if target.is_some_and(|target| self.is_circle(target)) {
            self.report_circle(reference);
            target = None;
        }
        self.targets.insert(id, target);
        target
    }

    /// Whether a schema leads by references alone back to one of them, and so never to a definition.
    fn is_circle(&self, start: Id<Schema>) -> bool {
        let mut seen = HashSet::new();
        let mut next = Some(start);
        while let Some(id) = next {
            if !seen.insert(id) {
                return true;
            }
            let reference = self
                .schema(id)
                .and_then(|node| node.leaf.reference.as_ref());
            let target = reference.and_then(|reference| reference.target.as_ref());
            next = target.and_then(|place| self.document.schemas.at(place));
        }
        false
    }

    /// The schema for which another is but a wrapper: a `$ref`, or `allOf` of one, beside nothing that binds. At the end of all wrappers.
    pub(super) fn unwrapped(&mut self, id: Id<Schema>) -> Id<Schema> {
        let mut seen = HashSet::from([id]);
        let mut last = id;
        while let Some(next) = self.wrapped(last) {
            if !seen.insert(next) {
                break;
            }
            last = next;
        }
        last
    }

    fn wrapped(&mut self, id: Id<Schema>) -> Option<Id<Schema>> {
        let schema = &self.schema(id)?.leaf;
        if schema.reference.is_some() && !self.document.dialect.is_json_schema() {
            self.facets(id);
            return self.target_of(id);
        }
        if keywords::binds(schema) {
            return None;
        }
        self.mark(id, "$ref");
        match (&schema.reference, schema.all_of.as_slice()) {
            (Some(_), []) => self.target_of(id),
            (None, [SchemaOrBool::Schema(one)]) => {
                self.mark(id, "allOf");
                Some(*one)
            }
            _ => None,
        }
    }

    /// Whether `null` is among the values of a schema; `None` where it says nothing of types.
    pub(super) fn null_of(&mut self, id: Id<Schema>) -> Option<bool> {
        // A list of steps and no recursion, as for facets.
        let mut steps = vec![Step::Into(id)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Into(id) if !self.nulls.contains_key(&id) => {
                    // Who comes back here on the way asks for what is not known yet, and is told that nothing is said.
                    self.nulls.insert(id, None);
                    steps.push(Step::Itself(id));
                    let leads = self.asked_for_null(id);
                    steps.extend(leads.into_iter().rev().map(Step::Into));
                }
                Step::Into(_) => {}
                Step::Itself(id) => {
                    let said = self.said_of_null(id);
                    self.nulls.insert(id, said);
                }
            }
        }
        self.nulls.get(&id).copied().flatten()
    }

    /// The schemas that decide whether `null` is among the values of another.
    fn asked_for_null(&mut self, id: Id<Schema>) -> Vec<Id<Schema>> {
        let Some(node) = self.schema(id) else {
            return Vec::new();
        };
        let schema = &node.leaf;
        if own_null(schema) == Some(true) && schema.types.is_empty() {
            return Vec::new();
        }
        let leads = self.target_of(id);
        let ignored = leads.is_some() && !self.document.dialect.is_json_schema();
        let lists = [&schema.all_of, &schema.any_of, &schema.one_of];
        let members = lists
            .into_iter()
            .filter(|_| !ignored)
            .flat_map(|list| schemas(list));
        leads.into_iter().chain(members).collect()
    }

    fn said_of_null(&mut self, id: Id<Schema>) -> Option<bool> {
        let schema = &self.schema(id)?.leaf;
        let own = own_null(schema);
        // `nullable` beside a reference or `allOf` is how 3.0 says that this use of it may be `null`, and how many say it in 3.1.
        if own == Some(true) && schema.types.is_empty() {
            return own;
        }
        let mut said = own;
        let leads = self.target_of(id);
        let ignored = leads.is_some() && !self.document.dialect.is_json_schema();
        let members: Vec<Id<Schema>> = if ignored {
            Vec::new()
        } else {
            schemas(&schema.all_of).collect()
        };
        for part in leads.into_iter().chain(members) {
            said = both(said, self.null_of(part));
        }
        if ignored {
            return said;
        }
        for alternatives in [&schema.any_of, &schema.one_of] {
            if alternatives.is_empty() {
                continue;
            }
            let any = schemas(alternatives)
                .map(|branch| self.null_of(branch))
                .collect::<Vec<_>>();
            let one_of_them = any.contains(&Some(true));
            said = both(said, one_of_them.then_some(true));
        }
        if said == Some(true) && self.denies_null(schema, &mut { STEPS }) {
            return Some(false);
        }
        said
    }

    /// Whether `not` or `if` keeps `null` from being a value.
    fn denies_null(&mut self, schema: &Schema, steps: &mut usize) -> bool {
        if schema.not.is_some_and(|not| self.takes_null(not, steps)) {
            return true;
        }
        let Some(condition) = schema.condition else {
            return false;
        };
        let follows = if self.takes_null(condition, steps) {
            schema.then
        } else {
            schema.otherwise
        };
        follows.is_some_and(|follows| !self.takes_null(follows, steps))
    }

    /// Whether `null` keeps to all that a schema says; where that takes too many steps to tell, it does.
    fn takes_null(&mut self, schema: SchemaOrBool, steps: &mut usize) -> bool {
        let id = match schema {
            SchemaOrBool::Bool(holds) => return holds,
            SchemaOrBool::Schema(id) => id,
        };
        let (Some(node), Some(left)) = (self.schema(id), steps.checked_sub(1)) else {
            return true;
        };
        *steps = left;
        let leaf = &node.leaf;
        if keywords::forbids(leaf) || own_null(leaf) == Some(false) || self.denies_null(leaf, steps)
        {
            return false;
        }
        let target = self.target_of(id).map(SchemaOrBool::Schema);
        let mut count = |list: &[SchemaOrBool]| {
            let takes = |part: &&SchemaOrBool| self.takes_null(**part, steps);
            list.iter().filter(takes).count()
        };
        count(&leaf.all_of) == leaf.all_of.len()
            && (leaf.any_of.is_empty() || count(&leaf.any_of) > 0)
            && (leaf.one_of.is_empty() || count(&leaf.one_of) == 1)
            && target.is_none_or(|target| count(&[target]) == 1)
    }
}

/// Whether `null` may be among the values of a schema, as far as it says itself.
pub(super) fn allows_null(schema: &Schema) -> bool {
    own_null(schema) != Some(false)
}

/// What a schema itself says of `null`.
fn own_null(schema: &Schema) -> Option<bool> {
    let among = schema
        .enumeration
        .as_ref()
        .map(|values| values.contains(&crate::source::Tree::Null));
    let constant = schema
        .constant
        .as_ref()
        .map(|value| *value == crate::source::Tree::Null);
    if schema.nullable || schema.types.contains(&JsonType::Null) || among == Some(true) {
        return Some(true);
    }
    if schema.types.is_empty() {
        among.or(constant)
    } else {
        Some(false)
    }
}

/// Two things said of one value: `null` is allowed where somebody says so and nobody denies it.
fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), _) | (_, Some(true)) => Some(true),
        (None, None) => None,
    }
}

/// The schemas of a list; booleans in the place of one are left out.
pub(super) fn schemas(list: &[SchemaOrBool]) -> impl Iterator<Item = Id<Schema>> + '_ {
    list.iter().filter_map(|schema| match schema {
        SchemaOrBool::Schema(id) => Some(*id),
        SchemaOrBool::Bool(_) => None,
    })
}
