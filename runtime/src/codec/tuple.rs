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
    /// Writes an array: these items up to the first that is missing, then the others if none is.
    pub fn tuple<T: Encode>(&mut self, items: &[Option<&dyn Encode>], rest: &[T]) {
        let mut array = self.array();
        let there = items.iter().map_while(|item| *item);
        let mut count = 0;
        for item in there {
            array.item(item);
            count += 1;
        }
        if count == items.len() {
            rest.iter().for_each(|item| array.item(item));
        }
        array.end();
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
