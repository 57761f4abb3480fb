//! What can only be found when all is read: places that a `$ref` names in parts that are carried, and anchors.

use crate::document::read::Reader;
use crate::document::{Entry, Reference, Schema};
use crate::source::{FileId, Members, Place, Pointer, Tree};
use std::collections::HashMap;

impl Reader<'_> {
    /// Reads schemas that a `$ref` names in extensions and in members of no known object, until no new one turns up.
    ///
    /// Such a place is a schema only because somebody says so; what nobody names stays as it was carried.
    pub(in crate::document::read) fn schemas_on_demand(
        &mut self,
        root: &Members,
        components: &Members,
    ) {
        let mut seen = 0;
        while seen < self.schemas.len() {
            let wanted: Vec<Place> = self
                .schemas
                .iter()
                .skip(seen)
                .filter_map(|(_, entry)| target(entry))
                .cloned()
                .collect();
            seen = self.schemas.len();
            for place in wanted {
                if self.schemas.at(&place).is_some() {
                    continue;
                }
                if let Some(tree @ Tree::Object(_)) = carried(&place, root, components) {
                    self.schema(place, tree.clone());
                }
            }
            self.schemas_pending();
        }
    }

    /// Gives references to an `$anchor` or a `$dynamicAnchor` their target, and says where there is none.
    pub(in crate::document::read) fn resolve_anchors(&mut self) {
        let mut open = Vec::new();
        let mut anchors = HashMap::new();
        for (id, entry) in self.schemas.iter() {
            let Entry::Node(node) = entry else { continue };
            for anchor in node.leaf.anchor.iter().chain(&node.leaf.dynamic_anchor) {
                anchors
                    .entry(anchor.clone())
                    .or_insert_with(|| node.place.clone());
            }
            if let Some(name) = node.leaf.reference.as_ref().and_then(anchor_name) {
                open.push((id, name.to_owned(), node.place.child("$ref")));
            }
        }
        for (id, name, place) in open {
            let target = anchors.get(&name).cloned();
            if target.is_none() {
                self.diagnostics.error(
                    "dangling-reference",
                    &place,
                    format!("nothing in this document has the anchor `{name}`"),
                );
            }
            if let Some(Entry::Node(node)) = self.schemas.get_mut(id)
                && let Some(reference) = &mut node.leaf.reference
            {
                reference.target = target;
            }
        }
    }
}

/// The anchor that a reference names: what was left without a target and is not in another file.
fn anchor_name(reference: &Reference) -> Option<&str> {
    let name = reference.text.strip_prefix('#')?;
    (reference.target.is_none() && super::is_anchor(name)).then_some(name)
}

fn target(entry: &Entry<Schema>) -> Option<&Place> {
    match entry {
        Entry::Node(node) => node.leaf.reference.as_ref()?.target.as_ref(),
        Entry::Reference(_) => None,
    }
}

/// What is carried at a place of the root file.
fn carried<'t>(place: &Place, root: &'t Members, components: &'t Members) -> Option<&'t Tree> {
    let mut segments = place.pointer.segments().peekable();
    if place.file != FileId::ROOT || place.pointer == Pointer::root() {
        return None;
    }
    let members = if segments
        .peek()
        .is_some_and(|segment| segment == "components")
    {
        segments.next();
        components
    } else {
        root
    };
    let first = segments.next()?;
    let mut tree = members
        .iter()
        .find(|(name, _)| *name == first)
        .map(|(_, tree)| tree)?;
    for segment in segments {
        tree = match tree {
            Tree::Array(items) => items.get(segment.parse::<usize>().ok()?)?,
            other => other.get(&segment)?,
        };
    }
    Some(tree)
}
