//! `anyOf` and `oneOf`.
//!
//! What stands beside the alternatives holds of each of them. `null` among them makes the value nullable and is no variant.
//!
//! | alternatives | are |
//! |---|---|
//! | one | that one |
//! | nothing but rules: `required: [a]`, `required: [b]` | no type of their own: a check of what stands beside them |
//! | strings: enums, patterns, formats | one enum of all values, open where any string is among them; else a string, and a check |
//! | numbers | a number, and a check |
//! | booleans | a boolean, and a check |
//! | one that says nothing | any JSON value |
//! | others | a union; `tell` decides how a value tells its variant |

use super::facet::{Facet, Facets};
use super::kinds::Kinds;
use super::models::{Key, Origin, Sort, Work};
use super::schema::Value;
use super::{Lower, keywords};
use crate::api::{Rule, Type};
use crate::document::{Discriminator, Id, JsonType, Schema, SchemaOrBool};
use crate::source::Place;

/// One alternative.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    /// The schema, as it stands in the list.
    pub(super) id: Id<Schema>,
    /// Where it stands.
    pub(super) place: Place,
    /// Its place in the list.
    pub(super) index: usize,
    /// What holds of a value of this alternative, what stands beside the list among it.
    pub(super) facets: Facets,
    pub(super) kinds: Kinds,
}

impl Branch {
    /// `anyOf` or `oneOf`: the list that it stands in.
    fn keyword(&self) -> &'static str {
        let list = self.place.pointer.parent();
        if list.is_some_and(|list| list.as_str().ends_with("/anyOf")) {
            "anyOf"
        } else {
            "oneOf"
        }
    }
}

/// The alternatives of a value.
#[derive(Clone, Debug)]
pub(super) struct Branches {
    /// `anyOf` or `oneOf`.
    pub(super) keyword: &'static str,
    /// The schema with that keyword.
    pub(super) of: Id<Schema>,
    /// What stands beside the list and holds of each alternative.
    pub(super) beside: Facets,
    pub(super) list: Vec<Branch>,
    pub(super) discriminator: Option<Discriminator>,
}

impl<'a> Lower<'a, '_> {
    /// The value of facets one of which has alternatives; `None` if none has.
    pub(super) fn alternatives(&mut self, key: &Key, origin: &Origin) -> Option<Value> {
        let (of, keyword) = self.first_choice(&key.facets)?;
        let node = self.schema(of)?;
        let list = if keyword == "oneOf" {
            &node.leaf.one_of
        } else {
            &node.leaf.any_of
        };
        self.mark(of, keyword);
        let base = self.base(&key.facets, of, keyword);
        let branches = self.branches(&base, list, &node.place.child(keyword));
        if branches.len() > 1 && branches.iter().any(|branch| branch.facets.is_empty())
            || list.contains(&SchemaOrBool::Bool(true)) && base.is_empty()
        {
            return Some(self.anything(key, keyword, of));
        }
        match branches.as_slice() {
            [] => Some(self.no_branch(key, list)),
            [one] => Some(self.branch_value(one, base.is_empty(), origin)),
            _ => Some(self.choose(
                key,
                origin,
                Branches {
                    keyword,
                    of,
                    beside: base,
                    discriminator: node.leaf.discriminator.clone(),
                    list: branches,
                },
            )),
        }
    }

    /// The first facet with alternatives that are still to be heeded and are more than rules, and their keyword.
    fn first_choice(&self, facets: &Facets) -> Option<(Id<Schema>, &'static str)> {
        facets.list.iter().find_map(|facet| {
            let schema = &self.schema(facet.id)?.leaf;
            let choice = |heeded: bool, list: &[SchemaOrBool], keyword| {
                (heeded && !list.iter().all(|branch| self.is_bare(*branch)))
                    .then_some((facet.id, keyword))
            };
            choice(facet.one, &schema.one_of, "oneOf")
                .or_else(|| choice(facet.any, &schema.any_of, "anyOf"))
        })
    }

    fn choose(&mut self, key: &Key, origin: &Origin, branches: Branches) -> Value {
        let kinds = branches
            .list
            .iter()
            .fold(Kinds::NONE, |all, branch| all.or(branch.kinds));
        let merged = match kinds.list().as_slice() {
            [JsonType::String] => self.strings(key, origin, &branches),
            [kind @ (JsonType::Integer | JsonType::Number | JsonType::Boolean)] => {
                Some(self.merged_leaf(*kind, key, &branches))
            }
            _ => None,
        };
        if let Some(value) = merged {
            return value;
        }
        let model = self.open_model(key.clone(), origin, Sort::Union);
        self.pending
            .push_back(Work::Union(model, branches, origin.clone()));
        Value::of(Type::Model(model))
    }

    /// What holds beside a list of alternatives: all facets, the one with the list without it.
    pub(super) fn base(&self, facets: &Facets, of: Id<Schema>, keyword: &str) -> Facets {
        let mut base = facets.clone();
        for facet in &mut base.list {
            if facet.id == of {
                if keyword == "oneOf" {
                    facet.one = false;
                } else {
                    facet.any = false;
                }
            }
        }
        base.list
            .retain(|facet| facet.id != of || self.says_more(*facet));
        base
    }

    /// Whether a schema binds a value by more than alternatives that are chosen from.
    fn says_more(&self, facet: Facet) -> bool {
        let Some(node) = self.schema(facet.id) else {
            return false;
        };
        let chosen: &[&str] = match (facet.any, facet.one) {
            (false, false) => &["anyOf", "oneOf"],
            (true, false) => &["oneOf"],
            (false, true) => &["anyOf"],
            (true, true) => &[],
        };
        !keywords::only(&node.leaf, chosen)
    }

    /// The alternatives that a value beside `null` can have.
    fn branches(&mut self, base: &Facets, list: &[SchemaOrBool], place: &Place) -> Vec<Branch> {
        let mut branches: Vec<Branch> = Vec::new();
        for (index, schema) in list.iter().enumerate() {
            let SchemaOrBool::Schema(id) = *schema else {
                continue;
            };
            let own = self.facets(id);
            let facets = base.and(&own);
            let kinds = self.kinds_of(id).and(self.kinds(base));
            if kinds.is_none() {
                self.report_impossible(id, &place.child(index));
            } else if branches.iter().any(|branch| branch.facets == facets) && !facets.is_empty() {
                self.diagnostics.lint(
                    "same-alternative",
                    &place.child(index),
                    "this alternative is the same as one before it",
                );
            } else {
                branches.push(Branch {
                    id,
                    place: place.child(index),
                    index,
                    facets,
                    kinds,
                });
            }
        }
        branches
    }

    /// An alternative that is not `null` and that no value can have.
    fn report_impossible(&mut self, id: Id<Schema>, place: &Place) {
        if self.null_of(id) != Some(true) {
            self.diagnostics.lint(
                "impossible-alternative",
                place,
                "no value has this type and what stands beside the alternatives; the alternative is left out",
            );
        }
        let facets = self.facets(id);
        self.mark_all(&facets, "type");
    }

    /// Whether an alternative only binds values of a type that something else says.
    fn is_bare(&self, schema: SchemaOrBool) -> bool {
        let SchemaOrBool::Schema(id) = schema else {
            return true;
        };
        self.schema(id).is_some_and(|node| {
            let rules = [
                "required",
                "not",
                "minProperties",
                "maxProperties",
                "dependentRequired",
                "if",
                "then",
                "else",
            ];
            let own = keywords::only(&node.leaf, &rules) && keywords::binds(&node.leaf);
            let lists = [&node.leaf.all_of, &node.leaf.any_of, &node.leaf.one_of];
            let nested = keywords::only(&node.leaf, &["anyOf", "oneOf", "required", "not"])
                && lists.iter().any(|list| !list.is_empty())
                && lists
                    .into_iter()
                    .flatten()
                    .all(|inner| self.is_bare(*inner));
            let own = own && node.leaf.all_of.is_empty();
            node.leaf.reference.is_none() && (own || nested)
        })
    }

    /// An alternative that says nothing lets everything pass; where just one may fit, a check sees to it.
    fn anything(&mut self, key: &Key, keyword: &'static str, of: Id<Schema>) -> Value {
        let mut value = Value::of(Type::Json);
        if keyword == "oneOf" {
            self.plain(&key.facets);
            value
                .rules
                .own
                .push(Rule::Check(self.check_keyword(of, keyword)));
        } else if let Some(node) = self.schema(of) {
            self.diagnostics.lint(
                "any-alternative",
                &node.place.child(keyword),
                "one of the alternatives allows any value, so that the others say nothing",
            );
            for schema in node.leaf.any_of.clone() {
                if let SchemaOrBool::Schema(id) = schema {
                    self.passed_over(id);
                }
            }
        }
        value
    }

    /// Alternatives of which none is left: `null` alone, or nothing.
    fn no_branch(&mut self, key: &Key, list: &[SchemaOrBool]) -> Value {
        let ids: Vec<Id<Schema>> = super::facet::schemas(list).collect();
        if ids.iter().any(|id| self.null_of(*id) == Some(true)) {
            return Value::of(Type::Null);
        }
        match key.facets.ids().find_map(|id| self.schema(id)) {
            Some(node) => self.nothing(&node.place),
            None => Value::of(Type::Json),
        }
    }

    /// The value of one alternative.
    pub(super) fn branch_value(&mut self, branch: &Branch, alone: bool, origin: &Origin) -> Value {
        if alone {
            let mut value = self.value(branch.id);
            value.nullable = false;
            return value;
        }
        let index = branch.index.to_string();
        let label = self.label(branch).unwrap_or_else(|| index.clone());
        let part = origin.part(
            &[branch.keyword(), &index],
            &label,
            branch.id,
            branch.place.clone(),
        );
        self.joined(branch.facets.clone(), &part)
    }

    /// What an alternative is called: the component that it leads to, else what it says of itself.
    pub(super) fn label(&mut self, branch: &Branch) -> Option<String> {
        let last = self.unwrapped(branch.id);
        if let Some(name) = self.named.get(&last) {
            return Some(name.clone());
        }
        super::label::said(self.document, branch.id)
            .or_else(|| super::label::said(self.document, last))
    }

    /// Numbers or booleans: one type holds them all, and a check keeps them apart.
    fn merged_leaf(&mut self, kind: JsonType, key: &Key, branches: &Branches) -> Value {
        let wider = if kind == JsonType::Boolean {
            kind
        } else {
            self.number_of(branches, kind)
        };
        let base = self.base(&key.facets, branches.of, branches.keyword);
        let mut value = self.leaf(&base, wider);
        if !self.says_all(branches) {
            let check = self.check_keyword(branches.of, branches.keyword);
            value.rules.own.push(Rule::Check(check));
        }
        self.mark_branches(branches);
        value
    }

    /// The kind of number that holds every alternative.
    fn number_of(&self, branches: &Branches, kind: JsonType) -> JsonType {
        let fractions = branches
            .list
            .iter()
            .any(|branch| branch.kinds.list().contains(&JsonType::Number));
        if fractions { JsonType::Number } else { kind }
    }

    /// Whether one of the alternatives of `anyOf` lets every value of the type pass, so that there is nothing to check.
    fn says_all(&self, branches: &Branches) -> bool {
        branches.keyword == "anyOf"
            && branches.list.iter().any(|branch| {
                let widest = !branch.kinds.list().contains(&JsonType::Integer)
                    || branches
                        .list
                        .iter()
                        .all(|other| other.kinds.list() == branch.kinds.list());
                widest
                    && self
                        .schemas_of(&branch.facets)
                        .all(|schema| keywords::only(schema, &["type", "anyOf"]))
            })
    }
}
