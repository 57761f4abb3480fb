//! Whether two texts are the same JSON, members that no schema names aside.

use serde_json::{Map, Value};

/// How many references are followed from one to the next.
const CHAIN: usize = 64;

/// Compares what was given with what came back: numbers by value, members in any order. A member may be missing only where no
/// schema at its place names it. The error says where they differ, without saying how.
pub(super) fn same(root: &Value, schema: &str, given: &Value, found: &Value) -> Result<(), String> {
    let schemas: Vec<&Value> = root.pointer(schema).into_iter().collect();
    compare(root, &schemas, given, found, "")
}

fn compare(
    root: &Value,
    schemas: &[&Value],
    given: &Value,
    found: &Value,
    at: &str,
) -> Result<(), String> {
    let all = closure(root, schemas);
    match (given, found) {
        (Value::Object(given), Value::Object(found)) => objects(root, &all, given, found, at),
        (Value::Array(given), Value::Array(found)) if given.len() == found.len() => {
            for (index, (given, found)) in given.iter().zip(found).enumerate() {
                let items = items(&all, index);
                compare(root, &items, given, found, &format!("{at}/{index}"))?;
            }
            Ok(())
        }
        (Value::Number(given), Value::Number(found))
            if given == found || given.as_f64() == found.as_f64() =>
        {
            Ok(())
        }
        _ if given == found => Ok(()),
        _ => Err(format!("`{at}` is not the same again")),
    }
}

fn objects(
    root: &Value,
    all: &[&Value],
    given: &Map<String, Value>,
    found: &Map<String, Value>,
    at: &str,
) -> Result<(), String> {
    if let Some(new) = found.keys().find(|name| !given.contains_key(*name)) {
        return Err(format!("`{at}/{new}` was not there before"));
    }
    for (name, given) in given {
        let at = format!("{at}/{name}");
        let members = members(all, name);
        match found.get(name) {
            Some(found) => compare(root, &members, given, found, &at)?,
            None if members.is_empty() => {}
            None => return Err(format!("`{at}` is missing")),
        }
    }
    Ok(())
}

/// The schemas themselves, those that they refer to, and those that they are composed of.
fn closure<'r>(root: &'r Value, schemas: &[&'r Value]) -> Vec<&'r Value> {
    let mut all: Vec<&Value> = Vec::new();
    let mut open: Vec<(&Value, usize)> = schemas.iter().map(|schema| (*schema, 0)).collect();
    while let Some((schema, depth)) = open.pop() {
        if depth > CHAIN || all.iter().any(|known| std::ptr::eq(*known, schema)) {
            continue;
        }
        all.push(schema);
        let target = schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| resolve(root, reference));
        let lists = ["allOf", "anyOf", "oneOf"]
            .into_iter()
            .filter_map(|word| schema.get(word)?.as_array());
        let ones = ["if", "then", "else"]
            .into_iter()
            .filter_map(|word| schema.get(word));
        let next = target.into_iter().chain(lists.flatten()).chain(ones);
        open.extend(next.map(|schema| (schema, depth + 1)));
    }
    all
}

/// What a reference within the document names, whose fragment may be percent-encoded.
fn resolve<'r>(root: &'r Value, reference: &str) -> Option<&'r Value> {
    let fragment = reference.strip_prefix('#')?;
    let mut bytes = Vec::new();
    let mut rest = fragment.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = (byte == b'%').then(|| {
            tail.get(..2)
                .and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok())
        });
        match code.flatten() {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    root.pointer(&String::from_utf8(bytes).ok()?)
}

/// The schemas of a member; empty where none names it.
fn members<'r>(all: &[&'r Value], name: &str) -> Vec<&'r Value> {
    let named = |schema: &'r Value| schema.get("properties")?.get(name);
    let mut found: Vec<&Value> = all.iter().filter_map(|schema| named(schema)).collect();
    if found.is_empty() {
        let others = |schema: &'r Value| {
            let patterns = schema.get("patternProperties").and_then(Value::as_object);
            let patterns = patterns.into_iter().flat_map(Map::values);
            // `true` allows a member and does not name it.
            let additional = schema
                .get("additionalProperties")
                .filter(|additional| additional.is_object());
            additional.into_iter().chain(patterns).collect::<Vec<_>>()
        };
        found = all.iter().flat_map(|schema| others(schema)).collect();
    }
    found
}

fn items<'r>(all: &[&'r Value], index: usize) -> Vec<&'r Value> {
    let of = |schema: &'r Value| {
        schema
            .get("prefixItems")
            .and_then(|items| items.get(index))
            .or_else(|| schema.get("items"))
    };
    all.iter().filter_map(|schema| of(schema)).collect()
}

#[cfg(test)]
mod tests {
    use super::same;
    use serde_json::json;

    #[test]
    fn only_what_no_schema_names_may_be_missing() {
        let root = json!({"s": {
            "A": {"allOf": [{"$ref": "#/s/B%20b"}], "properties": {"list": {"items": {"$ref": "#/s/A"}}}},
            "B b": {"properties": {"b": {}}},
            "M": {"additionalProperties": {"type": "integer"}},
        }});
        for (schema, given, found, expected) in [
            ("/s/A", json!({"b": 1, "x": 2}), json!({"b": 1.0}), Ok(())),
            ("/s/A", json!({"b": 1}), json!({}), Err("`/b` is missing")),
            (
                "/s/A",
                json!({}),
                json!({"b": null}),
                Err("`/b` was not there before"),
            ),
            (
                "/s/A",
                json!({"list": [{"b": 1}]}),
                json!({"list": [{}]}),
                Err("`/list/0/b` is missing"),
            ),
            (
                "/s/A",
                json!({"list": [{"x": 1}]}),
                json!({"list": [{}]}),
                Ok(()),
            ),
            (
                "/s/A",
                json!({"list": [1]}),
                json!({"list": []}),
                Err("`/list` is not the same again"),
            ),
            (
                "/s/M",
                json!({"any": 1}),
                json!({}),
                Err("`/any` is missing"),
            ),
        ] {
            assert_eq!(
                same(&root, schema, &given, &found),
                expected.map_err(str::to_owned),
                "{given} {found}"
            );
        }
    }
}
