//! The texts of the document: none is missing, and what a reader has to know about a set of values is there.

use crate::document::Document;
use crate::expect_none;
use serde_json::Value;

#[test]
fn every_node_has_a_description() {
    let document = Document::load();
    let wrong: Vec<_> = document
        .described()
        .into_iter()
        .filter(|(_, node)| {
            !node["description"]
                .as_str()
                .is_some_and(|text| text.trim() == text && text.contains(['.', '|']))
        })
        .map(|(place, _)| place)
        .collect();
    expect_none("without a description in sentences", &wrong);
}

#[test]
fn every_value_of_an_enum_is_explained() {
    let document = Document::load();
    let mut wrong = Vec::new();
    for (place, node) in document.described() {
        let text = node["description"].as_str().unwrap_or("");
        for value in node["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            if !text.contains(&format!("- `{value}`: ")) {
                wrong.push(format!("{place}: {value}"));
            }
        }
    }
    expect_none("values that their description does not list", &wrong);
}

#[test]
fn every_operation_says_what_each_action_leads_to() {
    let document = Document::load();
    let mut wrong = Vec::new();
    for operation in document.operations() {
        let text = operation.node["description"].as_str().unwrap_or("");
        let reply = document
            .resolve(&operation.node["responses"]["200"]["content"]["application/json"]["schema"]);
        for value in reply["properties"]["action"]["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            if !text.contains(&format!("\n| `{value}` | ")) {
                wrong.push(format!("{}: {value}", operation.id));
            }
        }
    }
    expect_none(
        "actions without a row in the description of their operation",
        &wrong,
    );
}
