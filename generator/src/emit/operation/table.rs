//! The statics of an operation: what a request looks like, as data.

use crate::api::{
    Api, Choice, Encoding, FormMember, Location, Operation, Parameter, PartMember, Separator,
    Separators, Style,
};
use crate::emit::page;
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// The static that says what a request looks like.
pub(super) fn descriptor(operation: &Operation) -> TokenStream {
    let Operation {
        descriptor,
        wire,
        method,
        template,
        security,
        server,
        server_unknown,
        ..
    } = operation;
    let server = match (server, server_unknown) {
        (Some(url), _) => Some(quote!(.server(#url))),
        (None, true) => Some(quote!(.server_unknown())),
        (None, false) => None,
    };
    let parameters = operation.parameters.iter().map(parameter_row);
    let parameters =
        (!operation.parameters.is_empty()).then(|| quote!(.parameters(&[#(#parameters),*])));
    let alternatives = security.iter().map(|names| quote!(&[#(#names),*]));
    let security = (!security.is_empty()).then(|| quote!(.security(&[#(#alternatives),*])));
    let accept = operation
        .accept
        .as_ref()
        .map(|accept| quote!(.accept(#accept)));
    let paging = operation.paging.as_ref().map(page::row);
    quote! {
        static #descriptor: rt::Operation = rt::Operation::new(#wire, #method, #template) #parameters #server #security #accept #paging;
    }
}

fn parameter_row(parameter: &Parameter) -> TokenStream {
    let wire = &parameter.wire;
    let (start, style, explode) = match parameter.location {
        Location::Path => (quote!(rt::Parameter::path(#wire)), Style::Simple, false),
        Location::Query => (quote!(rt::Parameter::query(#wire)), Style::Form, true),
        Location::QueryString => (quote!(rt::Parameter::querystring(#wire)), Style::Form, true),
        Location::Cookie => (quote!(rt::Parameter::cookie(#wire)), Style::Form, true),
        Location::Part => {
            let member = parameter.part.as_deref().unwrap_or_default();
            let start = quote!(rt::Parameter::part(#member, #wire));
            (start, Style::Simple, false)
        }
        Location::Header => (quote!(rt::Parameter::header(#wire)), Style::Simple, false),
    };
    let rest = deviations((parameter.style, parameter.explode), (style, explode));
    let reserved = parameter.reserved.then(|| quote!(.allow_reserved(true)));
    let rows = parameter.members.iter().map(form_row);
    let members = (!parameter.members.is_empty()).then(|| quote!(.members(&[#(#rows),*])));
    quote!(#start #rest #reserved #members)
}

/// What is said otherwise than the default.
fn deviations(
    (style, explode): (Style, bool),
    (usual_style, usual_explode): (Style, bool),
) -> TokenStream {
    let name = style_name(style);
    let style = (style != usual_style).then(|| quote!(.style(#name)));
    let explode = (explode != usual_explode).then(|| quote!(.explode(#explode)));
    quote!(#style #explode)
}

fn style_name(style: Style) -> TokenStream {
    let name = Ident::ours(match style {
        Style::Simple => "Simple",
        Style::Form => "Form",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::DeepObject => "DeepObject",
        Style::Matrix => "Matrix",
        Style::Label => "Label",
        Style::Json => "Json",
        Style::Cookie => "Cookie",
        Style::Delimited(separators) => {
            let separators = separator_names(separators);
            return quote!(rt::Style::Delimited(&[#(rt::Separator::#separators),*]));
        }
    });
    quote!(rt::Style::#name)
}

/// What joins lists, from the outside in.
pub(in crate::emit) fn separator_names(separators: Separators) -> impl Iterator<Item = Ident> {
    separators.iter().map(|separator| {
        Ident::ours(match separator {
            Separator::Comma => "Comma",
            Separator::Space => "Space",
            Separator::Tab => "Tab",
            Separator::Bar => "Bar",
        })
    })
}

/// The static that says how the members of a form are written, where one is written otherwise than by default.
pub(super) fn form_table(api: &Api, choice: &Choice) -> Option<TokenStream> {
    match &choice.encoding {
        Encoding::Form(name, table) if !table.is_empty() => {
            let rows = table.iter().map(form_row);
            Some(quote!(static #name: &[rt::FormField] = &[#(#rows),*];))
        }
        Encoding::Multipart(name, table) if !table.is_empty() => {
            let rows = table.iter().map(|member| part_row(api, member));
            Some(quote!(static #name: &[rt::PartField] = &[#(#rows),*];))
        }
        _ => None,
    }
}

fn form_row(member: &FormMember) -> TokenStream {
    let FormMember {
        wire,
        style,
        explode,
        reserved,
    } = member;
    let rest = deviations((*style, *explode), (Style::Form, true));
    let reserved = reserved.then(|| quote!(.allow_reserved(true)));
    quote!(rt::FormField::new(#wire) #rest #reserved)
}

pub(super) fn part_row(api: &Api, member: &PartMember) -> TokenStream {
    let PartMember {
        wire,
        others,
        media_type,
        file,
        style,
        xml,
    } = member;
    let file = file.then(|| quote!(.file()));
    let media_type = media_type.as_ref().map(|name| quote!(.media_type(#name)));
    let style = style.map(|(style, explode)| {
        let name = style_name(style);
        quote!(.style(#name, #explode))
    });
    let xml = xml.map(|id| {
        let document = super::xml::of(api, id);
        quote!(.xml(#document))
    });
    let new = match others {
        true => quote!(rt::PartField::others()),
        false => quote!(rt::PartField::new(#wire)),
    };
    quote!(#new #file #media_type #style #xml)
}
