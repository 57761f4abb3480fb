//! `pattern` (JSON Schema Validation 6.3.3).

use std::fmt;
use std::sync::OnceLock;

use specsmith_pattern::Pattern;

/// Whether a pattern matches somewhere in a string.
///
/// A pattern that is none, or that takes too many steps on this string, does not match: what cannot be checked is not let through.
#[must_use]
pub fn pattern(value: &str, pattern: &LazyPattern) -> bool {
    pattern
        .compiled()
        .is_some_and(|pattern| pattern.is_match(value))
}

/// A pattern in a `static`, compiled when it is first looked at.
pub struct LazyPattern {
    source: &'static str,
    compiled: OnceLock<Option<Pattern>>,
}

impl LazyPattern {
    /// A pattern of ECMA-262; the derive macro has checked that it is one.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            compiled: OnceLock::new(),
        }
    }

    /// The pattern as it was written.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.source
    }

    fn compiled(&self) -> Option<&Pattern> {
        self.compiled
            .get_or_init(|| Pattern::new(self.source).ok())
            .as_ref()
    }
}

impl fmt::Debug for LazyPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LazyPattern({:?})", self.source)
    }
}
