//! Gaps that somebody accepted, checked both ways: a new one is a surprise, and a listed one that is gone is a stale line.

use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::source::FileId;
use std::collections::BTreeSet;

/// A gap as a config lists it: `code /pointer`, with `#` for the whole document and `name#/pointer` for a place in another
/// file than the target's document. `name` is that file's name in the run.
#[must_use]
pub fn gap_entry(gap: &Diagnostic, name: &str) -> String {
    let pointer = gap.place.pointer.as_str();
    match (gap.place.file == FileId::ROOT, pointer.is_empty()) {
        (true, true) => format!("{} #", gap.code),
        (true, false) => format!("{} {pointer}", gap.code),
        (false, _) => format!("{} {name}#{pointer}", gap.code),
    }
}

/// How the gaps of a run differ from the accepted ones; both lists are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapCheck {
    /// Found, and not listed.
    pub new: Vec<String>,
    /// Listed, and not found.
    pub gone: Vec<String>,
}

impl GapCheck {
    /// Compares what was found with what was accepted; `name_of` gives a file's name in the run.
    pub fn new<'a>(
        diagnostics: &Diagnostics,
        accepted: &BTreeSet<String>,
        name_of: impl Fn(FileId) -> &'a str,
    ) -> Self {
        let found: BTreeSet<String> = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.level == Level::Gap)
            .map(|gap| gap_entry(gap, name_of(gap.place.file)))
            .collect();
        Self {
            new: found.difference(accepted).cloned().collect(),
            gone: accepted.difference(&found).cloned().collect(),
        }
    }

    /// Whether what was found is what was accepted.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}
