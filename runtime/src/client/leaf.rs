//! Leaves in text that is no JSON: the text of a header, or of a whole body.

use crate::codec::{self, Decode, DecodeError, NullPolicy};
use crate::{Note, json};

/// A leaf from its text: a string where the type takes one, else the number or the boolean that the text spells.
pub(super) fn from_text<T: Decode>(
    text: &str,
    nulls: NullPolicy,
) -> Result<(T, Vec<Note>), DecodeError> {
    let quoted = json::to_string(text).unwrap_or_default();
    codec::read(&quoted, nulls).or_else(|error| {
        let bare = text.trim();
        let is_scalar = matches!(bare, "true" | "false") || crate::Number::parse(bare).is_some();
        match is_scalar {
            true => codec::read(bare, nulls),
            false => Err(error),
        }
    })
}

/// The same from bytes in UTF-8.
pub(super) fn from_bytes<T: Decode>(
    bytes: &[u8],
    nulls: NullPolicy,
) -> Result<(T, Vec<Note>), DecodeError> {
    from_text(codec::utf8(bytes)?, nulls)
}
