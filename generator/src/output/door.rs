//! The one way to a folder's files, so that a test can stand in it and stop it anywhere.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// What stands at a path; symbolic links are not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Nothing,
    File,
    Folder,
    /// A symbolic link, a device, a pipe: nothing that we would write through.
    Other,
}

/// A folder. Paths are relative to it, with `/` between their parts; the folder itself is the empty path.
pub(crate) trait Door {
    fn kind(&self, path: &str) -> io::Result<Kind>;
    /// The names in a folder, in any order.
    fn list(&self, path: &str) -> io::Result<Vec<String>>;
    /// At most `limit` bytes from the start of a file.
    fn read(&self, path: &str, limit: u64) -> io::Result<Vec<u8>>;
    /// A folder and those around it, where they are missing.
    fn create_folder(&self, path: &str) -> io::Result<()>;
    /// A new file with these bytes, which have reached the disk when this returns; what stood there is removed first.
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()>;
    /// A file in place of another, at once.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;
    fn remove_file(&self, path: &str) -> io::Result<()>;
    /// An empty folder.
    fn remove_folder(&self, path: &str) -> io::Result<()>;
    /// Lets a folder's names reach the disk.
    fn sync(&self, path: &str) -> io::Result<()>;
}

/// A folder on disk.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(crate) fn new(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        // `Path::parent` of a bare file name is empty, and means the current folder.
        Self {
            root: if root.as_os_str().is_empty() {
                PathBuf::from(".")
            } else {
                root
            },
        }
    }

    fn at(&self, path: &str) -> PathBuf {
        path.split('/')
            .filter(|part| !part.is_empty())
            .fold(self.root.clone(), |at, part| at.join(part))
    }
}

impl Door for Folder {
    fn kind(&self, path: &str) -> io::Result<Kind> {
        // The folder itself may be a link: whoever made it meant it. Those below may not.
        let found = if path.is_empty() {
            fs::metadata(&self.root)
        } else {
            fs::symlink_metadata(self.at(path))
        };
        match found {
            Ok(found) if found.is_file() => Ok(Kind::File),
            Ok(found) if found.is_dir() => Ok(Kind::Folder),
            Ok(_) => Ok(Kind::Other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Kind::Nothing),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(Kind::Nothing),
            Err(error) => Err(error),
        }
    }

    fn list(&self, path: &str) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.at(path))? {
            // A name that is not UTF-8 is not one of ours.
            names.extend(entry?.file_name().into_string());
        }
        Ok(names)
    }

    fn read(&self, path: &str, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(self.at(path))?
            .take(limit)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create_folder(&self, path: &str) -> io::Result<()> {
        fs::create_dir_all(self.at(path))
    }

    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.at(path);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.at(from), self.at(to))
    }

    fn remove_file(&self, path: &str) -> io::Result<()> {
        fs::remove_file(self.at(path))
    }

    fn remove_folder(&self, path: &str) -> io::Result<()> {
        fs::remove_dir(self.at(path))
    }

    fn sync(&self, path: &str) -> io::Result<()> {
        sync_folder(&self.at(path))
    }
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Elsewhere a folder cannot be opened as a file, and its names are the file system's own care.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
