//! What each keyword of a schema is to a type. Each is named here, so that a new one does not compile until somebody has decided on it.

use crate::document::{Schema, SchemaOrBool};

/// A keyword, its class, and whether a schema has it.
type Keyword = (&'static str, Class, bool);

/// What a keyword is to a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// It leads to another schema, or to several that hold together.
    Leads,
    /// It shapes a type: what stands beside a reference with it is a type of its own.
    Shape,
    /// It binds a value of a type that is known without it.
    Rule,
    /// It says something to people and to tools, and nothing of a value.
    Annotation,
}

/// The keywords that a schema has, each with its class.
pub(super) fn stated(schema: &Schema) -> Vec<(&'static str, Class)> {
    let annotations = annotations(schema);
    present(leading(schema))
        .chain(present(annotations))
        .collect()
}

/// Whether a schema says anything of a value beside where it leads.
pub(super) fn binds(schema: &Schema) -> bool {
    forbids(schema) || has(schema, |class| matches!(class, Class::Shape | Class::Rule))
}

/// Whether a schema allows no value at all, in so many words.
pub(super) fn forbids(schema: &Schema) -> bool {
    schema.boolean == Some(false) || schema.all_of.contains(&SchemaOrBool::Bool(false))
}

/// Whether a keyword of a schema is of such a class.
pub(super) fn has(schema: &Schema, is: impl Fn(Class) -> bool) -> bool {
    present(leading(schema)).any(|(_, class)| is(class))
}

/// Whether these are all the keywords by which a schema binds a value.
pub(super) fn only(schema: &Schema, words: &[&str]) -> bool {
    !forbids(schema)
        && present(leading(schema))
            .all(|(word, class)| class == Class::Leads || words.contains(&word))
}

/// The keywords that speak of values.
fn leading(schema: &Schema) -> [Keyword; 40] {
    let Schema {
        // What a boolean schema says is asked where it stands.
        boolean: _,
        reference,
        dynamic_reference,
        types,
        enumeration,
        constant,
        format,
        multiple_of,
        minimum,
        maximum,
        exclusive_minimum,
        exclusive_maximum,
        min_length,
        max_length,
        pattern,
        items,
        prefix_items,
        contains,
        min_contains,
        max_contains,
        min_items,
        max_items,
        unique_items,
        unevaluated_items,
        properties,
        required,
        additional_properties,
        pattern_properties,
        property_names,
        min_properties,
        max_properties,
        dependent_required,
        dependent_schemas,
        unevaluated_properties,
        all_of,
        any_of,
        one_of,
        not,
        condition,
        then,
        otherwise,
        // What is said to people and tools: `annotations` has them.
        id: _,
        anchor: _,
        dynamic_anchor: _,
        schema_dialect: _,
        comment: _,
        definitions: _,
        nullable: _,
        content_encoding: _,
        content_media_type: _,
        content_schema: _,
        discriminator: _,
        title: _,
        description: _,
        default: _,
        examples: _,
        deprecated: _,
        read_only: _,
        write_only: _,
        xml: _,
        external_docs: _,
        extensions: _,
        unknown: _,
    } = schema;
    use Class::{Leads, Rule, Shape};
    [
        ("$ref", Leads, reference.is_some()),
        ("$dynamicRef", Leads, dynamic_reference.is_some()),
        ("allOf", Leads, !all_of.is_empty()),
        ("type", Shape, !types.is_empty()),
        ("enum", Shape, enumeration.is_some()),
        ("const", Shape, constant.is_some()),
        ("items", Shape, items.is_some()),
        ("prefixItems", Shape, !prefix_items.is_empty()),
        ("properties", Shape, !properties.is_empty()),
        ("required", Shape, !required.is_empty()),
        (
            "additionalProperties",
            Shape,
            additional_properties.is_some(),
        ),
        ("patternProperties", Shape, !pattern_properties.is_empty()),
        ("anyOf", Shape, !any_of.is_empty()),
        ("oneOf", Shape, !one_of.is_empty()),
        ("format", Rule, format.is_some()),
        ("multipleOf", Rule, multiple_of.is_some()),
        ("minimum", Rule, minimum.is_some()),
        ("maximum", Rule, maximum.is_some()),
        ("exclusiveMinimum", Rule, exclusive_minimum.is_some()),
        ("exclusiveMaximum", Rule, exclusive_maximum.is_some()),
        ("minLength", Rule, min_length.is_some()),
        ("maxLength", Rule, max_length.is_some()),
        ("pattern", Rule, pattern.is_some()),
        ("contains", Rule, contains.is_some()),
        ("minContains", Rule, min_contains.is_some()),
        ("maxContains", Rule, max_contains.is_some()),
        ("minItems", Rule, min_items.is_some()),
        ("maxItems", Rule, max_items.is_some()),
        ("uniqueItems", Rule, *unique_items),
        ("unevaluatedItems", Rule, unevaluated_items.is_some()),
        ("propertyNames", Rule, property_names.is_some()),
        ("minProperties", Rule, min_properties.is_some()),
        ("maxProperties", Rule, max_properties.is_some()),
        ("dependentRequired", Rule, !dependent_required.is_empty()),
        ("dependentSchemas", Rule, !dependent_schemas.is_empty()),
        (
            "unevaluatedProperties",
            Rule,
            unevaluated_properties.is_some(),
        ),
        ("not", Rule, not.is_some()),
        ("if", Rule, condition.is_some()),
        ("then", Rule, then.is_some()),
        ("else", Rule, otherwise.is_some()),
    ]
}

/// The keywords that speak to people and tools.
fn annotations(schema: &Schema) -> [Keyword; 20] {
    [
        ("$id", schema.id.is_some()),
        ("$anchor", schema.anchor.is_some()),
        ("$dynamicAnchor", schema.dynamic_anchor.is_some()),
        ("$schema", schema.schema_dialect.is_some()),
        ("$comment", schema.comment.is_some()),
        ("$defs", !schema.definitions.is_empty()),
        ("nullable", schema.nullable),
        ("contentEncoding", schema.content_encoding.is_some()),
        ("contentMediaType", schema.content_media_type.is_some()),
        ("contentSchema", schema.content_schema.is_some()),
        ("discriminator", schema.discriminator.is_some()),
        ("title", schema.title.is_some()),
        ("description", schema.description.is_some()),
        ("default", schema.default.is_some()),
        ("examples", !schema.examples.is_empty()),
        ("deprecated", schema.deprecated),
        ("readOnly", schema.read_only),
        ("writeOnly", schema.write_only),
        ("xml", schema.xml.is_some()),
        ("externalDocs", schema.external_docs.is_some()),
    ]
    .map(|(word, present)| (word, Class::Annotation, present))
}

fn present<const N: usize>(keywords: [Keyword; N]) -> impl Iterator<Item = (&'static str, Class)> {
    keywords
        .into_iter()
        .filter(|(_, _, present)| *present)
        .map(|(word, class, _)| (word, class))
}
