//! What one level of a value of a type looks like, by which a value tells its variant.

use super::models::{Draft, DraftShape};
use crate::api::{Field, JsonKind, ModelId, Repr, Type, Variant};
use crate::source::Tree;
use std::collections::BTreeSet;

pub(super) const KINDS: [JsonKind; 6] = [
    JsonKind::Null,
    JsonKind::Boolean,
    JsonKind::Number,
    JsonKind::String,
    JsonKind::Array,
    JsonKind::Object,
];

/// One thing that a value of a type may look like.
pub(super) enum Seen<'d> {
    Any,
    Kind(JsonKind),
    /// A list, with the type of its items where they have one.
    List(Option<JsonKind>),
    Object(Object<'d>),
    Enum(&'d [Variant]),
}

impl Seen<'_> {
    pub(super) fn is(&self, kind: JsonKind) -> bool {
        match self {
            Self::Any => true,
            Self::Kind(own) => {
                *own == kind || *own == JsonKind::Integer && kind == JsonKind::Number
            }
            Self::List(_) => kind == JsonKind::Array,
            Self::Object(_) => kind == JsonKind::Object,
            Self::Enum(variants) => variants
                .iter()
                .any(|variant| kind_of(&variant.wire) == kind),
        }
    }
}

/// An object as its type knows it.
pub(super) struct Object<'d> {
    pub(super) fields: &'d [Field],
    pub(super) model: Option<ModelId>,
}

impl Object<'_> {
    pub(super) fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.wire == name)
    }
}

pub(super) fn kind_of(value: &Tree) -> JsonKind {
    match value {
        Tree::Null => JsonKind::Null,
        Tree::Bool(_) => JsonKind::Boolean,
        Tree::Number(_) => JsonKind::Number,
        Tree::String(_) => JsonKind::String,
        Tree::Array(_) => JsonKind::Array,
        Tree::Object(_) => JsonKind::Object,
    }
}

/// All that a value of a type may look like: a union may look like each of its alternatives.
pub(super) fn see<'d>(drafts: &'d [Draft], type_: &'d Type) -> Vec<Seen<'d>> {
    one_level(drafts, type_, &|item| only_kind(drafts, item))
}

/// The one JSON type of all values of a type, if it has one.
fn only_kind(drafts: &[Draft], type_: &Type) -> Option<JsonKind> {
    // What is in lists of it is not asked, so that a list of itself ends here.
    let list = one_level(drafts, type_, &|_| None);
    let mut kinds = KINDS
        .into_iter()
        .filter(|kind| list.iter().any(|seen| seen.is(*kind)));
    match (kinds.next(), kinds.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

fn one_level<'d>(
    drafts: &'d [Draft],
    type_: &'d Type,
    of_items: &dyn Fn(&Type) -> Option<JsonKind>,
) -> Vec<Seen<'d>> {
    let mut list = Vec::new();
    let mut met = BTreeSet::new();
    // A list of what is left and no recursion: unions may nest as deep as the document is long.
    let mut left = vec![type_];
    while let Some(type_) = left.pop() {
        // A number stands for a file in a form, and elsewhere it is its text.
        list.extend((*type_ == Type::File).then_some(Seen::Kind(JsonKind::String)));
        list.push(match type_ {
            Type::Bool => Seen::Kind(JsonKind::Boolean),
            Type::Integer(_) => Seen::Kind(JsonKind::Integer),
            Type::Float(_) | Type::Number => Seen::Kind(JsonKind::Number),
            Type::String | Type::Secret | Type::Text(_) => Seen::Kind(JsonKind::String),
            Type::Custom(custom) => match custom.kind {
                JsonKind::Array => Seen::List(None),
                JsonKind::Object => unknown_object(),
                leaf => Seen::Kind(leaf),
            },
            Type::Null => Seen::Kind(JsonKind::Null),
            Type::Json | Type::Bytes => Seen::Any,
            Type::File => Seen::Kind(JsonKind::Number),
            Type::List(item) => Seen::List(of_items(item)),
            Type::Map(_) => unknown_object(),
            Type::Nullable(inner) => {
                left.push(inner);
                Seen::Kind(JsonKind::Null)
            }
            Type::Model(id) | Type::Boxed(id) => {
                if met.insert(*id)
                    && let Some(draft) = drafts.get(id.0)
                {
                    list.extend(of_model(*id, &draft.shape, &mut left));
                }
                continue;
            }
        });
    }
    list
}

fn unknown_object<'d>() -> Seen<'d> {
    Seen::Object(Object {
        fields: &[],
        model: None,
    })
}

/// What a model looks like itself; what it stands for is left to be seen.
fn of_model<'d>(id: ModelId, shape: &'d DraftShape, left: &mut Vec<&'d Type>) -> Option<Seen<'d>> {
    match shape {
        DraftShape::Struct(fields, _) => Some(Seen::Object(Object {
            fields,
            model: Some(id),
        })),
        DraftShape::Enum(shape) => Some(match shape.repr {
            Repr::String => Seen::Kind(JsonKind::String),
            Repr::Integer(_) => Seen::Kind(JsonKind::Integer),
            Repr::Json => Seen::Enum(&shape.variants),
        }),
        DraftShape::Union(union) => {
            let types = union.alternatives.iter().rev();
            left.extend(types.map(|alternative| &alternative.type_));
            None
        }
        DraftShape::Tuple(_) => Some(Seen::List(None)),
        DraftShape::Newtype(type_, _) | DraftShape::Alias(type_, _) => {
            left.push(type_);
            None
        }
        DraftShape::Open => None,
    }
}
