//! How the lists of Swagger 2.0 are written: `collectionFormat` of a parameter, a header, a part of a form, and of the `items` within it.
//!
//! | lists | place | style |
//! |---|---|---|
//! | one, `multi` | a query, a form | `form`, exploded |
//! | one, `csv` | a path, a header | `simple` |
//! | one, `csv`, `ssv`, `pipes` | a query, a form | `form`, `spaceDelimited`, `pipeDelimited` |
//! | any other | | separators; those of `multi` are for the items |
//!
//! A list that is an item is joined to a text first. In a form of parts, a list is one part unless it is `multi`.

use super::Lower;
use crate::api::{
    Body, Encoding, FormMember, HeaderShape, Location, PartMember, Separator, Separators, Style,
    Type,
};
use crate::document::{CollectionFormat, Id, RequestBody, SchemaOrBool};
use crate::source::Place;

impl Lower<'_, '_> {
    /// The style of a list, and whether it is exploded; `None` where the document says nothing of a format.
    pub(super) fn collection(
        &mut self,
        place: &Place,
        location: Location,
    ) -> Option<(Style, bool)> {
        let formats = self.document.collections.get(place)?;
        let plain = matches!(location, Location::Path | Location::Header);
        let styled = match formats.as_slice() {
            [CollectionFormat::Multi] => (Style::Form, true),
            [CollectionFormat::Csv] if plain => (Style::Simple, false),
            [CollectionFormat::Csv] => (Style::Form, false),
            [CollectionFormat::Ssv] if !plain => (Style::SpaceDelimited, false),
            [CollectionFormat::Pipes] if !plain => (Style::PipeDelimited, false),
            several => {
                let explode = several.first() == Some(&CollectionFormat::Multi);
                (Style::Delimited(self.separators(place, several)), explode)
            }
        };
        Some(styled)
    }

    /// How the text of a header of an answer is read, where it is a list that is joined otherwise than by commas.
    pub(super) fn header_collection(&mut self, place: &Place) -> Option<HeaderShape> {
        match self.collection(place, Location::Header)? {
            (Style::Delimited(separators), _) => Some(HeaderShape::Delimited(separators)),
            _ => None,
        }
    }

    fn separators(&mut self, place: &Place, formats: &[CollectionFormat]) -> Separators {
        let separators: Vec<Separator> = formats.iter().filter_map(|one| separator(*one)).collect();
        let twice = separators
            .iter()
            .enumerate()
            .any(|(at, one)| separators.iter().skip(at + 1).any(|other| one == other));
        if twice {
            let message = "a list and one within it are joined by the same character: few servers tell them apart";
            self.diagnostics.lint("same-separators", place, message);
        }
        let (kept, rest) = Separators::new(&separators);
        if rest > 0 {
            let message =
                "lists are nested deeper than any separator is kept; those within are JSON";
            self.diagnostics.gap("collection-format", place, message);
        }
        kept
    }

    /// Gives the members of a form that are lists their styles.
    pub(super) fn collect_members(&mut self, body: &mut Body, written: Option<Id<RequestBody>>) {
        for (wire, place) in self.collected_parts(written) {
            let Some((style, explode)) = self.collection(&place, Location::Part) else {
                continue;
            };
            for choice in &mut body.choices {
                if self.holds_files(&choice.type_, &wire) {
                    continue;
                }
                let wire = wire.clone();
                match &mut choice.encoding {
                    Encoding::Form(_, table) => form_style(table, wire, style, explode),
                    Encoding::Multipart(_, table) => part_style(table, wire, style, explode),
                    _ => {}
                }
            }
        }
    }

    /// The lists among the parts of a form. All media types of it have one schema.
    fn collected_parts(&mut self, written: Option<Id<RequestBody>>) -> Vec<(String, Place)> {
        let document = self.document;
        let body = written.and_then(|id| self.follow(&document.bodies, id));
        let Some((_, id)) = body.and_then(|(_, body)| body.leaf.content.first()) else {
            return Vec::new();
        };
        let media = self.follow(&document.media_types, *id);
        let form = media.and_then(|(_, media)| self.schema(media.leaf.schema?));
        let properties = form.map(|form| form.leaf.properties.as_slice());
        let mut parts = Vec::new();
        for (wire, part) in properties.unwrap_or_default() {
            if let SchemaOrBool::Schema(id) = part
                && let Some(part) = self.schema(*id)
                && document.collections.contains_key(&part.place)
            {
                parts.push((wire.clone(), part.place.clone()));
            }
        }
        parts
    }

    /// Whether a member of a form is files: each of them is a part.
    fn holds_files(&self, form: &Type, wire: &str) -> bool {
        let Type::Model(model) = *self.inner(form) else {
            return false;
        };
        let mut fields = self.draft_fields(model).unwrap_or_default().iter();
        let field = fields.find(|field| field.wire == wire);
        field.is_some_and(|field| match &field.type_ {
            Type::List(item) => **item == Type::File,
            other => *other == Type::File,
        })
    }
}

fn separator(format: CollectionFormat) -> Option<Separator> {
    match format {
        CollectionFormat::Csv => Some(Separator::Comma),
        CollectionFormat::Ssv => Some(Separator::Space),
        CollectionFormat::Tsv => Some(Separator::Tab),
        CollectionFormat::Pipes => Some(Separator::Bar),
        CollectionFormat::Multi => None,
    }
}

fn form_style(table: &mut Vec<FormMember>, wire: String, style: Style, explode: bool) {
    if let Some(known) = table.iter_mut().find(|member| member.wire == wire) {
        (known.style, known.explode) = (style, explode);
        return;
    }
    table.push(FormMember {
        wire,
        style,
        explode,
        reserved: false,
    });
    table.sort_by(|a, b| a.wire.cmp(&b.wire));
}

/// A part for each item is what a list is without a style.
fn part_style(table: &mut Vec<PartMember>, wire: String, style: Style, explode: bool) {
    if (style, explode) == (Style::Form, true) {
        return;
    }
    if let Some(known) = table.iter_mut().find(|member| member.wire == wire) {
        known.style = Some((style, explode));
        return;
    }
    table.push(PartMember {
        wire,
        others: false,
        media_type: None,
        file: false,
        style: Some((style, explode)),
        xml: None,
    });
    table.sort_by(|a, b| a.wire.cmp(&b.wire));
}
