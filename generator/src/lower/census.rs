//! The census: every keyword of every schema is a type, a rule, a check, an annotation, or was told of; and which values are plain JSON although the
//! document says more.

use super::facet::Facets;
use super::{Lower, keywords};
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Entry, Id, JsonType, PathItem, Schema};
use crate::source::Place;
use std::collections::{BTreeMap, HashSet};

/// What became of the schemas of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// How many schemas there are.
    pub schemas: usize,
    /// How many keywords they have.
    pub keywords: usize,
    /// Keywords that nothing was made of and nobody was told of: none, if all is well.
    pub unaccounted: Vec<(Place, &'static str)>,
    /// Schemas that say more than any value is allowed, and whose values are plain JSON.
    pub plain: Vec<Place>,
}

/// What was made of keywords on the way.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    used: HashSet<(Id<Schema>, &'static str)>,
    over: HashSet<Id<Schema>>,
    /// Places where nothing is asked for, whatever stands in them.
    aside: HashSet<Place>,
    plain: HashSet<Id<Schema>>,
    followed: HashSet<Place>,
    /// Keywords that speak of a value somewhere, and those that somewhere do not.
    effective: HashSet<(Id<Schema>, &'static str)>,
    idle: BTreeMap<(Id<Schema>, &'static str), JsonType>,
}

impl Ledger {
    /// Somebody has come to what stands at a place.
    pub(super) fn follow(&mut self, place: &Place) {
        if !self.followed.contains(place) {
            self.followed.insert(place.clone());
        }
    }
}

impl<'a> Lower<'a, '_> {
    /// A keyword of a schema has become something.
    pub(super) fn mark(&mut self, id: Id<Schema>, keyword: &'static str) {
        self.ledger.used.insert((id, keyword));
    }

    /// A keyword of a schema speaks of a value of a type, or does not: one that does so of none of the types of its values is told of in the end.
    pub(super) fn speaks(
        &mut self,
        id: Id<Schema>,
        keyword: &'static str,
        kind: JsonType,
        speaks: bool,
    ) {
        if speaks {
            self.ledger.effective.insert((id, keyword));
        } else {
            self.ledger.idle.entry((id, keyword)).or_insert(kind);
        }
    }

    /// Says which keywords speak of none of the types that their values have.
    pub(super) fn report_without_effect(&mut self) {
        let idle = std::mem::take(&mut self.ledger.idle);
        for ((id, keyword), kind) in idle {
            if self.ledger.effective.contains(&(id, keyword)) {
                continue;
            }
            if let Some(node) = self.schema(id) {
                self.diagnostics.lint(
                    "keyword-without-effect",
                    &node.place.child(keyword),
                    format!("`{keyword}` says nothing of {}", super::rules::word(kind)),
                );
            }
        }
    }

    /// A keyword of all these schemas has.
    pub(super) fn mark_all(&mut self, facets: &Facets, keyword: &'static str) {
        for id in facets.ids() {
            self.mark(id, keyword);
        }
    }

    /// What alternatives say beside what stands around them has become something.
    pub(super) fn mark_branches(&mut self, branches: &super::alternatives::Branches) {
        for branch in &branches.list {
            for id in branch.facets.ids().collect::<Vec<_>>() {
                if let Some(node) = self.schema(id) {
                    for (word, _) in keywords::stated(&node.leaf) {
                        self.mark(id, word);
                    }
                }
            }
        }
    }

    /// A schema says nothing of any value in this place: all of it is accounted for.
    pub(super) fn passed_over(&mut self, id: Id<Schema>) {
        self.ledger.over.insert(id);
    }

    /// Nothing at or below a place is asked for.
    pub(super) fn set_aside(&mut self, place: Place) {
        self.ledger.aside.insert(place);
    }

    /// A value with these facets is plain JSON.
    pub(super) fn plain(&mut self, facets: &Facets) {
        self.ledger.plain.extend(facets.ids());
    }
}

impl Lower<'_, '_> {
    /// Says which definitions within schemas nothing leads to: they are not built.
    pub(super) fn report_unused_definitions(&mut self) {
        let document = self.document;
        for (_, entry) in document.schemas.iter() {
            let Entry::Node(node) = entry else { continue };
            for (_, id) in &node.leaf.definitions {
                let used = self.facets.contains_key(id) || self.called.contains_key(id);
                if let Some(definition) = self.schema(*id).filter(|_| !used) {
                    self.diagnostics.lint(
                        "unused-definition",
                        &definition.place,
                        "nothing leads to this definition, which is not built",
                    );
                }
            }
        }
    }

    /// Says which components beside schemas nothing leads to: they are not built.
    pub(super) fn report_unused(&mut self) {
        let document = self.document;
        let components = &document.components;
        let mut places: Vec<Place> = Vec::new();
        places.extend(nodes(&document.parameters, &components.parameters));
        places.extend(nodes(&document.headers, &components.headers));
        places.extend(nodes(&document.responses, &components.responses));
        places.extend(nodes(&document.bodies, &components.bodies));
        places.extend(nodes(&document.media_types, &components.media_types));
        places.retain(|place| !self.ledger.followed.contains(place));
        let named: HashSet<&Place> = path_items(document)
            .filter_map(|item| item.reference.as_ref()?.target.as_ref())
            .collect();
        let items = components.path_items.iter().map(|(_, item)| &item.place);
        places.extend(items.filter(|place| !named.contains(place)).cloned());
        for place in &places {
            self.diagnostics.lint(
                "unused-component",
                place,
                "nothing leads to this component, which is not built",
            );
        }
    }
}

/// Every path item that stands where it has operations.
fn path_items(document: &Document) -> impl Iterator<Item = &PathItem> {
    let callbacks = document
        .callbacks
        .iter()
        .filter_map(|(_, entry)| match entry {
            Entry::Node(node) => Some(&node.leaf.items),
            Entry::Reference(_) => None,
        });
    let callbacks = callbacks.flatten();
    let named = document
        .paths
        .iter()
        .chain(&document.webhooks)
        .chain(callbacks);
    named.map(|(_, item)| item)
}

fn nodes<'d, T>(
    arena: &'d crate::document::Arena<T>,
    named: &'d [(String, Id<T>)],
) -> impl Iterator<Item = Place> + 'd {
    named.iter().filter_map(|(_, id)| match arena.get(*id)? {
        Entry::Node(node) => Some(node.place.clone()),
        Entry::Reference(_) => None,
    })
}

/// Counts what became of a document.
pub(super) fn take(document: &Document, ledger: &Ledger, diagnostics: &Diagnostics) -> Census {
    let told: HashSet<&Place> = diagnostics
        .iter()
        .map(|diagnostic| &diagnostic.place)
        .chain(&ledger.aside)
        .collect();
    let mut census = Census::default();
    for (id, entry) in document.schemas.iter() {
        let Entry::Node(node) = entry else { continue };
        census.schemas += 1;
        if ledger.plain.contains(&id) {
            census.plain.push(node.place.clone());
        }
        let ignored = node.leaf.reference.is_some() && !document.dialect.is_json_schema();
        for (word, class) in keywords::stated(&node.leaf) {
            census.keywords += 1;
            let known = class == keywords::Class::Annotation
                || ignored && word != "$ref"
                || ledger.used.contains(&(id, word))
                || ledger.over.contains(&id)
                || told_of(&told, &node.place.child(word));
            if !known {
                census.unaccounted.push((node.place.clone(), word));
            }
        }
    }
    census.unaccounted.sort();
    census.plain.sort();
    census
}

/// Whether something was said of a place or of one that it is within, or nothing is asked for there.
fn told_of(told: &HashSet<&Place>, place: &Place) -> bool {
    let mut at = place.clone();
    loop {
        if told.contains(&at) {
            return true;
        }
        match at.pointer.parent() {
            Some(pointer) => at.pointer = pointer,
            None => return false,
        }
    }
}
