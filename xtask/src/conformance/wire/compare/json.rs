//! JSON as values: numbers by value, members in any order.

use serde_json::Value;

/// Whether two values are the same JSON.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let exact = |number: &serde_json::Number| {
                let signed = number.as_i64().map(i128::from);
                signed.or_else(|| number.as_u64().map(i128::from))
            };
            match (exact(one), exact(other)) {
                (Some(one), Some(other)) => one == other,
                _ => one.as_f64() == other.as_f64(),
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

/// Whether two texts are the same, or spell the same number, array or object: `{"a":1}` and `{ "a": 1.0 }` do.
pub(super) fn same_json(one: &str, other: &str) -> bool {
    let nested = |text: &str| {
        let value: Option<Value> = serde_json::from_str(text).ok();
        value.filter(|value| value.is_object() || value.is_array())
    };
    same_text(one, other)
        || matches!((nested(one), nested(other)), (Some(one), Some(other)) if same(&one, &other))
}

/// Whether two texts are the same, or spell the same number: `150` and `150.0` are.
pub(super) fn same_text(one: &str, other: &str) -> bool {
    let number = |text: &str| {
        let value: Option<Value> = serde_json::from_str(text).ok();
        value.filter(Value::is_number)
    };
    one == other
        || matches!((number(one), number(other)), (Some(one), Some(other)) if same(&one, &other))
}

#[cfg(test)]
mod tests {
    use super::{same, same_json, same_text};
    use serde_json::json;

    #[test]
    fn texts_of_json() {
        let table = [
            (r#"{"a":1,"b":[]}"#, r#"{ "b": [], "a": 1.0 }"#, true),
            ("[1, 2]", "[1,2]", true),
            ("[1,2]", "[2,1]", false),
            ("1", "1.0", true),
            // A text is not its JSON, and what is none is text.
            ("a", "\"a\"", false),
            ("\"a\"", "\"\\u0061\"", false),
            ("[1,2", "[1, 2", false),
        ];
        for (one, other, expected) in table {
            assert_eq!(same_json(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn values() {
        assert!(same(
            &json!({"a": 1, "b": [1.0]}),
            &json!({"b": [1], "a": 1.0})
        ));
        assert!(!same(&json!({"a": null}), &json!({})));
        assert!(!same(
            &json!(9_007_199_254_740_993_u64),
            &json!(9_007_199_254_740_992_u64)
        ));
        assert!(same_text("150", "150.0") && !same_text("a", "b") && !same_text("01", "1"));
    }
}
