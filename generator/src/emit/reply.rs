//! What a request's answer becomes.

use super::types::Types;
use super::{docs, paths};
use crate::api::{ErrorVariant, Operation, Outcome, Reply, Status};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `send`, with an arm for each documented status.
pub(super) fn send(types: Types<'_>, operation: &Operation) -> TokenStream {
    let (response, error) = (paths::response(), paths::error());
    let failure = error_type(operation);
    let success = match &operation.success {
        Outcome::Empty => quote!(()),
        Outcome::Value(type_) => types.type_(type_),
    };
    let mut replies: Vec<&Reply> = operation.replies.iter().collect();
    // Codes before ranges before the rest, as a `match` reads them.
    replies.sort_by_key(|reply| reply.status);
    let about = match operation.error.variants.is_empty() {
        true => " None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.",
        false => {
            " A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others."
        }
    };
    let arms = arms(types, &replies, &operation.error.name);
    let rest = (!replies.iter().any(|reply| reply.status == Status::Default))
        .then(|| quote!(_ => Err(reply.unexpected()),));
    quote! {
            #[doc = " Sends the request and reads the answer."]
            #[doc = ""]
            #[doc = " # Errors"]
    #[doc = #about]
            pub async fn send(self) -> Result<#response<#success>, #error<#failure>> {
                let reply = self.request.send().await?;
                match reply.status() {
                    #(#arms)*
                    #rest
                }
            }
        }
}

/// The errors that an operation documents, as an enum; `None` where it documents none.
pub(super) fn error_enum(types: Types<'_>, operation: &Operation) -> Option<TokenStream> {
    let name = &operation.error.name;
    if operation.error.variants.is_empty() {
        return None;
    }
    let about = format!(
        " The documented errors of {}.",
        super::code(&operation.wire)
    );
    let variants = operation
        .error
        .variants
        .iter()
        .map(|variant| variant_definition(types, variant));
    let rows = operation.error.variants.iter().map(|variant| {
        let name = &variant.name;
        let status = status_row(variant.status);
        quote!(#name => #status)
    });
    let differ = operation.error.variants.iter().any(|variant| {
        Some(&variant.type_) != operation.error.variants.first().map(|first| &first.type_)
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

fn error_type(operation: &Operation) -> TokenStream {
    let name = &operation.error.name;
    if operation.error.variants.is_empty() {
        quote!(::std::convert::Infallible)
    } else {
        quote!(#name)
    }
}

fn variant_definition(types: Types<'_>, variant: &ErrorVariant) -> TokenStream {
    let docs = docs::outer(&variant.docs);
    let name = &variant.name;
    let payload = variant.type_.as_ref().map(|type_| {
        let type_ = types.type_(type_);
        quote!((#type_))
    });
    quote!(#docs #name #payload)
}

/// An arm for each reply; codes that stand together and do the same share one.
fn arms(types: Types<'_>, replies: &[&Reply], error: &Ident) -> Vec<TokenStream> {
    let mut arms: Vec<(Vec<TokenStream>, TokenStream)> = Vec::new();
    for reply in replies {
        let (pattern, action) = (pattern(reply.status), action(types, reply, error));
        match arms.last_mut() {
            Some((patterns, last))
                if last.to_string() == action.to_string()
                    && matches!(reply.status, Status::Code(_)) =>
            {
                patterns.push(pattern);
            }
            _ => arms.push((vec![pattern], action)),
        }
    }
    arms.into_iter()
        .map(|(patterns, action)| quote!(#(#patterns)|* => #action,))
        .collect()
}

fn action(types: Types<'_>, reply: &Reply, error: &Ident) -> TokenStream {
    match (&reply.variant, &reply.type_) {
        // Looking at rules costs code, which a type without any is spared.
        (None, Some(type_)) if types.is_validated(type_) => quote!(reply.json_checked()),
        (None, Some(_)) => quote!(reply.json()),
        (None, None) => quote!(reply.empty()),
        (Some(variant), Some(type_)) if types.is_validated(type_) => {
            quote!(Err(reply.api_checked(#error::#variant)))
        }
        (Some(variant), Some(_)) => quote!(Err(reply.api(#error::#variant))),
        (Some(variant), None) => quote!(Err(reply.api_empty(#error::#variant))),
    }
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        // A condition and not a range: clippy would say that it overlaps with the codes before it.
        Status::Range(digit) => {
            let digit = Literal::u16_unsuffixed(digit);
            quote!(status if status / 100 == #digit)
        }
        Status::Default => quote!(_),
    }
}

/// A status as the runtime's macro takes it.
fn status_row(status: Status) -> Literal {
    match status {
        Status::Code(code) => Literal::u16_unsuffixed(code),
        Status::Range(digit) => Literal::string(&format!("{digit}XX")),
        Status::Default => Literal::string("default"),
    }
}
