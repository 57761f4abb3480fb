//! A race between the work and the clock.

use std::pin::pin;
use std::task::Poll;

use super::transport::BoxFuture;

/// What the work gives, or `None` if the alarm goes off first. Work that is done wins over an alarm of the same moment.
pub(super) async fn race<T>(
    work: impl Future<Output = T>,
    mut alarm: BoxFuture<'_, ()>,
) -> Option<T> {
    let mut work = pin!(work);
    std::future::poll_fn(|context| {
        if let Poll::Ready(result) = work.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        alarm.as_mut().poll(context).map(|()| None)
    })
    .await
}
