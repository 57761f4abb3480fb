//! `format: date`.

use specsmith_pattern::parts;

use super::text_type;
use crate::FormatError;

/// A day, as `2024-02-29`: a `full-date` of RFC 3339, section 5.6. The order is that of the days.
///
/// ```
/// use specsmith::Date;
///
/// let date = Date::new(2024, 2, 29)?;
/// assert_eq!(date, Date::parse("2024-02-29")?);
/// assert_eq!((date.year(), date.month(), date.day()), (Some(2024), Some(2), Some(29)));
/// assert_eq!(Date::parse("2023-02-29").unwrap_err().to_string(), "the text is no `date`: the month has no such day");
/// # Ok::<(), specsmith::FormatError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(String);

text_type!(Date, "date", |text| parts::Date::read(text).map(drop));

impl Date {
    /// The day of these numbers; months and days count from 1.
    ///
    /// # Errors
    /// When the calendar has no such day, or the year has more than four digits.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, FormatError> {
        Self::try_from(format!("{year:04}-{month:02}-{day:02}"))
    }

    fn parts(&self) -> Option<parts::Date> {
        parts::Date::read(&self.0).ok()
    }

    /// The year, 0 to 9999; `None` where the text is no date, as for all parts.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        Some(self.parts()?.year)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        Some(self.parts()?.month)
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        Some(self.parts()?.day)
    }
}
