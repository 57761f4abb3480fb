//! Servers: of the document, and of one path or operation.
//!
//! | a server is called after | |
//! |---|---|
//! | `x-specsmith-name` | else |
//! | its description | else |
//! | its host, or the variable that stands for it | |
//!
//! One that begins with a variable is a server, whatever its default; the client has to be told of one whose address is not whole.

use super::Lower;
use crate::api::{Group, Piece, Server, ServerVariable, ServerVariables};
use crate::document::{Node, Operation, PathItem};
use crate::names::{Case, Ident, Scope, Wish};

/// Types of the client's module that are ours.
const TYPES: [&str; 3] = ["Client", "ClientBuilder", "Server"];

impl Lower<'_, '_> {
    pub(super) fn servers(&mut self) -> Vec<Server> {
        let document = self.document;
        let nodes: Vec<&Node<openapiv3::Server>> = document
            .servers
            .iter()
            .filter(|node| self.is_built_server(node))
            .collect();
        let keys: Vec<String> = nodes.iter().map(|node| document.key(&node.place)).collect();
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
        let types = self.variable_types(&nodes, &names, &keys);
        let mut servers = Vec::with_capacity(nodes.len());
        for (((node, name), key), type_) in nodes.into_iter().zip(names).zip(&keys).zip(types) {
            let written = super::docs::code(&node.leaf.url);
            let described = node.leaf.description.as_deref();
            let docs = described.map_or_else(
                || written.clone(),
                |text| format!("{}\n\n{written}", super::docs::markdown(text)),
            );
            let url = with_defaults(&node.leaf);
            servers.push(Server {
                name,
                whole: is_absolute(&url),
                url,
                docs,
                variables: type_.and_then(|type_| self.variables(node, key, type_)),
            });
        }
        servers
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

    /// The server of an operation: its own first one, or that of its path. Others are the caller's to name; and so is one whose address is not whole
    /// with the defaults of its variables, which is the second answer.
    pub(super) fn own_server(
        &mut self,
        item: &PathItem,
        written: &Operation,
    ) -> (Option<String>, bool) {
        let own = if written.servers.is_empty() {
            &item.servers
        } else {
            &written.servers
        };
        let Some(first) = own.first() else {
            return (None, false);
        };
        let url = with_defaults(&first.leaf);
        if !is_absolute(&url) && !url.starts_with('/') || url.contains('{') {
            let message = "with the defaults of its variables, the server of this operation is neither a whole address nor a path: a call must be told it";
            self.diagnostics
                .lint("relative-server", &first.place, message)
                .help("`RequestOptions::base_url`, or `base_url` of the client");
            return (None, true);
        }
        // Who says here what holds for the whole document says nothing.
        let of_document = self.document.servers.first();
        let same = of_document.is_some_and(|server| with_defaults(&server.leaf) == url);
        ((!same).then_some(url), false)
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
        let mut types = Scope::new(Case::Type)
            .reserve(TYPES)
            .assign("server-type", &wishes, self.pins)
            .into_iter();
        nodes
            .iter()
            .map(|node| has(node).then(|| types.next()).flatten())
            .collect()
    }

    fn variables(
        &mut self,
        node: &Node<openapiv3::Server>,
        key: &str,
        type_: Ident,
    ) -> Option<ServerVariables> {
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

fn is_absolute(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The address with the defaults of its variables; those that are not described stay as they are written.
fn with_defaults(server: &openapiv3::Server) -> String {
    let variables = server.variables.iter().flatten();
    variables.fold(server.url.clone(), |url, (name, variable)| {
        url.replace(&format!("{{{name}}}"), &variable.default)
    })
}

/// The pieces of an address, and its variables in order.
fn pieces(server: &openapiv3::Server) -> (Vec<Piece>, Vec<&str>) {
    let mut pieces = Vec::new();
    let mut named: Vec<&str> = Vec::new();
    let mut rest = server.url.as_str();
    while let Some((text, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        let at = named.iter().position(|known| *known == name);
        let at = at.unwrap_or_else(|| {
            named.push(name);
            named.len() - 1
        });
        pieces.push(Piece::Text(text.to_owned()));
        pieces.push(Piece::Variable(at));
        rest = after;
    }
    pieces.push(Piece::Text(rest.to_owned()));
    pieces.retain(|piece| *piece != Piece::Text(String::new()));
    (pieces, named)
}

/// The variables that stand in the host or the port: what comes behind `//`, and before the first `/`. One that an address begins with may be all of it.
fn in_authority(pieces: &[Piece]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut before = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => before.push_str(text),
            Piece::Variable(at) => {
                let authority = before.split_once("//").map(|(_, authority)| authority);
                if authority.is_some_and(|authority| !authority.contains('/')) {
                    found.push(*at);
                }
                before.push('?');
            }
        }
    }
    found
}

fn with_one_more(known: &[String], one: &str) -> Vec<String> {
    let mut all = known.to_vec();
    if !all.iter().any(|known| known == one) {
        all.push(one.to_owned());
    }
    all
}

fn variable_docs(variable: &openapiv3::ServerVariable) -> String {
    let described = variable.description.as_deref();
    let mut docs = described.map(super::docs::markdown).unwrap_or_default();
    let code = |text: &String| super::docs::code(text);
    let mut facts = vec![format!("- Default: {}", code(&variable.default))];
    if !variable.enumeration.is_empty() {
        let known: Vec<String> = variable.enumeration.iter().map(code).collect();
        facts.push(format!("- One of: {}", known.join(", ")));
    }
    if !docs.trim().is_empty() {
        docs.push_str("\n\n");
    }
    docs.push_str(&facts.join("\n"));
    docs
}

fn server_words(node: &Node<openapiv3::Server>) -> String {
    let named = node
        .carried
        .iter()
        .find(|(key, _)| key == "x-specsmith-name")
        .and_then(|(_, value)| value.as_str());
    let described = node
        .leaf
        .description
        .as_deref()
        .filter(|text| !text.trim().is_empty() && text.len() <= 40);
    let url = &node.leaf.url;
    let host = match url.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((variable, _)) => Some(variable),
        None => url.split("://").nth(1),
    };
    let host = host.and_then(|rest| rest.split('/').next());
    let host = host.unwrap_or_default();
    named.or(described).unwrap_or(host).to_owned()
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
