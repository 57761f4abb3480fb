//! The module of a type around another.

use super::types::Types;
use super::{docs, foreign, paths, rules};
use crate::api::{Alias, Model, Type};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(types: Types<'_>, model: &Model, alias: &Alias) -> TokenStream {
    let import = paths::import();
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let value_docs = docs::outer(&alias.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let type_ = types.type_(&alias.type_);
    let validate = paths::validate();
    let derive = model.validated.then(|| quote!(, #validate));
    let whole = derive
        .as_ref()
        .and_then(|_| rules::whole(types.api, model, Vec::new()));
    let rules = derive
        .as_ref()
        .and_then(|_| rules::attribute_of(types.api, &alias.type_, &alias.rules, Vec::new()));
    let traits = traits(&alias.type_);
    let words = words(&alias.type_);
    let from = match &alias.type_ {
        Type::Custom(custom) => Some(foreign::from(name, custom)),
        _ => None,
    };
    quote! {
        #import
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq #traits #derive)]
        #whole
        pub struct #name(
            #value_docs
            #rules
            pub #type_
        );
        #from
        rt::newtype!(#name: #type_ #words);
    }
}

/// The words for what rules on whoever holds such a value look at, and for the traits of leaves that it shares with what it stands around.
fn words(type_: &Type) -> Option<TokenStream> {
    match type_ {
        Type::List(_) => Some(quote!(, items)),
        Type::Map(_) => Some(quote!(, properties)),
        Type::String => Some(quote!(, text, shown, str, borrowed)),
        Type::Text(_) => Some(quote!(, text, shown, str)),
        // What is secret is never shown.
        Type::Secret => Some(quote!(, text, borrowed)),
        Type::Integer(_) | Type::Float(_) | Type::Number => Some(quote!(, number, shown)),
        Type::Bool => Some(quote!(, shown)),
        _ => None,
    }
}

/// The traits that a leaf has by what it is, whatever the document adds to it.
fn traits(type_: &Type) -> Option<TokenStream> {
    match type_ {
        Type::String | Type::Secret | Type::Integer(_) | Type::Number | Type::Bool => {
            Some(quote!(, Eq, Hash, PartialOrd, Ord))
        }
        // Texts of one moment may differ: their order is not that of what they say.
        Type::Text(_) => Some(quote!(, Eq, Hash)),
        _ => None,
    }
}
