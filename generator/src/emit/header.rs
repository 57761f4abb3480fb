//! The struct of the headers that an operation's answers are documented to have.

use super::operation::separator_names;
use super::types::Types;
use super::{docs, paths, rules};
use crate::api::{HeaderField, HeaderShape, Headers, Operation};
use proc_macro2::TokenStream;
use quote::quote;

/// The struct, and how it is read from the headers of an answer.
pub(super) fn headers(types: Types<'_>, operation: &Operation) -> Option<TokenStream> {
    let Headers { name, fields } = operation.headers.as_ref()?;
    let about = format!(
        " The documented headers of the answers to {}: `{name}::from(&response.headers)`, of errors too. What is missing, or not as documented, is `None`.",
        super::code(&operation.wire)
    );
    let is_checked =
        |field: &HeaderField| !field.rules.is_empty() || types.is_validated(&field.type_);
    let validate = paths::validate();
    let checked = fields.iter().any(is_checked);
    let derive = checked.then(|| quote!(, #validate));
    let definitions = fields.iter().map(|field| {
        let about = docs::outer(&field.docs);
        let deprecated = docs::deprecated(field.deprecated);
        let (name, wire) = (&field.name, &field.wire);
        let rename = (name.as_str() != wire).then(|| quote!(rename = #wire));
        let words = rename.into_iter().collect();
        let rules = checked
            .then(|| rules::attribute_of(types.api, &field.type_, &field.rules, words))
            .flatten();
        let type_ = types.type_(&field.type_);
        quote!(#about #deprecated #rules pub #name: Option<#type_>)
    });
    let rows = fields.iter().map(|field| {
        let (name, wire) = (&field.name, &field.wire);
        let shape = match field.shape {
            HeaderShape::One => quote!(One),
            HeaderShape::List => quote!(List),
            HeaderShape::Members => quote!(Members),
            HeaderShape::Exploded => quote!(Exploded),
            HeaderShape::Json => quote!(Json),
            HeaderShape::Delimited(separators) => {
                let separators = separator_names(separators);
                quote!(Delimited[#(#separators),*])
            }
        };
        quote!(#name => #wire #shape)
    });
    Some(quote! {
        #[doc = #about]
        #[derive(Clone, Debug, Default, PartialEq #derive)]
        #[non_exhaustive]
        pub struct #name { #(#definitions),* }
        rt::headers!(#name { #(#rows),* });
    })
}
