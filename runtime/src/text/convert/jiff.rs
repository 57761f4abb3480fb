//! `jiff`.

use jiff::{Timestamp, ZonedDateTime, civil};

use super::shared::{beyond, date, date_time, fields, instant};
use crate::FormatError;
use crate::text::{Date, DateTime};

impl From<Timestamp> for DateTime {
    fn from(value: Timestamp) -> Self {
        date_time(value.as_nanosecond(), 0)
    }
}

impl From<&ZonedDateTime> for DateTime {
    fn from(value: &ZonedDateTime) -> Self {
        date_time(value.timestamp().as_nanosecond(), value.offset().seconds())
    }
}

impl From<ZonedDateTime> for DateTime {
    fn from(value: ZonedDateTime) -> Self {
        Self::from(&value)
    }
}

impl TryFrom<&DateTime> for Timestamp {
    type Error = FormatError;

    fn try_from(value: &DateTime) -> Result<Self, FormatError> {
        Self::from_nanosecond(instant(value)?.0).map_err(|_| beyond("date-time"))
    }
}

impl From<civil::Date> for Date {
    fn from(value: civil::Date) -> Self {
        date(
            value.year().into(),
            value.month().into(),
            value.day().into(),
        )
    }
}

impl TryFrom<&Date> for civil::Date {
    type Error = FormatError;

    fn try_from(value: &Date) -> Result<Self, FormatError> {
        let (year, month, day) = fields(value)?;
        // None of the three has more than 15 bits, or 7.
        Self::new(year as i16, month as i8, day as i8).map_err(|_| beyond("date"))
    }
}
