//! The module of what the other side sends: a function for the body of each webhook and callback.

use super::operation::{reads_forms, reads_xml};
use super::reply::{event_reader, format};
use super::types::Types;
use super::{answer, docs, paths};
use crate::api::{Api, Content, Incoming, Reading, ReplyBody};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Everything in the module.
pub(super) fn module(api: &Api) -> TokenStream {
    let types = Types::in_incoming(api);
    let import = paths::import();
    let names_models = api
        .incoming
        .iter()
        .flat_map(Incoming::types)
        .any(|type_| type_.model().is_some());
    let models = names_models.then(|| {
        quote!(
            use super::models;
        )
    });
    let functions = api.incoming.iter().map(|request| function(types, request));
    let choices = api.incoming.iter().filter_map(|request| {
        let name = request.body.choice.as_ref()?;
        let about = format!(
            " The forms that what [`{}`] decodes comes in, by its `content-type`.",
            request.name
        );
        Some(answer::forms(types, &about, name, &request.body))
    });
    let bodies = || api.incoming.iter().map(|request| &request.body);
    let xml = bodies().any(reads_xml).then(|| {
        quote!(
            use super::xml;
        )
    });
    let forms = bodies().any(reads_forms).then(|| {
        quote!(
            use super::forms;
        )
    });
    quote! {
        #import
        #models
        #xml
        #forms
        #(#functions)*
        #(#choices)*
    }
}

fn function(types: Types<'_>, request: &Incoming) -> TokenStream {
    let Incoming {
        place: _,
        name,
        docs,
        deprecated,
        body,
    } = request;
    let about = docs::outer(docs);
    let deprecated = docs::deprecated(*deprecated);
    let type_ = answer::body_type(types, body);
    let error = paths::decode_error();
    let with_type = quote!(content_type: Option<&str>, body: &[u8]);
    let (arguments, read) = match body.contents.as_slice() {
        [] => return TokenStream::new(),
        [only] if matches!(only.reading, Reading::Parts(_)) => (with_type, read(types, only)),
        [only] => (quote!(body: &[u8]), read(types, only)),
        _ => (with_type, several(types, body)),
    };
    quote! {
        #about
        #[doc = ""]
        #[doc = " [`verified`](::specsmith::verified) calls it where the sender's signature is good."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = " If the body is not as documented. What it breaks of the document's rules is told by `validate` alone."]
        #deprecated
        pub fn #name(#arguments) -> Result<#type_, #error> {
            #read
        }
    }
}

fn several(types: Types<'_>, body: &ReplyBody) -> TokenStream {
    let forms = body.contents.iter().map(|content| {
        let names = &content.media_types;
        quote!(&[#(#names),*])
    });
    let arms = body.contents.iter().enumerate().map(|(at, content)| {
        let at = Literal::usize_unsuffixed(at);
        let read = read(types, content);
        let variant = &content.variant;
        let choice = body.choice.as_ref();
        let wrap = choice.map(|choice| quote!(.map(#choice::#variant)));
        quote!(Some(#at) => #read #wrap)
    });
    quote! {
        match rt::incoming::form(content_type, &[#(#forms),*]) {
            #(#arms,)*
            _ => Err(rt::incoming::unknown_form()),
        }
    }
}

fn read(types: Types<'_>, content: &Content) -> TokenStream {
    let content_type = match content.reading {
        Reading::Json => return quote!(rt::incoming::json(body)),
        Reading::Bytes => return quote!(rt::incoming::bytes(body)),
        Reading::Lines => return quote!(rt::incoming::lines(body)),
        Reading::Events(events) => {
            let reader = event_reader(events);
            return quote!(rt::incoming::events(body, &#reader));
        }
        Reading::Parts(_) => quote!(content_type),
        Reading::Text | Reading::Xml(_) | Reading::Form(_) => quote!(None),
    };
    let format = format(types.api, content.reading);
    quote!(rt::incoming::read(#content_type, body, #format))
}
