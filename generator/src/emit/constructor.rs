//! How a struct is made: its constructor and its setters.

use super::constant::{Given, fixed, given};
use super::model::field_definition;
use super::types::Types;
use super::{additional, docs, paths};
use crate::api::{Constructor, Field, Model, Presence, Struct};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn methods(types: Types<'_>, model: &Model, shape: &Struct) -> TokenStream {
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
        .map(|field| {
            let setter = setter(types, field);
            let or_default = or_default(types, field);
            quote!(#setter #or_default)
        });
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

/// The method that gives the value of a field, or what the document says of one that is left out.
fn or_default(types: Types<'_>, field: &Field) -> Option<TokenStream> {
    let default = field.default.as_ref()?;
    let (method, name) = (default.method.as_ref()?, &field.name);
    let Given { type_, value } = given(types, field, &default.value)?;
    let about = format!(
        " The value of [`{name}`](Self::{name}), or the document's default where it is left out: {}.",
        super::code(&default.value.to_json())
    );
    let deprecated = docs::deprecated(field.deprecated);
    Some(quote! {
        #[doc = #about]
        #deprecated
        #[must_use]
        pub fn #method(&self) -> #type_ {
            self.#name #value
        }
    })
}

pub(super) fn is_required(field: &Field) -> bool {
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
