//! Values with a text of their own, as parameters.

use super::{header, sent};
use crate::client::{Operation, Parameter};
use crate::{Base64, DateTime, Encode, Null, Number, Uuid};

static OPERATION: Operation = Operation::new("get", "GET", "/x/{id}").parameters(&[
    Parameter::path("id"),
    Parameter::query("q"),
    Parameter::header("x-h"),
]);

/// Each is its text, in a path, a query and a header.
#[test]
fn a_value_is_its_text() {
    let time = DateTime::parse("2024-02-29T08:30:06.25+05:30").unwrap();
    let id = Uuid::from_u128(1);
    let table: [(&dyn Encode, &str, &str); 5] = [
        (&time, "2024-02-29T08%3A30%3A06.25%2B05%3A30", time.as_str()),
        (&Some(&id), id.as_str(), id.as_str()),
        (&Base64::from(b"\xFB\xFF"), "%2B%2F8%3D", "+/8="),
        (&Number::parse("1.50").unwrap(), "1.50", "1.50"),
        (
            &u128::MAX,
            "340282366920938463463374607431768211455",
            "340282366920938463463374607431768211455",
        ),
    ];
    for (value, escaped, text) in table {
        let request = sent(
            |_| {},
            &OPERATION,
            |request| {
                (0..3).for_each(|index| request.parameter(index, value));
            },
        );
        let request = request.unwrap();
        assert_eq!(request.uri().path(), format!("/v1/x/{escaped}"));
        assert_eq!(request.uri().query(), Some(&*format!("q={escaped}")));
        assert_eq!(header(&request, "x-h"), text);
    }
    let nothing = sent(
        |_| {},
        &OPERATION,
        |request| {
            request.parameter(0, &id);
            request.parameter(1, &Null);
        },
    );
    assert_eq!(nothing.unwrap().uri().query(), None);
}
