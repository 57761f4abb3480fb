//! The rules, by the words of JSON Schema, with the parameters that a program needs.

use super::{Allowed, Constant, Limit};

/// A group of rules that a [`Policy`](super::Policy) treats alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Class {
    /// `required`, `type`, `additionalProperties: false`: a member is missing, of another kind, or not allowed.
    Members,
    /// `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf`.
    Bounds,
    /// `minLength`, `maxLength`.
    Lengths,
    /// `minItems`, `maxItems`, `uniqueItems`, `minProperties`, `maxProperties`, `items: false`.
    Counts,
    /// `pattern`.
    Pattern,
    /// `format`.
    Format,
    /// `enum`, `const`.
    Enum,
    /// Keywords that speak of a value as a whole: `oneOf`, `not`, `if`, `contains`, `unevaluatedProperties` and the like.
    Schema,
    /// A function of the caller's own.
    Custom,
}

impl Class {
    /// Every class, in order of declaration.
    pub const ALL: [Self; 9] = [
        Self::Members,
        Self::Bounds,
        Self::Lengths,
        Self::Counts,
        Self::Pattern,
        Self::Format,
        Self::Enum,
        Self::Schema,
        Self::Custom,
    ];
}

/// One validation keyword with its parameters. Section numbers are those of JSON Schema Validation 2020-12.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// `type` (6.1.1): the value is of another kind.
    Type {
        /// The kinds allowed, as JSON Schema spells them.
        allowed: &'static [&'static str],
    },
    /// `enum` (6.1.2)
    Enum {
        /// The values allowed.
        allowed: Allowed,
    },
    /// `const` (6.1.3)
    Const {
        /// The one value allowed.
        allowed: Constant,
    },
    /// `multipleOf` (6.2.1)
    MultipleOf {
        /// What the number is a multiple of.
        divisor: Limit,
    },
    /// `maximum` (6.2.2)
    Maximum {
        /// The largest number allowed.
        limit: Limit,
    },
    /// `exclusiveMaximum` (6.2.3)
    ExclusiveMaximum {
        /// The smallest number that is too large.
        limit: Limit,
    },
    /// `minimum` (6.2.4)
    Minimum {
        /// The smallest number allowed.
        limit: Limit,
    },
    /// `exclusiveMinimum` (6.2.5)
    ExclusiveMinimum {
        /// The largest number that is too small.
        limit: Limit,
    },
    /// `maxLength` (6.3.1)
    MaxLength {
        /// The most Unicode code points allowed.
        limit: u64,
    },
    /// `minLength` (6.3.2)
    MinLength {
        /// The fewest Unicode code points allowed.
        limit: u64,
    },
    /// `pattern` (6.3.3)
    Pattern {
        /// The pattern that matches somewhere in the text.
        pattern: &'static str,
    },
    /// `maxItems` (6.4.1)
    MaxItems {
        /// The most items allowed.
        limit: u64,
    },
    /// `minItems` (6.4.2)
    MinItems {
        /// The fewest items allowed.
        limit: u64,
    },
    /// `uniqueItems` (6.4.3): two items are equal as JSON.
    UniqueItems {
        /// The place of an item, counted from 0.
        first: usize,
        /// The place of the first item that repeats it.
        second: usize,
    },
    /// `maxProperties` (6.5.1)
    MaxProperties {
        /// The most members allowed.
        limit: u64,
    },
    /// `minProperties` (6.5.2)
    MinProperties {
        /// The fewest members allowed.
        limit: u64,
    },
    /// `required` (6.5.3): a member is missing.
    Required {
        /// The member's wire name.
        name: &'static str,
    },
    /// `format` (7)
    Format {
        /// The format's name.
        format: &'static str,
    },
    /// `additionalProperties: false` (Core 10.3.2.3): a member that the document does not name.
    AdditionalProperties,
    /// `items: false` after `prefixItems` (Core 10.3.1.2): an item past the last one that is named.
    Items,
    /// `oneOf` (Core 10.2.1.3): more than one of the alternatives fits.
    OneOf {
        /// The alternative that the value is one of.
        taken: &'static str,
        /// The first other one that it fits, too.
        other: &'static str,
    },
    /// A keyword that speaks of the value as a whole, such as `not`.
    Schema {
        /// The keyword.
        keyword: &'static str,
    },
    /// A keyword that could not be decided within the steps allowed: alternatives nest within each other.
    Undecided {
        /// The keyword.
        keyword: &'static str,
    },
    /// A function of the caller's own.
    Custom {
        /// What the function says.
        message: &'static str,
    },
}

impl Rule {
    /// The group that a policy puts this rule into.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::Type { .. } | Self::Required { .. } => Class::Members,
            Self::MultipleOf { .. } | Self::Maximum { .. } | Self::ExclusiveMaximum { .. } => {
                Class::Bounds
            }
            Self::Minimum { .. } | Self::ExclusiveMinimum { .. } => Class::Bounds,
            Self::MaxLength { .. } | Self::MinLength { .. } => Class::Lengths,
            Self::MaxItems { .. } | Self::MinItems { .. } | Self::UniqueItems { .. } => {
                Class::Counts
            }
            Self::MaxProperties { .. } | Self::MinProperties { .. } => Class::Counts,
            Self::Pattern { .. } => Class::Pattern,
            Self::Format { .. } => Class::Format,
            Self::Enum { .. } | Self::Const { .. } => Class::Enum,
            Self::AdditionalProperties => Class::Members,
            Self::Items => Class::Counts,
            Self::OneOf { .. } | Self::Schema { .. } | Self::Undecided { .. } => Class::Schema,
            Self::Custom { .. } => Class::Custom,
        }
    }

    /// The keyword as JSON Schema spells it; `custom` for a function of the caller's own.
    #[must_use]
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::Type { .. } => "type",
            Self::Enum { .. } => "enum",
            Self::Const { .. } => "const",
            Self::MultipleOf { .. } => "multipleOf",
            Self::Maximum { .. } => "maximum",
            Self::ExclusiveMaximum { .. } => "exclusiveMaximum",
            Self::Minimum { .. } => "minimum",
            Self::ExclusiveMinimum { .. } => "exclusiveMinimum",
            Self::MaxLength { .. } => "maxLength",
            Self::MinLength { .. } => "minLength",
            Self::Pattern { .. } => "pattern",
            Self::MaxItems { .. } => "maxItems",
            Self::MinItems { .. } => "minItems",
            Self::UniqueItems { .. } => "uniqueItems",
            Self::MaxProperties { .. } => "maxProperties",
            Self::MinProperties { .. } => "minProperties",
            Self::Required { .. } => "required",
            Self::Format { .. } => "format",
            Self::AdditionalProperties => "additionalProperties",
            Self::Items => "items",
            Self::OneOf { .. } => "oneOf",
            Self::Schema { keyword } | Self::Undecided { keyword } => keyword,
            Self::Custom { .. } => "custom",
        }
    }
}
