//! What many documents say of a value and nobody can heed: a lint each.
//!
//! | said | is |
//! |---|---|
//! | a `format` that nobody knows | an annotation: the type is that of `type` alone; told where it stands first |
//! | a `default` that is not of the `type` beside it | the document's text, and no value of the type |

use super::Lower;
use super::rules::is_checked_format;
use crate::document::{Entry, JsonType, Schema};
use crate::source::{Place, Tree};
use std::collections::BTreeMap;

/// Formats that are known although no rule checks them: what they say is a type, how a value is shown, or a hint to people.
const KNOWN: [&str; 22] = [
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float",
    "double",
    "decimal",
    "decimal128",
    "byte",
    "binary",
    "password",
    "char",
    "html",
    "commonmark",
    "media-range",
    "http-date",
    "base64url",
    "unixtime",
];

impl Lower<'_, '_> {
    /// Looks at every schema of the document once.
    pub(super) fn schema_habits(&mut self) {
        let document = self.document;
        let mut formats: BTreeMap<&str, &Place> = BTreeMap::new();
        for (_, entry) in document.schemas.iter() {
            let Entry::Node(node) = entry else { continue };
            if let Some(format) = node.leaf.format.as_deref()
                && !self.is_known_format(format)
            {
                let first = formats.entry(format).or_insert(&node.place);
                *first = (*first).min(&node.place);
            }
            self.default_of_other_type(&node.leaf, &node.place);
        }
        for (format, place) in formats {
            let message = format!("nobody knows the format `{format}`; `type` alone is heeded");
            self.diagnostics
                .lint("unknown-format", &place.child("format"), message)
                .help("a type of yours can stand for it: `[[target.types]]` in the config");
        }
    }

    fn is_known_format(&self, format: &str) -> bool {
        let is_mapped = |map: &crate::config::TypeMap| map.format.as_deref() == Some(format);
        KNOWN.contains(&format)
            || is_checked_format(format)
            || self.options.types.iter().any(is_mapped)
    }

    fn default_of_other_type(&mut self, schema: &Schema, place: &Place) {
        let Some(default) = &schema.default else {
            return;
        };
        // Many write `null` for "there is none".
        if schema.types.is_empty() || *default == Tree::Null {
            return;
        }
        let place = place.child("default");
        // A field that has no accessor for its default has said so.
        let told = |one: &crate::diagnostic::Diagnostic| {
            one.code == "default-of-other-type" && one.place == place
        };
        if !schema.types.iter().any(|kind| is_of(default, *kind))
            && !self.diagnostics.iter().any(told)
        {
            let message = format!(
                "`default` is {}, which the `type` beside it does not allow",
                default.kind()
            );
            self.diagnostics
                .lint("default-of-other-type", &place, message);
        }
    }
}

fn is_of(value: &Tree, kind: JsonType) -> bool {
    match (value, kind) {
        (Tree::Null, JsonType::Null)
        | (Tree::Bool(_), JsonType::Boolean)
        | (Tree::String(_), JsonType::String)
        | (Tree::Array(_), JsonType::Array)
        | (Tree::Object(_), JsonType::Object)
        | (Tree::Number(_), JsonType::Number) => true,
        // `5.0` is an integer (JSON Schema Validation, section 6.1.1).
        (Tree::Number(text), JsonType::Integer) => {
            let (_, fraction) = text.split_once('.').unwrap_or((text, ""));
            fraction.bytes().all(|digit| digit == b'0') || text.contains(['e', 'E'])
        }
        _ => false,
    }
}
