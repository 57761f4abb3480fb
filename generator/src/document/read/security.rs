//! Security schemes (OpenAPI 3.1.1, section 4.8.27).

use super::Reader;
use super::form::forms;
use super::reference::Kind;
use crate::document::{Dialect, Id, SecurityScheme};
use crate::source::{Members, Place, Tree};

const TYPES: [&str; 5] = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

impl Reader<'_, '_> {
    pub(super) fn scheme(&mut self, place: Place, tree: Tree) -> Option<Id<SecurityScheme>> {
        let entry = self.entry(Kind::Scheme, place, tree, Self::scheme_members)?;
        Some(self.schemes.insert(entry))
    }

    fn scheme_members(
        &mut self,
        place: &Place,
        members: Members,
    ) -> Option<(SecurityScheme, Members)> {
        let members = if self.dialect == Dialect::V2_0 {
            self.swagger_scheme(place, members)?
        } else {
            members
        };
        let form = match members
            .iter()
            .find(|(name, _)| name == "type")
            .map(|(_, tree)| tree)
        {
            Some(Tree::String(kind)) => match kind.as_str() {
                "apiKey" => &forms::API_KEY,
                "http" => &forms::HTTP,
                "oauth2" => &forms::OAUTH2,
                "openIdConnect" => &forms::OPEN_ID_CONNECT,
                "mutualTLS" => return Some((SecurityScheme { leaf: None }, members)),
                other => {
                    self.wrong_word(&TYPES, &place.child("type"), other);
                    return None;
                }
            },
            Some(other) => {
                self.wrong_kind(&place.child("type"), other, "a string");
                return None;
            }
            None => {
                self.diagnostics.error(
                    "missing-member",
                    place,
                    "the security scheme has no `type`",
                );
                return None;
            }
        };
        let (leaf, carried) = self.leaf(form, place, members)?;
        Some((SecurityScheme { leaf: Some(leaf) }, carried))
    }
}
