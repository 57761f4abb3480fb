//! Request bodies (OpenAPI 3.1.1, section 4.8.13).

use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::reference::Kind;
use crate::document::read::value::take;
use crate::document::{Id, RequestBody};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    pub(in crate::document::read) fn body(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<RequestBody>> {
        let entry = self.entry(Kind::Body, place, tree, Self::body_members)?;
        Some(self.bodies.insert(entry))
    }

    fn body_members(
        &mut self,
        place: &Place,
        mut members: Members,
    ) -> Option<(RequestBody, Members)> {
        let content = take(&mut members, "content");
        if content.is_none() {
            self.diagnostics
                .lint("missing-member", place, "the request body has no `content`");
        }
        let content = content
            .map(|tree| self.content(&place.child("content"), tree))
            .unwrap_or_default();
        let (leaf, carried) = self.leaf(&forms::BODY, place, members)?;
        Some((RequestBody { leaf, content }, carried))
    }
}
