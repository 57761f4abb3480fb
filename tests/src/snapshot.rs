//! Snapshots beside their input, by insta.

use crate::fixture::{self, Fixture};
use insta::Settings;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// The most lines of a snapshot that a reviewer reads without being told why.
pub const LONGEST: usize = 120;

/// Holds a text against the snapshot `<name>.snap` in a folder.
///
/// # Panics
/// If they differ, as insta does.
pub fn check(fixture: &Fixture, folder: &Path, name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(&fixture.idea);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Runs a check on each fixture and fails once, with the names of all that do not pass.
///
/// # Panics
/// If any check does.
pub fn each(fixtures: &[Fixture], check: impl Fn(&Fixture)) {
    assert!(!fixtures.is_empty(), "there are no fixtures");
    let failed: Vec<&str> = fixtures
        .iter()
        .filter(|fixture| catch_unwind(AssertUnwindSafe(|| check(fixture))).is_err())
        .map(|fixture| fixture.name.as_str())
        .collect();
    assert!(
        failed.is_empty(),
        "these fixtures fail: {}",
        failed.join(", ")
    );
}

/// A snapshot as it lies on disk.
#[derive(Debug)]
pub struct Stored {
    /// The file.
    pub path: PathBuf,
    /// The file that made it, as insta noted.
    pub source: Option<String>,
    /// What it holds, without insta's header.
    pub content: String,
}

/// All snapshots of the workspace, accepted ones and pending ones, but for what builds have written.
///
/// # Panics
/// If a folder or a snapshot cannot be read.
#[must_use]
pub fn stored() -> Vec<Stored> {
    let mut found = Vec::new();
    let mut folders = vec![fixture::workspace()];
    while let Some(folder) = folders.pop() {
        for entry in
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.expect("an entry of a folder of the workspace").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                let passed_over = name == "target" || name.starts_with('.');
                folders.extend((!passed_over).then_some(path));
            } else if name.ends_with(".snap") || name.ends_with(".snap.new") {
                found.push(Stored::read(path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

impl Stored {
    fn read(path: PathBuf) -> Self {
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (head, content) = text
            .strip_prefix("---\n")
            .and_then(|rest| rest.split_once("\n---\n"))
            .unwrap_or_else(|| panic!("{}: this is no snapshot of insta", path.display()));
        let source = head.lines().find_map(|line| line.strip_prefix("source: "));
        Self {
            source: source.map(|source| source.trim_matches('"').to_owned()),
            content: content.to_owned(),
            path,
        }
    }
}
