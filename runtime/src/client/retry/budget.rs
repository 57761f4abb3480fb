//! How much sending again a service is burdened with.

use std::sync::atomic::{AtomicU32, Ordering};

/// What there is at first, and at most.
const FULL: u32 = 500;
/// What sending again costs.
const COST: u32 = 5;

/// A budget that clones of a client share: a hundred more attempts than successes, and no more.
pub(in crate::client) struct Budget(AtomicU32);

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicU32::new(FULL))
    }
}

impl Budget {
    /// Pays for an attempt, if there is enough.
    pub(in crate::client) fn take(&self) -> bool {
        let pay = |left: u32| left.checked_sub(COST);
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, pay)
            .is_ok()
    }

    /// A success gives back what its last attempt cost, and a little if it was the first.
    pub(in crate::client) fn give(&self, attempt: u32) {
        let amount = if attempt > 1 { COST } else { 1 };
        let add = |left: u32| Some(left.saturating_add(amount).min(FULL));
        // It never fails: there is always a number.
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }
}
