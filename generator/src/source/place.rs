//! Places in the files that were read: which file, and an RFC 6901 pointer within it.

use std::fmt;

/// A file that was read in this run, by its number in [`Files`](super::Files).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

impl FileId {
    /// The file that the run was started with.
    pub const ROOT: Self = Self(0);
}

/// A JSON Pointer (RFC 6901), in its escaped text form: empty, or a sequence of `/segment`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// The pointer to the whole file.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// A pointer from its escaped text, as it stands after the `#` of a reference once percent-encoding is undone.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The pointer to a member or an item of the value at this one.
    #[must_use]
    pub fn child(&self, segment: impl fmt::Display) -> Self {
        let segment = segment.to_string();
        let mut text = String::with_capacity(self.0.len() + segment.len() + 1);
        text.push_str(&self.0);
        text.push('/');
        for character in segment.chars() {
            match character {
                '~' => text.push_str("~0"),
                '/' => text.push_str("~1"),
                other => text.push(other),
            }
        }
        Self(text)
    }

    /// The pointer to the value that holds the one at this pointer, if any does.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.0
            .rfind('/')
            .and_then(|at| self.0.get(..at))
            .map(|text| Self(text.to_owned()))
    }

    /// The segments, unescaped, from the outside in.
    pub fn segments(&self) -> impl Iterator<Item = String> + '_ {
        self.0
            .split('/')
            .skip(1)
            .map(|segment| segment.replace("~1", "/").replace("~0", "~"))
    }

    /// The escaped text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A place in a file, as its author would find it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The pointer within it.
    pub pointer: Pointer,
}

impl Place {
    /// The root of a file.
    #[must_use]
    pub fn root(file: FileId) -> Self {
        Self {
            file,
            pointer: Pointer::root(),
        }
    }

    /// A place in the root document, from a pointer's escaped text.
    #[must_use]
    pub fn at(pointer: &str) -> Self {
        Self {
            file: FileId::ROOT,
            pointer: Pointer::from_text(pointer),
        }
    }

    /// The place of a member or an item of the value here.
    #[must_use]
    pub fn child(&self, segment: impl fmt::Display) -> Self {
        Self {
            file: self.file,
            pointer: self.pointer.child(segment),
        }
    }
}
