//! The types of other crates.

#![allow(dead_code, unused_imports, reason = "each feature uses some of them")]

use super::{Date, DateTime, Uuid};

const TEXT: &str = "2024-02-29T08:30:06.25+05:30";

/// Texts that no date-time type can hold.
const OTHERS: [&str; 2] = ["", "2024-02-30T00:00:00Z"];

#[cfg(feature = "chrono")]
#[test]
fn chrono() {
    use ::chrono::{DateTime as Other, FixedOffset, NaiveDate, Utc};
    let other = Other::<FixedOffset>::try_from(&DateTime::parse(TEXT).unwrap()).unwrap();
    assert_eq!(other.timestamp_millis(), 1_709_175_606_250);
    assert_eq!(other.offset().local_minus_utc(), 19_800);
    assert_eq!(DateTime::from(other), TEXT);
    assert_eq!(DateTime::from(other.to_utc()), "2024-02-29T03:00:06.25Z");
    let utc = Other::<Utc>::try_from(&DateTime::parse(TEXT).unwrap()).unwrap();
    assert_eq!(utc, other);
    let odd = other.with_timezone(&FixedOffset::east_opt(1).unwrap());
    assert_eq!(DateTime::from(odd), "2024-02-29T03:00:06.25Z");
    for text in OTHERS {
        assert!(Other::<Utc>::try_from(&DateTime::from_text_unchecked(text)).is_err());
    }
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    assert_eq!(Date::from(day), "2024-02-29");
    assert_eq!(NaiveDate::try_from(&Date::from(day)), Ok(day));
    assert!(!Date::from(NaiveDate::MAX).is_valid());
    assert!(!DateTime::from(Other::<Utc>::MAX_UTC).is_valid());
}

#[cfg(feature = "jiff")]
#[test]
fn jiff() {
    use ::jiff::{Timestamp, civil, tz::Offset};
    let value = DateTime::parse(TEXT).unwrap();
    let other = Timestamp::try_from(&value).unwrap();
    assert_eq!(other.to_string(), "2024-02-29T03:00:06.25Z");
    assert_eq!(DateTime::from(other), "2024-02-29T03:00:06.25Z");
    let zone = Offset::from_seconds(19_800).unwrap().to_time_zone();
    assert_eq!(DateTime::from(other.to_zoned_datetime(zone)), TEXT);
    for text in OTHERS {
        assert!(Timestamp::try_from(&DateTime::from_text_unchecked(text)).is_err());
    }
    let day = civil::date(2024, 2, 29);
    assert_eq!(Date::from(day), "2024-02-29");
    assert_eq!(civil::Date::try_from(&Date::from(day)), Ok(day));
    assert!(!Date::from(civil::date(-1, 1, 1)).is_valid());
}

#[cfg(feature = "time")]
#[test]
fn time() {
    use ::time::{Date as Day, Month, OffsetDateTime, UtcOffset};
    let other = OffsetDateTime::try_from(&DateTime::parse(TEXT).unwrap()).unwrap();
    assert_eq!(
        (other.unix_timestamp(), other.millisecond()),
        (1_709_175_606, 250)
    );
    assert_eq!(other.offset().whole_minutes(), 330);
    assert_eq!(DateTime::from(other), TEXT);
    let odd = other.to_offset(UtcOffset::from_whole_seconds(-1).unwrap());
    assert_eq!(DateTime::from(odd), "2024-02-29T03:00:06.25Z");
    for text in OTHERS {
        assert!(OffsetDateTime::try_from(&DateTime::from_text_unchecked(text)).is_err());
    }
    let day = Day::from_calendar_date(2024, Month::February, 29).unwrap();
    assert_eq!(Date::from(day), "2024-02-29");
    assert_eq!(Day::try_from(&Date::from(day)), Ok(day));
}

#[cfg(feature = "uuid")]
#[test]
fn uuid() {
    let text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    let other = ::uuid::Uuid::try_from(&Uuid::parse(&text.to_uppercase()).unwrap()).unwrap();
    assert_eq!(other.to_string(), text);
    assert_eq!(Uuid::from(other), text);
    assert!(::uuid::Uuid::try_from(&Uuid::from_text_unchecked("f81d")).is_err());
}
