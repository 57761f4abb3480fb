//! Checks: what no type and no rule says, as functions over JSON.

use super::Rule;
use crate::document::JsonType;
use crate::names::Ident;
use crate::source::{Place, Tree};

/// A check, by its number in [`Api::checks`](super::Api::checks).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CheckId(pub usize);

/// A function that looks at a JSON value.
#[derive(Clone, Debug)]
pub struct Check {
    /// Where the keyword or the schema stands.
    pub place: Place,
    /// The function.
    pub name: Ident,
    /// The keyword that a violation names, such as `not`.
    pub keyword: &'static str,
    /// Its documentation.
    pub docs: String,
    /// What must hold.
    pub assertion: Assertion,
    /// Whether somebody asks which members and items it has looked at (`unevaluatedProperties`, `unevaluatedItems`).
    pub tracked: bool,
    /// Whether a type, a parameter, a header or another check asks it. One that nobody asks is of a value that is not built.
    pub asked: bool,
}

/// What must hold of a JSON value. A keyword that speaks of another type than the value has always holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertion {
    /// Nothing holds: `false`.
    Never,
    /// Everything holds: `true`.
    Always,
    /// The keywords of one schema object, all of them. What they have looked at counts for `Unevaluated…` among them, which come last.
    Schema(Vec<Assertion>),
    /// `type`: the value is of one of these.
    Types(Vec<JsonType>),
    /// `enum`, `const`: the value equals one of these.
    Equals(Vec<Tree>),
    /// A keyword of one value alone.
    Rule(Rule),
    /// `required`.
    Required(Vec<String>),
    /// `dependentRequired`.
    DependentRequired(Vec<(String, Vec<String>)>),
    /// `dependentSchemas`.
    DependentSchemas(Vec<(String, Assertion)>),
    /// `properties`, `patternProperties`, `additionalProperties`.
    Properties {
        /// By name.
        named: Vec<(String, Assertion)>,
        /// By pattern of the name.
        patterns: Vec<(String, Assertion)>,
        /// The others; `None` where they may be anything and have not been looked at.
        additional: Option<Box<Assertion>>,
    },
    /// `propertyNames`: of each name, as a string.
    Names(Box<Assertion>),
    /// `prefixItems` and `items`.
    Items {
        /// The first ones.
        prefix: Vec<Assertion>,
        /// The others.
        rest: Option<Box<Assertion>>,
    },
    /// `contains` with `minContains` and `maxContains`.
    Contains {
        /// What is counted.
        of: Box<Assertion>,
        /// At least so many.
        min: u64,
        /// At most so many.
        max: Option<u64>,
    },
    /// `allOf`.
    All(Vec<Assertion>),
    /// `anyOf`.
    Any(Vec<Assertion>),
    /// `oneOf`.
    One(Vec<Assertion>),
    /// `not`.
    Not(Box<Assertion>),
    /// `if`, `then`, `else`.
    If {
        /// `if`.
        condition: Box<Assertion>,
        /// `then`.
        then: Option<Box<Assertion>>,
        /// `else`.
        otherwise: Option<Box<Assertion>>,
    },
    /// `unevaluatedProperties`.
    UnevaluatedProperties(Box<Assertion>),
    /// `unevaluatedItems`.
    UnevaluatedItems(Box<Assertion>),
    /// Another check: how a schema leads to another, or to itself.
    Call(CheckId),
}
