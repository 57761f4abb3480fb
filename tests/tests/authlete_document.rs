//! Holds `spec/authlete.yaml` against tables of what the API looks like on the wire (`tests/fixtures/authlete`), and
//! against what we ask of a document that is to be read: texts, examples, no loose ends.
//!
//! The document is read as plain data here, so that a mistake of the generator cannot hide one in the document.

#[path = "authlete_document/document.rs"]
mod document;
#[path = "authlete_document/examples.rs"]
mod examples;
#[path = "authlete_document/table.rs"]
mod table;
#[path = "authlete_document/texts.rs"]
mod texts;

use document::{Document, Media};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Fails with the whole list, so that one run shows every mistake.
fn expect_none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

#[test]
fn fields_parameters_operations_and_servers_are_those_of_the_tables() {
    let document = Document::load();
    for (file, rows) in [
        ("fields.tsv", table::fields(&document)),
        ("enums.tsv", table::enums(&document)),
        ("parameters.tsv", table::parameters(&document)),
        ("operations.tsv", table::operations(&document)),
        ("servers.tsv", table::servers(&document)),
    ] {
        table::expect_same(file, &rows);
    }
}

#[test]
fn fields_stand_in_the_order_of_the_table() {
    let known: Vec<_> = table::read("fields.tsv")
        .iter()
        .map(|row| row.split('\t').take(2).collect::<Vec<_>>().join("."))
        .collect();
    // A mapping of YAML keeps its order, whichever way `serde_json` was built.
    let root: serde_yaml::Value =
        serde_yaml::from_str(&document::text()).expect("spec/authlete.yaml is YAML");
    let schemas = root["components"]["schemas"]
        .as_mapping()
        .expect("components.schemas");
    for (name, schema) in schemas {
        let name = name.as_str().unwrap_or("");
        let fields = schema["properties"].as_mapping().into_iter().flatten();
        let written: Vec<_> = fields
            .map(|(field, _)| format!("{name}.{}", field.as_str().unwrap_or("")))
            .collect();
        let expected: Vec<_> = known
            .iter()
            .filter(|row| row.starts_with(&format!("{name}.")))
            .cloned()
            .collect();
        assert_eq!(written, expected);
    }
}

#[test]
fn every_schema_is_in_the_tables() {
    let named = |file| {
        table::read(file)
            .into_iter()
            .map(|row| row.split('\t').next().unwrap_or("").to_owned())
    };
    let known: BTreeSet<_> = named("fields.tsv").chain(named("enums.tsv")).collect();
    let document = Document::load();
    let written: BTreeSet<_> = document.schemas().keys().cloned().collect();
    assert_eq!(written, known);
    assert_eq!(
        written
            .iter()
            .filter(|name| !name.ends_with("_form"))
            .count(),
        41
    );
}

#[test]
fn a_bearer_token_opens_every_operation() {
    let document = Document::load();
    assert_eq!(document.root["security"], json!([{"bearer": []}]));
    let scheme = &document.root["components"]["securitySchemes"]["bearer"];
    assert_eq!(
        [&scheme["type"], &scheme["scheme"], &scheme["bearerFormat"]],
        ["http", "bearer", "JWT"]
    );
    let own: Vec<_> = document
        .operations()
        .into_iter()
        .filter(|o| o.node.get("security").is_some())
        .map(|o| o.id)
        .collect();
    expect_none("operations with a security of their own", &own);
}

#[test]
fn only_the_scopes_of_a_form_have_an_encoding() {
    let document = Document::load();
    let mut seen = 0;
    for Media { place, node } in document.media() {
        let form = place.ends_with("x-www-form-urlencoded");
        let scopes = !document.resolve(&node["schema"])["properties"]["scopes"].is_null();
        let expected = match form && scopes {
            true => json!({"scopes": {"style": "spaceDelimited", "explode": false}}),
            false => Value::Null,
        };
        seen += usize::from(!expected.is_null());
        assert_eq!(
            node.get("encoding").unwrap_or(&Value::Null),
            &expected,
            "{place}"
        );
    }
    assert_eq!(
        seen, 3,
        "create, update and introspection take scopes in a form"
    );
}

#[test]
fn responses_constrain_nothing_but_type_enum_and_format() {
    let document = Document::load();
    let shared = "authorization_details_element.type";
    let mut wrong = Vec::new();
    for name in document.reachable_from_responses() {
        for (field, node) in document.fields(&name) {
            let place = format!("{name}.{field}");
            let keywords = table::keywords(node);
            if !matches!(keywords.as_str(), "-" | "readOnly=true" | "deprecated=true")
                && place != shared
            {
                wrong.push(format!("{place}: {keywords}"));
            }
        }
    }
    expect_none("constraints in a response", &wrong);
}

#[test]
fn references_lead_somewhere_and_components_are_used() {
    let document = Document::load();
    let mut used = BTreeMap::<String, usize>::new();
    document::walk(&document.root, "", &mut |place, node| {
        if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
            assert_eq!(
                node.as_object().map(serde_json::Map::len),
                Some(1),
                "{place}: 3.0 ignores what stands beside a $ref"
            );
            assert!(
                document.find(reference).is_some(),
                "{place}: nothing at {reference}"
            );
            *used.entry(reference.to_owned()).or_default() += 1;
        }
    });
    for kind in ["schemas", "responses", "parameters"] {
        let Some(all) = document.root["components"][kind].as_object() else {
            panic!("no components.{kind}")
        };
        let idle: Vec<_> = all
            .keys()
            .filter(|name| !used.contains_key(&format!("#/components/{kind}/{name}")))
            .cloned()
            .collect();
        expect_none("components that nothing refers to", &idle);
    }
}

#[test]
fn links_and_tags_name_what_exists() {
    let document = Document::load();
    let operations = document.operations();
    let ids: BTreeSet<_> = operations
        .iter()
        .map(|operation| operation.id.clone())
        .collect();
    assert_eq!(ids.len(), operations.len(), "operationIds are unique");
    let tags: BTreeSet<_> = document.root["tags"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|tag| tag["name"].as_str())
        .collect();
    let mut links = 0;
    for operation in &operations {
        assert!(
            !operation.node["summary"].as_str().unwrap_or("").is_empty(),
            "{}: no summary",
            operation.id
        );
        assert!(
            tags.contains(operation.tag()),
            "{}: undeclared tag",
            operation.id
        );
        for (name, link) in document.links(operation) {
            assert!(
                ids.contains(link["operationId"].as_str().unwrap_or("")),
                "{}: {name} leads nowhere",
                operation.id
            );
            assert_eq!(
                link["parameters"],
                json!({"serviceId": "$request.path.serviceId"}),
                "{}: {name}",
                operation.id
            );
            links += 1;
        }
    }
    assert_eq!(links, 2);
}
