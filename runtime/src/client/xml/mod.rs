//! Bodies in XML: a value goes through a JSON tree, and a table says which of its members are elements, which are attributes, and what they are called
//! (OpenAPI 3.1.1, section 4.8.26; 3.2 says the same in other words).
//!
//! The types themselves know nothing of XML: emitted code has a [`Shape`] for each that a body of XML is made of, and this walks both.
//!
//! | file | is |
//! |---|---|
//! | `table` | what emitted code says |
//! | `encoding` | bytes to text |
//! | `tree` | the elements of a text with their namespaces, read within bounds |
//! | `root` | whether a body is what it is documented to be |
//! | `find` | which of them a member is found in |
//! | `list` | the items of lists |
//! | `read` | elements to JSON |
//! | `write` | JSON to text |
//! | `text` | characters and names |

mod encoding;
mod find;
mod list;
mod read;
mod root;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod write;

pub use table::{Document, Item, Member, Shape};

use http::HeaderValue;

use super::failure::RequestError;
use crate::codec::{DecodeError, Value};

/// The text of a body.
pub(super) fn write(body: &Value, document: &Document) -> Result<String, RequestError> {
    write::write(body, document)
}

/// The value of a body, as a tree.
///
/// # Errors
/// Where the body is no XML, is in an encoding that is not read, or has a root of another name than documented, and nothing in it that is.
pub(super) fn read(
    content_type: Option<&HeaderValue>,
    bytes: &[u8],
    document: &Document,
) -> Result<Value, DecodeError> {
    let root = tree::parse(&encoding::decode(content_type, bytes)?)?;
    root::check(&root, document)?;
    Ok(read::body(&root, document))
}
