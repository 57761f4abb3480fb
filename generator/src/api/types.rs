//! Types of values, presence and rules.

use super::{CheckId, JsonKind, ModelId};
use crate::names::Ident;
use crate::source::Tree;

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `bool`.
    Bool,
    /// An integer.
    Integer(Integer),
    /// A number.
    Float(Float),
    /// A number, every digit of it.
    Number,
    /// `String`.
    String,
    /// A string that is never printed.
    Secret,
    /// A string of a format that has a type of its own in the runtime.
    Text(Text),
    /// A type of the user's, which the config names.
    Custom(Box<Custom>),
    /// `null` and nothing else.
    Null,
    /// Any JSON value.
    Json,
    /// The bytes of a whole body.
    Bytes,
    /// A part of a multipart body that is a file: bytes, with a name and a media type.
    File,
    /// A list of values.
    List(Box<Type>),
    /// Values by name.
    Map(Box<Type>),
    /// A value or `null`, where a value must stand.
    Nullable(Box<Type>),
    /// A type of the document.
    Model(ModelId),
    /// A type of the document behind a pointer, where it would otherwise contain itself.
    Boxed(ModelId),
}

/// A type of the user's, for all schemas of one `type` and `format`.
#[derive(Clone, Debug, PartialEq)]
pub struct Custom {
    /// The JSON type of its values.
    pub kind: JsonKind,
    /// Its path, which the config has read as Rust.
    pub rust: String,
    /// Which of [`Api::ways`](super::Api::ways) reads and writes it; `None` for its impls of serde's traits.
    pub way: Option<Ident>,
}

/// How a type of the user's is read and written where its impls of serde's traits are not: by the functions of a module.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The type that stands for the two functions.
    pub name: Ident,
    /// The path of the user's type, which the config has read as Rust.
    pub rust: String,
    /// The path of the module with `encode` and `decode`, read likewise.
    pub module: String,
}

/// The integers of Rust that a document can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integer {
    /// `i8`.
    I8,
    /// `i16`.
    I16,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
    /// `i128`.
    I128,
    /// `u8`.
    U8,
    /// `u16`.
    U16,
    /// `u32`.
    U32,
    /// `u64`.
    U64,
    /// `u128`.
    U128,
}

/// Formats of strings that have a type of their own in the runtime: the text as it came, with parts and conversions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// `date-time` (RFC 3339, section 5.6).
    DateTime,
    /// `date` (RFC 3339, section 5.6).
    Date,
    /// `time` (RFC 3339, section 5.6).
    Time,
    /// `duration` (RFC 3339, appendix A).
    Duration,
    /// `uuid` (RFC 9562).
    Uuid,
    /// `byte`, and `contentEncoding: base64` (RFC 4648, section 4).
    Base64,
}

/// The numbers of Rust that a document can ask for.
///
/// `format: float` is a double as well: a value that is decoded and encoded again must be the same JSON, and an `f32` rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Float {
    /// `f64`.
    F64,
}

/// Whether a member must be there, and whether it may be `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// There, and not `null`.
    Required,
    /// May be left out; not `null`.
    Optional,
    /// There, and may be `null`.
    Nullable,
    /// May be left out, may be `null`, and the two differ.
    OptionalNullable,
}

/// One validation keyword, with the value that the document gives. Numbers are JSON text.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// `minLength`, in code points.
    MinLength(u64),
    /// `maxLength`, in code points.
    MaxLength(u64),
    /// `pattern`.
    Pattern(String),
    /// `format`, where it is one that is checked.
    Format(String),
    /// `minimum`.
    Minimum(String),
    /// `maximum`.
    Maximum(String),
    /// `exclusiveMinimum`.
    ExclusiveMinimum(String),
    /// `exclusiveMaximum`.
    ExclusiveMaximum(String),
    /// `multipleOf`.
    MultipleOf(String),
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems: true`.
    UniqueItems,
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// `enum`, or `const` where it is one value, of a type that is no enum of its own: leaves only.
    Enum(Vec<Tree>),
    /// What neither a type nor another rule says: a function that looks at the value as JSON.
    Check(CheckId),
}

/// The rules of a value, of its items, and of the names and values of its members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// Of the value itself, in the order of the variants of [`Rule`].
    pub own: Vec<Rule>,
    /// Of each item of a list.
    pub items: Option<Box<Rules>>,
    /// Of each name of a map's members.
    pub keys: Option<Box<Rules>>,
    /// Of each value of a map.
    pub values: Option<Box<Rules>>,
}

impl Rules {
    /// Whether there is none at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
            && self.items.as_ref().is_none_or(|rules| rules.is_empty())
            && self.keys.as_ref().is_none_or(|rules| rules.is_empty())
            && self.values.as_ref().is_none_or(|rules| rules.is_empty())
    }
}
