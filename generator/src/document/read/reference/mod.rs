//! `$ref` (RFC 6901 in a URI fragment, RFC 3986).

mod resolve;

use crate::document::Reference;
use crate::document::read::Reader;
use crate::source::{Members, Place, Pointer, Tree};

/// What a reference names.
enum Target {
    /// A place in the same file.
    Here(Place),
    /// A name that an `$anchor` of the same file may have; looked up when all is read.
    Anchor,
    /// Something in another file.
    Elsewhere,
    /// Nothing: the fragment is no pointer.
    Malformed,
}

impl Reader<'_> {
    /// Reads the reference in the object at `place`.
    pub(in crate::document::read) fn reference(
        &mut self,
        place: &Place,
        tree: Tree,
        siblings: Members,
    ) -> Option<Reference> {
        let at = place.child("$ref");
        let text = self.text(&at, tree)?;
        let target = match target(place, &text) {
            Target::Here(target) => Some(target),
            Target::Anchor => None,
            Target::Elsewhere => {
                let message = "this reference leads to another file, and those are not read yet";
                self.diagnostics
                    .gap("reference-to-other-file", &at, message)
                    .help("bundle the document into one file");
                None
            }
            Target::Malformed => {
                let message = "the fragment of this reference is not a JSON Pointer";
                self.diagnostics
                    .error("malformed-reference", &at, message)
                    .help("such as `#/components/schemas/Name`");
                None
            }
        };
        Some(Reference {
            place: place.clone(),
            text,
            target,
            siblings,
        })
    }
}

/// Takes a reference apart.
fn target(place: &Place, text: &str) -> Target {
    let Some(fragment) = text.strip_prefix('#') else {
        return if text.is_empty() {
            Target::Here(Place::root(place.file))
        } else {
            Target::Elsewhere
        };
    };
    match percent_decoded(fragment) {
        Some(decoded)
            if decoded.is_empty() || (decoded.starts_with('/') && escapes_are_right(&decoded)) =>
        {
            Target::Here(Place {
                file: place.file,
                pointer: Pointer::from_text(decoded),
            })
        }
        Some(decoded) if is_anchor(&decoded) => Target::Anchor,
        _ => Target::Malformed,
    }
}

/// Whether a fragment can be the name of an anchor (JSON Schema Core, section 8.2.2).
pub(in crate::document::read) fn is_anchor(fragment: &str) -> bool {
    let right =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    fragment.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && fragment.chars().all(right)
}

/// `~` stands only before `0` and `1` (RFC 6901, section 3).
fn escapes_are_right(pointer: &str) -> bool {
    pointer
        .split('~')
        .skip(1)
        .all(|rest| rest.starts_with(['0', '1']))
}

/// Undoes percent-encoding (RFC 3986, section 2.1). `None` where an escape is broken or what comes out is not UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
