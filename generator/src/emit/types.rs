//! Types as tokens, and how a caller hands over a value of one.

use super::{foreign, paths};
use crate::api::{Api, Field, Float, Integer, ModelId, Presence, Shape, Text, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// Writes types as one module sees them.
#[derive(Clone, Copy)]
pub(super) struct Types<'a> {
    pub(super) api: &'a Api,
    /// What stands before the name of a model.
    home: Home,
}

#[derive(Clone, Copy)]
enum Home {
    /// Within a module of a model: its siblings are re-exported by their parent.
    Models,
    /// Within a module of operations, which imports `models`.
    Operations,
    /// Within the module of what is incoming, which does the same.
    Incoming,
}

impl<'a> Types<'a> {
    /// As a model's module sees them.
    pub(super) fn in_models(api: &'a Api) -> Self {
        Self {
            api,
            home: Home::Models,
        }
    }

    /// As a group's module sees them.
    pub(super) fn in_operations(api: &'a Api) -> Self {
        Self {
            api,
            home: Home::Operations,
        }
    }

    /// As the module of what is incoming sees them.
    pub(super) fn in_incoming(api: &'a Api) -> Self {
        Self {
            api,
            home: Home::Incoming,
        }
    }

    /// Whether streams are read as a whole, since they have come already.
    pub(super) const fn reads_whole(self) -> bool {
        matches!(self.home, Home::Incoming)
    }

    /// Whether a value of this type has rules to keep, of its own or below it.
    pub(super) fn is_validated(self, type_: &Type) -> bool {
        match type_ {
            // The type holds itself against its format.
            Type::Text(_) => true,
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => {
                self.is_validated(inner)
            }
            Type::Model(id) | Type::Boxed(id) => {
                self.api.model(*id).is_some_and(|model| model.validated)
            }
            _ => false,
        }
    }

    /// A model's name.
    pub(super) fn model(self, id: ModelId) -> TokenStream {
        let Some(model) = self.api.model(id) else {
            return paths::value();
        };
        let name = &model.name;
        match self.home {
            Home::Models => quote!(super::#name),
            Home::Operations | Home::Incoming => quote!(models::#name),
        }
    }

    /// A type.
    pub(super) fn type_(self, type_: &Type) -> TokenStream {
        match type_ {
            Type::Bool => quote!(bool),
            Type::Integer(integer) => integer_name(*integer),
            Type::Float(Float::F64) => quote!(f64),
            Type::String => quote!(String),
            Type::Secret => paths::secret(),
            Type::Json => paths::value(),
            Type::Number => paths::number(),
            Type::Null => paths::null(),
            Type::Bytes => paths::bytes(),
            Type::File => paths::file(),
            Type::Text(text) => text_name(*text),
            Type::Custom(custom) => foreign::type_(custom),
            Type::List(item) => {
                let item = self.type_(item);
                quote!(Vec<#item>)
            }
            Type::Map(value) => self.map(value),
            Type::Nullable(inner) => {
                let inner = self.type_(inner);
                quote!(Option<#inner>)
            }
            Type::Model(id) => self.model(*id),
            Type::Boxed(id) => {
                let model = self.model(*id);
                quote!(Box<#model>)
            }
        }
    }

    /// Values of this type by name.
    pub(super) fn map(self, value: &Type) -> TokenStream {
        let value = self.type_(value);
        quote!(::std::collections::BTreeMap<String, #value>)
    }

    /// What a value of a type is, for documentation: an article and a noun, or the name of a model.
    pub(super) fn described(self, type_: &Type) -> String {
        match type_ {
            Type::Model(id) | Type::Boxed(id) => match self.api.model(*id) {
                Some(model) => format!("[`{0}`](super::{0})", model.name),
                None => "A value".to_owned(),
            },
            Type::Bool => "A boolean".to_owned(),
            Type::Integer(_) => "An integer".to_owned(),
            Type::Float(_) | Type::Number => "A number".to_owned(),
            Type::String | Type::Secret | Type::Text(_) => "A string".to_owned(),
            Type::Custom(custom) => format!("A value of {}", super::code(&custom.rust)),
            Type::Null => "`null`".to_owned(),
            Type::Json => "Any JSON value".to_owned(),
            Type::Bytes => "Bytes".to_owned(),
            Type::File => "A file".to_owned(),
            Type::List(_) => "A list".to_owned(),
            Type::Map(_) => "Values by name".to_owned(),
            Type::Nullable(_) => "A value, or `null`".to_owned(),
        }
    }

    /// The type of a field.
    pub(super) fn field(self, field: &Field) -> TokenStream {
        self.present(field.presence, &field.type_)
    }

    /// A type with its presence.
    pub(super) fn present(self, presence: Presence, type_: &Type) -> TokenStream {
        let inner = self.type_(type_);
        match presence {
            Presence::Required => inner,
            Presence::Optional | Presence::Nullable => quote!(Option<#inner>),
            Presence::OptionalNullable => {
                let maybe = paths::maybe();
                quote!(#maybe<#inner>)
            }
        }
    }

    /// The type of an argument that takes a value of this type: as much as a caller would want to leave to it.
    pub(super) fn argument(self, type_: &Type) -> TokenStream {
        match type_ {
            Type::List(item) => {
                let argument = if self.is_converted(item) {
                    self.argument(item)
                } else {
                    self.type_(item)
                };
                quote!(impl IntoIterator<Item = #argument>)
            }
            Type::Map(value) => {
                let value = self.value_argument(value);
                quote!(impl IntoIterator<Item = (impl Into<String>, #value)>)
            }
            Type::Model(id) | Type::Boxed(id) => {
                let model = self.model(*id);
                if self.is_converted(type_) {
                    quote!(impl Into<#model>)
                } else {
                    model
                }
            }
            _ if self.is_converted(type_) => {
                let full = self.type_(type_);
                quote!(impl Into<#full>)
            }
            _ => self.type_(type_),
        }
    }

    /// The type of the value of a member, likewise: it becomes the value of a map by `Into`.
    pub(super) fn value_argument(self, type_: &Type) -> TokenStream {
        match type_ {
            Type::Boxed(id) => self.model(*id),
            other if self.is_converted(other) => self.argument(other),
            other => self.type_(other),
        }
    }

    /// Whether a caller has a value of another type at hand that becomes one of this type without fail: `&str`, a time of the standard library, what a
    /// wrapper stands around.
    pub(super) fn is_converted(self, type_: &Type) -> bool {
        match type_ {
            leaf if is_text(leaf) => true,
            Type::Model(id) | Type::Boxed(id) => {
                match self.api.model(*id).map(|model| &model.shape) {
                    Some(Shape::Newtype(_)) => true,
                    // An alias leads to a leaf, or to what is made of others, and to no alias that leads back.
                    Some(Shape::Alias(alias)) => is_text(&alias.type_),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// The statement that makes a value of its type of such an argument; `None` where it is one already.
    pub(super) fn converted(self, type_: &Type, name: &TokenStream) -> Option<TokenStream> {
        let taken = self.taken(type_, name);
        let full = self.type_(type_);
        (taken.to_string() != name.to_string()).then(|| quote!(let #name: #full = #taken;))
    }

    /// The value of such an argument.
    pub(super) fn taken(self, type_: &Type, argument: &TokenStream) -> TokenStream {
        match type_ {
            Type::List(item) if self.is_converted(item) => {
                quote!(#argument.into_iter().map(Into::into).collect())
            }
            Type::List(_) => quote!(#argument.into_iter().collect()),
            Type::Map(_) => quote!(rt::members(#argument)),
            Type::Boxed(_) if self.is_converted(type_) => quote!(Box::new(#argument.into())),
            Type::Boxed(_) => quote!(Box::new(#argument)),
            _ if self.is_converted(type_) => quote!(#argument.into()),
            _ => argument.clone(),
        }
    }
}

/// Whether a type is made of text, or is the user's.
fn is_text(type_: &Type) -> bool {
    matches!(
        type_,
        Type::String | Type::Secret | Type::Text(_) | Type::Bytes | Type::File | Type::Custom(_)
    )
}

fn text_name(text: Text) -> TokenStream {
    match text {
        Text::DateTime => paths::date_time(),
        Text::Date => paths::date(),
        Text::Time => paths::time(),
        Text::Duration => paths::duration(),
        Text::Uuid => paths::uuid(),
        Text::Base64 => paths::base64(),
    }
}

pub(super) fn integer_name(integer: Integer) -> TokenStream {
    match integer {
        Integer::I8 => quote!(i8),
        Integer::I16 => quote!(i16),
        Integer::I32 => quote!(i32),
        Integer::I64 => quote!(i64),
        Integer::I128 => quote!(i128),
        Integer::U8 => quote!(u8),
        Integer::U16 => quote!(u16),
        Integer::U32 => quote!(u32),
        Integer::U64 => quote!(u64),
        Integer::U128 => quote!(u128),
    }
}
