//! `format: date-time`.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use specsmith_pattern::parts;

use super::time::nanoseconds;
use super::{Date, Time, civil, text_type};

const NANOSECONDS: i128 = 1_000_000_000;

/// A moment with its offset, as `2024-02-29T08:30:06.25+05:30`: a `date-time` of RFC 3339, section 5.6.
///
/// Offset and precision are kept, so two values of one moment may be unequal; [`DateTime::compare_instant`] compares moments.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use specsmith::DateTime;
///
/// let time = DateTime::parse("2024-02-29T08:30:06.25+05:30")?;
/// assert_eq!((time.year(), time.hour(), time.offset_minutes()), (Some(2024), Some(8), Some(330)));
/// assert_eq!(time.unix_timestamp(), Some(1_709_175_606));
///
/// let time = DateTime::from(UNIX_EPOCH + Duration::from_millis(1_709_175_606_250));
/// assert_eq!(time.as_str(), "2024-02-29T03:00:06.25Z");
/// # Ok::<(), specsmith::FormatError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DateTime(String);

text_type!(DateTime, "date-time", |text| parts::date_time(text)
    .map(drop));

impl DateTime {
    /// The moment so many seconds after 1970-01-01T00:00:00Z, in UTC. Outside of the years 0 to 9999, which the format has, the text is not
    /// valid.
    #[must_use]
    pub fn from_unix_timestamp(seconds: i64) -> Self {
        Self::at(seconds.into(), 0, 0)
    }

    /// The moment so many seconds and nanoseconds after the epoch, at an offset of so many minutes.
    pub(super) fn at(seconds: i128, nanoseconds: u32, offset: i16) -> Self {
        let local = seconds + i128::from(offset) * 60;
        let local = i64::try_from(local).unwrap_or(if local < 0 { i64::MIN } else { i64::MAX });
        let (days, second) = (
            local.div_euclid(civil::SECONDS_A_DAY),
            local.rem_euclid(civil::SECONDS_A_DAY),
        );
        let (year, month, day) = civil::date(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let mut text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
        // Writing to a string cannot fail.
        if nanoseconds > 0 {
            let fraction = format!("{nanoseconds:09}");
            let _ = write!(text, ".{}", fraction.trim_end_matches('0'));
        }
        let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
        match minutes {
            0 => text.push('Z'),
            _ => {
                let _ = write!(text, "{sign}{:02}:{:02}", minutes / 60, minutes % 60);
            }
        }
        Self(text)
    }

    fn parts(&self) -> Option<(parts::Date, parts::Time<'_>)> {
        parts::date_time(&self.0).ok()
    }

    /// The day, in the offset of the text; `None` where the text is no date-time, as for all parts.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.parts()?;
        let (date, _) = self.0.split_once(['T', 't'])?;
        Some(Date::from_text_unchecked(date))
    }

    /// The time of day with its offset.
    #[must_use]
    pub fn time(&self) -> Option<Time> {
        self.parts()?;
        let (_, time) = self.0.split_once(['T', 't'])?;
        Some(Time::from_text_unchecked(time))
    }

    /// The year, 0 to 9999.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        Some(self.parts()?.0.year)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        Some(self.parts()?.0.month)
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        Some(self.parts()?.0.day)
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(&self) -> Option<u8> {
        Some(self.parts()?.1.hour)
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(&self) -> Option<u8> {
        Some(self.parts()?.1.minute)
    }

    /// The second, 0 to 60: RFC 3339, section 5.7, knows leap seconds.
    #[must_use]
    pub fn second(&self) -> Option<u8> {
        Some(self.parts()?.1.second)
    }

    /// The nanoseconds within the second; finer digits are cut off.
    #[must_use]
    pub fn nanosecond(&self) -> Option<u32> {
        Some(nanoseconds(self.parts()?.1.fraction))
    }

    /// How many minutes the time is ahead of UTC. `-00:00`, which says that nobody knows (section 4.3), is 0.
    #[must_use]
    pub fn offset_minutes(&self) -> Option<i16> {
        Some(self.parts()?.1.offset)
    }
}

/// The moment that the text means.
impl DateTime {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down. A leap second counts as the one after it, as POSIX has it.
    #[must_use]
    pub fn unix_timestamp(&self) -> Option<i64> {
        let (date, time) = self.parts()?;
        Some(seconds(date, &time, time.second))
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; finer digits are cut off.
    #[must_use]
    pub fn unix_timestamp_nanos(&self) -> Option<i128> {
        let nanoseconds = i128::from(self.nanosecond()?);
        Some(i128::from(self.unix_timestamp()?) * NANOSECONDS + nanoseconds)
    }

    /// The moment as the standard library has it; `None` also where its clock does not reach.
    #[must_use]
    pub fn to_system_time(&self) -> Option<SystemTime> {
        let (seconds, nanoseconds) = (self.unix_timestamp()?, self.nanosecond()?);
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let whole = if seconds < 0 {
            UNIX_EPOCH.checked_sub(whole)
        } else {
            UNIX_EPOCH.checked_add(whole)
        };
        whole?.checked_add(Duration::from_nanos(nanoseconds.into()))
    }

    /// The order of two moments, whatever their offsets and to the last digit; `None` where either text is no date-time.
    #[must_use]
    pub fn compare_instant(&self, other: &Self) -> Option<Ordering> {
        let key = |(date, time): (parts::Date, parts::Time<'_>)| {
            // The leap second stands between its minute's last second and the next minute.
            let leap = time.second > 59;
            (seconds(date, &time, time.second.min(59)), leap)
        };
        let (ours, theirs) = (self.parts()?, other.parts()?);
        let fraction = |time: &parts::Time<'_>| time.fraction.trim_end_matches('0').to_owned();
        let fractions = fraction(&ours.1).cmp(&fraction(&theirs.1));
        Some(key(ours).cmp(&key(theirs)).then(fractions))
    }
}

/// Seconds since the epoch, with another second in place of the time's own.
fn seconds(date: parts::Date, time: &parts::Time<'_>, second: u8) -> i64 {
    let days = civil::days(date.year.into(), date.month, date.day);
    let minutes = i64::from(time.hour) * 60 + i64::from(time.minute) - i64::from(time.offset);
    days * civil::SECONDS_A_DAY + minutes * 60 + i64::from(second)
}

impl From<SystemTime> for DateTime {
    /// In UTC. Outside of the years 0 to 9999, which the format has, the text is not valid.
    fn from(time: SystemTime) -> Self {
        match time.duration_since(UNIX_EPOCH) {
            Ok(after) => Self::at(after.as_secs().into(), after.subsec_nanos(), 0),
            Err(error) => Self::from_nanoseconds(-(error.duration().as_nanos() as i128), 0),
        }
    }
}

impl DateTime {
    /// The moment so many nanoseconds after the epoch, at an offset of so many minutes.
    pub(super) fn from_nanoseconds(nanoseconds: i128, offset: i16) -> Self {
        let (whole, rest) = (
            nanoseconds.div_euclid(NANOSECONDS),
            nanoseconds.rem_euclid(NANOSECONDS),
        );
        Self::at(whole, u32::try_from(rest).unwrap_or(0), offset)
    }
}
