//! Time, with a clock that rings at once.

use std::time::Duration;

use super::{Alarm, NoError, PLAIN, Recorder, Silent, builder, now};
use crate::client::{Error, RequestOptions};

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
