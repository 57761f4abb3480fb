//! Each rule with values on either side of each boundary.

use specsmith::validate::rules::*;
use specsmith::validate::{
    Allowed, Constant, Items, Json as _, LazyPattern, Limit, Numeral, Numeric,
};

#[test]
fn lengths_are_counted_in_code_points() {
    for (text, length) in [
        ("", 0),
        ("a", 1),
        ("é", 1),
        ("e\u{301}", 2),
        ("💩", 1),
        ("👨‍👩‍👧", 5),
        ("日本語", 3),
    ] {
        for limit in 0..8 {
            assert_eq!(
                min_length(text, limit),
                length >= limit,
                "{text:?} at least {limit}"
            );
            assert_eq!(
                max_length(text, limit),
                length <= limit,
                "{text:?} at most {limit}"
            );
        }
    }
    assert!(!min_length("a", u64::MAX) && max_length("a", u64::MAX));
}

#[test]
fn counts_include_their_limit() {
    for (count, limit) in [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
        (u64::MAX, u64::MAX),
        (u64::MAX - 1, u64::MAX),
    ] {
        assert_eq!(min_items(count, limit), count >= limit);
        assert_eq!(max_items(count, limit), count <= limit);
        assert_eq!(min_properties(count, limit), count >= limit);
        assert_eq!(max_properties(count, limit), count <= limit);
    }
}

/// Values that are less than, equal to and greater than a limit.
#[test]
fn bounds_are_exact() {
    use Numeral::{Decimal, Double, Integer, Natural, Single};
    let two_to_64 = Limit::Integer(1 << 64);
    type Numbers = &'static [Numeral<'static>];
    let table: &[(Limit, Numbers, Numbers, Numbers)] = &[
        (
            Limit::Integer(0),
            &[
                Integer(-1),
                Double(-1e-300),
                Decimal("-0.1"),
                Double(f64::MIN),
            ],
            &[
                Integer(0),
                Double(0.0),
                Double(-0.0),
                Decimal("-0e9"),
                Decimal("0.000"),
            ],
            &[
                Integer(1),
                Double(1e-300),
                Decimal("1e-99999999999999999999"),
                Natural(u128::MAX),
            ],
        ),
        (
            Limit::Integer(i64::MAX as i128),
            &[
                Integer(i64::MAX as i128 - 1),
                Decimal("9223372036854775806.999"),
            ],
            // The nearest float of the limit is the limit, since none comes closer.
            &[
                Integer(i64::MAX as i128),
                Decimal("9223372036854775807.0"),
                Decimal("9.223372036854775807e18"),
                Double(i64::MAX as f64),
            ],
            &[Integer(i64::MAX as i128 + 1), Double(9223372036854777856.0)],
        ),
        (
            Limit::Integer(i64::MIN as i128),
            &[Integer(i64::MIN as i128 - 1)],
            &[Integer(i64::MIN as i128), Double(-9223372036854775808.0)],
            &[Integer(i64::MIN as i128 + 1)],
        ),
        (
            two_to_64,
            &[Integer(u64::MAX as i128)],
            &[Double(18446744073709551616.0), Natural(1 << 64)],
            &[Integer((1 << 64) + 1)],
        ),
        (
            Limit::Decimal("0.1"),
            &[Double(0.09999999999999999), Integer(0)],
            &[
                Double(0.1),
                Single(0.1),
                Decimal("1e-1"),
                Decimal("0.10000"),
            ],
            &[Double(0.10000000000000002), Integer(1)],
        ),
        (
            Limit::Decimal("-1.5"),
            &[Double(-1.6), Integer(-2)],
            &[Single(-1.5)],
            &[Integer(-1), Double(-1.4)],
        ),
        (
            Limit::Decimal("123456789012345678901234567890123456789012345678901"),
            &[
                Decimal("123456789012345678901234567890123456789012345678900"),
                Integer(i128::MAX),
            ],
            &[Decimal(
                "123456789012345678901234567890123456789012345678901",
            )],
            &[
                Decimal("123456789012345678901234567890123456789012345678902"),
                Double(f64::MAX),
            ],
        ),
    ];
    for (limit, less, equal, greater) in table {
        let verdicts = |value: &Numeral<'_>| {
            [
                minimum(value, limit),
                maximum(value, limit),
                exclusive_minimum(value, limit),
                exclusive_maximum(value, limit),
            ]
        };
        for value in *less {
            assert_eq!(
                verdicts(value),
                [false, true, false, true],
                "{value:?} {limit}"
            );
        }
        for value in *equal {
            assert_eq!(
                verdicts(value),
                [true, true, false, false],
                "{value:?} {limit}"
            );
        }
        for value in *greater {
            assert_eq!(
                verdicts(value),
                [true, false, true, false],
                "{value:?} {limit}"
            );
        }
        for value in [
            Double(f64::NAN),
            Double(f64::INFINITY),
            Single(f32::NEG_INFINITY),
        ] {
            assert_eq!(verdicts(&value), [false; 4], "{value:?} {limit}");
        }
    }
}

#[test]
fn multiples_are_exact() {
    use Numeral::{Decimal, Double, Integer, Single};
    let big = "1234567890123456789012345678901234567890123456789";
    let table: &[(Limit, &[Numeral<'_>], &[Numeral<'_>])] = &[
        (
            Limit::Integer(3),
            &[
                Integer(0),
                Integer(3),
                Integer(-6),
                Double(9.0),
                Decimal("3e400"),
            ],
            &[Integer(1), Double(3.5), Decimal("1e400")],
        ),
        (
            Limit::Integer(1),
            &[Double(1e308), Double(-0.0)],
            &[Double(0.5), Decimal("1e-1")],
        ),
        (
            Limit::Decimal("0.1"),
            &[
                Double(0.1),
                Double(0.3),
                Double(0.7),
                Single(0.3),
                Double(1.1),
                Integer(7),
                Double(1e300),
            ],
            &[Double(0.15), Double(0.30000000000000004)],
        ),
        (
            Limit::Decimal("0.01"),
            &[Double(19.99), Double(4.35), Double(1.15), Double(0.57)],
            &[Double(0.0075), Double(19.999)],
        ),
        (
            Limit::Decimal("0.0001"),
            &[Double(0.0075)],
            &[Double(0.00751)],
        ),
        (
            Limit::Decimal("2.5"),
            &[Integer(5), Double(7.5)],
            &[Integer(4), Double(7.4)],
        ),
        (
            Limit::Decimal("1e-8"),
            &[Double(12391239123.0), Double(0.00000123)],
            &[Double(1e-9)],
        ),
        (
            Limit::Decimal("0.123456789"),
            &[Double(0.123456789), Double(0.246913578)],
            &[Double(0.123456788)],
        ),
        (
            Limit::Integer(1 << 100),
            &[Integer(1 << 101), Decimal("1e200")],
            &[Integer(1 << 99), Decimal("1e99")],
        ),
        (
            Limit::Integer(i64::MIN as i128),
            &[Integer(i128::MIN)],
            &[Integer(-1)],
        ),
        (Limit::Integer(-1), &[Integer(i128::MIN)], &[Double(0.5)]),
        (
            Limit::Decimal("1234567890123456789012345678901234567890123456789"),
            &[
                Decimal(big),
                Decimal("2469135780246913578024691357802469135780246913578"),
                Decimal("12345678901234567890123456789012345678901234567890"),
                Decimal("1234567890123456789012345678901234567890123456789e1000000000000"),
            ],
            &[
                Decimal("1234567890123456789012345678901234567890123456788"),
                Decimal("1e400"),
                Integer(1),
            ],
        ),
    ];
    for (divisor, multiples, others) in table {
        for value in *multiples {
            assert!(multiple_of(value, divisor), "{value:?} of {divisor}");
        }
        for value in *others {
            assert!(!multiple_of(value, divisor), "{value:?} of {divisor}");
        }
        assert!(
            !multiple_of(&Double(f64::NAN), divisor)
                && !multiple_of(&Double(f64::INFINITY), divisor)
        );
    }
    assert!(
        multiple_of(&Integer(0), &Limit::Integer(0))
            && !multiple_of(&Integer(1), &Limit::Integer(0))
    );
}

#[test]
fn every_number_type_is_read_at_its_edges() {
    fn text<T: Numeric>(value: T, limit: Limit) -> bool {
        let value = value.number().expect("a number");
        minimum(&value, &limit) && maximum(&value, &limit)
    }
    assert!(text(u8::MAX, Limit::Integer(255)) && text(i8::MIN, Limit::Integer(-128)));
    assert!(
        text(u64::MAX, Limit::Integer(u64::MAX.into()))
            && text(i64::MIN, Limit::Integer(i64::MIN.into()))
    );
    assert!(text(
        u128::MAX,
        Limit::Decimal("340282366920938463463374607431768211455")
    ));
    assert!(
        text(i128::MIN, Limit::Integer(i128::MIN))
            && text(usize::MAX, Limit::Integer(usize::MAX as i128))
    );
    assert!(text(isize::MIN, Limit::Integer(isize::MIN as i128)));
    let number = specsmith::Number::parse("1e1").expect("a number");
    assert!(text(number, Limit::Integer(10)));
}

#[test]
fn items_are_unique_as_json() {
    #[derive(serde::Serialize)]
    struct Point {
        x: f64,
        y: Option<i32>,
    }
    fn repeated<T: serde::Serialize>(items: &[T]) -> Option<(usize, usize)> {
        unique_items::repeated(items)
    }
    assert_eq!(repeated::<i32>(&[]), None);
    assert_eq!(repeated(&[1]), None);
    assert_eq!(repeated(&[1, 2, 3, 2, 1]), Some((1, 3)));
    assert_eq!(repeated(&["a", "A", "á", "a\u{301}"]), None);
    assert_eq!(repeated(&["💩", "", "💩"]), Some((0, 2)));
    assert_eq!(repeated(&[1.0, 1.5, 1.0]), Some((0, 2)));
    assert_eq!(repeated(&[0.0, -0.0]), Some((0, 1)));
    let points = [
        Point { x: 1.0, y: None },
        Point { x: 1.0, y: Some(0) },
        Point { x: 1.0, y: None },
    ];
    assert_eq!(repeated(&points), Some((0, 2)));
    let table = [
        ("[1, true, 0, false, \"1\", null]", None),
        ("[1, 1.0]", Some((0, 1))),
        ("[[1], [true], [1.0]]", Some((0, 2))),
        ("[{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1}]", Some((0, 1))),
        (
            "[{\"a\": 1, \"b\": 2}, {\"a\": 2, \"b\": 1}, {\"a\": {\"b\": 1}}, {\"a\": [\"b\", 1]}]",
            None,
        ),
        (
            "[[\"ab\", \"c\"], [\"a\", \"bc\"], \"abc\", [\"abc\"], [], {}, \"\", [null], [[]]]",
            None,
        ),
        (
            "[9007199254740993, 9007199254740992, 18446744073709551615, -9223372036854775808]",
            None,
        ),
        ("[9007199254740993, 9007199254740993.0]", Some((0, 1))),
    ];
    for (json, expected) in table {
        let value = specsmith::json::from_str::<Vec<specsmith::Value>>(json).expect("JSON");
        assert_eq!(repeated(&value), expected, "{json}");
    }
}

#[test]
fn uniqueness_takes_no_quadratic_time() {
    let many: Vec<String> = (0..200_000).map(|number| number.to_string()).collect();
    let start = std::time::Instant::now();
    assert_eq!(unique_items::repeated(many.items().expect("items")), None);
    // Quadratic time would be minutes.
    assert!(start.elapsed() < std::time::Duration::from_secs(20));
}

#[test]
fn constants_are_compared_as_json() {
    const ONE: Constant = Constant::Number(Limit::Decimal("1.0"));
    const OBJECT: Constant = Constant::Object(&[
        ("b", Constant::Array(&[ONE, Constant::Null])),
        ("a", Constant::Bool(true)),
    ]);
    let table = [
        ("1", true, false),
        ("10e-1", true, false),
        ("1.5", false, false),
        ("\"1\"", false, false),
        ("true", false, false),
        ("{\"a\": true, \"b\": [1, null]}", false, true),
        ("{\"a\": true, \"b\": [1]}", false, false),
        ("{\"a\": true, \"b\": [null, 1]}", false, false),
        ("{\"a\": true, \"b\": [1, null], \"c\": 1}", false, false),
    ];
    for (json, one, object) in table {
        let value: specsmith::Value = specsmith::json::from_str(json).expect("JSON");
        let key = value.key().expect("a key");
        assert_eq!(
            (constant(&key, &ONE), constant(&key, &OBJECT)),
            (one, object),
            "{json}"
        );
        assert_eq!(
            enumeration(&key, &Allowed::Values(&[Constant::Null, ONE, OBJECT])),
            one || object,
            "{json}"
        );
        assert!(!enumeration(&key, &Allowed::Values(&[])), "{json}");
    }
    assert!(None::<i32>.key().is_none() && f64::NAN.key().is_none());
}

#[test]
fn patterns_are_searched_for_and_formats_checked() {
    static DIGITS: LazyPattern = LazyPattern::new(r"\d{2}");
    static BROKEN: LazyPattern = LazyPattern::new("(");
    assert!(pattern("a12b", &DIGITS) && !pattern("a1b2", &DIGITS));
    assert!(
        !pattern("(", &BROKEN),
        "what cannot be checked is not let through"
    );
    assert!(format("2024-02-29", "date") && !format("2023-02-29", "date"));
    assert!(format("anything", "x-unknown"));
}
