//! From what will be built to tokens, module by module: a `match` and a `quote!`, no decision.
//!
//! [`modules`] lists what there is to emit, as a tree; [`Module::items`] emits one of them. Modules do not depend on each other, so they can be
//! emitted in parallel, and the tokens of one never outlive it.

mod additional;
mod answer;
mod checks;
mod client;
mod codec;
mod constant;
mod constructor;
mod docs;
mod enumeration;
pub mod example;
mod foreign;
mod form;
mod header;
mod incoming;
mod lints;
mod model;
mod newtype;
mod operation;
mod page;
mod paths;
mod reply;
mod rules;
mod server;
mod tuple;
mod types;
mod union;
mod xml;

use crate::api::{Api, Group, Incoming, Model, Type};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// A module of the generated code.
#[derive(Clone, Debug)]
pub struct Module<'a> {
    api: &'a Api,
    /// Its name; `None` for the root.
    pub name: Option<Ident>,
    /// Whether its parent declares it to the world; else it re-exports what the module holds.
    pub public: bool,
    /// Whether it is there only with the feature `client`.
    pub client: bool,
    content: Content<'a>,
    /// The modules in it.
    pub children: Vec<Self>,
}

#[derive(Clone, Copy, Debug)]
enum Content<'a> {
    Root,
    Checks,
    Client,
    Foreign,
    Incoming,
    Models,
    Model(&'a Model),
    Operations,
    Group(&'a Group),
    Xml,
    Forms,
}

/// All modules, as a tree.
#[must_use]
pub fn modules(api: &Api) -> Module<'_> {
    let module = |name: Ident, content, children| Module {
        api,
        name: Some(name),
        public: false,
        client: false,
        content,
        children,
    };
    let models = api
        .models
        .iter()
        .map(|model| module(model.module.clone(), Content::Model(model), Vec::new()))
        .collect();
    let groups = api
        .groups
        .iter()
        .map(|group| module(group.module.clone(), Content::Group(group), Vec::new()))
        .collect();
    let models = Module {
        public: true,
        ..module(Ident::ours("models"), Content::Models, models)
    };
    let checks = api
        .checks
        .iter()
        .any(|check| check.asked)
        .then(|| module(Ident::ours("checks"), Content::Checks, Vec::new()));
    let foreign = (!api.ways.is_empty()).then(|| Module {
        public: true,
        ..module(Ident::ours("foreign"), Content::Foreign, Vec::new())
    });
    let incoming = (!api.incoming.is_empty()).then(|| Module {
        public: true,
        client: true,
        ..module(Ident::ours("incoming"), Content::Incoming, Vec::new())
    });
    let xml = (!api.xml.documents.is_empty()).then(|| Module {
        client: true,
        ..module(Ident::ours("xml"), Content::Xml, Vec::new())
    });
    let forms = (!api.forms.is_empty()).then(|| Module {
        client: true,
        ..module(Ident::ours("forms"), Content::Forms, Vec::new())
    });
    let children: Vec<Module<'_>> = if api.groups.is_empty() {
        incoming.into_iter().chain([models]).collect()
    } else {
        let client = Module {
            client: true,
            ..module(Ident::ours("client"), Content::Client, Vec::new())
        };
        let operations = Module {
            public: true,
            client: true,
            ..module(Ident::ours("operations"), Content::Operations, groups)
        };
        let others = incoming.into_iter().chain([models, operations]);
        std::iter::once(client).chain(others).collect()
    };
    let mut children: Vec<_> = checks
        .into_iter()
        .chain(children)
        .chain(foreign)
        .chain(xml)
        .chain(forms)
        .collect();
    // By name, which is the order that rustfmt wants of declarations.
    children.sort_by(|a, b| a.name.cmp(&b.name));
    Module {
        api,
        name: None,
        public: true,
        client: false,
        content: Content::Root,
        children,
    }
}

impl Module<'_> {
    /// What stands at the top of the file, inside it: its documentation.
    #[must_use]
    pub fn inner(&self) -> TokenStream {
        match self.content {
            Content::Root => docs::inner(&docs::of_root(self.api)),
            Content::Models => docs::inner("The types of the document."),
            Content::Operations => docs::inner("The operations of the document, by tag."),
            Content::Incoming => docs::inner(
                "What the other side sends: a function for the body of each webhook and callback.",
            ),
            Content::Checks => {
                docs::inner("What a value must keep to that no type and no rule of a field says.")
            }
            Content::Foreign => {
                docs::inner("How types that are not generated are read and written.")
            }
            Content::Xml => {
                docs::inner("What bodies of XML look like: elements, attributes, names.")
            }
            Content::Forms => docs::inner("How forms that come are read: pairs and parts."),
            Content::Client | Content::Model(_) | Content::Group(_) => TokenStream::new(),
        }
    }

    /// The attributes that only the root of a crate can have.
    #[must_use]
    pub fn of_crate(&self) -> TokenStream {
        let limit = self.api.recursion_limit.map(|limit| {
            let limit = limit.to_string();
            quote!(#![recursion_limit = #limit])
        });
        quote!(#limit #![forbid(unsafe_code)] #![warn(missing_docs)])
    }

    /// The items of the module, but for the declarations of the modules in it.
    #[must_use]
    pub fn items(&self) -> TokenStream {
        match self.content {
            Content::Root => paths::requires(),
            Content::Models | Content::Operations => TokenStream::new(),
            Content::Checks => checks::module(self.api),
            Content::Foreign => foreign::module(self.api),
            Content::Client => client::module(self.api),
            Content::Incoming => incoming::module(self.api),
            Content::Model(model) => model::module(self.api, model),
            Content::Group(group) => operation::module(self.api, group),
            Content::Xml => xml::module(self.api),
            Content::Forms => form::module(self.api),
        }
    }

    /// What the parent of this module says after declaring it: the names that it re-exports.
    #[must_use]
    pub fn exports(&self) -> TokenStream {
        let (Some(name), false) = (&self.name, self.public) else {
            return TokenStream::new();
        };
        let names: Vec<Ident> = match self.content {
            Content::Model(model) => model::exports(model).into_iter().cloned().collect(),
            Content::Group(group) => operation::exports(group).into_iter().cloned().collect(),
            Content::Client => [Ident::ours("Client"), Ident::ours("ClientBuilder")]
                .into_iter()
                .chain(server::exports(self.api))
                .collect(),
            Content::Root
            | Content::Checks
            | Content::Foreign
            | Content::Forms
            | Content::Incoming
            | Content::Models
            | Content::Operations
            | Content::Xml => Vec::new(),
        };
        let allow = docs::allow_deprecated(self.names_deprecated());
        match names.as_slice() {
            [] => TokenStream::new(),
            [one] => quote!(#allow pub use #name::#one;),
            several => quote!(#allow pub use #name::{#(#several),*};),
        }
    }

    /// What the declaration of the module allows, because of the document's own names and types.
    #[must_use]
    pub fn allow(&self) -> Option<TokenStream> {
        lints::allow(self)
    }

    /// Whether something that is deprecated is named in this module, which is then allowed to.
    #[must_use]
    pub fn names_deprecated(&self) -> bool {
        let is_deprecated = |type_: &Type| {
            type_
                .model()
                .and_then(|id| self.api.model(id))
                .is_some_and(|model| model.deprecated)
        };
        match self.content {
            Content::Model(model) => {
                model.deprecated
                    || model::types(model).into_iter().any(is_deprecated)
                    || model::has_deprecated(self.api, model)
            }
            Content::Group(group) => group.operations.iter().any(|operation| {
                let parameters = operation
                    .parameters
                    .iter()
                    .map(|parameter| &parameter.type_);
                let bodies = operation
                    .body
                    .iter()
                    .flat_map(|body| &body.choices)
                    .map(|choice| &choice.type_);
                let replies = operation.reply_types();
                parameters.chain(bodies).chain(replies).any(is_deprecated)
            }),
            Content::Incoming => {
                let mut types = self.api.incoming.iter().flat_map(Incoming::types);
                types.any(is_deprecated)
            }
            Content::Root
            | Content::Checks
            | Content::Foreign
            | Content::Forms
            | Content::Models
            | Content::Operations
            | Content::Client
            | Content::Xml => false,
        }
    }
}

/// Text as inline code in documentation that is ours.
fn code(text: &str) -> String {
    crate::lower::code(text)
}
