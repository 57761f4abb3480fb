//! Finding out whether a pattern matches.

mod backtrack;
mod linear;
#[cfg(test)]
mod tests;

use crate::error::Undecided;
use crate::program::{Program, Step};
use crate::set;
use crate::syntax::Assert;

/// The most steps of a linear search: a quarter of a second on a slow machine.
pub(crate) const LINEAR_STEPS: u64 = 1 << 25;
/// The most steps of a search with back-references: each may leave 24 bytes on the stack of choices.
const BACKTRACK_STEPS: u64 = 1 << 20;

pub(crate) fn search(program: &Program, text: &str) -> Result<bool, Undecided> {
    let text = Text {
        points: text.chars().map(u32::from).collect(),
    };
    match program.is_linear() {
        true => linear::search(program, &text, &mut Budget(LINEAR_STEPS)),
        false => backtrack::search(program, &text, &mut Budget(BACKTRACK_STEPS)),
    }
}

/// How many steps are left.
struct Budget(u64);

impl Budget {
    fn spend(&mut self) -> Result<(), Undecided> {
        self.0 = self.0.checked_sub(1).ok_or(Undecided)?;
        Ok(())
    }
}

/// A text by code points.
struct Text {
    points: Vec<u32>,
}

impl Text {
    fn len(&self) -> usize {
        self.points.len()
    }

    /// The code point after a place, or before it.
    fn point(&self, at: usize, backward: bool) -> Option<u32> {
        let index = if backward { at.checked_sub(1)? } else { at };
        self.points.get(index).copied()
    }

    fn holds(&self, assert: Assert, at: usize) -> bool {
        match assert {
            Assert::Start => at == 0,
            Assert::End => at == self.len(),
            Assert::Word => self.is_edge(at),
            Assert::NotWord => !self.is_edge(at),
        }
    }

    fn is_edge(&self, at: usize) -> bool {
        self.point(at, true).is_some_and(set::is_word)
            != self.point(at, false).is_some_and(set::is_word)
    }
}

/// Whether a step that reads one code point takes this one.
fn takes(program: &Program, step: Step, point: u32) -> bool {
    match step {
        Step::Char(wanted) => wanted == point,
        Step::Set(set) => program
            .sets
            .get(set as usize)
            .is_some_and(|set| set.contains(point)),
        _ => false,
    }
}
