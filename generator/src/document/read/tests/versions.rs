//! What single versions have: OpenAPI 3.2, and JSON Schemas by themselves.

use super::{files, node, run};
use crate::document::{Dialect, Entry, SchemaOrBool};

#[test]
fn everything_of_3_2_is_read() {
    let (document, said) = run(
        "openapi: 3.2.0
$self: https://example.com/api.yaml
info: {title: t, version: '1'}
servers: [{url: 'https://example.com', name: main}]
tags: [{name: a, summary: s, parent: b, kind: nav}]
paths:
  /a:
    query: {responses: {'200': {summary: s, description: d}}}
    additionalOperations: {COPY: {responses: {}}}
    get:
      parameters:
        - {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
        - {name: c, in: cookie, style: cookie, schema: {type: string}}
      responses:
        '200': {description: d, content: {text/event-stream: {itemSchema: {type: string}, itemEncoding: {}, prefixEncoding: []}, a/b: {$ref: '#/components/mediaTypes/M'}}}
  /b: {$ref: '#/components/pathItems/P'}
webhooks: {w: {post: {responses: {}}}}
components:
  mediaTypes: {M: {schema: {type: string}, examples: {e: {dataValue: 1, serializedValue: '1'}}}}
  pathItems: {P: {get: {responses: {}}}}
  securitySchemes: {o: {type: oauth2, deprecated: true, oauth2MetadataUrl: u, flows: {deviceAuthorization: {deviceAuthorizationUrl: d, tokenUrl: t, scopes: {}}}}}
  schemas: {S: {discriminator: {propertyName: p, defaultMapping: '#/components/schemas/S'}, xml: {nodeType: element}}}",
    );
    assert_eq!(said, [""; 0]);
    assert_eq!(document.dialect, Dialect::V3_2);
    let methods = |at: usize| -> Vec<&str> {
        let operations = &document.paths[at].1.operations;
        operations
            .iter()
            .map(|(method, _)| method.as_str())
            .collect()
    };
    assert_eq!(methods(0), ["query", "COPY", "get"]);
    assert_eq!(methods(1), ["get"]);
    assert_eq!(document.webhooks[0].1.operations.len(), 1);
    assert!(
        document
            .parameters
            .iter()
            .any(|(_, entry)| matches!(entry, Entry::Node(node) if node.leaf.querystring))
    );
    let streams = document
        .media_types
        .iter()
        .filter(|(_, entry)| matches!(entry, Entry::Node(node) if node.leaf.item_schema.is_some()));
    assert_eq!(streams.count(), 1);
    let schema = node(&document, document.components.schemas[0].1).leaf;
    let discriminator = schema.discriminator.unwrap();
    assert_eq!(
        discriminator.default_mapping.as_deref(),
        Some("#/components/schemas/S")
    );
    assert_eq!(schema.xml.unwrap().node_type.as_deref(), Some("element"));
}

#[test]
fn a_schema_by_itself_is_a_document_of_types() {
    let table: [(&str, &str, &[&str]); 5] = [
        (
            "pet.schema.json",
            r#"{"type": "object", "$defs": {"A": {"type": "string"}}}"#,
            &["pet", "A"],
        ),
        ("x.yaml", "title: A Pet\ntype: object", &["A Pet"]),
        (
            "x.yaml",
            "$schema: http://json-schema.org/draft-07/schema#\ndefinitions: {A: {}, B: {}}",
            &["A", "B"],
        ),
        (
            "x.yaml",
            "$ref: '#/$defs/A'\n$defs: {A: {type: string}}",
            &["x", "A"],
        ),
        (
            "x.yaml",
            "id: https://example.com/x\nitems: [{}, {}]\nadditionalItems: false\ndependencies: {a: [b], c: {}}",
            &["x"],
        ),
    ];
    for (name, text, expected) in table {
        let (document, said) = files(&[(name, text)]);
        assert_eq!(said, [""; 0], "{text}");
        assert_eq!(document.dialect, Dialect::JsonSchema);
        let schemas = document.components.schemas.iter();
        let names: Vec<_> = schemas.map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, expected, "{text}");
    }
    let (document, _) = files(&[(table[4].0, table[4].1)]);
    let schema = node(&document, document.components.schemas[0].1).leaf;
    assert_eq!(schema.prefix_items.len(), 2);
    assert_eq!(schema.items, Some(SchemaOrBool::Bool(false)));
    assert_eq!(
        (
            schema.dependent_required.len(),
            schema.dependent_schemas.len()
        ),
        (1, 1)
    );
    assert_eq!(schema.id.as_deref(), Some("https://example.com/x"));
}
