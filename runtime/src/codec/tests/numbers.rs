//! Integers however they are spelled, floats, and numbers of any size.

use std::collections::{BTreeMap, HashSet};

use super::check_messages;
use crate::{Number, Value, json};

#[test]
fn integers_by_value() {
    let table = [
        ("0", 0),
        ("-0", 0),
        ("-0.0e5", 0),
        ("1.0", 1),
        ("1e2", 100),
        ("1E+2", 100),
        ("12.50e1", 125),
        ("100e-2", 1),
        ("-9223372036854775808", i64::MIN),
        ("9223372036854775807.0", i64::MAX),
        ("0e99999999999999999999999999999999999999999999", 0),
    ];
    for (text, expected) in table {
        assert_eq!(json::from_str::<i64>(text), Ok(expected), "{text}");
        assert_eq!(
            json::from_str::<Vec<Option<i64>>>(&format!("[{text}]")),
            Ok(vec![Some(expected)]),
            "{text}"
        );
    }
    assert_eq!(json::from_str::<u64>("-0"), Ok(0));
    assert_eq!(
        json::from_str::<u128>("340282366920938463463374607431768211455"),
        Ok(u128::MAX)
    );
    assert_eq!(
        json::from_str::<i128>("-170141183460469231731687303715884105728"),
        Ok(i128::MIN)
    );
}

#[test]
fn numbers_that_do_not_fit() {
    check_messages! {
        i8, "128" => "the number is out of range for an 8-bit integer";
        i32, "2147483648" => "the number is out of range for a 32-bit integer";
        i32, "1e10" => "the number is out of range for a 32-bit integer";
        i64, "1e999999999999999999999999999999999999999999" => "the number is out of range for a 64-bit integer";
        i64, "1e-999999999999999999999999999999999999999999" => "found a number with a fraction, expected an integer";
        i64, "-9223372036854775809" => "the number is out of range for a 64-bit integer";
        u16, "-1" => "the number is out of range for an unsigned 16-bit integer";
        u64, "1.5" => "found a number with a fraction, expected an integer";
        i64, "\"1\"" => "found a string, expected an integer";
        f64, "1e400" => "the number is out of range for a 64-bit float";
        f32, "1e39" => "the number is out of range for a 32-bit float";
        f64, "\"NaN\"" => "found a string, expected a number";
    }
}

#[test]
fn texts_that_are_no_numbers() {
    for text in [
        "01", "-", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x10", "1_000", "--1", "Infinity",
        "NaN", "-01", "1 ", "",
    ] {
        assert_eq!(Number::parse(text), None, "{text}");
    }
    check_messages! {
        i64, "01" => "the text is not JSON: a number has a leading zero at byte 1";
        i64, "-" => "the text is not JSON: a number lacks a digit at byte 1";
        f64, "1." => "the text is not JSON: a number lacks a digit at byte 2";
        f64, "1e+" => "the text is not JSON: a number lacks a digit at byte 3";
        f64, "1x" => "the text is not JSON: something follows the value at byte 1";
    }
}

#[test]
fn floats_round_trip() {
    for value in [
        0.0,
        -0.0,
        1.0,
        0.1,
        1.0 / 3.0,
        1e300,
        5e-324,
        f64::MAX,
        f64::MIN_POSITIVE,
        123_456_789.125,
        1e21,
        -9_007_199_254_740_993.0,
        9.999_999e-7,
    ] {
        let text = json::to_string(&value).unwrap();
        assert_eq!(
            json::from_str::<f64>(&text).map(f64::to_bits),
            Ok(value.to_bits()),
            "{text}"
        );
    }
}

#[test]
fn floats_of_all_sizes_round_trip() {
    for turn in 0..20_000_u64 {
        // Steps of the golden ratio, which fall everywhere.
        let bits = turn.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let value = f64::from_bits(bits);
        if value.is_finite() {
            let text = json::to_string(&value).unwrap();
            let again = json::from_str::<f64>(&text).map(f64::to_bits);
            assert_eq!(again, Ok(value.to_bits()), "{text}");
        }
        let value = f32::from_bits((bits >> 32) as u32);
        if value.is_finite() {
            let text = json::to_string(&value).unwrap();
            let again = json::from_str::<f32>(&text).map(f32::to_bits);
            assert_eq!(again, Ok(value.to_bits()), "{text}");
        }
    }
}

#[test]
fn floats_are_as_short_as_they_can_be() {
    let table: [(f64, &str); 14] = [
        (1.0, "1"),
        (-3.0, "-3"),
        (150.0, "150"),
        (0.1, "0.1"),
        (0.0, "0"),
        // To whom `-0` is an integer, it is 0.
        (-0.0, "-0.0"),
        (1e16, "10000000000000000"),
        (1e20, "100000000000000000000"),
        (1e21, "1e21"),
        (-1.5e300, "-1.5e300"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (5e-324, "5e-324"),
        (9_007_199_254_740_993.0, "9007199254740992"),
    ];
    for (value, expected) in table {
        assert_eq!(json::to_string(&value).as_deref(), Ok(expected));
        assert_eq!(Number::try_from(value).unwrap().as_str(), expected);
    }
    for (value, expected) in [
        (0.1_f32, "0.1"),
        (2.0, "2"),
        (16_777_216.0, "16777216"),
        (f32::MAX, "3.4028235e38"),
        (-0.0, "-0.0"),
    ] {
        assert_eq!(json::to_string(&value).as_deref(), Ok(expected));
        assert_eq!(Number::try_from(value).unwrap().as_str(), expected);
    }
}

#[test]
fn number_text_is_kept() {
    for text in [
        "1.10",
        "1e400",
        "123456789012345678901234567890",
        "-0",
        "0.1000000000000000055511151231257827",
    ] {
        assert_eq!(
            json::to_string(&json::from_str::<Number>(text).unwrap()).as_deref(),
            Ok(text)
        );
        assert_eq!(
            json::to_string(&json::from_str::<Value>(text).unwrap()).as_deref(),
            Ok(text)
        );
    }
}

#[test]
fn numbers_compare_by_value() {
    let number = |text| Number::parse(text).unwrap();
    let ascending = [
        "-1e400",
        "-10",
        "-1.5",
        "-0.001",
        "0",
        "1e-9",
        "0.99",
        "1",
        "1.5",
        "9",
        "10",
        "123456789012345678901234567890",
        "1e400",
    ];
    for pair in ascending.windows(2) {
        assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
    }
    for (one, other) in [
        ("1", "1.0"),
        ("1", "10e-1"),
        ("0", "-0.0"),
        ("0", "0e7"),
        ("1200", "1.2e3"),
        ("-0.5", "-5E-1"),
    ] {
        assert_eq!(number(one), number(other));
        assert_eq!(
            HashSet::from([number(one), number(other)]).len(),
            1,
            "{one} {other}"
        );
    }
}

#[test]
fn numbers_as_rust_has_them() {
    let number = Number::from(7_u8);
    assert_eq!(
        (
            number.as_i64(),
            number.as_u64(),
            number.as_f64(),
            number.is_integer()
        ),
        (Some(7), Some(7), Some(7.0), true)
    );
    let number = Number::parse("1e400").unwrap();
    assert_eq!(
        (
            number.as_i64(),
            number.as_u128(),
            number.as_f64(),
            number.is_integer()
        ),
        (None, None, None, true)
    );
    let number = Number::from_f64(-2.5).unwrap();
    assert_eq!(
        (number.as_i64(), number.as_f64(), number.is_integer()),
        (None, Some(-2.5), false)
    );
    assert!(Number::try_from(f64::NAN).is_err());
    assert_eq!(Number::from_f64(f64::INFINITY), None);
}

#[test]
fn numbers_come_from_what_rust_has() {
    let number = |text: &str| text.parse::<Number>();
    assert_eq!(
        number("1.50").map(|number| number.to_string()),
        Ok("1.50".to_owned())
    );
    assert_eq!(Number::try_from("1e2"), Ok(Number::from(100)));
    for text in ["", "1.", "+1", "0x1", "NaN", " 1"] {
        let error = number(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the text is no number as JSON writes it",
            "{text}"
        );
    }
    assert_eq!(Number::try_from(0.1_f32), Ok(number("0.1").unwrap()));
    assert!(Number::try_from(f32::NEG_INFINITY).is_err());
    assert_eq!(Number::from(i128::MIN).as_i128(), Some(i128::MIN));
    assert_eq!(Number::from(u128::MAX).as_u128(), Some(u128::MAX));
    assert_eq!(Number::from(u128::MAX).as_i128(), None);
}

/// What bounds past 64 bits make of an integer.
#[test]
fn integers_of_128_bits_are_numbers_of_json() {
    let text = "[-170141183460469231731687303715884105728,170141183460469231731687303715884105727]";
    let value: Vec<i128> = json::from_str(text).unwrap();
    assert_eq!(value, [i128::MIN, i128::MAX]);
    assert_eq!(json::to_string(&value).as_deref(), Ok(text));
    let text = "{\"a\":340282366920938463463374607431768211455,\"b\":null}";
    let value: BTreeMap<String, Option<u128>> = json::from_str(text).unwrap();
    assert_eq!(value["a"], Some(u128::MAX));
    assert_eq!(json::to_string(&value).as_deref(), Ok(text));
    assert_eq!(json::from_str("18446744073709551616.0"), Ok(1_i128 << 64));
    assert_eq!(json::from_str("34e37"), Ok(34 * 10_u128.pow(37)));
    check_messages! {
        i128, "170141183460469231731687303715884105728" => "the number is out of range for a 128-bit integer";
        u128, "-1" => "the number is out of range for an unsigned 128-bit integer";
        u128, "0.5" => "found a number with a fraction, expected an integer";
    }
}

#[test]
fn integers_by_value_wherever_they_stand() {
    type Nested = BTreeMap<String, Vec<Option<Box<i64>>>>;
    let value: Nested = json::from_str(r#"{"a": [1.0, null, 1e2], "b": [-0.0]}"#).unwrap();
    assert_eq!(
        json::to_string(&value).as_deref(),
        Ok(r#"{"a":[1,null,100],"b":[0]}"#)
    );
}
