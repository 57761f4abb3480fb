//! One type written by hand that has every keyword, and the schema that says the same.

use crate::{broken, run, theirs, values};
use proptest::prelude::*;
use serde_json::{Value, json};
use specsmith::{Maybe, Number, Validate};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

#[derive(Validate)]
struct Everything {
    #[validate(min_length = 2, max_length = 4, pattern = "^[a-zé]")]
    text: Option<String>,
    #[validate(format = "ipv4")]
    address: Maybe<String>,
    #[validate(enum = ["a", "b", "OK"])]
    word: Option<Box<str>>,
    #[validate(rename = "b/c", const = "OK")]
    constant: Option<String>,
    #[validate(minimum = -2, exclusive_maximum = 5, multiple_of = 2)]
    integer: Option<i64>,
    #[validate(exclusive_minimum = -1.5, maximum = 7.5, multiple_of = 0.1)]
    number: Option<Number>,
    #[validate(min_items = 1, max_items = 2, unique_items, items(maximum = 1))]
    list: Option<Vec<Number>>,
    #[validate(items(min_items = 1, items(max_length = 1)))]
    nested: Vec<Vec<String>>,
    #[validate(min_properties = 1, max_properties = 2, keys(max_length = 1), values(enum = [0, 1, 2]))]
    map: Option<BTreeMap<String, i32>>,
    hash: HashMap<String, Inner>,
    inner: Option<Inner>,
}

#[derive(Validate)]
struct Inner {
    #[validate(rename = "~", max_length = 1)]
    text: String,
}

fn schema() -> Value {
    let inner = json!({ "type": "object", "required": ["~"], "properties": { "~": { "type": "string", "maxLength": 1 } } });
    json!({
        "type": "object",
        "required": ["nested", "hash"],
        "properties": {
            "text": { "type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-zé]" },
            "address": { "type": "string", "format": "ipv4" },
            "word": { "type": "string", "enum": ["a", "b", "OK"] },
            "b/c": { "type": "string", "const": "OK" },
            "integer": { "type": "integer", "minimum": -2, "exclusiveMaximum": 5, "multipleOf": 2 },
            "number": { "type": "number", "exclusiveMinimum": -1.5, "maximum": 7.5, "multipleOf": 0.1 },
            "list": { "type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": { "type": "number", "maximum": 1 } },
            "nested": { "type": "array", "items": { "type": "array", "minItems": 1, "items": { "type": "string", "maxLength": 1 } } },
            "map": {
                "type": "object", "minProperties": 1, "maxProperties": 2, "propertyNames": { "maxLength": 1 },
                "additionalProperties": { "type": "integer", "format": "int32", "enum": [0, 1, 2] }
            },
            "hash": { "type": "object", "additionalProperties": inner },
            "inner": inner,
        }
    })
}

fn read<T: specsmith::Decode>(value: Option<&Value>) -> Option<T> {
    value.map(|value| specsmith::json::from_str(&value.to_string()).expect("a value of the type"))
}

fn inner(value: &Value) -> Inner {
    Inner {
        text: read(value.get("~")).expect("it is required"),
    }
}

fn everything(value: &Value) -> Everything {
    let hash = value["hash"].as_object().into_iter().flatten();
    Everything {
        text: read(value.get("text")),
        address: read(value.get("address")).map_or(Maybe::Absent, Maybe::Value),
        word: read::<String>(value.get("word")).map(Into::into),
        constant: read(value.get("b/c")),
        integer: read(value.get("integer")),
        number: read(value.get("number")),
        list: read(value.get("list")),
        nested: read(value.get("nested")).expect("it is required"),
        map: read(value.get("map")),
        hash: hash
            .map(|(name, value)| (name.clone(), inner(value)))
            .collect(),
        inner: value.get("inner").map(inner),
    }
}

#[test]
fn random_values_of_a_type_with_every_keyword() {
    let schema = schema();
    let validator = theirs::validator(&schema);
    let seen = RefCell::new(BTreeSet::new());
    run(2000, &values::value(&schema, &Value::clone), |value| {
        let ours = broken(everything(&value).validate());
        let keywords = ours.iter().filter_map(|broken| broken.rsplit(' ').next());
        seen.borrow_mut().extend(keywords.map(str::to_owned));
        prop_assert_eq!(ours, theirs::broken(&validator, &value), "{}", value);
        Ok(())
    });
    let seen: Vec<_> = seen.into_inner().into_iter().collect();
    let all = [
        "const",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "pattern",
        "propertyNames",
        "uniqueItems",
    ];
    assert_eq!(seen, all);
}
