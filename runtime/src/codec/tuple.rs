//! Arrays whose first items have each a type of their own.

use super::decode::{Decode, Decoder};
use super::encode::{Encode, Encoder};
use super::error::DecodeError;
use super::members::Member;

/// A place for the items after the first.
pub trait More {
    /// Takes one more.
    ///
    /// # Errors
    /// When it is not of the place's type.
    fn push_item(&mut self, input: &mut Decoder<'_>) -> Result<(), DecodeError>;
}

impl<T: Decode> More for Vec<T> {
    fn push_item(&mut self, input: &mut Decoder<'_>) -> Result<(), DecodeError> {
        self.push(T::decode(input)?);
        Ok(())
    }
}

/// An item that may be missing.
pub fn item<T: Encode>(value: &Option<T>) -> Option<&dyn Encode> {
    value.as_ref().map(|value| value as &dyn Encode)
}

impl Encoder {
    /// Writes an array: these items, then the others. Those at the end may be missing; one before an item that is there has no JSON, since each is told by
    /// its position.
    pub fn tuple<T: Encode>(&mut self, items: &[Option<&dyn Encode>], rest: &[T]) {
        let count = match rest {
            [] => items
                .iter()
                .rposition(Option::is_some)
                .map_or(0, |last| last + 1),
            _ => items.len(),
        };
        let mut array = self.array();
        for item in items.iter().take(count) {
            array.item(item.unwrap_or(&Gap));
        }
        rest.iter().for_each(|item| array.item(item));
        array.end();
    }
}

/// Stands for an item that is missing before one that is there.
struct Gap;

impl Encode for Gap {
    fn encode(&self, out: &mut Encoder) {
        out.refuse("the item is missing, and an item after it is set");
    }
}

impl Decoder<'_> {
    /// Takes an array: the first items into their places, the others into the last. Afterwards every `Required` place is filled.
    ///
    /// # Errors
    /// When the next value is no array, an item does not fit its place, or a required one is missing.
    pub fn tuple(
        &mut self,
        places: &mut [Member<'_>],
        rest: &mut dyn More,
    ) -> Result<(), DecodeError> {
        let mut array = self.array()?;
        let mut places = places.iter_mut();
        while array.next()? {
            match places.next() {
                Some(place) => place.fill(array.input())?,
                None => rest.push_item(array.input())?,
            }
        }
        let missing = places.find_map(|place| match place {
            Member::Required(name, _) => Some(*name),
            _ => None,
        });
        missing.map_or(Ok(()), |name| Err(self.missing_item(name)))
    }
}
