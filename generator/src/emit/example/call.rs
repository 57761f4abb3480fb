//! A call: the client, the group, the operation with what it requires, and a setter for everything else that is given.

use super::super::operation::required_in_order;
use super::super::types::Types;
use super::write::Writer;
use super::{Given, GivenBody, Misfit, Secret};
use crate::api::{
    Api, Body, Choice, Credential, Group, Operation, Parameter, Scheme, Server, Type,
};
use crate::source::Tree;
use proc_macro2::TokenStream;
use quote::quote;

/// The request of an operation, not sent yet: `client.pets().list_pets("x").limit(3)`.
///
/// # Errors
/// When a value is none of its type, something required is missing, or something is given that the operation does not have.
pub fn call(
    api: &Api,
    group: &Group,
    operation: &Operation,
    given: &Given,
) -> Result<TokenStream, Misfit> {
    let call = Call {
        writer: Writer::new(Types::in_operations(api), &given.files),
        operation,
        given,
    };
    call.check_names()?;
    let arguments = call.arguments()?;
    let setters = call.setters()?;
    let (group, name) = (&group.method, &operation.name);
    Ok(quote!(client.#group().#name(#arguments) #(#setters)*))
}

/// The call of the client's builder that says who calls.
///
/// # Errors
/// When the scheme asks for a name and a password and a token is given, or the other way round.
pub fn credential(scheme: &Scheme, secret: &Secret) -> Result<TokenStream, Misfit> {
    let setter = &scheme.setter;
    match (&scheme.credential, secret) {
        (Credential::Basic, Secret::Pair(user, password)) => Ok(quote!(.#setter(#user, #password))),
        (Credential::Basic, Secret::Token(_)) | (_, Secret::Pair(..)) => {
            Err(Misfit::new("the scheme asks for another kind of secret").within(&scheme.wire))
        }
        (_, Secret::Token(token)) => Ok(quote!(.#setter(#token))),
    }
}

/// The call of the client's builder that names a server, with some of its variables.
///
/// # Errors
/// When the server has no variable of this name.
pub fn server(server: &Server, variables: &[(String, TokenStream)]) -> Result<TokenStream, Misfit> {
    let name = &server.name;
    let Some(known) = &server.variables else {
        return match variables.first() {
            Some((wire, _)) => Err(Misfit::new("the server has no variables").within(wire)),
            None => Ok(quote!(.server(Server::#name))),
        };
    };
    let setters = variables.iter().map(|(wire, value)| {
        let field = known.fields.iter().find(|field| field.wire == *wire);
        let field =
            field.ok_or_else(|| Misfit::new("the server has no such variable").within(wire))?;
        let setter = &field.setter;
        Ok(quote!(.#setter(#value)))
    });
    let setters = setters.collect::<Result<Vec<_>, Misfit>>()?;
    let of = &known.name;
    Ok(quote!(.server(Server::#name(#of::new() #(#setters)*))))
}

struct Call<'a> {
    writer: Writer<'a>,
    operation: &'a Operation,
    given: &'a Given,
}

impl Call<'_> {
    /// Nothing that is given is left out silently.
    fn check_names(&self) -> Result<(), Misfit> {
        let known = |(location, wire, _): &&(_, String, Tree)| {
            let mut parameters = self.operation.parameters.iter();
            !parameters.any(|known| known.location == *location && known.wire == *wire)
        };
        if let Some((_, wire, _)) = self.given.parameters.iter().find(known) {
            return Err(Misfit::new("the operation has no such parameter").within(wire));
        }
        if self.given.body.is_some() && self.operation.body.is_none() {
            return Err(Misfit::new("the operation has no body"));
        }
        Ok(())
    }

    fn of(&self, parameter: &Parameter) -> Option<&Tree> {
        let mut given = self.given.parameters.iter();
        given
            .find(|(location, wire, _)| *location == parameter.location && *wire == parameter.wire)
            .map(|(_, _, value)| value)
    }

    /// The arguments of the operation's method, or the struct that holds them.
    fn arguments(&self) -> Result<TokenStream, Misfit> {
        let in_struct = self.operation.required.as_ref();
        let mut all = Vec::new();
        for parameter in required_in_order(self.operation) {
            let wire = &parameter.wire;
            let value = self.of(parameter);
            let value = value.ok_or_else(|| {
                Misfit::new("a parameter that is required has no value").within(wire)
            })?;
            let written = self.written(&parameter.type_, value, in_struct.is_some());
            all.push((
                &parameter.name,
                written.map_err(|misfit| misfit.within(wire))?,
            ));
        }
        if let Some(body) = self.operation.body.as_ref().filter(|body| body.required) {
            let given = self.given.body.as_ref();
            let given = given.ok_or_else(|| Misfit::new("a body is required"))?;
            all.push((&body.name, self.body(body, given, in_struct.is_some())?));
        }
        let values = all.iter().map(|(_, value)| value);
        Ok(match in_struct {
            None => quote!(#(#values),*),
            Some(required) => {
                let name = &required.name;
                let names = all.iter().map(|(name, _)| name);
                quote!(operations::#name { #(#names: #values),* })
            }
        })
    }

    fn setters(&self) -> Result<Vec<TokenStream>, Misfit> {
        let mut all = Vec::new();
        let parameters = self.operation.parameters.iter();
        for parameter in parameters.filter(|parameter| !parameter.is_required()) {
            if let Some(value) = self.of(parameter) {
                let (name, wire) = (&parameter.name, &parameter.wire);
                let value = self.writer.argument(&parameter.type_, value);
                let value = value.map_err(|misfit| misfit.within(wire))?;
                all.push(quote!(.#name(#value)));
            }
        }
        if let (Some(body), Some(given)) = (&self.operation.body, &self.given.body)
            && !body.required
        {
            let name = &body.name;
            let value = self.body(body, given, false)?;
            all.push(quote!(.#name(#value)));
        }
        Ok(all)
    }

    fn body(&self, body: &Body, given: &GivenBody, exact: bool) -> Result<TokenStream, Misfit> {
        let choice = chosen(body, &given.media_type);
        let choice =
            choice.ok_or_else(|| Misfit::new("the body has no such media type").within("body"))?;
        let value = self.written(&choice.type_, &given.value, exact || body.choice.is_some());
        let value = value.map_err(|misfit| misfit.within("body"))?;
        Ok(match &body.choice {
            // The argument is made of the value where its type alone says which choice is meant.
            Some(_) if choice.from && !exact => value,
            Some(name) => {
                let variant = &choice.variant;
                quote!(operations::#name::#variant(#value))
            }
            None => value,
        })
    }

    fn written(&self, type_: &Type, value: &Tree, exact: bool) -> Result<TokenStream, Misfit> {
        match exact {
            true => self.writer.exact(type_, value),
            false => self.writer.argument(type_, value),
        }
    }
}

/// The choice of a media type: the one that names it, else the narrowest range that it is of.
#[must_use]
pub fn chosen<'b>(body: &'b Body, media_type: &str) -> Option<&'b Choice> {
    let essence = |text: &str| {
        let text = text.split(';').next().unwrap_or_default();
        text.trim().to_ascii_lowercase()
    };
    let wanted = essence(media_type);
    let kind = wanted.split('/').next().unwrap_or_default();
    let names = [wanted.clone(), format!("{kind}/*"), "*/*".to_owned()];
    names.iter().find_map(|name| {
        let mut choices = body.choices.iter();
        choices.find(|choice| essence(&choice.media_type) == *name)
    })
}
