//! Files that were fetched before, each under the SHA-256 of what is in it: whoever wrote them, they are what they are called.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The folder of them, where there is one.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache {
    pub(super) folder: Option<PathBuf>,
}

impl Cache {
    /// The file with this hash, if it is here, whole, and no larger than the limit.
    pub(super) fn get(&self, hash: &str, limit: u64) -> Option<Vec<u8>> {
        let path = self.path(hash)?;
        let mut bytes = Vec::new();
        if !fs::metadata(&path).ok()?.is_file() {
            return None;
        }
        let file = fs::File::open(path).ok()?;
        file.take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .ok()?;
        (self::hash(&bytes) == hash).then_some(bytes)
    }

    /// Keeps a file. Where it cannot be kept it is fetched again, and so nobody is told.
    pub(super) fn put(&self, hash: &str, bytes: &[u8]) {
        let Some(path) = self.path(hash) else { return };
        let _ = path.parent().map(fs::create_dir_all);
        // Another run may be writing the same file.
        let aside = path.with_extension(format!("{}.new", std::process::id()));
        if fs::write(&aside, bytes).is_err() || fs::rename(&aside, &path).is_err() {
            let _ = fs::remove_file::<&Path>(&aside);
        }
    }

    fn path(&self, hash: &str) -> Option<PathBuf> {
        // It comes from a file that people edit, and becomes a path.
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        Some(self.folder.as_ref().filter(|_| is_hash)?.join(hash))
    }
}

/// The SHA-256 of a text, in small hexadecimal digits.
pub(super) fn hash(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
