//! Where a command writes. A reader who went away (a closed pipe) is no reason to fail.

use super::Outcome;
use std::fmt::Display;
use std::io::Write;

pub(super) struct Console<'a> {
    out: &'a mut dyn Write,
    error: &'a mut dyn Write,
}

impl<'a> Console<'a> {
    pub(super) fn new(out: &'a mut dyn Write, error: &'a mut dyn Write) -> Self {
        Self { out, error }
    }

    /// What was asked for: a diff, a summary.
    pub(super) fn print(&mut self, text: impl Display) {
        let _ = write!(self.out, "{text}");
    }

    /// What was found, ready to be shown.
    pub(super) fn show(&mut self, text: impl Display) {
        let _ = write!(self.error, "{text}");
    }

    /// One message about what was found.
    pub(super) fn complain(&mut self, message: impl Display, help: impl Display) {
        let _ = write!(self.error, "error: {message}\n  = help: {help}\n");
    }

    /// Why the command could not be run.
    pub(super) fn stop(&mut self, message: impl Display) -> Outcome {
        let _ = writeln!(self.error, "error: {message}");
        Outcome::Stopped
    }
}
