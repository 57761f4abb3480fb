//! What follows a backslash (ECMA-262 22.2.1, AtomEscape, CharacterEscape and CharacterClassEscape).

use super::Parser;
use crate::error::PatternError;
use crate::set::{DIGITS, SPACE, Set, WORD};
use crate::syntax::{Assert, Node};
use crate::unicode;

/// One code point, or a set of them.
pub(super) enum Points {
    One(u32),
    Many(Set),
}

impl Parser {
    /// An escape outside of brackets.
    pub(super) fn escape(&mut self) -> Result<Node, PatternError> {
        match self.peek() {
            Some('b') => self.at += 1,
            Some('B') => {
                self.at += 1;
                return Ok(Node::Assert(Assert::NotWord));
            }
            Some('1'..='9') => return self.numbered_reference(),
            Some('k') => return self.named_reference(),
            _ => {
                return Ok(match self.points()? {
                    Points::One(point) => Node::Char(point),
                    Points::Many(set) => self.set(set),
                });
            }
        }
        Ok(Node::Assert(Assert::Word))
    }

    fn numbered_reference(&mut self) -> Result<Node, PatternError> {
        let start = self.at;
        let mut number = 0_usize;
        while let Some(digit) = self.peek().and_then(|char| char.to_digit(10)) {
            number = number.saturating_mul(10).saturating_add(digit as usize);
            self.at += 1;
        }
        if number > self.names.len() {
            let message = format!(
                "there is no group {number}: the pattern has {}",
                self.names.len()
            );
            return Err(PatternError::new(start, message));
        }
        self.back_references = true;
        Ok(Node::Back(vec![number]))
    }

    fn named_reference(&mut self) -> Result<Node, PatternError> {
        let start = self.at;
        self.at += 1;
        if !self.eat('<') {
            return Err(PatternError::new(
                start,
                "a reference to a named group is written `\\k<name>`",
            ));
        }
        let name = self.group_name()?;
        let groups = self
            .names
            .iter()
            .enumerate()
            .filter(|(_, other)| other.as_ref() == Some(&name));
        let groups: Vec<usize> = groups.map(|(index, _)| index + 1).collect();
        if groups.is_empty() {
            return Err(PatternError::new(
                start,
                format!("no group is named `{name}`"),
            ));
        }
        self.back_references = true;
        Ok(Node::Back(groups))
    }

    /// An escape that means code points, in or out of brackets.
    pub(super) fn points(&mut self) -> Result<Points, PatternError> {
        let Some(letter) = self.peek() else {
            return Err(PatternError::new(
                self.at - 1,
                "the pattern ends with a backslash; a literal one is `\\\\`",
            ));
        };
        self.at += 1;
        Ok(match letter {
            'd' => Points::Many(Set::new(DIGITS.to_vec())),
            'D' => Points::Many(Set::new(DIGITS.to_vec()).negated()),
            'w' => Points::Many(Set::new(WORD.to_vec())),
            'W' => Points::Many(Set::new(WORD.to_vec()).negated()),
            's' => Points::Many(Set::new(SPACE.to_vec())),
            'S' => Points::Many(Set::new(SPACE.to_vec()).negated()),
            'p' | 'P' => Points::Many(self.property(letter == 'P')?),
            't' => Points::One(0x09),
            'n' => Points::One(0x0A),
            'v' => Points::One(0x0B),
            'f' => Points::One(0x0C),
            'r' => Points::One(0x0D),
            '0' if !self.peek().is_some_and(|next| next.is_ascii_digit()) => Points::One(0),
            'c' => Points::One(self.control()?),
            'x' => Points::One(
                self.hex(2)
                    .ok_or_else(|| self.error("`\\x` is followed by two hexadecimal digits"))?,
            ),
            'u' => Points::One(self.unicode()?),
            other if other.is_ascii_alphanumeric() => return Err(self.meaningless(other)),
            other => Points::One(other.into()),
        })
    }

    fn meaningless(&self, letter: char) -> PatternError {
        let hint = match letter {
            'A' => "; the start of the text is `^`",
            'Z' | 'z' => "; the end of the text is `$`",
            'a' | 'e' => "; write it as `\\x07` or `\\x1B`",
            'h' => "; write `[ \\t]`",
            'R' => "; write `\\r?\\n`",
            'Q' | 'E' => "; escape each special character by itself",
            '0'..='9' => "; write `\\xHH` for a character by its number",
            _ => "; leave the backslash out for the letter itself",
        };
        PatternError::new(
            self.at - 2,
            format!("`\\{letter}` means nothing in ECMA-262{hint}"),
        )
    }

    fn control(&mut self) -> Result<u32, PatternError> {
        match self.peek() {
            Some(letter) if letter.is_ascii_alphabetic() => {
                self.at += 1;
                Ok(u32::from(letter) % 32)
            }
            _ => Err(self.error("`\\c` is followed by a letter from A to Z")),
        }
    }

    /// Exactly `count` hexadecimal digits.
    fn hex(&mut self, count: usize) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + count)?;
        let number = digits
            .iter()
            .try_fold(0, |number, char| Some(number * 16 + char.to_digit(16)?))?;
        self.at += count;
        Some(number)
    }

    /// `\uHHHH`, a surrogate pair of them, or `\u{…}`.
    fn unicode(&mut self) -> Result<u32, PatternError> {
        if self.eat('{') {
            return self.braced();
        }
        let wrong = "`\\u` is followed by four hexadecimal digits or `{…}`";
        let first = self.hex(4).ok_or_else(|| self.error(wrong))?;
        let after = self.at;
        if (0xD800..0xDC00).contains(&first) && self.eat_all("\\u") {
            match self.hex(4) {
                Some(second @ 0xDC00..=0xDFFF) => {
                    return Ok(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
                }
                _ => self.at = after,
            }
        }
        Ok(first)
    }

    fn braced(&mut self) -> Result<u32, PatternError> {
        let start = self.at;
        let mut point = 0_u32;
        while let Some(digit) = self.peek().and_then(|char| char.to_digit(16)) {
            point = point.saturating_mul(16).saturating_add(digit);
            self.at += 1;
        }
        if self.at == start || point > crate::set::MAX || !self.eat('}') {
            return Err(PatternError::new(
                start,
                "`\\u{…}` holds a code point: one to six hexadecimal digits up to 10FFFF",
            ));
        }
        Ok(point)
    }

    /// `\p{…}`: what follows the letter.
    fn property(&mut self, negated: bool) -> Result<Set, PatternError> {
        let start = self.at;
        if !self.eat('{') {
            return Err(self.error("a Unicode property is written `\\p{L}`"));
        }
        let name: String = self
            .text
            .iter()
            .skip(self.at)
            .take_while(|char| **char != '}')
            .collect();
        self.at += name.chars().count() + 1;
        let Some(ranges) = unicode::property(&name) else {
            return Err(PatternError::new(start, unicode::unknown(&name)));
        };
        let set = Set::new(ranges);
        Ok(if negated { set.negated() } else { set })
    }
}
