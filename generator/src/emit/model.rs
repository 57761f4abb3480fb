//! A model's module.

use super::types::Types;
use super::{codec, docs, paths, rules};
use crate::api::{Alias, Api, Constructor, Enum, Field, Model, Presence, Shape, Struct};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// Everything in the module of a model.
pub(super) fn module(api: &Api, model: &Model) -> TokenStream {
    let types = Types::in_models(api);
    match &model.shape {
        Shape::Struct(shape) => struct_module(types, model, shape),
        Shape::Enum(shape) => enum_module(model, shape),
        Shape::Union(_) | Shape::Tuple(_) | Shape::Newtype(_) => TokenStream::new(),
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
    let fields = shape.fields.iter().map(|field| {
        let rules = validate
            .as_ref()
            .and_then(|_| rules::attribute(types.api, field));
        field_definition(types, field, rules.as_ref())
    });
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, #default PartialEq #validate)]
        #[non_exhaustive]
        pub struct #name { #(#fields),* }
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
            new_from_struct(shape, required, places),
            Some(required_struct(types, model, shape, required, places)),
        ),
    };
    let setters = shape
        .fields
        .iter()
        .filter(|field| !is_required(field))
        .map(|field| setter(types, field));
    quote! {
        impl #name {
            #new
            #(#setters)*
        }
        #required
    }
}

fn new_from_arguments(types: Types<'_>, shape: &Struct, places: &[usize]) -> TokenStream {
    let required: Vec<&Field> = places
        .iter()
        .filter_map(|&at| shape.fields.get(at))
        .collect();
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
        match field.presence {
            Presence::Required => initialized(name, &types.taken(&field.type_, &quote!(#name))),
            Presence::Nullable => quote!(#name),
            Presence::Optional | Presence::OptionalNullable => absent(field),
        }
    });
    if required.is_empty() {
        return quote! {
            #[doc = " Nothing is required: every member starts absent."]
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    quote! {
        #[doc = " Takes what is required; every other member starts absent."]
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values),* }
        }
    }
}

fn new_from_struct(shape: &Struct, required: &Ident, places: &[usize]) -> TokenStream {
    let values = shape.fields.iter().enumerate().map(|(at, field)| {
        let name = &field.name;
        if places.contains(&at) {
            quote!(#name: required.#name)
        } else {
            absent(field)
        }
    });
    quote! {
        #[doc = " Takes what is required; every other member starts absent."]
        #[must_use]
        pub fn new(required: #required) -> Self {
            Self { #(#values),* }
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
    let fields = places
        .iter()
        .filter_map(|&at| shape.fields.get(at))
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
fn initialized(name: &Ident, value: &TokenStream) -> TokenStream {
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

fn enum_module(model: &Model, shape: &Enum) -> TokenStream {
    let import = paths::import();
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let unknown = &shape.unknown;
    let wires: Vec<&str> = shape
        .variants
        .iter()
        .filter_map(|variant| variant.wire.as_str())
        .collect();
    let names: Vec<&Ident> = shape.variants.iter().map(|variant| &variant.name).collect();
    let abouts = wires.iter().map(|wire| format!(" {}", super::code(wire)));
    quote! {
        #import
        #docs
        #deprecated
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #abouts] #names,)*
            #[doc = " A value that the document does not name; it is kept and written back as it is."]
            #unknown(String),
        }
        impl #name {
            #[doc = " The documented values, in the document's order."]
            pub const VALUES: &'static [&'static str] = &[#(#wires),*];
            #[doc = " The value as it stands in JSON."]
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #wires,)*
                    Self::#unknown(value) => value,
                }
            }
        }
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#wires => Self::#names,)*
                    other => Self::#unknown(other.to_owned()),
                }
            }
        }
        rt::string_enum!(#name);
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
