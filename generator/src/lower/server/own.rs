//! The servers of one path or operation.

use super::address::{is_absolute, pieces, with_defaults};
use crate::api::{Group, Servers};
use crate::document::{Node, Operation, PathItem};
use crate::lower::{Lower, docs};
use crate::names::{Ident, Scope, Wish};

/// As many operations are named by the type that all of them share.
const SHOWN: usize = 4;

type Nodes<'a> = &'a [Node<openapiv3::Server>];

/// Where an operation goes that has servers of its own.
#[derive(Default)]
pub(in crate::lower) struct Own {
    /// The first of them, where that is not the one of all others: a whole address, or a path.
    pub(in crate::lower) url: Option<String>,
    /// Only the caller knows its address.
    pub(in crate::lower) unknown: bool,
    /// What there is to choose among.
    pub(in crate::lower) choice: Option<usize>,
}

/// Servers that callers choose among, until they have names.
pub(in crate::lower) struct OwnDraft<'a> {
    nodes: Nodes<'a>,
    /// The operations that have them, by name.
    operations: Vec<String>,
}

impl<'a> Lower<'a, '_> {
    /// The server of an operation: its own first one, or that of its path; where there are several, or one with variables, a choice as well.
    pub(in crate::lower) fn own_server(
        &mut self,
        item: &'a PathItem,
        written: &'a Operation,
        operation: &str,
    ) -> Own {
        let nodes = match written.servers.as_slice() {
            [] => item.servers.as_slice(),
            own => own,
        };
        let Some(first) = nodes.first() else {
            return Own::default();
        };
        let choice = self.own_choice(nodes, operation);
        for other in nodes.iter().skip(1).filter(|node| !is_usable(node)) {
            let message = "no call can choose this server: with the defaults of its variables, it is neither a whole address nor a path";
            self.diagnostics
                .lint("relative-server", &other.place, message)
                .help("describe its variables, or give `RequestOptions::base_url` the address");
        }
        let url = with_defaults(&first.leaf);
        if !is_address(&url) {
            let message = "with the defaults of its variables, the server of this operation is neither a whole address nor a path: a call must be told it";
            self.diagnostics
                .lint("relative-server", &first.place, message)
                .help("`RequestOptions::server` or `base_url`, or `base_url` of the client");
            return Own {
                url: None,
                unknown: true,
                choice,
            };
        }
        // Who says here what holds for the whole document says nothing.
        let of_document = self.document.servers.first();
        let same = of_document.is_some_and(|server| with_defaults(&server.leaf) == url);
        Own {
            url: (!same).then_some(url),
            unknown: false,
            choice,
        }
    }

    /// The number of the choice; operations that have the same servers share one.
    fn own_choice(&mut self, nodes: Nodes<'a>, operation: &str) -> Option<usize> {
        let mut usable = nodes.iter().filter(|node| is_usable(node));
        let has_variables = |node: &Node<openapiv3::Server>| !pieces(&node.leaf).1.is_empty();
        let first = usable.next()?;
        let is_choice = usable.next().is_some() || has_variables(first);
        if !is_choice || same(nodes, &self.document.servers) {
            return None;
        }
        let known = self.own_servers.iter();
        let at = known.clone().position(|draft| same(draft.nodes, nodes));
        let at = at.unwrap_or_else(|| {
            self.own_servers.push(OwnDraft {
                nodes,
                operations: Vec::new(),
            });
            self.own_servers.len() - 1
        });
        if let Some(draft) = self.own_servers.get_mut(at) {
            // Whichever comes first in the document, it is called after the first by name.
            let place = draft
                .operations
                .partition_point(|known| known.as_str() < operation);
            if place == 0 {
                draft.nodes = nodes;
            }
            draft.operations.insert(place, operation.to_owned());
        }
        Some(at)
    }

    /// The types of all choices.
    pub(in crate::lower) fn own_choices(&mut self, types: &mut Scope) -> Vec<Servers> {
        let drafts = std::mem::take(&mut self.own_servers);
        let keys: Vec<String> = drafts.iter().map(|draft| self.own_key(draft)).collect();
        let wishes: Vec<Wish<'_>> = drafts
            .iter()
            .zip(&keys)
            .map(|(draft, key)| Wish {
                text: format!(
                    "{} server",
                    draft.operations.first().map_or("own", String::as_str)
                ),
                rank: 0,
                key,
            })
            .collect();
        let names = types.assign("server-type", &wishes, self.pins);
        let mut all = Vec::with_capacity(drafts.len());
        for (draft, name) in drafts.iter().zip(names) {
            let usable: Vec<_> = draft.nodes.iter().filter(|node| is_usable(node)).collect();
            let of = listed(&draft.operations);
            let (docs, servers) = match usable.as_slice() {
                [only] => {
                    let server = self.server(only, name.clone(), Some(name.clone()));
                    (
                        format!("The server of {of}.\n\n{}", server.docs),
                        vec![server],
                    )
                }
                several => (
                    format!("The servers of {of}."),
                    self.server_list(several, types),
                ),
            };
            all.push(Servers {
                name,
                docs,
                servers,
            });
        }
        all
    }

    fn own_key(&self, draft: &OwnDraft<'_>) -> String {
        let first = draft.nodes.first();
        first.map_or_else(String::new, |node| {
            format!("{}#servers", self.document.key(&node.place))
        })
    }
}

/// Puts choices in the order of their names, and gives operations their numbers anew.
pub(in crate::lower) fn in_order(mut choices: Vec<Servers>, groups: &mut [Group]) -> Vec<Servers> {
    let names: Vec<Ident> = choices.iter().map(|own| own.name.clone()).collect();
    choices.sort_by(|one, other| one.name.cmp(&other.name));
    for operation in groups.iter_mut().flat_map(|group| &mut group.operations) {
        let name = operation.servers.and_then(|at| names.get(at));
        operation.servers = name.and_then(|name| choices.iter().position(|own| own.name == *name));
    }
    choices
}

/// Names of operations, and how many more there are.
fn listed(operations: &[String]) -> String {
    let (shown, more) = operations.split_at(operations.len().min(SHOWN));
    let mut listed: Vec<String> = shown.iter().map(|name| docs::code(name)).collect();
    listed.extend((!more.is_empty()).then(|| format!("{} more", more.len())));
    match listed.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

fn is_address(url: &str) -> bool {
    (is_absolute(url) || url.starts_with('/')) && !url.contains('{')
}

/// Whether a caller can choose it: all its variables are described, and those that have to be said can be.
fn is_usable(node: &Node<openapiv3::Server>) -> bool {
    let url = with_defaults(&node.leaf);
    is_address(&url) || node.leaf.url.starts_with('{') && !url.contains('{')
}

/// Whether two lists say the same.
fn same(one: Nodes<'_>, other: Nodes<'_>) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.leaf == other.leaf)
}
