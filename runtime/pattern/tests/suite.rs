//! The official test suite of JSON Schema, where `SPECSMITH_CONFORMANCE` names its folder: `format` and `pattern`, each on its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value};
use specsmith_pattern::{Format, Pattern};

/// The cases that we judge otherwise, by the version they stand in and their name. Every other one is met.
const MISSED: &[&str] = &[];

/// What a score is kept of.
#[derive(Default)]
struct Score {
    met: usize,
    of: usize,
}

#[test]
fn formats_and_patterns_are_those_of_the_suite() {
    let Ok(folder) = std::env::var("SPECSMITH_CONFORMANCE") else {
        println!("skipped: the suite of JSON Schema (SPECSMITH_CONFORMANCE names no folder)");
        return;
    };
    let mut missed = BTreeSet::new();
    for version in ["3.0", "3.1"] {
        let folder = Path::new(&folder).join("json-schema").join(version);
        let mut scores = BTreeMap::<String, Score>::new();
        for case in read(&folder.join("cases.json")).as_array().unwrap() {
            let Some((subject, verdict)) = judge(&folder, case) else {
                continue;
            };
            let score = scores.entry(subject).or_default();
            score.of += 1;
            if verdict == case["valid"].as_bool().unwrap() {
                score.met += 1;
            } else {
                missed.insert(format!("{version} {}", case["id"].as_str().unwrap()));
            }
        }
        assert!(scores.len() > 7, "{version} has few subjects");
        for (subject, Score { met, of }) in &scores {
            println!("{version} {subject}: {met}/{of}");
        }
    }
    let expected: BTreeSet<String> = MISSED.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(missed, expected, "missed, and listed as missed");
}

/// What a case is about, and what we say of its instance; `None` where its schema is another than of one `format`, one
/// `pattern`, or patterns of names.
fn judge(folder: &Path, case: &Value) -> Option<(String, bool)> {
    let set = case["set"].as_str()?;
    if !["formats", "other-formats", "regex-and-numbers"].contains(&set) {
        return None;
    }
    let document = read(&folder.join(case["file"].as_str()?));
    let schema = document["components"]["schemas"][case["component"].as_str()?].as_object()?;
    let instance: Value = serde_json::from_str(case["instance_text"].as_str()?).ok()?;
    if let Some(patterns) = schema.get("patternProperties") {
        return Some((
            format!("{set} patternProperties"),
            names(patterns, schema, &instance)?,
        ));
    }
    if schema.get("type")? != "string" || schema.len() != 2 {
        return None;
    }
    let text = instance.as_str();
    if let Some(Value::String(name)) = schema.get("format") {
        let format = Format::from_name(name);
        let matches = |text| format.is_none_or(|format: Format| format.matches(text));
        return Some((format!("{set} {name}"), text.is_some_and(matches)));
    }
    let pattern = Pattern::new(schema.get("pattern")?.as_str()?);
    let matches = |text| pattern.as_ref().is_ok_and(|pattern| pattern.is_match(text));
    Some((format!("{set} pattern"), text.is_some_and(matches)))
}

/// Members whose names match have values of the pattern's schema, of which the suite uses two; others are allowed or not.
fn names(patterns: &Value, schema: &Map<String, Value>, instance: &Value) -> Option<bool> {
    let others = schema.get("additionalProperties") != Some(&Value::Bool(false));
    let mut valid = true;
    for (name, value) in instance.as_object()? {
        let mut matched = false;
        for (pattern, schema) in patterns.as_object()? {
            if Pattern::new(pattern).is_ok_and(|pattern| pattern.is_match(name)) {
                matched = true;
                valid &= match schema.as_object() {
                    Some(schema) => schema.get("type")? == "integer" && value.is_i64(),
                    None => schema.as_bool()?,
                };
            }
        }
        valid &= matched || others;
    }
    Some(valid)
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}
