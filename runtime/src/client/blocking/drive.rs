//! A thread that does one future's work, and sleeps where there is none to do.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

/// Wakes a thread.
struct Alarm {
    thread: Thread,
    /// What is waited for may use `park` too, and take what was meant for us.
    rung: AtomicBool,
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.rung.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

pub(super) fn to_end<F: Future>(future: F) -> F::Output {
    let alarm = Arc::new(Alarm {
        thread: thread::current(),
        rung: AtomicBool::new(false),
    });
    let waker = Waker::from(Arc::clone(&alarm));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        while !alarm.rung.swap(false, Ordering::Acquire) {
            thread::park();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_end;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::task::Poll;
    use std::thread;

    /// Is ready when another thread has said so, as soon or as late as that comes.
    async fn told_by_a_thread(delay: std::time::Duration) -> u8 {
        let told = AtomicBool::new(false);
        let mut began = false;
        thread::scope(|scope| {
            to_end(std::future::poll_fn(|context| {
                if told.load(Ordering::Acquire) {
                    return Poll::Ready(7);
                }
                if !std::mem::replace(&mut began, true) {
                    let (told, waker) = (&told, context.waker().clone());
                    scope.spawn(move || {
                        thread::sleep(delay);
                        told.store(true, Ordering::Release);
                        waker.wake();
                    });
                }
                Poll::Pending
            }))
        })
    }

    #[test]
    fn a_thread_wakes_when_there_is_something_to_do() {
        for milliseconds in [0, 1, 20] {
            let delay = std::time::Duration::from_millis(milliseconds);
            // One within another, as where a source of tokens waits for a call of its own.
            assert_eq!(to_end(told_by_a_thread(delay)), 7);
        }
    }
}
