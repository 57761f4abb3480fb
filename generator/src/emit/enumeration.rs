//! The module of an enum of documented values.

use super::constant::constant;
use super::types::integer_name;
use super::{docs, paths, rules};
use crate::api::{Enum, Integer, Model, Repr, Variant};
use crate::names::Ident;
use crate::source::Tree;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(model: &Model, shape: &Enum) -> TokenStream {
    let import = paths::import();
    let definition = definition(model, shape);
    let values = match shape.repr {
        Repr::String => strings(&model.name, shape),
        Repr::Integer(integer) => integers(&model.name, shape, integer),
        Repr::Json => values(&model.name, shape),
    };
    quote! {
        #import
        #definition
        #values
    }
}

fn definition(model: &Model, shape: &Enum) -> TokenStream {
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let variants = shape.variants.iter().map(variant);
    let held = match shape.repr {
        Repr::String => quote!(String),
        Repr::Integer(integer) => integer_name(integer),
        Repr::Json => paths::value(),
    };
    let unknown = shape.unknown.as_ref().map(|unknown| {
        quote! {
            #[doc = " A value that the document does not name; it is kept and written back as it is."]
            #unknown(#held),
        }
    });
    // What it holds is shown, and compared, as it stands in JSON: the macro does that.
    quote! {
        #docs
        #deprecated
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name { #(#variants)* #unknown }
    }
}

fn variant(variant: &Variant) -> TokenStream {
    let Variant {
        wire,
        name,
        docs,
        deprecated,
    } = variant;
    let wire = match wire {
        Tree::String(text) => super::code(text),
        other => super::code(&other.to_json()),
    };
    let text = if docs.is_empty() {
        wire
    } else {
        format!("{wire}\n\n{docs}")
    };
    let docs = docs::outer(&text);
    let deprecated = docs::deprecated(*deprecated);
    quote!(#docs #deprecated #name,)
}

/// The word for the macro: whether other values are welcome, or have no room.
fn word(shape: &Enum) -> Option<TokenStream> {
    match (&shape.unknown, shape.any) {
        (None, _) => Some(quote!(, closed)),
        (Some(_), true) => Some(quote!(, any)),
        (Some(_), false) => None,
    }
}

fn strings(name: &Ident, shape: &Enum) -> TokenStream {
    let wires: Vec<&str> = shape
        .variants
        .iter()
        .filter_map(|variant| variant.wire.as_str())
        .collect();
    let names = names(shape);
    let unknown = shape
        .unknown
        .as_ref()
        .map(|unknown| quote!(Self::#unknown(value) => value,));
    let other = shape
        .unknown
        .as_ref()
        .map(|unknown| quote!(other => Self::#unknown(other.to_owned()),));
    let from = from(
        name,
        &quote!(&str),
        &quote!(value),
        &quote!(#(#wires => Self::#names,)*),
        other,
    );
    let word = word(shape);
    quote! {
        impl #name {
            #[doc = " The documented values, in the document's order."]
            pub const VALUES: &'static [&'static str] = &[#(#wires),*];
            #[doc = " The value as it stands in JSON."]
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #wires,)*
                    #unknown
                }
            }
        }
        #from
        rt::string_enum!(#name #word);
    }
}

fn integers(name: &Ident, shape: &Enum, integer: Integer) -> TokenStream {
    let numbers: Vec<TokenStream> = shape
        .variants
        .iter()
        .map(|variant| match &variant.wire {
            Tree::Number(text) => super::model::integer(text)
                .map_or_else(|| rules::number(text), |text| rules::number(&text)),
            _ => TokenStream::new(),
        })
        .collect();
    let names = names(shape);
    let type_ = integer_name(integer);
    let unknown = shape
        .unknown
        .as_ref()
        .map(|unknown| quote!(Self::#unknown(value) => *value,));
    let other = shape
        .unknown
        .as_ref()
        .map(|unknown| quote!(other => Self::#unknown(other),));
    let from = from(
        name,
        &type_,
        &quote!(value),
        &quote!(#(#numbers => Self::#names,)*),
        other,
    );
    let word = word(shape);
    quote! {
        impl #name {
            #[doc = " The documented values, in the document's order."]
            pub const VALUES: &'static [#type_] = &[#(#numbers),*];
            #[doc = " The value as it stands in JSON."]
            #[must_use]
            pub fn value(&self) -> #type_ {
                match self {
                    #(Self::#names => #numbers,)*
                    #unknown
                }
            }
        }
        #from
        rt::integer_enum!(#name: #type_ #word);
    }
}

fn values(name: &Ident, shape: &Enum) -> TokenStream {
    let constants = shape.variants.iter().map(|variant| constant(&variant.wire));
    let names = names(shape);
    let places: Vec<_> = (0..names.len())
        .map(proc_macro2::Literal::usize_unsuffixed)
        .collect();
    let value = paths::value();
    let documented = paths::constant();
    let unknown = shape
        .unknown
        .as_ref()
        .map(|unknown| quote!(Self::#unknown(value) => return value.clone(),));
    let other = shape
        .unknown
        .as_ref()
        .map(|unknown| quote!(_ => Self::#unknown(value),));
    let from = from(
        name,
        &value,
        &quote!(rt::place(Self::VALUES, &value)),
        &quote!(#(Some(#places) => Self::#names,)*),
        other,
    );
    let word = word(shape);
    quote! {
        impl #name {
            #[doc = " The documented values, in the document's order."]
            pub const VALUES: &'static [#documented] = &[#(#constants),*];
            #[doc = " The value as it stands in JSON."]
            #[must_use]
            pub fn to_value(&self) -> #value {
                let place = match self {
                    #(Self::#names => #places,)*
                    #unknown
                };
                rt::listed(Self::VALUES, place)
            }
        }
        #from
        rt::value_enum!(#name #word);
    }
}

/// `From` where there is room for any value, else `TryFrom`.
fn from(
    name: &Ident,
    of: &TokenStream,
    looked_at: &TokenStream,
    arms: &TokenStream,
    other: Option<TokenStream>,
) -> TokenStream {
    if other.is_some() {
        return quote! {
            impl From<#of> for #name {
                fn from(value: #of) -> Self {
                    match #looked_at { #arms #other }
                }
            }
        };
    }
    let error = paths::unknown_value();
    quote! {
        impl TryFrom<#of> for #name {
            type Error = #error;
            fn try_from(value: #of) -> Result<Self, Self::Error> {
                Ok(match #looked_at { #arms _ => return Err(#error) })
            }
        }
    }
}

fn names(shape: &Enum) -> Vec<&Ident> {
    shape.variants.iter().map(|variant| &variant.name).collect()
}
