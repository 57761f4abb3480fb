//! Random small schemas over the keywords that we enforce.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// Patterns whose meaning ECMA-262 and the other validator's engine agree on.
const PATTERNS: [&str; 9] = [
    "^a", "b$", "^[a-z]*$", "^.{2}$", "é|Z", r"^\S+$", "(a|b)+0?", r"^\p{Lu}", "^(?!a)",
];
const FORMATS: [&str; 4] = ["ipv4", "ipv6", "uuid", "date"];
const DECIMALS: [&str; 8] = ["0", "-1.5", "0.1", "2", "1e1", "0.3", "-3", "4.75"];
const STEPS: [&str; 5] = ["0.5", "0.1", "2", "0.25", "3"];

/// A schema of depth three at most.
pub(crate) fn schema() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text(),
        integer(),
        number(),
        Just(json!({ "type": "boolean" })),
        boolean()
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![list(inner.clone()), map(inner.clone()), object(inner)]
    })
}

/// A type with some of these keywords.
pub(crate) fn with(
    kind: &'static str,
    keywords: Vec<BoxedStrategy<(&'static str, Value)>>,
) -> BoxedStrategy<Value> {
    let count = keywords.len();
    let some = subsequence(keywords, 0..=count.min(3));
    some.prop_flat_map(|keywords| keywords)
        .prop_map(move |keywords| {
            let mut schema = Map::new();
            schema.insert("type".to_owned(), json!(kind));
            schema.extend(
                keywords
                    .into_iter()
                    .map(|(keyword, value)| (keyword.to_owned(), value)),
            );
            Value::Object(schema)
        })
        .boxed()
}

pub(crate) fn keyword(
    name: &'static str,
    value: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<(&'static str, Value)> {
    value.prop_map(move |value| (name, value)).boxed()
}

fn count(range: std::ops::Range<u32>) -> impl Strategy<Value = Value> {
    range.prop_map(|count| json!(count))
}

fn decimal(texts: &'static [&'static str]) -> impl Strategy<Value = Value> {
    select(texts).prop_map(|text| serde_json::from_str(text).expect("a number"))
}

fn text_rules() -> Vec<BoxedStrategy<(&'static str, Value)>> {
    let texts = || select(vec!["a", "ab", "é", "😀", ""]).prop_map(|text| json!(text));
    vec![
        keyword("minLength", count(0..4)),
        keyword("maxLength", count(0..5)),
        keyword(
            "pattern",
            select(PATTERNS.as_slice()).prop_map(|pattern| json!(pattern)),
        ),
        keyword(
            "enum",
            prop::collection::vec(texts(), 1..3).prop_map(unique),
        ),
        keyword("const", texts()),
    ]
}

fn text() -> BoxedStrategy<Value> {
    let mut rules = text_rules();
    rules.push(keyword(
        "format",
        select(FORMATS.as_slice()).prop_map(|format| json!(format)),
    ));
    with("string", rules)
}

fn integer() -> BoxedStrategy<Value> {
    let bound = || (-6i64..7).prop_map(|bound| json!(bound));
    let edge = select(vec![i64::MIN, i64::MIN + 1, -1, 0, i64::MAX - 1, i64::MAX])
        .prop_map(|bound| json!(bound));
    with(
        "integer",
        vec![
            keyword("minimum", prop_oneof![bound(), edge.clone()]),
            keyword("maximum", prop_oneof![bound(), edge]),
            keyword("exclusiveMinimum", bound()),
            keyword("exclusiveMaximum", bound()),
            keyword("multipleOf", count(1..5)),
            keyword(
                "enum",
                prop::collection::vec(bound(), 1..4).prop_map(unique),
            ),
            keyword("const", bound()),
        ],
    )
}

fn number() -> BoxedStrategy<Value> {
    with(
        "number",
        vec![
            keyword("minimum", decimal(&DECIMALS)),
            keyword("maximum", decimal(&DECIMALS)),
            keyword("exclusiveMinimum", decimal(&DECIMALS)),
            keyword("exclusiveMaximum", decimal(&DECIMALS)),
            keyword("multipleOf", decimal(&STEPS)),
            keyword("const", decimal(&DECIMALS)),
        ],
    )
}

fn boolean() -> BoxedStrategy<Value> {
    any::<bool>()
        .prop_map(|value| json!({ "type": "boolean", "const": value }))
        .boxed()
}

fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let rules = with(
        "array",
        vec![
            keyword("minItems", count(0..4)),
            keyword("maxItems", count(0..4)),
            keyword(
                "uniqueItems",
                any::<bool>().prop_map(|unique| json!(unique)),
            ),
            keyword("const", Just(json!([]))),
        ],
    );
    joined(rules, "items", item)
}

fn map(value: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let rules = with(
        "object",
        vec![
            keyword("minProperties", count(0..4)),
            keyword("maxProperties", count(0..4)),
            keyword("propertyNames", with("string", text_rules())),
            keyword("enum", Just(json!([{}, { "a": 1 }]))),
        ],
    );
    joined(rules, "additionalProperties", value)
}

/// Names that a pointer must escape are among the properties.
fn object(member: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let names = subsequence(vec!["a", "b/c", "~", "é", ""], 1..4);
    (names, prop::collection::vec(member, 4))
        .prop_map(|(names, members)| {
            let properties: Map<String, Value> =
                names.into_iter().map(str::to_owned).zip(members).collect();
            json!({ "type": "object", "properties": properties })
        })
        .boxed()
}

pub(crate) fn joined(
    rules: BoxedStrategy<Value>,
    keyword: &'static str,
    inner: BoxedStrategy<Value>,
) -> BoxedStrategy<Value> {
    (rules, inner)
        .prop_map(move |(mut rules, inner)| {
            rules[keyword] = inner;
            rules
        })
        .boxed()
}

pub(crate) fn unique(mut values: Vec<Value>) -> Value {
    let mut seen = Vec::new();
    values.retain(|value| {
        let new = !seen.contains(value);
        seen.push(value.clone());
        new
    });
    Value::Array(values)
}
