//! `format: duration`.

use std::fmt::Write as _;

use specsmith_pattern::parts;

use super::text_type;
use super::time::nanoseconds;

/// A span of time, as `P4DT12H30M5S`: a `duration` of RFC 3339, appendix A, which is ISO 8601 with whole numbers.
///
/// Parts are read from a text with a fraction of the seconds too, which many services send and `validate()` reports.
///
/// ```
/// use specsmith::Duration;
///
/// let duration = Duration::parse("P4DT12H")?;
/// assert_eq!((duration.days(), duration.hours(), duration.minutes()), (Some(4), Some(12), None));
/// assert_eq!(duration.to_std(), Some(std::time::Duration::from_secs(108 * 3600)));
/// assert_eq!(Duration::from(std::time::Duration::from_secs(90)).as_str(), "PT1M30S");
/// # Ok::<(), specsmith::FormatError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Duration(String);

text_type!(Duration, "duration", |text| {
    match parts::Duration::read(text)?.fraction {
        "" => Ok(()),
        _ => Err("RFC 3339, appendix A, has whole seconds only"),
    }
});

impl Duration {
    fn parts(&self) -> Option<parts::Duration<'_>> {
        parts::Duration::read(&self.0).ok()
    }

    /// The years; `None` where the text names none, is no duration, or a number is beyond 64 bits, as for all parts.
    #[must_use]
    pub fn years(&self) -> Option<u64> {
        let [years, _, _] = self.parts()?.date;
        years.parse().ok()
    }

    /// The months.
    #[must_use]
    pub fn months(&self) -> Option<u64> {
        let [_, months, _] = self.parts()?.date;
        months.parse().ok()
    }

    /// The weeks, which stand alone.
    #[must_use]
    pub fn weeks(&self) -> Option<u64> {
        let [weeks] = self.parts()?.weeks;
        weeks.parse().ok()
    }

    /// The days.
    #[must_use]
    pub fn days(&self) -> Option<u64> {
        let [_, _, days] = self.parts()?.date;
        days.parse().ok()
    }

    /// The hours.
    #[must_use]
    pub fn hours(&self) -> Option<u64> {
        let [hours, _, _] = self.parts()?.time;
        hours.parse().ok()
    }

    /// The minutes.
    #[must_use]
    pub fn minutes(&self) -> Option<u64> {
        let [_, minutes, _] = self.parts()?.time;
        minutes.parse().ok()
    }

    /// The whole seconds.
    #[must_use]
    pub fn seconds(&self) -> Option<u64> {
        let [_, _, seconds] = self.parts()?.time;
        seconds.parse().ok()
    }

    /// How long the span is, if that does not hang on a calendar: a day has 24 hours, a year or a month has no length. `None` also beyond 64
    /// bits of seconds. Digits beyond nanoseconds are cut off.
    #[must_use]
    pub fn to_std(&self) -> Option<std::time::Duration> {
        let parts = self.parts()?;
        let ([years, months, days], [weeks]) = (parts.date, parts.weeks);
        let [hours, minutes, seconds] = parts.time;
        if [years, months]
            .iter()
            .any(|part| part.contains(|digit| digit != '0'))
        {
            return None;
        }
        let units = [
            (weeks, 604_800),
            (days, 86_400),
            (hours, 3_600),
            (minutes, 60),
            (seconds, 1),
        ];
        let given = units.into_iter().filter(|(number, _)| !number.is_empty());
        let whole = given.into_iter().try_fold(0_u64, |sum, (number, length)| {
            sum.checked_add(number.parse::<u64>().ok()?.checked_mul(length)?)
        })?;
        Some(std::time::Duration::new(whole, nanoseconds(parts.fraction)))
    }
}

impl From<std::time::Duration> for Duration {
    /// In hours, minutes and seconds. A part of a second has no text in the format: it is written as ISO 8601 has it, and is not valid.
    fn from(duration: std::time::Duration) -> Self {
        let whole = duration.as_secs();
        let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
        let fraction = format!("{:09}", duration.subsec_nanos());
        let fraction = fraction.trim_end_matches('0');
        let with_seconds = seconds > 0 || !fraction.is_empty();
        let mut text = "PT".to_owned();
        // Writing to a string cannot fail. The grammar wants the minutes between hours and seconds.
        if hours > 0 {
            let _ = write!(text, "{hours}H");
        }
        if minutes > 0 || hours > 0 && with_seconds {
            let _ = write!(text, "{minutes}M");
        }
        if with_seconds || whole == 0 {
            let point = if fraction.is_empty() { "" } else { "." };
            let _ = write!(text, "{seconds}{point}{fraction}S");
        }
        Self(text)
    }
}
