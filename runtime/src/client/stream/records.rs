//! The texts of a stream of JSON values: a line each, or each behind a record separator (RFC 7464).

use bytes::{Buf as _, Bytes};

use super::parse::TooLong;

/// RFC 7464, section 2.1.
const SEPARATOR: u8 = 0x1e;

/// What of a stream has come and is not whole yet.
#[derive(Default)]
pub(super) struct Records {
    rest: Vec<u8>,
    /// Values are ended by the separator of the next one: they may have lines.
    separated: bool,
}

impl Records {
    /// The next text, without white space around it. Bytes that it was made from are taken from `input`; without a text all are.
    pub(super) fn next(
        &mut self,
        input: &mut Bytes,
        limit: usize,
    ) -> Result<Option<Vec<u8>>, TooLong> {
        while !input.is_empty() {
            // A server may call either form what it likes: the first byte tells, since no JSON text has a separator in it.
            if blank(&self.rest) && input.first() == Some(&SEPARATOR) {
                self.separated = true;
                self.rest.clear();
                input.advance(1);
                continue;
            }
            let end = if self.separated { SEPARATOR } else { b'\n' };
            let at = input.iter().position(|byte| *byte == end);
            let part = input.split_to(at.unwrap_or(input.len()));
            if self.rest.len().saturating_add(part.len()) > limit {
                return Err(TooLong);
            }
            self.rest.extend_from_slice(&part);
            if at.is_none() {
                break;
            }
            input.advance(1);
            if let Some(text) = self.last() {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    /// What is left when the stream is over: a last line need not be ended.
    pub(super) fn last(&mut self) -> Option<Vec<u8>> {
        let text = std::mem::take(&mut self.rest);
        let text = text.trim_ascii();
        (!text.is_empty()).then(|| text.to_vec())
    }
}

fn blank(text: &[u8]) -> bool {
    text.trim_ascii().is_empty()
}
