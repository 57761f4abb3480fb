//! Which server a path is below, and what its variables are.

use super::path::{Piece, matched, pieces};
use specsmith_generator::api::{Api, Operation, Piece as Text, Server};
use specsmith_generator::emit::example;

/// Where a call goes: how the client is told, and what is left for the path of the operation.
pub(super) struct Located {
    /// The call of the client's builder; `base` is the address of the mock server.
    pub(super) call: String,
    /// The raw texts of the variables of the path, by name.
    pub(super) variables: Vec<(String, String)>,
}

/// Finds the server below which the path is one of the operation.
pub(super) fn locate(
    api: &Api,
    operation: &Operation,
    path: &str,
    fits: &dyn Fn(&Piece, &str) -> bool,
) -> Result<Located, String> {
    let template = operation.template.split('?').next().unwrap_or_default();
    let template = pieces(template.split('#').next().unwrap_or_default(), false);
    let own = operation.servers.and_then(|at| api.own_servers.get(at));
    let mut own = own
        .into_iter()
        .flat_map(|own| &own.servers)
        .filter_map(|server| {
            let written = written(server);
            let (_, below) = address(&written);
            let of_server = pieces(below, true);
            let values = matched(&[of_server.clone(), template.clone()].concat(), path, fits)?;
            Some(overridden(below, &template, &of_server, &values))
        });
    if let Some(located) = own.next() {
        return Ok(located);
    }
    if let Some(url) = &operation.server {
        let below = below(url);
        if let Some(values) = matched(
            &[pieces(below, true), template.clone()].concat(),
            path,
            fits,
        ) {
            return Ok(overridden(below, &template, &[], &values));
        }
    }
    let servers = api.servers.iter();
    let mut found = servers.filter_map(|server| of_server(server, &template, path, fits));
    if let Some(located) = found.next() {
        return Ok(located);
    }
    // A base URL of the caller's own: whatever stands before the path of the operation.
    let slashes = path.match_indices('/').map(|(at, _)| at);
    let mut splits = slashes.filter_map(|at| {
        let (below, rest) = path.split_at(at);
        Some((below, matched(&template, rest, fits)?))
    });
    match splits.next() {
        Some((below, values)) => Ok(overridden(below, &template, &[], &values)),
        None => Err(format!("the path is none of `{}`", operation.template)),
    }
}

fn of_server(
    server: &Server,
    template: &[Piece],
    path: &str,
    fits: &dyn Fn(&Piece, &str) -> bool,
) -> Option<Located> {
    let written = written(server);
    let (host, prefix) = address(&written);
    let own = pieces(prefix, true);
    let values = matched(&[own.clone(), template.to_vec()].concat(), path, fits)?;
    match host {
        // The first variable is the address itself.
        Some(name) => {
            let own = own.iter().filter_map(|piece| match piece {
                Piece::OfServer(name) => Some(name.clone()),
                _ => None,
            });
            let base = (name.to_owned(), "base".parse().ok()?);
            let variables = own
                .zip(&values)
                .map(|(name, value)| Some((name, format!("{value:?}").parse().ok()?)));
            let variables = std::iter::once(Some(base))
                .chain(variables)
                .collect::<Option<Vec<_>>>()?;
            let call = example::server(server, &variables).ok()?.to_string();
            let count = variables.len() - 1;
            Some(Located {
                call,
                variables: of_template(template, &values[count..]),
            })
        }
        None => Some(overridden(prefix, template, &own, &values)),
    }
}

/// The address of a server as the document writes it.
fn written(server: &Server) -> String {
    let Some(known) = &server.variables else {
        return server.url.clone();
    };
    let piece = |piece: &Text| match piece {
        Text::Text(text) => text.clone(),
        Text::Variable(at) => known
            .fields
            .get(*at)
            .map_or_else(String::new, |field| format!("{{{}}}", field.wire)),
    };
    known.pieces.iter().map(piece).collect()
}

/// The variable that stands for the host, where one does, and the path behind it.
fn address(written: &str) -> (Option<&str>, &str) {
    let host = written
        .strip_prefix('{')
        .and_then(|rest| rest.split_once('}'));
    match host {
        Some((name, rest)) => (Some(name), rest.trim_end_matches('/')),
        None => (None, below(written)),
    }
}

/// A base URL in the place of a server: below it is what the server has, its variables filled in.
fn overridden(below: &str, template: &[Piece], own: &[Piece], values: &[String]) -> Located {
    let mut filled = below.trim_end_matches('/').to_owned();
    let variables = own.iter().filter_map(|piece| match piece {
        Piece::OfServer(name) => Some(name),
        _ => None,
    });
    let mut count = 0;
    for (name, value) in variables.zip(values) {
        filled = filled.replacen(&format!("{{{name}}}"), value, 1);
        count += 1;
    }
    Located {
        call: format!(".base_url(format!(\"{{base}}{{}}\", {filled:?}))"),
        variables: of_template(template, &values[count..]),
    }
}

fn of_template(template: &[Piece], values: &[String]) -> Vec<(String, String)> {
    let names = template.iter().filter_map(|piece| match piece {
        Piece::Variable(name) => Some(name.clone()),
        _ => None,
    });
    names.zip(values.iter().cloned()).collect()
}

/// The path of a URL, or of a path, without a slash at its end.
fn below(url: &str) -> &str {
    let rest = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => url,
    };
    rest.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn paths_of_urls() {
        for (url, path) in [
            ("http://localhost:3000", ""),
            ("https://a.b/c/d/", "/c/d"),
            ("/v1", "/v1"),
            ("/", ""),
        ] {
            assert_eq!(below(url), path);
        }
    }
}
