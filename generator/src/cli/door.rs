//! What a target's document is read through: its folder, and the network where that may be.

use super::arguments::Codegen;
use super::home::{Home, Labelled};
use crate::Run;
use crate::config::Target;
use crate::lock::Lock;
use crate::source::{Fetched, Source, SourceError};
#[cfg(feature = "remote")]
use crate::{
    diagnostic::Level,
    lock::Kind,
    source::{Fetching, Remote},
};

#[cfg(all(test, feature = "remote"))]
mod tests;

/// A folder, and the network beside it.
pub(super) struct Door {
    folder: Labelled,
    #[cfg(feature = "remote")]
    remote: Remote,
    #[cfg(feature = "remote")]
    target: String,
}

#[cfg(not(feature = "remote"))]
impl Door {
    pub(super) fn new(folder: Labelled, _: &Target, _: &Codegen, _: &Home, _: &Lock) -> Self {
        Self { folder }
    }

    /// Nothing was fetched, and what another build has pinned stays.
    #[expect(clippy::unused_self, reason = "with the feature `remote` it is used")]
    pub(super) fn pin(&self, _: &mut Run) {}
}

#[cfg(feature = "remote")]
impl Door {
    pub(super) fn new(
        folder: Labelled,
        target: &Target,
        arguments: &Codegen,
        home: &Home,
        lock: &Lock,
    ) -> Self {
        let fetching = match arguments {
            Codegen { offline: true, .. } => Fetching::Offline,
            Codegen { locked: true, .. } => Fetching::Locked,
            Codegen {
                update_remote: true,
                ..
            } => Fetching::Update,
            _ => Fetching::Pinned,
        };
        let name = target.options.name.as_str();
        let pins = lock
            .iter()
            .filter(|(kind, of, ..)| *kind == Kind::Remote && *of == name)
            .map(|(_, _, url, pin)| (url, pin));
        let remote = Remote::new(target.options.hosts.iter().cloned())
            .with_fetching(fetching)
            .with_pins(pins);
        let remote = match home.cache() {
            Some(folder) => remote.with_cache(folder),
            None => remote,
        };
        Self {
            folder,
            remote,
            target: name.to_owned(),
        }
    }

    /// Writes down what was fetched. What a whole run did not ask for is forgotten.
    pub(super) fn pin(&self, run: &mut Run) {
        let pins = self.remote.pins();
        if run.diagnostics.count(Level::Error) == 0 {
            run.lock
                .retain(|kind, of, _| kind != Kind::Remote || of != self.target);
        }
        for (url, pin) in pins {
            run.lock.set(Kind::Remote, &self.target, url, pin);
        }
    }
}

impl Source for Door {
    fn read(&self, path: &str) -> Result<Vec<u8>, SourceError> {
        self.folder.read(path)
    }

    #[cfg(feature = "remote")]
    fn fetch(&self, url: &str) -> Result<Fetched, SourceError> {
        self.remote.fetch(url)
    }

    #[cfg(not(feature = "remote"))]
    fn fetch(&self, url: &str) -> Result<Fetched, SourceError> {
        self.folder.fetch(url)
    }

    fn label(&self, path: &str) -> String {
        self.folder.label(path)
    }
}
