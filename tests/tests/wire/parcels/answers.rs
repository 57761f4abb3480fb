//! What answers become: text, bytes, one of several forms, one of several successes.

use super::client::models::ReadLevelResponse;
use super::client::operations::{
    ReadDefaultError, ReadHeadersHeaders, ReadLabelError, ReadManySuccess, ReadNoteError,
    ReadReportError, ReadReportOk, ReadReportOther,
};
use super::client_of;
use super::server::Server;
use specsmith::{Error, HeaderMap, Validate as _};

const JSON: (&str, &str) = ("content-type", "application/json");
/// Headers and a body.
type Answer<'a> = (&'a [(&'static str, &'static str)], &'a [u8]);

const TEXT: (&str, &str) = ("content-type", "text/plain; charset=utf-8");

#[tokio::test]
async fn text_is_a_string_or_the_leaf_that_it_spells() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(200, &[TEXT], "gr\u{fc}n \"1\"\n".as_bytes());
    let note = api.read_note().send().await.expect("a note");
    assert_eq!(note.body, "gr\u{fc}n \"1\"\n");
    assert_eq!(server.last().header("accept"), Some("text/plain"));
    server.answer(409, &[TEXT], b"17");
    let error = api.read_note().send().await.expect_err("busy");
    assert!(
        matches!(
            error,
            Error::Api {
                error: ReadNoteError::Conflict(17),
                ..
            }
        ),
        "{error:?}"
    );
    let latin = ("content-type", "text/plain; charset=ISO-8859-1");
    server.answer(200, &[latin], b"gr\xfcn");
    let note = api.read_note().send().await.expect("a note");
    assert_eq!(note.body, "gr\u{fc}n");
    server.answer(
        200,
        &[("content-type", "text/plain; charset=utf-16")],
        b"a\0",
    );
    let error = api.read_note().send().await.expect_err("another charset");
    assert!(error.to_string().contains("charset `utf-16`"), "{error}");
    server.answer(200, &[TEXT], b"\xff");
    let error = api.read_note().send().await.expect_err("no text");
    assert!(matches!(error, Error::Decode { .. }), "{error:?}");
    for (text, level) in [
        ("high", ReadLevelResponse::High),
        ("mid", ReadLevelResponse::from("mid")),
    ] {
        server.answer(200, &[TEXT], text.as_bytes());
        assert_eq!(api.read_level().send().await.expect("a level").body, level);
    }
}

#[tokio::test]
async fn bytes_are_kept_as_they_are() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(200, &[("content-type", "image/png")], b"\x89PNG\x00\xff");
    let label = api.read_label().send().await.expect("a label");
    assert_eq!(&label.body[..], b"\x89PNG\x00\xff");
    server.answer(404, &[], b"\x00\x01");
    let error = api.read_label().send().await.expect_err("none");
    let Error::Api {
        error: ReadLabelError::NotFound(bytes),
        ..
    } = error
    else {
        panic!("{error:?}");
    };
    assert_eq!(&bytes[..], b"\x00\x01");
}

#[tokio::test]
async fn the_content_type_says_which_form_an_answer_has() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let table: [Answer<'_>; 5] = [
        (&[JSON], b"{\"weight\":3}"),
        (
            &[("content-type", "application/vnd.report+json")],
            b"{\"weight\":3}",
        ),
        (&[], b"{\"weight\":3}"),
        (&[("content-type", "text/csv")], b"weight\n3\n"),
        (&[("content-type", "image/gif")], b"GIF"),
    ];
    let mut seen = Vec::new();
    for (headers, body) in table {
        server.answer(200, headers, body);
        seen.push(
            match api.read_report().send().await.expect("a report").body {
                ReadReportOk::Json(report) => format!("json {}", report.weight),
                ReadReportOk::Csv(text) => format!("csv {text:?}"),
                ReadReportOk::Image(bytes) => format!("image {}", bytes.len()),
            },
        );
    }
    assert_eq!(
        seen,
        [
            "json 3",
            "json 3",
            "json 3",
            "csv \"weight\\n3\\n\"",
            "image 3"
        ]
    );
    server.answer(200, &[("content-type", "text/html")], b"<p>");
    let error = api.read_report().send().await.expect_err("another form");
    assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
    assert_eq!(error.response().expect("the answer is kept").body(), b"<p>");
    server.answer(500, &[TEXT], b"Broken.");
    let error = api.read_report().send().await.expect_err("broken");
    let Error::Api {
        error: ReadReportError::Other(ReadReportOther::Text(text)),
        ..
    } = error
    else {
        panic!("{error:?}");
    };
    assert_eq!(text, "Broken.");
}

#[tokio::test]
async fn successes_that_differ_are_variants() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(200, &[JSON], b"{\"weight\":3}");
    let answer = api.read_many().send().await.expect("a report").body;
    assert!(matches!(answer, ReadManySuccess::Ok(report) if report.weight == 3));
    server.answer(202, &[TEXT], b"soon");
    let answer = api.read_many().send().await.expect("a text").body;
    assert_eq!(answer, ReadManySuccess::Accepted("soon".to_owned()));
    server.answer(204, &[], b"");
    let answer = api.read_many().send().await.expect("nothing");
    assert_eq!(
        (answer.body, answer.status.as_u16()),
        (ReadManySuccess::NoContent, 204)
    );
}

#[tokio::test]
async fn default_alone_is_success_and_all_else() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    server.answer(201, &[JSON], b"{\"weight\":3}");
    assert_eq!(
        api.read_default()
            .send()
            .await
            .expect("a report")
            .body
            .weight,
        3
    );
    server.answer(418, &[JSON], b"{\"weight\":4}");
    let error = api.read_default().send().await.expect_err("no success");
    assert!(
        matches!(error, Error::Api { error: ReadDefaultError::Other(report), .. } if report.weight == 4)
    );
}

#[tokio::test]
async fn another_success_is_not_the_error_that_default_is() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    for (status, body) in [(204, ""), (201, "{\"weight\":3}")] {
        server.answer(status, &[JSON], body.as_bytes());
        let error = api.read_report().send().await.expect_err("no such success");
        assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(
            error.response().expect("it is kept").body(),
            body.as_bytes()
        );
    }
    server.answer(302, &[TEXT], b"elsewhere");
    let error = api.read_report().send().await.expect_err("no success");
    assert!(matches!(error, Error::Api { .. }), "{error:?}");
}

#[tokio::test]
async fn documented_headers_are_typed_and_never_fail_an_answer() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let sent = [
        ("x-remaining", "7"),
        ("x-next", "2024-05-01T10:00:00Z"),
        ("x-tags", "a, b"),
        ("x-tags", "c"),
        ("x-size", "w=3,h=4"),
        ("x-trace", "{\"weight\":9}"),
    ];
    server.answer(204, &sent, b"");
    let response = api.read_headers().send().await.expect("an answer");
    let headers = ReadHeadersHeaders::from(&response.headers);
    assert_eq!(headers.x_remaining, Some(7));
    assert_eq!(
        headers.x_next.map(|time| time.to_string()).as_deref(),
        Some("2024-05-01T10:00:00Z")
    );
    assert_eq!(
        headers.x_tags,
        Some(["a", "b", "c"].map(str::to_owned).to_vec())
    );
    assert_eq!(
        headers.x_size.map(|size| (size.w, size.h)),
        Some((Some(3), Some(4)))
    );
    assert_eq!(headers.x_trace.map(|report| report.weight), Some(9));
    assert_eq!(headers.retry_after, None);
    server.answer(429, &[("retry-after", "20"), ("x-remaining", "none")], b"");
    let error = api.read_headers().send().await.expect_err("too many");
    let headers = ReadHeadersHeaders::from(error.headers().expect("an answer came"));
    assert_eq!((headers.retry_after, headers.x_remaining), (Some(20), None));
    let broken = ReadHeadersHeaders::from(&HeaderMap::from_iter([(
        "x-remaining".parse().expect("a name"),
        "-1".parse().expect("a value"),
    )]));
    let report = broken.validate().expect_err("a minimum");
    assert_eq!(report.violations()[0].pointer(), "/x-remaining");
}
