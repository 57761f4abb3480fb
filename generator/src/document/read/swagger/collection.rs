//! `collectionFormat`: how a list is written (Swagger 2.0, the parameter object).

use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::source::{Members, Place, Tree};

/// How 3.0 says it.
pub(super) struct Written {
    pub(super) style: Option<&'static str>,
    pub(super) explode: bool,
}

impl Reader<'_, '_> {
    /// What the format of a list is in 3.0, for a parameter in this place of the request; `None` where nothing is to be said.
    pub(super) fn collection(
        &mut self,
        place: &Place,
        location: &str,
        is_list: bool,
        format: Option<Tree>,
    ) -> Option<Written> {
        let at = place.child("collectionFormat");
        let format = format.and_then(|tree| self.text(&at, tree));
        if !is_list {
            return None;
        }
        let has_styles = matches!(location, "query" | "formData");
        let written = |style, explode| Some(Written { style, explode });
        match format.as_deref().unwrap_or("csv") {
            "csv" => written(None, false),
            "multi" if has_styles => written(None, true),
            "ssv" if has_styles => written(Some("spaceDelimited"), false),
            "pipes" if has_styles => written(Some("pipeDelimited"), false),
            "ssv" | "pipes" | "tsv" => {
                let message = "this `collectionFormat` is not built yet here: the list is written with commas";
                self.diagnostics.gap("collection-format", &at, message);
                written(None, false)
            }
            other => {
                let message = format!(
                    "`collectionFormat` is `{}`, which it may not be",
                    shown(other)
                );
                self.diagnostics
                    .error("wrong-value", &at, message)
                    .help("one of `csv`, `ssv`, `tsv`, `pipes`, and `multi` in a query or a form");
                None
            }
        }
    }

    /// A list within a list is joined too, in 2.0, with commas where nothing is said; the styles of 3.0 speak of one level. What is said is told of where
    /// the schema is read.
    pub(super) fn lists_within(&mut self, place: &Place, members: &Members) {
        let items = members.iter().find(|(name, _)| name == "items");
        let silent = items.filter(|(_, items)| items.get("collectionFormat").is_none());
        let kind = silent.and_then(|(_, items)| items.get("type"));
        if kind.and_then(Tree::as_str) == Some("array") {
            let message = "a list within a list is JSON yet, and not joined with commas";
            self.diagnostics
                .gap("collection-format", &place.child("items"), message);
        }
    }
}
