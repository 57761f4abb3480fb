//! Brackets (ECMA-262 22.2.1, CharacterClass).

use super::Parser;
use super::escape::Points;
use crate::error::PatternError;
use crate::set::Set;

const HYPHEN: u32 = 0x2D;

impl Parser {
    /// What follows a `[`. `[]` matches nothing, `[^]` anything.
    pub(super) fn class(&mut self) -> Result<Set, PatternError> {
        let open = self.at - 1;
        let negated = self.eat('^');
        let mut ranges = Vec::new();
        loop {
            match self.peek() {
                None => {
                    return Err(PatternError::new(
                        open,
                        "this `[` is not closed; a literal one is `\\[`",
                    ));
                }
                Some(']') => break,
                Some(_) => self.class_item(&mut ranges)?,
            }
        }
        self.at += 1;
        let set = Set::new(ranges);
        Ok(if negated { set.negated() } else { set })
    }

    /// One member or one range.
    fn class_item(&mut self, ranges: &mut Vec<(u32, u32)>) -> Result<(), PatternError> {
        let start = self.at;
        let low = self.class_member()?;
        let is_range = self.peek() == Some('-') && self.peek_at(1).is_some_and(|next| next != ']');
        if !is_range {
            add(ranges, &low);
            return Ok(());
        }
        self.at += 1;
        let high = self.class_member()?;
        match (low, high) {
            (Points::One(low), Points::One(high)) if low > high => {
                let message =
                    "the ends of this range are out of order; for a literal hyphen write `\\-`";
                return Err(PatternError::new(start, message));
            }
            (Points::One(low), Points::One(high)) => ranges.push((low, high)),
            // Annex B.1.2: where one end is a set, the hyphen is itself.
            (low, high) => {
                add(ranges, &low);
                ranges.push((HYPHEN, HYPHEN));
                add(ranges, &high);
            }
        }
        Ok(())
    }

    fn class_member(&mut self) -> Result<Points, PatternError> {
        let Some(next) = self.peek() else {
            return Err(self.error("the pattern ends within brackets; add `]`"));
        };
        self.at += 1;
        if next != '\\' {
            return Ok(Points::One(next.into()));
        }
        if self.eat('b') {
            return Ok(Points::One(0x08));
        }
        self.points()
    }
}

fn add(ranges: &mut Vec<(u32, u32)>, points: &Points) {
    match points {
        Points::One(point) => ranges.push((*point, *point)),
        Points::Many(set) => ranges.extend_from_slice(set.ranges()),
    }
}
