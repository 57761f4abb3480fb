//! What a fixture becomes at each stage.

use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::document::{self, Document};
use specsmith_generator::lock::Lock;
use specsmith_generator::lower;
use specsmith_generator::names::Pins;
use specsmith_generator::source::{Files, Library};
use specsmith_tests::dump;
use specsmith_tests::fixture::{Fixture, TARGET};
use specsmith_tests::snapshot::check;
use std::path::{Path, PathBuf};

/// Holds each stage that a fixture asks for against its snapshot.
pub(super) fn check_stages(fixture: &Fixture) {
    let folder = fixture.path.parent().expect("a fixture lies in a folder");
    let (document, mut diagnostics, files) = read(fixture);
    if fixture.document {
        check(
            fixture,
            folder,
            &format!("{}.document", fixture.name),
            &dump::document(&document),
        );
    }
    let api = lowered(fixture, &document, &mut diagnostics, &files);
    check(fixture, folder, &format!("{}.api", fixture.name), &api);
    if !fixture.emit.is_empty() {
        check(
            fixture,
            folder,
            &format!("{}.emit", fixture.name),
            &emitted(fixture),
        );
    }
}

/// The snapshots that `check_stages` looks at.
pub(super) fn wanted(fixture: &Fixture) -> Vec<PathBuf> {
    let stages = [
        ("document", fixture.document),
        ("api", true),
        ("emit", !fixture.emit.is_empty()),
    ];
    let stages = stages.into_iter().filter(|(_, wanted)| *wanted);
    stages
        .map(|(stage, _)| {
            fixture
                .path
                .with_file_name(format!("{}.{stage}.snap", fixture.name))
        })
        .collect()
}

/// Where the snapshot of a file of a document that is kept whole lies: its folder, and its name without `.snap`.
pub(super) fn beside(fixture: &Fixture, file: &str) -> (PathBuf, String) {
    let path = fixture.path.with_extension("").join(Path::new(file));
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    (
        path.parent().expect("a file lies in a folder").to_owned(),
        name,
    )
}

fn read(fixture: &Fixture) -> (Document, Diagnostics, Files) {
    let (source, name) = fixture.source();
    let mut diagnostics = Diagnostics::new();
    let mut library =
        Library::open(&source, &name, &mut diagnostics).expect("a fixture can be loaded");
    let document =
        document::read_from(&mut library, &mut diagnostics).expect("a fixture is a document");
    (document, diagnostics, library.into_files())
}

/// What was decided, what is said of the document, and what the lock keeps.
fn lowered(
    fixture: &Fixture,
    document: &Document,
    diagnostics: &mut Diagnostics,
    files: &Files,
) -> String {
    let mut lock = Lock::new();
    let api = lower(
        document,
        &fixture.options(),
        &mut Pins::new(&mut lock, TARGET),
        diagnostics,
    );
    assert!(
        api.census.unaccounted.is_empty(),
        "{}: nothing was made of these keywords, and nobody was told: {:?}",
        fixture.name,
        api.census.unaccounted
    );
    let kept: String = lock
        .iter()
        .map(|(kind, _, pointer, value)| format!("{} {pointer} = {value}\n", kind.word()))
        .collect();
    let parts = [dump::api(&api), diagnostics.render(files), kept];
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n")
}

/// The text of the files that the fixture names.
fn emitted(fixture: &Fixture) -> String {
    let files = fixture.run().files;
    let text = |path: &String| {
        let file = files.iter().find(|file| file.path == *path);
        let file = file.unwrap_or_else(|| {
            let made: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
            panic!(
                "{}: there is no file `{path}`, only {}",
                fixture.name,
                made.join(", ")
            )
        });
        if fixture.emit.len() == 1 {
            file.text.clone()
        } else {
            format!("//// {path}\n{}", file.text)
        }
    };
    fixture.emit.iter().map(text).collect::<Vec<_>>().join("\n")
}
