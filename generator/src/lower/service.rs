//! Security schemes.
//!
//! | a scheme | is sent as |
//! |---|---|
//! | `http` `bearer`, `oauth2`, `openIdConnect` | a bearer token, which the caller has or has fetched from where the document says |
//! | `http` `basic` | a name and a password |
//! | another of `http` | `authorization` with its scheme |
//! | `apiKey` | a header, a query parameter or a cookie |
//! | `mutualTLS` | nothing: the transport has the certificate |

use super::{Lower, text};
use crate::api::{Credential, Scheme};
use crate::document::{Entry, Node, Operation};
use crate::names::{Case, Scope, Wish};
use crate::source::Place;
use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};
use std::collections::{BTreeMap, BTreeSet};

mod endpoints;

/// Methods of a client's builder that are ours.
const BUILDER: [&str; 18] = [
    "user_agent",
    "hook",
    "retry",
    "idempotency_keys",
    "build",
    "server",
    "base_url",
    "timeout",
    "header",
    "origin",
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
        let mut endpoints = BTreeMap::new();
        for (name, id) in &document.components.schemes {
            let Some((_, node)) = self.follow(&document.schemes, *id) else {
                continue;
            };
            if is_mutual_tls(node) {
                continue;
            }
            match node.leaf.leaf.as_ref().map(credential) {
                Some((credential, description)) => {
                    endpoints.insert(name.clone(), endpoints::endpoints(node));
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
                endpoints: endpoints.remove(name).unwrap_or_default(),
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
        let certified = self.certified();
        requirements
            .iter()
            .filter(|names| {
                let by_certificate = names.keys().all(|name| certified.contains(name));
                by_certificate || names.keys().any(|name| built(&name))
            })
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

    /// The schemes that a certificate answers for.
    fn certified(&self) -> BTreeSet<String> {
        let schemes = self.document.components.schemes.iter();
        let is_certified = |id| match self.document.schemes.get(id) {
            Some(Entry::Node(node)) => is_mutual_tls(node),
            Some(Entry::Reference(_)) | None => false,
        };
        schemes
            .filter(|(_, id)| is_certified(*id))
            .map(|(name, _)| name.clone())
            .collect()
    }
}

/// `type: mutualTLS` (OpenAPI 3.1.1, section 4.8.27.1).
fn is_mutual_tls(node: &Node<crate::document::SecurityScheme>) -> bool {
    let mut carried = node.carried.iter();
    node.leaf.leaf.is_none()
        && carried.any(|(name, value)| name == "type" && value.as_str() == Some("mutualTLS"))
}

fn credential(scheme: &SecurityScheme) -> (Credential, Option<String>) {
    let (credential, description) = match scheme {
        SecurityScheme::HTTP {
            scheme,
            description,
            ..
        } => (http_credential(scheme), description),
        SecurityScheme::APIKey {
            location,
            name,
            description,
            ..
        } => {
            let name = name.clone();
            let credential = match location {
                APIKeyLocation::Header => Credential::Header(name),
                APIKeyLocation::Query => Credential::Query(name),
                APIKeyLocation::Cookie => Credential::Cookie(name),
            };
            (credential, description)
        }
        SecurityScheme::OAuth2 { description, .. }
        | SecurityScheme::OpenIDConnect { description, .. } => (Credential::Bearer, description),
    };
    (credential, description.clone())
}

fn http_credential(scheme: &str) -> Credential {
    match scheme.to_ascii_lowercase().as_str() {
        "bearer" => Credential::Bearer,
        "basic" => Credential::Basic,
        _ => Credential::Http(scheme.to_owned()),
    }
}
