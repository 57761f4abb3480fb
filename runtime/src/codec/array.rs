//! Reading an array item by item.

use super::decode::{Decode, Decoder};
use super::error::DecodeError;
use super::kind::Kind;
use super::pointer::Segment;

/// The items of an array: `next`, then `value` or `skip`, until `next` says false.
pub struct ArrayReader<'a, 'de> {
    input: &'a mut Decoder<'de>,
    index: Option<usize>,
    ended: bool,
}

impl<'de> Decoder<'de> {
    /// Enters an array.
    ///
    /// # Errors
    /// When the next value is none, or nests too deep.
    pub fn array(&mut self) -> Result<ArrayReader<'_, 'de>, DecodeError> {
        self.expect(Kind::Array, "an array")?;
        self.enter()?;
        self.scan.take(b'[');
        Ok(ArrayReader {
            input: self,
            index: None,
            ended: false,
        })
    }
}

impl<'de> ArrayReader<'_, 'de> {
    pub(super) const fn input(&mut self) -> &mut Decoder<'de> {
        self.input
    }

    /// Whether there is another item.
    ///
    /// # Errors
    /// When the text is no JSON.
    #[allow(
        clippy::should_implement_trait,
        reason = "an iterator cannot lend the decoder"
    )]
    pub fn next(&mut self) -> Result<bool, DecodeError> {
        if self.ended {
            return Ok(false);
        }
        let before = self.index;
        if before.is_some() {
            self.input.path.pop();
        }
        if self.input.scan.take(b']') {
            self.input.leave();
            self.ended = true;
            return Ok(false);
        }
        if before.is_some() {
            let comma = self.input.scan.comma(b']');
            self.input.at(comma)?;
        }
        let index = before.map_or(0, |index| index + 1);
        self.index = Some(index);
        self.input.path.push(Segment::Index(index));
        Ok(true)
    }

    /// The item as a value of a type.
    ///
    /// # Errors
    /// When it is not one.
    pub fn value<T: Decode>(&mut self) -> Result<T, DecodeError> {
        T::decode(self.input)
    }

    /// Throws the item away.
    ///
    /// # Errors
    /// When the text is no JSON.
    pub fn skip(&mut self) -> Result<(), DecodeError> {
        self.input.skip()
    }

    /// An error at the array, or at the item that was begun. The reason must not carry the value.
    #[must_use]
    pub fn refuse(&self, why: &'static str) -> DecodeError {
        self.input.refuse(why)
    }
}
