//! `format: time`.

use specsmith_pattern::parts;

use super::text_type;

/// A time of day with its offset, as `08:30:06.25+05:30`: a `full-time` of RFC 3339, section 5.6.
///
/// ```
/// use specsmith::Time;
///
/// let time = Time::parse("08:30:06.25+05:30")?;
/// assert_eq!((time.hour(), time.nanosecond(), time.offset_minutes()), (Some(8), Some(250_000_000), Some(330)));
/// # Ok::<(), specsmith::FormatError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Time(String);

text_type!(Time, "time", |text| parts::Time::read(text).map(drop));

impl Time {
    fn parts(&self) -> Option<parts::Time<'_>> {
        parts::Time::read(&self.0).ok()
    }

    /// The hour, 0 to 23; `None` where the text is no time with an offset, as for all parts.
    #[must_use]
    pub fn hour(&self) -> Option<u8> {
        Some(self.parts()?.hour)
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(&self) -> Option<u8> {
        Some(self.parts()?.minute)
    }

    /// The second, 0 to 60: RFC 3339, section 5.7, knows leap seconds.
    #[must_use]
    pub fn second(&self) -> Option<u8> {
        Some(self.parts()?.second)
    }

    /// The nanoseconds within the second; finer digits are cut off.
    #[must_use]
    pub fn nanosecond(&self) -> Option<u32> {
        Some(nanoseconds(self.parts()?.fraction))
    }

    /// How many minutes the time is ahead of UTC. `-00:00`, which says that nobody knows (section 4.3), is 0.
    #[must_use]
    pub fn offset_minutes(&self) -> Option<i16> {
        Some(self.parts()?.offset)
    }
}

/// The first nine digits of a fraction.
pub(super) fn nanoseconds(fraction: &str) -> u32 {
    let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    digits.fold(0, |number, digit| {
        number * 10 + u32::from(digit.wrapping_sub(b'0') % 10)
    })
}
