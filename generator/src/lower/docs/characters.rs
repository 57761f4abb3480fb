//! The characters that a comment must not contain.

use std::borrow::Cow;
use std::fmt::Write as _;

/// `text` with `\n` as its only line end and every character that cannot be seen as it is spelled out (`U+202E`).
///
/// CR, CR LF, U+0085 and U+2028 end a line, U+2029 ends a paragraph. A byte order mark at the start goes.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if !text.contains(|character| {
        character != '\n' && character != '\t' && (is_line_end(character) || is_hidden(character))
    }) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{2029}' => out.push_str("\n\n"),
            '\t' => out.push('\t'),
            _ if is_line_end(character) => out.push('\n'),
            _ => push_visible(&mut out, character),
        }
    }
    Cow::Owned(out)
}

/// Adds `character`, spelled out if it is hidden.
pub(super) fn push_visible(out: &mut String, character: char) {
    if is_hidden(character) {
        // Writing to a string cannot fail.
        let _ = write!(out, "U+{:04X}", u32::from(character));
    } else {
        out.push(character);
    }
}

/// Whether `character` ends a line, for Unicode if not for CommonMark.
pub(super) fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether `character` changes how others look, or carries something, and shows nothing itself.
///
/// rustc refuses bare CR and, by lint, the bidi embeddings, overrides and isolates; we add the rest of the property `Bidi_Control`,
/// all other control characters, and the tag characters, which hide text from a reader. Joiners stay: scripts and emoji need them.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
        )
}
