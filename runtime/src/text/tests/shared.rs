//! What every newtype over a text does.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{Base64, Date, DateTime, Duration, FormatError, Time, Uuid};
use crate::validate::{Rule, Text, rules};
use crate::{Decode, Encode, Maybe, Null, Validate, json};

/// Goes through JSON and serde with a text of the format, and with one that is not.
fn behaves<T>(format: &'static str, good: &str, bad: &str, message: &str)
where
    T: FromStr<Err = FormatError> + Encode + Decode + Validate + Text + AsRef<str>,
    T: std::fmt::Display + std::fmt::Debug + Clone + Eq + std::hash::Hash + Send + Sync,
    T: serde::Serialize + serde::de::DeserializeOwned + Into<String>,
    T: for<'a> TryFrom<&'a str, Error = FormatError> + TryFrom<String, Error = FormatError>,
{
    for text in [good, bad] {
        let quoted = serde_json::to_string(text).unwrap();
        let value: T = json::from_str(&quoted).unwrap();
        assert_eq!((value.as_ref(), value.text()), (text, Some(text)));
        assert_eq!(value.to_string(), text);
        assert_eq!(json::to_string(&value).unwrap(), quoted);
        assert_eq!(serde_json::to_string(&value).unwrap(), quoted);
        assert_eq!(serde_json::from_str::<T>(&quoted).unwrap(), value);
        assert_eq!(value.clone().into(), text);
    }
    let value: T = json::from_str(&serde_json::to_string(good).unwrap()).unwrap();
    assert_eq!(value.validate(), Ok(()));
    assert_eq!(good.parse::<T>().as_ref(), Ok(&value));
    assert_eq!(T::try_from(good), Ok(value.clone()));
    assert_eq!(T::try_from(good.to_owned()), Ok(value));

    let error = bad.parse::<T>().unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("the text is no `{format}`: {message}")
    );
    assert!(!error.to_string().contains(bad), "{error}");
    assert_eq!(T::try_from(bad.to_owned()), Err(error));

    let texts = format!(
        "[{{\"a\":null,\"b\":{}}}]",
        serde_json::to_string(bad).unwrap()
    );
    let nested: Vec<BTreeMap<String, Option<T>>> = json::from_str(&texts).unwrap();
    assert_eq!(json::to_string(&nested).unwrap(), texts);
    let report = nested.validate().unwrap_err();
    let violation = &report.violations()[0];
    assert_eq!(violation.pointer(), "/0/b");
    assert_eq!(violation.rule(), &Rule::Format { format });

    let error = json::from_str::<T>("1").unwrap_err();
    assert_eq!(error.to_string(), "found a number, expected a string");
}

#[test]
fn every_text_is_kept_and_told_of() {
    behaves::<DateTime>(
        "date-time",
        "2024-02-29t23:59:59.000z",
        "2024-02-30T00:00:00Z",
        "the month has no such day",
    );
    behaves::<Date>(
        "date",
        "0000-01-01",
        "2024-13-01",
        "the month is none of 01 to 12",
    );
    behaves::<Time>(
        "time",
        "23:59:59-00:00",
        "23:59:59",
        "it does not end with an offset, `Z` or `+hh:mm`",
    );
    behaves::<Duration>(
        "duration",
        "P1Y2M",
        "P1.5Y",
        "a unit has no whole number before it",
    );
    behaves::<Uuid>(
        "uuid",
        "F81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "f81d4fae7dec11d0a76500a0c91e6bf6",
        "expected 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them",
    );
    behaves::<Base64>(
        "byte",
        "TWE=",
        "TWE*",
        "a character is of no alphabet of base64",
    );
}

/// A type's own check and the rule of its format are one.
#[test]
fn a_text_is_valid_where_its_format_says_so() {
    let texts = [
        "",
        "2024-02-29",
        "2024-02-29T00:00:00Z",
        "00:00:00Z",
        "23:59:60Z",
        "12:00:60Z",
        "PT1S",
        "PT1.5S",
        "P1W",
        "P1Y1D",
        "TWE=",
        "TWE",
        "-_-_",
        "T===",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
    ];
    let said = |name| texts.map(|text| rules::format(text, name));
    assert_eq!(
        texts.map(|text| DateTime::parse(text).is_ok()),
        said("date-time")
    );
    assert_eq!(texts.map(|text| Date::parse(text).is_ok()), said("date"));
    assert_eq!(texts.map(|text| Time::parse(text).is_ok()), said("time"));
    assert_eq!(
        texts.map(|text| Duration::parse(text).is_ok()),
        said("duration")
    );
    assert_eq!(texts.map(|text| Base64::parse(text).is_ok()), said("byte"));
    assert_eq!(texts.map(|text| Uuid::parse(text).is_ok()), said("uuid"));
}

/// `#[validate(…)]` on a field that wraps one finds its text.
#[test]
fn wrapped_texts_are_texts() {
    let value = Maybe::Value(Box::new(Date::from_text_unchecked("x")));
    assert_eq!(value.text(), Some("x"));
    assert_eq!(
        value.validate().unwrap_err().to_string(),
        "the value is not of the format `date`"
    );
}

#[test]
fn null_is_null_and_nothing_else() {
    assert_eq!(json::from_str::<Null>(" null"), Ok(Null));
    assert_eq!(json::to_string(&vec![Null]).as_deref(), Ok("[null]"));
    assert_eq!(
        json::from_str::<Null>("0").unwrap_err().to_string(),
        "found a number, expected null"
    );
    assert_eq!(serde_json::from_str::<Null>("null").unwrap(), Null);
    assert_eq!(serde_json::to_string(&Null).unwrap(), "null");
    assert_eq!(
        (Null.to_string(), Null.validate()),
        ("null".to_owned(), Ok(()))
    );
}
