//! Random numbers, of which nobody needs good ones.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// A number that differs from call to call: the standard library's keys for its hash maps, which come from the system and are counted up.
pub(in crate::client) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
