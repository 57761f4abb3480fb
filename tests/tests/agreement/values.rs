//! Random values of a schema's type, near its rules: a type of Rust holds no others.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Texts on both sides of formats and of what documents ask for.
const SAMPLES: [&str; 18] = [
    "127.0.0.1",
    "256.0.0.1",
    "1.2.3",
    "::1",
    "1::2::3",
    "2ed21ee4-66f8-4c0b-9a5f-0e1c35a7d1f7",
    "2ed21ee4-66f8-4c0b-9a5f-0e1c35a7d1f",
    "2024-02-29",
    "2023-02-29",
    "2024-1-1",
    "YWI=",
    "Y!",
    "https://a.example/x",
    "not a uri",
    "MTaOwa_trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU",
    "MTaOwa+trsRWB4i1KHZCPqyKIfxLjY9_6lf-Pkp4JvU",
    "OK",
    "BAD_REQUEST",
];
/// The other validator divides floats, which is not exact for greater ones.
const NUMBERS: [&str; 16] = [
    "0",
    "1",
    "1.0",
    "-1.5",
    "0.1",
    "0.3",
    "0.30000000000000004",
    "2",
    "10",
    "1e1",
    "4.75",
    "-3",
    "0.05",
    "7.5",
    "-0.0",
    "123456789.5",
];

/// Reads references; none where a schema has none.
pub(crate) type Resolve<'d> = &'d dyn Fn(&Value) -> Value;

pub(crate) fn value(schema: &Value, resolve: Resolve<'_>) -> BoxedStrategy<Value> {
    of(schema, resolve, 0)
}

fn of(schema: &Value, resolve: Resolve<'_>, depth: usize) -> BoxedStrategy<Value> {
    let schema = &resolve(schema);
    let plain = match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([one]) => of(one, resolve, depth),
        _ => typed(schema, resolve, depth),
    };
    let mut named: Vec<Value> = schema["enum"].as_array().cloned().unwrap_or_default();
    named.extend(schema.get("const").cloned());
    if schema["nullable"] == true {
        named.push(Value::Null);
    }
    match named.is_empty() {
        true => plain,
        false => prop_oneof![plain, select(named)].boxed(),
    }
}

fn typed(schema: &Value, resolve: Resolve<'_>, depth: usize) -> BoxedStrategy<Value> {
    match schema["type"].as_str() {
        Some("string") => text(schema),
        Some("integer") => integer(schema),
        Some("number") => select(NUMBERS.as_slice())
            .prop_map(|text| serde_json::from_str(text).expect("a number"))
            .boxed(),
        Some("boolean") => any::<bool>().prop_map(Value::from).boxed(),
        Some("array") => {
            let items = of(&schema["items"], resolve, depth + 1);
            let most = if depth > 3 { 1 } else { 4 };
            prop::collection::vec(items, 0..most)
                .prop_map(Value::Array)
                .boxed()
        }
        Some("object") if schema["properties"].is_object() => object(schema, resolve, depth),
        Some("object") => {
            let names =
                select(vec!["a", "ab", "é", "b/c", "~", "0", "Z", ""]).prop_map(str::to_owned);
            let value = match &schema["additionalProperties"] {
                member @ Value::Object(_) => of(member, resolve, depth + 1),
                _ => any::<bool>().prop_map(Value::from).boxed(),
            };
            let members = prop::collection::btree_map(names, value, 0..4);
            members
                .prop_map(|members| Value::Object(members.into_iter().collect()))
                .boxed()
        }
        _ => select(vec![json!(1), json!("x"), json!([true])]).boxed(),
    }
}

fn text(schema: &Value) -> BoxedStrategy<Value> {
    let letters = select(vec![
        'a', 'b', 'é', '😀', '\u{301}', 'Z', '0', ' ', '\n', '\u{7f}',
    ]);
    let short = prop::collection::vec(letters, 0..6)
        .prop_map(|letters| letters.into_iter().collect::<String>());
    let samples = select(SAMPLES.as_slice()).prop_map(str::to_owned);
    let most = schema["maxLength"]
        .as_u64()
        .and_then(|most| usize::try_from(most).ok())
        .unwrap_or(1);
    let long = (most.saturating_sub(1)..most + 2).prop_map(|length| "a".repeat(length));
    prop_oneof![short, samples, long]
        .prop_map(Value::from)
        .boxed()
}

fn integer(schema: &Value) -> BoxedStrategy<Value> {
    let small = -8i64..9;
    if schema["format"] == "int32" {
        return prop_oneof![
            small,
            select(vec![i64::from(i32::MIN), i64::from(i32::MAX)])
        ]
        .prop_map(Value::from)
        .boxed();
    }
    prop_oneof![8 => small, 1 => select(vec![i64::MIN, i64::MIN + 1, i64::MAX - 1, i64::MAX])]
        .prop_map(Value::from)
        .boxed()
}

/// Required members are always there: a type cannot do without them.
fn object(schema: &Value, resolve: Resolve<'_>, depth: usize) -> BoxedStrategy<Value> {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let mut members = Just(Map::new()).boxed();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let is_required = required.contains(&json!(name));
        if depth > 3 && !is_required {
            continue;
        }
        let value = of(property, resolve, depth + 1);
        let value = match is_required {
            true => value.prop_map(Some).boxed(),
            false => prop::option::of(value).boxed(),
        };
        let name = name.clone();
        members = (members, value)
            .prop_map(move |(mut members, value)| {
                members.extend(value.map(|value| (name.clone(), value)));
                members
            })
            .boxed();
    }
    members.prop_map(Value::Object).boxed()
}
