//! OpenAPI 3.0's words in those of JSON Schema 2020-12, and strings that YAML took for something else.

use crate::document::read::Reader;
use crate::document::{JsonType, Schema};
use crate::source::{Place, Tree};

/// The bounds of a number as written. In 3.0 `exclusiveMinimum` is a boolean that speaks of `minimum`, so that both must be known first.
#[derive(Default)]
pub(super) struct Bounds {
    pub(super) minimum: Option<String>,
    pub(super) maximum: Option<String>,
    pub(super) exclusive_minimum: Option<Exclusive>,
    pub(super) exclusive_maximum: Option<Exclusive>,
}

/// `exclusiveMinimum` or `exclusiveMaximum` as written.
pub(super) enum Exclusive {
    /// OpenAPI 3.0.
    Flag(bool),
    /// JSON Schema 2020-12.
    Bound(String),
}

impl Reader<'_, '_> {
    pub(super) fn rewrite_bounds(&mut self, place: &Place, bounds: Bounds, schema: &mut Schema) {
        let Bounds {
            minimum,
            maximum,
            exclusive_minimum,
            exclusive_maximum,
        } = bounds;
        (schema.minimum, schema.exclusive_minimum) = self.rewrite_bound(
            place,
            ["minimum", "exclusiveMinimum"],
            minimum,
            exclusive_minimum,
        );
        (schema.maximum, schema.exclusive_maximum) = self.rewrite_bound(
            place,
            ["maximum", "exclusiveMaximum"],
            maximum,
            exclusive_maximum,
        );
    }

    fn rewrite_bound(
        &mut self,
        place: &Place,
        [inclusive, exclusive]: [&str; 2],
        bound: Option<String>,
        written: Option<Exclusive>,
    ) -> (Option<String>, Option<String>) {
        match written {
            None | Some(Exclusive::Flag(false)) => (bound, None),
            Some(Exclusive::Bound(number)) => (bound, Some(number)),
            Some(Exclusive::Flag(true)) => {
                if bound.is_none() {
                    let message = format!(
                        "`{exclusive}` is true and there is no `{inclusive}`; it is ignored"
                    );
                    self.diagnostics.lint(
                        "exclusive-without-bound",
                        &place.child(exclusive),
                        message,
                    );
                }
                (None, bound)
            }
        }
    }

    /// Gives the values of a schema for strings the kind that they must have. `enum: [1.10, no]` under `type: string` was meant as text.
    pub(super) fn rewrite_strings(&mut self, place: &Place, schema: &mut Schema) {
        let is_text = |kind: &JsonType| matches!(kind, JsonType::String | JsonType::Null);
        if schema.types.is_empty()
            || !schema.types.iter().all(is_text)
            || schema.types == [JsonType::Null]
        {
            return;
        }
        for (index, value) in schema.enumeration.iter_mut().flatten().enumerate() {
            self.rewrite_string(value, || place.child("enum").child(index));
        }
        if let Some(value) = &mut schema.constant {
            self.rewrite_string(value, || place.child("const"));
        }
        if let Some(value) = &mut schema.default {
            self.rewrite_string(value, || place.child("default"));
        }
    }

    fn rewrite_string(&mut self, value: &mut Tree, place: impl FnOnce() -> Place) {
        if let Tree::Number(_) | Tree::Bool(_) = value
            && let Some(text) = self.text(&place(), value.clone())
        {
            *value = Tree::String(text);
        }
    }
}
