//! Why there is no example.

use std::fmt;

/// A value that a type does not take, or that it has no constructor for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Where in the value: names and numbers, from without to within.
    path: Vec<String>,
    what: String,
}

impl Misfit {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self {
            path: Vec::new(),
            what: what.into(),
        }
    }

    /// The same, seen from one level above.
    pub(super) fn within(mut self, step: impl Into<String>) -> Self {
        self.path.insert(0, step.into());
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path.join("/"))?;
        }
        f.write_str(&self.what)
    }
}

impl std::error::Error for Misfit {}
