//! Values of the kinds that members have. Each helper says what is wrong, where, and gives what can be used.

use super::Reader;
use crate::source::{Members, Place, Tree};

/// Takes a member out of an object.
pub(super) fn take(members: &mut Members, name: &str) -> Option<Tree> {
    let at = members.iter().position(|(known, _)| known == name)?;
    Some(members.remove(at).1)
}

/// What a place is called in a message: its last segment, and for an item of an array the one before too.
pub(super) fn called(place: &Place) -> String {
    let segments: Vec<String> = place.pointer.segments().collect();
    match segments.as_slice() {
        [] => "the document".to_owned(),
        [.., array, item] if item.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("`{}/{item}`", shown(array))
        }
        [.., name] => format!("`{}`", shown(name)),
    }
}

/// A name of the document as a message may show it: controls escaped, and not a whole book.
pub(super) fn shown(name: &str) -> String {
    let mut text: String = name.chars().take(60).flat_map(char::escape_debug).collect();
    if name.chars().nth(60).is_some() {
        text.push('…');
    }
    text
}

fn is_required(place: &Place) -> bool {
    place.pointer.as_str().ends_with("/required")
}

impl Reader<'_, '_> {
    /// Says that a value has the wrong kind.
    pub(super) fn wrong_kind(&mut self, place: &Place, found: &Tree, expected: &str) {
        let message = format!("{} is {}, expected {expected}", called(place), found.kind());
        self.diagnostics.error("wrong-kind", place, message);
    }

    /// Says the same of a value that only describes: no code depends on it, so it is left out and nothing is lost but the description.
    pub(super) fn wrong_annotation(&mut self, place: &Place, found: &Tree, expected: &str) {
        let message = format!(
            "{} is {}, expected {expected}; it is ignored",
            called(place),
            found.kind()
        );
        self.diagnostics.lint("ignored-annotation", place, message);
    }

    /// Says that a `null` is read as if the member were absent.
    pub(super) fn null(&mut self, place: &Place, expected: &str) {
        let message = format!(
            "{} is null, expected {expected}; it is read as absent",
            called(place)
        );
        self.diagnostics.lint("null-member", place, message);
    }

    /// The members of an object.
    pub(super) fn members(&mut self, place: &Place, tree: Tree) -> Option<Members> {
        match tree {
            Tree::Object(members) => Some(members),
            Tree::Null => {
                self.null(place, "an object");
                None
            }
            other => {
                self.wrong_kind(place, &other, "an object");
                None
            }
        }
    }

    /// The items of an array.
    pub(super) fn items(&mut self, place: &Place, tree: Tree) -> Option<Vec<Tree>> {
        match tree {
            Tree::Array(items) => Some(items),
            Tree::Null => {
                self.null(place, "an array");
                None
            }
            other => {
                self.wrong_kind(place, &other, "an array");
                None
            }
        }
    }

    /// A string. A number or a boolean that stands where a string is due was meant as one.
    pub(super) fn text(&mut self, place: &Place, tree: Tree) -> Option<String> {
        let text = match tree {
            Tree::String(text) => return Some(text),
            Tree::Number(ref number) => number.clone(),
            Tree::Bool(value) => value.to_string(),
            Tree::Null => {
                self.null(place, "a string");
                return None;
            }
            other => {
                self.wrong_kind(place, &other, "a string");
                return None;
            }
        };
        let message = format!("{} is {}, expected a string", called(place), tree.kind());
        self.diagnostics
            .lint("not-a-string", place, message)
            .help("put it in quotes");
        Some(text)
    }

    /// A boolean. The strings `true` and `false` were meant as one.
    pub(super) fn flag(&mut self, place: &Place, tree: &Tree) -> Option<bool> {
        let value = match tree {
            Tree::Bool(value) => return Some(*value),
            Tree::String(text) if text == "true" => true,
            Tree::String(text) if text == "false" => false,
            // `required: optional`, as one says it.
            Tree::String(text) if text == "optional" && is_required(place) => false,
            Tree::String(text) if text == "required" && is_required(place) => true,
            Tree::Null => {
                self.null(place, "a boolean");
                return None;
            }
            other => {
                self.wrong_kind(place, other, "a boolean");
                return None;
            }
        };
        let message = format!("{} is a string, expected a boolean", called(place));
        self.diagnostics
            .lint("not-a-boolean", place, message)
            .help(format!("`{value}`, without quotes"));
        Some(value)
    }

    /// Says that a member of an object is none that the standard defines: a slip where it is near one, an extension gone wrong otherwise.
    pub(super) fn unknown_member(
        &mut self,
        place: &Place,
        name: &str,
        known: &mut dyn Iterator<Item = &'static str>,
    ) {
        match crate::suggest::nearest(name, known) {
            Some(near) => {
                let message = format!("`{}` is not a member here", shown(name));
                self.diagnostics
                    .lint("misspelled-member", place, message)
                    .help(format!("did you mean `{near}`?"));
            }
            None => {
                let message = format!("`{}` is not a member here; it is ignored", shown(name));
                self.diagnostics
                    .lint("unknown-member", place, message)
                    .help("an extension begins with `x-`");
            }
        }
    }
}
