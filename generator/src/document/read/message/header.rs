//! Headers (OpenAPI 3.1.1, section 4.8.21).

use super::parameter::placeholder;
use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::reference::Kind;
use crate::document::read::value::take;
use crate::document::{Dialect, Header, Id};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    pub(in crate::document::read) fn header(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<Header>> {
        let entry = self.entry(Kind::Header, place, tree, Self::header_members)?;
        Some(self.headers.insert(entry))
    }

    fn header_members(&mut self, place: &Place, mut members: Members) -> Option<(Header, Members)> {
        if self.dialect == Dialect::V2_0 {
            return self.swagger_header(place, members);
        }
        let explode = take(&mut members, "explode")
            .and_then(|tree| self.flag(&place.child("explode"), &tree));
        let (schema, content) = self.schema_or_content(place, &mut members);
        let (leaf, carried) = self.leaf_with(&forms::HEADER, place, members, placeholder())?;
        Some((
            Header {
                leaf,
                explode,
                schema,
                content,
            },
            carried,
        ))
    }
}
