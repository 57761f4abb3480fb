//! The folder of a config: what its paths are relative to, and how they are shown.

use super::Outcome;
use super::console::Console;
use crate::config::{Config, Target};
use crate::lock::Lock;
use crate::output::{Folder, write_text};
use crate::source::{Disk, Source, SourceError};
use std::io;
use std::path::{Path, PathBuf};

pub(super) const LOCK: &str = "specsmith.lock";

/// A config's folder.
#[derive(Clone, Debug)]
pub(super) struct Home {
    folder: PathBuf,
    /// The folder as a person in the current folder would write it: empty, or with a `/` at the end.
    shown: String,
    /// The config, likewise.
    pub(super) config: String,
}

impl Home {
    /// The config and its folder: the given one, or the nearest from the current folder upward.
    pub(super) fn open(
        given: Option<&str>,
        current: &Path,
        console: &mut Console<'_>,
    ) -> Result<(Self, Config), Outcome> {
        let mut stop = |error: crate::config::ConfigError| {
            console.show(error);
            Outcome::Stopped
        };
        let file = match given {
            Some(file) => file.to_owned(),
            None => Config::find(current).map_err(&mut stop)?,
        };
        let config = Config::load(&current.join(&file), &file).map_err(stop)?;
        let shown = file
            .rfind(['/', std::path::MAIN_SEPARATOR])
            .and_then(|at| file.get(..=at))
            .unwrap_or_default();
        Ok((
            Self {
                folder: current.join(shown),
                shown: shown.to_owned(),
                config: file,
            },
            config,
        ))
    }

    /// A path of the config, for a person in the current folder.
    pub(super) fn show(&self, path: &str) -> String {
        format!("{}{path}", self.shown)
    }

    /// What [`show`](Self::show) was given, whatever the current folder is.
    pub(super) fn name<'n>(&self, shown: &'n str) -> &'n str {
        shown.strip_prefix(&self.shown).unwrap_or(shown)
    }

    /// A target's output.
    pub(super) fn output(&self, target: &Target) -> Folder {
        Folder::new(self.folder.join(&target.output))
    }

    /// The folder of a target's document, and the document's name in it.
    pub(super) fn document<'t>(&self, target: &'t Target) -> (Labelled, &'t str) {
        let (folder, name) = target
            .document
            .rsplit_once('/')
            .unwrap_or(("", &target.document));
        let prefix = if folder.is_empty() {
            self.shown.clone()
        } else {
            format!("{}{folder}/", self.shown)
        };
        (
            Labelled {
                disk: Disk::new(self.folder.join(folder)).with_roots(
                    target
                        .options
                        .roots
                        .iter()
                        .map(|root| self.folder.join(root)),
                ),
                prefix,
            },
            name,
        )
    }

    /// The folder where files of the network are kept: below the target folder of cargo, else where the user keeps such things.
    #[cfg(feature = "remote")]
    pub(super) fn cache(&self) -> Option<PathBuf> {
        // A test's repository has a cache of its own.
        let named = |name: &str| {
            std::env::var_os(name)
                .filter(|value| !value.is_empty() && !cfg!(test))
                .map(PathBuf::from)
        };
        let target = self.folder.join("target");
        let folder = named("CARGO_TARGET_DIR")
            .or_else(|| target.is_dir().then_some(target))
            .or_else(|| named("XDG_CACHE_HOME"))
            .or_else(|| Some(named("HOME")?.join(".cache")))?;
        Some(folder.join("specsmith").join("remote"))
    }

    /// The lock beside the config, and its text; both empty where there is none.
    pub(super) fn lock(&self, console: &mut Console<'_>) -> Result<(Lock, String), Outcome> {
        let shown = self.show(LOCK);
        let text = match std::fs::read_to_string(self.folder.join(LOCK)) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(console.stop(format_args!("cannot read {shown}: {error}"))),
        };
        match Lock::parse(&text) {
            Ok(lock) => Ok((lock, text)),
            Err(error) => Err(console.stop(format_args!("cannot read {shown}: {error}"))),
        }
    }

    /// Writes the lock if its text would change.
    pub(super) fn write_lock(&self, text: &str, console: &mut Console<'_>) -> Result<(), Outcome> {
        let written = write_text(&Folder::new(&self.folder), LOCK, text);
        written.map(|_| ()).map_err(|error| console.stop(error))
    }
}

/// A folder whose files are shown as a person in the current folder would write them.
pub(super) struct Labelled {
    disk: Disk,
    prefix: String,
}

impl Source for Labelled {
    fn read(&self, path: &str) -> Result<Vec<u8>, SourceError> {
        self.disk.read(path)
    }

    fn label(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }
}
