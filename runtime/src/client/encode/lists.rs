//! Lists within lists (Swagger 2.0, `collectionFormat` of a parameter and of its `items`): text in text, so that a list that is an item is joined first, and
//! then is an item as any other.
//!
//! | separator | `collectionFormat` | in a URL or a form | elsewhere |
//! |---|---|---|---|
//! | `Comma` | `csv` | `,` | `,` |
//! | `Space` | `ssv` | `%20`, in a form `+` | a space |
//! | `Tab` | `tsv` | `%09` | a tab |
//! | `Bar` | `pipes` | `%7C` | a bar |
//!
//! An item is encoded whole, so a comma within one is `%2C`, whether it is data or joins a list. For what else a document joins its lists by there is no
//! escape, in 2.0 or after, and so a value that has it is refused.

use super::super::failure::RequestError;
use super::super::operation::{Separator, Style};
use super::leaf;
use crate::codec::Value;

impl Separator {
    /// The character itself.
    pub(in super::super) const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Space => " ",
            Self::Tab => "\t",
            Self::Bar => "|",
        }
    }

    /// What stands between two items in a URL or a form: a comma is what it was made for, all else is encoded.
    pub(super) fn encoded(self, encode: impl Fn(&str) -> String) -> String {
        match self {
            Self::Comma => self.as_str().to_owned(),
            other => encode(other.as_str()),
        }
    }

    /// What it is called in a message.
    const fn word(self) -> &'static str {
        match self {
            Self::Comma => "a comma",
            Self::Space => "a space",
            Self::Tab => "a tab",
            Self::Bar => "a bar",
        }
    }
}

impl Style {
    /// What joins the items of a list, where it is not exploded; `None` for a style that has more than that to say.
    pub(super) fn separator(self) -> Option<Separator> {
        match self {
            Self::Simple | Self::Form => Some(Separator::Comma),
            Self::SpaceDelimited => Some(Separator::Space),
            Self::PipeDelimited => Some(Separator::Bar),
            Self::Delimited(separators) => {
                Some(separators.first().copied().unwrap_or(Separator::Comma))
            }
            Self::Label | Self::Matrix | Self::DeepObject | Self::Json | Self::Cookie => None,
        }
    }

    /// What joins the items of the lists within a list, from the outside in.
    pub(super) fn within(self, explode: bool) -> &'static [Separator] {
        match self {
            Self::Delimited(separators) if explode => separators,
            Self::Delimited([_, within @ ..]) => within,
            _ => &[],
        }
    }
}

/// The text of an item: of a list the texts of its own items, joined. Nulls are left out, as they are from the list around it.
pub(super) fn item(
    name: &str,
    value: &Value,
    separators: &[Separator],
) -> Result<String, RequestError> {
    let (Value::Array(items), [separator, within @ ..]) = (value, separators) else {
        return leaf(name, value);
    };
    let items = items.iter().filter(|item| **item != Value::Null);
    let texts: Result<Vec<_>, _> = items.map(|one| item(name, one, within)).collect();
    joined(name, &texts?, *separator, separator.as_str())
}

/// Parts with a separator between them, as it is written there.
///
/// # Errors
/// Where a part has it, in either case of its digits: nobody could tell what it divides.
pub(super) fn joined(
    name: &str,
    parts: &[String],
    separator: Separator,
    written: &str,
) -> Result<String, RequestError> {
    let folded = written.to_ascii_lowercase();
    if parts
        .iter()
        .any(|part| part.to_ascii_lowercase().contains(&folded))
    {
        return Err(ambiguous(name, separator));
    }
    Ok(parts.join(written))
}

/// That a part has what stands between parts; which one is not said, since it may be secret.
pub(super) fn ambiguous(name: &str, separator: Separator) -> RequestError {
    let word = separator.word();
    RequestError::new(format!(
        "`{name}` has an item, name or value with {word} in it, which is what stands between them"
    ))
}

#[cfg(test)]
mod tests;
