//! The `specsmith` program as a person and a build meet it: exit codes, what is on disk afterwards, and a kill at any moment.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const CONFIG: &str = "[[target]]\nname = \"pets\"\ndocument = \"spec/pets.yaml\"\noutput = \"src/generated\"\nform = \"module\"\n";

/// A document with so many schemas, each with one property.
fn document(schemas: usize, property: &str) -> String {
    let mut text = String::from(
        "openapi: 3.0.3\ninfo:\n  title: Pets\n  version: '1'\npaths: {}\ncomponents:\n  schemas:\n",
    );
    for number in 0..schemas {
        let _ = writeln!(
            text,
            "    Pet{number}:\n      type: object\n      properties:\n        {property}:\n          type: string"
        );
    }
    text
}

struct Repository(tempfile::TempDir);

impl Repository {
    fn new(document: &str) -> Self {
        let repository = Self(tempfile::tempdir().unwrap());
        fs::create_dir(repository.path("spec")).unwrap();
        fs::write(repository.path("specsmith.toml"), CONFIG).unwrap();
        repository.document(document);
        repository
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn document(&self, text: &str) {
        fs::write(self.path("spec/pets.yaml"), text).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_specsmith"));
        command.args(arguments).current_dir(self.0.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Every file below the output folder.
    fn files(&self) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        collect(&self.path("src/generated"), &mut files);
        files
    }
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.insert(path.clone(), fs::read_to_string(path).unwrap());
        }
    }
}

fn assert_code(output: &Output, code: i32) {
    assert_eq!(
        output.status.code(),
        Some(code),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn exit_codes_tell_fine_from_found_from_stopped() {
    let repository = Repository::new(&document(2, "name"));
    assert_code(&repository.run(&["codegen", "--check"]), 1);
    assert!(repository.files().is_empty(), "a check writes nothing");
    assert_code(&repository.run(&["codegen"]), 0);
    assert_code(&repository.run(&["codegen", "--check"]), 0);
    assert_code(&repository.run(&["--help"]), 0);
    assert_code(&repository.run(&["codegen", "--no-such-switch"]), 2);
    assert_code(&repository.run(&["codegen", "--target", "cats"]), 2);
    repository.document("swagger: [");
    assert_code(&repository.run(&["codegen"]), 2);
    fs::remove_file(repository.path("specsmith.toml")).unwrap();
    assert_code(
        &repository.run(&["codegen", "--config", "specsmith.toml"]),
        2,
    );
}

#[test]
fn a_document_with_errors_leaves_what_is_there() {
    let repository = Repository::new(&document(2, "name"));
    assert_code(&repository.run(&["codegen"]), 0);
    let before = repository.files();
    let broken = document(3, "age").replace("type: object", "type: object\n      required: 3");
    repository.document(&broken);
    let ran = repository.run(&["codegen"]);
    assert_code(&ran, 1);
    let error = String::from_utf8(ran.stderr).unwrap();
    for number in 0..3 {
        assert!(
            error.contains(&format!("/components/schemas/Pet{number}")),
            "all mistakes in one run: {error}"
        );
    }
    assert!(error.contains("  --> spec/pets.yaml:"), "{error}");
    assert_eq!(repository.files(), before);
}

#[test]
fn the_same_document_gives_the_same_bytes_and_a_changed_one_only_what_changed() {
    let repository = Repository::new(&document(3, "name"));
    repository.run(&["codegen"]);
    let first = repository.files();
    fs::remove_dir_all(repository.path("src/generated")).unwrap();
    repository.run(&["codegen"]);
    assert_eq!(repository.files(), first);
    repository.document(&document(2, "name"));
    assert_code(&repository.run(&["codegen"]), 0);
    let second = repository.files();
    assert!(
        first.keys().any(|path| path.ends_with("pet2.rs")),
        "{:?}",
        first.keys()
    );
    assert!(
        !second.keys().any(|path| path.ends_with("pet2.rs")),
        "what nobody wants any more is gone"
    );
    let is_same = |name: &str| {
        first.iter().find(|(path, _)| path.ends_with(name))
            == second.iter().find(|(path, _)| path.ends_with(name))
    };
    assert!(is_same("pet0.rs") && is_same("pet1.rs") && !is_same("models/mod.rs"));
}

/// Spawns a run and kills it a while after its journal said so much; false where it had ended before.
fn killed_amid(repository: &Repository, phase: &str, after: Duration) -> bool {
    let journal = repository.path("src/generated/.specsmith-journal");
    let mut child = repository
        .command(&["codegen"])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !fs::read_to_string(&journal).is_ok_and(|text| text.contains(phase)) {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
    }
    std::thread::sleep(after);
    let _ = child.kill();
    child.wait().unwrap();
    journal.exists()
}

/// The steps themselves are stopped one by one in the unit tests of `output`; this is the real thing, wherever it hits.
#[test]
fn a_killed_run_is_mended_by_the_next() {
    let repository = Repository::new(&document(40, "name"));
    assert_code(&repository.run(&["codegen"]), 0);
    let mut hits = 0;
    for round in 0..40_u32 {
        let (schemas, property) = if round % 2 == 0 {
            (30, "age")
        } else {
            (40, "name")
        };
        repository.document(&document(schemas, property));
        // While contents are laid out, and while they are put in their places: the latter takes a moment only.
        let (phase, after) = if round % 4 < 2 {
            ("\nstage\n", u64::from(round * 100))
        } else {
            ("\ncommit\n", 0)
        };
        let is_hit = killed_amid(&repository, phase, Duration::from_micros(after));
        // Nobody says `--force`: a half-written file would pass for one that was edited by hand, and stop this.
        let next = repository.run(&["codegen"]);
        assert_code(&next, 0);
        let note = String::from_utf8(next.stderr).unwrap();
        assert_eq!(
            note.contains("note: an interrupted run in src/generated was "),
            is_hit,
            "{note}"
        );
        assert_code(&repository.run(&["codegen", "--check"]), 0);
        let left = repository
            .files()
            .into_keys()
            .find(|path| path.extension().is_none_or(|ending| ending != "rs"));
        assert_eq!(left, None, "round {round}");
        hits += usize::from(is_hit);
        if hits == 8 {
            return;
        }
    }
    assert!(hits > 0, "no run was killed while it wrote");
}
