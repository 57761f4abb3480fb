//! `time`.

use ::time::{Month, OffsetDateTime, UtcOffset};

use super::shared::{beyond, date, date_time, fields, instant};
use crate::FormatError;
use crate::text::{Date, DateTime};

impl From<OffsetDateTime> for DateTime {
    fn from(value: OffsetDateTime) -> Self {
        date_time(value.unix_timestamp_nanos(), value.offset().whole_seconds())
    }
}

impl TryFrom<&DateTime> for OffsetDateTime {
    type Error = FormatError;

    fn try_from(value: &DateTime) -> Result<Self, FormatError> {
        let (nanoseconds, offset) = instant(value)?;
        let utc = Self::from_unix_timestamp_nanos(nanoseconds).ok();
        let offset = UtcOffset::from_whole_seconds(offset).ok();
        let moment = utc.zip(offset);
        let (utc, offset) = moment.ok_or(beyond("date-time"))?;
        utc.checked_to_offset(offset).ok_or(beyond("date-time"))
    }
}

impl From<::time::Date> for Date {
    fn from(value: ::time::Date) -> Self {
        let month = u8::from(value.month());
        date(value.year().into(), month.into(), value.day().into())
    }
}

impl TryFrom<&Date> for ::time::Date {
    type Error = FormatError;

    fn try_from(value: &Date) -> Result<Self, FormatError> {
        let (year, month, day) = fields(value)?;
        let month = Month::try_from(month).map_err(|_| beyond("date"))?;
        Self::from_calendar_date(year.into(), month, day).map_err(|_| beyond("date"))
    }
}
