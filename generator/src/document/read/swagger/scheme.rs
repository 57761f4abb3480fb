//! `securityDefinitions` of Swagger 2.0.

use crate::document::read::Reader;
use crate::document::read::value::take;
use crate::source::{Members, Place, Tree};

const FLOWS: [(&str, &str); 4] = [
    ("implicit", "implicit"),
    ("password", "password"),
    ("application", "clientCredentials"),
    ("accessCode", "authorizationCode"),
];

impl Reader<'_, '_> {
    /// The members of a security scheme in the words of 3.0; `None` where it makes no sense, which was said.
    pub(in crate::document::read) fn swagger_scheme(
        &mut self,
        place: &Place,
        mut members: Members,
    ) -> Option<Members> {
        let word = |members: &Members, name: &str| {
            let found = members.iter().find(|(known, _)| known == name);
            found.and_then(|(_, tree)| tree.as_str()).map(str::to_owned)
        };
        match word(&members, "type").as_deref() {
            Some("basic") => {
                for (name, tree) in &mut members {
                    if name == "type" {
                        *tree = Tree::String("http".to_owned());
                    }
                }
                members.push(("scheme".to_owned(), Tree::String("basic".to_owned())));
            }
            Some("oauth2") => {
                let written = word(&members, "flow").unwrap_or_default();
                let Some((_, flow)) = FLOWS.iter().find(|(known, _)| *known == written) else {
                    let known = FLOWS.map(|(known, _)| known);
                    self.wrong_word(&known, &place.child("flow"), &written);
                    return None;
                };
                let flows = self.flows(place, &mut members, flow);
                members.push(("flows".to_owned(), flows));
            }
            _ => {}
        }
        Some(members)
    }

    /// Takes what belongs to the flow out of the scheme. What is missing is said here, where its author would look for it.
    fn flows(&mut self, place: &Place, members: &mut Members, flow: &str) -> Tree {
        take(members, "flow");
        let mut inner: Members = Vec::new();
        let needed: &[&str] = match flow {
            "implicit" => &["authorizationUrl"],
            "authorizationCode" => &["authorizationUrl", "tokenUrl"],
            _ => &["tokenUrl"],
        };
        for name in ["authorizationUrl", "tokenUrl"] {
            let text = take(members, name).and_then(|tree| self.text(&place.child(name), tree));
            let is_needed = needed.contains(&name);
            if text.is_none() && is_needed {
                let message = format!("the security scheme has no `{name}`");
                self.diagnostics.lint("missing-member", place, message);
            }
            let text = text.or_else(|| is_needed.then(String::new));
            inner.extend(text.map(|text| (name.to_owned(), Tree::String(text))));
        }
        let scopes = take(members, "scopes")
            .map(|tree| {
                self.named(&place.child("scopes"), tree, |reader, place, tree| {
                    reader.text(&place, tree)
                })
            })
            .unwrap_or_default();
        let scopes = scopes
            .into_iter()
            .filter(|(name, _)| !name.starts_with("x-"))
            .map(|(name, text)| (name, Tree::String(text)))
            .collect();
        inner.push(("scopes".to_owned(), Tree::Object(scopes)));
        // A URL that this flow does not have says nothing.
        inner.retain(|(name, _)| name == "scopes" || needed.contains(&name.as_str()));
        Tree::Object(vec![(flow.to_owned(), Tree::Object(inner))])
    }
}
