//! Types of the user's: the wrapper around one, and the module of those that a module of the user's reads and writes.

use super::paths;
use crate::api::{Api, Custom, Way};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The wrapper around a type of the user's, as a module of a model or of operations sees it.
pub(super) fn type_(custom: &Custom) -> TokenStream {
    let foreign = paths::foreign();
    let rust = path(&custom.rust);
    match &custom.way {
        None => quote!(#foreign<#rust>),
        Some(way) => quote!(#foreign<#rust, super::super::foreign::#way>),
    }
}

/// The conversion from a type of the user's to a type around it.
pub(super) fn from(name: &Ident, custom: &Custom) -> TokenStream {
    let rust = path(&custom.rust);
    quote! {
        impl From<#rust> for #name {
            fn from(value: #rust) -> Self {
                Self(value.into())
            }
        }
    }
}

/// The types that stand for the functions of a module.
pub(super) fn module(api: &Api) -> TokenStream {
    let import = paths::import();
    let ways = api.ways.iter().map(way);
    quote! {
        #import
        #(#ways)*
    }
}

fn way(way: &Way) -> TokenStream {
    let name = &way.name;
    let (rust, module) = (path(&way.rust), path(&way.module));
    let about = format!(
        " {} by the functions of {}.",
        super::code(&way.rust),
        super::code(&way.module)
    );
    quote! {
        #[doc = #about]
        #[derive(Clone, Copy, Debug)]
        pub enum #name {}

        impl rt::Way<#rust> for #name {
            fn encode(value: &#rust, out: &mut rt::Encoder) {
                #module::encode(value, out);
            }

            fn decode(input: &mut rt::Decoder<'_>) -> Result<#rust, rt::DecodeError> {
                #module::decode(input)
            }
        }
    }
}

/// A path as Rust reads it. What the config has taken is one; anything else is nothing, which does not compile and does no harm.
fn path(text: &str) -> TokenStream {
    syn::parse_str::<syn::TypePath>(text)
        .map(ToTokens::into_token_stream)
        .unwrap_or_default()
}
