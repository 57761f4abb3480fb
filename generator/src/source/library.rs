//! The files of one run: each is read once, when somebody asks for it.

use super::load::{LoadError, open};
use super::path::{beside, normalize};
use super::{FileId, Files, Source, SourceError, Tree};
use crate::diagnostic::Diagnostics;
use std::collections::HashMap;

/// So many files make a document; one that goes on is a hostile one (a symbolic link to its own folder has no end).
const MOST_FILES: usize = 4096;
/// So many bytes may all files of a document have together.
const MOST_BYTES: usize = 1 << 30;

/// The files of one document.
pub struct Library<'s> {
    source: Option<&'s dyn Source>,
    files: Files,
    shelves: Vec<Shelf>,
    by_path: HashMap<String, Result<FileId, LoadError>>,
    bytes: usize,
}

/// What is known of one file.
struct Shelf {
    /// Its path, relative to the root document's folder.
    path: String,
    tree: Option<Tree>,
}

impl<'s> Library<'s> {
    /// Reads the root document of a source.
    ///
    /// # Errors
    ///
    /// See [`LoadError`].
    pub fn open(
        source: &'s dyn Source,
        path: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<Self, LoadError> {
        let mut library = Self {
            source: Some(source),
            files: Files::default(),
            shelves: Vec::new(),
            by_path: HashMap::new(),
            bytes: 0,
        };
        library.file(path, diagnostics)?;
        Ok(library)
    }

    /// A document of one tree, without a text: what it refers to elsewhere cannot be read.
    #[must_use]
    pub fn of_tree(tree: Tree) -> Self {
        Self {
            source: None,
            files: Files::default(),
            shelves: vec![Shelf {
                path: String::new(),
                tree: Some(tree),
            }],
            by_path: HashMap::new(),
            bytes: 0,
        }
    }

    /// The number of the file at a path, relative to the root document's folder; it is read if it was not yet.
    ///
    /// # Errors
    ///
    /// See [`LoadError`]; the same one whenever it is asked for.
    pub fn file(&mut self, path: &str, diagnostics: &mut Diagnostics) -> Result<FileId, LoadError> {
        let path = normalize(path).unwrap_or_else(|_| path.to_owned());
        if let Some(known) = self.by_path.get(&path) {
            return known.clone();
        }
        let result = self.read(&path, diagnostics);
        self.by_path.insert(path, result.clone());
        result
    }

    /// The path of a file that another file calls by a relative one.
    ///
    /// # Errors
    ///
    /// When it could mean a place outside of everything that may be read.
    pub fn beside(&self, holder: FileId, relative: &str) -> Result<String, SourceError> {
        beside(self.path(holder), relative)
    }

    /// The path of a file, relative to the root document's folder.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.shelf(file).map_or("", |shelf| shelf.path.as_str())
    }

    /// The paths of all files, by number.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        self.shelves
            .iter()
            .map(|shelf| shelf.path.clone())
            .collect()
    }

    /// The tree of a file, to be taken apart. Whoever asks for it again gets it from the text: that is rare, and keeping every tree twice is not.
    pub fn take(&mut self, file: FileId) -> Option<Tree> {
        self.tree(file)?;
        let has_text = self.files.text(file).is_some();
        let shelf = self.shelves.get_mut(file.0 as usize)?;
        if has_text {
            shelf.tree.take()
        } else {
            shelf.tree.clone()
        }
    }

    /// The tree of a file.
    pub fn tree(&mut self, file: FileId) -> Option<&Tree> {
        let shelf = self.shelves.get_mut(file.0 as usize)?;
        if shelf.tree.is_none() {
            shelf.tree = super::load::again(self.files.text(file)?, self.files.format(file)?);
        }
        shelf.tree.as_ref()
    }

    /// The files that were read.
    #[must_use]
    pub fn into_files(self) -> Files {
        self.files
    }

    fn shelf(&self, file: FileId) -> Option<&Shelf> {
        self.shelves.get(file.0 as usize)
    }

    fn read(&mut self, path: &str, diagnostics: &mut Diagnostics) -> Result<FileId, LoadError> {
        let unreadable = |name: &str, reason| LoadError::Unreadable {
            name: name.to_owned(),
            reason,
        };
        let source = self
            .source
            .ok_or_else(|| unreadable(path, SourceError::Missing))?;
        let name = source.label(path);
        if self.shelves.len() >= MOST_FILES || self.bytes >= MOST_BYTES {
            return Err(LoadError::TooMany { name });
        }
        let bytes = source
            .read(path)
            .map_err(|reason| unreadable(&name, reason))?;
        self.bytes = self.bytes.saturating_add(bytes.len());
        let (file, tree) = open(bytes, name, &mut self.files, diagnostics)?;
        self.shelves.push(Shelf {
            path: path.to_owned(),
            tree: Some(tree),
        });
        Ok(file)
    }
}
