//! Files of a nested crate: written only where they differ, so that cargo sees what is fresh.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Makes a folder hold these files, by their paths below it, and no other `.rs` file.
pub(crate) fn sync(folder: &Path, files: &[(String, &str)]) -> Result<(), String> {
    let wanted: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    if folder.is_dir() {
        remove(folder, "", &wanted).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    for (path, text) in files {
        write(&folder.join(path), text)?;
    }
    Ok(())
}

/// Writes one file, if it would change.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(told)?;
    }
    fs::write(path, text).map_err(told)
}

fn remove(folder: &Path, below: &str, wanted: &BTreeSet<&str>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let name = format!("{below}{file}");
        if path.is_dir() {
            remove(&path, &format!("{name}/"), wanted)?;
        } else if file.ends_with(".rs") && !wanted.contains(name.as_str()) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sync;

    #[test]
    fn what_is_no_longer_wanted_goes_and_the_rest_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path();
        sync(
            at,
            &[("src/a.rs".to_owned(), "1"), ("src/b/c.rs".to_owned(), "2")],
        )
        .expect("written");
        std::fs::write(at.join("Cargo.toml"), "").expect("written");
        let before = std::fs::metadata(at.join("src/a.rs"))
            .and_then(|a| a.modified())
            .expect("a time");
        sync(at, &[("src/a.rs".to_owned(), "1")]).expect("written");
        let after = std::fs::metadata(at.join("src/a.rs"))
            .and_then(|a| a.modified())
            .expect("a time");
        assert_eq!(before, after);
        assert!(!at.join("src/b/c.rs").exists() && at.join("Cargo.toml").exists());
    }
}
