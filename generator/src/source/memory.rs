//! Files in memory: for tests, macros and whoever has the text already.

use super::path::within;
use super::{Source, SourceError};
use std::collections::BTreeMap;

/// A source that holds its files.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// A source of these names and texts.
    pub fn new<N: Into<String>, T: Into<Vec<u8>>>(files: impl IntoIterator<Item = (N, T)>) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|(name, text)| (name.into(), text.into()))
                .collect(),
        }
    }
}

impl Source for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, SourceError> {
        self.files
            .get(&within(path)?)
            .cloned()
            .ok_or(SourceError::Missing)
    }
}
