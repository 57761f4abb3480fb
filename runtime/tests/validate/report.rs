//! The report for people and for machines, its maximum, and what a policy makes of it.

use serde_json::json;
use specsmith::validate::{Action, Class, Collector, Policy, Report, Validate as _, Violation};
use specsmith_macros::Validate;

#[derive(Validate)]
struct Everything {
    #[validate(min_length = 1, format = "uuid", pattern = "^a\"$")]
    text: String,
    #[validate(exclusive_minimum = 1.5, multiple_of = 0.50, maximum = -18446744073709551616)]
    number: f64,
    #[validate(unique_items, max_items = 1)]
    items: Vec<i32>,
    #[validate(enum = [true, null, "a", [1, {"b": 2}]])]
    json: u8,
    #[validate(const = 1e400)]
    constant: i32,
    #[validate(keys(max_length = 1))]
    map: std::collections::BTreeMap<String, i32>,
}

fn everything() -> Report {
    let everything = Everything {
        text: String::new(),
        number: 1.25,
        items: vec![7, 1, 7],
        json: 1,
        constant: 4,
        map: [("secret".to_owned(), 1)].into(),
    };
    everything.validate().expect_err("every rule is broken")
}

#[test]
fn people_read_lines_without_values() {
    let expected = "\
/text has fewer than 1 character
/text is not of the format `uuid`
/text does not match the pattern `^a\"$`
/number is not greater than 1.5
/number is not a multiple of 0.50
/number is greater than -18446744073709551616
/items has more than 1 item
/items has equal items at 0 and 2
/json is none of true, null, \"a\", [1, {\"b\": 2}]
/constant is not 1e400
/map has a member whose name has more than 1 character";
    assert_eq!(everything().to_string(), expected);
}

#[test]
fn machines_read_keywords_and_parameters() {
    let report = serde_json::to_value(everything()).expect("a report is JSON");
    let violations = report["violations"].as_array().expect("an array");
    let found: Vec<_> = violations
        .iter()
        .map(|violation| {
            json!([
                violation["pointer"],
                violation["keyword"],
                violation["parameters"]
            ])
        })
        .collect();
    let expected = [
        json!(["/text", "minLength", {"limit": 1}]),
        json!(["/text", "format", {"format": "uuid"}]),
        json!(["/text", "pattern", {"pattern": "^a\"$"}]),
        json!(["/number", "exclusiveMinimum", {"limit": 1.5}]),
        json!(["/number", "multipleOf", {"divisor": 0.5}]),
        json!(["/number", "maximum", {"limit": "-18446744073709551616"}]),
        json!(["/items", "maxItems", {"limit": 1}]),
        json!(["/items", "uniqueItems", {"first": 0, "second": 2}]),
        json!(["/json", "enum", {"allowed": [true, null, "a", [1, {"b": 2}]]}]),
        json!(["/constant", "const", {"allowed": "1e400"}]),
        json!(["/map", "propertyNames", {"keyword": "maxLength", "parameters": {"limit": 1}}]),
    ];
    assert_eq!(found, expected);
    assert_eq!(violations[0]["message"], "has fewer than 1 character");
    assert_eq!(report["truncated"], false);
}

#[derive(Validate)]
struct Many {
    #[validate(items(maximum = 0))]
    numbers: Vec<u64>,
}

#[test]
fn the_maximum_is_kept_and_told() {
    let many = Many {
        numbers: vec![1; 1000],
    };
    let report = many.validate().expect_err("all are too large");
    assert_eq!(
        (report.violations().len(), report.is_truncated()),
        (100, true)
    );
    assert!(
        report
            .to_string()
            .ends_with("/numbers/99 is greater than 0\nand more")
    );
    let report = Collector::new()
        .maximum(3)
        .check(&many)
        .expect_err("all are too large");
    assert_eq!(
        (report.violations().len(), report.is_truncated()),
        (3, true)
    );
    let exact = Many {
        numbers: vec![1; 3],
    };
    let report = Collector::new()
        .maximum(3)
        .check(&exact)
        .expect_err("all are too large");
    assert_eq!(
        (report.violations().len(), report.is_truncated()),
        (3, false)
    );
}

#[test]
fn a_policy_denies_warns_or_drops_by_class() {
    let keywords = |report: Option<Report>| -> Vec<&str> {
        let report = report.as_ref().map(Report::violations).unwrap_or_default();
        report.iter().map(Violation::keyword).collect()
    };
    let (denied, warned) = Policy::default().split(everything());
    assert_eq!(
        keywords(denied),
        [
            "minLength",
            "exclusiveMinimum",
            "multipleOf",
            "maximum",
            "maxItems",
            "uniqueItems",
            "propertyNames"
        ]
    );
    assert_eq!(keywords(warned), ["format", "pattern", "enum", "const"]);

    let policy = Policy::off()
        .with(Class::Format, Action::Deny)
        .with(Class::Counts, Action::Warn);
    let (denied, warned) = policy.split(everything());
    assert_eq!(keywords(denied), ["format"]);
    assert_eq!(keywords(warned), ["maxItems", "uniqueItems"]);
    assert_eq!(Policy::off().split(everything()), (None, None));
    assert!(Policy::off().is_off() && !policy.is_off());
}
