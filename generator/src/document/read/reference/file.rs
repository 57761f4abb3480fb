//! References to other files, beside the document and in the network.

use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::source::{FileId, LoadError, Place, SourceError, uri};

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
                None => self.elsewhere(at, holder.file, text, &absolute),
            };
        }
        // Within a schema that says where it lies, a relative reference begins there; of that only what has no host can be a file of ours.
        let is_moved = self.resource(holder) != Place::root(holder.file);
        match absolute.strip_prefix('/') {
            Some(path) if is_moved => self.file_beside(at, FileId::ROOT, path),
            None if is_moved && self.library.url(holder.file).is_some() => {
                self.elsewhere(at, holder.file, text, &absolute)
            }
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
        if let Some(base) = self.library.url(holder) {
            let url = uri::join(base, relative);
            return self.remote_file(at, holder, &url);
        }
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

    fn elsewhere(
        &mut self,
        at: &Place,
        holder: FileId,
        text: &str,
        absolute: &str,
    ) -> Option<Place> {
        if uri::is_web(absolute) {
            return self.remote_file(at, holder, absolute);
        }
        let message = format!("`{}` names no file that may be read", shown(text));
        self.diagnostics
            .error("foreign-reference", at, message)
            .help("a path relative to this file, with `/` between its parts");
        None
    }

    /// A file of the network, where the source may fetch it.
    fn remote_file(&mut self, at: &Place, holder: FileId, url: &str) -> Option<Place> {
        match self.library.remote(holder, url, self.diagnostics) {
            Ok(file) => {
                self.identify_file(file);
                Some(Place::root(file))
            }
            Err(error) => {
                self.not_fetched(at, &error);
                None
            }
        }
    }

    fn not_fetched(&mut self, at: &Place, error: &LoadError) {
        let reason = match error {
            LoadError::Unreadable { reason, .. } => Some(reason),
            _ => None,
        };
        match reason {
            Some(SourceError::NoNetwork) => {
                let message =
                    "this reference leads into the network, and nothing is read from there";
                self.diagnostics
                    .gap("remote-reference", at, message)
                    .help("keep the file beside the document, and refer to it by a relative path; or let a `specsmith` with the feature `remote` fetch it from the `hosts` of the config");
            }
            Some(SourceError::UnnamedHost(host)) => {
                let message = format!(
                    "this reference leads into the network, to `{}`, which the config does not name",
                    shown(host)
                );
                self.diagnostics
                    .gap("remote-reference", at, message)
                    .help("name it in `hosts`, if its files may be fetched");
            }
            other => {
                let help = match other {
                    Some(SourceError::Remote { help, .. }) => *help,
                    _ => None,
                };
                let said = self.diagnostics.error("remote-file", at, error.to_string());
                if let Some(help) = help {
                    said.help(help);
                }
            }
        }
    }
}
