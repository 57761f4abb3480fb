//! Text to tree: the grammar of ECMA-262 22.2.1 with the leniency of Annex B.1.2 that real patterns use.

mod class;
mod escape;
mod group;
mod quantifier;
#[cfg(test)]
mod tests;

use crate::error::PatternError;
use crate::set::{LINE_ENDS, Set};
use crate::syntax::{Assert, Look, Node, Tree};

/// How deep groups may nest: what walks the tree recurses.
const MAX_DEPTH: usize = 128;

/// How long a pattern may be, in characters: a set of each would take a multiple of it in memory.
const MAX_LENGTH: usize = 1 << 19;

pub(crate) fn parse(source: &str) -> Result<Tree, PatternError> {
    let text: Vec<char> = source.chars().take(MAX_LENGTH + 1).collect();
    if text.len() > MAX_LENGTH {
        let message = format!("the pattern has more than {MAX_LENGTH} characters");
        return Err(PatternError::new(MAX_LENGTH, message));
    }
    let names = group::names(&text);
    let mut parser = Parser {
        text,
        at: 0,
        names,
        sets: Vec::new(),
        looks: Vec::new(),
        opened: 0,
        depth: 0,
        back_references: false,
    };
    let root = parser.choice()?;
    match parser.peek() {
        Some(_) => Err(parser.error("this `)` closes nothing; a literal one is `\\)`")),
        None => {
            let Parser {
                names,
                sets,
                looks,
                back_references,
                ..
            } = parser;
            Ok(Tree {
                root,
                sets,
                looks,
                groups: names.len(),
                back_references,
            })
        }
    }
}

struct Parser {
    text: Vec<char>,
    at: usize,
    /// One entry per capturing group of the whole pattern, with its name: a reference may stand before its group.
    names: Vec<Option<String>>,
    sets: Vec<Set>,
    looks: Vec<Look>,
    opened: usize,
    depth: usize,
    back_references: bool,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn eat_all(&mut self, wanted: &str) -> bool {
        let found = wanted
            .chars()
            .enumerate()
            .all(|(ahead, char)| self.peek_at(ahead) == Some(char));
        if found {
            self.at += wanted.chars().count();
        }
        found
    }

    fn error(&self, message: impl Into<String>) -> PatternError {
        PatternError::new(self.at, message)
    }

    /// `a|b|c`, up to a `)` or the end.
    fn choice(&mut self) -> Result<Node, PatternError> {
        let mut branches = vec![self.sequence()?];
        while self.eat('|') {
            branches.push(self.sequence()?);
        }
        Ok(if branches.len() == 1 {
            branches.swap_remove(0)
        } else {
            Node::Choice(branches)
        })
    }

    fn sequence(&mut self) -> Result<Node, PatternError> {
        let mut nodes = Vec::new();
        while let Some(next) = self.peek() {
            if next == '|' || next == ')' {
                break;
            }
            let start = self.at;
            let node = self.atom(next)?;
            nodes.push(self.quantified(node, start)?);
        }
        Ok(match nodes.len() {
            0 => Node::Empty,
            1 => nodes.swap_remove(0),
            _ => Node::Sequence(nodes),
        })
    }

    fn atom(&mut self, next: char) -> Result<Node, PatternError> {
        if matches!(next, '*' | '+' | '?') {
            return Err(self.error(format!(
                "there is nothing before this `{next}` to repeat; a literal one is `\\{next}`"
            )));
        }
        if next == '{' {
            self.refuse_quantifier_without_atom()?;
        }
        self.at += 1;
        Ok(match next {
            '^' => Node::Assert(Assert::Start),
            '$' => Node::Assert(Assert::End),
            '.' => self.set(Set::new(LINE_ENDS.to_vec()).negated()),
            '(' => self.group()?,
            '[' => {
                let set = self.class()?;
                self.set(set)
            }
            '\\' => self.escape()?,
            literal => Node::Char(literal.into()),
        })
    }

    fn set(&mut self, set: Set) -> Node {
        if self.sets.last() != Some(&set) {
            self.sets.push(set);
        }
        Node::Set(last(&self.sets))
    }

    fn look(&mut self, look: Look) -> Node {
        self.looks.push(look);
        Node::Look(last(&self.looks))
    }
}

/// The place of the newest entry. A pattern has fewer than 2^32 characters, or the program refuses it.
fn last<T>(entries: &[T]) -> u32 {
    u32::try_from(entries.len() - 1).unwrap_or(u32::MAX)
}
