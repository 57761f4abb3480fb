//! The Rust type of a schema, as a program beside the generated module writes it.

use crate::adapter::Structure;
use specsmith_generator::api::{Api, Float, Integer, Presence, Shape, Type};
use specsmith_generator::source::Place;
use std::collections::HashMap;

/// So many references are followed from one to the next.
const CHAIN: usize = 64;

/// Types by the place of their schema.
pub(super) struct Types(HashMap<Place, String>);

impl Types {
    /// Those that a document's models, fields and parameters have; `module` is where the code is.
    pub(super) fn new(api: &Api, module: &str) -> Self {
        let mut types = HashMap::new();
        for model in &api.models {
            types
                .entry(model.place.clone())
                .or_insert_with(|| path(module, &model.name));
            let Shape::Struct(shape) = &model.shape else {
                continue;
            };
            for field in &shape.fields {
                if let Some(text) = text(api, module, &field.type_, field.presence) {
                    types.entry(field.place.clone()).or_insert(text);
                }
            }
        }
        Self(types)
    }

    /// The type of a schema, or of the one that it refers to.
    pub(super) fn of(&self, structure: &Structure, place: &Place) -> Option<&str> {
        let mut place = place.clone();
        for _ in 0..CHAIN {
            if let Some(text) = self.0.get(&place) {
                return Some(text);
            }
            place = structure.target(&place)?;
        }
        None
    }
}

fn path(module: &str, name: &dyn std::fmt::Display) -> String {
    format!("{module}::models::{name}")
}

fn text(api: &Api, module: &str, type_: &Type, presence: Presence) -> Option<String> {
    let text = plain(api, module, type_)?;
    Some(match presence {
        Presence::Required | Presence::Optional => text,
        Presence::Nullable | Presence::OptionalNullable => format!("Option<{text}>"),
    })
}

/// `None` for a type that has no name here: its examples are counted, and held against the model around it by that model's own.
fn plain(api: &Api, module: &str, type_: &Type) -> Option<String> {
    let inner = |type_: &Type| plain(api, module, type_);
    Some(match type_ {
        Type::Bool => "bool".to_owned(),
        Type::Integer(Integer::I32) => "i32".to_owned(),
        Type::Integer(Integer::I64) => "i64".to_owned(),
        Type::Integer(Integer::U8) => "u8".to_owned(),
        Type::Integer(Integer::U16) => "u16".to_owned(),
        Type::Integer(Integer::U32) => "u32".to_owned(),
        Type::Integer(Integer::U64) => "u64".to_owned(),
        Type::Float(Float::F64) => "f64".to_owned(),
        Type::String => "String".to_owned(),
        Type::Secret => "specsmith::SecretString".to_owned(),
        Type::Json => "specsmith::Value".to_owned(),
        Type::List(item) => format!("Vec<{}>", inner(item)?),
        Type::Map(value) => format!("std::collections::BTreeMap<String, {}>", inner(value)?),
        Type::Nullable(value) => format!("Option<{}>", inner(value)?),
        Type::Model(id) | Type::Boxed(id) => path(module, &api.model(*id)?.name),
        #[allow(
            unreachable_patterns,
            reason = "a new type has no name here until somebody gives it one"
        )]
        _ => return None,
    })
}
