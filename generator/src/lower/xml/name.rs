//! What a schema says of its place in XML, and whether it is a name there.

use super::Tables;
use crate::api::XmlName;
use crate::document::{Id, Schema, SchemaOrBool};
use crate::source::Place;
use std::collections::HashSet;

/// What `xml` says of a value, by whoever of its schemas says it first.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) name: Option<String>,
    pub(super) namespace: Option<String>,
    pub(super) prefix: Option<String>,
    pub(super) attribute: bool,
    pub(super) wrapped: bool,
    pub(super) node: Option<String>,
}

impl XmlName {
    pub(super) fn of(local: &str) -> Self {
        Self {
            local: local.to_owned(),
            prefix: None,
            namespace: None,
        }
    }
}

impl Tables<'_, '_, '_> {
    /// What is said of a value of this schema: by itself, and where it is another by another name, by that.
    pub(super) fn said(&mut self, id: Id<Schema>) -> Said {
        let is_another = self.lower.facets(id).list.len() <= 1;
        let mut said = Said::default();
        for id in self.schemas(id, is_another) {
            let xml = self
                .lower
                .schema(id)
                .and_then(|node| node.leaf.xml.as_ref());
            let Some(xml) = xml else { continue };
            said.name = said.name.or_else(|| xml.name.clone());
            said.namespace = said.namespace.or_else(|| xml.namespace.clone());
            said.prefix = said.prefix.or_else(|| xml.prefix.clone());
            said.node = said.node.or_else(|| xml.node_type.clone());
            said.attribute |= xml.attribute;
            said.wrapped |= xml.wrapped;
        }
        said
    }

    /// The schemas that hold of a value, the nearest first: itself, what stands in its `allOf` from the last on, what it refers to.
    pub(super) fn schemas(&mut self, id: Id<Schema>, references: bool) -> Vec<Id<Schema>> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut next = vec![id];
        while let Some(id) = next.pop() {
            let Some(node) = self.lower.schema(id).filter(|_| seen.insert(id)) else {
                continue;
            };
            found.push(id);
            let target = node.leaf.reference.as_ref().filter(|_| references);
            next.extend(target.and_then(|_| self.lower.target_of(id)));
            if node.leaf.reference.is_some() && !self.lower.document.dialect.is_json_schema() {
                continue;
            }
            let refers = |id: Id<Schema>| {
                let node = self.lower.schema(id);
                node.is_some_and(|node| node.leaf.reference.is_some())
            };
            next.extend(node.leaf.all_of.iter().filter_map(|part| match part {
                SchemaOrBool::Schema(id) if references || !refers(*id) => Some(*id),
                _ => None,
            }));
        }
        found
    }

    /// The name of the component that a schema is.
    pub(super) fn component(&mut self, id: Id<Schema>) -> Option<String> {
        let is_another = self.lower.facets(id).list.len() <= 1;
        let schemas = self.schemas(id, is_another);
        let mut named = schemas.iter().filter_map(|id| self.lower.named.get(id));
        named.next().cloned()
    }

    /// The schema of the items of a list.
    pub(super) fn items_of(&mut self, id: Id<Schema>) -> Option<Id<Schema>> {
        self.part_of(id, |schema| schema.items)
    }

    /// The schema of the members of a map.
    pub(super) fn values_of(&mut self, id: Id<Schema>) -> Option<Id<Schema>> {
        self.part_of(id, |schema| schema.additional_properties)
    }

    fn part_of(
        &mut self,
        id: Id<Schema>,
        part: impl Fn(&Schema) -> Option<SchemaOrBool>,
    ) -> Option<Id<Schema>> {
        let schemas = self.schemas(id, true);
        schemas
            .into_iter()
            .find_map(|id| match part(&self.lower.schema(id)?.leaf)? {
                SchemaOrBool::Schema(part) => Some(part),
                SchemaOrBool::Bool(_) => None,
            })
    }

    /// A name with what is said of its namespace; `None`, and a gap, where XML has no such name.
    pub(super) fn named(&mut self, said: &Said, name: &str, place: &Place) -> Option<XmlName> {
        let (prefix, local) = match (name.split_once(':'), &said.prefix) {
            (Some((prefix, local)), _) => (Some(prefix), local),
            (None, prefix) => (prefix.as_deref().filter(|text| !text.is_empty()), name),
        };
        let fits =
            is_name(local) && prefix.is_none_or(|prefix| is_name(prefix) && prefix != "xmlns");
        if !fits {
            let message = format!(
                "`{}` is no name in XML; it is not in a body of XML",
                crate::lower::text::one_line(name)
            );
            self.lower
                .diagnostics
                .gap("xml-name", place, message)
                .help("`xml.name` gives it another: letters, digits, `-`, `_` and `.`");
            return None;
        }
        // The prefix `xml` stands for what it stands for, whoever says otherwise.
        let namespace = said.namespace.as_deref().filter(|text| {
            prefix != Some("xml") && !text.is_empty() && !text.chars().any(char::is_control)
        });
        Some(XmlName {
            local: local.to_owned(),
            prefix: prefix.map(str::to_owned),
            namespace: namespace.map(str::to_owned),
        })
    }
}

/// Whether a text is a name without a colon (Namespaces in XML 1.0, section 4; XML 1.0, section 2.3).
fn is_name(text: &str) -> bool {
    let mut all = text.chars();
    all.next().is_some_and(is_start) && all.all(is_inner)
}

fn is_start(one: char) -> bool {
    matches!(one, 'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

fn is_inner(one: char) -> bool {
    is_start(one)
        || matches!(one, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}
