//! Structs and tuples: `new`, then a setter for each member that need not be there.

use super::super::constant::fixed;
use super::Misfit;
use super::leaf::unlike;
use super::union::same;
use super::write::Writer;
use crate::api::{Additional, Constructor, Field, Presence, Struct, Tuple, Type};
use crate::names::Ident;
use crate::source::Tree;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

impl Writer<'_> {
    /// A struct.
    pub(super) fn record(
        &self,
        name: &TokenStream,
        shape: &Struct,
        value: &Tree,
    ) -> Result<TokenStream, Misfit> {
        let Tree::Object(members) = value else {
            return Err(unlike("an object", value));
        };
        let filled = |field: &&Field| is_required(field) && fixed(self.types, field).is_some();
        for field in shape.fields.iter().filter(filled) {
            check_fixed(field, value)?;
        }
        let new = self.constructor(name, shape, value)?;
        let mut setters = Vec::new();
        let mut others = Vec::new();
        for (wire, given) in members {
            match shape.fields.iter().find(|field| field.wire == *wire) {
                Some(field) if !is_required(field) => {
                    setters.push(
                        self.setter(field, given)
                            .map_err(|misfit| misfit.within(wire))?,
                    );
                }
                Some(_) => {}
                None => others.push((wire.clone(), given.clone())),
            }
        }
        let others = self.others(shape.additional.as_ref(), &others)?;
        Ok(quote!(#new #(#setters)* #others))
    }

    fn constructor(
        &self,
        name: &TokenStream,
        shape: &Struct,
        value: &Tree,
    ) -> Result<TokenStream, Misfit> {
        let (required, places) = match &shape.constructor {
            Constructor::Arguments(places) => (None, places),
            Constructor::Struct(required, places) => (Some(required), places),
        };
        let mut asked = Vec::new();
        for field in places.iter().filter_map(|&at| shape.fields.get(at)) {
            let given = value.get(&field.wire);
            let given = given.ok_or_else(|| {
                Misfit::new("a member that is required is missing").within(&field.wire)
            })?;
            if fixed(self.types, field).is_some() {
                continue;
            }
            let written = match (required, field.presence) {
                (None, Presence::Required) => self.argument(&field.type_, given),
                _ => self.present(field.presence, &field.type_, given),
            };
            asked.push((
                &field.name,
                written.map_err(|misfit| misfit.within(&field.wire))?,
            ));
        }
        let Some(required) = required else {
            let arguments = asked.iter().map(|(_, value)| value);
            return Ok(quote!(#name::new(#(#arguments),*)));
        };
        let fields = asked.iter().map(|(name, value)| quote!(#name: #value));
        Ok(quote!(#name::new(models::#required { #(#fields),* })))
    }

    fn setter(&self, field: &Field, value: &Tree) -> Result<TokenStream, Misfit> {
        if *value == Tree::Null && field.presence == Presence::OptionalNullable {
            let null = field.null_setter.as_ref();
            let null = null.ok_or_else(|| Misfit::new("the member has no setter for `null`"))?;
            return Ok(quote!(.#null()));
        }
        let setter = &field.setter;
        let value = self.argument(&field.type_, value)?;
        Ok(quote!(.#setter(#value)))
    }

    /// The members that no field stands for.
    fn others(
        &self,
        additional: Option<&Additional>,
        members: &[(String, Tree)],
    ) -> Result<Option<TokenStream>, Misfit> {
        let Some((first, _)) = members.first() else {
            return Ok(None);
        };
        let setter = additional.and_then(|field| Some((field, field.setter.as_ref()?)));
        let (field, setter) = setter
            .ok_or_else(|| Misfit::new("the type has no room for this member").within(first))?;
        let members = self.members(&field.type_, members)?;
        Ok(Some(quote!(.#setter(#members))))
    }

    /// A list whose first items have each a type of their own.
    pub(super) fn tuple(
        &self,
        name: &TokenStream,
        shape: &Tuple,
        value: &Tree,
    ) -> Result<TokenStream, Misfit> {
        let Tree::Array(given) = value else {
            return Err(unlike("an array", value));
        };
        let (mut arguments, mut setters) = (Vec::new(), Vec::new());
        for (at, item) in shape.items.iter().enumerate() {
            let Some(value) = given.get(at) else {
                if item.required {
                    return Err(
                        Misfit::new("an item that is required is missing").within(at.to_string())
                    );
                }
                continue;
            };
            let written = self.argument(&item.type_, value);
            let written = written.map_err(|misfit| misfit.within(at.to_string()))?;
            if item.required {
                arguments.push(written);
            } else {
                let setter = setter(&item.name);
                setters.push(quote!(.#setter(#written)));
            }
        }
        let rest = given.get(shape.items.len()..).unwrap_or_default();
        let rest = self.rest(shape, rest)?;
        Ok(quote!(#name::new(#(#arguments),*) #(#setters)* #rest))
    }

    fn rest(&self, shape: &Tuple, rest: &[Tree]) -> Result<Option<TokenStream>, Misfit> {
        if rest.is_empty() {
            return Ok(None);
        }
        let (type_, _) = shape
            .rest
            .as_ref()
            .ok_or_else(|| Misfit::new("the list has more items than its type"))?;
        let list = Type::List(Box::new(type_.clone()));
        let value = self.argument(&list, &Tree::Array(rest.to_vec()))?;
        Ok(Some(quote!(.with_rest(#value))))
    }
}

/// The constructor fills the member in: it is there, and nothing else can be said of it.
fn check_fixed(field: &Field, value: &Tree) -> Result<(), Misfit> {
    let what = match (value.get(&field.wire), &field.fixed) {
        (Some(given), Some(fixed)) if same(fixed, given) => return Ok(()),
        (Some(_), _) => "the member has one value, which is another",
        (None, _) => "a member that is required is missing",
    };
    Err(Misfit::new(what).within(&field.wire))
}

fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
}

fn setter(name: &Ident) -> proc_macro2::Ident {
    format_ident!("with_{}", name.as_str())
}
