//! OpenAPI 3.0's words in those of JSON Schema 2020-12, and strings that YAML took for something else.

use crate::document::read::Reader;
use crate::document::{JsonType, Schema};
use crate::source::{Members, Place, Tree};

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

    /// `type: "null"` beside alternatives that are no `null` allows nothing; it is what tools make of `nullable: true`, and is taken as that.
    pub(super) fn rewrite_null(&mut self, place: &Place, schema: &mut Schema) {
        let message =
            "no value is `null` and one of these alternatives too; taken as one of them, or `null`";
        self.diagnostics
            .lint("null-beside-alternatives", &place.child("type"), message)
            .help("leave `type` out and add `type: \"null\"` to the alternatives");
        schema.types.clear();
        schema.nullable = true;
    }

    fn rewrite_string(&mut self, value: &mut Tree, place: impl FnOnce() -> Place) {
        if let Tree::Number(_) | Tree::Bool(_) = value
            && let Some(text) = self.text(&place(), value.clone())
        {
            *value = Tree::String(text);
        }
    }
}

/// Whether a schema has `type: "null"` beside `oneOf` or `anyOf` whose alternatives all say that they are something else.
pub(super) fn is_null_beside_others(members: &Members) -> bool {
    let get = |name: &str| {
        let found = members.iter().find(|(known, _)| known == name);
        found.map(|(_, tree)| tree)
    };
    let is_other = |branch: &Tree| {
        let null = |kind: &Tree| kind.as_str() == Some("null");
        match branch.get("type") {
            Some(Tree::Array(kinds)) => !kinds.iter().any(null),
            Some(kind) => !null(kind) && branch.get("nullable") != Some(&Tree::Bool(true)),
            None => branch.get("$ref").is_some(),
        }
    };
    let are_others = |list: Option<&Tree>| matches!(list, Some(Tree::Array(branches)) if !branches.is_empty() && branches.iter().all(is_other));
    get("type").and_then(Tree::as_str) == Some("null")
        && (are_others(get("oneOf")) || are_others(get("anyOf")))
}
