//! Links (OpenAPI 3.1.1, section 4.8.20).

use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::reference::Kind;
use crate::document::read::value::take;
use crate::document::{Id, Link};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    pub(in crate::document::read) fn link(&mut self, place: Place, tree: Tree) -> Option<Id<Link>> {
        let entry = self.entry(Kind::Link, place, tree, Self::link_members)?;
        Some(self.links.insert(entry))
    }

    fn link_members(&mut self, place: &Place, mut members: Members) -> Option<(Link, Members)> {
        let has = |name: &str| members.iter().any(|(known, _)| known == name);
        let form = match (has("operationId"), has("operationRef")) {
            (true, _) => &forms::LINK_BY_ID,
            (false, true) => &forms::LINK_BY_REFERENCE,
            (false, false) => {
                let message = "the link has neither `operationId` nor `operationRef`";
                self.diagnostics.error("missing-member", place, message);
                return None;
            }
        };
        let mut second = None;
        if has("operationId") && has("operationRef") {
            let message =
                "the link has both `operationId` and `operationRef`; the first is followed";
            self.diagnostics.lint("two-targets", place, message);
            second = take(&mut members, "operationRef");
        }
        let (leaf, mut carried) = self.leaf(form, place, members)?;
        carried.extend(second.map(|tree| ("operationRef".to_owned(), tree)));
        Some((Link { leaf }, carried))
    }
}
