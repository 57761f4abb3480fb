//! `chrono`.

use chrono::{Datelike as _, FixedOffset, NaiveDate, Offset as _, TimeZone, Utc};

use super::shared::{beyond, date, date_time, fields, instant};
use crate::FormatError;
use crate::text::{Date, DateTime};

impl<Z: TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(value: chrono::DateTime<Z>) -> Self {
        let nanoseconds = i128::from(value.timestamp()) * 1_000_000_000;
        // Within a leap second there are more than a second's nanoseconds: they pass into the next one.
        let nanoseconds = nanoseconds + i128::from(value.timestamp_subsec_nanos());
        date_time(nanoseconds, value.offset().fix().local_minus_utc())
    }
}

impl TryFrom<&DateTime> for chrono::DateTime<FixedOffset> {
    type Error = FormatError;

    fn try_from(value: &DateTime) -> Result<Self, FormatError> {
        let (nanoseconds, offset) = instant(value)?;
        let seconds = i64::try_from(nanoseconds.div_euclid(1_000_000_000)).ok();
        let rest = u32::try_from(nanoseconds.rem_euclid(1_000_000_000)).ok();
        let utc = seconds
            .zip(rest)
            .and_then(|(seconds, rest)| chrono::DateTime::<Utc>::from_timestamp(seconds, rest));
        let moment = utc.zip(FixedOffset::east_opt(offset));
        let (utc, offset) = moment.ok_or(beyond("date-time"))?;
        Ok(utc.with_timezone(&offset))
    }
}

impl TryFrom<&DateTime> for chrono::DateTime<Utc> {
    type Error = FormatError;

    fn try_from(value: &DateTime) -> Result<Self, FormatError> {
        chrono::DateTime::<FixedOffset>::try_from(value).map(|moment| moment.to_utc())
    }
}

impl From<NaiveDate> for Date {
    fn from(value: NaiveDate) -> Self {
        date(
            value.year().into(),
            value.month().into(),
            value.day().into(),
        )
    }
}

impl TryFrom<&Date> for NaiveDate {
    type Error = FormatError;

    fn try_from(value: &Date) -> Result<Self, FormatError> {
        let (year, month, day) = fields(value)?;
        Self::from_ymd_opt(year.into(), month.into(), day.into()).ok_or(beyond("date"))
    }
}
