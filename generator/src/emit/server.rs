//! The servers that a document names, and the variables in their addresses.

use super::docs;
use crate::api::{Api, Piece, Server, ServerVariable, ServerVariables};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// The types of all servers; none where the document names none.
pub(super) fn servers(api: &Api) -> Option<TokenStream> {
    if api.servers.is_empty() {
        return None;
    }
    let variants = api.servers.iter().map(|server| {
        let about = docs::outer(&server.docs);
        let name = &server.name;
        let holds = server.variables.as_ref().map(|variables| {
            let name = &variables.name;
            quote!((#name))
        });
        quote!(#about #name #holds)
    });
    let has_variables = api.servers.iter().any(|server| server.variables.is_some());
    let copy = (!has_variables).then(|| quote!(Copy,));
    let url = if has_variables {
        url_of_variables(&api.servers)
    } else {
        url_of_constants(&api.servers)
    };
    let judged = is_judged(&api.servers).then(|| judged(&api.servers));
    let structs = api
        .servers
        .iter()
        .filter_map(|server| server.variables.as_ref())
        .map(variables);
    Some(quote! {
        #[doc = " The servers that the document names."]
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Server { #(#variants),* }
        impl Server {
            #url
            #judged
        }
        #(#structs)*
    })
}

/// The names of the structs that hold variables.
pub(super) fn exports(api: &Api) -> Vec<&Ident> {
    let variables = api
        .servers
        .iter()
        .filter_map(|server| server.variables.as_ref());
    variables.map(|variables| &variables.name).collect()
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

/// Whether a variable of any server has values that are wrong.
pub(super) fn is_judged(servers: &[Server]) -> bool {
    let variables = servers
        .iter()
        .filter_map(|server| server.variables.as_ref());
    let mut fields = variables.flat_map(|variables| &variables.fields);
    fields.any(ServerVariable::is_judged)
}

/// The values of variables that are judged when the client is built.
fn judged(servers: &[Server]) -> TokenStream {
    let arms = servers.iter().filter_map(|server| {
        let (name, variables) = (&server.name, server.variables.as_ref()?);
        let fields = variables.fields.iter().filter(|field| field.is_judged());
        let rows: Vec<TokenStream> = fields.map(judged_row).collect();
        (!rows.is_empty()).then(|| quote!(Self::#name(server) => vec![#(#rows),*]))
    });
    let arms: Vec<TokenStream> = arms.collect();
    let rest = (arms.len() < servers.len()).then(|| quote!(_ => Vec::new(),));
    quote! {
        fn variables(&self) -> Vec<rt::ServerVariable<'_>> {
            match self { #(#arms,)* #rest }
        }
    }
}

fn judged_row(field: &ServerVariable) -> TokenStream {
    let (wire, name, known) = (&field.wire, &field.name, &field.known);
    let known = (!known.is_empty()).then(|| quote!(.known(&[#(#known),*])));
    let in_authority = field.in_authority.then(|| quote!(.in_authority()));
    quote!(rt::ServerVariable::new(#wire, &server.#name) #known #in_authority)
}

fn variables(variables: &ServerVariables) -> TokenStream {
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
        #[doc = " The variables of a server's address."]
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
