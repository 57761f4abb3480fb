//! New numbers for the models within types, once models are sorted by name.

use crate::api::{ModelId, Shape, Type};

impl Shape {
    /// Gives the models that this one is made of their new numbers.
    pub(super) fn renumber(&mut self, order: &[ModelId]) {
        match self {
            Self::Struct(shape) => {
                shape
                    .fields
                    .iter_mut()
                    .for_each(|field| field.type_.renumber(order));
                shape
                    .additional
                    .iter_mut()
                    .for_each(|additional| additional.type_.renumber(order));
            }
            Self::Union(union) => union
                .variants
                .iter_mut()
                .for_each(|variant| variant.type_.renumber(order)),
            Self::Tuple(tuple) => {
                tuple
                    .items
                    .iter_mut()
                    .for_each(|item| item.type_.renumber(order));
                tuple
                    .rest
                    .iter_mut()
                    .for_each(|(type_, _)| type_.renumber(order));
            }
            Self::Newtype(alias) | Self::Alias(alias) => alias.type_.renumber(order),
            Self::Enum(_) => {}
        }
    }
}

impl Type {
    /// Gives the models within a type their new numbers.
    pub(super) fn renumber(&mut self, order: &[ModelId]) {
        match self {
            Self::Model(id) | Self::Boxed(id) => *id = order.get(id.0).copied().unwrap_or(*id),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.renumber(order),
            Self::Bool
            | Self::Integer(_)
            | Self::Float(_)
            | Self::Number
            | Self::String
            | Self::Secret
            | Self::Text(_)
            | Self::Custom(_)
            | Self::Null
            | Self::Json
            | Self::Bytes
            | Self::File => {}
        }
    }
}
