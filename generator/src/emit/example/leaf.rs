//! Leaves and documented values.

use super::super::constant::place;
use super::super::rules::number;
use super::super::types::Types;
use super::super::{model, paths};
use super::Misfit;
use crate::api::{Enum, Repr, Text, Type};
use crate::source::Tree;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use specsmith_pattern::Format;

/// What is said of a value of another kind.
pub(super) fn unlike(expected: &str, value: &Tree) -> Misfit {
    Misfit::new(format!("expected {expected}, found {}", value.kind()))
}

/// An expression of exactly this type, which is a leaf or any JSON value.
pub(super) fn exact(types: Types<'_>, type_: &Type, value: &Tree) -> Result<TokenStream, Misfit> {
    match (type_, value) {
        (Type::Bool, Tree::Bool(value)) => Ok(quote!(#value)),
        (Type::Integer(integer), Tree::Number(text)) => {
            let digits = model::integer(text).filter(|digits| holds(*integer, digits));
            let digits = digits.ok_or_else(|| Misfit::new("the number is out of range"))?;
            Ok(number(&digits))
        }
        (Type::Float(_), Tree::Number(text)) => float(text),
        (Type::Number, Tree::Number(text)) => Ok(precise(text)),
        (Type::String, Tree::String(text)) => Ok(quote!(#text.to_owned())),
        (Type::Secret, Tree::String(text)) => {
            let secret = paths::secret();
            Ok(quote!(#secret::from(#text)))
        }
        (Type::Text(format), Tree::String(text)) => {
            let type_ = types.type_(type_);
            Ok(match of_format(*format).matches(text) {
                true => quote!(#type_::parse(#text)?),
                false => quote!(#type_::from_text_unchecked(#text)),
            })
        }
        (Type::Null, Tree::Null) => Ok(paths::null()),
        (Type::Json, _) => Ok(json(value)),
        (Type::Custom(_), _) => Err(Misfit::new(
            "its type is the user's, and how one is made is not known",
        )),
        _ => Err(unlike(&expected(type_), value)),
    }
}

fn expected(type_: &Type) -> String {
    match type_ {
        Type::Bool => "a boolean",
        Type::Integer(_) | Type::Float(_) | Type::Number => "a number",
        Type::Null => "null",
        Type::List(_) => "an array",
        Type::Map(_) => "an object",
        _ => "a string",
    }
    .to_owned()
}

/// A documented value, or another one where the enum has room for it.
pub(super) fn of_enum(
    name: &TokenStream,
    shape: &Enum,
    value: &Tree,
) -> Result<TokenStream, Misfit> {
    if let Some(variant) = place(shape, value).and_then(|at| shape.variants.get(at)) {
        let variant = &variant.name;
        return Ok(quote!(#name::#variant));
    }
    let unknown = shape.unknown.as_ref();
    let unknown = unknown.ok_or_else(|| Misfit::new("it is none of the documented values"))?;
    let value = match (shape.repr, value) {
        (Repr::String, Tree::String(text)) => quote!(#text.to_owned()),
        (Repr::Integer(integer), Tree::Number(text)) => {
            let digits = model::integer(text).filter(|digits| holds(integer, digits));
            let digits = digits.ok_or_else(|| Misfit::new("the number is out of range"))?;
            number(&digits)
        }
        (Repr::Json, other) => json(other),
        (Repr::String, other) => return Err(unlike("a string", other)),
        (Repr::Integer(_), other) => return Err(unlike("a number", other)),
    };
    Ok(quote!(#name::#unknown(#value)))
}

/// Whether an enum documents a value.
pub(super) fn is_documented(shape: &Enum, value: &Tree) -> bool {
    place(shape, value).is_some()
}

/// Any JSON value.
pub(super) fn json(value: &Tree) -> TokenStream {
    let type_ = paths::value();
    match value {
        Tree::Null => quote!(#type_::Null),
        Tree::Bool(value) => quote!(#type_::from(#value)),
        Tree::Number(text) => {
            let number = precise(text);
            quote!(#type_::from(#number))
        }
        Tree::String(text) => quote!(#type_::from(#text)),
        Tree::Array(items) if items.is_empty() => quote!(#type_::Array(Vec::new())),
        Tree::Array(items) => {
            let items = items.iter().map(json);
            quote!(#type_::from(vec![#(#items),*]))
        }
        Tree::Object(members) => {
            let object = paths::object();
            if members.is_empty() {
                return quote!(#type_::Object(#object::new()));
            }
            let members = members.iter().map(|(name, value)| {
                let value = json(value);
                quote!((#name, #value))
            });
            quote!(#type_::Object(#object::from_iter([#(#members),*])))
        }
    }
}

/// A number, every digit of it.
fn precise(text: &str) -> TokenStream {
    let type_ = paths::number();
    match text.parse::<i64>() {
        // A literal without a suffix is an `i32`.
        Ok(value) if value.to_string() == text && i32::try_from(value).is_ok() => {
            let literal = number(text);
            quote!(#type_::from(#literal))
        }
        Ok(value) if value.to_string() == text => {
            let literal = Literal::i64_suffixed(value);
            quote!(#type_::from(#literal))
        }
        _ => quote!(#text.parse::<#type_>()?),
    }
}

fn float(text: &str) -> Result<TokenStream, Misfit> {
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
    let value = value.ok_or_else(|| Misfit::new("the number is out of range"))?;
    let literal = Literal::f64_unsuffixed(value.abs());
    Ok(match value.is_sign_negative() {
        true => quote!(-#literal),
        false => quote!(#literal),
    })
}

/// Bytes as a literal.
pub(super) fn bytes(bytes: &[u8]) -> TokenStream {
    let literal = Literal::byte_string(bytes);
    quote!(#literal)
}

fn holds(integer: crate::api::Integer, digits: &str) -> bool {
    use crate::api::Integer;
    match integer {
        Integer::I8 => digits.parse::<i8>().is_ok(),
        Integer::I16 => digits.parse::<i16>().is_ok(),
        Integer::I32 => digits.parse::<i32>().is_ok(),
        Integer::I64 => digits.parse::<i64>().is_ok(),
        Integer::I128 => digits.parse::<i128>().is_ok(),
        Integer::U8 => digits.parse::<u8>().is_ok(),
        Integer::U16 => digits.parse::<u16>().is_ok(),
        Integer::U32 => digits.parse::<u32>().is_ok(),
        Integer::U64 => digits.parse::<u64>().is_ok(),
        Integer::U128 => digits.parse::<u128>().is_ok(),
    }
}

fn of_format(text: Text) -> Format {
    match text {
        Text::DateTime => Format::DateTime,
        Text::Date => Format::Date,
        Text::Time => Format::Time,
        Text::Duration => Format::Duration,
        Text::Uuid => Format::Uuid,
        Text::Base64 => Format::Byte,
    }
}
