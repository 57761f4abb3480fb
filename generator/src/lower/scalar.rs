//! Leaves: booleans, numbers and strings.
//!
//! | `type` | `format` | is |
//! |---|---|---|
//! | `boolean` | | `bool` |
//! | `integer` | `int32` | `i32` |
//! | `integer` | `uint8`, `uint16`, `uint32`, `uint64` | `u8`, `u16`, `u32`, `u64` |
//! | `integer` | none or another | `i64`; `u64` where the bounds need it |
//! | `number` | any | `f64` |
//! | `string` | `password` | a secret |
//! | `string` | none or another | `String` |

use super::Lower;
use super::schema::Value;
use crate::api::{Float, Integer, Type};
use crate::document::{JsonType, Node, Schema};
use crate::source::Tree;

impl Lower<'_, '_> {
    pub(super) fn leaf(&mut self, node: &Node<Schema>, kind: JsonType) -> Value {
        let schema = &node.leaf;
        if kind == JsonType::Integer {
            self.integer_gap(node);
        }
        let type_ = match kind {
            JsonType::Boolean => Type::Bool,
            JsonType::Integer => Type::Integer(integer(schema)),
            JsonType::Number => Type::Float(Float::F64),
            JsonType::String if is_secret(schema) => Type::Secret,
            JsonType::String => Type::String,
            JsonType::Null | JsonType::Array | JsonType::Object => Type::Json,
        };
        Value {
            type_,
            nullable: false,
            rules: self.rules(node, kind),
        }
    }

    /// Bounds that allow integers which the chosen type cannot hold.
    fn integer_gap(&mut self, node: &Node<Schema>) {
        let schema = &node.leaf;
        let (from, to): (i128, i128) = match integer(schema) {
            Integer::I32 => (i32::MIN.into(), i32::MAX.into()),
            Integer::I64 => (i64::MIN.into(), i64::MAX.into()),
            Integer::U8 => (0, u8::MAX.into()),
            Integer::U16 => (0, u16::MAX.into()),
            Integer::U32 => (0, u32::MAX.into()),
            Integer::U64 => (0, u64::MAX.into()),
            Integer::I8 => (i8::MIN.into(), i8::MAX.into()),
            Integer::I16 => (i16::MIN.into(), i16::MAX.into()),
            Integer::I128 | Integer::U128 => (i128::MIN, i128::MAX),
        };
        let bounds = [
            ("minimum", &schema.minimum),
            ("maximum", &schema.maximum),
            ("exclusiveMinimum", &schema.exclusive_minimum),
            ("exclusiveMaximum", &schema.exclusive_maximum),
        ];
        for (keyword, bound) in bounds {
            let past = bound
                .as_ref()
                .is_some_and(|text| match text.parse::<i128>() {
                    Ok(bound) => bound < from || bound > to,
                    Err(_) => text
                        .parse::<f64>()
                        .is_ok_and(|bound| bound < from as f64 || bound > to as f64),
                });
            if past && integer(schema) != Integer::I32 {
                self.diagnostics.gap(
                    "integer-bounds",
                    &node.place.child(keyword),
                    "integers up to this bound do not all fit the type, which is an integer of 64 bits at most",
                );
            }
        }
    }
}

/// Whether a schema says that its value must not be printed.
pub(super) fn is_secret(schema: &Schema) -> bool {
    let said =
        |(name, value): &(String, Tree)| name == "x-specsmith-secret" && *value == Tree::Bool(true);
    schema.format.as_deref() == Some("password") || schema.extensions.iter().any(said)
}

fn integer(schema: &Schema) -> Integer {
    match schema.format.as_deref() {
        Some("int32") => Integer::I32,
        Some("uint8") => Integer::U8,
        Some("uint16") => Integer::U16,
        Some("uint32") => Integer::U32,
        Some("uint64") => Integer::U64,
        _ if beyond_i64(schema) => Integer::U64,
        _ => Integer::I64,
    }
}

/// Whether the upper bound is past `i64` and the lower bound allows no negative number.
fn beyond_i64(schema: &Schema) -> bool {
    let fits_u64_only = |text: &String| text.parse::<i64>().is_err() && text.parse::<u64>().is_ok();
    let not_negative = |text: &String| !text.starts_with('-');
    let upper = schema
        .maximum
        .as_ref()
        .or(schema.exclusive_maximum.as_ref());
    let lower = schema
        .minimum
        .as_ref()
        .or(schema.exclusive_minimum.as_ref());
    upper.is_some_and(fits_u64_only) && lower.is_some_and(not_negative)
}
