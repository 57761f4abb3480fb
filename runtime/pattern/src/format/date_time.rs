//! Dates and times (RFC 3339, section 5.6), with the limits of section 5.7.

/// `full-date`
pub(super) fn is_date(text: &str) -> bool {
    let [year, month, day] = fields(text, '-', [4, 2, 2]).unwrap_or_default();
    (1..=days_in(year, month)).contains(&day)
}

/// `date-time`: `full-date "T" full-time`, either letter in either case.
pub(super) fn is_date_time(text: &str) -> bool {
    let at = text.split_once(['T', 't']);
    at.is_some_and(|(date, time)| is_date(date) && is_time(time))
}

/// `full-time`: `partial-time time-offset`
pub(super) fn is_time(text: &str) -> bool {
    let Some((partial, offset)) = split_offset(text) else {
        return false;
    };
    let Some((hour, minute, second)) = partial_time(partial) else {
        return false;
    };
    // A leap second is the last of a day in UTC.
    let utc = (i64::from(hour) * 60 + i64::from(minute) - offset).rem_euclid(24 * 60);
    hour < 24 && minute < 60 && (second < 60 || second == 60 && utc == 23 * 60 + 59)
}

/// The time without its offset, and the offset in minutes: `Z` or `("+" / "-") time-hour ":" time-minute`.
fn split_offset(text: &str) -> Option<(&str, i64)> {
    if let Some(partial) = text.strip_suffix(['Z', 'z']) {
        return Some((partial, 0));
    }
    let at = text.rfind(['+', '-'])?;
    let (partial, offset) = text.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let [hour, minute] = fields(offset.get(1..)?, ':', [2, 2])?;
    (hour < 24 && minute < 60)
        .then_some((partial, sign * (i64::from(hour) * 60 + i64::from(minute))))
}

/// `time-hour ":" time-minute ":" time-second [time-secfrac]`
fn partial_time(text: &str) -> Option<(u32, u32, u32)> {
    let whole = match text.split_once('.') {
        Some((whole, fraction)) if is_digits(fraction) => whole,
        Some(_) => return None,
        None => text,
    };
    let [hour, minute, second] = fields(whole, ':', [2, 2, 2])?;
    Some((hour, minute, second))
}

/// Numbers of exactly so many digits with a separator between them.
fn fields<const N: usize>(text: &str, separator: char, digits: [usize; N]) -> Option<[u32; N]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; N];
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts
            .next()
            .filter(|part| part.len() == digits && is_digits(part))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Section 5.7; appendix C for leap years.
fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}
