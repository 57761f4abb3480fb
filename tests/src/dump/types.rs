//! Types, presence and rules on one line.

use specsmith_generator::api::{
    Api, CheckId, Float, Integer, ModelId, Presence, Rule, Rules, Text, Type,
};
use specsmith_generator::source::Tree;

/// A type as a reader of Rust would call it.
pub(super) fn type_(api: &Api, type_: &Type) -> String {
    match type_ {
        Type::Bool => "bool".to_owned(),
        Type::Integer(integer) => integer_name(*integer).to_owned(),
        Type::Float(Float::F64) => "f64".to_owned(),
        Type::String => "String".to_owned(),
        Type::Secret => "Secret".to_owned(),
        Type::Number => "Number".to_owned(),
        Type::Text(text) => text_name(*text).to_owned(),
        Type::Custom(custom) => match &custom.way {
            Some(way) => format!("Foreign<{}, {way}>", custom.rust),
            None => format!("Foreign<{}>", custom.rust),
        },
        Type::Null => "Null".to_owned(),
        Type::Bytes => "Bytes".to_owned(),
        Type::File => "File".to_owned(),
        Type::Json => "Json".to_owned(),
        Type::List(item) => format!("Vec<{}>", self::type_(api, item)),
        Type::Map(value) => format!("Map<{}>", self::type_(api, value)),
        Type::Nullable(inner) => format!("Nullable<{}>", self::type_(api, inner)),
        Type::Model(id) => model(api, *id),
        Type::Boxed(id) => format!("Box<{}>", model(api, *id)),
    }
}

fn model(api: &Api, id: ModelId) -> String {
    api.model(id).map_or_else(
        || "no such model".to_owned(),
        |model| model.name.to_string(),
    )
}

fn text_name(text: Text) -> &'static str {
    match text {
        Text::DateTime => "DateTime",
        Text::Date => "Date",
        Text::Time => "Time",
        Text::Duration => "Duration",
        Text::Uuid => "Uuid",
        Text::Base64 => "Base64",
    }
}

pub(super) fn integer_name(integer: Integer) -> &'static str {
    match integer {
        Integer::I8 => "i8",
        Integer::I16 => "i16",
        Integer::I32 => "i32",
        Integer::I64 => "i64",
        Integer::I128 => "i128",
        Integer::U8 => "u8",
        Integer::U16 => "u16",
        Integer::U32 => "u32",
        Integer::U64 => "u64",
        Integer::U128 => "u128",
    }
}

pub(super) fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::Optional => "optional",
        Presence::Nullable => "required, nullable",
        Presence::OptionalNullable => "optional, nullable",
    }
}

/// Rules such as `minLength 3, items(pattern ^a)`; empty where there are none.
fn rules(api: &Api, rules: &Rules) -> String {
    let Rules {
        own,
        items,
        keys,
        values,
    } = rules;
    let own = own.iter().map(|one| rule(api, one));
    let items = items
        .iter()
        .map(|rules| format!("items({})", self::rules(api, rules)));
    let values = values
        .iter()
        .map(|rules| format!("values({})", self::rules(api, rules)));
    let keys = keys
        .iter()
        .map(|rules| format!("keys({})", self::rules(api, rules)));
    own.chain(items)
        .chain(keys)
        .chain(values)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Rules in braces; nothing where there are none.
pub(super) fn braced(api: &Api, rules: &Rules) -> String {
    if rules.is_empty() {
        String::new()
    } else {
        format!(" {{{}}}", self::rules(api, rules))
    }
}

pub(super) fn rule(api: &Api, rule: &Rule) -> String {
    match rule {
        Rule::MinLength(length) => format!("minLength {length}"),
        Rule::MaxLength(length) => format!("maxLength {length}"),
        Rule::Pattern(pattern) => format!("pattern {pattern}"),
        Rule::Format(format) => format!("format {format}"),
        Rule::Minimum(bound) => format!("minimum {bound}"),
        Rule::Maximum(bound) => format!("maximum {bound}"),
        Rule::ExclusiveMinimum(bound) => format!("exclusiveMinimum {bound}"),
        Rule::ExclusiveMaximum(bound) => format!("exclusiveMaximum {bound}"),
        Rule::MultipleOf(step) => format!("multipleOf {step}"),
        Rule::MinItems(count) => format!("minItems {count}"),
        Rule::MaxItems(count) => format!("maxItems {count}"),
        Rule::UniqueItems => "uniqueItems".to_owned(),
        Rule::MinProperties(count) => format!("minProperties {count}"),
        Rule::MaxProperties(count) => format!("maxProperties {count}"),
        Rule::Enum(values) => format!("enum {}", trees(values)),
        Rule::Check(id) => format!("check {}", check(api, *id)),
    }
}

/// The name of a check.
pub(super) fn check(api: &Api, id: CheckId) -> String {
    api.check(id).map_or_else(
        || "no such check".to_owned(),
        |check| check.name.to_string(),
    )
}

/// JSON values, one after the other.
pub(super) fn trees(values: &[Tree]) -> String {
    let values: Vec<String> = values.iter().map(Tree::to_json).collect();
    values.join(" | ")
}
