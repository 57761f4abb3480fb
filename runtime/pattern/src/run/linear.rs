//! All ways at once (Thompson's simulation): time proportional to the text times the program, whatever the pattern.

use super::{Budget, Text, takes};
use crate::error::Undecided;
use crate::program::{Program, Step};

/// For each look: whether it holds at each place of the text.
type Tables = Vec<Vec<bool>>;

pub(super) fn search(
    program: &Program,
    text: &Text,
    budget: &mut Budget,
) -> Result<bool, Undecided> {
    let added = vec![0; program.code.len()];
    let (waiting, reading, stack) = (Vec::new(), Vec::new(), Vec::new());
    let mut scan = Scan {
        program,
        text,
        tables: Tables::new(),
        budget,
        waiting,
        reading,
        added,
        turn: 0,
        stack,
    };
    for look in &program.looks {
        let mut table = vec![look.negated; text.len() + 1];
        scan.run(look.start, !look.behind, false, |at| {
            if let Some(entry) = table.get_mut(at) {
                *entry = !look.negated;
            }
            false
        })?;
        scan.tables.push(table);
    }
    let mut found = false;
    scan.run(program.start, false, program.anchored, |_| {
        found = true;
        true
    })?;
    Ok(found)
}

struct Scan<'a> {
    program: &'a Program,
    text: &'a Text,
    tables: Tables,
    budget: &'a mut Budget,
    /// The steps that wait for the next code point.
    waiting: Vec<u32>,
    /// Those of the turn before, while they read.
    reading: Vec<u32>,
    /// The turn in which a step was last added: each is added once, and nothing has to be cleared.
    added: Vec<usize>,
    turn: usize,
    stack: Vec<u32>,
}

impl Scan<'_> {
    /// Tells every place where a match that begins anywhere before it ends, until `found` says that it has seen enough.
    fn run(
        &mut self,
        start: u32,
        backward: bool,
        anchored: bool,
        mut found: impl FnMut(usize) -> bool,
    ) -> Result<(), Undecided> {
        self.waiting.clear();
        for read in 0..=self.text.len() {
            let at = if backward {
                self.text.len() - read
            } else {
                read
            };
            self.turn += 1;
            let mut matched = match self.text.point(at, !backward) {
                Some(point) if read > 0 => self.advance(point, at)?,
                _ => false,
            };
            if read == 0 || !anchored {
                matched |= self.add(start, at)?;
            }
            if matched && found(at) || anchored && self.waiting.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// Lets the waiting steps read a code point; says whether the end of the program was reached.
    fn advance(&mut self, point: u32, at: usize) -> Result<bool, Undecided> {
        let mut matched = false;
        std::mem::swap(&mut self.waiting, &mut self.reading);
        self.waiting.clear();
        for index in 0..self.reading.len() {
            let Some(pc) = self.reading.get(index).copied() else {
                break;
            };
            self.budget.spend()?;
            let step = self.program.code.get(pc as usize).copied();
            if step.is_some_and(|step| takes(self.program, step, point)) {
                matched |= self.add(pc + 1, at)?;
            }
        }
        Ok(matched)
    }

    /// Follows a step to the steps that read; says whether the end of the program is among them.
    fn add(&mut self, pc: u32, at: usize) -> Result<bool, Undecided> {
        let mut matched = false;
        self.stack.push(pc);
        while let Some(pc) = self.stack.pop() {
            match self.added.get_mut(pc as usize) {
                Some(added) if *added != self.turn => *added = self.turn,
                _ => continue,
            }
            self.budget.spend()?;
            match self.program.code.get(pc as usize).copied() {
                Some(Step::Char(_) | Step::Set(_)) => self.waiting.push(pc),
                Some(Step::Split(first, second)) => self.stack.extend([second, first]),
                Some(Step::Jump(to)) => self.stack.push(to),
                Some(Step::Assert(assert)) if self.text.holds(assert, at) => {
                    self.stack.push(pc + 1);
                }
                Some(Step::Look(look)) if self.look(look, at) => self.stack.push(pc + 1),
                Some(Step::Match) => matched = true,
                _ => {}
            }
        }
        Ok(matched)
    }

    fn look(&self, look: u32, at: usize) -> bool {
        self.tables
            .get(look as usize)
            .and_then(|table| table.get(at))
            .copied()
            .unwrap_or(false)
    }
}
