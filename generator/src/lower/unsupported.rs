//! What is right and not built yet. Each keyword of [`Schema`] is named here, so that a new one does not compile until somebody has decided on it.

use super::Lower;
use crate::document::{Node, Schema};

impl Lower<'_, '_> {
    /// A gap for each keyword of a schema without references and alternatives that nothing acts on.
    pub(super) fn unsupported_keywords(&mut self, node: &Node<Schema>) {
        // The first list is what other files of this stage read; a boolean schema has no keyword at all.
        let Schema {
            boolean: _,
            reference: _,
            definitions: _,
            types: _,
            nullable: _,
            enumeration: _,
            format: _,
            multiple_of: _,
            minimum: _,
            maximum: _,
            exclusive_minimum: _,
            exclusive_maximum: _,
            min_length: _,
            max_length: _,
            pattern: _,
            items: _,
            min_items: _,
            max_items: _,
            unique_items: _,
            properties: _,
            required: _,
            additional_properties: _,
            property_names: _,
            min_properties: _,
            max_properties: _,
            all_of: _,
            any_of: _,
            one_of: _,
            title: _,
            description: _,
            default: _,
            examples: _,
            deprecated: _,
            read_only: _,
            write_only: _,
            xml: _,
            external_docs: _,
            content_encoding: _,
            content_media_type: _,
            extensions: _,
            unknown: _,
            comment: _,
            schema_dialect: _,
            anchor: _,
            dynamic_anchor: _,
            id,
            dynamic_reference,
            constant,
            content_schema,
            prefix_items,
            contains,
            min_contains,
            max_contains,
            unevaluated_items,
            pattern_properties,
            dependent_required,
            dependent_schemas,
            unevaluated_properties,
            not,
            condition,
            then,
            otherwise,
            discriminator,
        } = &node.leaf;
        let keywords = [
            ("$id", id.is_some()),
            ("$dynamicRef", dynamic_reference.is_some()),
            ("const", constant.is_some()),
            ("contentSchema", content_schema.is_some()),
            ("prefixItems", !prefix_items.is_empty()),
            ("contains", contains.is_some()),
            ("minContains", min_contains.is_some()),
            ("maxContains", max_contains.is_some()),
            ("unevaluatedItems", unevaluated_items.is_some()),
            ("patternProperties", !pattern_properties.is_empty()),
            ("dependentRequired", !dependent_required.is_empty()),
            ("dependentSchemas", !dependent_schemas.is_empty()),
            ("unevaluatedProperties", unevaluated_properties.is_some()),
            ("not", not.is_some()),
            ("if", condition.is_some()),
            ("then", then.is_some()),
            ("else", otherwise.is_some()),
            ("discriminator", discriminator.is_some()),
        ];
        for (keyword, _) in keywords.into_iter().filter(|(_, present)| *present) {
            self.diagnostics.gap(
                "keyword",
                &node.place.child(keyword),
                format!("`{keyword}` is not enforced yet"),
            );
        }
    }

    /// Says what happens to keywords beside a `$ref` that say something of the value: nothing in 3.0, where siblings are ignored (section 4.7.23); in
    /// 3.1 rules are added to those of the target, and what shapes a type is a gap.
    pub(super) fn reference_siblings(&mut self, node: &Node<Schema>) {
        let schema = &node.leaf;
        let shapes = [
            ("type", !schema.types.is_empty()),
            ("properties", !schema.properties.is_empty()),
            ("required", !schema.required.is_empty()),
            ("items", schema.items.is_some()),
            ("enum", schema.enumeration.is_some()),
            (
                "additionalProperties",
                schema.additional_properties.is_some(),
            ),
            ("allOf", !schema.all_of.is_empty()),
            ("anyOf", !schema.any_of.is_empty()),
            ("oneOf", !schema.one_of.is_empty()),
        ];
        let shapes = shapes
            .into_iter()
            .filter(|(_, present)| *present)
            .map(|(keyword, _)| keyword);
        if self.document.dialect.is_json_schema() {
            for keyword in shapes {
                self.diagnostics.gap(
                    "reference-sibling",
                    &node.place.child(keyword),
                    format!("`{keyword}` beside `$ref` is not enforced yet"),
                );
            }
            return;
        }
        for keyword in shapes.chain(super::rules::stated_keywords(schema)) {
            self.diagnostics
                .lint(
                    "reference-sibling",
                    &node.place.child(keyword),
                    format!("`{keyword}` beside `$ref` is ignored in OpenAPI 3.0"),
                )
                .help("put the `$ref` under `allOf`");
        }
    }
}
