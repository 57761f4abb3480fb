//! A Rust value as a whole, as JSON.

use crate::codec::{Encode, tree};
use crate::{Maybe, Value};

/// A value that a check can look at: whatever can be written as JSON.
#[doc(hidden)]
pub trait Whole {
    /// The value; `None` where it is absent or null by its presence, or has no JSON, which keeps every check.
    fn whole(&self) -> Option<Value>;

    /// The items, where the value is an array.
    fn list(&self) -> Option<Vec<Value>> {
        match self.whole()? {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }
}

impl<T: Encode + ?Sized> Whole for T {
    fn whole(&self) -> Option<Value> {
        tree(&self)
    }
}

impl<T: Encode> Whole for Maybe<T> {
    fn whole(&self) -> Option<Value> {
        self.value()?.whole()
    }
}
