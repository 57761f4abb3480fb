//! How far a long command has come: a line on a terminal, and nothing elsewhere.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;

/// A line that says how many are done.
pub(crate) struct Progress {
    verb: &'static str,
    total: usize,
    done: Mutex<usize>,
    is_terminal: bool,
}

impl Progress {
    /// Nothing done of so many.
    pub(crate) fn new(verb: &'static str, total: usize) -> Self {
        Self {
            verb,
            total,
            done: Mutex::new(0),
            is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// One more is done.
    pub(crate) fn done(&self, name: &str) {
        let Ok(mut done) = self.done.lock() else {
            return;
        };
        *done += 1;
        if self.is_terminal {
            let width = 30;
            let full = *done * width / self.total.max(1);
            let bar = format!(
                "{}{}",
                "=".repeat(full),
                " ".repeat(width - full.min(width))
            );
            let (verb, total) = (self.verb, self.total);
            eprint!("\r\x1b[K{verb} [{bar}] {done}/{total} {name}");
            let _ = std::io::stderr().flush();
        }
    }

    /// A line that stays.
    pub(crate) fn say(&self, line: &str) {
        let clear = if self.is_terminal { "\r\x1b[K" } else { "" };
        eprintln!("{clear}{line}");
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal {
            eprint!("\r\x1b[K");
        }
    }
}
