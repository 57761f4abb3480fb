//! One fetch for many callers.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

use super::AuthError;

/// A value that one caller fetches while the others wait for what comes of it.
pub(super) struct Flight<T>(Mutex<State<T>>);

struct State<T> {
    value: Option<T>,
    busy: bool,
    /// How many fetches have ended.
    ended: u64,
    /// What the last of them failed with, if it did.
    failed: Option<AuthError>,
    waiting: Vec<Waker>,
}

/// What a caller does next.
enum Turn<T> {
    Done(Result<T, AuthError>),
    Fetch,
}

impl<T: Clone> Flight<T> {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(State {
            value: None,
            busy: false,
            ended: 0,
            failed: None,
            waiting: Vec::new(),
        }))
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The value, if it is still good; else what a fetch gives, which is given the old value. Whoever comes while one is on its way shares what comes of it.
    pub(super) async fn get<F>(
        &self,
        is_good: impl Fn(&T) -> bool,
        fetch: impl FnOnce(Option<T>) -> F,
    ) -> Result<T, AuthError>
    where
        F: Future<Output = Result<T, AuthError>>,
    {
        let began = self.lock().ended;
        let turn = std::future::poll_fn(|context| {
            let mut state = self.lock();
            if let Some(value) = state.value.as_ref().filter(|value| is_good(value)) {
                return Poll::Ready(Turn::Done(Ok(value.clone())));
            }
            if let Some(error) = state.failed.clone().filter(|_| state.ended > began) {
                return Poll::Ready(Turn::Done(Err(error)));
            }
            if state.busy {
                // Whoever polls often would fill the list with itself.
                let waker = context.waker();
                if !state.waiting.iter().any(|known| known.will_wake(waker)) {
                    state.waiting.push(waker.clone());
                }
                return Poll::Pending;
            }
            state.busy = true;
            Poll::Ready(Turn::Fetch)
        });
        match turn.await {
            Turn::Done(result) => result,
            Turn::Fetch => {
                let mut landing = Landing {
                    flight: self,
                    result: None,
                };
                let old = self.value();
                let result = fetch(old).await;
                landing.result = Some(result.clone());
                result
            }
        }
    }

    /// The value, good or not.
    pub(super) fn value(&self) -> Option<T> {
        self.lock().value.clone()
    }

    /// How many are to be woken.
    #[cfg(test)]
    pub(super) fn waiting(&self) -> usize {
        self.lock().waiting.len()
    }

    /// Changes the value, or takes it away.
    pub(super) fn change(&self, change: impl FnOnce(&mut Option<T>)) {
        change(&mut self.lock().value);
    }
}

/// Ends a fetch, also where whoever fetched has gone away: then one of the others does it.
struct Landing<'f, T> {
    flight: &'f Flight<T>,
    result: Option<Result<T, AuthError>>,
}

impl<T> Drop for Landing<'_, T> {
    fn drop(&mut self) {
        let mut state = self.flight.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.busy = false;
        if let Some(result) = self.result.take() {
            state.ended += 1;
            state.failed = result.as_ref().err().cloned();
            if let Ok(value) = result {
                state.value = Some(value);
            }
        }
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}
