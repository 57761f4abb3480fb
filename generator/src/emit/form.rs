//! The tables that forms are read by: data, written where the form is read.

use super::xml;
use crate::api::{Api, FormId, FormShape, FormTable, Leaf};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// The table of a form, as a reference that lives as long as the program.
pub(super) fn of(api: &Api, id: FormId) -> TokenStream {
    let table = api.forms.get(id.0).map(|table| self::table(api, table));
    quote!(const { &#table })
}

fn table(api: &Api, table: &FormTable) -> TokenStream {
    match table {
        FormTable::Named(members, rest) => {
            let members = members.iter().map(|(wire, shape)| {
                let shape = self::shape(api, shape);
                quote!(rt::form::Member(#wire, #shape))
            });
            let rest = self::rest(api, rest.as_ref());
            quote!(rt::form::Table::Named(&[#(#members),*], #rest))
        }
        FormTable::Positional(first, rest) => {
            let first = first.iter().map(|one| shape(api, one));
            let rest = self::rest(api, rest.as_ref());
            quote!(rt::form::Table::Positional(&[#(#first),*], #rest))
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
    let leaf = |leaf: &Leaf| {
        let name = self::leaf(*leaf);
        quote!(rt::form::Leaf::#name)
    };
    match shape {
        FormShape::Leaf(one) => {
            let one = leaf(one);
            quote!(rt::form::Shape::Leaf(#one))
        }
        FormShape::Json => quote!(rt::form::Shape::Json),
        FormShape::Any => quote!(rt::form::Shape::Any),
        FormShape::File => quote!(rt::form::Shape::File),
        FormShape::Xml(id) => {
            let document = xml::of(api, *id);
            quote!(rt::form::Shape::Xml(#document))
        }
        FormShape::Each(item, required) => {
            let item = self::shape(api, item);
            quote!(rt::form::Shape::Each(&#item, #required))
        }
        FormShape::Split(one, between) => {
            let one = leaf(one);
            quote!(rt::form::Shape::Split(#one, #between))
        }
        FormShape::Pairs(one, between) => {
            let one = leaf(one);
            quote!(rt::form::Shape::Pairs(#one, #between))
        }
        FormShape::Brackets(inner) => {
            let inner = table(api, inner);
            quote!(rt::form::Shape::Brackets(&#inner))
        }
        FormShape::Inline(inner) => {
            let inner = table(api, inner);
            quote!(rt::form::Shape::Inline(&#inner))
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
