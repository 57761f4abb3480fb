//! Dates, times and durations.

use std::cmp::Ordering;
use std::time::{Duration as Std, SystemTime, UNIX_EPOCH};

use super::{Date, DateTime, Duration, Time};

#[test]
fn parts_are_those_of_the_text() {
    let value = DateTime::parse("2024-02-29T23:59:58.0123456789-03:30").unwrap();
    assert_eq!(
        (value.year(), value.month(), value.day()),
        (Some(2024), Some(2), Some(29))
    );
    assert_eq!(
        (value.hour(), value.minute(), value.second()),
        (Some(23), Some(59), Some(58))
    );
    assert_eq!(
        (value.nanosecond(), value.offset_minutes()),
        (Some(12_345_678), Some(-210))
    );
    assert_eq!(value.date(), Some(Date::new(2024, 2, 29).unwrap()));
    assert_eq!(
        value.time(),
        Some(Time::parse("23:59:58.0123456789-03:30").unwrap())
    );
    let value = value.time().unwrap();
    assert_eq!(
        (value.hour(), value.minute(), value.second()),
        (Some(23), Some(59), Some(58))
    );
    assert_eq!(
        (value.nanosecond(), value.offset_minutes()),
        (Some(12_345_678), Some(-210))
    );

    for text in ["", "2024-02-30T00:00:00Z", "2024-02-29T00:00:00", "é"] {
        let value = DateTime::from_text_unchecked(text);
        assert_eq!(
            (value.year(), value.date(), value.time()),
            (None, None, None)
        );
        assert_eq!(
            (value.unix_timestamp(), value.to_system_time()),
            (None, None)
        );
        assert_eq!(value.compare_instant(&value), None);
    }
    assert!(Date::new(2023, 2, 29).is_err() && Date::new(10_000, 1, 1).is_err());
    assert_eq!(Date::new(7, 1, 2).unwrap(), "0007-01-02");
}

/// Numbers that every implementation of POSIX agrees on.
#[test]
fn moments_are_seconds_since_the_epoch() {
    let table = [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1969-12-31T23:59:59Z", -1),
        ("2000-02-29T12:00:00Z", 951_825_600),
        ("2000-03-01T00:00:00Z", 951_868_800),
        ("2024-12-31T23:59:59-23:59", 1_735_775_939),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("0000-01-01T00:00:00Z", -62_167_219_200),
        ("1990-12-31T23:59:60Z", 662_688_000),
    ];
    for (text, seconds) in table {
        let value = DateTime::parse(text).unwrap();
        assert_eq!(value.unix_timestamp(), Some(seconds), "{text}");
        let again = DateTime::from_unix_timestamp(seconds);
        assert_eq!(again.unix_timestamp(), Some(seconds), "{again}");
        assert!(again.is_valid(), "{again}");
    }
    // Every day of 400 years, there and back.
    for day in -146_100..146_100_i64 {
        let value = DateTime::from_unix_timestamp(day * 86_400);
        assert_eq!(value.unix_timestamp(), Some(day * 86_400), "{value}");
    }
    for seconds in [i64::MIN, i64::MAX, 253_402_300_800, -62_167_219_201] {
        assert!(
            !DateTime::from_unix_timestamp(seconds).is_valid(),
            "{seconds}"
        );
    }
}

#[test]
fn the_clock_of_the_standard_library_goes_both_ways() {
    let half = Std::from_millis(1_500);
    let table: [(SystemTime, &str); 4] = [
        (UNIX_EPOCH, "1970-01-01T00:00:00Z"),
        (UNIX_EPOCH + half, "1970-01-01T00:00:01.5Z"),
        (UNIX_EPOCH - half, "1969-12-31T23:59:58.5Z"),
        (
            UNIX_EPOCH + Std::new(1, 7),
            "1970-01-01T00:00:01.000000007Z",
        ),
    ];
    for (time, text) in table {
        let value = DateTime::from(time);
        assert_eq!(value, text);
        assert_eq!(value.to_system_time(), Some(time), "{text}");
    }
    let value = DateTime::parse("1970-01-01T00:00:00.25+00:01").unwrap();
    assert_eq!(value.unix_timestamp_nanos(), Some(-59_750_000_000));
    assert_eq!(
        value.to_system_time(),
        Some(UNIX_EPOCH - Std::from_millis(59_750))
    );
}

#[test]
fn moments_compare_whatever_their_offset() {
    let ascending = [
        "1990-12-31T23:59:59Z",
        "1990-12-31T23:59:59.9999999999999999999Z",
        "1990-12-31T15:59:60-08:00",
        "1990-12-31T23:59:60.5Z",
        "1991-01-01T00:00:00Z",
        "1991-01-01T00:00:00.00000000000000000001Z",
        "1991-01-01T01:00:01+01:00",
    ];
    let value = |text| DateTime::parse(text).unwrap();
    for pair in ascending.windows(2) {
        let order = value(pair[0]).compare_instant(&value(pair[1]));
        assert_eq!(order, Some(Ordering::Less), "{pair:?}");
    }
    let (one, other) = (
        value("2024-01-01T00:00:00.10Z"),
        value("2023-12-31t23:00:00.1-01:00"),
    );
    assert_eq!(one.compare_instant(&other), Some(Ordering::Equal));
    assert_ne!(one, other);
}

#[test]
fn durations_have_parts_and_some_have_a_length() {
    let value = Duration::parse("P1Y2M3DT4H5M6S").unwrap();
    assert_eq!(
        (value.years(), value.months(), value.days()),
        (Some(1), Some(2), Some(3))
    );
    assert_eq!(
        (value.hours(), value.minutes(), value.seconds()),
        (Some(4), Some(5), Some(6))
    );
    assert_eq!((value.weeks(), value.to_std()), (None, None));
    assert_eq!(Duration::parse("P2W").unwrap().weeks(), Some(2));
    let table = [
        ("PT0S", Some(Std::ZERO)),
        ("P1W", Some(Std::from_secs(604_800))),
        ("P0Y0M1DT1S", Some(Std::from_secs(86_401))),
        ("PT1.25S", Some(Std::from_millis(1_250))),
        ("P1M", None),
        ("PT18446744073709551615S", Some(Std::from_secs(u64::MAX))),
        ("PT18446744073709551616S", None),
        ("PT1H18446744073709551615S", None),
        ("1", None),
    ];
    for (text, length) in table {
        assert_eq!(
            Duration::from_text_unchecked(text).to_std(),
            length,
            "{text}"
        );
    }
}

#[test]
fn lengths_become_durations() {
    let table = [
        (Std::ZERO, "PT0S"),
        (Std::from_secs(59), "PT59S"),
        (Std::from_secs(60), "PT1M"),
        (Std::from_secs(3_600), "PT1H"),
        (Std::from_secs(3_601), "PT1H0M1S"),
        (Std::from_secs(90_061), "PT25H1M1S"),
    ];
    for (length, text) in table {
        let value = Duration::from(length);
        assert_eq!(value, text);
        assert!(value.is_valid(), "{text}");
        assert_eq!(value.to_std(), Some(length), "{text}");
    }
    let value = Duration::from(Std::from_millis(60_500));
    assert_eq!((value.as_str(), value.is_valid()), ("PT1M0.5S", false));
    assert_eq!(value.to_std(), Some(Std::from_millis(60_500)));
}
