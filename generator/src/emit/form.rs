//! The module of forms that come: a static for each, by which it is read.

use super::{paths, xml};
use crate::api::{Api, FormId, FormShape, FormTable, Leaf};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(api: &Api) -> TokenStream {
    let import = paths::form();
    let xml = api.forms.iter().any(|form| form.table.has_xml()).then(|| {
        quote!(
            use super::xml;
        )
    });
    let tables = api.forms.iter().map(|form| {
        let (ident, table) = (&form.ident, table(api, &form.table));
        quote!(pub(crate) static #ident: form::Table = #table;)
    });
    quote! {
        use #import;
        #xml
        #(#tables)*
    }
}

/// The static of a form, as a module sees it that imports `forms`.
pub(super) fn of(api: &Api, id: FormId) -> TokenStream {
    let found = api.forms.get(id.0);
    found.map_or_else(TokenStream::new, |form| {
        let ident = &form.ident;
        quote!(&forms::#ident)
    })
}

fn table(api: &Api, table: &FormTable) -> TokenStream {
    match table {
        FormTable::Named(members, rest) => {
            let members = members.iter().map(|(wire, shape)| {
                let shape = self::shape(api, shape);
                quote!(form::Member(#wire, #shape))
            });
            let rest = self::rest(api, rest.as_ref());
            quote!(form::Table::Named(&[#(#members),*], #rest))
        }
        FormTable::Positional(first, rest) => {
            let first = first.iter().map(|one| shape(api, one));
            let rest = self::rest(api, rest.as_ref());
            quote!(form::Table::Positional(&[#(#first),*], #rest))
        }
    }
}

fn rest(api: &Api, rest: Option<&FormShape>) -> TokenStream {
    match rest {
        Some(rest) => {
            let rest = shape(api, rest);
            quote!(Some(&#rest))
        }
        None => quote!(None),
    }
}

fn shape(api: &Api, shape: &FormShape) -> TokenStream {
    let leaf = |one: &Leaf| {
        let name = self::leaf(*one);
        quote!(form::Leaf::#name)
    };
    match shape {
        FormShape::Leaf(Leaf::Text) => quote!(form::TEXT),
        FormShape::Leaf(Leaf::Number) => quote!(form::NUMBER),
        FormShape::Leaf(Leaf::Boolean) => quote!(form::BOOLEAN),
        FormShape::Leaf(Leaf::Scalar) => quote!(form::SCALAR),
        FormShape::Json => quote!(form::Shape::Json),
        FormShape::Any => quote!(form::Shape::Any),
        FormShape::File => quote!(form::Shape::File),
        FormShape::Xml(id) => {
            let document = xml::of(api, *id);
            quote!(form::Shape::Xml(#document))
        }
        FormShape::Each(item, required) => {
            let item = self::shape(api, item);
            quote!(form::Shape::Each(&#item, #required))
        }
        FormShape::Split(one, between) => {
            let one = leaf(one);
            quote!(form::Shape::Split(#one, #between))
        }
        FormShape::Pairs(one, between) => {
            let one = leaf(one);
            quote!(form::Shape::Pairs(#one, #between))
        }
        FormShape::Brackets(inner) => {
            let inner = table(api, inner);
            quote!(form::Shape::Brackets(&#inner))
        }
        FormShape::Inline(inner) => {
            let inner = table(api, inner);
            quote!(form::Shape::Inline(&#inner))
        }
    }
}

/// What the runtime calls a leaf.
pub(super) fn leaf(leaf: Leaf) -> Ident {
    Ident::ours(match leaf {
        Leaf::Text => "Text",
        Leaf::Number => "Number",
        Leaf::Boolean => "Boolean",
        Leaf::Scalar => "Scalar",
    })
}
