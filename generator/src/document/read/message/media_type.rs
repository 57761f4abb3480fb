//! Media types and encodings (OpenAPI 3.1.1, sections 4.8.14 and 4.8.15).

use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::reference::Kind;
use crate::document::read::value::take;
use crate::document::{Id, MediaType, MemberHeaders};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    /// Reads a `content`: media types by name.
    pub(in crate::document::read) fn content(
        &mut self,
        place: &Place,
        tree: Tree,
    ) -> Vec<(String, Id<MediaType>)> {
        self.named(place, tree, Self::media_type)
    }

    pub(in crate::document::read) fn media_type(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<MediaType>> {
        // `application/json:` with nothing after it is common, and says as much as `{}`.
        let tree = if tree == Tree::Null {
            Tree::Object(Vec::new())
        } else {
            tree
        };
        let entry = self.entry(Kind::MediaType, place, tree, Self::media_type_members)?;
        Some(self.media_types.insert(entry))
    }

    fn media_type_members(
        &mut self,
        place: &Place,
        mut members: Members,
    ) -> Option<(MediaType, Members)> {
        let schema =
            take(&mut members, "schema").and_then(|tree| self.schema(place.child("schema"), tree));
        let item_schema = take(&mut members, "itemSchema")
            .and_then(|tree| self.schema(place.child("itemSchema"), tree));
        let encoding = members
            .iter()
            .find(|(name, _)| name == "encoding")
            .map(|(_, tree)| tree);
        let encoding_explode = encoding.map(explode_as_written).unwrap_or_default();
        let encoding_headers = self.encoding_headers(&place.child("encoding"), &mut members);
        let (leaf, carried) = self.leaf(&forms::MEDIA_TYPE, place, members)?;
        Some((
            MediaType {
                leaf,
                schema,
                item_schema,
                encoding_explode,
                encoding_headers,
            },
            carried,
        ))
    }

    /// Takes the headers out of each entry of `encoding`.
    fn encoding_headers(&mut self, place: &Place, members: &mut Members) -> Vec<MemberHeaders> {
        let entries = members.iter_mut().filter_map(|(name, tree)| match tree {
            Tree::Object(entries) if name == "encoding" => Some(entries),
            _ => None,
        });
        let mut all = Vec::new();
        for (member, tree) in entries.flatten() {
            let Tree::Object(said) = tree else { continue };
            if let Some(headers) = take(said, "headers") {
                let at = place.child(&*member).child("headers");
                all.push((member.clone(), self.named(&at, headers, Self::header)));
            }
        }
        all
    }
}

fn explode_as_written(encoding: &Tree) -> Vec<(String, Option<bool>)> {
    let explode = |tree: &Tree| match tree.get("explode") {
        Some(Tree::Bool(value)) => Some(*value),
        _ => None,
    };
    encoding
        .members()
        .iter()
        .map(|(name, tree)| (name.clone(), explode(tree)))
        .collect()
}
