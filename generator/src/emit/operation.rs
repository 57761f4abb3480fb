//! The module of a group: a face for its operations, a builder for each, and the types that belong to them.

mod table;

use super::constant::of_type;
use super::types::Types;
use super::{answer, docs, example, header, paths, reply, rules, xml};
use crate::api::{
    Api, Body, Choice, Encoding, Group, Location, Operation, Outcome, Parameter, Reading, ReplyBody,
};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
pub(super) use table::separator_names;
use table::{descriptor, form_table};

/// Everything in the module of a group.
pub(super) fn module(api: &Api, group: &Group) -> TokenStream {
    let types = Types::in_operations(api);
    let import = paths::import();
    let face = face(types, group);
    let operations = group
        .operations
        .iter()
        .map(|operation| operation_items(types, operation));
    let models = names_models(group).then(|| {
        quote!(
            use super::super::models;
        )
    });
    let xml = has_xml(group).then(|| {
        quote!(
            use super::super::xml;
        )
    });
    let forms = replied(group).any(reads_forms).then(|| {
        quote!(
            use super::super::forms;
        )
    });
    quote! {
        #import
        #models
        #xml
        #forms
        #face
        #(#operations)*
    }
}

/// The names that a group's module brings.
pub(super) fn exports(group: &Group) -> Vec<&Ident> {
    let mut names = vec![&group.name];
    for operation in &group.operations {
        names.push(&operation.builder);
        names.extend((!operation.error.variants.is_empty()).then_some(&operation.error.name));
        names.extend(
            operation
                .body
                .as_ref()
                .and_then(|body| body.choice.as_ref()),
        );
        names.extend(operation.required.as_ref().map(|required| &required.name));
        names.extend(operation.headers.as_ref().map(|headers| &headers.name));
        names.extend(match &operation.success {
            Outcome::Several(answers) => Some(&answers.name),
            Outcome::Empty | Outcome::Body(_) => None,
        });
        names.extend(answer::choices(operation).into_iter().map(|(name, _)| name));
    }
    names
}

/// Whether any signature of the group names a model.
fn names_models(group: &Group) -> bool {
    let of = |operation: &Operation| {
        let parameters = operation
            .parameters
            .iter()
            .any(|parameter| parameter.type_.model().is_some());
        let body = operation
            .body
            .iter()
            .flat_map(|body| &body.choices)
            .any(|choice| choice.type_.model().is_some());
        let replies = operation.reply_types().any(|type_| type_.model().is_some());
        parameters || body || replies
    };
    group.operations.iter().any(of)
}

/// Whether any body of the group is XML.
fn has_xml(group: &Group) -> bool {
    group.operations.iter().any(|operation| {
        let choices = operation.body.iter().flat_map(|body| &body.choices);
        let mut sent = choices.map(|choice| &choice.encoding);
        sent.any(sends_xml)
    }) || replied(group).any(reads_xml)
}

/// Whether what is sent is XML, or has a part that is.
fn sends_xml(encoding: &Encoding) -> bool {
    match encoding {
        Encoding::Xml(_) => true,
        Encoding::Multipart(_, members) => members.iter().any(|member| member.xml.is_some()),
        Encoding::Sequence(first, rest) => {
            let mut parts = first.iter().chain([&**rest]);
            parts.any(|part| part.xml.is_some())
        }
        _ => false,
    }
}

/// Whether a body may be XML.
pub(super) fn reads_xml(body: &ReplyBody) -> bool {
    let mut contents = body.contents.iter();
    contents.any(|content| matches!(content.reading, Reading::Xml(_)))
}

/// Whether an answer is read by the table of a form.
pub(super) fn reads_forms(body: &ReplyBody) -> bool {
    let mut contents = body.contents.iter();
    contents.any(|content| matches!(content.reading, Reading::Form(_) | Reading::Parts(_)))
}

/// The bodies of all answers.
fn replied(group: &Group) -> impl Iterator<Item = &ReplyBody> {
    let replies = group.operations.iter().flat_map(|one| &one.replies);
    replies.filter_map(|reply| reply.body.as_ref())
}

fn face(types: Types<'_>, group: &Group) -> TokenStream {
    let name = &group.name;
    let about = docs::outer(&group.docs);
    let methods = group
        .operations
        .iter()
        .map(|operation| method(types, group, operation));
    quote! {
        #about
        #[derive(Clone, Debug)]
        pub struct #name {
            pub(crate) client: rt::Client,
        }
        impl #name { #(#methods)* }
    }
}

/// The method of the face that begins a request.
fn method(types: Types<'_>, group: &Group, operation: &Operation) -> TokenStream {
    let Operation {
        name,
        builder,
        descriptor,
        ..
    } = operation;
    let about = docs::outer(&operation.docs);
    let servers = operation
        .servers
        .and_then(|at| types.api.own_servers.get(at));
    let servers = servers.map(|own| {
        let name = &own.name;
        let options = "[`RequestOptions::server`](::specsmith::RequestOptions::server)";
        docs::outer(&format!("\nIt may be sent to another of its servers: {options} takes a [`{name}`](super::super::{name})."))
    });
    let example = example::docs(types.api, group, operation);
    let example = example.map(|text| docs::outer(&text));
    let deprecated = docs::deprecated(operation.deprecated);
    let (arguments, of_struct) = match &operation.required {
        Some(required) => {
            let name = &required.name;
            (quote!(required: #name), Some(quote!(required.)))
        }
        None => (arguments(types, operation), None),
    };
    let set = operation
        .parameters
        .iter()
        .enumerate()
        .filter(|(_, parameter)| parameter.is_required())
        .map(|(at, parameter)| {
            let at = Literal::usize_unsuffixed(at);
            let name = &parameter.name;
            let value = quote!(&#of_struct #name);
            let check = rules::check(types, operation, parameter, &value);
            quote! {
                #check
                request.parameter(#at, #value);
            }
        });
    let converted = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.is_required() && operation.required.is_none())
        .filter_map(|parameter| {
            types.converted(&parameter.type_, &parameter.name.to_token_stream())
        });
    let body = operation
        .body
        .as_ref()
        .filter(|body| body.required)
        .map(|body| {
            let name = &body.name;
            let convert = operation
                .required
                .is_none()
                .then(|| converted_body(types, body));
            let write = write_body(types, operation, body, &quote!(#of_struct #name));
            quote!(#convert #write)
        });
    let fixed: Vec<TokenStream> = operation
        .parameters
        .iter()
        .enumerate()
        .filter_map(|(at, parameter)| {
            let at = Literal::usize_unsuffixed(at);
            let value = of_type(types, &parameter.type_, parameter.fixed.as_ref()?)?;
            Some(quote!(request.parameter(#at, &#value);))
        })
        .collect();
    let is_changed = operation.parameters.iter().any(Parameter::is_required) || !fixed.is_empty();
    let mutable = (is_changed || body.is_some()).then(|| quote!(mut));
    quote! {
        #about
        #servers
        #example
        #deprecated
        pub fn #name(&self, #arguments) -> #builder {
            #(#converted)*
            let #mutable request = self.client.request(&#descriptor);
            #(#fixed)*
            #(#set)*
            #body
            #builder { request }
        }
    }
}

/// Path parameters in the template's order, then the other required ones by wire name, the body last.
fn arguments(types: Types<'_>, operation: &Operation) -> TokenStream {
    let parameters = required_in_order(operation).map(|parameter| {
        let name = &parameter.name;
        let type_ = types.argument(&parameter.type_);
        quote!(#name: #type_)
    });
    let body = operation
        .body
        .as_ref()
        .filter(|body| body.required)
        .map(|body| {
            let name = &body.name;
            let type_ = body_argument(types, body);
            quote!(#name: #type_)
        });
    let all = parameters.chain(body);
    quote!(#(#all),*)
}

pub(super) fn required_in_order(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let (path, mut others): (Vec<&Parameter>, Vec<&Parameter>) = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.is_required())
        .partition(|parameter| parameter.location == Location::Path);
    others.sort_by(|a, b| a.wire.cmp(&b.wire));
    path.into_iter().chain(others)
}

/// The statement that makes a body's value of its argument, where there is no choice.
fn converted_body(types: Types<'_>, body: &Body) -> Option<TokenStream> {
    let only = body.choices.first().filter(|_| body.choice.is_none())?;
    types.converted(&only.type_, &body.name.to_token_stream())
}

fn body_argument(types: Types<'_>, body: &Body) -> TokenStream {
    match (&body.choice, body.choices.first()) {
        (Some(choice), _) => quote!(impl Into<#choice>),
        (None, Some(only)) => types.argument(&only.type_),
        (None, None) => paths::value(),
    }
}

/// Writes the body that `value` holds to `request`.
fn write_body(
    types: Types<'_>,
    operation: &Operation,
    body: &Body,
    value: &TokenStream,
) -> TokenStream {
    let write = |choice: &Choice, value: &TokenStream| {
        let media_type = &choice.media_type;
        let write = match &choice.encoding {
            Encoding::Json => quote!(request.json(#media_type, #value)),
            Encoding::Lines => quote!(request.lines(#media_type, #value)),
            Encoding::Text => quote!(request.text(#media_type, #value)),
            Encoding::Xml(id) => {
                let document = xml::of(types.api, *id);
                quote!(request.xml(#media_type, #value, #document))
            }
            Encoding::Bytes => quote!(request.file(#media_type, #value)),
            Encoding::Form(table, members) => {
                let table = match members.is_empty() {
                    true => quote!(&[]),
                    false => quote!(#table),
                };
                match media_type.as_str() {
                    "application/x-www-form-urlencoded" => quote!(request.form(#value, #table)),
                    other => quote!(request.form_as(#other, #value, #table)),
                }
            }
            Encoding::Multipart(table, members) => {
                let table = match members.is_empty() {
                    true => quote!(&[]),
                    false => quote!(#table),
                };
                match media_type.as_str() {
                    "multipart/form-data" => quote!(request.multipart(#value, #table)),
                    other => quote!(request.multipart_as(#other, #value, #table)),
                }
            }
            Encoding::Sequence(first, rest) => {
                let first = first.iter().map(|part| table::part_row(types.api, part));
                let rest = table::part_row(types.api, rest);
                quote!(request.sequence(#media_type, #value, &[#(#first),*], &#rest))
            }
        };
        let check = types
            .is_validated(&choice.type_)
            .then(|| quote!(request.check("body", #value);));
        quote!(#check #write;)
    };
    match (&body.choice, body.choices.first()) {
        (Some(choice), _) => {
            let into = match operation.required.is_some() && body.required {
                true => quote!(#value),
                false => quote!(#value.into()),
            };
            let arms = body.choices.iter().map(|one| {
                let variant = &one.variant;
                let write = write(one, &quote!(&body));
                quote!(#choice::#variant(body) => { #write })
            });
            quote!(match #into { #(#arms)* })
        }
        (None, Some(only)) => write(only, &quote!(&#value)),
        (None, None) => TokenStream::new(),
    }
}

fn operation_items(types: Types<'_>, operation: &Operation) -> TokenStream {
    let descriptor = descriptor(operation);
    let tables = operation
        .body
        .iter()
        .flat_map(|body| &body.choices)
        .filter_map(|choice| form_table(types.api, choice));
    let required = required_struct(types, operation);
    let choice = operation
        .body
        .as_ref()
        .and_then(|body| choice_enum(types, body));
    let builder = builder(types, operation);
    let rules = rules::parameters(types, operation);
    let answers = answer::types(types, operation);
    let headers = header::headers(types, operation);
    quote! {
        #builder
        #required
        #choice
        #answers
        #headers
        #rules
        #descriptor
        #(#tables)*
    }
}

fn required_struct(types: Types<'_>, operation: &Operation) -> Option<TokenStream> {
    let name = &operation.required.as_ref()?.name;
    let about = format!(" What {} requires.", super::code(&operation.wire));
    let parameters = required_in_order(operation).map(|parameter| {
        let docs = docs::outer(&parameter.docs);
        let name = &parameter.name;
        let type_ = types.type_(&parameter.type_);
        quote!(#docs pub #name: #type_)
    });
    let body = operation
        .body
        .as_ref()
        .filter(|body| body.required)
        .map(|body| {
            let docs = docs::outer(&body.docs);
            let name = &body.name;
            let type_ = match (&body.choice, body.choices.first()) {
                (Some(choice), _) => quote!(#choice),
                (None, Some(only)) => types.type_(&only.type_),
                (None, None) => paths::value(),
            };
            quote!(#docs pub #name: #type_)
        });
    let fields = parameters.chain(body);
    Some(quote! {
        #[doc = #about]
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name { #(#fields),* }
    })
}

fn choice_enum(types: Types<'_>, body: &Body) -> Option<TokenStream> {
    let name = body.choice.as_ref()?;
    let about = docs::outer(&body.docs);
    let variants = body.choices.iter().map(|choice| {
        let about = format!(" As {}.", super::code(&choice.media_type));
        let variant = &choice.variant;
        let type_ = types.type_(&choice.type_);
        quote!(#[doc = #about] #variant(#type_))
    });
    let froms = body
        .choices
        .iter()
        .filter(|choice| choice.from)
        .map(|choice| {
            let variant = &choice.variant;
            let type_ = types.type_(&choice.type_);
            quote! {
                impl From<#type_> for #name {
                    fn from(body: #type_) -> Self {
                        Self::#variant(body)
                    }
                }
            }
        });
    Some(quote! {
        #about
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "it lives from the call to the request only")]
        pub enum #name { #(#variants),* }
        #(#froms)*
    })
}

fn builder(types: Types<'_>, operation: &Operation) -> TokenStream {
    let builder = &operation.builder;
    let about = format!(
        " A request of {}, to be sent.",
        super::code(&operation.wire)
    );
    let setters = operation
        .parameters
        .iter()
        .enumerate()
        .filter(|(_, parameter)| !parameter.is_required())
        .map(|(at, parameter)| setter(types, operation, at, parameter));
    let all = operation.parameters.iter().enumerate();
    let empties = all.filter_map(|(at, parameter)| empty_setter(at, parameter));
    let body = operation
        .body
        .as_ref()
        .filter(|body| !body.required)
        .map(|body| body_setter(types, operation, body));
    let options = paths::options();
    let verbs = reply::verbs(types, operation);
    let (http_request, failure) = (paths::http_request(), paths::failure());
    quote! {
        #[doc = #about]
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct #builder {
            request: rt::Request,
        }
        impl #builder {
            #(#setters)*
            #(#empties)*
            #body
            #[doc = " Options for this call alone, in the place of the client's."]
            pub fn options(mut self, options: #options) -> Self {
                self.request.options(options);
                self
            }
            #verbs
            #[doc = " The request as it would be sent; see [`HttpRequest`](::specsmith::HttpRequest)."]
            #[doc = ""]
            #[doc = " # Errors"]
            #[doc = " If it breaks rules or cannot be built."]
            pub async fn into_http(self) -> Result<#http_request, #failure> {
                self.request.into_http().await
            }
        }
    }
}

fn setter(
    types: Types<'_>,
    operation: &Operation,
    at: usize,
    parameter: &Parameter,
) -> TokenStream {
    let about = docs::outer(&parameter.docs);
    let deprecated = docs::deprecated(parameter.deprecated);
    let name = &parameter.name;
    let argument = types.argument(&parameter.type_);
    let at = Literal::usize_unsuffixed(at);
    let converted = types.converted(&parameter.type_, &quote!(value));
    let check = rules::check(types, operation, parameter, &quote!(&value));
    let request = check
        .is_some()
        .then(|| quote!(let request = &mut self.request;));
    let target = if check.is_some() {
        quote!(request)
    } else {
        quote!(self.request)
    };
    quote! {
        #about
        #deprecated
        pub fn #name(mut self, value: #argument) -> Self {
            #converted
            #request
            #check
            #target.parameter(#at, &value);
            self
        }
    }
}

/// The setter that sends a parameter without a value.
fn empty_setter(at: usize, parameter: &Parameter) -> Option<TokenStream> {
    let name = parameter.empty.as_ref()?;
    let pair = super::code(&format!("{}=", parameter.wire));
    let about = format!(" Sends {pair} in the place of a value (`allowEmptyValue`).");
    let deprecated = docs::deprecated(parameter.deprecated);
    let at = Literal::usize_unsuffixed(at);
    Some(quote! {
        #[doc = #about]
        #deprecated
        pub fn #name(mut self) -> Self {
            self.request.parameter(#at, &"");
            self
        }
    })
}

fn body_setter(types: Types<'_>, operation: &Operation, body: &Body) -> TokenStream {
    let about = docs::outer(&body.docs);
    let name = &body.name;
    let argument = body_argument(types, body);
    let convert = converted_body(types, body);
    let write = write_body(types, operation, body, &quote!(#name));
    quote! {
        #about
        pub fn #name(mut self, #name: #argument) -> Self {
            #convert
            let request = &mut self.request;
            #write
            self
        }
    }
}
