//! Which files of a folder are documents.

use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A document of a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    /// Its path below the folder, with `/` between the segments.
    pub(crate) name: String,
    /// The folder that it is in: nothing outside of it belongs to it.
    pub(crate) folder: PathBuf,
    /// Its name there.
    pub(crate) file: String,
}

/// Every file, in whatever subfolder, whose top level has `openapi` or `swagger`: all others are parts of those, or none.
pub(crate) fn find(folder: &Path) -> Result<Vec<Entry>, String> {
    let mut found = Vec::new();
    look(folder, "", &mut found).map_err(|error| format!("{}: {error}", folder.display()))?;
    found.sort();
    Ok(found)
}

fn look(folder: &Path, below: &str, found: &mut Vec<Entry>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let name = format!("{below}{file}");
        if path.is_dir() {
            look(&path, &format!("{name}/"), found)?;
        } else if is_text(&path) && is_document(&fs::read(&path)?) {
            found.push(Entry {
                name,
                folder: folder.to_owned(),
                file: file.to_owned(),
            });
        }
    }
    Ok(())
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        ["json", "yaml", "yml"]
            .iter()
            .any(|known| extension == *known)
    })
}

/// Whether the top level has one of the two words. YAML is looked at line by line, because a reader of all of it takes its time.
fn is_document(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{')
        && let Ok(members) = serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text)
    {
        return members.contains_key("openapi") || members.contains_key("swagger");
    }
    text.lines().any(|line| {
        let word = line.split_once(':').map(|(word, _)| word.trim_end());
        matches!(
            word,
            Some("openapi" | "swagger" | "\"openapi\"" | "\"swagger\"" | "'openapi'" | "'swagger'")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{find, is_document};

    #[test]
    fn a_document_says_so_at_its_top() {
        for (text, expected) in [
            ("openapi: 3.0.0", true),
            ("\u{feff}# a comment\n\"swagger\": '2.0'", true),
            ("info:\n  openapi: x", false),
            ("{\"a\": 1, \"openapi\": \"3.1.0\"}", true),
            ("{\"a\": {\"openapi\": \"3.1.0\"}}", false),
            ("", false),
        ] {
            assert_eq!(is_document(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn parts_of_a_document_are_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        };
        write("b.json", "{\"swagger\": \"2.0\"}");
        write("a.md", "openapi: 3.0.0");
        write("tree/of/root.yaml", "openapi: 3.1.0");
        write("tree/of/part.yaml", "type: object");
        let found = find(folder.path()).expect("a folder that can be read");
        let names: Vec<_> = found.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["b.json", "tree/of/root.yaml"]);
        assert_eq!(
            (found[1].folder.ends_with("tree/of"), found[1].file.as_str()),
            (true, "root.yaml")
        );
    }
}
