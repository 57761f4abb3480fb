//! The thread that serves connections and timers of all calls that are waited for.

use std::future::pending;
use std::pin::pin;
use std::sync::OnceLock;
use std::task::{Context, Waker};
use std::thread;

use tokio::runtime::{Builder, EnterGuard, Handle};
use tokio::task::consume_budget;

use super::WaitError;

/// No task of tokio may do more than this at a time; it is twice what the budget is.
const BUDGET: usize = 256;

static SERVING: OnceLock<Option<Handle>> = OnceLock::new();

/// Makes connections and timers of this thread's calls live there.
pub(super) fn enter() -> Result<EnterGuard<'static>, WaitError> {
    if is_asynchronous() {
        return Err(WaitError::Asynchronous);
    }
    let serving = SERVING.get_or_init(start).as_ref();
    Ok(serving.ok_or(WaitError::NoThread)?.enter())
}

/// It is not one of the caller's runtimes, even where there is one: that may have nobody who drives it.
fn start() -> Option<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build().ok()?;
    let handle = runtime.handle().clone();
    let thread = thread::Builder::new().name("specsmith".to_owned());
    thread
        .spawn(move || runtime.block_on(pending::<()>()))
        .ok()?;
    Some(handle)
}

/// Whether this thread is in the midst of a task. A thread on which tokio lets its callers block has a handle of the runtime as well, and is told apart by
/// having no budget that could come to its end.
fn is_asynchronous() -> bool {
    if Handle::try_current().is_err() {
        return false;
    }
    let mut context = Context::from_waker(Waker::noop());
    (0..BUDGET).any(|_| pin!(consume_budget()).poll(&mut context).is_pending())
}
