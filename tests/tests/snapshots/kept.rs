//! What lies on disk: no snapshot that nobody looks at, none that nobody would read.

use super::expected;
use specsmith_tests::fixture::{Fixture, all, workspace};
use specsmith_tests::snapshot::{LONGEST, Stored, stored};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn no_snapshot_is_an_orphan() {
    let expected: BTreeSet<PathBuf> = expected().iter().map(|path| real(path)).collect();
    let orphans: Vec<String> = stored()
        .iter()
        .filter(|snapshot| !expected.contains(&real(&snapshot.path)) && !is_asserted(snapshot))
        .map(|snapshot| snapshot.path.display().to_string())
        .collect();
    assert!(
        orphans.is_empty(),
        "no fixture and no assertion belongs to these snapshots; delete them:\n  {}",
        orphans.join("\n  ")
    );
}

#[test]
fn a_long_snapshot_has_its_reason() {
    let fixtures: Vec<Fixture> = ["schemas", "operations", "documents", "diagnostics"]
        .into_iter()
        .flat_map(all)
        .collect();
    let long: Vec<String> = stored()
        .iter()
        .filter(|snapshot| {
            snapshot.content.lines().count() > LONGEST && !has_reason(snapshot, &fixtures)
        })
        .map(|snapshot| snapshot.path.display().to_string())
        .collect();
    assert!(
        long.is_empty(),
        "these snapshots have more than {LONGEST} lines; make the fixture smaller, or begin it with `# Long because …`:\n  {}",
        long.join("\n  ")
    );
}

/// A snapshot that no fixture of ours stands for belongs to an assertion in the file that insta noted: one that names it.
fn is_asserted(snapshot: &Stored) -> bool {
    let pending = snapshot
        .path
        .extension()
        .is_some_and(|extension| extension == "new");
    let Some(source) = snapshot.source.as_ref().filter(|_| !pending) else {
        return false;
    };
    let name = snapshot
        .path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let name = name.rsplit("__").next().unwrap_or_default();
    fs::read_to_string(workspace().join(source))
        .is_ok_and(|text| text.contains(&format!("\"{name}\"")))
}

/// Whether the fixture beside a snapshot, or beside a folder around it, says why it is long.
fn has_reason(snapshot: &Stored, fixtures: &[Fixture]) -> bool {
    let path = real(&snapshot.path);
    fixtures
        .iter()
        .filter(|fixture| fixture.long.is_some())
        .any(|fixture| {
            let stem = real(&fixture.path).with_extension("");
            path.starts_with(&stem)
                || path
                    .to_string_lossy()
                    .starts_with(&format!("{}.", stem.display()))
        })
}

/// One spelling for each path.
fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
