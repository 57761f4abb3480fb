//! What is generated of `document.yaml`, the whole way, with types of ours.

use super::document::models::{
    Either, Instant, Label, Order, Pin, Rank, Stay, StayRequired, Warmth,
};
use super::ours::{Celsius, Day, Money};
use super::values::seen;
use specsmith::{DateTime, Maybe, Validate as _, json};
use std::time::{Duration, UNIX_EPOCH};

fn money(amount: i64) -> Money {
    Money {
        amount,
        currency: "EUR".to_owned(),
    }
}

fn stay() -> Stay {
    let day = Day {
        year: 2024,
        day: 60,
    };
    Stay::new(StayRequired {
        price: money(1).into(),
        day: day.into(),
        foo: "f".to_owned(),
        label: "label".into(),
        secret: "1234".into(),
    })
}

#[test]
fn a_type_of_ours_stands_wherever_its_type_and_format_do() {
    let day = Day {
        year: 2024,
        day: 61,
    };
    let stay = stay()
        .with_days([Some(day.into()), None])
        .with_rates([("low", money(2)), ("high", money(3))])
        .with_warmth(Celsius(205))
        .with_cold(Celsius(-5))
        .with_other(Either::from(specsmith::Foreign::new(money(4))))
        .with_seen(UNIX_EPOCH + Duration::from_secs(1));
    assert_eq!(stay.price.amount, 1);
    assert_eq!(
        stay.rates
            .as_ref()
            .and_then(|rates| rates.get("high"))
            .map(|rate| rate.amount),
        Some(3)
    );
    assert_eq!(stay.cold.value().map(|value| value.0), Some(-5));
    let text = json::to_string(&stay).expect("it can be written");
    assert_eq!(
        text,
        "{\"price\":{\"amount\":1,\"currency\":\"EUR\"},\"day\":\"2024-060\",\"days\":[\"2024-061\",null],\
         \"rates\":{\"high\":{\"amount\":3,\"currency\":\"EUR\"},\"low\":{\"amount\":2,\"currency\":\"EUR\"}},\
         \"warmth\":20.5,\"cold\":-0.5,\"other\":{\"amount\":4,\"currency\":\"EUR\"},\"label\":\"label\",\
         \"secret\":\"1234\",\"foo\":\"f\",\"seen\":\"1970-01-01T00:00:01Z\"}"
    );
    assert_eq!(json::from_str::<Stay>(&text).as_ref(), Ok(&stay));
    assert_eq!(stay.validate(), Ok(()));
}

#[test]
fn what_it_refuses_has_its_place_and_what_else_is_said_is_checked() {
    let read = |members: &str| {
        let text = format!(
            "{{\"price\":{{\"amount\":1,\"currency\":\"EUR\"}},\"day\":\"2024-060\",\"label\":\"la\",\"secret\":\"s\",\"foo\":\"f\"{members}}}"
        );
        seen::<Stay>(&text)
    };
    assert_eq!(read(""), "ok");
    assert_eq!(
        read(",\"days\":[\"2024-001\",\"tomorrow\"]"),
        "error: at /days/1: the type that the config names refuses the value"
    );
    assert_eq!(
        read(",\"cold\":-300"),
        "error: at /cold: nothing is so cold or so hot"
    );
    assert_eq!(read(",\"cold\":null"), "ok");
    assert_eq!(read(",\"cold\":-41"), "/cold does not keep to `minimum`");
    assert_eq!(read(",\"warmth\":41"), "/warmth does not keep to `maximum`");
    assert_eq!(
        read(",\"days\":[\"2024-001\",\"2024-001\"]"),
        "/days has equal items at 0 and 1"
    );
    assert_eq!(read(",\"other\":1.5"), "ok");
    assert_eq!(
        seen::<Warmth>("40.5"),
        "the value does not keep to `maximum`"
    );
}

#[test]
fn a_default_is_given_when_asked_for_and_never_sent() {
    let plain = stay();
    assert_eq!(
        (plain.from_page_or_default(), plain.open_or_default()),
        (1, true)
    );
    assert!((plain.into_sizes_or_default() + 2.5).abs() < f64::EPSILON);
    assert_eq!(plain.title_or_default(), "a `b`");
    assert_eq!(
        (plain.order_or_default(), plain.newest_or_default()),
        (&Order::Asc, &Order::Desc)
    );
    assert_eq!(plain.tags_or_default(), [""; 0]);
    assert_eq!(plain.since_or_default(), "2020-01-01T00:00:00Z");
    assert!(
        !json::to_string(&plain)
            .expect("it can be written")
            .contains("title")
    );
    let set = plain
        .with_from_page(7)
        .with_order("other".into())
        .with_with_title("y");
    assert_eq!(
        (set.from_page_or_default(), set.order_or_default().as_str()),
        (7, "other")
    );
    assert_eq!(set.with_title_or_default_2(), "y");
    assert_eq!(set.none, Maybe::Absent);
}

#[test]
fn types_around_leaves_have_the_traits_of_what_they_hold() {
    let label: Label = "two".parse().expect("any text is one");
    assert_eq!(
        (label.to_string(), label.as_ref()),
        ("two".to_owned(), "two")
    );
    assert!(Label::from("a") < Label::from("b".to_owned()));
    assert_eq!("12".parse(), Ok(Rank(12)));
    assert!("x".parse::<Rank>().is_err());
    assert_eq!(Rank(3).to_string(), "3");
    assert_eq!(format!("{:?}", Pin::from("1234")), "Pin(SecretString(..))");
    let instant: Instant = DateTime::from(UNIX_EPOCH).into();
    assert_eq!(instant.to_string(), "1970-01-01T00:00:00Z");
    assert!("yesterday".parse::<Instant>().is_err());
}
