//! A model's module.

use super::constant::{fixed, fixes_deprecated};
use super::types::Types;
use super::{additional, codec, docs, enumeration, newtype, paths, rules, tuple, union};
use crate::api::{Alias, Api, Constructor, Field, Model, Presence, Shape, Struct, Type};
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
            .any(|field| field.deprecated || fixes_deprecated(types, field)),
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

fn field_definition(types: Types<'_>, field: &Field, rules: Option<&TokenStream>) -> TokenStream {
    let docs = docs::outer(&field.docs);
    let deprecated = docs::deprecated(field.deprecated);
    let name = &field.name;
    let type_ = types.field(field);
    quote!(#docs #deprecated #rules pub #name: #type_)
}

fn methods(types: Types<'_>, model: &Model, shape: &Struct) -> TokenStream {
    let name = &model.name;
    let (new, required) = match &shape.constructor {
        Constructor::Arguments(places) => (new_from_arguments(types, shape, places), None),
        Constructor::Struct(required, places) => (
            new_from_struct(types, shape, required, places),
            Some(required_struct(types, model, shape, required, places)),
        ),
    };
    let setters = shape
        .fields
        .iter()
        .filter(|field| !is_required(field))
        .map(|field| setter(types, field));
    let additional = shape
        .additional
        .as_ref()
        .and_then(|field| additional::setter(types, field));
    let default = is_new_without_default(types, shape).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    quote! {
        impl #name {
            #new
            #(#setters)*
            #additional
        }
        #default
        #required
    }
}

/// The fields that a constructor asks for.
fn asked<'a>(types: Types<'_>, shape: &'a Struct, places: &[usize]) -> Vec<&'a Field> {
    places
        .iter()
        .filter_map(|&at| shape.fields.get(at))
        .filter(|field| fixed(types, field).is_none())
        .collect()
}

/// Whether everything that is required has one value: what there is to make is made by `new()`.
fn is_new_without_default(types: Types<'_>, shape: &Struct) -> bool {
    match &shape.constructor {
        Constructor::Arguments(places) => {
            shape.fields.iter().any(is_required) && asked(types, shape, places).is_empty()
        }
        Constructor::Struct(..) => false,
    }
}

fn new_from_arguments(types: Types<'_>, shape: &Struct, places: &[usize]) -> TokenStream {
    let required = asked(types, shape, places);
    let arguments = required.iter().map(|field| {
        let name = &field.name;
        let type_ = if field.presence == Presence::Required {
            types.argument(&field.type_)
        } else {
            types.field(field)
        };
        quote!(#name: #type_)
    });
    let values = shape.fields.iter().map(|field| {
        let name = &field.name;
        if let Some(value) = fixed(types, field) {
            return quote!(#name: #value);
        }
        match field.presence {
            Presence::Required => initialized(name, &types.taken(&field.type_, &quote!(#name))),
            Presence::Nullable => quote!(#name),
            Presence::Optional | Presence::OptionalNullable => absent(field),
        }
    });
    let additional = additional::absent(shape);
    if !shape.fields.iter().any(is_required) {
        return quote! {
            #[doc = " Nothing is required: every member starts absent."]
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let about = if required.is_empty() {
        " What is required has one value; every other member starts absent."
    } else {
        " Takes what is required; every other member starts absent."
    };
    quote! {
        #[doc = #about]
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #additional }
        }
    }
}

fn new_from_struct(
    types: Types<'_>,
    shape: &Struct,
    required: &Ident,
    places: &[usize],
) -> TokenStream {
    let additional = additional::absent(shape);
    let values = shape.fields.iter().enumerate().map(|(at, field)| {
        let name = &field.name;
        if let Some(value) = fixed(types, field) {
            quote!(#name: #value)
        } else if places.contains(&at) {
            quote!(#name: required.#name)
        } else {
            absent(field)
        }
    });
    quote! {
        #[doc = " Takes what is required; every other member starts absent."]
        #[must_use]
        pub fn new(required: #required) -> Self {
            Self { #(#values,)* #additional }
        }
    }
}

fn required_struct(
    types: Types<'_>,
    model: &Model,
    shape: &Struct,
    required: &Ident,
    places: &[usize],
) -> TokenStream {
    let about = format!(" What [`{}::new`] requires.", model.name);
    let fields = asked(types, shape, places)
        .into_iter()
        .map(|field| field_definition(types, field, None));
    quote! {
        #[doc = #about]
        #[derive(Clone, Debug, PartialEq)]
        pub struct #required { #(#fields),* }
    }
}

fn setter(types: Types<'_>, field: &Field) -> TokenStream {
    let name = &field.name;
    let setter = &field.setter;
    let argument = types.argument(&field.type_);
    let value = types.taken(&field.type_, &quote!(value));
    let maybe = paths::maybe();
    let wrapped = match field.presence {
        Presence::OptionalNullable => quote!(#maybe::Value(#value)),
        Presence::Optional | Presence::Required | Presence::Nullable => quote!(Some(#value)),
    };
    let about = format!(" Sets [`{name}`](Self::{name}).");
    let deprecated = docs::deprecated(field.deprecated);
    let null = field.null_setter.as_ref().map(|null| {
        let about = format!(" Sets [`{name}`](Self::{name}) to `null`.");
        quote! {
            #[doc = #about]
            #deprecated
            #[must_use]
            pub fn #null(mut self) -> Self {
                self.#name = #maybe::Null;
                self
            }
        }
    });
    quote! {
        #[doc = #about]
        #deprecated
        #[must_use]
        pub fn #setter(mut self, value: #argument) -> Self {
            self.#name = #wrapped;
            self
        }
        #null
    }
}

fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
}

/// The shorthand where it can be had: clippy asks for it.
pub(super) fn initialized(name: &Ident, value: &TokenStream) -> TokenStream {
    if value.to_string() == name.as_str() {
        quote!(#name)
    } else {
        quote!(#name: #value)
    }
}

fn absent(field: &Field) -> TokenStream {
    let name = &field.name;
    let maybe = paths::maybe();
    match field.presence {
        Presence::OptionalNullable => quote!(#name: #maybe::Absent),
        Presence::Optional | Presence::Required | Presence::Nullable => quote!(#name: None),
    }
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
