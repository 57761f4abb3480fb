//! Random schemas over the keywords that shape types, and random values that come near them.

use crate::schemas::{joined, keyword, unique, with};
use crate::values;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// Names of members; some keep to the patterns that schemas ask for.
const NAMES: [&str; 5] = ["a", "b", "x1", "x2", "é"];

/// A schema of depth three at most, each with its `type` where a keyword speaks of one: what is implied is a guess of ours.
pub(crate) fn schema() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        3 => crate::schemas::schema(),
        1 => kinds(),
        1 => listed(),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        prop_oneof![
            3 => object(inner.clone()),
            2 => list(inner.clone()),
            2 => alternatives("anyOf", inner.clone()),
            2 => alternatives("oneOf", inner.clone()),
            2 => alternatives("allOf", inner.clone()),
            1 => condition(inner),
        ]
    })
    .boxed()
}

/// A value of any shape, or one near the schema.
pub(crate) fn value(schema: &Value) -> BoxedStrategy<Value> {
    let near = values::value(schema, &Value::clone);
    let mut parts = vec![anything(), near];
    for list in ["anyOf", "oneOf", "allOf"] {
        for part in schema[list].as_array().into_iter().flatten() {
            parts.push(values::value(part, &Value::clone));
        }
    }
    proptest::strategy::Union::new(parts).boxed()
}

fn anything() -> BoxedStrategy<Value> {
    let leaf = select(vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(2),
        json!(1.5),
        json!(-3),
        json!("a"),
        json!("ab"),
        json!("é"),
        json!(""),
    ]);
    leaf.prop_recursive(2, 8, 3, |inner| {
        let names = select(NAMES.as_slice()).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::btree_map(names, inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
    .boxed()
}

fn kinds() -> BoxedStrategy<Value> {
    let names = vec![
        "null", "boolean", "integer", "number", "string", "array", "object",
    ];
    subsequence(names, 1..4)
        .prop_map(|kinds| json!({ "type": kinds }))
        .boxed()
}

fn listed() -> BoxedStrategy<Value> {
    let values = vec![
        json!(null),
        json!(true),
        json!(1),
        json!(2),
        json!(1.5),
        json!("a"),
        json!("ab"),
        json!([1]),
        json!({ "a": 1 }),
    ];
    let one = select(values.clone()).prop_map(|value| json!({ "const": value }));
    prop_oneof![
        subsequence(values, 1..4).prop_map(|values| json!({ "enum": values })),
        one
    ]
    .boxed()
}

fn schema_or_bool(inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![1 => Just(json!(false)), 1 => Just(json!(true)), 3 => inner].boxed()
}

fn members(inner: BoxedStrategy<Value>, names: &'static [&'static str]) -> BoxedStrategy<Value> {
    let names = subsequence(names, 1..=names.len().min(3));
    (names, prop::collection::vec(inner, 3))
        .prop_map(|(names, schemas)| {
            let members: Map<String, Value> =
                names.into_iter().map(str::to_owned).zip(schemas).collect();
            Value::Object(members)
        })
        .boxed()
}

fn some_names() -> BoxedStrategy<Value> {
    subsequence(NAMES.as_slice(), 1..3)
        .prop_map(|names| json!(names))
        .boxed()
}

fn object(inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let rules = with(
        "object",
        vec![
            keyword("required", some_names()),
            keyword("additionalProperties", schema_or_bool(inner.clone())),
            keyword("patternProperties", members(inner.clone(), &["^x", "1$"])),
            keyword(
                "propertyNames",
                select(vec![
                    json!({ "maxLength": 1 }),
                    json!({ "enum": NAMES }),
                    json!({ "pattern": "^x" }),
                ]),
            ),
            keyword(
                "dependentRequired",
                some_names().prop_map(|names| json!({ "a": names })),
            ),
            keyword("dependentSchemas", members(inner.clone(), &["a", "b"])),
            keyword("unevaluatedProperties", schema_or_bool(inner.clone())),
            keyword("minProperties", (0u32..3).prop_map(|count| json!(count))),
            keyword("maxProperties", (0u32..3).prop_map(|count| json!(count))),
        ],
    );
    let named = joined(rules.clone(), "properties", members(inner, &NAMES));
    prop_oneof![2 => named, 1 => rules].boxed()
}

fn list(inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let prefix = prop::collection::vec(inner.clone(), 1..3).prop_map(Value::Array);
    with(
        "array",
        vec![
            keyword("items", schema_or_bool(inner.clone())),
            keyword("prefixItems", prefix),
            keyword("contains", inner.clone()),
            keyword("unevaluatedItems", schema_or_bool(inner)),
            keyword("minItems", (0u32..3).prop_map(|count| json!(count))),
            keyword("maxItems", (0u32..3).prop_map(|count| json!(count))),
            keyword("uniqueItems", Just(json!(true))),
        ],
    )
}

fn alternatives(word: &'static str, inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop::collection::vec(inner, 1..4)
        .prop_map(move |mut list| {
            if word == "oneOf" {
                without_second_null(&mut list);
            }
            json!({ word: unique(list) })
        })
        .boxed()
}

/// Leaves one alternative that takes `null`. Where two of `oneOf` do, the document forbids it; who writes that means the opposite, and so we read it.
fn without_second_null(list: &mut Vec<Value>) {
    let mut seen = false;
    list.retain(|schema| {
        let takes = crate::theirs::validator(schema).is_valid(&Value::Null);
        !(takes && std::mem::replace(&mut seen, true))
    });
}

/// A schema with `not`, or with `if`, of others.
fn condition(inner: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let parts = (inner.clone(), inner.clone(), inner.clone(), inner);
    (parts, any::<bool>())
        .prop_map(|((mut base, one, then, other), negated)| {
            if negated {
                base["not"] = one;
            } else {
                base["if"] = one;
                base["then"] = then;
                base["else"] = other;
            }
            base
        })
        .boxed()
}
