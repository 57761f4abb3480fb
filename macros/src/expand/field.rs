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
    if field.rules.is_empty() && !field.nested && field.forbidden.is_none() {
        return TokenStream::new();
    }
    if let Place::Rest(from) = field.place {
        return rest(field, from, access, context);
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
    let forbidden = field.forbidden.map(|span| {
        let module = &context.module;
        let properties = at(span, quote!(#module::Properties::properties(#access)));
        quote!(#collector.forbidden_members(#properties);)
    });
    let mut calls = quote!(#forbidden #checks #nested);
    if field.secret {
        calls = quote!(#collector.mask(); #calls #collector.unmask(););
    }
    match &field.place {
        Place::Name(name) => quote!(#collector.enter(#name); #calls #collector.leave();),
        Place::Index(index) => quote!(#collector.enter_index(#index); #calls #collector.leave();),
        Place::Same | Place::Rest(_) => calls,
    }
}

/// The items after those that have a field each: their places count from the first of them.
fn rest(
    field: &Field<'_>,
    from: usize,
    access: &TokenStream,
    context: &mut Context,
) -> TokenStream {
    let [index, item] = rules::names(["index", "item"]);
    let checks = field
        .rules
        .items
        .as_ref()
        .map(|nested| rules::expand(&nested.rules, &quote!(#item), context));
    let Context {
        module, collector, ..
    } = context;
    let items = at(field.span(), quote!(#module::Items::items(#access)));
    if field.forbidden.is_some() {
        return quote!(#collector.forbidden_items(#from, #items););
    }
    let nested = field.nested.then(|| {
        at(
            field.span(),
            quote!(#module::Validate::validate_into(#item, #collector);),
        )
    });
    quote! {
        for (#index, #item) in #module::each_item(#items) {
            #collector.enter_index(#from + #index);
            #checks
            #nested
            #collector.leave();
        }
    }
}
