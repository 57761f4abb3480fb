//! What the other side sends becomes the operation's type.

use super::client::incoming::{self, SubscribeMovedBody};

#[test]
fn a_body_is_decoded_into_its_type() {
    let report = incoming::arrived(b"{\"weight\":3}").expect("a report");
    assert_eq!(report.weight, 3);
    let error = incoming::arrived(b"{}").expect_err("no weight");
    assert_eq!(error.to_string(), "`weight` is missing");
    assert_eq!(
        &incoming::label_put(b"\x89PNG").expect("bytes")[..],
        b"\x89PNG"
    );
}

#[test]
fn the_content_type_says_which_of_several_forms_it_is() {
    let json =
        incoming::subscribe_moved(Some("application/json; charset=utf-8"), b"{\"weight\":3}");
    assert!(matches!(json, Ok(SubscribeMovedBody::Json(report)) if report.weight == 3));
    let text = incoming::subscribe_moved(Some("text/plain"), b"moved");
    assert_eq!(text, Ok(SubscribeMovedBody::Text("moved".to_owned())));
    let error = incoming::subscribe_moved(Some("text/html"), b"moved").expect_err("another form");
    assert_eq!(
        error.to_string(),
        "its media type is none that the document has"
    );
}
