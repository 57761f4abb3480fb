//! From files to trees.
//!
//! A [`Source`] gives bytes, [`load()`] makes a [`Tree`] of them and remembers the text in [`Files`], so that a diagnostic can say in which line it is right.
//! Nothing here knows OpenAPI.

mod disk;
mod files;
mod index;
mod json;
mod library;
mod limits;
mod load;
mod memory;
mod path;
mod place;
#[cfg(feature = "remote")]
mod remote;
#[cfg(test)]
mod tests;
mod trail;
mod tree;
pub(crate) mod uri;
mod yaml;

pub use disk::Disk;
pub(crate) use json::is_json_number;

pub use files::{Files, Format, Position};
pub use library::Library;
pub use load::{LoadError, Loaded, load};
pub use memory::Memory;
pub use place::{FileId, Place, Pointer};
#[cfg(all(test, feature = "cli", feature = "remote"))]
pub(crate) use remote::tests as network;
#[cfg(feature = "remote")]
pub use remote::{Fetching, Remote};
pub use tree::{Members, Tree};

use std::fmt;

/// Where the files of a document come from: a folder, memory, a revision of a repository.
pub trait Source {
    /// The bytes of a file.
    ///
    /// `path` is relative to the root document's folder, with `/` between its parts; `.` and `..` in it are resolved before anything is read. It begins with
    /// `..` where it leaves that folder, which a source may allow for folders that somebody named.
    ///
    /// # Errors
    ///
    /// When there is no such file, when it lies outside of the folders that may be read, or when it is larger than the source allows.
    fn read(&self, path: &str) -> Result<Vec<u8>, SourceError>;

    /// The bytes of a file in the network. A source that does not say otherwise reads nothing from there.
    ///
    /// `url` is absolute, its scheme `http` or `https`, and it has no fragment.
    ///
    /// # Errors
    ///
    /// When nothing is read from the network, nothing from this host, or the file cannot be had.
    fn fetch(&self, url: &str) -> Result<Fetched, SourceError> {
        let _ = url;
        Err(SourceError::NoNetwork)
    }

    /// The name of a file as a person would write it, for diagnostics and build scripts: `spec/authlete.yaml`.
    fn label(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// A file from the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The URL that it came from in the end, after redirections: what relative references in it are relative to.
    pub url: String,
}

/// Why a [`Source`] could not give a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// There is none by this name.
    Missing,
    /// It lies outside of the folders that may be read.
    Outside,
    /// It is no regular file.
    NoFile,
    /// It has more bytes than this limit.
    TooLarge(u64),
    /// The operating system refused; its own words.
    Io(String),
    /// It lies in the network, and this source reads nothing from there.
    NoNetwork,
    /// It lies in the network on this host, which nobody named.
    UnnamedHost(String),
    /// It cannot be had from the network.
    Remote {
        /// What is wrong.
        message: String,
        /// What would help.
        help: Option<&'static str>,
    },
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no such file"),
            Self::Outside => f.write_str(
                "it lies outside of the document's folder, and nothing outside of it is read",
            ),
            Self::NoFile => f.write_str("it is not a regular file"),
            Self::TooLarge(limit) => write!(f, "it is larger than the limit of {limit} bytes"),
            Self::Io(text) => f.write_str(text),
            Self::NoNetwork => {
                f.write_str("it lies in the network, and nothing is read from there")
            }
            Self::UnnamedHost(host) => write!(f, "the config does not name the host `{host}`"),
            Self::Remote { message, .. } => f.write_str(message),
        }
    }
}

impl std::error::Error for SourceError {}
