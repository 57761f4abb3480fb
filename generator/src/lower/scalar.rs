//! Leaves: booleans, numbers and strings.
//!
//! | `type` | `format` | is |
//! |---|---|---|
//! | `boolean` | | `bool` |
//! | `integer` | `int8`, `int16`, `int32`, `int64`, `uint8`, `uint16`, `uint32`, `uint64` | the integer of that size |
//! | `integer` | none or another | `i64`; `u64`, `i128` or `u128` where the bounds need it |
//! | `number` | `decimal` | a number with every digit |
//! | `number` | none or another | `f64` |
//! | `string` | `password` | a secret |
//! | `string` | `date-time`, `date`, `time`, `duration`, `uuid`, `byte` | text of that format, with its parts |
//! | `string` | none or another | `String` |
//!
//! A type that the config names for a `type` and `format` goes before all of these: `foreign`.

use super::facet::Facets;
use super::schema::Value;
use super::{Lower, number};
use crate::api::{Float, Integer, Rule, Text, Type};
use crate::document::{JsonType, Schema};
use crate::source::Tree;

impl Lower<'_, '_> {
    pub(super) fn leaf(&mut self, facets: &Facets, kind: JsonType) -> Value {
        let mut rules = self.rules(facets, kind);
        let type_ = match kind {
            JsonType::Boolean => Type::Bool,
            JsonType::Integer => Type::Integer(self.integer(facets)),
            JsonType::Number => self.number(facets),
            JsonType::String => self.text_type(facets),
            JsonType::Null | JsonType::Array | JsonType::Object => Type::Json,
        };
        if let Type::Text(text) = type_ {
            // The type says so itself.
            rules.own.retain(
                |rule| !matches!(rule, Rule::Format(format) if text_of(format) == Some(text)),
            );
        }
        rules.own.extend(self.logic(facets, Some(kind)));
        Value {
            type_,
            nullable: false,
            rules,
        }
    }

    /// The type of a string.
    pub(super) fn text_type(&self, facets: &Facets) -> Type {
        if self.schemas_of(facets).any(is_secret) {
            return Type::Secret;
        }
        self.formats(facets)
            .into_iter()
            .find_map(text_of)
            .map_or(Type::String, Type::Text)
    }

    pub(super) fn formats(&self, facets: &Facets) -> Vec<&str> {
        self.schemas_of(facets)
            .filter_map(|schema| schema.format.as_deref())
            .collect()
    }

    fn number(&self, facets: &Facets) -> Type {
        if self.formats(facets).contains(&"decimal") {
            Type::Number
        } else {
            Type::Float(Float::F64)
        }
    }

    /// The integer that holds all that the bounds allow: of the format, where that is wide enough.
    pub(super) fn integer(&self, facets: &Facets) -> Integer {
        let stated = self.formats(facets).into_iter().find_map(integer_of);
        let lower = self.bounds(
            facets,
            |schema| [&schema.minimum, &schema.exclusive_minimum],
            i128::max,
        );
        let upper = self.bounds(
            facets,
            |schema| [&schema.maximum, &schema.exclusive_maximum],
            i128::min,
        );
        // A format bounds the value by itself; who writes a wider bound beside it has copied that.
        if let Some(stated) = stated {
            return stated;
        }
        let of = |exact: bool| {
            [Integer::I64, Integer::U64]
                .into_iter()
                .find(|integer| holds(*integer, lower, upper, exact))
        };
        of(true).or_else(|| of(false)).unwrap_or(Integer::I128)
    }

    /// The tighter of all bounds on one side; `None` where there is none.
    fn bounds(
        &self,
        facets: &Facets,
        of: fn(&Schema) -> [&Option<String>; 2],
        tighter: fn(i128, i128) -> i128,
    ) -> Option<i128> {
        let texts = self.schemas_of(facets).flat_map(of).flatten();
        // A bound that is no integer is as good as the nearest that is.
        texts
            .filter_map(|text| number::nearest(text))
            .reduce(tighter)
    }
}

/// The least and the greatest integer of a type, as far as 128 bits with a sign reach.
pub(super) fn range(integer: Integer) -> (i128, i128) {
    match integer {
        Integer::I8 => (i8::MIN.into(), i8::MAX.into()),
        Integer::I16 => (i16::MIN.into(), i16::MAX.into()),
        Integer::I32 => (i32::MIN.into(), i32::MAX.into()),
        Integer::I64 => (i64::MIN.into(), i64::MAX.into()),
        Integer::U8 => (0, u8::MAX.into()),
        Integer::U16 => (0, u16::MAX.into()),
        Integer::U32 => (0, u32::MAX.into()),
        Integer::U64 => (0, u64::MAX.into()),
        Integer::I128 | Integer::U128 => (i128::MIN, i128::MAX),
    }
}

/// Whether a type holds every integer between two bounds, or, unless that is to be exact, all but what rounding has added; where one is missing, what the
/// type holds is enough.
fn holds(integer: Integer, lower: Option<i128>, upper: Option<i128>, exact: bool) -> bool {
    let (from, to) = range(integer);
    let unsigned = from == 0;
    // Who writes bounds through a double means the bounds of the type: 9223372036854776000 and 9223372036854775808 are what is left of `i64::MAX`.
    let rounded = |bound: i128, limit: i128| {
        let printed = bound % 1000 == 0 || bound as f64 as i128 == bound;
        !exact && limit != i128::MAX && bound as f64 == limit as f64 && printed
    };
    let meets = lower.is_none_or(|lower| lower < to) && upper.is_none_or(|upper| upper > from);
    meets
        && lower.map_or(!unsigned, |lower| lower >= from || rounded(lower, from))
        && upper.is_none_or(|upper| upper <= to || rounded(upper, to))
}

fn integer_of(format: &str) -> Option<Integer> {
    Some(match format {
        "int8" => Integer::I8,
        "int16" => Integer::I16,
        "int32" => Integer::I32,
        "int64" => Integer::I64,
        "uint8" => Integer::U8,
        "uint16" => Integer::U16,
        "uint32" => Integer::U32,
        "uint64" => Integer::U64,
        _ => return None,
    })
}

/// The type of the runtime for a format of strings, if it has one.
fn text_of(format: &str) -> Option<Text> {
    Some(match format {
        "date-time" => Text::DateTime,
        "date" => Text::Date,
        "time" => Text::Time,
        "duration" => Text::Duration,
        "uuid" => Text::Uuid,
        "byte" => Text::Base64,
        _ => return None,
    })
}

/// Whether a schema says that its value must not be printed.
pub(super) fn is_secret(schema: &Schema) -> bool {
    let said =
        |(name, value): &(String, Tree)| name == "x-specsmith-secret" && *value == Tree::Bool(true);
    schema.format.as_deref() == Some("password") || schema.extensions.iter().any(said)
}
