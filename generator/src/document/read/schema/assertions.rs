//! Keywords that say what a value must be, and those that name a schema (JSON Schema Validation, section 6; Core, section 8).

use super::rewrite::{Bounds, Exclusive};
use crate::document::Schema;
use crate::document::read::Reader;
use crate::document::read::value::{called, shown};
use crate::source::{Place, Tree};

impl Reader<'_, '_> {
    /// Reads a keyword of JSON Schema that has no schema in it; gives the value back if it is none of them.
    pub(super) fn assertion(
        &mut self,
        place: &Place,
        name: &str,
        tree: Tree,
        schema: &mut Schema,
        bounds: &mut Bounds,
    ) -> Option<Tree> {
        let at = || place.child(name);
        match name {
            "$id" => schema.id = self.text(&at(), tree),
            "$anchor" => schema.anchor = self.text(&at(), tree),
            "$dynamicAnchor" => schema.dynamic_anchor = self.text(&at(), tree),
            "$dynamicRef" => schema.dynamic_reference = self.text(&at(), tree),
            "$schema" => schema.schema_dialect = self.text(&at(), tree),
            "type" => self.types(&at(), tree, schema),
            "enum" => schema.enumeration = self.items(&at(), tree),
            "const" => schema.constant = Some(tree),
            "format" => schema.format = self.text(&at(), tree),
            "multipleOf" => schema.multiple_of = self.number(&at(), tree),
            "minimum" => bounds.minimum = self.number(&at(), tree),
            "maximum" => bounds.maximum = self.number(&at(), tree),
            "exclusiveMinimum" => bounds.exclusive_minimum = self.exclusive(&at(), tree),
            "exclusiveMaximum" => bounds.exclusive_maximum = self.exclusive(&at(), tree),
            "minLength" => schema.min_length = self.count(&at(), tree),
            "maxLength" => schema.max_length = self.count(&at(), tree),
            "pattern" => schema.pattern = self.text(&at(), tree),
            "contentEncoding" => schema.content_encoding = self.text(&at(), tree),
            "contentMediaType" => schema.content_media_type = self.text(&at(), tree),
            "minContains" => schema.min_contains = self.count(&at(), tree),
            "maxContains" => schema.max_contains = self.count(&at(), tree),
            "minItems" => schema.min_items = self.count(&at(), tree),
            "maxItems" => schema.max_items = self.count(&at(), tree),
            "uniqueItems" => schema.unique_items = self.flag(&at(), &tree).unwrap_or_default(),
            "required" => schema.required = self.required(&at(), tree),
            "minProperties" => schema.min_properties = self.count(&at(), tree),
            "maxProperties" => schema.max_properties = self.count(&at(), tree),
            "dependentRequired" => schema.dependent_required = self.dependent_required(&at(), tree),
            _ => return Some(tree),
        }
        None
    }

    /// `required`. On a property `required: true` is a slip from older drafts that JSON Schema does not know.
    fn required(&mut self, place: &Place, tree: Tree) -> Vec<String> {
        if let Tree::Bool(_) = tree {
            let message = "`required` is a boolean, expected an array of strings; it is ignored";
            self.diagnostics
                .lint("required-on-property", place, message)
                .help("the object that has this property lists it in its own `required`");
            return Vec::new();
        }
        self.names(place, tree)
    }

    /// An array of names, each once.
    fn names(&mut self, place: &Place, tree: Tree) -> Vec<String> {
        let items = match tree {
            Tree::Array(items) => items,
            Tree::Null => {
                self.null(place, "an array of strings");
                return Vec::new();
            }
            other => {
                self.wrong_kind(place, &other, "an array of strings");
                return Vec::new();
            }
        };
        let mut seen = std::collections::HashSet::with_capacity(items.len());
        let mut names = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let Some(name) = self.name(place, index, item) else {
                continue;
            };
            if seen.insert(name.clone()) {
                names.push(name);
            } else {
                let message = format!("`{}` stands twice in {}", shown(&name), called(place));
                self.diagnostics
                    .lint("duplicate-name", &place.child(index), message);
            }
        }
        names
    }

    fn name(&mut self, place: &Place, index: usize, item: Tree) -> Option<String> {
        match item {
            Tree::String(name) => Some(name),
            other => self.text(&place.child(index), other),
        }
    }

    pub(super) fn dependent_required(
        &mut self,
        place: &Place,
        tree: Tree,
    ) -> Vec<(String, Vec<String>)> {
        self.named(place, tree, |reader, place, tree| {
            Some(reader.names(&place, tree))
        })
    }

    /// A number, as JSON text.
    fn number(&mut self, place: &Place, tree: Tree) -> Option<String> {
        match tree {
            Tree::Number(text) => Some(text),
            Tree::String(text) if crate::source::is_json_number(&text) => {
                let message = format!("{} is a string, expected a number", called(place));
                self.diagnostics
                    .lint("not-a-number", place, message)
                    .help("leave the quotes out");
                Some(text)
            }
            Tree::Null => {
                self.null(place, "a number");
                None
            }
            other => {
                self.wrong_kind(place, &other, "a number");
                None
            }
        }
    }

    /// A count: an integer from zero, `2.0` among them. More than 64 bits are as good as the most that these hold.
    fn count(&mut self, place: &Place, tree: Tree) -> Option<u64> {
        let text = self.number(place, tree)?;
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if digits(whole) && fraction.bytes().all(|byte| byte == b'0') {
            return Some(whole.parse().unwrap_or(u64::MAX));
        }
        // What has an exponent is rare, and small enough for a float where it is exact.
        match text.parse::<f64>() {
            Ok(value) if value >= 0.0 && value.fract() == 0.0 => Some(value as u64),
            _ => {
                let message = format!("{} is not a whole number from zero", called(place));
                self.diagnostics.error("wrong-value", place, message);
                None
            }
        }
    }

    fn exclusive(&mut self, place: &Place, tree: Tree) -> Option<Exclusive> {
        match tree {
            Tree::Bool(value) => Some(Exclusive::Flag(value)),
            other => self.number(place, other).map(Exclusive::Bound),
        }
    }
}
