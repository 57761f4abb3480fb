//! What stands between the items of lists, where a style alone does not say it (Swagger 2.0, `collectionFormat`).

use std::fmt;

/// What stands between two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `csv`
    Comma,
    /// `ssv`
    Space,
    /// `tsv`
    Tab,
    /// `pipes`
    Bar,
}

/// So many lists, one within the other, have separators.
const DEEPEST: usize = 8;

/// The separators of a list and of the lists within it, from the outside in; at least one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Separators([Option<Separator>; DEEPEST]);

impl Separators {
    /// These, and how many of them are too deep to be kept.
    #[must_use]
    pub fn new(separators: &[Separator]) -> (Self, usize) {
        let mut kept = [None; DEEPEST];
        for (place, separator) in kept.iter_mut().zip(separators) {
            *place = Some(*separator);
        }
        (Self(kept), separators.len().saturating_sub(DEEPEST))
    }

    /// From the outside in.
    pub fn iter(self) -> impl Iterator<Item = Separator> {
        self.0.into_iter().flatten()
    }
}

impl fmt::Debug for Separators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
