//! One field: its own rules, then those of its type.

use proc_macro2::TokenStream;
use quote::quote;

use super::place::at;
use super::{Context, rules};
use crate::ast::{Field, Place};

/// The calls for a field whose value is read by `access`, an expression that is a reference.
pub(super) fn expand(
    field: &Field<'_>,
    access: &TokenStream,
    context: &mut Context,
) -> TokenStream {
    if field.rules.is_empty() && !field.nested {
        return TokenStream::new();
    }
    let checks = rules::expand(&field.rules, access, context);
    let collector = context.collector.clone();
    if let (true, false, Place::Name(name)) = (checks.is_empty(), field.secret, &field.place) {
        return at(field.span(), quote!(#collector.member(#name, #access);));
    }
    let nested = field.nested.then(|| {
        let module = &context.module;
        at(
            field.span(),
            quote!(#module::Validate::validate_into(#access, #collector);),
        )
    });
    let mut calls = quote!(#checks #nested);
    if field.secret {
        calls = quote!(#collector.mask(); #calls #collector.unmask(););
    }
    match &field.place {
        Place::Name(name) => quote!(#collector.enter(#name); #calls #collector.leave();),
        Place::Index(index) => quote!(#collector.enter_index(#index); #calls #collector.leave();),
        Place::Same => calls,
    }
}
