//! The cases of a suite, as data.

use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// A text of JSON, and whether the schema of a component allows it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Case {
    pub(super) id: String,
    /// The document, by its file's name.
    pub(super) file: String,
    /// The name below `components.schemas`.
    pub(super) component: String,
    #[serde(rename = "instance_text")]
    pub(super) text: String,
    pub(super) valid: bool,
    /// What kind of keywords it is about.
    pub(super) set: String,
    /// Whether the answer follows from a `type` that was added to the suite's schema.
    #[serde(default)]
    pub(super) derived: bool,
    #[serde(rename = "test", default)]
    pub(super) about: String,
}

/// A component of a suite: file and name.
pub(super) type Key<'c> = (&'c str, &'c str);

impl Case {
    pub(super) fn component(&self) -> Key<'_> {
        (&self.file, &self.component)
    }
}

/// The folder itself where it has cases, else those in it that have, the newest version first.
pub(super) fn versions(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let has_cases = |folder: &PathBuf| folder.join("cases.json").is_file();
    if has_cases(&folder.to_owned()) {
        return Ok(vec![folder.to_owned()]);
    }
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(told)? {
        found.push(entry.map_err(told)?.path());
    }
    found.retain(has_cases);
    found.sort();
    found.reverse();
    if found.is_empty() {
        Err(format!(
            "{} has no cases.json, and neither has a folder in it",
            folder.display()
        ))
    } else {
        Ok(found)
    }
}

/// The cases of a version.
pub(super) fn read(folder: &Path) -> Result<Vec<Case>, String> {
    let path = folder.join("cases.json");
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| told(&error))?;
    serde_json::from_str(&text).map_err(|error| told(&error))
}
