//! Whole documents through `source` and `document`: fixtures of our own always, the wild ones where `SPECSMITH_CORPUS` names their folder, and the hostile
//! ones where `SPECSMITH_CONFORMANCE` names theirs.

mod damage;
mod loss;
mod several;
mod wild;

use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::document::{Document, read_from};
use specsmith_generator::source::{Disk, FileId, Files, Library, Tree};
use std::path::Path;

/// A document that was read, beside the trees that it was read from.
struct Read {
    files: Files,
    /// By number of the file.
    trees: Vec<Tree>,
    document: Document,
    diagnostics: Diagnostics,
}

/// Reads a file; the text of the error where it cannot be.
fn read_file(path: &Path) -> Result<Read, String> {
    let folder = path.parent().ok_or("no folder")?;
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or("no name")?;
    let mut diagnostics = Diagnostics::new();
    let source = Disk::new(folder);
    let mut library =
        Library::open(&source, name, &mut diagnostics).map_err(|error| error.to_string())?;
    let document = read_from(&mut library, &mut diagnostics).map_err(|error| error.to_string())?;
    let count = u32::try_from(library.paths().len()).map_err(|error| error.to_string())?;
    let trees = (0..count)
        .filter_map(|file| library.tree(FileId(file)).cloned())
        .collect();
    Ok(Read {
        files: library.into_files(),
        trees,
        document,
        diagnostics,
    })
}
