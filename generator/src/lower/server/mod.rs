//! Servers: of the document, and of one path or operation.
//!
//! | a server is called after | |
//! |---|---|
//! | `x-specsmith-name` | else |
//! | its description | else |
//! | its host, or the variable that stands for it | |
//!
//! One that begins with a variable is a server, whatever its default; the client has to be told of one whose address is not whole.

mod address;
mod own;

pub(super) use own::{Own, OwnDraft, in_order};

use super::Lower;
use crate::api::{Group, Server, ServerVariable, ServerVariables, Servers};
use crate::document::Node;
use crate::names::{Case, Ident, Scope, Wish};
use address::{
    in_authority, is_absolute, pieces, server_words, variable_docs, with_defaults, with_one_more,
};

/// Types of the client's module that are ours.
const TYPES: [&str; 3] = ["Client", "ClientBuilder", "Server"];

impl Lower<'_, '_> {
    /// The servers of the document, and the choices that operations have of their own.
    pub(super) fn servers(&mut self) -> (Vec<Server>, Vec<Servers>) {
        let nodes: Vec<&Node<openapiv3::Server>> = self
            .document
            .servers
            .iter()
            .filter(|node| self.is_built_server(node))
            .collect();
        let mut types = Scope::new(Case::Type).reserve(TYPES);
        let servers = self.server_list(&nodes, &mut types);
        (servers, self.own_choices(&mut types))
    }

    /// Servers that are the variants of an enum.
    fn server_list(
        &mut self,
        nodes: &[&Node<openapiv3::Server>],
        types: &mut Scope,
    ) -> Vec<Server> {
        let keys: Vec<String> = nodes
            .iter()
            .map(|node| self.document.key(&node.place))
            .collect();
        let wishes: Vec<Wish<'_>> = nodes
            .iter()
            .zip(&keys)
            .map(|(node, key)| Wish {
                text: server_words(node),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("server", &wishes, self.pins);
        let types = self.variable_types(nodes, &names, &keys, types);
        let named = nodes.iter().zip(names).zip(types);
        named
            .map(|((node, name), type_)| self.server(node, name, type_))
            .collect()
    }

    /// A server, and the type of its variables.
    fn server(
        &mut self,
        node: &Node<openapiv3::Server>,
        name: Ident,
        type_: Option<Ident>,
    ) -> Server {
        let written = super::docs::code(&node.leaf.url);
        let described = node.leaf.description.as_deref();
        let docs = described.map_or_else(
            || written.clone(),
            |text| format!("{}\n\n{written}", super::docs::markdown(text)),
        );
        let url = with_defaults(&node.leaf);
        Server {
            name,
            whole: is_absolute(&url),
            url,
            docs,
            variables: type_.and_then(|type_| self.variables(node, type_)),
        }
    }

    /// The path of the first server, where none has a host.
    pub(super) fn server_path(&self, servers: &[Server]) -> Option<String> {
        let first = self
            .document
            .servers
            .first()
            .filter(|_| servers.is_empty())?;
        let path = with_defaults(&first.leaf);
        let path = path.trim_end_matches('/');
        let is_path = path.starts_with('/') && !path.starts_with("//");
        (is_path && !path.contains(['{', '?', '#'])).then(|| path.to_owned())
    }

    fn is_built_server(&mut self, node: &Node<openapiv3::Server>) -> bool {
        let url = with_defaults(&node.leaf);
        let place = node.place.child("url");
        if url.contains('{') {
            self.diagnostics.gap(
                "server-variables",
                &place,
                "a variable of this server is not described: the client must be given a base URL",
            );
            return false;
        }
        if !is_absolute(&url) && node.leaf.url.starts_with('{') {
            self.diagnostics.lint(
                "relative-server",
                &place,
                "with the defaults of its variables, this server has no host: the client must be told what they are",
            );
            return true;
        }
        if !is_absolute(&url) {
            // OpenAPI's own default is `/`, which an author need not have written.
            self.diagnostics.lint(
                "relative-server",
                &place,
                "a server without a host: the client must be told which it is",
            );
        }
        is_absolute(&url)
    }

    /// The types that hold the variables of servers; `None` for servers without any.
    fn variable_types(
        &mut self,
        nodes: &[&Node<openapiv3::Server>],
        names: &[Ident],
        keys: &[String],
        types: &mut Scope,
    ) -> Vec<Option<Ident>> {
        let has = |node: &&Node<openapiv3::Server>| !pieces(&node.leaf).1.is_empty();
        let asking = nodes.iter().zip(names.iter().zip(keys));
        let wishes: Vec<Wish<'_>> = asking
            .filter(|(node, _)| has(node))
            .map(|(_, (name, key))| Wish {
                text: format!("{name} server"),
                rank: 0,
                key,
            })
            .collect();
        let mut types = types.assign("server-type", &wishes, self.pins).into_iter();
        nodes
            .iter()
            .map(|node| has(node).then(|| types.next()).flatten())
            .collect()
    }

    fn variables(
        &mut self,
        node: &Node<openapiv3::Server>,
        type_: Ident,
    ) -> Option<ServerVariables> {
        let key = self.document.key(&node.place);
        let (pieces, named) = pieces(&node.leaf);
        let authority = in_authority(&pieces);
        let keys: Vec<String> = named.iter().map(|name| format!("{key}#{name}")).collect();
        let wishes = |prefix: &str| -> Vec<Wish<'_>> {
            let both = named.iter().zip(&keys);
            both.map(|(name, key)| Wish {
                text: format!("{prefix}{name}"),
                rank: 0,
                key,
            })
            .collect()
        };
        let fields = Scope::new(Case::Value).assign("variable", &wishes(""), self.pins);
        let setters =
            Scope::new(Case::Value).assign("variable-setter", &wishes("with "), self.pins);
        let described = node.leaf.variables.as_ref()?;
        let fields = named.iter().zip(fields.into_iter().zip(setters));
        let fields = fields
            .enumerate()
            .filter_map(|(at, (wire, (name, setter)))| {
                let variable = described.get(*wire)?;
                Some(ServerVariable {
                    wire: (*wire).to_owned(),
                    name,
                    setter,
                    docs: variable_docs(variable),
                    default: variable.default.clone(),
                    // A default that is none of them is right all the same.
                    known: match variable.enumeration.as_slice() {
                        [] => Vec::new(),
                        known => with_one_more(known, &variable.default),
                    },
                    in_authority: authority.contains(&at),
                })
            });
        Some(ServerVariables {
            name: type_,
            fields: fields.collect(),
            pieces,
        })
    }
}

/// Whether there are operations, and each has a whole server of its own.
pub(super) fn each_has_its_own(groups: &[Group]) -> bool {
    let mut servers = groups
        .iter()
        .flat_map(|group| &group.operations)
        .map(|operation| &operation.server)
        .peekable();
    let is_whole = |url: &String| !url.starts_with('/');
    servers.peek().is_some() && servers.all(|server| server.as_ref().is_some_and(is_whole))
}
