//! Between days of the Gregorian calendar, which RFC 3339 uses for all times, and days since 1970-01-01.

pub(super) const SECONDS_A_DAY: i64 = 86_400;

/// Days in 400 years, after which the calendar repeats.
const DAYS_AN_ERA: i64 = 146_097;

/// From the first of March of the year 0, where the years of this reckoning begin, to 1970-01-01.
const EPOCH: i64 = 719_468;

/// Days since 1970-01-01. Years begin in March here, so that the leap day is the last one.
pub(super) fn days(year: i64, month: u8, day: u8) -> i64 {
    let month = i64::from(month);
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    era * DAYS_AN_ERA + year * 365 + year / 4 - year / 100 + day_of_year - EPOCH
}

/// Year, month and day of a number of days since 1970-01-01.
pub(super) fn date(days: i64) -> (i64, u8, u8) {
    let days = days.saturating_add(EPOCH);
    let (era, day) = (days.div_euclid(DAYS_AN_ERA), days.rem_euclid(DAYS_AN_ERA));
    // Leap days that went before this one, by the three rules for them.
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 {
        (year, month + 3)
    } else {
        (year + 1, month - 9)
    };
    (era * 400 + year, small(month), small(day))
}

/// A number that is known to be small.
pub(super) fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
