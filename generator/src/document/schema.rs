//! A schema: every keyword of JSON Schema 2020-12 and of OpenAPI's additions, a field each.

use super::{Id, Reference};
use crate::source::{Members, Place, Tree};

/// A type of JSON's data model (JSON Schema Validation, section 6.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `string`.
    String,
    /// `array`.
    Array,
    /// `object`.
    Object,
}

/// A place where a schema or a boolean may stand, such as `additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaOrBool {
    /// `true`: anything; `false`: nothing.
    Bool(bool),
    /// A schema.
    Schema(Id<Schema>),
}

/// `discriminator` (OpenAPI 3.0.4, section 4.7.25).
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminator {
    /// `propertyName`.
    pub property: String,
    /// `mapping`, in order.
    pub mapping: Vec<(String, String)>,
    /// The schemas that the values of `mapping` name, under the same names, in any order; one that names none is not here.
    pub targets: Vec<(String, Place)>,
    /// `defaultMapping` (3.2).
    pub default_mapping: Option<String>,
}

/// `xml` (OpenAPI 3.0.4, section 4.7.26).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Xml {
    /// `name`.
    pub name: Option<String>,
    /// `namespace`.
    pub namespace: Option<String>,
    /// `prefix`.
    pub prefix: Option<String>,
    /// `attribute`.
    pub attribute: bool,
    /// `wrapped`.
    pub wrapped: bool,
    /// `nodeType` (3.2).
    pub node_type: Option<String>,
}

/// A schema as written, in the words of 2020-12.
///
/// What OpenAPI 3.0 says otherwise is rewritten on the way in: `nullable` is kept as its own word, a boolean `exclusiveMinimum` becomes
/// the number, `example` joins `examples`. Numbers are text until a type is chosen. An absent keyword is `None` or empty.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// `true` or `false` in the place of an object.
    pub boolean: Option<bool>,
    /// `$ref`; its siblings are this schema's other fields.
    pub reference: Option<Reference>,
    /// `$id`.
    pub id: Option<String>,
    /// `$anchor`.
    pub anchor: Option<String>,
    /// `$dynamicAnchor`.
    pub dynamic_anchor: Option<String>,
    /// `$dynamicRef`.
    pub dynamic_reference: Option<String>,
    /// `$schema`.
    pub schema_dialect: Option<String>,
    /// `$comment`.
    pub comment: Option<String>,
    /// `$defs` and `definitions`.
    pub definitions: Vec<(String, Id<Schema>)>,

    /// `type`, one or several, in order; empty where absent.
    pub types: Vec<JsonType>,
    /// `nullable: true` or `x-nullable: true`.
    pub nullable: bool,
    /// `enum`.
    pub enumeration: Option<Vec<Tree>>,
    /// `const`.
    pub constant: Option<Tree>,
    /// `format`.
    pub format: Option<String>,

    /// `multipleOf`, as JSON text.
    pub multiple_of: Option<String>,
    /// `minimum`, as JSON text.
    pub minimum: Option<String>,
    /// `maximum`, as JSON text.
    pub maximum: Option<String>,
    /// `exclusiveMinimum`, as JSON text.
    pub exclusive_minimum: Option<String>,
    /// `exclusiveMaximum`, as JSON text.
    pub exclusive_maximum: Option<String>,
    /// `minLength`.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `pattern`.
    pub pattern: Option<String>,
    /// `contentEncoding`.
    pub content_encoding: Option<String>,
    /// `contentMediaType`.
    pub content_media_type: Option<String>,
    /// `contentSchema`.
    pub content_schema: Option<SchemaOrBool>,

    /// `items`.
    pub items: Option<SchemaOrBool>,
    /// `prefixItems`.
    pub prefix_items: Vec<SchemaOrBool>,
    /// `contains`.
    pub contains: Option<SchemaOrBool>,
    /// `minContains`.
    pub min_contains: Option<u64>,
    /// `maxContains`.
    pub max_contains: Option<u64>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems: true`.
    pub unique_items: bool,
    /// `unevaluatedItems`.
    pub unevaluated_items: Option<SchemaOrBool>,

    /// `properties`, in order.
    pub properties: Vec<(String, SchemaOrBool)>,
    /// `required`, in order.
    pub required: Vec<String>,
    /// `additionalProperties`.
    pub additional_properties: Option<SchemaOrBool>,
    /// `patternProperties`, in order.
    pub pattern_properties: Vec<(String, SchemaOrBool)>,
    /// `propertyNames`.
    pub property_names: Option<SchemaOrBool>,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
    /// `dependentRequired`, in order.
    pub dependent_required: Vec<(String, Vec<String>)>,
    /// `dependentSchemas`, in order.
    pub dependent_schemas: Vec<(String, SchemaOrBool)>,
    /// `unevaluatedProperties`.
    pub unevaluated_properties: Option<SchemaOrBool>,

    /// `allOf`.
    pub all_of: Vec<SchemaOrBool>,
    /// `anyOf`.
    pub any_of: Vec<SchemaOrBool>,
    /// `oneOf`.
    pub one_of: Vec<SchemaOrBool>,
    /// `not`.
    pub not: Option<SchemaOrBool>,
    /// `if`.
    pub condition: Option<SchemaOrBool>,
    /// `then`.
    pub then: Option<SchemaOrBool>,
    /// `else`.
    pub otherwise: Option<SchemaOrBool>,
    /// `discriminator`.
    pub discriminator: Option<Discriminator>,

    /// `title`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `default`.
    pub default: Option<Tree>,
    /// `examples`, and `example` as the first of them.
    pub examples: Vec<Tree>,
    /// `deprecated: true`.
    pub deprecated: bool,
    /// `readOnly: true`.
    pub read_only: bool,
    /// `writeOnly: true`.
    pub write_only: bool,
    /// `xml`.
    pub xml: Option<Xml>,
    /// `externalDocs`, its `url`.
    pub external_docs: Option<String>,

    /// Extensions (`x-…`), in order.
    pub extensions: Members,
    /// Keywords that no standard we know defines, in order.
    pub unknown: Members,
}
