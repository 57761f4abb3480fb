//! A model's module.
//!
//! Which traits of the standard library a type has follows from what it is, never from what is in it, so that a later field takes none away:
//!
//! | every model | `Clone`, `Debug`, `PartialEq`; `Send`, `Sync` and `'static` |
//! |---|---|
//! | a struct of which nothing is required | `Default`: all absent (a member that becomes required is a breaking change anyway) |
//! | an enum of strings | `Eq`, `Ord`, `Hash`, `Display`, `FromStr`, `AsRef<str>`, `From<&str>` (`TryFrom<&str>` where it is closed) |
//! | an enum of integers | `Eq`, `Ord`, `Hash`, `Display`, `FromStr`, `From` of the integer (`TryFrom` where it is closed) |
//! | an enum of other values | `Eq` |
//! | a type around a string | `Eq`, `Ord`, `Hash`, `Display`, `FromStr`, `AsRef<str>`, `From<&str>`; a secret is not shown |
//! | a type around an integer, a number with every digit, a boolean | `Eq`, `Ord`, `Hash`, `Display`, `FromStr` |
//! | a type around a text of a format | `Eq`, `Hash`, `Display`, `FromStr`, `AsRef<str>` |
//! | a type around an `f64` | `Display`, `FromStr` |
//!
//! None is `Copy`: an open enum cannot be, and a closed one may be opened.

use super::constant::names_deprecated;
use super::constructor::{is_required, methods};
use super::types::Types;
use super::{additional, codec, docs, enumeration, newtype, paths, rules, tuple, union};
use crate::api::{Alias, Api, Constructor, Field, Model, Shape, Struct, Type};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// Everything in the module of a model.
pub(super) fn module(api: &Api, model: &Model) -> TokenStream {
    let types = Types::in_models(api);
    match &model.shape {
        Shape::Struct(shape) => struct_module(types, model, shape),
        Shape::Enum(shape) => enumeration::module(model, shape),
        Shape::Union(shape) => union::module(types, model, shape),
        Shape::Tuple(shape) => tuple::module(types, model, shape),
        Shape::Newtype(alias) => newtype::module(types, model, alias),
        Shape::Alias(alias) => alias_module(types, model, alias),
    }
}

/// The names that a model's module brings.
pub(super) fn exports(model: &Model) -> Vec<&Ident> {
    let required = match &model.shape {
        Shape::Struct(Struct {
            constructor: Constructor::Struct(name, _),
            ..
        }) => Some(name),
        _ => None,
    };
    std::iter::once(&model.name).chain(required).collect()
}

/// The types that a model is made of.
pub(super) fn types(model: &Model) -> Vec<&Type> {
    match &model.shape {
        Shape::Struct(shape) => {
            let fields = shape.fields.iter().map(|field| &field.type_);
            let additional = shape.additional.iter().map(|field| &field.type_);
            fields.chain(additional).collect()
        }
        Shape::Enum(_) => Vec::new(),
        Shape::Union(shape) => shape
            .variants
            .iter()
            .map(|variant| &variant.type_)
            .collect(),
        Shape::Tuple(shape) => {
            let items = shape.items.iter().map(|item| &item.type_);
            items
                .chain(shape.rest.iter().map(|(type_, _)| type_))
                .collect()
        }
        Shape::Newtype(alias) | Shape::Alias(alias) => vec![&alias.type_],
    }
}

/// Whether a part of a model is deprecated, which the code around it names.
pub(super) fn has_deprecated(api: &Api, model: &Model) -> bool {
    let types = Types::in_models(api);
    match &model.shape {
        Shape::Struct(shape) => shape
            .fields
            .iter()
            .any(|field| field.deprecated || names_deprecated(types, field)),
        Shape::Enum(shape) => shape.variants.iter().any(|variant| variant.deprecated),
        Shape::Union(_) | Shape::Tuple(_) | Shape::Newtype(_) | Shape::Alias(_) => false,
    }
}

fn struct_module(types: Types<'_>, model: &Model, shape: &Struct) -> TokenStream {
    let import = paths::import();
    let definition = struct_definition(types, model, shape);
    let methods = methods(types, model, shape);
    let codec = codec::object(&model.name, shape);
    quote! {
        #import
        #definition
        #methods
        #codec
    }
}

fn struct_definition(types: Types<'_>, model: &Model, shape: &Struct) -> TokenStream {
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let default = shape
        .fields
        .iter()
        .all(|field| !is_required(field))
        .then(|| quote!(Default,));
    let validate = paths::validate();
    let validate = model.validated.then(|| quote!(, #validate));
    let whole = validate
        .as_ref()
        .and_then(|_| rules::whole(types.api, model, Vec::new()));
    let fields = shape.fields.iter().map(|field| {
        let rules = validate
            .as_ref()
            .and_then(|_| rules::attribute(types.api, field));
        field_definition(types, field, rules.as_ref())
    });
    let additional = shape
        .additional
        .as_ref()
        .map(|field| additional::definition(types, field, model.validated));
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, #default PartialEq #validate)]
        #whole
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #additional }
    }
}

pub(super) fn field_definition(
    types: Types<'_>,
    field: &Field,
    rules: Option<&TokenStream>,
) -> TokenStream {
    let docs = docs::outer(&field.docs);
    let deprecated = docs::deprecated(field.deprecated);
    let name = &field.name;
    let type_ = types.field(field);
    quote!(#docs #deprecated #rules pub #name: #type_)
}

fn alias_module(types: Types<'_>, model: &Model, alias: &Alias) -> TokenStream {
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let type_ = types.type_(&alias.type_);
    quote! {
        #docs
        #deprecated
        pub type #name = #type_;
    }
}

/// The text of an integer without fraction and exponent; `None` where the number is none, or beyond 128 bits.
pub(super) fn integer(text: &str) -> Option<String> {
    if let Ok(number) = text.parse::<i128>() {
        return Some(number.to_string());
    }
    let whole = text
        .split_once('.')
        .filter(|(_, zeros)| zeros.bytes().all(|zero| zero == b'0'));
    match (whole, text.parse::<u128>()) {
        (Some((whole, _)), _) => integer(whole),
        (None, Ok(number)) => Some(number.to_string()),
        (None, Err(_)) => None,
    }
}
