//! A guard before `serde_yaml`: what it reads in time that grows with the square of the depth, brackets within brackets, is refused before it begins.

use crate::source::json::SyntaxError;
use crate::source::limits::DEPTH;
use saphyr_parser::{Event, Parser};

/// So many brackets cannot nest deeply enough to take long.
const HARMLESS: usize = 4096;

/// Refuses a text whose brackets nest too deeply.
///
/// Only a text with many brackets is looked at, with the parser that keeps positions: it is linear and stops at a depth of its own.
pub(super) fn check(text: &str) -> Result<(), SyntaxError> {
    if text
        .bytes()
        .filter(|byte| matches!(byte, b'[' | b'{'))
        .count()
        <= HARMLESS
    {
        return Ok(());
    }
    let mut depth = 0_usize;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let place = error.marker();
            let message = format!("not YAML: {}", error.info());
            SyntaxError {
                line: short(place.line()),
                column: short(place.col().saturating_add(1)),
                message,
                too_deep: false,
            }
        })?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Err(SyntaxError::too_deep(
                short(span.start.line()),
                short(span.start.col().saturating_add(1)),
            ));
        }
    }
    Ok(())
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
