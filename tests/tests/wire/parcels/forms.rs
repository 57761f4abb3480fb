//! Forms and parts, as they come and as they go.

use super::client::incoming::{self, HistoryBody};
use super::client::models::{Problem, ReadSequenceResponse, Receipt, Report, Size};
use super::client::models::{SendFilesBody, SendFilesBodyPages, SendMixedBody, SendMixedBody2};
use super::client::operations::ReadFormError;
use super::client_of;
use super::server::Server;
use axum::http::HeaderMap;
use specsmith::{BodyPart, Error, File, Validate as _};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const PARTS: (&str, &str) = ("content-type", "multipart/form-data; boundary=b");

#[tokio::test]
async fn a_form_is_read_into_its_type() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let text = b"total=1.50&tags=a%26b&tags=c+d&number=007&paid=true&codes=1,2&size%5Bw%5D=3&size[h]=4&report=%7B%22weight%22%3A5%7D&unknown=x";
    server.answer(200, &[FORM], text);
    let found = api.read_form().send().await.expect("a form").body;
    let expected = Receipt::new(["a&b", "c d"], "1.50".parse().expect("a number"))
        .with_number("007")
        .with_paid(true)
        .with_codes([1, 2])
        .with_size(Size::new(4, 3))
        .with_report(Report::new(5));
    assert_eq!(found, expected);
    server.answer(200, &[FORM], b"total=much");
    let error = api.read_form().send().await.expect_err("no number");
    let Error::Decode { error, .. } = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.pointer(), "/total");
    server.answer(409, &[FORM], b"title=Busy+now");
    let error = api.read_form().send().await.expect_err("busy");
    let Error::Api { error, .. } = error else {
        panic!("{error:?}")
    };
    assert_eq!(
        error,
        ReadFormError::Conflict(Problem::new().with_title("Busy now"))
    );
}

#[tokio::test]
async fn parts_are_read_by_their_names() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let text = b"--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\
        --b\r\nContent-Disposition: form-data; name=\"pages\"\r\n\r\n\xff\r\n\
        --b\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\n2\r\n\
        --b\r\nContent-Disposition: form-data; name=\"report\"\r\nContent-Type: application/json\r\n\r\n{\"weight\":3}\r\n\
        --b\r\nContent-Disposition: form-data; name=\"size\"\r\nContent-Type: application/xml\r\n\r\n<Size><w>1</w><h>2</h></Size>\r\n\
        --b--\r\n";
    server.answer(200, &[PARTS], text);
    let found = api.read_parts().send().await.expect("parts").body;
    assert_eq!(found.photo.bytes(), Some(&b"\x89PNG"[..]));
    assert_eq!(found.photo.name(), Some("a.png"));
    let pages: Vec<_> = found.pages.iter().map(File::bytes).collect();
    assert_eq!(pages, [Some(&b"\xff"[..])]);
    assert_eq!(found.count, Some(2));
    assert_eq!(found.report, Some(Report::new(3)));
    assert_eq!(found.size, Some(Size::new(2, 1)));
    server.answer(
        200,
        &[PARTS],
        b"--b\r\nContent-Disposition: form-data; name=count\r\n\r\n0\r\n--b--",
    );
    let error = api.read_parts().send().await.expect_err("no photo");
    assert!(matches!(error, Error::Decode { .. }), "{error:?}");
    server.answer(200, &[PARTS], text);
    let mut body = api.read_parts().send_streaming().await.expect("bytes").body;
    let mut length = 0;
    while let Some(bytes) = body.next().await {
        length += bytes.expect("all of it").len();
    }
    assert_eq!(length, text.len());
}

#[tokio::test]
async fn parts_are_read_by_their_positions() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let text = b"--b\r\nContent-Type: application/json\r\n\r\n{\"weight\":3}\r\n--b\r\n\r\n\xff\r\n--b\r\n\r\n\r\n--b--";
    server.answer(
        200,
        &[("content-type", "multipart/mixed; boundary=b")],
        text,
    );
    let ReadSequenceResponse { first, rest } =
        api.read_sequence().send().await.expect("parts").body;
    assert_eq!(first, Report::new(3));
    let others: Vec<_> = rest.iter().map(File::bytes).collect();
    assert_eq!(others, [Some(&b"\xff"[..]), Some(&b""[..])]);
}

#[tokio::test]
async fn files_are_parts_wherever_a_form_may_have_them() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let file = |name: &str| File::new(name.to_uppercase()).with_name(name);
    let new = SendFilesBody::new;
    let several = SendFilesBodyPages::from(vec![file("1"), file("2")]);
    let stored = Problem::new().with_title("stored");
    for (body, expected) in [
        (new().with_pages(file("1").into()), "pages 1 1"),
        (new().with_pages(several), "pages 1 1|pages 2 2"),
        (new().with_cover(file("c")), "cover c C"),
        (
            new().with_label(stored.into()),
            "label - {\"title\":\"stored\"}",
        ),
        (new().with_label(file("l").into()), "label l L"),
        (
            new().with_logo("https://a.b/c".into()),
            "logo - https://a.b/c",
        ),
        (new().with_logo(file("l").into()), "logo l L"),
        (
            new().with_additional_properties([("more", file("m"))]),
            "more m M",
        ),
    ] {
        api.send_files(body).send().await.expect("sent");
        let last = server.last();
        let media_type = last.header("content-type").expect("a media type");
        let mut headers = HeaderMap::new();
        headers.insert("content-type", media_type.parse().expect("visible"));
        let body = last.text().to_owned().into();
        let parts = BodyPart::read(&headers, &body).expect("parts");
        let told: Vec<String> = parts
            .iter()
            .map(|part| {
                let text = String::from_utf8_lossy(&part.body);
                let file = part.file_name().unwrap_or_else(|| "-".to_owned());
                format!("{} {file} {text}", part.name().unwrap_or_default())
            })
            .collect();
        assert_eq!(told.join("|"), expected);
    }
}

#[tokio::test]
async fn parts_are_sent_in_other_types_than_a_form() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let named = SendMixedBody::new(File::new("PNG"), Report::new(3));
    api.send_mixed(named).send().await.expect("sent");
    let last = server.last();
    let media_type = last.header("content-type").expect("a media type");
    let boundary = media_type
        .strip_prefix("multipart/mixed; boundary=")
        .expect("a boundary");
    let head = "content-disposition: form-data; name";
    let expected = format!(
        "--B\r\n{head}=\"report\"\r\ncontent-type: application/json\r\n\r\n{{\"weight\":3}}\r\n\
         --B\r\n{head}=\"photo\"; filename=\"photo\"\r\ncontent-type: application/octet-stream\r\n\r\nPNG\r\n--B--\r\n"
    );
    assert_eq!(last.text().replace(boundary, "B"), expected);
    let in_order = SendMixedBody2 {
        first: Report::new(4),
        second: "PNG".into(),
        rest: vec!["ä".to_owned()],
    };
    api.send_mixed(in_order).send().await.expect("sent");
    let last = server.last();
    let media_type = last.header("content-type").expect("a media type");
    let boundary = media_type
        .strip_prefix("multipart/related; type=\"application/json\"; boundary=")
        .expect("a boundary");
    let expected = "--B\r\ncontent-type: application/json\r\n\r\n{\"weight\":4}\r\n\
        --B\r\ncontent-type: image/png\r\n\r\nPNG\r\n\
        --B\r\ncontent-type: text/plain; charset=utf-8\r\n\r\n\u{e4}\r\n--B--\r\n";
    assert_eq!(last.text().replace(boundary, "B"), expected);
}

#[test]
fn what_the_other_side_sends_may_be_any_form_of_one_type() {
    let json = incoming::paid(Some("application/json"), br#"{"total":1,"tags":[]}"#);
    let form = incoming::paid(Some(FORM.1), b"total=1");
    assert_eq!(json, form);
    assert!(form.expect("a receipt").validate().is_ok());
    let broken = incoming::paid(Some(FORM.1), b"total=-1").expect("it can be held");
    assert!(broken.validate().is_err());
}

#[test]
fn streams_that_have_come_are_lists() {
    let events = b"event: moved\nid: 7\ndata: {\"weight\":1}\n\ndata: {\"weight\":2}\n\n: half";
    let found = incoming::history(Some("text/event-stream"), events);
    let Ok(HistoryBody::Events(events)) = found else {
        panic!("{found:?}")
    };
    let events: Vec<_> = events
        .iter()
        .map(|event| (event.event.as_str(), event.id.as_str(), event.data.weight))
        .collect();
    assert_eq!(events, [("moved", "7", 1), ("message", "7", 2)]);
    let lines = b"{\"weight\":1}\n\n{\"weight\":2}";
    let found = incoming::history(Some("application/x-ndjson"), lines);
    assert_eq!(
        found,
        Ok(HistoryBody::Lines(vec![Report::new(1), Report::new(2)]))
    );
    let error = incoming::history(Some("application/x-ndjson"), b"{\"weight\":1}\n{}");
    assert!(error.is_err());
}

#[test]
fn parts_that_come_need_their_media_type() {
    let text = b"--b\r\nContent-Disposition: form-data; name=data\r\n\r\n\xff\r\n--b--";
    let found = incoming::scanned(Some(PARTS.1), text).expect("parts");
    assert_eq!(found.data.bytes(), Some(&b"\xff"[..]));
    assert!(incoming::scanned(None, text).is_err());
}
