//! What must hold of every real document of `SPECSMITH_CORPUS`: the same bytes again, and the same names after an addition.
//!
//! Unoptimized, the generator takes its time: then only documents up to a size are looked at, which are most of them. `cargo test --release` looks at all.

mod additions;
mod determinism;
#[path = "../../../xtask/src/corpus/documents.rs"]
mod documents;
mod names;
mod stability;

use specsmith_generator::config::Options;
use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::source::{Disk, Tree, load};
use std::path::PathBuf;

/// The largest document that an unoptimized build looks at, in bytes.
const LARGEST: u64 = 150_000;

/// A document of one file, and its tree.
struct Subject {
    name: String,
    tree: Tree,
}

/// The documents, smallest names first; none where no folder is named, which is said.
fn subjects() -> impl Iterator<Item = Subject> {
    let folder = std::env::var_os("SPECSMITH_CORPUS").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: SPECSMITH_CORPUS is not set");
    }
    let entries = folder.map(|folder| documents::find(&folder).expect("a folder that can be read"));
    let is_wanted = |entry: &documents::Entry| {
        let size = std::fs::metadata(entry.folder.join(&entry.file)).map_or(0, |file| file.len());
        // A document in a folder of its own has other files beside it, and a tree in memory would not.
        !entry.name.contains('/') && (size <= LARGEST || !cfg!(debug_assertions))
    };
    let wanted = entries.into_iter().flatten().filter(is_wanted);
    wanted.filter_map(|entry| {
        let source = Disk::new(&entry.folder);
        let loaded = load(&source, &entry.file, &mut Diagnostics::new()).ok()?;
        Some(Subject {
            name: entry.name,
            tree: loaded.root,
        })
    })
}

fn options() -> Options {
    Options::new("corpus")
}

/// Fails with all that are in the list, so that one run shows every mistake.
fn expect_none(what: &str, wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{what}: {}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
