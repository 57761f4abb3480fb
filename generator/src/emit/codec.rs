//! How a struct is encoded and decoded.

use super::paths;
use crate::api::{Field, Presence, Struct};
use crate::names::Ident;
use proc_macro2::TokenStream;
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
    let additional = shape.additional.as_ref().map(|additional| {
        let name = &additional.name;
        let known = shape.fields.iter().map(|field| &field.wire);
        quote!(object.rest(&self.#name, &[#(#known),*]);)
    });
    let body = if shape.fields.is_empty() && additional.is_none() {
        quote!(out.object().end();)
    } else {
        quote! {
            let mut object = out.object();
            #(#members)*
            #additional
            object.end();
        }
    };
    quote! {
        impl rt::Encode for #name {
            fn encode(&self, out: &mut rt::Encoder) {
                #body
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
    let members = fields.iter().map(|field| {
        let Field { wire, local, .. } = field;
        let kind = match field.presence {
            Presence::Required | Presence::Nullable => quote!(Required),
            Presence::Optional => quote!(Optional),
            Presence::OptionalNullable => quote!(Nullable),
        };
        quote!(rt::Member::#kind(#wire, &mut #local))
    });
    let filled = filled(fields);
    let value = |(name, local): (&Ident, &Ident)| {
        if name == local {
            quote!(#name)
        } else {
            quote!(#name: #local)
        }
    };
    let additional = shape.additional.as_ref();
    let rest = additional.map(|field| {
        let local = &field.local;
        quote!(let mut #local = rt::Map::new();)
    });
    let read = match additional.map(|field| &field.local) {
        Some(local) => quote!(input.members_and_rest(members, &mut #local)?;),
        None => quote!(input.members(members)?;),
    };
    let values = fields
        .iter()
        .map(|field| (&field.name, &field.local))
        .chain(additional.map(|field| (&field.name, &field.local)))
        .map(value);
    quote! {
        impl rt::Decode for #name {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                #(#locals)*
                #rest
                let members = &mut [#(#members),*];
                #read
                #filled
                Ok(Self { #(#values),* })
            }
        }
    }
}

/// Takes what is required out of its option: the runtime has seen to it that it is there.
fn filled(fields: &[Field]) -> Option<TokenStream> {
    let is_required =
        |field: &&Field| matches!(field.presence, Presence::Required | Presence::Nullable);
    let locals: Vec<&Ident> = fields
        .iter()
        .filter(is_required)
        .map(|field| &field.local)
        .collect();
    taken_out(&locals)
}

/// The statement that takes values out of the options of these names.
pub(super) fn taken_out(locals: &[&Ident]) -> Option<TokenStream> {
    let (pattern, value) = match locals {
        [] => return None,
        [one] => (quote!(Some(#one)), quote!(#one)),
        several => (quote!((#(Some(#several)),*)), quote!((#(#several),*))),
    };
    Some(quote! {
        let #pattern = #value else {
            return Err(input.unfilled());
        };
    })
}
