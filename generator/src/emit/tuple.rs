//! The module of a list whose first items have each a type of their own.

use super::types::Types;
use super::{docs, paths, rules};
use crate::api::{Model, Rules, Tuple, TupleItem, Type};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

pub(super) fn module(types: Types<'_>, model: &Model, shape: &Tuple) -> TokenStream {
    let import = paths::import();
    let definition = definition(types, model, shape);
    let methods = methods(types, model, shape);
    let codec = codec(model, shape);
    let name = &model.name;
    quote! {
        #import
        #definition
        #methods
        #codec
        rt::bridge!(#name);
    }
}

/// The field of the items after the first: typed, or kept as JSON where there may be none.
fn rest_name(shape: &Tuple) -> Ident {
    Ident::ours(if shape.rest.is_some() {
        "rest"
    } else {
        "additional"
    })
}

fn definition(types: Types<'_>, model: &Model, shape: &Tuple) -> TokenStream {
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let default = is_default(shape).then(|| quote!(Default,));
    let validate = paths::validate();
    let derive = model.validated.then(|| quote!(, #validate));
    let whole = model.validated.then(|| whole(types, model, shape));
    let items = shape
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| item_definition(types, at, item, model.validated));
    let rest = rest_definition(types, shape, model.validated);
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, #default PartialEq #derive)]
        #whole
        #[non_exhaustive]
        pub struct #name { #(#items,)* #rest }
    }
}

/// The rules of the list as a whole.
fn whole(types: Types<'_>, model: &Model, shape: &Tuple) -> Option<TokenStream> {
    let arguments = rules::arguments(types.api, &shape.rules);
    let list = (!arguments.is_empty()).then(|| quote!(list(#(#arguments),*)));
    rules::whole(types.api, model, list.into_iter().collect())
}

fn item_definition(types: Types<'_>, at: usize, item: &TupleItem, validated: bool) -> TokenStream {
    let docs = docs::outer(&item.docs);
    let name = &item.name;
    let place = at.to_string();
    let words = vec![quote!(rename = #place)];
    let rules = validated
        .then(|| rules::attribute_of(types.api, &item.type_, &item.rules, words))
        .flatten();
    let type_ = item_type(types, item);
    quote!(#docs #rules pub #name: #type_)
}

fn item_type(types: Types<'_>, item: &TupleItem) -> TokenStream {
    let type_ = types.type_(&item.type_);
    if item.required {
        type_
    } else {
        quote!(Option<#type_>)
    }
}

fn rest_definition(types: Types<'_>, shape: &Tuple, validated: bool) -> TokenStream {
    let name = rest_name(shape);
    let from = Literal::usize_unsuffixed(shape.items.len());
    let Some((type_, rules)) = &shape.rest else {
        let value = paths::value();
        let rules = validated.then(|| quote!(#[validate(rest = #from, forbidden)]));
        return quote! {
            #[doc = " Items that the document does not name, and does not allow."]
            #rules
            pub #name: Vec<#value>
        };
    };
    let rules = Rules {
        items: (!rules.is_empty()).then(|| Box::new(rules.clone())),
        ..Rules::default()
    };
    let rules = validated
        .then(|| rules::attribute_of(types.api, type_, &rules, vec![quote!(rest = #from)]))
        .flatten();
    let type_ = types.type_(type_);
    quote! {
        #[doc = " The items after those that have a place of their own."]
        #rules
        pub #name: Vec<#type_>
    }
}

fn is_default(shape: &Tuple) -> bool {
    shape.items.iter().all(|item| !item.required)
}

fn methods(types: Types<'_>, model: &Model, shape: &Tuple) -> TokenStream {
    let name = &model.name;
    let new = new(types, shape);
    let setters = shape
        .items
        .iter()
        .filter(|item| !item.required)
        .map(|item| {
            let value = types.taken(&item.type_, &quote!(value));
            setter(
                &item.name,
                &types.argument(&item.type_),
                &quote!(Some(#value)),
            )
        });
    let rest = shape.rest.as_ref().map(|(type_, _)| {
        let list = Type::List(Box::new(type_.clone()));
        let value = types.taken(&list, &quote!(value));
        setter(&rest_name(shape), &types.argument(&list), &value)
    });
    quote! {
        impl #name {
            #new
            #(#setters)*
            #rest
        }
    }
}

fn new(types: Types<'_>, shape: &Tuple) -> TokenStream {
    if is_default(shape) {
        return quote! {
            #[doc = " No item is required: the list starts empty."]
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let required = shape.items.iter().filter(|item| item.required);
    let arguments = required.map(|item| {
        let name = &item.name;
        let type_ = types.argument(&item.type_);
        quote!(#name: #type_)
    });
    let values = shape.items.iter().map(|item| {
        let name = &item.name;
        if item.required {
            super::constructor::initialized(name, &types.taken(&item.type_, &quote!(#name)))
        } else {
            quote!(#name: None)
        }
    });
    let rest = rest_name(shape);
    quote! {
        #[doc = " Takes the items that are required; every other one starts absent."]
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #rest: Vec::new() }
        }
    }
}

fn setter(name: &Ident, argument: &TokenStream, value: &TokenStream) -> TokenStream {
    let setter = format_ident!("with_{}", name.as_str());
    let about = format!(" Sets [`{name}`](Self::{name}).");
    quote! {
        #[doc = #about]
        #[must_use]
        pub fn #setter(mut self, value: #argument) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn codec(model: &Model, shape: &Tuple) -> TokenStream {
    let name = &model.name;
    let rest = rest_name(shape);
    let written = shape.items.iter().map(|item| {
        let name = &item.name;
        if item.required {
            quote!(Some(&self.#name))
        } else {
            quote!(rt::item(&self.#name))
        }
    });
    let names: Vec<&Ident> = shape.items.iter().map(|item| &item.name).collect();
    let slots = shape.items.iter().enumerate().map(|(at, item)| {
        let name = &item.name;
        let place = at.to_string();
        if item.required {
            quote!(rt::Member::Required(#place, &mut #name))
        } else {
            quote!(rt::Member::Nullable(#place, &mut #name))
        }
    });
    let required: Vec<&Ident> = shape
        .items
        .iter()
        .filter(|item| item.required)
        .map(|item| &item.name)
        .collect();
    let filled = super::codec::taken_out(&required);
    quote! {
        impl rt::Encode for #name {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(&[#(#written),*], &self.#rest);
            }
        }
        impl rt::Decode for #name {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                #(let mut #names = None;)*
                let mut #rest = Vec::new();
                input.tuple(&mut [#(#slots),*], &mut #rest)?;
                #filled
                Ok(Self { #(#names,)* #rest })
            }
        }
    }
}
