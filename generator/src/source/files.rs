//! The files that were read in a run, and where in them a pointer leads.

use super::index::Index;
use super::{FileId, Place};
use std::sync::OnceLock;

/// How a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As JSON (RFC 8259).
    Json,
    /// As YAML 1.2.
    Yaml,
}

/// A line and a column, both counted from one; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// Every file that was read in this run.
#[derive(Debug, Default)]
pub struct Files {
    list: Vec<File>,
}

#[derive(Debug)]
struct File {
    name: String,
    text: String,
    format: Format,
    // Made when the first diagnostic of the file is printed: a run that has nothing to say pays nothing.
    index: OnceLock<Index>,
}

impl Files {
    /// Adds a file and gives its number. `name` is what a person would call it.
    pub(super) fn add(&mut self, name: String, text: String, format: Format) -> FileId {
        let id = FileId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(File {
            name,
            text,
            format,
            index: OnceLock::new(),
        });
        id
    }

    /// The names of the files, in the order in which they were read: what a build script declares as `rerun-if-changed`.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|file| file.name.as_str())
    }

    /// The name of a file.
    #[must_use]
    pub fn name(&self, file: FileId) -> Option<&str> {
        self.file(file).map(|file| file.name.as_str())
    }

    /// The text of a file, without its byte order mark.
    #[must_use]
    pub fn text(&self, file: FileId) -> Option<&str> {
        self.file(file).map(|file| file.text.as_str())
    }

    /// How a file was read.
    #[must_use]
    pub fn format(&self, file: FileId) -> Option<Format> {
        self.file(file).map(|file| file.format)
    }

    /// Where a place is: the name of a member or the first character of an item; of the nearest value around it where it does not exist.
    #[must_use]
    pub fn locate(&self, place: &Place) -> Option<Position> {
        self.index(place.file)?.locate(&place.pointer)
    }

    /// A place for a reader: `spec/authlete.yaml:12:7 (/components/schemas/x)`.
    #[must_use]
    pub fn describe(&self, place: &Place) -> String {
        let name = self.name(place.file).unwrap_or("(unknown file)");
        let position = self
            .locate(place)
            .map(|Position { line, column }| format!(":{line}:{column}"))
            .unwrap_or_default();
        // A pointer's segments are a document's text, and a terminal would obey what is in them.
        let pointer: String = place.pointer.as_str().chars().flat_map(visible).collect();
        if pointer.is_empty() {
            format!("{name}{position}")
        } else {
            format!("{name}{position} ({pointer})")
        }
    }

    /// The text of a plain YAML scalar or a JSON number, `true`, `false` or `null`, as its author wrote it; `None` for everything else.
    #[must_use]
    pub fn scalar_text(&self, place: &Place) -> Option<String> {
        self.index(place.file)?
            .scalar_text(&place.pointer)
            .map(str::to_owned)
    }

    fn file(&self, id: FileId) -> Option<&File> {
        self.list.get(id.0 as usize)
    }

    fn index(&self, id: FileId) -> Option<&Index> {
        self.file(id).map(|file| {
            file.index
                .get_or_init(|| Index::of(&file.text, file.format))
        })
    }
}

/// A character as a terminal may show it: controls and marks that reorder text are escaped.
fn visible(character: char) -> impl Iterator<Item = char> {
    let hidden = character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let escaped = hidden.then(|| character.escape_unicode());
    escaped
        .into_iter()
        .flatten()
        .chain((!hidden).then_some(character))
}
