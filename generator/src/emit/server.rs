//! The servers that a document names, and the variables in their addresses.

use super::{docs, paths};
use crate::api::{Api, Piece, Server, ServerVariable, ServerVariables};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// The type of the document's own servers.
const DOCUMENT: &str = "Server";

/// The types of all servers: those of the document, and those of paths and operations.
pub(super) fn servers(api: &Api) -> TokenStream {
    let all = (!api.servers.is_empty()).then(|| {
        let name = Ident::ours(DOCUMENT);
        choice(&name, " The servers that the document names.", &api.servers)
    });
    let own = api.own_servers.iter().map(|own| match own.alone() {
        Some(only) => variables(only, &docs::outer(&own.docs)),
        None => choice(&own.name, &format!(" {}", own.docs), &own.servers),
    });
    quote!(#all #(#own)*)
}

/// A choice among servers, and the types of their variables.
fn choice(name: &Ident, about: &str, servers: &[Server]) -> TokenStream {
    let variants = servers.iter().map(|server| {
        let about = docs::outer(&server.docs);
        let name = &server.name;
        let holds = server.variables.as_ref().map(|variables| {
            let name = &variables.name;
            quote!((#name))
        });
        quote!(#about #name #holds)
    });
    let has_variables = servers.iter().any(|server| server.variables.is_some());
    let copy = (!has_variables).then(|| quote!(Copy,));
    let url = if has_variables {
        url_of_variables(servers)
    } else {
        url_of_constants(servers)
    };
    let address = address_of_choice(name, servers, has_variables);
    let structs = servers
        .iter()
        .filter_map(|server| server.variables.as_ref())
        .map(|known| {
            variables(
                known,
                &quote!(#[doc = " The variables of a server's address."]),
            )
        });
    quote! {
        #[doc = #about]
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name { #(#variants),* }
        impl #name {
            #url
        }
        #address
        #(#structs)*
    }
}

/// The names of all these types.
pub(super) fn exports(api: &Api) -> Vec<Ident> {
    let document = (!api.servers.is_empty()).then(|| Ident::ours(DOCUMENT));
    let own = api.own_servers.iter().filter(|own| own.alone().is_none());
    let choices = document.into_iter().chain(own.map(|own| own.name.clone()));
    let own = api.own_servers.iter().flat_map(|own| &own.servers);
    let servers = api.servers.iter().chain(own);
    let variables = servers.filter_map(|server| server.variables.as_ref());
    choices
        .chain(variables.map(|variables| variables.name.clone()))
        .collect()
}

fn url_of_constants(servers: &[Server]) -> TokenStream {
    let arms = servers.iter().map(|server| {
        let (name, url) = (&server.name, &server.url);
        quote!(Self::#name => #url)
    });
    quote! {
        #[doc = " Its address."]
        #[must_use]
        pub const fn url(self) -> &'static str {
            match self { #(#arms),* }
        }
    }
}

fn url_of_variables(servers: &[Server]) -> TokenStream {
    let arms = servers.iter().map(|server| {
        let (name, url) = (&server.name, &server.url);
        match server.variables {
            Some(_) => quote!(Self::#name(server) => server.url()),
            None => quote!(Self::#name => #url.to_owned()),
        }
    });
    quote! {
        #[doc = " Its address."]
        #[must_use]
        pub fn url(&self) -> String {
            match self { #(#arms),* }
        }
    }
}

/// What a choice is to the client.
fn address_of_choice(name: &Ident, servers: &[Server], has_variables: bool) -> TokenStream {
    let address = paths::server_address();
    let value = match has_variables {
        false => quote!(Self::new(server.url())),
        true => {
            let arms = servers.iter().map(|server| {
                let (variant, url) = (&server.name, &server.url);
                match server.variables {
                    Some(_) => quote!(#name::#variant(server) => server.into()),
                    None => quote!(#name::#variant => Self::new(#url)),
                }
            });
            quote!(match server { #(#arms),* })
        }
    };
    quote! {
        impl From<#name> for #address {
            fn from(server: #name) -> Self {
                #value
            }
        }
    }
}

/// What an address with variables is to the client, which judges their values.
fn address_of_variables(variables: &ServerVariables) -> TokenStream {
    let (name, address) = (&variables.name, paths::server_address());
    let judged = variables.fields.iter().filter(|field| field.is_judged());
    let rows: Vec<TokenStream> = judged.map(judged_row).collect();
    let judged = (!rows.is_empty()).then(|| quote!(.variables(&[#(#rows),*])));
    quote! {
        impl From<#name> for #address {
            fn from(server: #name) -> Self {
                Self::new(server.url()) #judged
            }
        }
    }
}

fn judged_row(field: &ServerVariable) -> TokenStream {
    let (wire, name, known) = (&field.wire, &field.name, &field.known);
    let known = (!known.is_empty()).then(|| quote!(.known(&[#(#known),*])));
    let in_authority = field.in_authority.then(|| quote!(.in_authority()));
    quote!(rt::ServerVariable::new(#wire, &server.#name) #known #in_authority)
}

/// The type of an address with variables.
fn variables(variables: &ServerVariables, about: &TokenStream) -> TokenStream {
    let address = address_of_variables(variables);
    let ServerVariables {
        name,
        fields,
        pieces,
    } = variables;
    let definitions = fields.iter().map(|field| {
        let about = docs::outer(&field.docs);
        let name = &field.name;
        quote!(#about pub #name: String)
    });
    let defaults = fields.iter().map(|field| {
        let ServerVariable { name, default, .. } = field;
        quote!(#name: #default.to_owned())
    });
    let setters = fields.iter().map(setter);
    let pieces = pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(quote!(#text)),
        Piece::Variable(at) => {
            let name = &fields.get(*at)?.name;
            Some(quote!(&self.#name))
        }
    });
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct #name { #(#definitions),* }
        impl #name {
            #[doc = " The document's defaults."]
            #[must_use]
            pub fn new() -> Self {
                Self { #(#defaults),* }
            }
            #(#setters)*
            #[doc = " The address."]
            #[must_use]
            pub fn url(&self) -> String {
                let pieces: &[&str] = &[#(#pieces),*];
                pieces.concat()
            }
        }
        impl Default for #name {
            fn default() -> Self {
                Self::new()
            }
        }
        #address
    }
}

fn setter(field: &ServerVariable) -> TokenStream {
    let ServerVariable {
        wire: _,
        name,
        setter,
        docs,
        default: _,
        known: _,
        in_authority: _,
    } = field;
    let about = docs::outer(docs);
    quote! {
        #about
        #[must_use]
        pub fn #setter(mut self, value: impl Into<String>) -> Self {
            self.#name = value.into();
            self
        }
    }
}
