//! The index of a YAML text, from the events of a parser that keeps positions.

use super::Index;
use crate::source::Position;
use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use std::collections::HashMap;

/// The longest plain scalar whose text is kept: numbers and words that are no strings, not prose.
const LONGEST: usize = 512;

pub(super) fn index(text: &str) -> Index {
    let mut indexer = Indexer::default();
    for event in Parser::new_from_str(text) {
        // An error leaves what was found so far: the nearest ancestor of any place after it.
        let Ok((event, span)) = event else { break };
        if event == Event::DocumentEnd {
            break;
        }
        indexer.event(&event, &span);
    }
    indexer.index
}

/// An array or object that is open.
enum Open {
    Array {
        spot: u32,
        count: usize,
    },
    /// `name` holds the name whose value comes next.
    Object {
        spot: u32,
        name: Option<(Box<str>, Position)>,
    },
    /// An array or object in the place of a name: not in JSON's data model.
    Odd,
}

#[derive(Default)]
struct Indexer {
    index: Index,
    open: Vec<Open>,
    anchors: HashMap<usize, u32>,
}

impl Indexer {
    fn event(&mut self, event: &Event<'_>, span: &Span) {
        let position = position(span);
        match event {
            Event::Scalar(text, style, anchor, _) => {
                if let Some(Open::Object {
                    name: name @ None, ..
                }) = self.open.last_mut()
                {
                    *name = Some((text.as_ref().into(), position));
                    return;
                }
                if let Some(spot) = self.value(position, *anchor)
                    && *style == ScalarStyle::Plain
                    && text.len() <= LONGEST
                {
                    self.index.set_text(spot, text);
                }
            }
            Event::SequenceStart(anchor, _) => {
                let open = self
                    .value(position, *anchor)
                    .map_or(Open::Odd, |spot| Open::Array { spot, count: 0 });
                self.open.push(open);
            }
            Event::MappingStart(anchor, _) => {
                let open = self
                    .value(position, *anchor)
                    .map_or(Open::Odd, |spot| Open::Object { spot, name: None });
                self.open.push(open);
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.open.pop();
            }
            Event::Alias(anchor) => {
                let target = self.anchors.get(anchor).copied();
                if let (Some(spot), Some(target)) = (self.value(position, 0), target) {
                    self.index.set_alias(spot, target);
                }
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
    }

    /// Adds a value where the innermost open array or object wants one; `None` where it wants a name.
    fn value(&mut self, position: Position, anchor: usize) -> Option<u32> {
        let spot = match self.open.last_mut() {
            None => self.index.add(None, position),
            Some(Open::Odd) => return None,
            Some(Open::Array { spot, count }) => {
                let key = (*spot, count.to_string().into());
                *count += 1;
                self.index.add(Some(key), position)
            }
            Some(Open::Object { spot, name }) => match name.take() {
                Some((text, position)) => {
                    let key = (*spot, text);
                    self.index.add(Some(key), position)
                }
                // An alias or a collection as a name. What follows is its value, and nobody can point to it.
                None => {
                    *name = Some(("".into(), position));
                    return None;
                }
            },
        };
        if anchor > 0 {
            self.anchors.insert(anchor, spot);
        }
        Some(spot)
    }
}

fn position(span: &Span) -> Position {
    let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Position {
        line: short(span.start.line()),
        column: short(span.start.col().saturating_add(1)),
    }
}
