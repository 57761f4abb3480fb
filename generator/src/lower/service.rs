//! Servers and security schemes.
//!
//! | a server is called after | |
//! |---|---|
//! | `x-specsmith-name` | else |
//! | its description | else |
//! | its host | |

use super::{Lower, text};
use crate::api::{Credential, Scheme, Server};
use crate::document::{Node, Operation};
use crate::names::{Case, Scope, Wish};
use crate::source::Place;
use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};
use std::collections::BTreeSet;

/// Methods of a client's builder that are ours.
const BUILDER: [&str; 13] = [
    "build",
    "server",
    "base_url",
    "timeout",
    "header",
    "response_limit",
    "responses_null",
    "transport",
    "validation",
    "response_validation",
    "on_warning",
    "clock",
    "clone",
];

impl<'a> Lower<'a, '_> {
    pub(super) fn servers(&mut self) -> Vec<Server> {
        let document = self.document;
        let nodes: Vec<&Node<openapiv3::Server>> = document
            .servers
            .iter()
            .filter(|node| self.is_built_server(node))
            .collect();
        let wishes: Vec<(String, String)> = nodes
            .iter()
            .map(|node| (server_words(node), document.key(&node.place)))
            .collect();
        let wishes: Vec<Wish<'_>> = wishes
            .iter()
            .map(|(text, key)| Wish {
                text: text.clone(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Variant).assign("server", &wishes, self.pins);
        let with_names = nodes.into_iter().zip(names);
        with_names
            .map(|(node, name)| {
                let described = node.leaf.description.as_deref();
                let docs = described.map_or_else(
                    || super::docs::code(&node.leaf.url),
                    |text| {
                        format!(
                            "{}\n\n{}",
                            super::docs::markdown(text),
                            super::docs::code(&node.leaf.url)
                        )
                    },
                );
                Server {
                    name,
                    url: node.leaf.url.clone(),
                    docs,
                }
            })
            .collect()
    }

    fn is_built_server(&mut self, node: &Node<openapiv3::Server>) -> bool {
        let url = &node.leaf.url;
        let absolute = url.starts_with("https://") || url.starts_with("http://");
        if !absolute {
            // OpenAPI's own default is `/`, which an author need not have written.
            self.diagnostics.lint(
                "relative-server",
                &node.place.child("url"),
                "a server without a host: the client must be given a base URL",
            );
        } else if url.contains('{') {
            self.diagnostics.gap(
                "server-variables",
                &node.place.child("url"),
                "a server with variables is not built yet: the client must be given a base URL",
            );
        }
        absolute && !url.contains('{')
    }

    /// Schemes that are named and not defined.
    pub(super) fn unknown_schemes(&mut self, requirements: &[SecurityRequirement], place: &Place) {
        let known = &self.document.components.schemes;
        let named = requirements.iter().enumerate();
        for (at, name) in named.flat_map(|(at, names)| names.keys().map(move |name| (at, name))) {
            if known.iter().any(|(known, _)| known == name) {
                continue;
            }
            let near = crate::suggest::nearest(name, known.iter().map(|(known, _)| known.as_str()));
            let place = place.child(at).child(name);
            let diagnostic = self.diagnostics.error(
                "unknown-security-scheme",
                &place,
                format!("no security scheme is called `{name}`"),
            );
            if let Some(near) = near {
                diagnostic.help(format!("did you mean `{near}`?"));
            }
        }
    }

    /// The security schemes of the document, by name.
    pub(super) fn schemes(&mut self) -> Vec<Scheme> {
        let document = self.document;
        if let Some(security) = &document.security {
            self.unknown_schemes(security, &Place::at("/security"));
        }
        let mut found: Vec<(String, Place, Credential, Option<String>)> = Vec::new();
        for (name, id) in &document.components.schemes {
            let Some((_, node)) = self.follow(&document.schemes, *id) else {
                continue;
            };
            match node.leaf.leaf.as_ref().and_then(credential) {
                Some((credential, description)) => {
                    found.push((name.clone(), node.place.clone(), credential, description));
                }
                None => {
                    self.diagnostics.gap(
                        "security-scheme",
                        &node.place,
                        format!(
                            "the security scheme `{name}` is not built yet; set its header by hand"
                        ),
                    );
                }
            }
        }
        found.sort_by(|(a, ..), (b, ..)| a.cmp(b));
        let keys: Vec<String> = found
            .iter()
            .map(|(_, place, ..)| document.key(place))
            .collect();
        let wishes: Vec<Wish<'_>> = found
            .iter()
            .zip(&keys)
            .map(|((name, ..), key)| Wish {
                text: name.clone(),
                rank: 0,
                key,
            })
            .collect();
        let setters = Scope::new(Case::Value)
            .reserve(BUILDER)
            .assign("scheme", &wishes, self.pins);
        let with_setters = found.iter().zip(setters);
        with_setters
            .map(|((name, place, credential, description), setter)| Scheme {
                wire: name.clone(),
                setter,
                docs: text::plain_docs(description.as_deref(), place),
                credential: credential.clone(),
            })
            .collect()
    }

    /// What an operation needs: its own `security`, else the document's; of each alternative only what can be sent.
    pub(super) fn security(
        &mut self,
        operation: &Operation,
        schemes: &[Scheme],
    ) -> Vec<Vec<String>> {
        let own = operation.node.leaf.security.as_ref();
        let requirements: &[SecurityRequirement] = own
            .or(self.document.security.as_ref())
            .map_or(&[], Vec::as_slice);
        if own.is_some() {
            self.unknown_schemes(requirements, &operation.node.place.child("security"));
        }
        // Of each alternative what can be sent; one of which nothing can is left out. Each scheme that cannot is a gap where it is defined.
        let built = |name: &&String| schemes.iter().any(|scheme| scheme.wire == **name);
        requirements
            .iter()
            .filter(|names| names.is_empty() || names.keys().any(|name| built(&name)))
            .map(|names| {
                names
                    .keys()
                    .filter(built)
                    .cloned()
                    .collect::<BTreeSet<_>>()
                    .into_iter()
                    .collect()
            })
            .collect()
    }
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
    let host = node
        .leaf
        .url
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split('/').next())
        .unwrap_or_default();
    named.or(described).unwrap_or(host).to_owned()
}

fn credential(scheme: &SecurityScheme) -> Option<(Credential, Option<String>)> {
    match scheme {
        SecurityScheme::HTTP {
            scheme,
            description,
            ..
        } if scheme.eq_ignore_ascii_case("bearer") => {
            Some((Credential::Bearer, description.clone()))
        }
        SecurityScheme::HTTP {
            scheme,
            description,
            ..
        } if scheme.eq_ignore_ascii_case("basic") => Some((Credential::Basic, description.clone())),
        SecurityScheme::APIKey {
            location: APIKeyLocation::Header,
            name,
            description,
            ..
        } => Some((Credential::Header(name.clone()), description.clone())),
        SecurityScheme::APIKey {
            location: APIKeyLocation::Query,
            name,
            description,
            ..
        } => Some((Credential::Query(name.clone()), description.clone())),
        SecurityScheme::APIKey { .. }
        | SecurityScheme::HTTP { .. }
        | SecurityScheme::OAuth2 { .. }
        | SecurityScheme::OpenIDConnect { .. } => None,
    }
}
