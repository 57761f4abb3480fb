//! The module of a union.

use super::constant::constants;
use super::types::Types;
use super::{docs, paths, rules};
use crate::api::{Arm, JsonKind, Model, Test, Type, Union, UnionVariant, Unknown};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn module(types: Types<'_>, model: &Model, shape: &Union) -> TokenStream {
    let import = paths::import();
    let definition = definition(types, model, shape);
    let from = shape
        .variants
        .iter()
        .filter(|variant| variant.from && !is_itself(types, model, &variant.type_))
        .map(|variant| from(types, &model.name, variant));
    let name = &model.name;
    let arms = shape.arms.iter().map(arm);
    let variants = shape.variants.iter().map(|variant| &variant.name);
    let unknown = shape.unknown.as_ref().map(|unknown| {
        let name = &unknown.name;
        quote!(else #name)
    });
    let rules = match (model.validated, shape.exactly_one) {
        (false, _) => None,
        (true, false) => Some(quote!(, validated)),
        (true, true) => Some(quote!(, exactly_one)),
    };
    quote! {
        #import
        #definition
        #(#from)*
        impl rt::Arms for #name {
            const ARMS: &'static [rt::Arm] = &[#(#arms),*];
        }
        rt::union!(#name { #(#variants),* } #unknown #rules);
    }
}

fn definition(types: Types<'_>, model: &Model, shape: &Union) -> TokenStream {
    let name = &model.name;
    let docs = docs::outer(&model.docs);
    let deprecated = docs::deprecated(model.deprecated);
    let validate = paths::validate();
    let derive = model.validated.then(|| quote!(, #validate));
    let one_of = shape.exactly_one.then(|| quote!(one_of));
    let words = std::iter::once(quote!(untagged)).chain(one_of).collect();
    let whole = model
        .validated
        .then(|| rules::whole(types.api, model, words));
    let variants = shape
        .variants
        .iter()
        .map(|variant| variant_definition(types, variant, model.validated));
    let unknown = shape
        .unknown
        .as_ref()
        .map(|unknown| unknown_definition(unknown, model.validated));
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq #derive)]
        #whole
        #[allow(clippy::large_enum_variant, reason = "a variant holds what the document says, without a box that nobody asked for")]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* #unknown }
    }
}

fn variant_definition(types: Types<'_>, variant: &UnionVariant, validated: bool) -> TokenStream {
    let name = &variant.name;
    let docs = if variant.docs.is_empty() {
        let about = format!(" {}.", types.described(&variant.type_));
        quote!(#[doc = #about])
    } else {
        docs::outer(&variant.docs)
    };
    let type_ = types.type_(&variant.type_);
    let rules = validated
        .then(|| rules::attribute_of(types.api, &variant.type_, &variant.rules, Vec::new()))
        .flatten();
    quote!(#docs #name(#rules #type_))
}

/// The variant that keeps what no arm knows: a violation, which decoding lets pass.
fn unknown_definition(unknown: &Unknown, validated: bool) -> TokenStream {
    let value = paths::value();
    let Unknown { name, keyword } = unknown;
    let rules =
        validated.then(|| quote!(#[validate(check(keyword = #keyword, with = rt::check::never))]));
    quote! {
        #[doc = " A value that the document does not describe; it is kept and written back as it is."]
        #name(#rules #value)
    }
}

/// Whether a variant holds the union itself, which is a value of it already.
fn is_itself(types: Types<'_>, model: &Model, type_: &Type) -> bool {
    match type_ {
        Type::Model(id) | Type::Boxed(id) => types
            .api
            .model(*id)
            .is_some_and(|other| other.name == model.name),
        _ => false,
    }
}

fn from(types: Types<'_>, name: &Ident, variant: &UnionVariant) -> TokenStream {
    let variant_name = &variant.name;
    let conversion = |of: TokenStream, value: TokenStream| {
        quote! {
            impl From<#of> for #name {
                fn from(value: #of) -> Self {
                    Self::#variant_name(#value)
                }
            }
        }
    };
    match &variant.type_ {
        Type::Boxed(id) => conversion(types.model(*id), quote!(Box::new(value))),
        Type::String => {
            let owned = conversion(quote!(String), quote!(value));
            let borrowed = conversion(quote!(&str), quote!(value.to_owned()));
            quote!(#owned #borrowed)
        }
        other => conversion(types.type_(other), quote!(value)),
    }
}

fn arm(arm: &Arm) -> TokenStream {
    let tests = arm.tests.iter().map(test);
    let candidates = arm
        .candidates
        .iter()
        .copied()
        .map(Literal::usize_unsuffixed);
    quote!(rt::Arm::new(&[#(#tests),*], &[#(#candidates),*]))
}

fn test(test: &Test) -> TokenStream {
    match test {
        Test::Kind(kind) => {
            let kind = json_type(*kind);
            quote!(rt::Test::Kind(#kind))
        }
        Test::Member(name) => quote!(rt::Test::Member(#name)),
        Test::MemberIs(name, texts) => quote!(rt::Test::MemberIs(#name, &[#(#texts),*])),
        Test::MemberEquals(name, values) => {
            let values = constants(values);
            quote!(rt::Test::MemberEquals(#name, #values))
        }
        Test::MemberKind(name, kind) => {
            let kind = json_type(*kind);
            quote!(rt::Test::MemberKind(#name, #kind))
        }
        Test::ItemKind(kind) => {
            let kind = json_type(*kind);
            quote!(rt::Test::ItemKind(#kind))
        }
        Test::Equals(values) => {
            let values = constants(values);
            quote!(rt::Test::Equals(#values))
        }
    }
}

/// A type of JSON as the runtime's word for it.
pub(super) fn json_type(kind: JsonKind) -> TokenStream {
    match kind {
        JsonKind::Null => quote!(rt::JsonType::Null),
        JsonKind::Boolean => quote!(rt::JsonType::Boolean),
        JsonKind::Integer => quote!(rt::JsonType::Integer),
        JsonKind::Number => quote!(rt::JsonType::Number),
        JsonKind::String => quote!(rt::JsonType::String),
        JsonKind::Array => quote!(rt::JsonType::Array),
        JsonKind::Object => quote!(rt::JsonType::Object),
    }
}
