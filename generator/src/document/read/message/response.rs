//! Responses (OpenAPI 3.1.1, section 4.8.17).

use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::reference::Kind;
use crate::document::read::value::take;
use crate::document::{Dialect, Id, Response};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    pub(in crate::document::read) fn response(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<Response>> {
        let entry = self.entry(Kind::Response, place, tree, Self::response_members)?;
        Some(self.responses.insert(entry))
    }

    fn response_members(
        &mut self,
        place: &Place,
        mut members: Members,
    ) -> Option<(Response, Members)> {
        if self.dialect == Dialect::V2_0 {
            return self.swagger_response(place, members);
        }
        let headers = take(&mut members, "headers");
        let content = take(&mut members, "content");
        let links = take(&mut members, "links");
        let headers = headers
            .map(|tree| self.named(&place.child("headers"), tree, Self::header))
            .unwrap_or_default();
        let content = content
            .map(|tree| self.content(&place.child("content"), tree))
            .unwrap_or_default();
        let links = links
            .map(|tree| self.named(&place.child("links"), tree, Self::link))
            .unwrap_or_default();
        let (leaf, carried) = self.leaf(&forms::RESPONSE, place, members)?;
        Some((
            Response {
                leaf,
                headers,
                content,
                links,
            },
            carried,
        ))
    }
}
