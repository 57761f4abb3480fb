//! The field that holds the members of an object that no other field stands for.

use super::types::Types;
use super::{docs, rules};
use crate::api::{Additional, Struct};
use proc_macro2::TokenStream;
use quote::quote;

/// The field.
pub(super) fn definition(types: Types<'_>, field: &Additional, validated: bool) -> TokenStream {
    let docs = docs::outer(&field.docs);
    let name = &field.name;
    let type_ = types.map(&field.type_);
    let rules = validated
        .then(|| rules::of_additional(types.api, field))
        .flatten();
    quote!(#docs #rules pub #name: #type_,)
}

/// The method that sets it.
pub(super) fn setter(types: Types<'_>, field: &Additional) -> Option<TokenStream> {
    let Additional { name, setter, .. } = field;
    let setter = setter.as_ref()?;
    let argument = types.value_argument(&field.type_);
    let about = format!(" Sets [`{name}`](Self::{name}).");
    Some(quote! {
        #[doc = #about]
        #[must_use]
        pub fn #setter(
            mut self,
            value: impl IntoIterator<Item = (impl Into<String>, #argument)>,
        ) -> Self {
            self.#name = rt::members(value);
            self
        }
    })
}

/// No such member, for a constructor.
pub(super) fn absent(shape: &Struct) -> Option<TokenStream> {
    let name = &shape.additional.as_ref()?.name;
    Some(quote!(#name: rt::Map::new()))
}
