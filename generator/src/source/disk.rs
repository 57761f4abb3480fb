//! Files in a folder.

use super::path::{leaves, normalize};
use super::{Source, SourceError};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The limit on the size of one file, in bytes, unless another is set.
const DEFAULT_LIMIT: u64 = 256 << 20;

/// A source that reads a folder, those that [`Disk::with_roots`] names, and nothing outside of them, symbolic links resolved.
#[derive(Clone, Debug)]
pub struct Disk {
    folder: PathBuf,
    roots: Vec<PathBuf>,
    limit: u64,
}

impl Disk {
    /// A source for this folder. Files of more than 256 MiB are refused; see [`Disk::with_limit`].
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        // `Path::parent` of a bare file name is empty, and means the current folder.
        let folder = if folder.as_os_str().is_empty() {
            PathBuf::from(".")
        } else {
            folder
        };
        Self {
            folder,
            roots: Vec::new(),
            limit: DEFAULT_LIMIT,
        }
    }

    /// Names further folders whose files the document may refer to.
    #[must_use]
    pub fn with_roots(mut self, roots: impl IntoIterator<Item = PathBuf>) -> Self {
        self.roots.extend(roots);
        self
    }

    /// Whether a path with its links resolved lies in a folder that may be read.
    fn is_inside(&self, target: &Path, folder: &Path) -> bool {
        let named = self
            .roots
            .iter()
            .filter_map(|root| fs::canonicalize(root).ok());
        target.starts_with(folder) || named.into_iter().any(|root| target.starts_with(root))
    }

    /// Sets how many bytes a file may have.
    #[must_use]
    pub fn with_limit(mut self, bytes: u64) -> Self {
        self.limit = bytes;
        self
    }
}

impl Source for Disk {
    fn read(&self, path: &str) -> Result<Vec<u8>, SourceError> {
        let folder = fs::canonicalize(&self.folder).map_err(|error| refused(&error))?;
        let path = normalize(path)?;
        // Without a folder that somebody named, nothing out there is asked for: not even whether it exists.
        if leaves(&path) && self.roots.is_empty() {
            return Err(SourceError::Outside);
        }
        let target = fs::canonicalize(folder.join(path)).map_err(|error| refused(&error))?;
        if !self.is_inside(&target, &folder) {
            return Err(SourceError::Outside);
        }
        // A device or a pipe may never end, so its kind is asked before it is opened.
        if !fs::metadata(&target)
            .map_err(|error| refused(&error))?
            .is_file()
        {
            return Err(SourceError::NoFile);
        }
        let file = File::open(&target).map_err(|error| refused(&error))?;
        let mut bytes = Vec::new();
        // One byte more than allowed tells a file that is too long from one that just fits, whatever its metadata say.
        file.take(self.limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| refused(&error))?;
        if bytes.len() as u64 > self.limit {
            Err(SourceError::TooLarge(self.limit))
        } else {
            Ok(bytes)
        }
    }

    fn label(&self, path: &str) -> String {
        let folder = self.folder.to_string_lossy().replace('\\', "/");
        if folder == "." {
            path.to_owned()
        } else {
            shown(folder.trim_end_matches('/'), path)
        }
    }
}

/// A path under a folder, without the `..` that the folder's own last parts answer.
fn shown(folder: &str, path: &str) -> String {
    let (mut folder, mut path) = (folder, path);
    while let Some(rest) = path.strip_prefix("../") {
        let (above, last) = folder.rsplit_once('/').unwrap_or(("", folder));
        // What lies above an absolute folder is nobody's name for it.
        if folder.starts_with('/') || last.is_empty() || last == ".." || last == "." {
            break;
        }
        (folder, path) = (above, rest);
    }
    if folder.is_empty() {
        path.to_owned()
    } else {
        format!("{folder}/{path}")
    }
}

fn refused(error: &io::Error) -> SourceError {
    match error.kind() {
        io::ErrorKind::NotFound => SourceError::Missing,
        _ => SourceError::Io(error.to_string()),
    }
}
