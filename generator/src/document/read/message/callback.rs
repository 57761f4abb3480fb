//! Callbacks (OpenAPI 3.1.1, section 4.8.18).

use crate::document::read::Reader;
use crate::document::read::reference::Kind;
use crate::document::{Callback, Id};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    pub(in crate::document::read) fn callback(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<Callback>> {
        let entry = self.entry(Kind::Callback, place, tree, Self::callback_members)?;
        Some(self.callbacks.insert(entry))
    }

    fn callback_members(&mut self, place: &Place, members: Members) -> Option<(Callback, Members)> {
        let (carried, items): (Members, Members) = members
            .into_iter()
            .partition(|(name, _)| name.starts_with("x-"));
        let items = self.named(place, Tree::Object(items), Self::path_item);
        Some((Callback { items }, carried))
    }
}
