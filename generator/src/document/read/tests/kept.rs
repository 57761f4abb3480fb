//! What is read of a right document.

use super::{node, run, schema, with};
use crate::diagnostic::Diagnostics;
use crate::document::{Dialect, Entry, JsonType, Schema, SchemaOrBool};
use crate::source::{Memory, Place, Tree, load};

#[test]
fn the_least_document_reads_without_a_word() {
    let (document, said) = run("openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\npaths: {}");
    assert_eq!(said, [""; 0]);
    assert_eq!(
        (document.dialect, document.info.leaf.title.as_str()),
        (Dialect::V3_0, "T")
    );
}

#[test]
fn a_version_that_looks_like_a_number_keeps_its_text() {
    let (document, said) = run("openapi: 3.0.3\ninfo: {title: T, version: 1.10}\npaths: {}");
    assert_eq!(document.info.leaf.version, "1.10");
    assert_eq!(
        said,
        [
            "lint not-a-string /info/version: `version` is a number, expected a string (put it in quotes)"
        ]
    );
}

#[test]
fn words_of_3_0_become_those_of_2020_12() {
    let (node, said) = schema(
        "{type: integer, nullable: true, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false, example: 2, examples: [3]}",
    );
    assert_eq!(said, [""; 0]);
    let found = node.leaf;
    assert_eq!(
        (found.types, found.nullable),
        (vec![JsonType::Integer], true)
    );
    assert_eq!(
        (found.minimum, found.exclusive_minimum.as_deref()),
        (None, Some("1"))
    );
    assert_eq!(
        (found.maximum.as_deref(), found.exclusive_maximum),
        (Some("9"), None)
    );
    assert_eq!(
        found.examples,
        [Tree::Number("2".into()), Tree::Number("3".into())]
    );
}

#[test]
fn null_beside_alternatives_is_one_more_of_them() {
    let (node, said) = schema("{type: 'null', oneOf: [{type: string}, {type: number}]}");
    assert_eq!(
        said,
        [
            "lint null-beside-alternatives /components/schemas/S/type: no value is `null` and one of these alternatives too; taken as one of them, or `null` (leave `type` out and add `type: \"null\"` to the alternatives)"
        ]
    );
    assert_eq!((node.leaf.types, node.leaf.nullable), (Vec::new(), true));
    // Here a value is `null` and one of them.
    for same in [
        "{type: ['null', string]}",
        "{nullable: true, type: string}",
        "{enum: [null]}",
    ] {
        let text = format!("{{type: 'null', anyOf: [{same}]}}");
        let (node, said) = schema(&text);
        assert_eq!(node.leaf.types, [JsonType::Null], "{text}");
        assert_eq!(said, [""; 0]);
    }
}

#[test]
fn values_that_yaml_mistook_become_strings_again() {
    let found = schema("{type: string, enum: [1.10, no, true], const: 2.0, default: 1}")
        .0
        .leaf;
    let text = |text: &str| Tree::String(text.to_owned());
    assert_eq!(
        found.enumeration,
        Some(vec![text("1.10"), text("no"), text("true")])
    );
    assert_eq!(
        (found.constant, found.default),
        (Some(text("2.0")), Some(text("1")))
    );
}

#[test]
fn a_name_that_looks_like_a_keyword_is_a_name() {
    let (document, said) = with(
        "components: {schemas: {S: {example: {schema: 1, $ref: 2}, properties: {$ref: {type: string}, required: {type: string}, type: {$ref: '#/components/schemas/S'}}}}}",
    );
    assert_eq!(said, [""; 0]);
    let node = node(&document, document.components.schemas[0].1);
    let names: Vec<_> = node
        .leaf
        .properties
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["$ref", "required", "type"]);
    assert!(node.leaf.reference.is_none());
}

#[test]
fn references_name_places() {
    let (document, said) = with(
        "components:
  schemas:
    A: {$ref: '#/components/schemas/B%20b~1c', description: beside}
    'B b/c': {type: string}
    Anchored: {$anchor: here, type: string}
    ByAnchor: {$ref: '#here'}
    OnDemand: {$ref: '#/x-shared/thing'}
    Itself: {$ref: '#/components/schemas/Itself'}
  responses:
    R: {$ref: '#/components/responses/S', description: other}
    S: {description: d}
x-shared: {thing: {type: integer, properties: {p: {$ref: '#/x-shared/more'}}}, more: {type: boolean}, never: 1}",
    );
    assert_eq!(said, [""; 0]);
    let target = |name: &str| {
        let id = document
            .schemas
            .at(&Place::at(&format!("/components/schemas/{name}")))
            .unwrap();
        node(&document, id)
            .leaf
            .reference
            .unwrap()
            .target
            .unwrap()
            .pointer
    };
    assert_eq!(target("A").as_str(), "/components/schemas/B b~1c");
    assert_eq!(target("ByAnchor").as_str(), "/components/schemas/Anchored");
    assert_eq!(target("Itself").as_str(), "/components/schemas/Itself");
    for pointer in [
        "/components/schemas/B b~1c",
        "/x-shared/thing",
        "/x-shared/thing/properties/p",
        "/x-shared/more",
    ] {
        assert!(
            document.schemas.at(&Place::at(pointer)).is_some(),
            "{pointer}"
        );
    }
    let Some((_, Entry::Reference(reference))) = document.responses.iter().next() else {
        panic!()
    };
    assert_eq!(
        (reference.text.as_str(), reference.siblings.len()),
        ("#/components/responses/S", 1)
    );
}

#[test]
fn children_are_lifted_and_found_by_place() {
    let (document, said) = with(
        "paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    post:
      parameters: [{name: q, in: query, content: {application/json: {schema: {type: object}}}}]
      requestBody: {required: true, content: {text/plain: {schema: {type: string}, encoding: {a: {explode: false}, b: {}}}}}
      responses:
        '200':
          description: ok
          headers: {H: {explode: true, schema: {type: array, items: {type: integer}}}}
          content: {application/json: {schema: {properties: {a: true, b: {}}}}}
          links: {next: {operationId: x}}
        default: {$ref: '#/paths/~1a~1{id}/post/responses/200'}",
    );
    assert_eq!(said, [""; 0]);
    let operation = "/paths/~1a~1{id}/post";
    let at = |pointer: &str| Place::at(&format!("{operation}{pointer}"));
    assert!(
        document
            .parameters
            .at(&Place::at("/paths/~1a~1{id}/parameters/0"))
            .is_some()
    );
    assert!(
        document
            .schemas
            .at(&at("/parameters/0/content/application~1json/schema"))
            .is_some()
    );
    assert!(
        document
            .schemas
            .at(&at("/responses/200/headers/H/schema/items"))
            .is_some()
    );
    assert!(
        document
            .links
            .at(&at("/responses/200/links/next"))
            .is_some()
    );
    let id = document
        .media_types
        .at(&at("/requestBody/content/text~1plain"))
        .unwrap();
    let Some(Entry::Node(media)) = document.media_types.get(id) else {
        panic!()
    };
    assert_eq!(
        media.leaf.encoding_explode,
        [("a".to_owned(), Some(false)), ("b".to_owned(), None)]
    );
    let id = document
        .schemas
        .at(&at("/responses/200/content/application~1json/schema"))
        .unwrap();
    let properties = node(&document, id).leaf.properties;
    assert!(matches!(
        properties.as_slice(),
        [(_, SchemaOrBool::Bool(true)), (_, SchemaOrBool::Schema(_))]
    ));
    let (_, found) = &document.paths[0].1.operations[0];
    assert_eq!(
        found
            .responses
            .iter()
            .map(|(key, _)| key.as_str())
            .collect::<Vec<_>>(),
        ["200", "default"]
    );
}

#[test]
fn integers_that_64_bits_cannot_hold_are_carried() {
    let (document, said) = with(
        "components: {responses: {R: {description: d, content: {a/b: {example: {n: 99999999999999999999}, examples: {e: {value: 99999999999999999999}}}}}}}",
    );
    assert_eq!(said, [""; 0]);
    let Some((_, Entry::Node(media))) = document.media_types.iter().next() else {
        panic!()
    };
    assert_eq!(
        Tree::Object(media.carried.clone()).to_json(),
        r#"{"example":{"n":99999999999999999999},"examples":{"e":{"value":99999999999999999999}}}"#
    );
    assert!(media.leaf.leaf.example.is_none());
}

#[test]
fn a_schema_as_deep_as_a_text_may_be_does_not_end_the_stack() {
    let depth = 124;
    let schema = format!(
        "{}{{}}{}",
        "{\"properties\":{\"a\":".repeat(depth),
        "}}".repeat(depth)
    );
    let text = format!(
        "{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"t\",\"version\":\"1\"}},\"components\":{{\"schemas\":{{\"S\":{schema}}}}}}}"
    );
    let (document, said) = run(&text);
    assert_eq!(said, [""; 0]);
    assert_eq!(document.schemas.len(), depth + 1);
}

/// Each keyword with a value that it may have, but for those that say nothing alone.
const SAMPLES: &str = "
$anchor: a
$comment: c
$defs: {a: {}}
$dynamicAnchor: a
$dynamicRef: '#a'
$id: https://example.com/a
$ref: '#/components/schemas/S'
$schema: https://json-schema.org/draft/2020-12/schema
additionalProperties: false
allOf: [{}]
anyOf: [true]
const: null
contains: {}
contentEncoding: base64
contentMediaType: text/plain
contentSchema: {}
default: null
definitions: {a: {}}
dependentRequired: {a: [b]}
dependentSchemas: {a: {}}
deprecated: true
description: d
discriminator: {propertyName: p, mapping: {a: b}}
else: {}
enum: []
example: null
examples: [1]
exclusiveMaximum: 1
exclusiveMinimum: 1
externalDocs: {url: u}
format: f
if: {}
items: {}
maxContains: 1
maxItems: 1
maxLength: 1
maxProperties: 1
maximum: 1
minContains: 1
minItems: 1
minLength: 1
minProperties: 1
minimum: 1
multipleOf: 1
not: {}
nullable: true
oneOf: [{}]
pattern: p
patternProperties: {p: {}}
prefixItems: [{}]
properties: {p: {}}
propertyNames: {}
readOnly: true
required: [p]
then: {}
title: t
type: string
unevaluatedItems: {}
unevaluatedProperties: {}
uniqueItems: true
writeOnly: true
xml: {name: n, namespace: s, prefix: p, attribute: true, wrapped: true}
x-nullable: true
";

#[test]
fn every_keyword_reaches_a_field() {
    let samples = load(&Memory::new([("x", SAMPLES)]), "x", &mut Diagnostics::new()).unwrap();
    let names: Vec<_> = samples
        .root
        .members()
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, crate::document::read::schema::keyword::KNOWN);
    let nothing = format!("{:?}", Schema::default());
    for (name, value) in samples.root.members() {
        let (node, said) = schema(&format!("{{{name}: {}}}", value.to_json()));
        assert_ne!(format!("{:?}", node.leaf), nothing, "{name}");
        assert_eq!(said, [""; 0], "{name}");
        assert!(node.leaf.unknown.is_empty(), "{name}");
    }
}
