//! Which keywords a schema has: what a census counts.

use super::{Discriminator, Reference, Schema, SchemaOrBool, Xml};
use crate::source::Tree;

impl Schema {
    /// The keywords that this schema has, by their names in 2020-12 and OpenAPI, in the order of its fields.
    ///
    /// `boolean` stands for a schema that is `true` or `false`. A keyword that says no more than its absence (`nullable: false`, `required: []`) is not
    /// among them, and neither are those in [`Schema::unknown`] and [`Schema::extensions`], which carry their own names. What is rewritten on the way in
    /// bears the new name: `example` is `examples`, `definitions` is `$defs`, `x-nullable` is `nullable`.
    #[must_use]
    pub fn keywords(&self) -> Vec<&'static str> {
        macro_rules! keywords {
            ($($field:ident = $word:literal,)*) => {{
                // Each field is named, so that a new one does not compile until somebody gives it a word here.
                let Self { $($field,)* extensions: _, unknown: _ } = self;
                [$(($word, $field.is_present())),*]
            }};
        }
        let all = keywords! {
            boolean = "boolean",
            reference = "$ref",
            id = "$id",
            anchor = "$anchor",
            dynamic_anchor = "$dynamicAnchor",
            dynamic_reference = "$dynamicRef",
            schema_dialect = "$schema",
            comment = "$comment",
            definitions = "$defs",
            types = "type",
            nullable = "nullable",
            enumeration = "enum",
            constant = "const",
            format = "format",
            multiple_of = "multipleOf",
            minimum = "minimum",
            maximum = "maximum",
            exclusive_minimum = "exclusiveMinimum",
            exclusive_maximum = "exclusiveMaximum",
            min_length = "minLength",
            max_length = "maxLength",
            pattern = "pattern",
            content_encoding = "contentEncoding",
            content_media_type = "contentMediaType",
            content_schema = "contentSchema",
            items = "items",
            prefix_items = "prefixItems",
            contains = "contains",
            min_contains = "minContains",
            max_contains = "maxContains",
            min_items = "minItems",
            max_items = "maxItems",
            unique_items = "uniqueItems",
            unevaluated_items = "unevaluatedItems",
            properties = "properties",
            required = "required",
            additional_properties = "additionalProperties",
            pattern_properties = "patternProperties",
            property_names = "propertyNames",
            min_properties = "minProperties",
            max_properties = "maxProperties",
            dependent_required = "dependentRequired",
            dependent_schemas = "dependentSchemas",
            unevaluated_properties = "unevaluatedProperties",
            all_of = "allOf",
            any_of = "anyOf",
            one_of = "oneOf",
            not = "not",
            condition = "if",
            then = "then",
            otherwise = "else",
            discriminator = "discriminator",
            title = "title",
            description = "description",
            default = "default",
            examples = "examples",
            deprecated = "deprecated",
            read_only = "readOnly",
            write_only = "writeOnly",
            xml = "xml",
            external_docs = "externalDocs",
        };
        all.into_iter()
            .filter_map(|(word, is_present)| is_present.then_some(word))
            .collect()
    }
}

/// Whether a field says anything.
trait Present {
    fn is_present(&self) -> bool;
}

impl Present for bool {
    fn is_present(&self) -> bool {
        *self
    }
}

impl<T> Present for Vec<T> {
    fn is_present(&self) -> bool {
        !self.is_empty()
    }
}

macro_rules! optional {
    ($($kind:ty),*) => {$(
        impl Present for Option<$kind> {
            fn is_present(&self) -> bool {
                self.is_some()
            }
        }
    )*};
}

optional!(
    bool,
    u64,
    String,
    Tree,
    Vec<Tree>,
    Reference,
    SchemaOrBool,
    Discriminator,
    Xml
);

#[cfg(test)]
mod tests {
    use super::Schema;

    #[test]
    fn only_what_is_there_is_named() {
        let schema = Schema {
            nullable: true,
            max_length: Some(3),
            enumeration: Some(Vec::new()),
            ..Schema::default()
        };
        assert_eq!(schema.keywords(), ["nullable", "enum", "maxLength"]);
        assert_eq!(Schema::default().keywords(), [""; 0]);
    }
}
