//! Rules for people: what is wrong with a value, without the value.

use std::fmt;

use super::Rule;

/// Reads on after the place: "`/name` has fewer than 3 characters".
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { allowed } => write!(f, "is not of the type {}", allowed.join(" or ")),
            Self::Enum { allowed } => write!(f, "is none of {allowed}"),
            Self::Const { allowed } => write!(f, "is not {allowed}"),
            Self::MultipleOf { divisor } => write!(f, "is not a multiple of {divisor}"),
            Self::Maximum { limit } => write!(f, "is greater than {limit}"),
            Self::ExclusiveMaximum { limit } => write!(f, "is not less than {limit}"),
            Self::Minimum { limit } => write!(f, "is less than {limit}"),
            Self::ExclusiveMinimum { limit } => write!(f, "is not greater than {limit}"),
            Self::MaxLength { limit } => counted(f, "more", *limit, "character"),
            Self::MinLength { limit } => counted(f, "fewer", *limit, "character"),
            Self::Pattern { pattern } => write!(f, "does not match the pattern `{pattern}`"),
            Self::MaxItems { limit } => counted(f, "more", *limit, "item"),
            Self::MinItems { limit } => counted(f, "fewer", *limit, "item"),
            Self::UniqueItems { first, second } => {
                write!(f, "has equal items at {first} and {second}")
            }
            Self::MaxProperties { limit } => counted(f, "more", *limit, "member"),
            Self::MinProperties { limit } => counted(f, "fewer", *limit, "member"),
            Self::Required { name } => write!(f, "lacks the member `{name}`"),
            Self::Format { format } => write!(f, "is not of the format `{format}`"),
            Self::AdditionalProperties => {
                f.write_str("is not allowed: no such member is documented")
            }
            Self::Items => f.write_str("is not allowed: no such item is documented"),
            Self::OneOf { taken, other } => {
                write!(
                    f,
                    "is `{taken}` and `{other}` at once, where only one may fit"
                )
            }
            Self::Schema { keyword } => write!(f, "does not keep to `{keyword}`"),
            Self::Undecided { keyword } => {
                write!(f, "takes too many steps to hold against `{keyword}`")
            }
            Self::Custom { message } => f.write_str(message),
        }
    }
}

fn counted(f: &mut fmt::Formatter<'_>, word: &str, limit: u64, noun: &str) -> fmt::Result {
    write!(
        f,
        "has {word} than {limit} {noun}{}",
        if limit == 1 { "" } else { "s" }
    )
}
