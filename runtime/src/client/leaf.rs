//! Leaves in text that is no JSON: the text of a header, or of a whole body.

use crate::codec::{self, Decode, DecodeError, NullPolicy, Value};
use crate::{Note, Number, json};

/// What a text spells, where a table says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A string.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// A number or a boolean where it can be read as one, else a string.
    Scalar,
}

impl Leaf {
    /// The value of a text. What does not spell what it should is a string, which whoever decodes it will refuse by its kind.
    pub(super) fn read(self, text: &str) -> Value {
        let bare = text.trim();
        let number = || Number::parse(bare).map(Value::Number);
        let boolean = || match bare {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => None,
        };
        let spelt = match self {
            Self::Text => None,
            // Nothing is how many say that there is none.
            Self::Number | Self::Boolean if bare.is_empty() => Some(Value::Null),
            Self::Number => number(),
            // XML Schema Part 2, section 3.2.2: `1` and `0` are booleans too.
            Self::Boolean => boolean().or(match bare {
                "1" => Some(Value::Bool(true)),
                "0" => Some(Value::Bool(false)),
                _ => None,
            }),
            Self::Scalar => boolean().or_else(number),
        };
        spelt.unwrap_or_else(|| Value::from(text))
    }
}

/// A leaf from its text: a string where the type takes one, else the number or the boolean that the text spells.
pub(super) fn from_text<T: Decode>(
    text: &str,
    nulls: NullPolicy,
) -> Result<(T, Vec<Note>), DecodeError> {
    let quoted = json::to_string(text).unwrap_or_default();
    codec::read(&quoted, nulls).or_else(|error| {
        let bare = text.trim();
        let is_scalar = matches!(bare, "true" | "false") || Number::parse(bare).is_some();
        match is_scalar {
            true => codec::read(bare, nulls),
            false => Err(error),
        }
    })
}
