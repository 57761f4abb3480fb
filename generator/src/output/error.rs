//! Why files could not be compared or written.

use std::fmt;
use std::io;

/// Why files could not be compared or written. What was edited by hand is no error but an obstacle of the plan.
#[derive(Debug)]
pub(crate) enum OutputError {
    /// A path that no target may write.
    Path { path: String, why: &'static str },
    /// Two paths that some file system takes for one, or one of which is a folder on the way to the other.
    Clash { path: String, other: String },
    /// Something on disk that a file cannot replace.
    Blocked { path: String, why: &'static str },
    /// A file that is not ours, or that somebody edited, where there is no plan to ask about it.
    NotOurs { path: String, why: &'static str },
    /// A journal that cannot be followed.
    Journal { why: &'static str },
    /// The operating system refused.
    Io {
        doing: &'static str,
        path: String,
        error: io::Error,
    },
}

/// Names what was being done when the operating system refused.
pub(super) trait Doing<T> {
    fn doing(self, doing: &'static str, path: &str) -> Result<T, OutputError>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, doing: &'static str, path: &str) -> Result<T, OutputError> {
        self.map_err(|error| OutputError::Io {
            doing,
            path: path.to_owned(),
            error,
        })
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path { path, why } => write!(f, "cannot write `{}`: {why}", path.escape_debug()),
            Self::Clash { path, other } => write!(
                f,
                "`{}` and `{}` cannot both stand in one folder on every system: rename one",
                path.escape_debug(),
                other.escape_debug()
            ),
            Self::Blocked { path, why } => {
                write!(f, "cannot write `{path}`: {why}; remove it first")
            }
            Self::NotOurs { path, why } => {
                write!(f, "will not overwrite `{path}`: {why}; remove it first")
            }
            Self::Journal { why } => write!(
                f,
                "cannot follow the journal `.specsmith-journal` of an interrupted run: {why}; remove it and the `*.specsmith-new` files"
            ),
            // The folder itself has an empty path.
            Self::Io { doing, path, error } if path.is_empty() => {
                write!(f, "cannot {doing} the output folder: {error}")
            }
            Self::Io { doing, path, error } => write!(f, "cannot {doing} `{path}`: {error}"),
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}
