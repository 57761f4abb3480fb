//! One way after another, with captures: what back-references need. The budget bounds what is exponential here.

use super::{Budget, Text, takes};
use crate::error::Undecided;
use crate::program::{Program, Step};

/// A register that holds no place.
const UNSET: usize = usize::MAX;

pub(super) fn search(
    program: &Program,
    text: &Text,
    budget: &mut Budget,
) -> Result<bool, Undecided> {
    let registers = vec![UNSET; program.registers as usize];
    let mut machine = Machine {
        program,
        text,
        budget,
        registers,
        undo: Vec::new(),
    };
    for at in 0..=text.len() {
        if machine.run(program.start, at, false)? {
            return Ok(true);
        }
        if program.anchored {
            break;
        }
    }
    Ok(false)
}

/// What to go back to where the way taken fails.
enum Undo {
    Register(usize, usize),
    Choice(u32, usize),
}

struct Machine<'a> {
    program: &'a Program,
    text: &'a Text,
    budget: &'a mut Budget,
    registers: Vec<usize>,
    undo: Vec<Undo>,
}

impl Machine<'_> {
    /// Whether the program from `pc` on reaches its end. If so its captures stay; its choices are settled.
    fn run(&mut self, pc: u32, at: usize, backward: bool) -> Result<bool, Undecided> {
        let base = self.undo.len();
        let (mut pc, mut at) = (pc, at);
        loop {
            self.budget.spend()?;
            match self.step(pc, at, backward)? {
                Outcome::Go(to, place) => (pc, at) = (to, place),
                Outcome::Done => {
                    self.settle(base);
                    return Ok(true);
                }
                Outcome::Fail => match self.back(base) {
                    Some(choice) => (pc, at) = choice,
                    None => return Ok(false),
                },
            }
        }
    }

    fn step(&mut self, pc: u32, at: usize, backward: bool) -> Result<Outcome, Undecided> {
        let Some(step) = self.program.code.get(pc as usize).copied() else {
            return Ok(Outcome::Fail);
        };
        let next = Outcome::Go(pc + 1, at);
        Ok(match step {
            Step::Char(_) | Step::Set(_) => match self.text.point(at, backward) {
                Some(point) if takes(self.program, step, point) => {
                    Outcome::Go(pc + 1, moved(at, 1, backward))
                }
                _ => Outcome::Fail,
            },
            Step::Split(first, second) => {
                self.undo.push(Undo::Choice(second, at));
                Outcome::Go(first, at)
            }
            Step::Jump(to) => Outcome::Go(to, at),
            Step::Assert(assert) => next.only_if(self.text.holds(assert, at)),
            Step::Look(look) => next.only_if(self.look(look, at)?),
            Step::Save(register) => {
                self.save(register as usize, at);
                next
            }
            Step::Advanced(register) => {
                next.only_if(self.registers.get(register as usize) != Some(&at))
            }
            Step::Forget(from, to) => {
                for register in from..to {
                    self.budget.spend()?;
                    self.save(register as usize, UNSET);
                }
                next
            }
            Step::Back(reference) => match self.again(reference, at, backward)? {
                Some(length) => Outcome::Go(pc + 1, moved(at, length, backward)),
                None => Outcome::Fail,
            },
            Step::Match => Outcome::Done,
        })
    }

    fn look(&mut self, look: u32, at: usize) -> Result<bool, Undecided> {
        let Some(look) = self.program.looks.get(look as usize).copied() else {
            return Ok(false);
        };
        let base = self.undo.len();
        let found = self.run(look.start, at, look.behind)?;
        if found && look.negated {
            while self.back(base).is_some() {}
        }
        Ok(found != look.negated)
    }

    /// How much of the text at a place repeats a group; a group that took no part repeats as nothing.
    fn again(
        &mut self,
        reference: u32,
        at: usize,
        backward: bool,
    ) -> Result<Option<usize>, Undecided> {
        let groups = self
            .program
            .references
            .get(reference as usize)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let register = |index: usize| {
            self.registers
                .get(index)
                .copied()
                .filter(|place| *place != UNSET)
        };
        let mut captured = groups
            .iter()
            .filter_map(|group| register(group * 2).zip(register(group * 2 + 1)));
        let Some((from, to)) = captured.next() else {
            return Ok(Some(0));
        };
        let length = to.saturating_sub(from);
        let start = if backward {
            at.checked_sub(length)
        } else {
            Some(at)
        };
        for offset in 0..length {
            self.budget.spend()?;
            let here = start.and_then(|start| self.text.point(start + offset, false));
            if here.is_none() || here != self.text.point(from + offset, false) {
                return Ok(None);
            }
        }
        Ok(Some(length))
    }

    fn save(&mut self, register: usize, place: usize) {
        if let Some(slot) = self.registers.get_mut(register) {
            self.undo
                .push(Undo::Register(register, std::mem::replace(slot, place)));
        }
    }

    /// Undoes up to the last choice that is left above `base`.
    fn back(&mut self, base: usize) -> Option<(u32, usize)> {
        while self.undo.len() > base {
            match self.undo.pop()? {
                Undo::Choice(pc, at) => return Some((pc, at)),
                Undo::Register(register, place) => {
                    if let Some(slot) = self.registers.get_mut(register) {
                        *slot = place;
                    }
                }
            }
        }
        None
    }

    /// Drops the choices above `base`: a look-around that held is not entered again.
    fn settle(&mut self, base: usize) {
        let above = self.undo.split_off(base);
        self.undo.extend(
            above
                .into_iter()
                .filter(|undo| matches!(undo, Undo::Register(..))),
        );
    }
}

enum Outcome {
    Go(u32, usize),
    Done,
    Fail,
}

impl Outcome {
    fn only_if(self, holds: bool) -> Self {
        if holds { self } else { Self::Fail }
    }
}

fn moved(at: usize, length: usize, backward: bool) -> usize {
    if backward {
        at.saturating_sub(length)
    } else {
        at + length
    }
}
