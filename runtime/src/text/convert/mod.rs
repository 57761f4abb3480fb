//! From and to the types of other crates, each behind a feature of the crate's name. Where a value has an offset that is no whole number of
//! minutes, which RFC 3339 cannot write, the text is in UTC.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod shared {
    use crate::FormatError;
    use crate::text::{Date, DateTime};

    /// A moment at an offset in seconds.
    pub(super) fn date_time(nanoseconds: i128, offset_seconds: i32) -> DateTime {
        let minutes = (offset_seconds % 60 == 0).then_some(offset_seconds / 60);
        let minutes = minutes.and_then(|minutes| minutes.try_into().ok());
        DateTime::from_nanoseconds(nanoseconds, minutes.unwrap_or(0))
    }

    /// Nanoseconds since the epoch, and the offset in seconds.
    pub(super) fn instant(value: &DateTime) -> Result<(i128, i32), FormatError> {
        DateTime::check(value.as_str())?;
        let instant = value.unix_timestamp_nanos().zip(value.offset_minutes());
        let (nanoseconds, minutes) = instant.ok_or(beyond("date-time"))?;
        Ok((nanoseconds, i32::from(minutes) * 60))
    }

    /// A day; the year may be outside of the format, and the text then is, too.
    pub(super) fn date(year: i64, month: i64, day: i64) -> Date {
        Date::from_text_unchecked(format!("{year:04}-{month:02}-{day:02}"))
    }

    pub(super) fn fields(value: &Date) -> Result<(u16, u8, u8), FormatError> {
        Date::check(value.as_str())?;
        let fields = (value.year(), value.month(), value.day());
        match fields {
            (Some(year), Some(month), Some(day)) => Ok((year, month, day)),
            _ => Err(beyond("date")),
        }
    }

    pub(super) const fn beyond(format: &'static str) -> FormatError {
        FormatError::new(format, "the other type does not reach so far")
    }
}
