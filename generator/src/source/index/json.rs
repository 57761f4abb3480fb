//! The index of a JSON text.

use super::Index;
use crate::source::Position;
use crate::source::json::{Lexer, SyntaxError};

pub(super) fn index(text: &str) -> Index {
    let mut indexer = Indexer {
        index: Index::default(),
        lexer: Lexer::new(text),
        ruler: Ruler {
            text,
            at: 0,
            line: 1,
            column: 1,
        },
    };
    // What was loaded has no errors; should the text be another, the places before the error are still right.
    let _ = indexer.value(None, None, 0);
    indexer.index
}

struct Indexer<'t> {
    index: Index,
    lexer: Lexer<'t>,
    ruler: Ruler<'t>,
}

impl Indexer<'_> {
    /// Adds the value that comes next; a member stands where its name does.
    fn value(
        &mut self,
        holder: Option<(u32, Box<str>)>,
        named: Option<Position>,
        depth: usize,
    ) -> Result<(), SyntaxError> {
        let first = self.lexer.peek()?;
        let position = named.unwrap_or_else(|| self.ruler.position(self.lexer.offset()));
        let spot = self.index.add(holder, position);
        match first {
            b'{' => self.object(spot, depth),
            b'[' => self.array(spot, depth),
            b'"' => self.lexer.string().map(drop),
            b't' => self.word(spot, "true"),
            b'f' => self.word(spot, "false"),
            b'n' => self.word(spot, "null"),
            _ => {
                let number = self.lexer.number()?;
                self.index.set_text(spot, number);
                Ok(())
            }
        }
    }

    fn word(&mut self, spot: u32, word: &str) -> Result<(), SyntaxError> {
        self.index.set_text(spot, word);
        self.lexer.word(word)
    }

    fn array(&mut self, spot: u32, depth: usize) -> Result<(), SyntaxError> {
        self.lexer.open(b'[', depth)?;
        let mut count = 0_usize;
        while self.lexer.next_in(b']', count == 0)? {
            self.value(Some((spot, count.to_string().into())), None, depth + 1)?;
            count += 1;
        }
        Ok(())
    }

    fn object(&mut self, spot: u32, depth: usize) -> Result<(), SyntaxError> {
        self.lexer.open(b'{', depth)?;
        let mut first = true;
        while self.lexer.next_in(b'}', first)? {
            first = false;
            self.lexer.peek()?;
            let position = self.ruler.position(self.lexer.offset());
            let (name, _) = self.lexer.string()?;
            self.lexer.colon()?;
            self.value(Some((spot, name.into())), Some(position), depth + 1)?;
        }
        Ok(())
    }
}

/// Turns offsets that only grow into lines and columns, reading the text once.
struct Ruler<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    column: u32,
}

impl Ruler<'_> {
    fn position(&mut self, offset: usize) -> Position {
        for character in self.text.get(self.at..offset).unwrap_or_default().chars() {
            if character == '\n' {
                self.line = self.line.saturating_add(1);
                self.column = 1;
            } else {
                self.column = self.column.saturating_add(1);
            }
        }
        self.at = self.at.max(offset);
        Position {
            line: self.line,
            column: self.column,
        }
    }
}
