//! How a struct is encoded and decoded.

use super::paths;
use crate::api::{Field, Presence, Struct};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The impls of a struct.
pub(super) fn object(name: &Ident, shape: &Struct) -> TokenStream {
    let encode = encode(name, shape);
    let decode = decode(name, shape);
    quote! {
        #encode
        #decode
        rt::bridge!(#name);
    }
}

fn encode(name: &Ident, shape: &Struct) -> TokenStream {
    let members = shape.fields.iter().map(|field| {
        let Field { wire, name, .. } = field;
        match field.presence {
            Presence::Required | Presence::Nullable => quote!(object.required(#wire, &self.#name);),
            Presence::Optional => quote!(object.optional(#wire, &self.#name);),
            Presence::OptionalNullable => quote!(object.maybe(#wire, &self.#name);),
        }
    });
    quote! {
        impl rt::Encode for #name {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                #(#members)*
                object.end();
            }
        }
    }
}

fn decode(name: &Ident, shape: &Struct) -> TokenStream {
    let maybe = paths::maybe();
    let fields = &shape.fields;
    let locals = fields.iter().map(|field| {
        let local = &field.local;
        match field.presence {
            Presence::OptionalNullable => quote!(let mut #local = #maybe::Absent;),
            Presence::Required | Presence::Nullable | Presence::Optional => {
                quote!(let mut #local = None;)
            }
        }
    });
    let wires = fields.iter().map(|field| &field.wire);
    let arms = fields.iter().enumerate().map(|(at, field)| {
        let at = Literal::usize_unsuffixed(at);
        let local = &field.local;
        match field.presence {
            Presence::Required | Presence::Nullable => {
                quote!(#at => #local = Some(object.value()?),)
            }
            Presence::Optional => quote!(#at => #local = object.optional()?,),
            Presence::OptionalNullable => quote!(#at => #local = object.maybe()?,),
        }
    });
    let values = fields.iter().map(|field| {
        let Field {
            wire, name, local, ..
        } = field;
        match field.presence {
            Presence::Required | Presence::Nullable => {
                quote!(#name: object.required(#wire, #local)?)
            }
            Presence::Optional | Presence::OptionalNullable if name == local => quote!(#name),
            Presence::Optional | Presence::OptionalNullable => quote!(#name: #local),
        }
    });
    quote! {
        impl rt::Decode for #name {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                #(#locals)*
                let mut object = input.object(&[#(#wires),*])?;
                while let Some(index) = object.next()? {
                    match index {
                        #(#arms)*
                        _ => object.skip()?,
                    }
                }
                Ok(Self { #(#values),* })
            }
        }
    }
}
