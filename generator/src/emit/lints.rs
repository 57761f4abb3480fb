//! The lints that a document's own names and types would break, which the module that has them allows. No other module does.

use super::{Content, Module, model};
use crate::api::{Api, Group, Model, Operation, Shape, Struct, Type};
use crate::names::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// `clippy::disallowed_names`.
const DISALLOWED: [&str; 3] = ["foo", "baz", "quux"];
/// From this on a type may be too complex for clippy (`type_complexity`, 250), with what an argument or a field puts around it.
const COMPLEX: usize = 150;

/// Why a module allows them.
const REASON: &str = "the names and types are the document's";

/// What a method takes for `self`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Receiver {
    Value,
    Reference,
}

/// `#[allow(…)]` for a module.
pub(super) fn allow(module: &Module<'_>) -> Option<TokenStream> {
    let mut lints = Vec::new();
    if module.names_deprecated() {
        lints.push(quote!(deprecated));
    }
    let (names, methods, types) = match module.content {
        Content::Model(model) => (locals(model), readers(model), model::types(model)),
        Content::Group(group) => (arguments(group), calls(group), values_of(group)),
        Content::Client => (Vec::new(), groups(module.api), Vec::new()),
        _ => return (!lints.is_empty()).then(|| quote!(#[allow(#(#lints),*, reason = #REASON)])),
    };
    if names.iter().any(|name| DISALLOWED.contains(&name.as_str())) {
        lints.push(quote!(clippy::disallowed_names));
    }
    if types.iter().any(|type_| complexity(type_, 1) > COMPLEX) {
        lints.push(quote!(clippy::type_complexity));
    }
    if methods
        .iter()
        .any(|(name, receiver)| misleads(name, *receiver))
    {
        lints.push(quote!(clippy::wrong_self_convention));
    }
    (!lints.is_empty()).then(|| quote!(#[allow(#(#lints),*, reason = #REASON)]))
}

/// The names that a model's code binds.
fn locals(model: &Model) -> Vec<&Ident> {
    match &model.shape {
        Shape::Struct(shape) => {
            let fields = shape.fields.iter();
            let names = fields.flat_map(|field| [&field.name, &field.local]);
            names
                .chain(shape.additional.iter().map(|field| &field.local))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The methods of a model whose names the document has a part in; setters begin with a word of ours.
fn readers(model: &Model) -> Vec<(&Ident, Receiver)> {
    let Shape::Struct(Struct { fields, .. }) = &model.shape else {
        return Vec::new();
    };
    let defaults = fields.iter().filter_map(|field| field.default.as_ref());
    defaults
        .filter_map(|default| Some((default.method.as_ref()?, Receiver::Reference)))
        .collect()
}

fn arguments(group: &Group) -> Vec<&Ident> {
    group.operations.iter().flat_map(inputs).collect()
}

/// What a call can be given.
fn inputs(operation: &Operation) -> impl Iterator<Item = &Ident> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.name);
    parameters.chain(operation.body.iter().map(|body| &body.name))
}

fn calls(group: &Group) -> Vec<(&Ident, Receiver)> {
    let faces = group
        .operations
        .iter()
        .map(|operation| (&operation.name, Receiver::Reference));
    let setters = group.operations.iter().flat_map(inputs);
    faces
        .chain(setters.map(|name| (name, Receiver::Value)))
        .collect()
}

fn values_of(group: &Group) -> Vec<&Type> {
    group.operations.iter().flat_map(values).collect()
}

fn values(operation: &Operation) -> impl Iterator<Item = &Type> {
    let parameters = operation
        .parameters
        .iter()
        .map(|parameter| &parameter.type_);
    let choices = operation.body.iter().flat_map(|body| &body.choices);
    let replies = operation
        .replies
        .iter()
        .filter_map(|reply| reply.body.as_ref())
        .flat_map(|body| &body.contents);
    parameters
        .chain(choices.map(|choice| &choice.type_))
        .chain(replies.map(|content| &content.type_))
}

fn groups(api: &Api) -> Vec<(&Ident, Receiver)> {
    let groups = api.groups.iter();
    groups
        .map(|group| (&group.method, Receiver::Reference))
        .collect()
}

/// Whether a name promises another `self` than the method takes (`clippy::wrong_self_convention`).
fn misleads(name: &Ident, receiver: Receiver) -> bool {
    let prefixes: &[&str] = match receiver {
        Receiver::Value => &["as_", "from_", "is_", "to_"],
        Receiver::Reference => &["from_", "into_"],
    };
    prefixes
        .iter()
        .any(|prefix| name.as_str().starts_with(prefix))
}

/// How complex a type is to clippy: ten for each part, times how deep it lies.
fn complexity(type_: &Type, depth: usize) -> usize {
    let own = 10 * depth;
    match type_ {
        Type::List(inner) | Type::Nullable(inner) => own + complexity(inner, depth + 1),
        Type::Map(inner) => own + 10 * (depth + 1) + complexity(inner, depth + 1),
        Type::Boxed(_) => own + 10 * (depth + 1),
        // A path of the user's has at most as many parts as it has brackets and commas, and one more.
        Type::Custom(custom) => {
            let parts = custom.rust.matches(['<', ',']).count() + 2;
            own + 10 * (depth + 1) * parts
        }
        _ => own,
    }
}
