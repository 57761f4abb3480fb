//! Files in a folder.

use super::path::normalize;
use super::{Source, SourceError};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::PathBuf;

/// The limit on the size of one file, in bytes, unless another is set.
const DEFAULT_LIMIT: u64 = 256 << 20;

/// A source that reads a folder and nothing outside of it, symbolic links resolved.
#[derive(Clone, Debug)]
pub struct Disk {
    folder: PathBuf,
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
            limit: DEFAULT_LIMIT,
        }
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
        let target =
            fs::canonicalize(folder.join(normalize(path)?)).map_err(|error| refused(&error))?;
        if !target.starts_with(&folder) {
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
            format!("{}/{path}", folder.trim_end_matches('/'))
        }
    }
}

fn refused(error: &io::Error) -> SourceError {
    match error.kind() {
        io::ErrorKind::NotFound => SourceError::Missing,
        _ => SourceError::Io(error.to_string()),
    }
}
