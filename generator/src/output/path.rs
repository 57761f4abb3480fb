//! Paths that a target may write: below its folder, and the same files on every system.

use super::{OutputError, STAGED};
use std::collections::BTreeMap;

/// Refuses a path that could leave the folder, or that some system cannot hold.
pub(super) fn check(path: &str) -> Result<(), OutputError> {
    match path
        .split('/')
        .find_map(fault)
        .or_else(|| path.is_empty().then_some("it is empty"))
    {
        None => Ok(()),
        Some(why) => Err(OutputError::Path {
            path: path.to_owned(),
            why,
        }),
    }
}

/// Refuses paths that a file system which ignores case takes for one, and a file on the way to another.
pub(super) fn check_all<'a>(paths: impl IntoIterator<Item = &'a str>) -> Result<(), OutputError> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        check(path)?;
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            return Err(clash(path, other));
        }
    }
    for (folded, path) in &seen {
        if let Some(other) = folders(folded).find_map(|folder| seen.get(folder)) {
            return Err(clash(path, other));
        }
    }
    Ok(())
}

pub(super) fn clash(path: &str, other: &str) -> OutputError {
    OutputError::Clash {
        path: path.to_owned(),
        other: other.to_owned(),
    }
}

/// The folders on the way to a path, the outermost first; without the folder that they all lie in.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

/// The folder that holds what is at a path; empty at the top.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn fault(part: &str) -> Option<&'static str> {
    if part.is_empty() {
        return Some("it is absolute, empty or has an empty part");
    }
    // `..` is among these, and so are the journal and hidden folders.
    if part.starts_with('.') {
        return Some("a part of it begins with a dot");
    }
    if part.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c)) {
        return Some("it has a character that is not allowed in a name everywhere");
    }
    if part.ends_with(['.', ' ']) {
        return Some("a part of it ends in a dot or a space, which Windows drops");
    }
    if part.ends_with(STAGED) {
        return Some("its ending is kept for files that wait to be written");
    }
    // Room for the ending of the file that waits beside it: most systems allow 255 bytes.
    if part.len() + STAGED.len() > 255 {
        return Some("a part of it is too long");
    }
    is_device(part).then_some("Windows keeps this name for a device")
}

/// The names that Windows gives to devices, whatever their case and ending.
fn is_device(part: &str) -> bool {
    let stem = part
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|rest| {
            matches!(rest.as_bytes(), [b'0'..=b'9']) || matches!(rest, "¹" | "²" | "³")
        })
    };
    matches!(
        stem.as_str(),
        "con" | "prn" | "aux" | "nul" | "conin$" | "conout$" | "clock$"
    ) || numbered("com")
        || numbered("lpt")
}
