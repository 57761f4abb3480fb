//! `const` (JSON Schema Validation 6.1.3). `const` is a word of Rust, so the function has a longer name.

use crate::validate::{Constant, Key};

/// Whether a value equals this one as JSON.
#[must_use]
pub fn constant(value: &Key, allowed: &Constant) -> bool {
    value.equals(allowed)
}
