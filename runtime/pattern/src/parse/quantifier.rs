//! `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, each with an optional `?` (ECMA-262 22.2.1, Quantifier).

use super::Parser;
use crate::error::PatternError;
use crate::run::LINEAR_STEPS;
use crate::syntax::Node;

struct Braces {
    min: u32,
    max: Option<u32>,
    length: usize,
}

impl Parser {
    /// The node that began at `start` with the quantifier that follows it, if one does.
    pub(super) fn quantified(&mut self, node: Node, start: usize) -> Result<Node, PatternError> {
        let Some((min, max)) = self.bounds()? else {
            return Ok(node);
        };
        if matches!(node, Node::Assert(_) | Node::Look(_)) && !self.is_group(start) {
            return Err(PatternError::new(
                start,
                "an assertion cannot be repeated; put it into `(?:…)`",
            ));
        }
        let greedy = !self.eat('?');
        if self.peek() == Some('+') {
            return Err(
                self.error("possessive quantifiers are not part of ECMA-262; leave this `+` out")
            );
        }
        if matches!(self.peek(), Some('*' | '?')) || self.braces().is_some() {
            return Err(
                self.error("a quantifier cannot follow a quantifier; put the first into `(?:…)`")
            );
        }
        Ok(Node::Repeat {
            node: Box::new(node),
            min,
            max,
            greedy,
        })
    }

    /// `(?:^)` is the same node as `^`, but only the group may be repeated.
    fn is_group(&self, start: usize) -> bool {
        self.text.get(start..start + 3) == Some(&['(', '?', ':'])
    }

    fn bounds(&mut self) -> Result<Option<(u32, Option<u32>)>, PatternError> {
        let bounds = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => return self.counted(),
            _ => return Ok(None),
        };
        self.at += 1;
        Ok(Some(bounds))
    }

    fn counted(&mut self) -> Result<Option<(u32, Option<u32>)>, PatternError> {
        let Some(braces) = self.braces() else {
            self.refuse_missing_minimum()?;
            return Ok(None);
        };
        if braces.max.is_some_and(|max| max < braces.min) {
            return Err(self.error(
                "the numbers of this quantifier are out of order; write the smaller one first",
            ));
        }
        self.at += braces.length;
        // A search gives up before it has read so much, so a larger maximum is none: documents have `{0,2147483648}`.
        let max = braces.max.filter(|max| u64::from(*max) <= LINEAR_STEPS);
        Ok(Some((braces.min, max)))
    }

    /// Annex B reads a `{` that begins no quantifier as itself. `{,5}` is one of those, but nobody means it.
    fn refuse_missing_minimum(&self) -> Result<(), PatternError> {
        let digits = self
            .text
            .iter()
            .skip(self.at + 2)
            .take_while(|char| char.is_ascii_digit())
            .count();
        if self.peek_at(1) == Some(',') && digits > 0 && self.peek_at(2 + digits) == Some('}') {
            return Err(self.error("ECMA-262 wants both numbers here; write `{0,…}`"));
        }
        Ok(())
    }

    pub(super) fn refuse_quantifier_without_atom(&self) -> Result<(), PatternError> {
        match self.braces() {
            Some(_) => Err(self.error(
                "there is nothing before this quantifier to repeat; a literal `{` is `\\{`",
            )),
            None => Ok(()),
        }
    }

    /// What the braces at the cursor say, if they are a quantifier.
    fn braces(&self) -> Option<Braces> {
        if self.peek() != Some('{') {
            return None;
        }
        let (min, digits) = self.number(1)?;
        let mut length = 1 + digits;
        let mut max = Some(min);
        if self.peek_at(length) == Some(',') {
            length += 1;
            max = None;
            if let Some((number, digits)) = self.number(length) {
                max = Some(number);
                length += digits;
            }
        }
        (self.peek_at(length) == Some('}')).then_some(Braces {
            min,
            max,
            length: length + 1,
        })
    }

    /// A decimal number and how many digits it has; one beyond 32 bits is too large for any bound to matter.
    fn number(&self, ahead: usize) -> Option<(u32, usize)> {
        let rest = self.text.get(self.at + ahead..)?;
        let digits = rest.iter().take_while(|char| char.is_ascii_digit());
        let (number, length) = digits.fold((0_u32, 0), |(number, length), char| {
            (
                number
                    .saturating_mul(10)
                    .saturating_add(char.to_digit(10).unwrap_or(0)),
                length + 1,
            )
        });
        (length > 0).then_some((number, length))
    }
}
