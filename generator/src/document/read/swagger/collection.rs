//! `collectionFormat`: how a list is written (Swagger 2.0, the parameter object and the items object).

use crate::document::CollectionFormat;
use crate::document::read::Reader;
use crate::document::read::value::{shown, take};
use crate::source::{Members, Place, Tree};

/// How 3.0 says it.
pub(super) struct Written {
    pub(super) style: Option<&'static str>,
    pub(super) explode: bool,
}

impl Reader<'_, '_> {
    /// What the format of a list is in 3.0, for a parameter in this place of the request; `None` where nothing is to be said. What 3.0 has no word for,
    /// lists within the list and other formats, is kept beside the document.
    pub(super) fn collection(
        &mut self,
        place: &Place,
        location: &str,
        own: &mut Members,
        schema: &mut Members,
    ) -> Option<Written> {
        let has_styles = matches!(location, "query" | "formData");
        let at = place.child("collectionFormat");
        let format = take(own, "collectionFormat").and_then(|tree| self.text(&at, tree));
        if !is_list(schema) {
            return None;
        }
        let format = self.format(&at, format.as_deref(), has_styles)?;
        let mut formats = vec![format];
        self.formats_within(place.clone(), schema, &mut formats);
        self.collections.insert(place.clone(), formats);
        let written = |style, explode| Some(Written { style, explode });
        match format {
            CollectionFormat::Csv | CollectionFormat::Tsv => written(None, false),
            CollectionFormat::Multi => written(None, true),
            CollectionFormat::Ssv => written(Some("spaceDelimited"), false),
            CollectionFormat::Pipes => written(Some("pipeDelimited"), false),
        }
    }

    /// The formats of the lists within a list, from the outside in. They are taken out: a schema has no such keyword.
    fn formats_within(
        &mut self,
        mut place: Place,
        mut list: &mut Members,
        formats: &mut Vec<CollectionFormat>,
    ) {
        while let Some(items) = items(list).filter(|items| is_list(items)) {
            place = place.child("items");
            let at = place.child("collectionFormat");
            let format = take(items, "collectionFormat").and_then(|tree| self.text(&at, tree));
            formats.extend(self.format(&at, format.as_deref(), false));
            list = items;
        }
    }

    fn format(
        &mut self,
        at: &Place,
        written: Option<&str>,
        may_repeat: bool,
    ) -> Option<CollectionFormat> {
        Some(match written.unwrap_or("csv") {
            "csv" => CollectionFormat::Csv,
            "ssv" => CollectionFormat::Ssv,
            "tsv" => CollectionFormat::Tsv,
            "pipes" => CollectionFormat::Pipes,
            "multi" if may_repeat => CollectionFormat::Multi,
            other => {
                let message = format!(
                    "`collectionFormat` is `{}`, which it may not be",
                    shown(other)
                );
                self.diagnostics
                    .error("wrong-value", at, message)
                    .help("one of `csv`, `ssv`, `tsv`, `pipes`, and `multi` for a whole parameter in a query or a form");
                return None;
            }
        })
    }
}

pub(super) fn is_list(schema: &Members) -> bool {
    schema
        .iter()
        .any(|(name, tree)| name == "type" && tree.as_str() == Some("array"))
}

fn items(list: &mut Members) -> Option<&mut Members> {
    let found = list.iter_mut().find(|(name, _)| name == "items");
    match found {
        Some((_, Tree::Object(members))) => Some(members),
        _ => None,
    }
}
