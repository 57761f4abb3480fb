//! Which types of JSON a value may have, `null` aside.

use super::Lower;
use super::facet::Facets;
use crate::document::{JsonType, Schema};
use crate::source::Tree;

/// A set of types of JSON without `null`. Integers are some of the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kinds(u8);

const INTEGERS: u8 = 1;
const FRACTIONS: u8 = 2;

impl Kinds {
    pub(super) const ALL: Self = Self(0b11_1111);
    pub(super) const NONE: Self = Self(0);

    pub(super) fn of(kind: JsonType) -> Self {
        Self(match kind {
            JsonType::Null => 0,
            JsonType::Integer => INTEGERS,
            JsonType::Number => INTEGERS | FRACTIONS,
            JsonType::Boolean => 4,
            JsonType::String => 8,
            JsonType::Array => 16,
            JsonType::Object => 32,
        })
    }

    /// The kind of a JSON value.
    pub(super) fn of_value(value: &Tree) -> Self {
        Self::of(match value {
            Tree::Null => JsonType::Null,
            Tree::Bool(_) => JsonType::Boolean,
            Tree::Number(text) if super::number::is_integer(text) => JsonType::Integer,
            Tree::Number(_) => return Self(FRACTIONS),
            Tree::String(_) => JsonType::String,
            Tree::Array(_) => JsonType::Array,
            Tree::Object(_) => JsonType::Object,
        })
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether all of these are among the others.
    pub(super) fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The types, the wider where both it and the narrower would do.
    pub(super) fn list(self) -> Vec<JsonType> {
        let numbers = if self.0 & FRACTIONS != 0 {
            JsonType::Number
        } else {
            JsonType::Integer
        };
        [
            JsonType::Boolean,
            numbers,
            JsonType::String,
            JsonType::Array,
            JsonType::Object,
        ]
        .into_iter()
        .filter(|kind| self.meets(Self::of(*kind)))
        .collect()
    }
}

/// The types that a list of names says.
pub(super) fn stated(types: &[JsonType]) -> Kinds {
    types
        .iter()
        .fold(Kinds::NONE, |kinds, kind| kinds.or(Kinds::of(*kind)))
}

impl Lower<'_, '_> {
    /// The types of a value with these facets: those that all of them state; where none does, those that their keywords imply.
    pub(super) fn kinds(&self, facets: &Facets) -> Kinds {
        let mut kinds = facets.kind.map_or(Kinds::ALL, Kinds::of);
        let mut said = facets.kind.is_some();
        for schema in self
            .schemas_of(facets)
            .filter(|schema| !schema.types.is_empty())
        {
            kinds = kinds.and(stated(&schema.types));
            said = true;
        }
        if said {
            return kinds;
        }
        self.schemas_of(facets)
            .find_map(implied)
            .map_or(Kinds::ALL, |(kind, _)| Kinds::of(kind))
    }

    /// Says that the `type` of a value was taken from its keywords.
    pub(super) fn report_implied(&mut self, facets: &Facets) {
        if facets.kind.is_some()
            || self
                .schemas_of(facets)
                .any(|schema| !schema.types.is_empty())
        {
            return;
        }
        let found = facets.ids().find_map(|id| {
            let node = self.schema(id)?;
            implied(&node.leaf).map(|found| (node, found))
        });
        if let Some((node, (kind, keyword))) = found {
            let word = if kind == JsonType::Object {
                "object"
            } else {
                "array"
            };
            let message = format!("`type` is missing beside `{keyword}`; taken as `{word}`");
            self.diagnostics
                .lint("implied-type", &node.place, message)
                .help(format!("add `type: {word}`"));
        }
    }
}

/// The type that the keywords of a schema imply, and the keyword that does.
fn implied(schema: &Schema) -> Option<(JsonType, &'static str)> {
    let objects = [
        ("properties", !schema.properties.is_empty()),
        (
            "additionalProperties",
            schema.additional_properties.is_some(),
        ),
        ("patternProperties", !schema.pattern_properties.is_empty()),
    ];
    let arrays = [
        ("items", schema.items.is_some()),
        ("prefixItems", !schema.prefix_items.is_empty()),
    ];
    let first =
        |list: &[(&'static str, bool)]| list.iter().find(|(_, is)| *is).map(|(word, _)| *word);
    first(&objects)
        .map(|word| (JsonType::Object, word))
        .or_else(|| first(&arrays).map(|word| (JsonType::Array, word)))
}
