//! Whole documents through `source` and `document`: fixtures of our own always, the wild ones where `SPECSMITH_CORPUS` names their folder, and the hostile
//! ones where `SPECSMITH_CONFORMANCE` names theirs.

mod damage;
mod loss;
mod wild;

use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::document::{Document, read};
use specsmith_generator::source::{Disk, Files, Tree, load};
use std::path::Path;

/// A document that was read, beside the tree that it was read from.
struct Read {
    files: Files,
    tree: Tree,
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
    let loaded =
        load(&Disk::new(folder), name, &mut diagnostics).map_err(|error| error.to_string())?;
    let tree = loaded.root.clone();
    let document = read(loaded.root, &mut diagnostics).map_err(|error| error.to_string())?;
    Ok(Read {
        files: loaded.files,
        tree,
        document,
        diagnostics,
    })
}
