//! Unions: values of one of several types, and how to tell which.

use super::{JsonKind, Rules, Type};
use crate::names::Ident;
use crate::source::Tree;

/// A value of one of several types.
#[derive(Clone, Debug)]
pub struct Union {
    /// The alternatives, in the document's order.
    pub variants: Vec<UnionVariant>,
    /// How a value tells its variant: the first arm whose tests all hold decides.
    pub arms: Vec<Arm>,
    /// The variant that keeps, as JSON, a value that no arm knows. Else such a value is refused.
    pub unknown: Option<Unknown>,
    /// Whether `validate` must see to it that no other variant fits as well: `oneOf` whose variants the arms cannot prove to exclude each other.
    pub exactly_one: bool,
}

/// The variant of a value whose discriminator, or whose member that tells one alternative from another, has a value that the document does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The variant.
    pub name: Ident,
    /// The keyword that such a value breaks.
    pub keyword: &'static str,
}

/// An alternative of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    /// The variant.
    pub name: Ident,
    /// Its documentation; empty where the document says nothing.
    pub docs: String,
    /// The type that it holds.
    pub type_: Type,
    /// What the value must keep to, beside what its type says.
    pub rules: Rules,
    /// Whether a value of this type alone says which variant is meant: no earlier variant has the same type.
    pub from: bool,
}

/// One way to tell a variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// What must hold of the value, looking at one level; all of them. None at all always holds.
    pub tests: Vec<Test>,
    /// The variants that it may be then, by their places in [`Union::variants`]. Of several, the first that decodes and keeps its rules is taken, else the
    /// first that decodes.
    pub candidates: Vec<usize>,
}

/// A question to a value, answered by looking at one level of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// It is of this kind.
    Kind(JsonKind),
    /// It is an object with this member, `null` or not.
    Member(String),
    /// It is an object whose member is one of these strings.
    MemberIs(String, Vec<String>),
    /// It is an object whose member equals one of these JSON values.
    MemberEquals(String, Vec<Tree>),
    /// It is an object whose member is of this kind.
    MemberKind(String, JsonKind),
    /// It is a list whose first item is of this kind; an empty one has none.
    ItemKind(JsonKind),
    /// It equals one of these JSON values.
    Equals(Vec<Tree>),
}
