//! Paths within a source: relative, `/` between the parts, never outside.

use super::SourceError;

/// Resolves `.` and `..` in a path; what leaves the folder keeps its leading `..`.
///
/// Whatever could mean another place on some system (a leading `/`, a backslash, a drive or a scheme, a NUL) is outside.
pub(super) fn normalize(path: &str) -> Result<String, SourceError> {
    if path.starts_with('/') || path.contains(['\\', '\0', ':']) {
        return Err(SourceError::Outside);
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    if parts.is_empty() {
        Err(SourceError::Missing)
    } else {
        Ok(parts.join("/"))
    }
}

/// The same, for a source of one folder.
pub(super) fn within(path: &str) -> Result<String, SourceError> {
    let path = normalize(path)?;
    if leaves(&path) {
        return Err(SourceError::Outside);
    }
    Ok(path)
}

/// Whether a normal path leads out of its folder.
pub(super) fn leaves(path: &str) -> bool {
    path == ".." || path.starts_with("../")
}

/// The path of a file that the one at `holder` calls by a relative path.
pub(super) fn beside(holder: &str, relative: &str) -> Result<String, SourceError> {
    if relative.starts_with('/') {
        return Err(SourceError::Outside);
    }
    let folder = holder.rsplit_once('/').map_or("", |(folder, _)| folder);
    normalize(format!("{folder}/{relative}").trim_start_matches('/'))
}
