//! A value of a type where the scenario says nothing of one that is required: any will do.

use specsmith_generator::api::{Api, JsonKind, Presence, Shape, Text, Type};
use specsmith_generator::source::Tree;

/// How deep a sample goes.
const DEPTH: usize = 8;

/// Any value of a type; `None` where one would be too deep.
pub(super) fn of(api: &Api, type_: &Type) -> Option<Tree> {
    sample(api, type_, DEPTH)
}

fn sample(api: &Api, type_: &Type, depth: usize) -> Option<Tree> {
    let depth = depth.checked_sub(1)?;
    let text = |text: &str| Some(Tree::String(text.to_owned()));
    match type_ {
        Type::Bool => Some(Tree::Bool(true)),
        Type::Integer(_) | Type::Float(_) | Type::Number => Some(Tree::Number("1".to_owned())),
        Type::Text(format) => text(match format {
            Text::DateTime => "2024-02-29T08:30:00Z",
            Text::Date => "2024-02-29",
            Text::Time => "08:30:00Z",
            Text::Duration => "P1D",
            Text::Uuid => "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            Text::Base64 => "YQ==",
        }),
        Type::Custom(custom) => Some(match custom.kind {
            JsonKind::Integer | JsonKind::Number => Tree::Number("1".to_owned()),
            _ => Tree::String("a".to_owned()),
        }),
        Type::Null | Type::Nullable(_) => Some(Tree::Null),
        Type::List(_) => Some(Tree::Array(Vec::new())),
        Type::Map(_) => Some(Tree::Object(Vec::new())),
        Type::Model(id) | Type::Boxed(id) => match &api.model(*id)?.shape {
            Shape::Enum(shape) => Some(shape.variants.first()?.wire.clone()),
            Shape::Alias(alias) | Shape::Newtype(alias) => sample(api, &alias.type_, depth),
            Shape::Union(union) => {
                let mut variants = union.variants.iter();
                variants.find_map(|variant| sample(api, &variant.type_, depth))
            }
            Shape::Tuple(shape) => {
                let items = shape.items.iter().filter(|item| item.required);
                let items = items.map(|item| sample(api, &item.type_, depth));
                items.collect::<Option<Vec<_>>>().map(Tree::Array)
            }
            Shape::Struct(shape) => {
                let fields = shape.fields.iter().filter(|field| {
                    matches!(field.presence, Presence::Required | Presence::Nullable)
                });
                let members = fields.map(|field| {
                    let value = match (&field.fixed, field.presence) {
                        (Some(fixed), _) => fixed.clone(),
                        (None, Presence::Nullable) => Tree::Null,
                        (None, _) => sample(api, &field.type_, depth)?,
                    };
                    Some((field.wire.clone(), value))
                });
                members.collect::<Option<Vec<_>>>().map(Tree::Object)
            }
        },
        _ => text("a"),
    }
}
