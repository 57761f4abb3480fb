use std::time::Duration;

use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue};

use super::after::{asked, seconds};
use super::{Budget, Retry};

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn dates_of_http_have_three_forms() {
    let table = [
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777)),
        ("Sunday, 06-Nov-94 08:49:37 GMT", Some(784_111_777)),
        ("Sun Nov  6 08:49:37 1994", Some(784_111_777)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
        ("Tue, 29 Feb 2028 12:00:00 GMT", Some(1_835_438_400)),
        ("Sun, 06 Nov 1994 08:49 GMT", None),
        ("Sun, 06 Nov 1994 24:00:00 GMT", None),
        ("Sun, 06 Nov 1994 08:49:37 CET", None),
        ("soon", None),
        ("", None),
    ];
    for (text, expected) in table {
        assert_eq!(seconds(text), expected, "{text}");
    }
}

fn headers(after: &'static str, date: Option<&'static str>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(RETRY_AFTER, HeaderValue::from_static(after));
    if let Some(date) = date {
        headers.insert(DATE, HeaderValue::from_static(date));
    }
    headers
}

#[test]
fn the_server_says_how_long_to_wait() {
    let (at, before) = (
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:30 GMT",
    );
    let now = Some(SECOND * 784_111_774);
    let table = [
        (headers("7", None), None, Some(SECOND * 7)),
        (
            headers("99999999999999999999999", None),
            None,
            Some(Duration::from_secs(u64::MAX)),
        ),
        (headers("-1", None), None, None),
        (headers("1.5", None), None, None),
        (headers(at, Some(before)), now, Some(SECOND * 7)),
        (headers(at, None), now, Some(SECOND * 3)),
        (headers(before, Some(at)), now, Some(Duration::ZERO)),
        (headers(at, None), None, None),
    ];
    for (headers, now, expected) in table {
        assert_eq!(asked(&headers, now), expected, "{headers:?} at {now:?}");
    }
    let retry = Retry::new();
    let wait = |after| retry.wait(1, Some(&headers(after, None)), None);
    assert_eq!((wait("60"), wait("61")), (Some(SECOND * 60), None));
}

#[test]
fn waiting_doubles_up_to_a_bound_and_half_of_it_is_random() {
    let retry = Retry::new();
    for (attempt, most) in [
        (1, 500),
        (2, 1_000),
        (5, 8_000),
        (40, 8_000),
        (u32::MAX, 8_000),
    ] {
        let most = Duration::from_millis(most);
        let waits: Vec<Duration> = (0..50)
            .map(|_| retry.wait(attempt, None, None).unwrap())
            .collect();
        assert!(
            waits.iter().all(|wait| (most / 2..=most).contains(wait)),
            "{waits:?}"
        );
        assert!(waits.iter().any(|wait| *wait != waits[0]));
    }
}

#[test]
fn a_budget_is_spent_and_earned() {
    let budget = Budget::default();
    assert_eq!((0..200).filter(|_| budget.take()).count(), 100);
    (0..4).for_each(|_| budget.give(1));
    assert!(!budget.take());
    budget.give(2);
    assert!(budget.take() && !budget.take());
}
