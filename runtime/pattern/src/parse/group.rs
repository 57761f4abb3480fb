//! Groups, named groups and look-around (ECMA-262 22.2.1, Atom and Assertion).

use super::{MAX_DEPTH, Parser};
use crate::error::PatternError;
use crate::syntax::{Look, Node};

impl Parser {
    /// What follows a `(`.
    pub(super) fn group(&mut self) -> Result<Node, PatternError> {
        let open = self.at - 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(PatternError::new(
                open,
                format!("groups nest deeper than {MAX_DEPTH}"),
            ));
        }
        let node = self.group_body()?;
        if !self.eat(')') {
            return Err(PatternError::new(
                open,
                "this `(` is not closed; a literal one is `\\(`",
            ));
        }
        self.depth -= 1;
        Ok(node)
    }

    fn group_body(&mut self) -> Result<Node, PatternError> {
        if !self.eat('?') {
            return self.capture();
        }
        for (mark, behind, negated) in [
            ("=", false, false),
            ("!", false, true),
            ("<=", true, false),
            ("<!", true, true),
        ] {
            if self.eat_all(mark) {
                let node = self.choice()?;
                return Ok(self.look(Look {
                    behind,
                    negated,
                    node,
                }));
            }
        }
        if self.eat(':') {
            return self.choice();
        }
        if self.eat('<') {
            self.group_name()?;
            return self.capture();
        }
        Err(self.error(match self.peek() {
            Some('P') => "named groups are written `(?<name>…)` in ECMA-262",
            Some('>') => "atomic groups are not part of ECMA-262; write `(?:…)`",
            Some('#') => "comments are not part of ECMA-262; leave the group out",
            Some('i' | 'm' | 's' | 'u' | 'x' | '-') => {
                "flags within a pattern are not supported; write `[aA]` for either case"
            }
            _ => "a group begins with `(`, `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!` or `(?<name>`",
        }))
    }

    fn capture(&mut self) -> Result<Node, PatternError> {
        self.opened += 1;
        let index = self.opened;
        let node = Box::new(self.choice()?);
        Ok(Node::Capture { index, node })
    }

    /// A group's name up to and with its `>`.
    pub(super) fn group_name(&mut self) -> Result<String, PatternError> {
        let start = self.at;
        let name: String = self
            .text
            .iter()
            .skip(start)
            .take_while(|char| is_name_part(**char))
            .collect();
        self.at += name.chars().count();
        if !self.eat('>')
            || name.is_empty()
            || name.starts_with(|first: char| first.is_ascii_digit())
        {
            let message = "a group's name is letters, digits, `_` and `$`, not a digit first, and ends with `>`";
            return Err(PatternError::new(start, message));
        }
        Ok(name)
    }
}

fn is_name_part(char: char) -> bool {
    char.is_alphanumeric() || char == '_' || char == '$'
}

/// The names of all capturing groups, in order of their `(`.
pub(super) fn names(text: &[char]) -> Vec<Option<String>> {
    let mut names = Vec::new();
    let mut in_class = false;
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            '\\' => rest = after.get(1..).unwrap_or_default(),
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => match after {
                ['?', '<', '=' | '!', ..] => {}
                ['?', '<', name @ ..] => names.push(Some(
                    name.iter()
                        .take_while(|char| is_name_part(**char))
                        .collect(),
                )),
                ['?', ..] => {}
                _ => names.push(None),
            },
            _ => {}
        }
    }
    names
}
