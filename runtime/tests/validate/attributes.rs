//! What generated code looks like, and what else may stand on a field.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use specsmith::validate::{Collector, Text, Validate as _};
use specsmith::{Maybe, SecretString};
use specsmith_macros::Validate;

use crate::broken;

#[derive(Clone, Debug, Default, PartialEq, Validate)]
struct TokenCreateRequest {
    #[validate(max_length = 5, pattern = "^[\\x20-\\x7E]*$")]
    subject: Option<String>,
    #[validate(rename = "accessTokenDuration", minimum = 0)]
    access_token_duration: Option<i64>,
    #[validate(items(min_length = 1), unique_items)]
    scopes: Option<Vec<String>>,
    #[validate(keys(pattern = "^[a-z]+$"), values(max_length = 2), max_properties = 2)]
    labels: BTreeMap<String, String>,
    #[validate(enum = ["A", "B"])]
    kind: Maybe<String>,
    #[validate(min_length = 3)]
    token: Option<SecretString>,
    plain: Option<i64>,
}

#[test]
fn what_is_absent_keeps_every_rule() {
    assert_eq!(TokenCreateRequest::default().validate(), Ok(()));
    let null = TokenCreateRequest {
        kind: Maybe::Null,
        ..TokenCreateRequest::default()
    };
    assert_eq!(null.validate(), Ok(()));
}

#[test]
fn violations_come_in_field_order_with_wire_names() {
    let labels = [("a1", "xyz"), ("b", "x"), ("c/~", "xyz")];
    let request = TokenCreateRequest {
        subject: Some("ééééé\n".to_owned()),
        access_token_duration: Some(-1),
        scopes: Some(["a", "", "a"].map(str::to_owned).into()),
        labels: labels
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .into(),
        kind: Maybe::Value("C".to_owned()),
        token: Some("ab".into()),
        plain: Some(1),
    };
    let expected = [
        "/subject maxLength",
        "/subject pattern",
        "/accessTokenDuration minimum",
        "/scopes uniqueItems",
        "/scopes/1 minLength",
        "/labels maxProperties",
        "/labels propertyNames",
        "/labels propertyNames",
        "/labels/a1 maxLength",
        "/labels/c~1~0 maxLength",
        "/kind enum",
        "/token minLength",
    ];
    assert_eq!(broken(&request), expected);
}

#[derive(Validate)]
struct Wrapped<'a> {
    #[validate(max_length = 1)]
    boxed: Box<str>,
    #[validate(max_length = 1)]
    counted: Rc<String>,
    #[validate(max_length = 1)]
    shared: Option<Arc<str>>,
    #[validate(max_length = 1)]
    borrowed: Cow<'a, str>,
    #[validate(maximum = 1)]
    number: &'a Option<Box<f32>>,
    #[validate(min_items = 2, items(maximum = 1))]
    slice: &'a [u8],
    #[validate(items(items(const = true)))]
    array: [Vec<bool>; 2],
    #[validate(min_properties = 2)]
    map: Option<HashMap<String, ()>>,
}

#[test]
fn rules_look_through_wrappers() {
    let wrapped = Wrapped {
        boxed: "aa".into(),
        counted: Rc::new("aa".to_owned()),
        shared: Some("aa".into()),
        borrowed: "aa".into(),
        number: &Some(Box::new(1.5)),
        slice: &[2],
        array: [vec![true], vec![true, false]],
        map: Some(HashMap::from([("a".to_owned(), ())])),
    };
    let expected = [
        "/boxed maxLength",
        "/counted maxLength",
        "/shared maxLength",
        "/borrowed maxLength",
        "/number maximum",
        "/slice minItems",
        "/slice/0 maximum",
        "/array/1/1 const",
        "/map minProperties",
    ];
    assert_eq!(broken(&wrapped), expected);
}

fn is_even(value: &Option<u8>) -> Result<(), &'static str> {
    match value {
        Some(value) if value % 2 == 1 => Err("is odd"),
        _ => Ok(()),
    }
}

fn is_trimmed(value: &str) -> Result<(), &'static str> {
    if value.trim() == value {
        Ok(())
    } else {
        Err("has space around it")
    }
}

fn is_ordered(value: &Custom) -> Result<(), &'static str> {
    if value.from <= value.to {
        Ok(())
    } else {
        Err("ends before it begins")
    }
}

#[derive(Validate)]
#[validate(custom = is_ordered)]
struct Custom {
    #[validate(custom = is_even)]
    from: Option<u8>,
    to: Option<u8>,
    #[validate(items(custom = self::is_trimmed))]
    names: Vec<String>,
}

#[test]
fn functions_of_ones_own_are_called() {
    let custom = Custom {
        from: Some(3),
        to: Some(2),
        names: vec!["a".to_owned(), " a".to_owned()],
    };
    let report = custom.validate().expect_err("three rules are broken");
    let expected = "/from is odd\n/names/1 has space around it\nthe value ends before it begins";
    assert_eq!(report.to_string(), expected);
}

mod elsewhere {
    pub(crate) use ::specsmith as renamed;
}

#[derive(Validate)]
#[validate(crate = elsewhere::renamed)]
struct Elsewhere {
    #[validate(minimum = 1)]
    number: i32,
    #[validate(skip)]
    _foreign: std::cell::Cell<i32>,
}

#[test]
fn the_runtime_may_stand_elsewhere() {
    let value = Elsewhere {
        number: 0,
        _foreign: std::cell::Cell::new(1),
    };
    assert_eq!(broken(&value), ["/number minimum"]);
}

/// An open enum as generated code has it.
struct GrantType(String);

impl GrantType {
    const VALUES: &'static [&'static str] = &["A", "B"];
}

impl specsmith::validate::Validate for GrantType {
    fn validate_into(&self, collector: &mut Collector) {
        collector.one_of(&self.0, Self::VALUES);
    }
}

impl Text for GrantType {
    fn text(&self) -> Option<&str> {
        Some(&self.0)
    }
}

#[derive(Validate)]
struct Open {
    #[validate(unique_items, items(max_length = 1))]
    grants: Vec<GrantType>,
    plain: Option<GrantType>,
}

impl serde::Serialize for GrantType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[test]
fn an_open_enum_reports_what_it_does_not_know() {
    let open = Open {
        grants: ["A", "CC", "A"]
            .map(|text| GrantType(text.to_owned()))
            .into(),
        plain: Some(GrantType("C".to_owned())),
    };
    let expected = [
        "/grants uniqueItems",
        "/grants/1 maxLength",
        "/grants/1 enum",
        "/plain enum",
    ];
    assert_eq!(broken(&open), expected);
    let report = open.validate().expect_err("rules are broken").to_string();
    assert!(
        report.ends_with("/plain is none of \"A\", \"B\""),
        "{report}"
    );
}

/// A type that knows no rules and has no `Validate`.
struct Opaque(u8);

fn is_even_within(value: &Opaque) -> Result<(), &'static str> {
    if value.0.is_multiple_of(2) {
        Ok(())
    } else {
        Err("is odd")
    }
}

#[derive(Validate)]
struct HoldsOpaque {
    #[validate(leaf, custom = is_even_within)]
    opaque: Opaque,
}

#[test]
fn a_leaf_has_the_rules_of_its_field_alone() {
    let broken = |number| {
        let holder = HoldsOpaque {
            opaque: Opaque(number),
        };
        holder.validate().map_err(|report| report.to_string())
    };
    assert_eq!(broken(2), Ok(()));
    assert_eq!(broken(3), Err("/opaque is odd".to_owned()));
}
