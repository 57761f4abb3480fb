//! A value of a type, where the type must be exactly this one and where a caller may leave more to it.

use super::super::paths;
use super::super::types::Types;
use super::{GivenFile, Misfit, leaf};
use crate::api::{Presence, Shape, Type};
use crate::source::Tree;
use proc_macro2::TokenStream;
use quote::quote;
use std::cell::Cell;

/// So many values are looked at, alternatives that are tried and given up included: no union of unions takes longer.
const STEPS: u32 = 100_000;

/// Writes values as expressions.
pub(super) struct Writer<'a> {
    pub(super) types: Types<'a>,
    files: &'a [GivenFile],
    steps: Cell<u32>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(types: Types<'a>, files: &'a [GivenFile]) -> Self {
        Self {
            types,
            files,
            steps: Cell::new(STEPS),
        }
    }

    /// An expression of exactly this type.
    pub(super) fn exact(&self, type_: &Type, value: &Tree) -> Result<TokenStream, Misfit> {
        self.step()?;
        match (type_, value) {
            (Type::List(item), Tree::Array(items)) => self.list(item, items),
            (Type::Map(inner), Tree::Object(members)) => self.map(inner, members),
            (Type::Nullable(_), Tree::Null) => Ok(quote!(None)),
            (Type::Nullable(inner), _) => {
                let inner = self.exact(inner, value)?;
                Ok(quote!(Some(#inner)))
            }
            (Type::Boxed(id), _) => {
                let inner = self.exact(&Type::Model(*id), value)?;
                Ok(quote!(Box::new(#inner)))
            }
            (Type::Model(id), _) => {
                let model = self.types.api.model(*id);
                let model = model.ok_or_else(|| Misfit::new("its type is not known"))?;
                let name = self.types.model(*id);
                match &model.shape {
                    Shape::Struct(shape) => self.record(&name, shape, value),
                    Shape::Enum(shape) => leaf::of_enum(&name, shape, value),
                    Shape::Union(shape) => self.union(&name, shape, value),
                    Shape::Tuple(shape) => self.tuple(&name, shape, value),
                    Shape::Alias(alias) => self.exact(&alias.type_, value),
                    Shape::Newtype(alias) => {
                        let inner = self.exact(&alias.type_, value)?;
                        Ok(quote!(#name(#inner)))
                    }
                }
            }
            (Type::File, _) => self.file(value),
            (Type::Bytes, _) => self.bytes(value),
            _ => leaf::exact(self.types, type_, value),
        }
    }

    /// An expression for an argument that takes a value of this type: as short as the argument allows.
    pub(super) fn argument(&self, type_: &Type, value: &Tree) -> Result<TokenStream, Misfit> {
        match (type_, value) {
            (Type::List(item), Tree::Array(items)) if !items.is_empty() => {
                let converted = self.types.is_converted(item);
                let items = items.iter().enumerate().map(|(at, value)| {
                    let item = match converted {
                        true => self.argument(item, value),
                        false => self.exact(item, value),
                    };
                    item.map_err(|misfit| misfit.within(at.to_string()))
                });
                let items = items.collect::<Result<Vec<_>, _>>()?;
                Ok(quote!([#(#items),*]))
            }
            (Type::Map(inner), Tree::Object(members)) if !members.is_empty() => {
                self.members(inner, members)
            }
            (Type::String | Type::Secret, Tree::String(text)) => Ok(quote!(#text)),
            (Type::Boxed(id), _) => self.argument(&Type::Model(*id), value),
            (Type::Model(id), Tree::String(text)) if self.types.is_converted(type_) => {
                match self.types.api.model(*id).map(|model| &model.shape) {
                    Some(Shape::Alias(alias) | Shape::Newtype(alias))
                        if alias.type_ == Type::String =>
                    {
                        Ok(quote!(#text))
                    }
                    _ => self.exact(type_, value),
                }
            }
            _ => self.exact(type_, value),
        }
    }

    /// The same where the value may be `null`: a field, or an argument for one.
    pub(super) fn present(
        &self,
        presence: Presence,
        type_: &Type,
        value: &Tree,
    ) -> Result<TokenStream, Misfit> {
        match (presence, value) {
            (Presence::Nullable, Tree::Null) => Ok(quote!(None)),
            (Presence::Nullable, _) => {
                let value = self.exact(type_, value)?;
                Ok(quote!(Some(#value)))
            }
            _ => self.exact(type_, value),
        }
    }

    fn list(&self, item: &Type, items: &[Tree]) -> Result<TokenStream, Misfit> {
        if items.is_empty() {
            let item = self.types.type_(item);
            return Ok(quote!(Vec::<#item>::new()));
        }
        let items = items.iter().enumerate().map(|(at, value)| {
            let item = self.exact(item, value);
            item.map_err(|misfit| misfit.within(at.to_string()))
        });
        let items = items.collect::<Result<Vec<_>, _>>()?;
        Ok(quote!(vec![#(#items),*]))
    }

    fn map(&self, inner: &Type, members: &[(String, Tree)]) -> Result<TokenStream, Misfit> {
        if members.is_empty() {
            let inner = self.types.type_(inner);
            return Ok(quote!(::std::collections::BTreeMap::<String, #inner>::new()));
        }
        let members = members.iter().map(|(name, value)| {
            let value = self.exact(inner, value);
            let value = value.map_err(|misfit| misfit.within(name))?;
            Ok(quote!((#name.to_owned(), #value)))
        });
        let members = members.collect::<Result<Vec<_>, _>>()?;
        Ok(quote!(::std::collections::BTreeMap::from([#(#members),*])))
    }

    /// Members for an argument that makes a map of them.
    pub(super) fn members(
        &self,
        inner: &Type,
        members: &[(String, Tree)],
    ) -> Result<TokenStream, Misfit> {
        if members.is_empty() {
            return self.map(inner, members);
        }
        let members = members.iter().map(|(name, value)| {
            let value = match inner {
                Type::Boxed(id) => self.exact(&Type::Model(*id), value),
                other if self.types.is_converted(other) => self.argument(other, value),
                other => self.exact(other, value),
            };
            let value = value.map_err(|misfit| misfit.within(name))?;
            Ok(quote!((#name, #value)))
        });
        let members = members.collect::<Result<Vec<_>, _>>()?;
        Ok(quote!([#(#members),*]))
    }

    fn file(&self, value: &Tree) -> Result<TokenStream, Misfit> {
        let type_ = paths::file();
        let file = match value {
            Tree::String(text) => return Ok(quote!(#type_::new(#text))),
            other => self.numbered(other)?,
        };
        let bytes = leaf::bytes(&file.bytes);
        let name = file.name.as_ref().map(|name| quote!(.with_name(#name)));
        let media_type = file.media_type.as_ref();
        let media_type = media_type.map(|name| quote!(.with_media_type(#name)));
        Ok(quote!(#type_::new(#bytes) #name #media_type))
    }

    fn bytes(&self, value: &Tree) -> Result<TokenStream, Misfit> {
        let type_ = paths::bytes();
        let bytes = match value {
            Tree::String(text) => leaf::bytes(text.as_bytes()),
            other => leaf::bytes(&self.numbered(other)?.bytes),
        };
        Ok(quote!(#type_::from_static(#bytes)))
    }

    fn numbered(&self, value: &Tree) -> Result<&GivenFile, Misfit> {
        let number = match value {
            Tree::Number(text) => text.parse::<usize>().ok(),
            _ => None,
        };
        let file = number.and_then(|number| self.files.get(number));
        file.ok_or_else(|| leaf::unlike("a file", value))
    }

    fn step(&self) -> Result<(), Misfit> {
        let left = self.steps.get().checked_sub(1);
        self.steps
            .set(left.ok_or_else(|| Misfit::new("it has too many alternatives, or values"))?);
        Ok(())
    }
}
