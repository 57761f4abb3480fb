//! `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.

use std::time::Duration;

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use crate::text::unix_days;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// How long the server asks to wait. A date is seen from the server's own time, if it tells it: the clocks of two machines differ.
pub(super) fn asked(headers: &HeaderMap, now: Option<Duration>) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let then = seconds(text)?;
    let told = headers
        .get(DATE)
        .and_then(|date| seconds(date.to_str().ok()?));
    let now = told.or_else(|| Some(i64::try_from(now?.as_secs()).unwrap_or(i64::MAX)))?;
    Some(Duration::from_secs(
        then.saturating_sub(now).try_into().unwrap_or(0),
    ))
}

/// Seconds since 1970 of a date of HTTP, in any of its three forms (RFC 9110, section 5.6.7).
pub(super) fn seconds(text: &str) -> Option<i64> {
    let words: Vec<&str> = text
        .split([' ', ',', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    let (day, month, year, time) = match words.as_slice() {
        [_, day, month, year, time, "GMT"] => (day, month, year, time),
        // `Sun Nov  6 08:49:37 1994`, as asctime writes it.
        [_, month, day, time, year] => (day, month, year, time),
        _ => return None,
    };
    let month = MONTHS.iter().position(|name| name == month)? + 1;
    let year: i64 = match (year.len(), year.parse::<i64>().ok()?) {
        // Two digits are of the past, or of the nearest future.
        (2, short) if short >= 70 => 1900 + short,
        (2, short) => 2000 + short,
        (4, year) => year,
        _ => return None,
    };
    let mut parts = time.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let in_range =
        (0..24).contains(&hour) && (0..60).contains(&minute) && (0..61).contains(&second);
    let day: u8 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let days = unix_days(year, u8::try_from(month).ok()?, day);
    (in_range && parts.next().is_none())
        .then(|| days * 86_400 + hour * 3_600 + minute * 60 + second)
}
