//! JSON (RFC 8259) to a tree: number text kept, duplicate names noted, depth bounded.

mod lexer;

pub(super) use lexer::{Lexer, SyntaxError};

use super::load::Notice;
use super::trail::{Step, Trail};
use super::{Members, Pointer, Tree};
use std::collections::HashMap;

/// Reads one JSON text and what there is to notice about it.
pub(super) fn read(text: &str) -> Result<(Tree, Vec<(Pointer, Notice)>), SyntaxError> {
    let mut reader = Reader {
        lexer: Lexer::new(text),
        notices: Vec::new(),
    };
    let tree = reader.value(&Trail::default())?;
    reader.lexer.end()?;
    Ok((tree, reader.notices))
}

/// Whether a text is a number (RFC 8259, section 6) and nothing more. YAML has others, such as `1.` and `+1.5`.
pub(crate) fn is_json_number(text: &str) -> bool {
    Lexer::new(text)
        .number()
        .is_ok_and(|number| number.len() == text.len())
}

struct Reader<'t> {
    lexer: Lexer<'t>,
    notices: Vec<(Pointer, Notice)>,
}

impl Reader<'_> {
    fn value(&mut self, trail: &Trail<'_>) -> Result<Tree, SyntaxError> {
        match self.lexer.peek()? {
            b'{' => self.object(trail).map(Tree::Object),
            b'[' => self.array(trail).map(Tree::Array),
            b'"' => {
                let (text, whole) = self.lexer.string()?;
                if !whole {
                    self.notices.push((trail.pointer(), Notice::LoneSurrogate));
                }
                Ok(Tree::String(text))
            }
            b't' => self.lexer.word("true").map(|()| Tree::Bool(true)),
            b'f' => self.lexer.word("false").map(|()| Tree::Bool(false)),
            b'n' => self.lexer.word("null").map(|()| Tree::Null),
            _ => self
                .lexer
                .number()
                .map(|text| Tree::Number(text.to_owned())),
        }
    }

    fn array(&mut self, trail: &Trail<'_>) -> Result<Vec<Tree>, SyntaxError> {
        self.lexer.open(b'[', trail.depth())?;
        let mut items = Vec::new();
        while self.lexer.next_in(b']', items.is_empty())? {
            items.push(self.value(&trail.step(Step::Item(items.len())))?);
        }
        Ok(items)
    }

    fn object(&mut self, trail: &Trail<'_>) -> Result<Members, SyntaxError> {
        self.lexer.open(b'{', trail.depth())?;
        let mut members = Collector::default();
        while self.lexer.next_in(b'}', members.is_empty())? {
            let (name, whole) = self.lexer.string()?;
            self.lexer.colon()?;
            let within = trail.step(Step::Name(&name));
            let value = self.value(&within)?;
            if !whole {
                self.notices.push((within.pointer(), Notice::LoneSurrogate));
            }
            if members.has(&name) {
                self.notices.push((within.pointer(), Notice::DuplicateKey));
            }
            members.put(name, value);
        }
        Ok(members.into_members())
    }
}

/// The members of an object while it is read: of a name that occurs twice, the last value stands, at the place of the first.
#[derive(Default)]
pub(super) struct Collector {
    members: Members,
    // Few objects are large, and in a small one looking through is faster than hashing.
    places: HashMap<String, usize>,
}

const SMALL: usize = 16;

impl Collector {
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    pub(super) fn put(&mut self, name: String, value: Tree) {
        if let Some((_, old)) = self.find(&name).and_then(|at| self.members.get_mut(at)) {
            *old = value;
            return;
        }
        if !self.places.is_empty() {
            self.places.insert(name.clone(), self.members.len());
        }
        self.members.push((name, value));
        if self.places.is_empty() && self.members.len() > SMALL {
            self.places = self
                .members
                .iter()
                .enumerate()
                .map(|(at, (name, _))| (name.clone(), at))
                .collect();
        }
    }

    pub(super) fn into_members(self) -> Members {
        self.members
    }

    fn find(&self, name: &str) -> Option<usize> {
        if self.places.is_empty() {
            self.members.iter().position(|(known, _)| known == name)
        } else {
            self.places.get(name).copied()
        }
    }
}
