//! Documents of which far more would be made than is written.

use crate::config::Options;
use crate::lock::Lock;
use crate::source::Memory;
use crate::{Run, generate};

/// A document of these components, the first of which is answered.
fn run(components: &[(String, String)]) -> Run {
    let schemas: Vec<String> = components
        .iter()
        .map(|(name, schema)| format!("\"{name}\":{schema}"))
        .collect();
    let document = format!(
        "{{\"openapi\":\"3.1.1\",\"info\":{{\"title\":\"t\",\"version\":\"1\"}},\"paths\":{{}},\"components\":{{\"schemas\":{{{}}}}}}}",
        schemas.join(",")
    );
    let source = Memory::new([("a.json", document)]);
    generate(&source, "a.json", &Options::new("test"), &Lock::new()).unwrap()
}

/// How many lines are made, and what is said of it.
fn lines_and_errors(components: &[(String, String)]) -> (usize, String) {
    let run = run(components);
    let lines = run.files.iter().map(|file| file.text.lines().count()).sum();
    let said = run.diagnostics.render(&run.sources);
    let errors: Vec<&str> = said
        .lines()
        .filter(|line| line.starts_with("error"))
        .collect();
    (lines, errors.join("\n"))
}

fn reference(name: impl std::fmt::Display) -> String {
    format!("{{\"$ref\":\"#/components/schemas/S{name}\"}}")
}

/// Each schema has what is beside it, and by `allOf` all that the schemas after it have.
fn chain(length: usize, beside: &str) -> Vec<(String, String)> {
    let one = |at: usize| {
        let next = (at + 1 < length).then(|| format!(",\"allOf\":[{}]", reference(at + 1)));
        let schema = format!(
            "{{\"type\":\"object\",\"properties\":{{\"p{at}\":{{\"type\":\"string\"}}}}{beside}{}}}",
            next.unwrap_or_default()
        );
        (format!("S{at}"), schema)
    };
    (0..length).map(one).collect()
}

#[test]
fn what_each_schema_has_of_all_others_is_bounded() {
    let discriminator = ",\"discriminator\":{\"propertyName\":\"p0\"}";
    for beside in ["", discriminator] {
        let (lines, errors) = lines_and_errors(&chain(2000, beside));
        assert!(errors.starts_with("error[too-much]: "), "{errors}");
        assert!(errors.ends_with("has more than 145984 parts"), "{errors}");
        assert!(lines < 1_000_000, "{lines} lines");
    }
}

#[test]
fn alternatives_of_many_lists_are_bounded() {
    let list = |at: usize| {
        let one = |letter: char| {
            format!(
                "{{\"type\":\"object\",\"required\":[\"{letter}{at}\"],\"properties\":{{\"{letter}{at}\":{{\"type\":\"string\"}}}}}}"
            )
        };
        format!("{{\"oneOf\":[{},{}]}}", one('a'), one('b'))
    };
    let lists: Vec<String> = (0..20).map(list).collect();
    let all = format!("{{\"allOf\":[{}]}}", lists.join(","));
    let (_, errors) = lines_and_errors(&[("S0".to_owned(), all)]);
    assert!(errors.starts_with("error[too-much]: "), "{errors}");
}

#[test]
fn what_a_document_needs_is_free() {
    let (lines, errors) = lines_and_errors(&chain(100, ""));
    assert_eq!(errors, "");
    assert!(lines > 100 * 100 / 2, "each has all members: {lines} lines");
}

#[test]
fn alternatives_that_lead_to_each_other_in_every_order_come_to_an_end() {
    const COUNT: usize = 10;
    let one = |at: usize| {
        let others = (0..COUNT).filter(|other| *other != at).map(reference);
        let own = format!(
            "{{\"type\":\"object\",\"required\":[\"p{at}\"],\"properties\":{{\"p{at}\":{{}}}}}}"
        );
        let list: Vec<String> = others.chain([own]).collect();
        (
            format!("S{at}"),
            format!("{{\"oneOf\":[{}]}}", list.join(",")),
        )
    };
    let components: Vec<_> = (0..COUNT).map(one).collect();
    let (lines, errors) = lines_and_errors(&components);
    assert_eq!(errors, "");
    assert!(lines > 100, "{lines}");
}
