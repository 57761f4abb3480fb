//! Time, with a clock that rings at once.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use super::{Alarm, NoError, PLAIN, Recorder, Silent, builder, now};
use crate::client::{
    Body, BoxFuture, Error, Live, RequestOptions, Transport, TransportError, TransportErrorKind,
};

#[test]
fn a_call_has_its_time_and_the_nearer_setting_wins() {
    let alarm = Alarm::default();
    let mut with_both = builder(Silent);
    with_both.clock(alarm.clone());
    with_both.timeout(Duration::from_secs(30));
    let client = with_both.build().unwrap();
    let mut request = client.request(&PLAIN);
    request.options(RequestOptions::new().timeout(Duration::from_secs(2)));
    for (request, seconds) in [(request, 2), (client.request(&PLAIN), 30)] {
        let error = Error::<NoError>::from(now(request.send()).err().unwrap());
        assert!(error.is_timeout() && error.is_retryable() && error.status().is_none());
        assert_eq!(
            error.to_string(),
            format!("plain (GET /plain): no complete response within {seconds}s")
        );
    }
    assert_eq!(
        *alarm.0.lock().unwrap(),
        [Duration::from_secs(2), Duration::from_secs(30)]
    );
    let mut in_time = builder(Recorder::default());
    in_time.clock(alarm);
    in_time.timeout(Duration::ZERO);
    assert!(
        now(in_time.build().unwrap().request(&PLAIN).send()).is_ok(),
        "what is done wins over the alarm"
    );
}

/// A head, one byte, and silence.
struct Slow;

impl Transport for Slow {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut first = Some(http_body::Frame::data(bytes::Bytes::from_static(b"a")));
        let body = std::future::poll_fn(move |_| first.take().map_or(Poll::Pending, Poll::Ready));
        Box::pin(async { Ok(http::Response::new(Body::stream(Frames(body)))) })
    }
}

/// A body of what a future gives, again and again.
struct Frames<F>(F);

impl<F> http_body::Body for Frames<F>
where
    F: Future<Output = http_body::Frame<bytes::Bytes>> + Unpin,
{
    type Data = bytes::Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<bytes::Bytes>, TransportError>>> {
        let frame = Pin::new(&mut self.0).poll(context);
        frame.map(|frame| Some(Ok(frame)))
    }
}

#[test]
fn a_body_that_is_read_as_it_comes_has_the_time_of_its_call_for_each_wait() {
    let alarm = Alarm::default();
    let mut impatient = builder(Slow);
    impatient.clock(alarm.clone());
    impatient.timeout(Duration::from_secs(30));
    let client = impatient.build().unwrap();
    let mut own = client.request(&PLAIN);
    own.options(RequestOptions::new().timeout(Duration::from_secs(2)));
    for (request, after) in [(own, 2), (client.request(&PLAIN), 30)] {
        let after = Duration::from_secs(after);
        let reply = now(request.open(Live::All)).unwrap();
        let mut body = reply.download::<NoError>().unwrap().body;
        assert_eq!(now(body.next()).unwrap().unwrap(), "a");
        let error = now(body.next()).unwrap().unwrap_err();
        assert_eq!(error.kind(), TransportErrorKind::TimedOut { after });
        assert_eq!(error.to_string(), format!("nothing came for {after:?}"));
        assert!(now(body.next()).is_none(), "silence is the end");
        assert_eq!(alarm.0.lock().unwrap().last(), Some(&after));
    }
}

#[cfg(feature = "blocking")]
#[test]
fn a_thread_does_not_read_a_silent_body_for_ever() {
    use crate::client::blocking::WaitEach as _;
    use std::io::{ErrorKind, Read as _};

    let mut impatient = builder(Slow);
    impatient.clock(Alarm::default());
    impatient.timeout(Duration::from_secs(3));
    let request = impatient.build().unwrap().request(&PLAIN);
    let reply = now(request.open(Live::All)).unwrap();
    let mut text = String::new();
    let mut body = reply.download::<NoError>().unwrap().body.wait_each();
    let error = body.read_to_string(&mut text).unwrap_err();
    assert_eq!((error.kind(), text.as_str()), (ErrorKind::TimedOut, "a"));
    assert_eq!(error.to_string(), "nothing came for 3s");
}
