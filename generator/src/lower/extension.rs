//! Vendor extensions with a meaning.
//!
//! | extension | on | means |
//! |---|---|---|
//! | `x-enum-varnames`, `x-enumNames`, `x-enum-names` | `enum` | a name for each value, in its order |
//! | `x-enum-descriptions`, `x-enumDescriptions`, `x-enum-comments` | `enum` | a text for each value: a list in its order, or an object by value |
//! | `x-ms-enum` | `enum` | `values`, each with `value`, `name`, `description` |
//! | `x-nullable` | a schema | `nullable` |
//! | `x-deprecated` | a schema, a parameter, an operation | `deprecated` |
//! | `x-discriminator-value`, `x-ms-discriminator-value` | a schema | the value of its parent's discriminator |
//! | `x-ms-pageable`, `x-dropshot-pagination`, `x-specsmith-pagination` | an operation | its answers are pages: see [`super::page`] |
//! | `x-specsmith-secret` | a string | it is never printed |
//! | `x-specsmith-name` | a server | what it is called |

use crate::document::Schema;
use crate::source::{Members, Tree};

const NAMES: [&str; 3] = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
const TEXTS: [&str; 3] = [
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-enum-comments",
];
const DISCRIMINATOR_VALUES: [&str; 2] = ["x-discriminator-value", "x-ms-discriminator-value"];

fn get<'s>(schema: &'s Schema, names: &[&str]) -> Option<&'s Tree> {
    names
        .iter()
        .find_map(|wanted| schema.extensions.iter().find(|(name, _)| name == wanted))
        .map(|(_, value)| value)
}

/// The names of the values of an enum, in its order; none where their number is another.
pub(super) fn value_names(schema: &Schema, count: usize) -> Vec<Option<String>> {
    match get(schema, &NAMES) {
        Some(Tree::Array(names)) if names.len() == count => names
            .iter()
            .map(|name| {
                name.as_str()
                    .map(str::trim)
                    .filter(|name| !name.is_empty())
                    .map(ToOwned::to_owned)
            })
            .collect(),
        _ => of_microsoft(schema, count, "name"),
    }
}

/// The texts of the values of an enum, in its order.
pub(super) fn value_texts(schema: &Schema, values: &[Tree]) -> Vec<Option<String>> {
    match get(schema, &TEXTS) {
        Some(Tree::Array(texts)) if texts.len() == values.len() => texts
            .iter()
            .map(|text| text.as_str().map(ToOwned::to_owned))
            .collect(),
        Some(texts @ Tree::Object(_)) => values
            .iter()
            .map(|value| texts.get(value.as_str()?)?.as_str().map(ToOwned::to_owned))
            .collect(),
        _ => of_microsoft(schema, values.len(), "description"),
    }
}

/// A member of each of the `values` of `x-ms-enum`, where there are as many as the enum has.
fn of_microsoft(schema: &Schema, count: usize, member: &str) -> Vec<Option<String>> {
    match get(schema, &["x-ms-enum"]).and_then(|extension| extension.get("values")) {
        Some(Tree::Array(values)) if values.len() == count => values
            .iter()
            .map(|value| value.get(member)?.as_str().map(ToOwned::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

/// The value of its parent's discriminator that a schema claims.
pub(super) fn discriminator_value(schema: &Schema) -> Option<&str> {
    get(schema, &DISCRIMINATOR_VALUES)?.as_str()
}

/// Whether a schema is deprecated, by the keyword or by the extension.
pub(super) fn is_deprecated(schema: &Schema) -> bool {
    schema.deprecated || get(schema, &["x-deprecated"]) == Some(&Tree::Bool(true))
}

/// Whether what is carried beside a parameter or an operation says that it is deprecated.
pub(super) fn says_deprecated(carried: &Members) -> bool {
    carried
        .iter()
        .any(|(name, value)| name == "x-deprecated" && *value == Tree::Bool(true))
}
