//! What the emitter makes of each word of `Api`: that it is Rust, without a warning, and does what it says.
//!
//! `fixture.rs` is emitted from `api.rs`, and `decided.rs` from the document `behaviour.yaml`; where one is stale, a test says so, and `SPECSMITH_EMIT=1`
//! writes it anew.

mod api;
mod behaviour;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, unused_imports, clippy::enum_variant_names, reason = "what is emitted is for others, and nobody is outside a test")]
mod decided;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "what is emitted is for others, and nobody is outside a test")]
mod fixture;
mod values;

use specsmith_generator::config::{Form, Options};
use specsmith_generator::diagnostic::Level;
use specsmith_generator::generate;
use specsmith_generator::lock::Lock;
use specsmith_generator::render::render;
use specsmith_generator::source::Disk;
use std::path::{Path, PathBuf};

/// Holds an emitted file against what is committed, or writes it anew.
fn check_fresh(name: &str, text: &str) {
    let path = folder().join(name);
    if std::env::var_os("SPECSMITH_EMIT").is_some() {
        std::fs::write(&path, text).expect("what is emitted can be written");
    }
    let committed = std::fs::read_to_string(&path).expect("what was emitted is there");
    assert!(
        committed == text,
        "{name} is stale: run this test with SPECSMITH_EMIT=1 and read the difference"
    );
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emitted")
}

/// One file that is included as a module.
fn options(name: &str) -> Options {
    Options {
        form: Form::File,
        ..Options::new(name)
    }
}

#[test]
fn the_fixture_is_what_is_emitted() {
    let files = render(&api::api(), &options("fixture")).unwrap_or_else(|error| panic!("{error}"));
    let [file] = files.as_slice() else {
        panic!("one file is asked for");
    };
    check_fresh("fixture.rs", &file.text);
}

#[test]
fn the_types_of_the_document_are_what_is_emitted() {
    let run = generate(
        &Disk::new(folder()),
        "behaviour.yaml",
        &options("decided"),
        &Lock::new(),
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let said = run
        .diagnostics
        .iter()
        .filter(|one| one.level != Level::Lint);
    let said: Vec<&str> = said.map(|one| one.code).collect();
    assert_eq!(said, [""; 0], "{}", run.diagnostics.render(&run.sources));
    let [file] = run.files.as_slice() else {
        panic!("one file is asked for");
    };
    check_fresh("decided.rs", &file.text);
}
