//! The files of one run: each is read once, when somebody asks for it.

use super::load::{LoadError, open};
use super::path::{beside, normalize};
use super::{Fetched, FileId, Files, Source, SourceError, Tree};
use crate::diagnostic::Diagnostics;
use std::collections::HashMap;

/// So many files make a document; one that goes on is a hostile one (a symbolic link to its own folder has no end).
const MOST_FILES: usize = 4096;
/// So many bytes may all files of a document have together.
const MOST_BYTES: usize = 1 << 30;
/// So many files of the network may name one another in a row.
const DEEPEST: usize = 16;

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
    /// Its path, relative to the root document's folder; the URL by which a file of the network was called.
    path: String,
    /// Of a file of the network: where it came from.
    origin: Option<Origin>,
    tree: Option<Tree>,
}

/// Where a file of the network came from.
struct Origin {
    /// Its URL in the end, after redirections.
    url: String,
    /// How many files of the network, this one among them, were opened to come to it.
    depth: usize,
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
                origin: None,
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

    /// The number of the file at a URL, which the file `holder` names; it is fetched if it was not yet.
    ///
    /// # Errors
    ///
    /// See [`LoadError`]; the same one whenever it is asked for.
    pub fn remote(
        &mut self,
        holder: FileId,
        url: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<FileId, LoadError> {
        if let Some(known) = self.by_path.get(url) {
            return known.clone();
        }
        let result = self.fetch(holder, url, diagnostics);
        self.by_path.insert(url.to_owned(), result.clone());
        result
    }

    /// The URL that a file of the network came from.
    #[must_use]
    pub fn url(&self, file: FileId) -> Option<&str> {
        let origin = self.shelf(file)?.origin.as_ref()?;
        Some(&origin.url)
    }

    /// The path of a file that another file calls by a relative one.
    ///
    /// # Errors
    ///
    /// When it could mean a place outside of everything that may be read.
    pub fn beside(&self, holder: FileId, relative: &str) -> Result<String, SourceError> {
        beside(self.path(holder), relative)
    }

    /// The path of a file, relative to the root document's folder; for a file of the network, its URL.
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
        let source = self
            .source
            .ok_or_else(|| unreadable(path, SourceError::Missing))?;
        let name = source.label(path);
        self.has_room(&name)?;
        let bytes = source
            .read(path)
            .map_err(|reason| unreadable(&name, reason))?;
        self.add(path, bytes, name, None, diagnostics)
    }

    fn fetch(
        &mut self,
        holder: FileId,
        url: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<FileId, LoadError> {
        let holder = self.shelf(holder).and_then(|shelf| shelf.origin.as_ref());
        let depth = holder.map_or(0, |origin| origin.depth) + 1;
        if depth > DEEPEST {
            return Err(LoadError::TooMany {
                name: url.to_owned(),
            });
        }
        self.has_room(url)?;
        let source = self
            .source
            .ok_or_else(|| unreadable(url, SourceError::NoNetwork))?;
        let Fetched { bytes, url: origin } = source
            .fetch(url)
            .map_err(|reason| unreadable(url, reason))?;
        // Two URLs may lead to one file, and what is in it is the same then.
        if let Some(known) = self.by_path.get(&origin) {
            return known.clone();
        }
        let from = Origin {
            url: origin.clone(),
            depth,
        };
        let result = self.add(url, bytes, url.to_owned(), Some(from), diagnostics);
        self.by_path.insert(origin, result.clone());
        result
    }

    fn has_room(&self, name: &str) -> Result<(), LoadError> {
        if self.shelves.len() >= MOST_FILES || self.bytes >= MOST_BYTES {
            return Err(LoadError::TooMany {
                name: name.to_owned(),
            });
        }
        Ok(())
    }

    fn add(
        &mut self,
        path: &str,
        bytes: Vec<u8>,
        name: String,
        origin: Option<Origin>,
        diagnostics: &mut Diagnostics,
    ) -> Result<FileId, LoadError> {
        self.bytes = self.bytes.saturating_add(bytes.len());
        let (file, tree) = open(bytes, name, &mut self.files, diagnostics)?;
        self.shelves.push(Shelf {
            path: path.to_owned(),
            origin,
            tree: Some(tree),
        });
        Ok(file)
    }
}

fn unreadable(name: &str, reason: SourceError) -> LoadError {
    LoadError::Unreadable {
        name: name.to_owned(),
        reason,
    }
}
