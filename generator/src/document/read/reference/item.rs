//! Path items by reference (OpenAPI 3.1.1, section 4.8.9): what they name is merged into them.
//!
//! A path item has no arena, because an operation is found by its path; several paths that name one item get its operations each, at the place of that item.

use super::Open;
use super::resolve::Found;
use crate::document::read::Reader;
use crate::document::read::reference::{Kind, Slot};
use crate::document::read::value::shown;
use crate::document::{Callback, Entry, Node, PathItem};
use crate::source::{Place, Tree};
use std::collections::HashMap;

/// So many path items may refer to each other in a row.
const LONGEST: usize = 64;

/// Path items by name.
pub(in crate::document::read) type Items = Vec<(String, PathItem)>;

impl Reader<'_, '_> {
    /// Reads what references name, those of path items among them.
    pub(in crate::document::read) fn settle_items(&mut self, lists: &mut [&mut Items]) {
        self.settle();
        loop {
            let mut callbacks = self.open_callbacks();
            let own = lists.iter_mut().flat_map(|items| items.iter_mut());
            let all = own.chain(
                callbacks
                    .iter_mut()
                    .flat_map(|(_, node)| &mut node.leaf.items),
            );
            let mut all: Vec<&mut PathItem> = all.map(|(_, item)| item).collect();
            let handled = &self.references.items;
            let is_open =
                |item: &&mut PathItem| item.reference.is_some() && !handled.contains(&item.place);
            if !all.iter().any(is_open) {
                return;
            }
            let mut known: HashMap<Place, PathItem> = all
                .iter()
                .map(|item| (item.place.clone(), (**item).clone()))
                .collect();
            for item in &mut all {
                self.merge_item(item, &mut known);
            }
            for (id, node) in callbacks {
                self.callbacks.replace(id, Entry::Node(node));
            }
            self.settle();
        }
    }

    /// Copies of the callbacks that hold a path item by reference.
    fn open_callbacks(&self) -> Vec<(crate::document::Id<Callback>, Node<Callback>)> {
        let is_open = |node: &Node<Callback>| {
            let mut items = node.leaf.items.iter();
            items.any(|(_, item)| {
                item.reference.is_some() && !self.references.items.contains(&item.place)
            })
        };
        self.callbacks
            .iter()
            .filter_map(|(id, entry)| match entry {
                Entry::Node(node) if is_open(node) => Some((id, node.clone())),
                _ => None,
            })
            .collect()
    }

    fn merge_item(&mut self, item: &mut PathItem, known: &mut HashMap<Place, PathItem>) {
        let holder = item.place.clone();
        let mut at = holder.clone();
        let mut next = item.reference.as_ref().map(|found| found.text.clone());
        let mut seen = vec![holder.clone()];
        if !self.references.items.insert(holder) {
            return;
        }
        while let Some(text) = next.take() {
            let said = at.child("$ref");
            let Found::Place(target) = self.target(&said, &at, &text) else {
                return;
            };
            if seen.contains(&target) || seen.len() > LONGEST {
                let message = format!(
                    "`{}` leads back to itself and never to a definition",
                    shown(&text)
                );
                self.diagnostics.error("circular-reference", &said, message);
                return;
            }
            let Some(found) = self.item_at(&target, &at, &text, known) else {
                return;
            };
            seen.push(target.clone());
            next = found.reference.as_ref().map(|found| found.text.clone());
            if let Some(reference) = &mut item.reference
                && seen.len() == 2
            {
                reference.target = Some(target.clone());
            }
            at = target;
            merge(item, found);
        }
    }

    fn item_at(
        &mut self,
        target: &Place,
        at: &Place,
        text: &str,
        known: &mut HashMap<Place, PathItem>,
    ) -> Option<PathItem> {
        if let Some(item) = known.get(target) {
            return Some(item.clone());
        }
        let link = Open {
            kind: Kind::Callback,
            slot: Slot::Reference,
            place: at.clone(),
            text: text.to_owned(),
        };
        let tree = match self.tree_at(target) {
            Some(tree @ Tree::Object(_)) if self.kind_at(target).is_none() => tree,
            Some(other) => {
                let found = self.kind_at(target).map_or(other.kind(), Kind::word);
                let message = format!("`{}` is {found}, expected a path item", shown(text));
                self.diagnostics
                    .error("wrong-reference", &link.at(), message);
                return None;
            }
            None => {
                self.dangling(&link, target);
                return None;
            }
        };
        let item = self.path_item(target.clone(), tree)?;
        known.insert(target.clone(), item.clone());
        Some(item)
    }
}

/// Adds what an item does not say itself: what stands beside a `$ref` wins over what it names.
fn merge(item: &mut PathItem, found: PathItem) {
    item.summary = item.summary.take().or(found.summary);
    item.description = item.description.take().or(found.description);
    if item.servers.is_empty() {
        item.servers = found.servers;
    }
    item.parameters.extend(found.parameters);
    for (method, operation) in found.operations {
        if !item.operations.iter().any(|(known, _)| *known == method) {
            item.operations.push((method, operation));
        }
    }
    for (name, tree) in found.carried {
        if !item.carried.iter().any(|(known, _)| *known == name) {
            item.carried.push((name, tree));
        }
    }
}
