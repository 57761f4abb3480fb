//! What a run has to say about a document: errors, gaps and lints, each with its place.

use crate::source::{Files, Place};
use std::fmt::Write as _;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// The document is wrong here; the smallest node that is wrong is left out.
    Error,
    /// The document is right and this version does not support it yet.
    Gap,
    /// The document is right or was repaired, and will surprise somebody.
    Lint,
}

impl Level {
    /// The word that is printed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Gap => "gap",
            Self::Lint => "lint",
        }
    }
}

/// One thing to say about one place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// How much it weighs.
    pub level: Level,
    /// A short stable name in kebab-case, such as `dangling-reference`: what a config lists and a reader searches for.
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// What is wrong: one line without a full stop.
    pub message: String,
    /// What would be right, where that can be said.
    pub help: Option<String>,
}

/// All that was found so far. Every stage adds to it and nobody may drop it unread.
#[derive(Debug, Default)]
#[must_use = "problems that were found must be shown"]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    // Kept apart from the list, so that adding one can hand it out without asking whether there is a last one.
    last: Option<Diagnostic>,
}

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error.
    pub fn error(
        &mut self,
        code: &'static str,
        place: &Place,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Level::Error, code, place, message.into())
    }

    /// Adds a gap.
    pub fn gap(
        &mut self,
        code: &'static str,
        place: &Place,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Level::Gap, code, place, message.into())
    }

    /// Adds a lint.
    pub fn lint(
        &mut self,
        code: &'static str,
        place: &Place,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Level::Lint, code, place, message.into())
    }

    /// Adds one of any level.
    pub(crate) fn push(
        &mut self,
        level: Level,
        code: &'static str,
        place: &Place,
        message: String,
    ) -> &mut Diagnostic {
        self.list.extend(self.last.take());
        self.last.insert(Diagnostic {
            level,
            code,
            place: place.clone(),
            message,
            help: None,
        })
    }

    /// Leaves out what was said before of the same place in the same words: a schema may be lowered as a part of several types.
    pub(crate) fn unique(&mut self) {
        self.list.extend(self.last.take());
        let mut seen = std::collections::HashSet::new();
        self.list
            .retain(|diagnostic| seen.insert(diagnostic.clone()));
    }

    /// Everything found, in order of place.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.iter().collect();
        sorted.sort_by(|a, b| {
            (&a.place, a.level, a.code, &a.message).cmp(&(&b.place, b.level, b.code, &b.message))
        });
        sorted
    }

    /// Everything found, in the order in which it was found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter().chain(&self.last)
    }

    /// How many of one level were found.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.iter()
            .filter(|diagnostic| diagnostic.level == level)
            .count()
    }

    /// Adds all of another list.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(self.last.take());
        self.list.extend(other.list);
        self.last = other.last;
    }

    /// Everything found, as text in the manner of rustc: message, `file:line:column`, pointer, help.
    #[must_use]
    pub fn render(&self, files: &Files) -> String {
        let mut text = String::new();
        // As a reader goes through the file; what has no position keeps the order of pointers.
        let mut sorted = self.sorted();
        sorted.sort_by_key(|diagnostic| {
            let position = files.locate(&diagnostic.place);
            (
                diagnostic.place.file,
                position.map(|position| (position.line, position.column)),
            )
        });
        for diagnostic in sorted {
            let Diagnostic {
                level,
                code,
                place,
                message,
                help,
            } = diagnostic;
            let _ = writeln!(text, "{}[{code}]: {message}", level.word());
            let _ = writeln!(text, "  --> {}", files.describe(place));
            if let Some(help) = help {
                let _ = writeln!(text, "  = help: {help}");
            }
        }
        text
    }
}

impl Diagnostic {
    /// Says what would be right.
    pub fn help(&mut self, help: impl Into<String>) {
        self.help = Some(help.into());
    }
}
