//! `enum` (JSON Schema Validation 6.1.2). `enum` is a word of Rust, so the function has a longer name.

use crate::validate::{Allowed, Key};

/// Whether a value equals one of these as JSON.
#[must_use]
pub fn enumeration(value: &Key, allowed: &Allowed) -> bool {
    match allowed {
        Allowed::Strings(texts) => texts.iter().any(|text| *value == Key::text(text)),
        Allowed::Values(values) => values.iter().any(|allowed| super::constant(value, allowed)),
    }
}
