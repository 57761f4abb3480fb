//! The module of what the other side sends: a function for the body of each webhook and callback.

use super::operation::reads_xml;
use super::types::Types;
use super::{answer, docs, paths, xml};
use crate::api::{Api, Content, Incoming, Reading, ReplyBody};
use crate::names::Ident;
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
    let mut bodies = api.incoming.iter().map(|request| &request.body);
    let xml = bodies.any(reads_xml).then(|| {
        quote!(
            use super::xml;
        )
    });
    quote! {
        #import
        #models
        #xml
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
    let (arguments, read) = match (&body.choice, body.contents.first()) {
        (Some(choice), _) => (
            quote!(content_type: Option<&str>, body: &[u8]),
            several(types, choice, body),
        ),
        (None, Some(only)) => (quote!(body: &[u8]), read(types, only)),
        (None, None) => return TokenStream::new(),
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

fn several(types: Types<'_>, choice: &Ident, body: &ReplyBody) -> TokenStream {
    let forms = body.contents.iter().map(|content| {
        let names = &content.media_types;
        quote!(&[#(#names),*])
    });
    let arms = body.contents.iter().enumerate().map(|(at, content)| {
        let at = Literal::usize_unsuffixed(at);
        let read = read(types, content);
        let variant = &content.variant;
        quote!(Some(#at) => #read.map(#choice::#variant))
    });
    quote! {
        match rt::incoming::form(content_type, &[#(#forms),*]) {
            #(#arms,)*
            _ => Err(rt::incoming::unknown_form()),
        }
    }
}

fn read(types: Types<'_>, content: &Content) -> TokenStream {
    match content.reading {
        Reading::Xml(id) => {
            let document = xml::of(types.api, id);
            quote!(rt::incoming::xml(body, #document))
        }
        Reading::Json => quote!(rt::incoming::json(body)),
        Reading::Text | Reading::Events(_) | Reading::Lines => quote!(rt::incoming::text(body)),
        Reading::Bytes => quote!(rt::incoming::bytes(body)),
    }
}
