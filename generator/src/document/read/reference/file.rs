//! References to other files.

use super::uri;
use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::source::{FileId, LoadError, Place, SourceError};

impl Reader<'_, '_> {
    /// The file, or the schema with this `$id`, that the part of a reference before its fragment names. What cannot be had is said at `at`.
    pub(super) fn locate(&mut self, at: &Place, holder: &Place, text: &str) -> Option<Place> {
        let base = self.base_uri(holder);
        let absolute = uri::join(&base, text);
        if let Some(place) = self.references.ids.get(&absolute) {
            return Some(place.clone());
        }
        if uri::has_scheme(text) || text.starts_with("//") || text.contains('\\') {
            return match self.known_folder(&absolute) {
                Some((file, rest)) => self.file_beside(at, file, &rest),
                None => self.elsewhere(at, text),
            };
        }
        // Within a schema that says where it lies, a relative reference begins there; of that only what has no host can be a file of ours.
        let is_moved = self.resource(holder) != Place::root(holder.file);
        match absolute.strip_prefix('/') {
            Some(path) if is_moved => self.file_beside(at, FileId::ROOT, path),
            _ => self.file_beside(at, holder.file, text),
        }
    }

    /// The file whose own URI lies in the same folder as this one, and the way from there.
    fn known_folder(&self, absolute: &str) -> Option<(FileId, String)> {
        let count = u32::try_from(self.library.paths().len()).ok()?;
        (0..count).map(FileId).find_map(|file| {
            let folder = uri::folder(self.identity(file)?);
            let rest = absolute.strip_prefix(folder)?;
            (uri::has_scheme(folder) && !rest.is_empty()).then(|| (file, rest.to_owned()))
        })
    }

    fn file_beside(&mut self, at: &Place, holder: FileId, relative: &str) -> Option<Place> {
        let found = match uri::percent_decoded(relative) {
            Some(relative) => self.library.beside(holder, &relative),
            None => Err(SourceError::Missing),
        };
        let loaded = match found {
            Ok(path) => self.library.file(&path, self.diagnostics),
            Err(reason) => Err(LoadError::Unreadable {
                name: shown(relative),
                reason,
            }),
        };
        match loaded {
            Ok(file) => {
                self.identify_file(file);
                Some(Place::root(file))
            }
            Err(error) => {
                let is_outside = matches!(
                    error,
                    LoadError::Unreadable {
                        reason: SourceError::Outside,
                        ..
                    }
                );
                let said = self
                    .diagnostics
                    .error("unreadable-file", at, error.to_string());
                if is_outside {
                    said.help("name its folder in `roots`, if it may be read");
                }
                None
            }
        }
    }

    /// Notes the URI that a file says for itself: `$self` (OpenAPI 3.2), or the `$id` of a file that is one schema.
    pub(in crate::document::read) fn identify_file(&mut self, file: FileId) {
        let place = Place::root(file);
        if self.references.bases.contains_key(&place) {
            return;
        }
        let Some(tree) = self.library.tree(file) else {
            return;
        };
        let own = tree.get("$self").or_else(|| tree.get("$id"));
        if let Some(id) = own.and_then(crate::source::Tree::as_str).map(str::to_owned) {
            self.identify(&place, &id);
        }
    }

    fn elsewhere(&mut self, at: &Place, text: &str) -> Option<Place> {
        if text.starts_with("http://") || text.starts_with("https://") {
            let message = "this reference leads into the network, and nothing is read from there";
            self.diagnostics
                .gap("remote-reference", at, message)
                .help("keep the file beside the document, and refer to it by a relative path");
        } else {
            let message = format!("`{}` names no file that may be read", shown(text));
            self.diagnostics
                .error("foreign-reference", at, message)
                .help("a path relative to this file, with `/` between its parts");
        }
        None
    }
}
