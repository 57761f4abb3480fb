//! The official test suite of JSON Schema, where `SPECSMITH_CONFORMANCE` names its folder: numbers, by the types that hold them.

use std::collections::BTreeSet;
use std::path::Path;

use specsmith::validate::{Limit, Numeric, rules};
use specsmith::{Decode, Number, Value, json};

/// The files whose schemas speak of numbers alone.
const FILES: [&str; 9] = [
    "maximum.json",
    "minimum.json",
    "exclusiveMaximum.json",
    "exclusiveMinimum.json",
    "multipleOf.json",
    "type.json",
    "optional.bignum.json",
    "optional.float-overflow.json",
    "optional.zeroTerminatedFloats.json",
];

/// What each type cannot hold, or holds as another number: by the version, the name and the type. Every other case is met.
const MISSED: &[&str] = &[
    // Integers of 54 digits, and 1e308.
    "3.0 optional.bignum.json#0/0 i128",
    "3.0 optional.bignum.json#0/0 i64",
    "3.0 optional.bignum.json#0/1 i128",
    "3.0 optional.bignum.json#0/1 i64",
    "3.1 optional.bignum.json#0/0 i128",
    "3.1 optional.bignum.json#0/0 i64",
    "3.1 optional.bignum.json#0/1 i128",
    "3.1 optional.bignum.json#0/1 i64",
    "3.1 optional.float-overflow.json#0/0 i128",
    "3.1 optional.float-overflow.json#0/0 i64",
    // To the draft that OpenAPI 3.0 builds on, `1.0` is no integer. Servers send it as one, whatever their document's version.
    "3.0 optional.zeroTerminatedFloats.json#0/0 i128",
    "3.0 optional.zeroTerminatedFloats.json#0/0 i64",
];

#[test]
fn numbers_are_those_of_the_suite() {
    let Ok(folder) = std::env::var("SPECSMITH_CONFORMANCE") else {
        println!("skipped: the suite of JSON Schema (SPECSMITH_CONFORMANCE names no folder)");
        return;
    };
    let (mut missed, mut judged) = (BTreeSet::new(), 0);
    for version in ["3.0", "3.1"] {
        let folder = Path::new(&folder).join("json-schema").join(version);
        let cases = read(&folder.join("cases.json"));
        for case in cases.as_array().unwrap() {
            let valid = member(case, "valid") == &Value::Bool(true);
            for (holder, verdict) in judge(&folder, case) {
                judged += 1;
                if verdict != valid {
                    missed.insert(format!("{version} {} {holder}", text(case, "id")));
                }
            }
        }
    }
    println!("{} of {judged} met", judged - missed.len());
    assert!(judged > 100, "{judged} are few");
    let expected: BTreeSet<String> = MISSED.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(missed, expected, "missed, and listed as missed");
}

/// What each type of the schema's kind says of the instance; nothing where the schema says more than rules on numbers.
fn judge(folder: &Path, case: &Value) -> Vec<(&'static str, bool)> {
    if !FILES.contains(&text(case, "file")) {
        return Vec::new();
    }
    let document = read(&folder.join(text(case, "file")));
    let schemas = member(member(&document, "components"), "schemas");
    let schema = member(schemas, text(case, "component"));
    let instance = text(case, "instance_text");
    match schema
        .as_object()
        .and_then(|schema| schema.get("type")?.as_str())
    {
        Some("integer") => vec![
            ("i64", holds::<i64>(instance, schema)),
            ("i128", holds::<i128>(instance, schema)),
        ],
        Some("number") => vec![
            ("f64", holds::<f64>(instance, schema)),
            ("Number", holds::<Number>(instance, schema)),
        ],
        _ => Vec::new(),
    }
}

fn holds<T: Decode + Numeric>(instance: &str, schema: &Value) -> bool {
    let Ok(value) = json::from_str::<T>(instance) else {
        return false;
    };
    let number = value.number().unwrap();
    let members = schema.as_object().unwrap();
    let exclusive = |name| members.get(name) == Some(&Value::Bool(true));
    members.iter().all(|(keyword, limit)| {
        let Value::Number(limit) = limit else {
            return true;
        };
        // A rule lives as long as the program, as that of a derived type does.
        let limit = Limit::Decimal(limit.to_string().leak());
        match keyword {
            "minimum" if exclusive("exclusiveMinimum") => rules::exclusive_minimum(&number, &limit),
            "maximum" if exclusive("exclusiveMaximum") => rules::exclusive_maximum(&number, &limit),
            "minimum" => rules::minimum(&number, &limit),
            "maximum" => rules::maximum(&number, &limit),
            "exclusiveMinimum" => rules::exclusive_minimum(&number, &limit),
            "exclusiveMaximum" => rules::exclusive_maximum(&number, &limit),
            "multipleOf" => rules::multiple_of(&number, &limit),
            _ => true,
        }
    })
}

fn member<'a>(value: &'a Value, name: &str) -> &'a Value {
    let member = value.as_object().and_then(|object| object.get(name));
    member.unwrap_or_else(|| panic!("`{name}` is missing"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    member(value, name)
        .as_str()
        .unwrap_or_else(|| panic!("`{name}` is no string"))
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    json::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}
