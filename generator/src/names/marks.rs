//! What stood when names were given last: a mark of five letters for each wish, gathered by the schema or operation that it belongs to.
//!
//! A mark is asked for only where two want one name, to tell who was there first; it is a hash, because a huge document has a hundred
//! thousand wishes and the lock has to stay a file that people merge.

use std::collections::{BTreeMap, BTreeSet};

/// Letters of a mark: no capitals, no digits that look like letters.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Marks by what they belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    by_owner: BTreeMap<String, BTreeSet<String>>,
}

impl Marks {
    /// Adds marks as a line of the lock has them.
    pub(super) fn read(&mut self, owner: &str, line: &str) {
        let marks = line.split_ascii_whitespace().map(ToOwned::to_owned);
        self.by_owner
            .entry(owner.to_owned())
            .or_default()
            .extend(marks);
    }

    /// Adds the mark of a wish: what stands at `key` wants a name for `text`.
    pub(super) fn add(&mut self, key: &str, text: &str) {
        let (owner, rest) = split(key);
        let marks = self.by_owner.entry(owner.to_owned()).or_default();
        marks.insert(mark(rest, text));
    }

    /// Whether the wish has a mark.
    pub(super) fn has(&self, key: &str, text: &str) -> bool {
        let (owner, rest) = split(key);
        self.by_owner
            .get(owner)
            .is_some_and(|marks| marks.contains(&mark(rest, text)))
    }

    /// The lines, as owner and marks with a space between, sorted.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&str, String)> {
        self.by_owner.iter().map(|(owner, marks)| {
            let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
            (owner.as_str(), marks.join(" "))
        })
    }
}

/// A key as its owner and the rest: the first three parts of a pointer below `components` or `paths`, else the first two.
fn split(key: &str) -> (&str, &str) {
    let start = if key.starts_with('/') {
        0
    } else {
        key.find("#/").map_or(0, |at| at + 1)
    };
    let pointer = key.get(start..).unwrap_or_default();
    let deep = ["/components/", "/paths/", "/webhooks/"];
    let depth = if deep.iter().any(|first| pointer.starts_with(first)) {
        3
    } else {
        2
    };
    let ends = pointer
        .char_indices()
        .filter(|(_, character)| *character == '/');
    let slash = ends.map(|(at, _)| at).nth(depth).unwrap_or(pointer.len());
    let hash = pointer.find('#').unwrap_or(pointer.len());
    key.split_at_checked(start + slash.min(hash))
        .unwrap_or((key, ""))
}

/// Twenty-five bits of a hash (FNV-1a, which is the same everywhere and for ever, and its bits mixed once more): among a hundred marks of one owner, one
/// newcomer in three hundred thousand is taken for somebody who stood, which matters only where it contends.
fn mark(rest: &str, text: &str) -> String {
    let bytes = rest.bytes().chain([0]).chain(text.bytes());
    let mut hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let letter = |place: usize| {
        let bits = (hash >> (64 - 5 * (place + 1))) & 31;
        LETTERS.get(usize::try_from(bits).ok()?).copied()
    };
    (0..5).filter_map(letter).map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::{Marks, split};

    #[test]
    fn a_mark_belongs_to_a_schema_or_an_operation() {
        let table = [
            (
                "/components/schemas/A/properties/b",
                "/components/schemas/A",
                "/properties/b",
            ),
            ("/components/schemas/A", "/components/schemas/A", ""),
            ("/paths/~1x/get#error", "/paths/~1x/get", "#error"),
            ("/tags/a", "/tags/a", ""),
            (
                "b.yaml#/components/schemas/A/items",
                "b.yaml#/components/schemas/A",
                "/items",
            ),
            ("", "", ""),
            ("x", "x", ""),
        ];
        for (key, owner, rest) in table {
            assert_eq!(split(key), (owner, rest), "{key}");
        }
    }

    #[test]
    fn marks_are_read_as_they_are_written() {
        let mut marks = Marks::default();
        marks.add("/components/schemas/A/properties/b", "b");
        marks.add("/components/schemas/A", "A");
        let mut again = Marks::default();
        for (owner, line) in marks.lines() {
            assert_eq!(line.len(), 11);
            again.read(owner, &line);
        }
        assert_eq!(marks, again);
        assert!(again.has("/components/schemas/A", "A"));
        assert!(!again.has("/components/schemas/A", "a"));
        assert!(!again.has("/components/schemas/B", "A"));
    }
}
