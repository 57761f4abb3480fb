//! What a request's answer becomes.

use super::types::Types;
use super::{answer, paths, xml};
use crate::api::{Content, Operation, Outcome, Reading, Reply, ReplyBody, Status};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `send`, with an arm for each documented status.
pub(super) fn send(types: Types<'_>, operation: &Operation) -> TokenStream {
    let (response, error) = (paths::response(), paths::error());
    let failure = error_type(operation);
    let success = match &operation.success {
        Outcome::Empty => quote!(()),
        Outcome::Body(body) => answer::body_type(types, body),
        Outcome::Several(answers) => {
            let name = &answers.name;
            quote!(#name)
        }
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
    let headers = operation.headers.as_ref().map(|headers| {
        let about = format!(
            " The documented headers of the answer are read by [`{}`].",
            headers.name
        );
        quote!(#[doc = ""] #[doc = #about])
    });
    let arms = arms(types, &replies, operation);
    let rest = (!replies.iter().any(|reply| reply.status == Status::Default))
        .then(|| quote!(_ => Err(reply.unexpected()),));
    quote! {
            #[doc = " Sends the request and reads the answer."]
            #headers
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

fn error_type(operation: &Operation) -> TokenStream {
    let name = &operation.error.name;
    if operation.error.variants.is_empty() {
        quote!(::std::convert::Infallible)
    } else {
        quote!(#name)
    }
}

/// An arm for each reply; codes that stand together and do the same share one.
fn arms(types: Types<'_>, replies: &[&Reply], operation: &Operation) -> Vec<TokenStream> {
    let mut arms: Vec<(Vec<Status>, TokenStream)> = Vec::new();
    for reply in replies {
        let action = action(types, reply, operation);
        match arms.last_mut() {
            Some((statuses, last))
                if last.to_string() == action.to_string()
                    && matches!(reply.status, Status::Code(_)) =>
            {
                statuses.push(reply.status);
            }
            _ => arms.push((vec![reply.status], action)),
        }
    }
    arms.into_iter()
        .map(|(statuses, action)| {
            let patterns = patterns(&statuses);
            quote!(#(#patterns)|* => #action,)
        })
        .collect()
}

/// The patterns of statuses. Three codes and more that follow each other are a range, as clippy wants it.
fn patterns(statuses: &[Status]) -> Vec<TokenStream> {
    let follows = |one: &Status, next: &Status| matches!((one, next), (Status::Code(one), Status::Code(next)) if one.checked_add(1) == Some(*next));
    statuses
        .chunk_by(follows)
        .flat_map(|run| match run {
            [Status::Code(first), _, .., Status::Code(last)] => {
                let first = Literal::u16_unsuffixed(*first);
                let last = Literal::u16_unsuffixed(*last);
                vec![quote!(#first..=#last)]
            }
            run => run.iter().map(|status| pattern(*status)).collect(),
        })
        .collect()
}

/// What becomes of an answer.
fn action(types: Types<'_>, reply: &Reply, operation: &Operation) -> TokenStream {
    let Some(body) = &reply.body else {
        return without_body(reply, operation);
    };
    let only = body.contents.first().filter(|_| body.choice.is_none());
    if let Some(only) = only {
        return read(types, reply, operation, only, body);
    }
    let media_types = body.contents.iter().map(|content| {
        let names = &content.media_types;
        quote!(&[#(#names),*])
    });
    let arms = body.contents.iter().enumerate().map(|(at, content)| {
        let at = Literal::usize_unsuffixed(at);
        let read = read(types, reply, operation, content, body);
        quote!(Some(#at) => #read)
    });
    quote! {
        match reply.form(&[#(#media_types),*]) {
            #(#arms,)*
            _ => Err(reply.unexpected()),
        }
    }
}

fn without_body(reply: &Reply, operation: &Operation) -> TokenStream {
    let error = &operation.error.name;
    match (&reply.variant, &operation.success) {
        (Some(variant), Outcome::Several(answers)) if reply.success => {
            let name = &answers.name;
            quote!(reply.empty().map(|answer| answer.map(|()| #name::#variant)))
        }
        (Some(variant), _) => quote!(Err(reply.api_empty(#error::#variant))),
        (None, _) => quote!(reply.empty()),
    }
}

/// Reads one form of a body, and puts it where it belongs.
fn read(
    types: Types<'_>,
    reply: &Reply,
    operation: &Operation,
    content: &Content,
    body: &ReplyBody,
) -> TokenStream {
    // Looking at rules costs code, which a type without any is spared.
    let checked = types.is_validated(&content.type_);
    let document = match content.reading {
        Reading::Xml(id) => Some(xml::of(types.api, id)),
        Reading::Json | Reading::Text | Reading::Bytes => None,
    };
    let form = &content.variant;
    let form = body.choice.as_ref().map(|choice| quote!(#choice::#form));
    if reply.success {
        let verb = match (content.reading, checked) {
            (Reading::Json, true) => quote!(json_checked),
            (Reading::Json, false) => quote!(json),
            (Reading::Text, true) => quote!(text_checked),
            (Reading::Text, false) => quote!(text),
            (Reading::Xml(_), true) => quote!(xml_checked),
            (Reading::Xml(_), false) => quote!(xml),
            (Reading::Bytes, _) => quote!(bytes),
        };
        let several = match (&reply.variant, &operation.success) {
            (Some(variant), Outcome::Several(answers)) => {
                let name = &answers.name;
                Some(quote!(#name::#variant))
            }
            _ => None,
        };
        let maps: Vec<TokenStream> = form.into_iter().chain(several).collect();
        let wrap = (!maps.is_empty()).then(|| quote!(.map(|answer| answer #(.map(#maps))*)));
        return quote!(reply.#verb(#document) #wrap);
    }
    let verb = match (content.reading, checked) {
        (Reading::Json, true) => quote!(api_checked),
        (Reading::Json, false) => quote!(api),
        (Reading::Text, true) => quote!(api_text_checked),
        (Reading::Text, false) => quote!(api_text),
        (Reading::Xml(_), true) => quote!(api_xml_checked),
        (Reading::Xml(_), false) => quote!(api_xml),
        (Reading::Bytes, _) => quote!(api_bytes),
    };
    let document = document.map(|document| quote!(#document,));
    let error = &operation.error.name;
    let variant = &reply.variant;
    match form {
        None => quote!(Err(reply.#verb(#document #error::#variant))),
        Some(form) => quote!(Err(reply.#verb(#document |body| #error::#variant(#form(body))))),
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
