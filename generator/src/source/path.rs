//! Paths within a source: relative, `/` between the parts, never outside.

use super::SourceError;

/// Resolves `.` and `..` in a path.
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
            ".." => {
                parts.pop().ok_or(SourceError::Outside)?;
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
