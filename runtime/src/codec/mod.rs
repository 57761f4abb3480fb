//! Between JSON text and Rust values: one concrete encoder, one concrete decoder, and the bridge to serde.
//!
//! Nothing here is generic over a format, so that generated crates compile fast, every error knows its place, and no digit of a number
//! is lost.

mod array;
mod bridge;
mod decimal;
mod decode;
mod encode;
mod error;
mod float;
mod foreign;
mod kind;
mod leaf;
mod members;
mod nest;
mod number;
mod object;
mod pointer;
mod scan;
#[cfg(test)]
mod tests;
mod tuple;
mod union;
mod value;

pub use array::ArrayReader;
pub use bridge::{deserialize, serialize};
pub use decode::{Decode, Decoder, Note, NullPolicy};
pub use encode::{ArrayWriter, Encode, Encoder, ObjectWriter};
pub use error::{DecodeError, EncodeError};
pub use foreign::{Foreign, Serde, Way};
pub use kind::Kind;
pub use members::{Member, Rest, Slot};
pub use number::{NotFinite, NotNumber, Number};
pub use object::ObjectReader;
#[cfg(feature = "client")]
pub(crate) use pointer::segments;
pub use tuple::{More, item};
pub use union::{Arm, Arms, Read, Test, Union};
pub(crate) use union::{Trials, fits};
pub use value::{Object, Value};

use error::Problem;

/// How many arrays and objects may stand within each other, in both directions of the bridge too.
pub(crate) const MAX_DEPTH: usize = 128;

/// The JSON text of a value.
pub(crate) fn write(value: &dyn Encode) -> Result<String, EncodeError> {
    let mut out = Encoder::default();
    value.encode(&mut out);
    out.finish()
}

/// The JSON text of a value, with the numbers of its files in their places, and the files.
#[cfg(feature = "client")]
pub(crate) fn write_with_files(
    value: &dyn Encode,
) -> Result<(String, Vec<crate::File>), EncodeError> {
    let mut out = Encoder::taking_files();
    value.encode(&mut out);
    let files = out.take_files();
    Ok((out.finish()?, files))
}

/// The value as a tree; `None` where it is an option without a value, or has no JSON.
pub(crate) fn tree(value: &dyn Encode) -> Option<Value> {
    let mut out = Encoder::default();
    value.encode(&mut out);
    if out.is_absent() {
        return None;
    }
    let text = out.finish().ok()?;
    let (tree, _) = read(&text, NullPolicy::Strict).ok()?;
    Some(tree)
}

/// The value of a whole JSON text.
pub(crate) fn read<T: Decode>(
    text: &str,
    nulls: NullPolicy,
) -> Result<(T, Vec<Note>), DecodeError> {
    let mut input = Decoder::new(text, nulls);
    let value = T::decode(&mut input)?;
    Ok((value, input.finish()?))
}

/// The value of a tree in which the numbers of files stand in their places.
#[cfg(feature = "client")]
pub(crate) fn read_tree<T: Decode>(
    tree: &Value,
    files: &[crate::File],
    nulls: NullPolicy,
) -> Result<(T, Vec<Note>), DecodeError> {
    // A tree has no number that JSON cannot write.
    let text = write(tree).unwrap_or_default();
    let mut input = Decoder::new(&text, nulls).with_files(files);
    let value = T::decode(&mut input)?;
    Ok((value, input.finish()?))
}

/// The value of a whole JSON text in bytes, which must be UTF-8 (RFC 8259, section 8.1).
pub(crate) fn read_bytes<T: Decode>(
    bytes: &[u8],
    nulls: NullPolicy,
) -> Result<(T, Vec<Note>), DecodeError> {
    read(utf8(bytes)?, nulls)
}

pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, DecodeError> {
    std::str::from_utf8(bytes).map_err(|error| {
        DecodeError::new(
            String::new(),
            Problem::NotUtf8 {
                at: error.valid_up_to(),
            },
        )
    })
}
