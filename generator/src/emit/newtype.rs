//! The module of a type around another.

use super::types::Types;
use super::{docs, paths, rules};
use crate::api::{Alias, Model, Type};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(types: Types<'_>, model: &Model, alias: &Alias) -> TokenStream {
    let import = paths::import();
    let name = &model.name;
    let docs = docs::outer(&model.docs);
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
    let looked_through = looked_through(&alias.type_);
    quote! {
        #import
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq #derive)]
        #whole
        pub struct #name(
            #[doc = " The value."]
            #rules
            pub #type_
        );
        rt::newtype!(#name: #type_ #looked_through);
    }
}

/// The word for what rules on whoever holds such a value look at.
fn looked_through(type_: &Type) -> Option<TokenStream> {
    match type_ {
        Type::List(_) => Some(quote!(, items)),
        Type::Map(_) => Some(quote!(, properties)),
        Type::String | Type::Secret => Some(quote!(, text)),
        Type::Integer(_) | Type::Float(_) | Type::Number => Some(quote!(, number)),
        _ => None,
    }
}
