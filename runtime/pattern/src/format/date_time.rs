//! Dates and times (RFC 3339, section 5.6), with the limits of section 5.7. One reading checks them and takes them apart.

/// A `full-date`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// 0 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to the last of the month.
    pub day: u8,
}

/// A `full-time`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time<'a> {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60, which is a leap second.
    pub second: u8,
    /// The digits after the point; empty without one.
    pub fraction: &'a str,
    /// How many minutes the time is ahead of UTC; `-00:00`, which says that nobody knows (section 4.3), is 0.
    pub offset: i16,
}

impl Date {
    /// Reads a `full-date`.
    ///
    /// # Errors
    /// What is wrong, in words that follow "the text is no date: ".
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let [year, month, day] =
            fields(text, '-', [4, 2, 2]).ok_or("expected `YYYY-MM-DD`, in digits of ASCII")?;
        let (month, day) = (low(month), low(day));
        if !(1..=12).contains(&month) {
            return Err("the month is none of 01 to 12");
        }
        if !(1..=days_in(year, month)).contains(&day) {
            return Err("the month has no such day");
        }
        Ok(Self { year, month, day })
    }
}

impl<'a> Time<'a> {
    /// Reads a `full-time`.
    ///
    /// # Errors
    /// What is wrong, in words that follow "the text is no time: ".
    pub fn read(text: &'a str) -> Result<Self, &'static str> {
        let (partial, offset) = split_offset(text)?;
        let (whole, fraction) = match partial.split_once('.') {
            Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
            Some(_) => return Err("the point after the seconds has no digits of ASCII after it"),
            None => (partial, ""),
        };
        let [hour, minute, second] = fields(whole, ':', [2, 2, 2])
            .ok_or("expected `hh:mm:ss` before the offset, in digits of ASCII")?
            .map(low);
        if hour > 23 || minute > 59 || second > 60 {
            return Err("the hour, the minute or the second is out of range");
        }
        // A leap second is the last of a day in UTC.
        let utc =
            (i32::from(hour) * 60 + i32::from(minute) - i32::from(offset)).rem_euclid(24 * 60);
        if second == 60 && utc != 23 * 60 + 59 {
            return Err("a leap second is not the last one of a day in UTC");
        }
        Ok(Self {
            hour,
            minute,
            second,
            fraction,
            offset,
        })
    }
}

/// Reads a `date-time`: `full-date "T" full-time`, either letter in either case.
///
/// # Errors
/// What is wrong, in words that follow "the text is no date-time: ".
pub fn date_time(text: &str) -> Result<(Date, Time<'_>), &'static str> {
    let (date, time) = text
        .split_once(['T', 't'])
        .ok_or("no `T` stands between a date and a time")?;
    Ok((Date::read(date)?, Time::read(time)?))
}

/// The time without its offset, and the offset in minutes: `Z` or `("+" / "-") time-hour ":" time-minute`.
fn split_offset(text: &str) -> Result<(&str, i16), &'static str> {
    const EXPECTED: &str = "it does not end with an offset, `Z` or `+hh:mm`";
    if let Some(partial) = text.strip_suffix(['Z', 'z']) {
        return Ok((partial, 0));
    }
    let at = text.rfind(['+', '-']).ok_or(EXPECTED)?;
    let (partial, offset) = text.split_at_checked(at).ok_or(EXPECTED)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits = offset.get(1..).unwrap_or_default();
    let [hour, minute] = fields(digits, ':', [2, 2]).ok_or(EXPECTED)?.map(low);
    if hour > 23 || minute > 59 {
        return Err("the offset is out of range");
    }
    Ok((partial, sign * (i16::from(hour) * 60 + i16::from(minute))))
}

/// Numbers of exactly so many digits, four at most, with a separator between them.
fn fields<const N: usize>(text: &str, separator: char, digits: [usize; N]) -> Option<[u16; N]> {
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

/// A number of two digits.
fn low(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// Section 5.7; appendix C for leap years.
fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}
