//! `servers` (OpenAPI 3.1.1, section 4.8.5).

use super::Reader;
use super::form::forms;
use crate::document::Node;
use crate::source::{Place, Tree};

impl Reader<'_, '_> {
    pub(super) fn servers(&mut self, place: &Place, tree: Tree) -> Vec<Node<openapiv3::Server>> {
        self.listed(place, tree, |reader, place, tree| {
            reader.node(&forms::SERVER, place, tree)
        })
    }
}
