//! JSON values of the document as constants of the runtime, and as values of a type.

use super::rules::number;
use super::types::Types;
use super::{model, paths};
use crate::api::{Enum, Field, Presence, Repr, Shape, Type};
use crate::source::Tree;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// A value as the runtime's `Constant`.
pub(super) fn constant(value: &Tree) -> TokenStream {
    match value {
        Tree::Null => quote!(rt::Constant::Null),
        Tree::Bool(value) => quote!(rt::Constant::Bool(#value)),
        Tree::Number(text) => {
            let limit = limit(text);
            quote!(rt::Constant::Number(#limit))
        }
        Tree::String(text) => quote!(rt::Constant::String(#text)),
        Tree::Array(items) => {
            let items = items.iter().map(constant);
            quote!(rt::Constant::Array(&[#(#items),*]))
        }
        Tree::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = constant(value);
                quote!((#name, #value))
            });
            quote!(rt::Constant::Object(&[#(#members),*]))
        }
    }
}

/// Several of them, as a slice.
pub(super) fn constants(values: &[Tree]) -> TokenStream {
    let values = values.iter().map(constant);
    quote!(&[#(#values),*])
}

/// A number as the runtime's `Limit`.
pub(super) fn limit(text: &str) -> TokenStream {
    if text.parse::<i128>().is_ok() {
        let number = number(text);
        quote!(rt::Limit::Integer(#number))
    } else {
        quote!(rt::Limit::Decimal(#text))
    }
}

/// The one value of a field that the constructor does not ask for; `None` where it asks.
pub(super) fn fixed(types: Types<'_>, field: &Field) -> Option<TokenStream> {
    let value = field.fixed.as_ref()?;
    (field.presence == Presence::Required)
        .then(|| of_type(types, &field.type_, value))
        .flatten()
}

/// A value of a type; `None` where the type has no simple way to write it.
pub(super) fn of_type(types: Types<'_>, type_: &Type, value: &Tree) -> Option<TokenStream> {
    match (type_, value) {
        (Type::Bool, Tree::Bool(value)) => Some(quote!(#value)),
        (Type::Integer(_), Tree::Number(text)) => {
            text.parse::<i128>().is_ok().then(|| number(text))
        }
        (Type::Float(_), Tree::Number(text)) => text.parse::<f64>().ok().map(|float| {
            let literal = Literal::f64_unsuffixed(float.abs());
            if float.is_sign_negative() {
                quote!(-#literal)
            } else {
                quote!(#literal)
            }
        }),
        (Type::Number, Tree::Number(text)) => Some(quote!(rt::number(#text))),
        (Type::String, Tree::String(text)) => Some(quote!(#text.to_owned())),
        (Type::Secret, Tree::String(text)) => Some(quote!(#text.into())),
        (Type::Text(_), Tree::String(text)) => {
            let type_ = types.type_(type_);
            Some(quote!(#type_::from_text_unchecked(#text)))
        }
        (Type::Null, Tree::Null) => Some(paths::null()),
        (Type::Json, value) => {
            let constant = constant(value);
            Some(quote!(#constant.to_value()))
        }
        (Type::Model(id), value) => match &types.api.model(*id)?.shape {
            Shape::Enum(shape) => {
                let name = types.model(*id);
                let variant = &shape.variants.get(place(shape, value)?)?.name;
                Some(quote!(#name::#variant))
            }
            Shape::Alias(alias) => of_type(types, &alias.type_, value),
            _ => None,
        },
        _ => None,
    }
}

/// How a field that may be left out is read with a default.
pub(super) struct Given {
    /// What is given: leaves by value, texts and documented values by reference.
    pub(super) type_: TokenStream,
    /// What follows the field.
    pub(super) value: TokenStream,
}

/// A field with its default; `None` where its type has no short way to say it.
pub(super) fn given(types: Types<'_>, field: &Field, default: &Tree) -> Option<Given> {
    let full = types.type_(&field.type_);
    let plain = match &field.type_ {
        Type::Model(id) => match &types.api.model(*id)?.shape {
            Shape::Alias(alias) => &alias.type_,
            _ => &field.type_,
        },
        other => other,
    };
    let (type_, value) = match (plain, default) {
        (Type::String, Tree::String(text)) => (quote!(&str), quote!(.as_deref().unwrap_or(#text))),
        (Type::List(item), Tree::Array(items)) if items.is_empty() => {
            let item = types.type_(item);
            (quote!(&[#item]), quote!(.as_deref().unwrap_or_default()))
        }
        (Type::Bool | Type::Integer(_) | Type::Float(_), _) => {
            let value = of_type(types, plain, default)?;
            (full, quote!(.unwrap_or(#value)))
        }
        (Type::Model(_), _) => {
            let value = of_type(types, plain, default)?;
            (quote!(&#full), quote!(.as_ref().unwrap_or(&#value)))
        }
        (Type::Text(_) | Type::Number, _) => {
            let value = of_type(types, plain, default)?;
            (full, quote!(.clone().unwrap_or_else(|| #value)))
        }
        _ => return None,
    };
    Some(Given { type_, value })
}

/// Whether the constructor, or the method that gives a default, names a variant that is deprecated.
pub(super) fn names_deprecated(types: Types<'_>, field: &Field) -> bool {
    let default = field
        .default
        .as_ref()
        .filter(|default| default.method.is_some())
        .map(|default| &default.value);
    let Some(Shape::Enum(shape)) = field
        .type_
        .model()
        .and_then(|id| types.api.model(id))
        .map(|model| &model.shape)
    else {
        return false;
    };
    field.fixed.iter().chain(default).any(|value| {
        place(shape, value)
            .and_then(|at| shape.variants.get(at))
            .is_some_and(|variant| variant.deprecated)
    })
}

pub(super) fn place(shape: &Enum, value: &Tree) -> Option<usize> {
    let is_integer = matches!(shape.repr, Repr::Integer(_));
    shape.variants.iter().position(|variant| {
        let same = |one: &str, other: &str| {
            is_integer && model::integer(one).is_some_and(|one| Some(one) == model::integer(other))
        };
        match (&variant.wire, value) {
            (Tree::Number(one), Tree::Number(other)) => one == other || same(one, other),
            (one, other) => one == other,
        }
    })
}
