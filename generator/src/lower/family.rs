//! A discriminator on a parent: `discriminator` on a schema that other schemas have in their `allOf`.
//!
//! Wherever the parent is used, any of its children may stand: it is a union of them. A child has the parent's members by its `allOf`, so there the parent is
//! the struct of its own members.
//!
//! | value of the discriminator | the variant is |
//! |---|---|
//! | one that `mapping` gives to a child, or the name of the child's component | the child, however far down |
//! | the parent's own, or none of them | the parent's own members, where it can stand for itself: `mapping` or its name says so |
//! | another | kept as JSON |

use super::Lower;
use super::budget::Budget;
use super::models::{DraftShape, Key, Origin, Sort, Work};
use super::tell::{Alternative, DiscriminatorDraft, UnionDraft};
use crate::api::{ModelId, Type};
use crate::document::{Document, Entry, Id, Node, Schema, SchemaOrBool};
use std::collections::{BTreeSet, HashMap};

/// The components that have a schema with a discriminator in their `allOf`, by that schema, in order of name.
pub(super) type Children = HashMap<Id<Schema>, Vec<Id<Schema>>>;

/// Finds the children of all parents in a document.
pub(super) fn children(document: &Document, budget: &mut Budget) -> Children {
    let mut children: Children = HashMap::new();
    let mut components: Vec<&(String, Id<Schema>)> = document.components.schemas.iter().collect();
    components.sort();
    for (_, id) in components {
        for parent in parents(document, *id, budget) {
            children.entry(parent).or_default().push(*id);
        }
    }
    children
}

fn node(document: &Document, id: Id<Schema>) -> Option<&Schema> {
    match document.schemas.get(id)? {
        Entry::Node(node) => Some(&node.leaf),
        Entry::Reference(_) => None,
    }
}

/// The schemas with a discriminator and no alternatives that a schema has in its `allOf`, however deep.
fn parents(document: &Document, id: Id<Schema>, budget: &mut Budget) -> BTreeSet<Id<Schema>> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::from([id]);
    let mut next: Vec<Id<Schema>> = members(document, id);
    while let Some(at) = next.pop() {
        if !seen.insert(at) {
            continue;
        }
        let Some(Entry::Node(Node {
            leaf: schema,
            place,
            ..
        })) = document.schemas.get(at)
        else {
            continue;
        };
        if !budget.take(1, || place.clone()) {
            break;
        }
        if schema.discriminator.is_some() && schema.one_of.is_empty() && schema.any_of.is_empty() {
            found.insert(at);
        }
        next.extend(target(document, schema));
        next.extend(members(document, at));
    }
    found
}

fn members(document: &Document, id: Id<Schema>) -> Vec<Id<Schema>> {
    node(document, id)
        .map(|schema| super::facet::schemas(&schema.all_of).collect())
        .unwrap_or_default()
}

fn target(document: &Document, schema: &Schema) -> Option<Id<Schema>> {
    document
        .schemas
        .at(schema.reference.as_ref()?.target.as_ref()?)
}

impl<'a> Lower<'a, '_> {
    /// The union that stands for a schema and its children; `None` if it has none.
    pub(super) fn family(&mut self, id: Id<Schema>) -> Option<ModelId> {
        if let Some(model) = self.families.get(&id) {
            return Some(*model);
        }
        if !self.children.contains_key(&id) {
            return None;
        }
        let node = self.schema(id)?;
        let origin = self.origin(id, node);
        let mut facets = self.facets(id);
        // The parent's own members have the facets of the parent; the union needs a key that nothing else has.
        facets.list.clear();
        let model = self.open_model(Key::new(facets, &origin), &origin, Sort::Union);
        self.families.insert(id, model);
        self.pending.push_back(Work::Family(model, id, origin));
        Some(model)
    }

    pub(super) fn family_union(&mut self, model: ModelId, parent: Id<Schema>, origin: &Origin) {
        let Some(written) = self
            .schema(parent)
            .and_then(|node| node.leaf.discriminator.as_ref())
        else {
            return;
        };
        self.mark(parent, "discriminator");
        let children = self.children.get(&parent).cloned().unwrap_or_default();
        let mapping: Vec<(String, Id<Schema>)> = written
            .mapping
            .iter()
            .filter_map(|(value, _)| Some((value.clone(), self.mapped(written, value)?)))
            .collect();
        let mut draft = UnionDraft {
            keyword: None,
            place: origin.place.child("discriminator"),
            alternatives: Vec::new(),
            discriminator: None,
            trial: false,
        };
        let mut values: Vec<(String, usize)> = Vec::new();
        for child in children {
            let names = self.discriminator_values(child, &mapping);
            let type_ = self.member_of_family(child, parent);
            let at = self.add_member(&mut draft, child, type_, origin);
            values.extend(names.into_iter().map(|name| (name, at)));
        }
        let own = self.own_values(parent, &mapping, &values);
        let base = self.base_of_family(parent, origin);
        let at = self.add_member(&mut draft, parent, base, origin);
        values.extend(own.into_iter().map(|name| (name, at)));
        values.sort();
        values.dedup_by(|one, other| one.0 == other.0);
        draft.discriminator = Some(DiscriminatorDraft {
            property: written.property.clone(),
            values,
            fallback: None,
        });
        self.close(model, DraftShape::Union(draft));
    }

    /// The values of the discriminator that mean a child.
    fn discriminator_values(
        &self,
        child: Id<Schema>,
        mapping: &[(String, Id<Schema>)],
    ) -> Vec<String> {
        let mapped: Vec<String> = mapping
            .iter()
            .filter(|(_, target)| *target == child)
            .map(|(value, _)| value.clone())
            .collect();
        let claimed = self
            .schema(child)
            .and_then(|node| super::extension::discriminator_value(&node.leaf))
            .map(ToOwned::to_owned);
        match (mapped.is_empty(), claimed) {
            (_, Some(claimed)) => mapped.into_iter().chain([claimed]).collect(),
            (false, None) => mapped,
            (true, None) => self.named.get(&child).cloned().into_iter().collect(),
        }
    }

    /// The values that mean the parent itself.
    fn own_values(
        &self,
        parent: Id<Schema>,
        mapping: &[(String, Id<Schema>)],
        taken: &[(String, usize)],
    ) -> Vec<String> {
        self.discriminator_values(parent, mapping)
            .into_iter()
            .filter(|name| !taken.iter().any(|(known, _)| known == name))
            .collect()
    }

    /// The type of a child: what it is by itself, even where it is a parent too or adds nothing.
    fn member_of_family(&mut self, child: Id<Schema>, parent: Id<Schema>) -> Type {
        if self.unwrapped(child) == parent || self.children.contains_key(&child) {
            let Some(node) = self.schema(child) else {
                return Type::Json;
            };
            let origin = self.origin(child, node);
            return self.base_of_family(child, &origin);
        }
        let value = self.value(child);
        value.type_
    }

    /// The members that a parent itself has.
    fn base_of_family(&mut self, parent: Id<Schema>, origin: &Origin) -> Type {
        if let Some(type_) = self.bases.get(&parent) {
            return type_.clone();
        }
        let facets = self.facets(parent);
        let base = Origin {
            words: format!("{} base", origin.words),
            key: crate::source::Pointer::from_text(origin.key.clone())
                .child("discriminator")
                .to_string(),
            ..origin.clone()
        };
        let type_ = self.nested(Key::of_base(facets), &base).type_;
        self.bases.insert(parent, type_.clone());
        type_
    }

    fn add_member(
        &mut self,
        draft: &mut UnionDraft,
        id: Id<Schema>,
        type_: Type,
        origin: &Origin,
    ) -> usize {
        if let Some(at) = draft
            .alternatives
            .iter()
            .position(|known| known.type_ == type_)
        {
            return at;
        }
        let label = self
            .named
            .get(&id)
            .cloned()
            .unwrap_or_else(|| origin.words.clone());
        let described = self.described(SchemaOrBool::Schema(id));
        draft.alternatives.push(Alternative {
            key: format!("{}/discriminator/{label}", origin.key),
            label,
            schema: Some(id),
            docs: described
                .map(|text| super::docs::markdown(&text))
                .unwrap_or_default(),
            type_,
            rules: crate::api::Rules::default(),
        });
        draft.alternatives.len() - 1
    }
}
