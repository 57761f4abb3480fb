//! How much a document may become. What is made of it grows with what is written, times a number that no document needs: where each schema is put together of
//! all that come before it, or each alternative of one list meets each of twenty others, a few lines would fill a disk.
//!
//! | costs | how much |
//! |---|---|
//! | what binds a value | each schema that is looked at on the way there |
//! | a struct, a tuple, a union | one, and one for each field, item or variant |
//! | a parent with a discriminator | each schema that is looked at to find it from a child |
//!
//! Real documents cost about two for each schema. Where nothing is left, a schema is bound by itself alone and a type is any JSON; that is an error.

#[cfg(test)]
mod tests;

use super::Lower;
use super::models::DraftShape;
use crate::api::ModelId;
use crate::source::Place;

/// So much costs nothing.
const FREE: usize = 50_000;
/// So much may be made of each schema that is written.
const EACH: usize = 16;

/// What is left of it.
pub(super) struct Budget {
    limit: usize,
    left: usize,
    refused: Option<Place>,
}

impl Budget {
    /// For a document of so many schemas.
    pub(super) fn new(schemas: usize) -> Self {
        let limit = schemas.saturating_mul(EACH).saturating_add(FREE);
        Self {
            limit,
            left: limit,
            refused: None,
        }
    }

    /// Whether there is enough left for what stands at a place. Where there is not, nothing is left for what comes after it.
    pub(super) fn take(&mut self, cost: usize, place: impl FnOnce() -> Place) -> bool {
        match self.left.checked_sub(cost) {
            Some(left) if self.refused.is_none() => {
                self.left = left;
                true
            }
            _ => {
                self.refused.get_or_insert_with(place);
                false
            }
        }
    }
}

impl Lower<'_, '_> {
    /// Pays for a model that has been lowered.
    pub(super) fn pay_for(&mut self, model: ModelId) {
        let Some(draft) = self.drafts.get(model.0) else {
            return;
        };
        let parts = match &draft.shape {
            DraftShape::Struct(fields, _) => fields.len(),
            DraftShape::Union(union) => union.alternatives.len(),
            DraftShape::Tuple(tuple) => tuple.items.len(),
            DraftShape::Open
            | DraftShape::Enum(_)
            | DraftShape::Newtype(..)
            | DraftShape::Alias(..) => 0,
        };
        let place = || draft.origin.place.clone();
        self.budget.take(parts.saturating_add(1), place);
    }

    /// Whether nothing is left for a model that waits.
    pub(super) fn is_spent(&self) -> bool {
        self.budget.refused.is_some()
    }

    /// Tells where the document became too much.
    pub(super) fn report_budget(&mut self) {
        let Some(place) = self.budget.refused.take() else {
            return;
        };
        let message = format!(
            "what is put together here, with all that was before it, has more than {} parts",
            self.budget.limit
        );
        self.diagnostics
            .error("too-much", &place, message)
            .help("the number is of what `allOf`, lists of alternatives beside each other and discriminators make of one another: name the parts, and refer to them");
    }
}
