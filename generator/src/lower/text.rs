//! Documentation: what the document says, then what binds a value, then the place it came from.

use super::docs;
use crate::api::{Location, Rule, Rules, Status};
use crate::document::{Document, Schema};
use crate::source::{Place, Tree};
use std::fmt::Write as _;

/// Examples and defaults longer than this, in characters of JSON, are left to the document.
const LONGEST: usize = 120;

/// One line of plain text.
pub(super) fn one_line(text: &str) -> String {
    docs::one_line(text)
}

/// A version as a user agent may carry it: characters that no token has (RFC 9110, section 5.6.2) are hyphens.
pub(super) fn token(text: &str) -> String {
    let is_token = |character: char| {
        character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
    };
    let token: String = text
        .trim()
        .chars()
        .map(|character| if is_token(character) { character } else { '-' })
        .collect();
    if token.is_empty() {
        "0".to_owned()
    } else {
        token
    }
}

/// The text above the whole crate or module.
pub(super) fn crate_docs(document: &Document) -> String {
    let info = &document.info.leaf;
    let mut text = format!(
        "{}, version {}.",
        docs::escaped(&info.title),
        docs::code(&info.version)
    );
    paragraph(&mut text, info.description.as_deref());
    text
}

/// The text of a type.
pub(super) fn model_docs(
    description: Option<&str>,
    wire: &str,
    schema: Option<&Schema>,
    place: &Place,
) -> String {
    let mut text = description.map_or_else(|| format!("{}.", docs::code(wire)), docs::markdown);
    let mut facts = Vec::new();
    if let Some(schema) = schema {
        links(schema, &mut facts);
    }
    list(&mut text, &facts);
    origin(&mut text, place);
    text
}

/// The text of a field or a parameter: description, rules, default, example, place.
pub(super) fn field_docs(
    description: Option<&str>,
    schema: Option<&Schema>,
    rules: &Rules,
    place: &Place,
) -> String {
    parameter_docs(description, schema, rules, None, None, place)
}

/// The same, with what becomes of reserved characters where some are sent as they are (`allowReserved`).
pub(super) fn parameter_docs(
    description: Option<&str>,
    schema: Option<&Schema>,
    rules: &Rules,
    reserved: Option<Location>,
    fixed: Option<&Tree>,
    place: &Place,
) -> String {
    let mut text = description.map(docs::markdown).unwrap_or_default();
    let mut facts = Vec::new();
    rule_facts(rules, "", &mut facts);
    facts.extend(fixed.map(|value| {
        let value = value
            .as_str()
            .map_or_else(|| value.to_json(), str::to_owned);
        format!("Sent as {} where nothing else is said", docs::code(&value))
    }));
    facts.extend(reserved.map(|location| {
        let (encoded, why) = match location {
            Location::Path => ("/ ? # [ ]", "leaves its segment of the path"),
            _ => ("& + # [ ]", "becomes another parameter"),
        };
        let encoded = docs::code(encoded);
        format!("Reserved characters and what is percent-encoded already are sent as they are, but {encoded} are encoded, so that no value {why}")
    }));
    if let Some(schema) = schema {
        schema_facts(schema, &mut facts);
    }
    list(&mut text, &facts);
    origin(&mut text, place);
    text
}

/// The text of the value in a type around it: what the type is for, and where it stands, is said there.
pub(super) fn value_docs(rules: &Rules) -> String {
    let mut text = "The value.".to_owned();
    let mut facts = Vec::new();
    rule_facts(rules, "", &mut facts);
    list(&mut text, &facts);
    text
}

/// The text of something that has a description and a place.
pub(super) fn plain_docs(description: Option<&str>, place: &Place) -> String {
    let mut text = description.map(docs::markdown).unwrap_or_default();
    origin(&mut text, place);
    text
}

/// The text of an operation: summary, method and template, description, what its answers lead to, place.
pub(super) fn operation_docs(
    summary: Option<&str>,
    request: &str,
    description: Option<&str>,
    facts: &[String],
    place: &Place,
) -> String {
    let mut text = summary
        .filter(|summary| !summary.trim().is_empty())
        .map(docs::escaped)
        .unwrap_or_default();
    separate(&mut text);
    text.push_str(&docs::code(request));
    paragraph(&mut text, description);
    list(&mut text, facts);
    origin(&mut text, place);
    text
}

fn paragraph(text: &mut String, description: Option<&str>) {
    if let Some(description) = description.filter(|description| !description.trim().is_empty()) {
        separate(text);
        text.push_str(&docs::markdown(description));
    }
}

fn separate(text: &mut String) {
    if !text.is_empty() {
        text.push_str("\n\n");
    }
}

fn list(text: &mut String, facts: &[String]) {
    if !facts.is_empty() {
        separate(text);
        text.push_str(
            &facts
                .iter()
                .map(|fact| format!("- {fact}"))
                .collect::<Vec<_>>()
                .join("\n"),
        );
    }
}

fn origin(text: &mut String, place: &Place) {
    separate(text);
    let _ = write!(
        text,
        "In the document: {}",
        docs::code(place.pointer.as_str())
    );
}

fn schema_facts(schema: &Schema, facts: &mut Vec<String>) {
    // A format that is checked stands among the rules, and one of a number is its type.
    let of_number = ["int32", "int64", "float", "double"];
    let is_annotation = |format: &&String| {
        !super::rules::is_checked_format(format) && !of_number.contains(&format.as_str())
    };
    if let Some(format) = schema.format.as_ref().filter(is_annotation) {
        facts.push(format!("Format: {}", docs::code(format)));
    }
    if schema.read_only {
        facts.push("Read-only: the server alone sends it".to_owned());
    }
    if schema.write_only {
        facts.push("Write-only: the server never sends it".to_owned());
    }
    if let Some(default) = schema.default.as_ref().and_then(short_json) {
        facts.push(format!("Default: {}", docs::code(&default)));
    }
    if let Some(example) = schema.examples.first().and_then(short_json) {
        facts.push(format!("Example: {}", docs::code(&example)));
    }
    links(schema, facts);
}

fn links(schema: &Schema, facts: &mut Vec<String>) {
    if let Some(url) = schema.external_docs.as_deref() {
        facts.push(format!("See {}", docs::link(url)));
    }
}

fn rule_facts(rules: &Rules, of: &str, facts: &mut Vec<String>) {
    let fact = |rule: &Rule| match of {
        "" => rule_fact(rule),
        of => format!("{of}{}", uncapitalized(&rule_fact(rule))),
    };
    // What a check says is told where it stands.
    let told = |rule: &&Rule| !matches!(rule, Rule::Check(_));
    facts.extend(rules.own.iter().filter(told).map(fact));
    if let Some(items) = &rules.items {
        rule_facts(items, "Each item, ", facts);
    }
    if let Some(keys) = &rules.keys {
        rule_facts(keys, "Each name, ", facts);
    }
    if let Some(values) = &rules.values {
        rule_facts(values, "Each value, ", facts);
    }
}

/// The same text within a sentence: its first letter, which is ASCII, small.
fn uncapitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_ascii_lowercase())
        .into_iter()
        .chain(letters)
        .collect()
}

fn rule_fact(rule: &Rule) -> String {
    match rule {
        Rule::MinLength(length) => format!("Length: at least {length}"),
        Rule::MaxLength(length) => format!("Length: at most {length}"),
        Rule::Pattern(pattern) => format!("Pattern: {}", docs::code(pattern)),
        Rule::Format(format) => format!("Format: {}", docs::code(format)),
        Rule::Minimum(bound) => format!("Minimum: {}", docs::code(bound)),
        Rule::Maximum(bound) => format!("Maximum: {}", docs::code(bound)),
        Rule::ExclusiveMinimum(bound) => format!("More than {}", docs::code(bound)),
        Rule::ExclusiveMaximum(bound) => format!("Less than {}", docs::code(bound)),
        Rule::MultipleOf(step) => format!("Multiple of {}", docs::code(step)),
        Rule::MinItems(count) => format!("Items: at least {count}"),
        Rule::MaxItems(count) => format!("Items: at most {count}"),
        Rule::UniqueItems => "Items: no two alike".to_owned(),
        Rule::MinProperties(count) => format!("Members: at least {count}"),
        Rule::MaxProperties(count) => format!("Members: at most {count}"),
        Rule::Enum(values) => {
            let values: Vec<String> = values
                .iter()
                .map(|value| docs::code(&value.sorted().to_json()))
                .collect();
            format!("One of {}", values.join(", "))
        }
        Rule::Check(_) => String::new(),
    }
}

/// A value as one line of JSON, if it is short.
fn short_json(value: &Tree) -> Option<String> {
    let text = value.sorted().to_json();
    (text.chars().count() <= LONGEST).then_some(text)
}

/// The first paragraph of a description as one line that can stand in a list.
pub(super) fn inline(description: &str) -> String {
    let first = description.trim().split("\n\n").next().unwrap_or_default();
    docs::markdown(&docs::one_line(first)).replace('\n', " ")
}

/// What a link says: which operation an answer leads to.
pub(super) fn link_fact(name: &str, link: &openapiv3::Link) -> String {
    let target = match &link.operation {
        openapiv3::LinkOperation::OperationId(id) => id,
        openapiv3::LinkOperation::OperationRef(reference) => reference,
    };
    let described = link
        .description
        .as_deref()
        .map(|text| format!(": {}", inline(text)))
        .unwrap_or_default();
    format!(
        "Link {} to {}{described}",
        docs::code(name),
        docs::code(target)
    )
}

/// The text of a documented error.
pub(super) fn status_docs(status: Status, description: &str, place: &Place) -> String {
    let when = match status {
        Status::Code(code) => format!("Status {code}."),
        Status::Range(digit) => format!("Any other status from {digit}00 to {digit}99."),
        Status::Default => "Any status that is no success and not documented otherwise.".to_owned(),
    };
    let mut text = when;
    paragraph(&mut text, Some(description));
    origin(&mut text, place);
    text
}
