//! The address of a server: its variables, what it is called, and what is said of it.

use crate::api::Piece;
use crate::document::Node;

pub(super) fn is_absolute(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The address with the defaults of its variables; those that are not described stay as they are written.
pub(super) fn with_defaults(server: &openapiv3::Server) -> String {
    let variables = server.variables.iter().flatten();
    variables.fold(server.url.clone(), |url, (name, variable)| {
        url.replace(&format!("{{{name}}}"), &variable.default)
    })
}

/// The pieces of an address, and its variables in order.
pub(super) fn pieces(server: &openapiv3::Server) -> (Vec<Piece>, Vec<&str>) {
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
pub(super) fn in_authority(pieces: &[Piece]) -> Vec<usize> {
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

pub(super) fn with_one_more(known: &[String], one: &str) -> Vec<String> {
    let mut all = known.to_vec();
    if !all.iter().any(|known| known == one) {
        all.push(one.to_owned());
    }
    all
}

pub(super) fn variable_docs(variable: &openapiv3::ServerVariable) -> String {
    let described = variable.description.as_deref();
    let mut docs = described
        .map(crate::lower::docs::markdown)
        .unwrap_or_default();
    let code = |text: &String| crate::lower::docs::code(text);
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

pub(super) fn server_words(node: &Node<openapiv3::Server>) -> String {
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
