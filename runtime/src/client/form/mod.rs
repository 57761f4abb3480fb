//! Forms that come: of answers, and of webhooks. A table says how each member is read; what was read is a JSON tree that the type is decoded from.
//!
//! | file | is |
//! |---|---|
//! | `table` | what emitted code says |
//! | `piece` | a pair or a part: a name, and text or bytes |
//! | `read` | pieces to JSON |

mod piece;
mod read;
mod table;
#[cfg(test)]
mod tests;

pub use super::leaf::Leaf;
pub use table::{BOOLEAN, Member, NUMBER, SCALAR, Shape, TEXT, Table};

use super::multipart::BodyPart;
use crate::File;
use crate::codec::{self, DecodeError, Value};
use piece::Piece;

/// A value with the numbers of its files in their places, and the files.
type Tree = (Value, Vec<File>);

/// The value of a body of pairs (WHATWG URL, section 5.1).
pub(super) fn pairs(body: &[u8], table: &Table) -> Result<Tree, DecodeError> {
    let pairs = codec::utf8(body)?.split('&');
    let pieces: Vec<Piece<'_>> = pairs
        .filter(|pair| !pair.is_empty())
        .map(Piece::pair)
        .collect();
    read::tree(&pieces, table)
}

/// The value of a body of parts.
pub(super) fn parts(parts: &[BodyPart], table: &Table) -> Result<Tree, DecodeError> {
    let pieces: Vec<Piece<'_>> = parts.iter().map(Piece::part).collect();
    read::tree(&pieces, table)
}
