//! The types of answers: the documented errors, successes that differ, and the forms of one body.

use super::types::Types;
use super::{docs, paths};
use crate::api::{
    AnswerEnum, AnswerVariant, Content, Operation, Outcome, Reading, ReplyBody, Status,
};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// All types of an operation's answers.
pub(super) fn types(types: Types<'_>, operation: &Operation) -> TokenStream {
    let error = error_enum(types, operation);
    let success = match &operation.success {
        Outcome::Several(answers) => Some(success_enum(types, operation, answers)),
        Outcome::Empty | Outcome::Body(_) => None,
    };
    let choices = choices(operation)
        .into_iter()
        .map(|(name, body)| choice_enum(types, operation, name, body));
    quote! {
        #error
        #success
        #(#choices)*
    }
}

/// The choices between forms of a body, each once.
pub(super) fn choices(operation: &Operation) -> Vec<(&Ident, &ReplyBody)> {
    let mut found: Vec<(&Ident, &ReplyBody)> = Vec::new();
    for body in operation
        .replies
        .iter()
        .filter_map(|reply| reply.body.as_ref())
    {
        if let Some(name) = &body.choice
            && !found.iter().any(|(known, _)| *known == name)
        {
            found.push((name, body));
        }
    }
    found
}

/// The type of a body.
pub(super) fn body_type(types: Types<'_>, body: &ReplyBody) -> TokenStream {
    match (&body.choice, body.contents.first()) {
        (Some(choice), _) => quote!(#choice),
        // Of several forms without a choice, all have one type.
        (None, Some(first)) => content_type(types, first),
        (None, None) => paths::value(),
    }
}

/// The type of one form of a body.
pub(super) fn content_type(types: Types<'_>, content: &Content) -> TokenStream {
    let type_ = types.type_(&content.type_);
    match content.reading {
        Reading::Events(_) if types.reads_whole() => {
            let event = paths::event();
            quote!(Vec<#event<#type_>>)
        }
        Reading::Lines if types.reads_whole() => quote!(Vec<#type_>),
        Reading::Events(_) => {
            let stream = paths::event_stream();
            quote!(#stream<#type_>)
        }
        Reading::Lines => {
            let stream = paths::json_lines();
            quote!(#stream<#type_>)
        }
        Reading::Json
        | Reading::Text
        | Reading::Xml(_)
        | Reading::Form(_)
        | Reading::Parts(_)
        | Reading::Bytes => type_,
    }
}

/// What is derived for an enum of answers: of a stream there are no two, and none is like another.
fn derives(mut bodies: impl Iterator<Item = bool>) -> TokenStream {
    match bodies.any(|is_stream| is_stream) {
        true => quote!(#[derive(Debug)]),
        false => quote!(#[derive(Clone, Debug, PartialEq)]),
    }
}

/// The errors that an operation documents, as an enum; `None` where it documents none.
fn error_enum(types: Types<'_>, operation: &Operation) -> Option<TokenStream> {
    let name = &operation.error.name;
    if operation.error.variants.is_empty() {
        return None;
    }
    let about = format!(
        " The documented errors of {}.",
        super::code(&operation.wire)
    );
    let variants = variants(types, &operation.error);
    let rows = operation.error.variants.iter().map(|variant| {
        let name = &variant.name;
        let status = status_row(variant.status);
        quote!(#name => #status)
    });
    let differ = operation.error.variants.iter().any(|variant| {
        Some(&variant.body) != operation.error.variants.first().map(|first| &first.body)
    });
    let allow = differ.then(|| quote!(#[allow(clippy::large_enum_variant, reason = "an error is moved rarely, and its payload is matched on")]));
    Some(quote! {
        #[doc = #about]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #allow
        pub enum #name { #(#variants),* }
        rt::api_error!(#name { #(#rows),* });
    })
}

fn success_enum(types: Types<'_>, operation: &Operation, answers: &AnswerEnum) -> TokenStream {
    let name = &answers.name;
    let about = format!(" The successes of {}.", super::code(&operation.wire));
    let variants = variants(types, answers);
    let bodies = answers
        .variants
        .iter()
        .filter_map(|variant| variant.body.as_ref());
    let derives = derives(bodies.map(ReplyBody::has_stream));
    quote! {
        #[doc = #about]
        #derives
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "an answer is moved rarely, and its payload is matched on")]
        pub enum #name { #(#variants),* }
    }
}

fn choice_enum(
    types: Types<'_>,
    operation: &Operation,
    name: &Ident,
    body: &ReplyBody,
) -> TokenStream {
    let about = format!(
        " The forms that an answer to {} comes in, by its `content-type`.",
        super::code(&operation.wire)
    );
    forms(types, &about, name, body)
}

/// An enum of the forms of a body.
pub(super) fn forms(types: Types<'_>, about: &str, name: &Ident, body: &ReplyBody) -> TokenStream {
    let variants = body.contents.iter().map(|content| {
        let named: Vec<String> = content
            .media_types
            .iter()
            .map(|name| super::code(name))
            .collect();
        let about = format!(" As {}.", named.join(" or "));
        let variant = &content.variant;
        let type_ = content_type(types, content);
        quote!(#[doc = #about] #variant(#type_))
    });
    let derives = derives(std::iter::once(body.has_stream() && !types.reads_whole()));
    quote! {
        #[doc = #about]
        #derives
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "an answer is moved rarely, and its payload is matched on")]
        pub enum #name { #(#variants),* }
    }
}

fn variants(types: Types<'_>, answers: &AnswerEnum) -> Vec<TokenStream> {
    let variants = answers.variants.iter();
    variants
        .map(|variant| variant_definition(types, variant))
        .collect()
}

fn variant_definition(types: Types<'_>, variant: &AnswerVariant) -> TokenStream {
    let docs = docs::outer(&variant.docs);
    let name = &variant.name;
    let payload = variant.body.as_ref().map(|body| {
        let type_ = body_type(types, body);
        quote!((#type_))
    });
    quote!(#docs #name #payload)
}

/// A status as the runtime's macro takes it.
fn status_row(status: Status) -> Literal {
    match status {
        Status::Code(code) => Literal::u16_unsuffixed(code),
        Status::Range(digit) => Literal::string(&format!("{digit}XX")),
        Status::Default => Literal::string("default"),
    }
}
