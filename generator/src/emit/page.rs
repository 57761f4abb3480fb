//! The pages of an operation's answers, and the items of these.

use super::types::Types;
use super::{answer, paths};
use crate::api::{Operation, Outcome, PageInput, PageItems, PageStep, PageWay, Paging, Presence};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The methods that give the pages, and their items where those have a type.
pub(super) fn verbs(
    types: Types<'_>,
    operation: &Operation,
    failure: &TokenStream,
) -> Option<TokenStream> {
    let paging = operation.paging.as_ref()?;
    let Outcome::Body(body) = &operation.success else {
        return None;
    };
    let page = answer::body_type(types, body);
    let pages = paths::pages();
    let items = paging.list.as_ref().map(|list| items(types, list, failure));
    Some(quote! {
        #[doc = " The answer to this request, and the pages that follow it, one after another."]
        pub fn pages(self) -> #pages<#page, #failure> {
            #pages::new(self.request, Self::read)
        }
        #items
    })
}

fn items(types: Types<'_>, list: &PageItems, failure: &TokenStream) -> TokenStream {
    let item = types.type_(&list.type_);
    let (items, way) = (paths::items(), way(&list.steps));
    quote! {
        #[doc = " The items of this page and of those that follow it, one after another."]
        pub fn items(self) -> #items<#item, #failure> {
            self.pages().items(#way)
        }
    }
}

/// The function from a page to its items, if it has any.
fn way(steps: &[PageStep]) -> TokenStream {
    if steps.is_empty() {
        return quote!(Some);
    }
    let (mut value, mut may_lack) = (quote!(page), false);
    for step in steps {
        let asked = may_lack.then(|| quote!(?));
        (value, may_lack) = match step {
            PageStep::Inner => (quote!(#value #asked.0), false),
            PageStep::Field(name, Presence::Required) => (quote!(#value #asked.#name), false),
            PageStep::Field(name, Presence::OptionalNullable) => {
                (quote!(#value #asked.#name.into_option()), true)
            }
            PageStep::Field(name, Presence::Optional | Presence::Nullable) => {
                (quote!(#value #asked.#name), true)
            }
        };
    }
    match may_lack {
        true => quote!(|page| #value),
        false => quote!(|page| Some(#value)),
    }
}

/// What the operation's table says of its pages.
pub(super) fn row(paging: &Paging) -> TokenStream {
    let number = |number: u64| Literal::u64_unsuffixed(number);
    let way = match &paging.way {
        PageWay::Link => quote!(link()),
        PageWay::Url(next) => quote!(url(#next)),
        PageWay::Cursor { input, next, last } => {
            let input = self::input(input);
            match last {
                true => quote!(last(#input, #next)),
                false => quote!(cursor(#input, #next)),
            }
        }
        PageWay::Offset { input, first } => {
            let (input, first) = (self::input(input), number(*first));
            quote!(offset(#input, #first))
        }
        PageWay::Number {
            input,
            first,
            pages,
        } => {
            let (input, first) = (self::input(input), number(*first));
            let pages = match pages {
                Some(pages) => quote!(Some(#pages)),
                None => quote!(None),
            };
            quote!(number(#input, #first, #pages))
        }
        PageWay::Window {
            start,
            end,
            first,
            behind,
        } => {
            let (start, end) = (input(start), input(end));
            let (first, behind) = (number(*first), number(*behind));
            quote!(window(#start, #end, #first, #behind))
        }
    };
    let items = (!paging.items.is_empty()).then_some(&paging.items);
    let items = items.map(|pointer| quote!(.items(#pointer)));
    let total = paging.total.as_ref().map(|total| quote!(.total(#total)));
    let more = paging.more.as_ref().map(|more| quote!(.more(#more)));
    quote!(.paging(rt::Paging::#way #items #total #more))
}

fn input(input: &PageInput) -> TokenStream {
    match input {
        PageInput::Parameter(at) => {
            let at = Literal::usize_unsuffixed(*at);
            quote!(rt::Input::Parameter(#at))
        }
        PageInput::Body(pointer) => quote!(rt::Input::Body(#pointer)),
    }
}
