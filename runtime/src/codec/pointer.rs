//! Where in a value we are: JSON Pointers (RFC 6901).

use std::borrow::Cow;
use std::fmt::Write as _;

/// One step of a pointer. Names are borrowed from the text or the program, so that walking an object allocates nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Segment<'a> {
    Index(usize),
    Name(Cow<'a, str>),
}

impl Segment<'_> {
    fn push_to(&self, pointer: &mut String) {
        pointer.push('/');
        match self {
            Self::Index(index) => {
                // Writing to a string cannot fail.
                let _ = write!(pointer, "{index}");
            }
            Self::Name(name) => escape(name, pointer),
        }
    }
}

/// RFC 6901, section 3: `~` is written `~0`, `/` is written `~1`.
fn escape(name: &str, pointer: &mut String) {
    for character in name.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// The steps of a pointer, unescaped (RFC 6901, section 4).
pub(crate) fn segments(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer
        .split('/')
        .skip(1)
        .map(|name| match name.contains('~') {
            true => Cow::Owned(name.replace("~1", "/").replace("~0", "~")),
            false => Cow::Borrowed(name),
        })
}

/// The pointer that these steps make, from the root down.
pub(crate) fn render<'a, 'b: 'a>(segments: impl IntoIterator<Item = &'a Segment<'b>>) -> String {
    let mut pointer = String::new();
    for segment in segments {
        segment.push_to(&mut pointer);
    }
    pointer
}

/// How much of a pointer a message shows: keys come from the network and may be as long as a body.
const SHOWN: usize = 256;

/// Writes `at <pointer>: `, or nothing at the root; a pointer too long for a message is cut in its middle.
pub(crate) fn prefix(pointer: &str, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    if pointer.is_empty() {
        return Ok(());
    }
    f.write_str("at ")?;
    let shown = pointer.chars().count();
    if shown <= SHOWN {
        write_visible(pointer.chars(), f)?;
    } else {
        write_visible(pointer.chars().take(SHOWN / 2), f)?;
        f.write_str("…")?;
        write_visible(pointer.chars().skip(shown - SHOWN / 2), f)?;
    }
    f.write_str(": ")
}

/// Control characters of a key must not reach a terminal or forge a line of a log.
fn write_visible(
    characters: impl Iterator<Item = char>,
    f: &mut std::fmt::Formatter<'_>,
) -> std::fmt::Result {
    for character in characters {
        if character.is_control() {
            write!(f, "{}", character.escape_unicode())?;
        } else {
            f.write_char(character)?;
        }
    }
    Ok(())
}
