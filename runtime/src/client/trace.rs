//! Spans of attempts, with the feature `tracing`: no value is in them.

use super::exchange::Call;

/// Does the work of an attempt within a span of the target `specsmith`: method, operation, template, attempt, and the status if an answer came.
#[cfg(feature = "tracing")]
pub(super) async fn attempt<T>(
    call: &Call,
    number: u32,
    work: impl Future<Output = T>,
    status: impl Fn(&T) -> Option<u16>,
) -> T {
    use tracing::Instrument as _;

    let operation = call.operation;
    let span = tracing::info_span!(
        target: "specsmith",
        "call",
        operation = operation.id,
        method = %call.head.method,
        template = operation.template,
        attempt = number,
        status = tracing::field::Empty,
    );
    let outcome = work.instrument(span.clone()).await;
    if let Some(status) = status(&outcome) {
        span.record("status", status);
    }
    outcome
}

/// Does the work of an attempt.
#[cfg(not(feature = "tracing"))]
pub(super) async fn attempt<T>(
    _: &Call,
    _: u32,
    work: impl Future<Output = T>,
    _: impl Fn(&T) -> Option<u16>,
) -> T {
    work.await
}
