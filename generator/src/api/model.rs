//! Models: the types that a document defines.

use super::{CheckId, ModelId, Presence, Rules, Type, Union};
use crate::document::Xml;
use crate::names::Ident;
use crate::source::{Place, Tree};

/// A type of the document.
#[derive(Clone, Debug)]
pub struct Model {
    /// Where it is defined.
    pub place: Place,
    /// Its name in the document: a component's key, or the names on the way to an inline schema.
    pub wire: String,
    /// The name of the type.
    pub name: Ident,
    /// The module, and the file, that holds it.
    pub module: Ident,
    /// Its documentation.
    pub docs: String,
    /// `deprecated: true`.
    pub deprecated: bool,
    /// What it looks like.
    pub shape: Shape,
    /// What a value must keep to as a whole, beside what its parts say.
    pub checks: Vec<CheckId>,
    /// Whether any rule is below it: whether it is worth validating.
    pub validated: bool,
    /// An example of it, if the document has one.
    pub example: Option<Tree>,
}

/// What a model looks like.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A struct with a field for each property.
    Struct(Struct),
    /// An enum of documented values.
    Enum(Enum),
    /// An enum of alternatives, each of them a type.
    Union(Union),
    /// A list whose first items have each a type of their own.
    Tuple(Tuple),
    /// A type around another: where a list, a map or an alternative contains itself.
    Newtype(Alias),
    /// Another name for a type that Rust has already.
    Alias(Alias),
}

/// A struct.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Its fields, in the order of `properties`.
    pub fields: Vec<Field>,
    /// How one is made.
    pub constructor: Constructor,
    /// Where the members go that no field stands for; `None` where they are thrown away.
    pub additional: Option<Additional>,
}

/// The field that holds the members of an object that no other field stands for: a map.
#[derive(Clone, Debug)]
pub struct Additional {
    /// The field.
    pub name: Ident,
    /// A name for it as a local variable.
    pub local: Ident,
    /// The method that sets it; `None` where the document forbids such members.
    pub setter: Option<Ident>,
    /// Its documentation.
    pub docs: String,
    /// The type of each member.
    pub type_: Type,
    /// What the map must keep to: of the names (`keys`), of the values (`values`).
    pub rules: Rules,
    /// `additionalProperties: false`: each member is a violation.
    pub forbidden: bool,
}

/// A list whose first items have each a type of their own (`prefixItems`). Items may be missing from the end unless they are required.
#[derive(Clone, Debug)]
pub struct Tuple {
    /// The first items.
    pub items: Vec<TupleItem>,
    /// The type of the others and their rules; `None` where there may be none (`items: false`): they are kept as JSON then, and each is a violation.
    pub rest: Option<(Type, Rules)>,
    /// What the list must keep to as a whole: counts, unique items.
    pub rules: Rules,
}

/// One of the first items of a tuple.
#[derive(Clone, Debug)]
pub struct TupleItem {
    /// The field: `first`, `second`, …
    pub name: Ident,
    /// Its documentation.
    pub docs: String,
    /// Whether `minItems` says that it is there; else it is an `Option`.
    pub required: bool,
    /// The type.
    pub type_: Type,
    /// What it must keep to.
    pub rules: Rules,
}

/// How a struct is made from what it requires.
#[derive(Clone, Debug)]
pub enum Constructor {
    /// `new()` with an argument for each required field, by wire name: their places in [`Struct::fields`].
    Arguments(Vec<usize>),
    /// `new()` with one struct of this name that holds them: their places in [`Struct::fields`].
    Struct(Ident, Vec<usize>),
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct Field {
    /// Where its schema stands.
    pub place: Place,
    /// Its name in JSON.
    pub wire: String,
    /// Its name in Rust.
    pub name: Ident,
    /// A name for it as a local variable, which hides nothing that the code around it uses.
    pub local: Ident,
    /// The method that sets it, if it is not required.
    pub setter: Ident,
    /// The method that sets it to `null`, if it may be left out and may be `null`.
    pub null_setter: Option<Ident>,
    /// Its documentation.
    pub docs: String,
    /// Whether it must be there and may be `null`.
    pub presence: Presence,
    /// The type of its value, presence aside.
    pub type_: Type,
    /// What a value must keep to.
    pub rules: Rules,
    /// `default`, of the schema or of what it stands for.
    pub default: Option<Fallback>,
    /// The one value that a required field can have: the constructor fills it in and does not ask for it.
    pub fixed: Option<Tree>,
    /// Who may send it.
    pub access: Access,
    /// `deprecated: true`.
    pub deprecated: bool,
    /// What other encodings than JSON need.
    pub hints: Hints,
}

/// What stands for a member that is left out.
#[derive(Clone, Debug)]
pub struct Fallback {
    /// Where it is said.
    pub place: Place,
    /// The value. It is never sent unasked.
    pub value: Tree,
    /// The method that gives the value of the field, or this one; `None` where the field is always there, or its type has no short way to say this value.
    pub method: Option<Ident>,
}

/// Who may send a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Both sides.
    Both,
    /// The server alone (`readOnly`).
    ReadOnly,
    /// The client alone (`writeOnly`).
    WriteOnly,
}

/// What XML, forms and multipart bodies need to know of a member.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hints {
    /// `xml` of the member.
    pub xml: Option<Xml>,
    /// `xml` of the items of a list.
    pub item_xml: Option<Xml>,
    /// `format` as written: `binary` makes a part of a multipart body a file.
    pub format: Option<String>,
    /// `contentMediaType`: the media type of a part.
    pub content_media_type: Option<String>,
    /// `contentEncoding`.
    pub content_encoding: Option<String>,
}

/// An enum of documented values.
#[derive(Clone, Debug)]
pub struct Enum {
    /// What the values are.
    pub repr: Repr,
    /// The documented values, in order.
    pub variants: Vec<Variant>,
    /// The variant that keeps any other value; `None` where the config closes the enum, and another value is refused.
    pub unknown: Option<Ident>,
    /// Whether a value that is not documented is as good as one that is (`anyOf` of an enum and a string): nothing to report.
    pub any: bool,
}

/// What the values of an enum are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repr {
    /// Strings.
    String,
    /// Integers of this type.
    Integer(super::Integer),
    /// Several kinds, or numbers with fractions, or lists and objects: the unknown variant holds JSON.
    Json,
}

/// A documented value of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The value in JSON.
    pub wire: Tree,
    /// The variant.
    pub name: Ident,
    /// What the document says of it; empty where nothing.
    pub docs: String,
    /// Whether the document deprecates it.
    pub deprecated: bool,
}

/// Another name for a type.
#[derive(Clone, Debug)]
pub struct Alias {
    /// The type.
    pub type_: Type,
    /// What a value must keep to: whoever holds one carries these rules too.
    pub rules: Rules,
    /// The documentation of the value in a type around it.
    pub docs: String,
}

impl Model {
    /// The struct, if it is one.
    #[must_use]
    pub fn as_struct(&self) -> Option<&Struct> {
        match &self.shape {
            Shape::Struct(shape) => Some(shape),
            Shape::Enum(_)
            | Shape::Union(_)
            | Shape::Tuple(_)
            | Shape::Newtype(_)
            | Shape::Alias(_) => None,
        }
    }
}

impl Type {
    /// The model that this type, or what it lists or maps to, is made of.
    #[must_use]
    pub fn model(&self) -> Option<ModelId> {
        match self {
            Self::Model(id) | Self::Boxed(id) => Some(*id),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.model(),
            Self::Bool
            | Self::Integer(_)
            | Self::Float(_)
            | Self::Number
            | Self::String
            | Self::Secret
            | Self::Text(_)
            | Self::Custom(_)
            | Self::Null
            | Self::Json
            | Self::Bytes
            | Self::File => None,
        }
    }

    /// Whether it is a type of the user's, or lists or maps to one.
    #[must_use]
    pub fn is_custom(&self) -> bool {
        match self {
            Self::Custom(_) => true,
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.is_custom(),
            _ => false,
        }
    }
}
