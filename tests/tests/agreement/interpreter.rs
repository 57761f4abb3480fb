//! The runtime's rules on any JSON, as the derive would call them for a type of that schema.

use serde_json::Value as Schema;
use specsmith::validate::{
    Allowed, Collector, Constant, Json as _, LazyPattern, Limit, Numeric as _, Rule, Validate,
};
use specsmith::{Object, Value};

/// A value with the schema that it is held against.
pub(crate) struct Held<'a> {
    pub(crate) schema: &'a Schema,
    pub(crate) value: &'a Value,
}

impl Validate for Held<'_> {
    fn validate_into(&self, collector: &mut Collector) {
        let Self { schema, value } = self;
        // A type of Rust holds no such value; here it may come out of an `enum` further up.
        if let Some(kind) = schema["type"].as_str().filter(|kind| !fits(kind, value)) {
            collector.report(Rule::Type {
                allowed: vec![leak(kind)].leak(),
            });
        }
        match value {
            Value::String(text) => texts(schema, text, collector),
            Value::Number(number) => collector.number(
                number.number(),
                rules(
                    schema,
                    &[
                        "minimum",
                        "maximum",
                        "exclusiveMinimum",
                        "exclusiveMaximum",
                        "multipleOf",
                    ],
                ),
            ),
            Value::Array(items) => list(schema, items, collector),
            Value::Object(object) => members(schema, object, collector),
            Value::Null | Value::Bool(_) => {}
        }
        if value.as_str().is_none() {
            collector.json(value.key(), rules(schema, &["enum", "const"]));
        }
    }
}

fn fits(kind: &str, value: &Value) -> bool {
    match value {
        Value::Null => kind == "null",
        Value::Bool(_) => kind == "boolean",
        Value::Number(number) => kind == "number" || kind == "integer" && number.is_integer(),
        Value::String(_) => kind == "string",
        Value::Array(_) => kind == "array",
        Value::Object(_) => kind == "object",
    }
}

fn texts(schema: &Schema, text: &str, collector: &mut Collector) {
    collector.text(
        Some(text),
        rules(
            schema,
            &["minLength", "maxLength", "format", "enum", "const"],
        ),
    );
    if let Some(pattern) = schema["pattern"].as_str() {
        collector.pattern(Some(text), &LazyPattern::new(leak(pattern)));
    }
}

fn list(schema: &Schema, items: &[Value], collector: &mut Collector) {
    collector.items(Some(items), rules(schema, &["minItems", "maxItems"]));
    if schema["uniqueItems"] == true {
        collector.unique_items(Some(items));
    }
    for (index, value) in items.iter().enumerate() {
        collector.enter_index(index);
        Held {
            schema: &schema["items"],
            value,
        }
        .validate_into(collector);
        collector.leave();
    }
}

fn members(schema: &Schema, object: &Object, collector: &mut Collector) {
    collector.count(
        Some(object.len()),
        rules(schema, &["minProperties", "maxProperties"]),
    );
    for (name, value) in object.iter() {
        if let Some(names) = schema.get("propertyNames") {
            collector.enter_names();
            texts(names, name, collector);
            collector.leave_names();
        }
        let member = schema["properties"]
            .get(name)
            .or(schema.get("additionalProperties"));
        if let Some(schema) = member {
            collector.enter(name);
            Held { schema, value }.validate_into(collector);
            collector.leave();
        }
    }
}

/// The rules that a schema states by these keywords. They live as long as the test, as those that the derive writes do.
fn rules(schema: &Schema, keywords: &[&str]) -> &'static [Rule] {
    let stated = keywords
        .iter()
        .filter_map(|keyword| rule(keyword, schema.get(*keyword)?));
    Vec::leak(stated.collect())
}

fn rule(keyword: &str, value: &Schema) -> Option<Rule> {
    let count = || value.as_u64().expect("a count");
    Some(match keyword {
        "minLength" => Rule::MinLength { limit: count() },
        "maxLength" => Rule::MaxLength { limit: count() },
        "minItems" => Rule::MinItems { limit: count() },
        "maxItems" => Rule::MaxItems { limit: count() },
        "minProperties" => Rule::MinProperties { limit: count() },
        "maxProperties" => Rule::MaxProperties { limit: count() },
        "format" => Rule::Format {
            format: leak(value.as_str()?),
        },
        "minimum" => Rule::Minimum {
            limit: limit(value),
        },
        "maximum" => Rule::Maximum {
            limit: limit(value),
        },
        "exclusiveMinimum" => Rule::ExclusiveMinimum {
            limit: limit(value),
        },
        "exclusiveMaximum" => Rule::ExclusiveMaximum {
            limit: limit(value),
        },
        "multipleOf" => Rule::MultipleOf {
            divisor: limit(value),
        },
        "const" => Rule::Const {
            allowed: constant(value),
        },
        "enum" => Rule::Enum {
            allowed: allowed(value.as_array()?),
        },
        other => panic!("no rule for `{other}`"),
    })
}

fn limit(value: &Schema) -> Limit {
    match value.as_i64() {
        Some(number) => Limit::Integer(number.into()),
        None => Limit::Decimal(leak(&value.to_string())),
    }
}

fn allowed(values: &[Schema]) -> Allowed {
    let texts: Option<Vec<&'static str>> = values
        .iter()
        .map(|value| value.as_str().map(leak))
        .collect();
    match texts {
        Some(texts) => Allowed::Strings(texts.leak()),
        None => Allowed::Values(Vec::leak(values.iter().map(constant).collect())),
    }
}

fn constant(value: &Schema) -> Constant {
    match value {
        Schema::Null => Constant::Null,
        Schema::Bool(value) => Constant::Bool(*value),
        Schema::Number(_) => Constant::Number(limit(value)),
        Schema::String(text) => Constant::String(leak(text)),
        Schema::Array(items) => Constant::Array(Vec::leak(items.iter().map(constant).collect())),
        Schema::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| (leak(name), constant(value)));
            Constant::Object(Vec::leak(members.collect()))
        }
    }
}

fn leak(text: &str) -> &'static str {
    text.to_owned().leak()
}
