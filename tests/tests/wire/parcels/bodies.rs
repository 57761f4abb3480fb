//! What bodies become: bytes, text, forms, and forms with files.

use super::client::models;
use super::client::models::{
    Attachment, AttachmentMultipart, Report, SendFormBody, SendFormBodyFilter, UploadBody,
};
use super::client::operations::{SendLatinBody, SendOneOfBody, UploadSharedBody};
use super::client_of;
use super::server::{Received, Server};
use specsmith::{Error, File, RequestOptions};

/// The media type and the text of a body.
fn body(received: &Received) -> (Option<&str>, &str) {
    (received.header("content-type"), received.text())
}

#[tokio::test]
async fn bytes_and_text_are_sent_as_they_are() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    api.send_bytes(b"\x00\xff".as_slice())
        .send()
        .await
        .expect("sent");
    let last = server.last();
    assert_eq!(
        (last.method.as_str(), last.target.as_str()),
        ("PUT", "/bodies/bytes")
    );
    assert_eq!(
        last.header("content-type"),
        Some("application/octet-stream")
    );
    assert_eq!(last.body, b"\x00\xff");
    api.send_text("gr\u{fc}n \"1\"\n")
        .send()
        .await
        .expect("sent");
    assert_eq!(
        body(&server.last()),
        (Some("text/plain"), "gr\u{fc}n \"1\"\n")
    );
    api.send_count().body(17).send().await.expect("sent");
    assert_eq!(body(&server.last()), (Some("text/plain"), "17"));
    api.send_count().send().await.expect("sent");
    assert_eq!(body(&server.last()), (None, ""));
    let options = RequestOptions::new().header("content-type", "image/gif");
    api.send_any("GIF")
        .options(options)
        .send()
        .await
        .expect("sent");
    assert_eq!(body(&server.last()), (Some("image/gif"), "GIF"));
    api.send_any("bytes").send().await.expect("sent");
    assert_eq!(
        body(&server.last()),
        (Some("application/octet-stream"), "bytes")
    );
}

#[tokio::test]
async fn one_of_several_media_types_is_chosen_by_its_value() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let table = [
        (
            SendOneOfBody::from(Report::new(3)),
            "application/json",
            "{\"weight\":3}",
        ),
        (
            SendOneOfBody::Csv("weight".to_owned()),
            "text/csv",
            "weight",
        ),
        (SendOneOfBody::Png("PNG".into()), "image/png", "PNG"),
    ];
    for (value, media_type, text) in table {
        api.send_one_of(value).send().await.expect("sent");
        assert_eq!(body(&server.last()), (Some(media_type), text));
    }
}

#[tokio::test]
async fn a_text_is_written_in_the_charset_that_is_said() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let text = SendLatinBody::Text("n\u{e9}".to_owned());
    api.send_latin(text).send().await.expect("sent");
    let last = server.last();
    let media_type = last.header("content-type");
    assert_eq!(media_type, Some("text/plain; charset=iso-8859-1"));
    assert_eq!(last.body, b"n\xe9");
    let form = models::SendLatinBody::new().with_name("\u{e9}");
    api.send_latin(form).send().await.expect("sent");
    let form = (
        Some("application/x-www-form-urlencoded; charset=UTF-8"),
        "name=%C3%A9",
    );
    assert_eq!(body(&server.last()), form);
    let beyond = api.send_latin(SendLatinBody::Text("\u{20ac}".to_owned()));
    let error = beyond.send().await.expect_err("a refusal").to_string();
    assert!(error.contains("charset `iso-8859-1`"), "{error}");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn members_of_a_form_are_text_or_json_or_as_the_document_says() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let filter = SendFormBodyFilter::new()
        .with_by(Report::new(1))
        .with_ids([1, 2]);
    let form = SendFormBody::new("a b&c")
        .with_tags(["x", "y"])
        .with_report(Report::new(3))
        .with_reports([Report::new(4), Report::new(5)])
        .with_filter(filter)
        .with_ids([6, 7]);
    api.send_form(form).send().await.expect("sent");
    let expected = [
        "name=a+b%26c",
        "tags=x",
        "tags=y",
        "report=%7B%22weight%22%3A3%7D",
        "reports=%7B%22weight%22%3A4%7D",
        "reports=%7B%22weight%22%3A5%7D",
        "filter%5Bby%5D%5Bweight%5D=1",
        "filter%5Bids%5D=1",
        "filter%5Bids%5D=2",
        "ids=%5B6%2C7%5D",
    ];
    let last = server.last();
    let (media_type, text) = body(&last);
    assert_eq!(media_type, Some("application/x-www-form-urlencoded"));
    assert_eq!(text.split('&').collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn files_are_parts_with_a_name_and_a_media_type() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let upload = UploadBody::new(File::new(b"PNG").with_name("cat.png"), "Cat")
        .with_pages([File::new("one").with_media_type("text/plain"), "two".into()])
        .with_tags(["x", "y"])
        .with_report(Report::new(3))
        .with_logo("<svg/>");
    let request = api.upload(upload).photo_x_turn(2);
    request.send().await.expect("sent");
    let last = server.last();
    let media_type = last.header("content-type").expect("a media type");
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .expect("a boundary");
    let parts: Vec<&str> = last.text().split(&format!("--{boundary}")).collect();
    let part = |name: &str, rest: &str| {
        format!("\r\ncontent-disposition: form-data; name=\"{name}\"{rest}\r\n")
    };
    let expected = [
        String::new(),
        part(
            "photo",
            "; filename=\"cat.png\"\r\ncontent-type: image/png\r\nX-Turn: 2\r\n\r\nPNG",
        ),
        part("title", "\r\n\r\nCat"),
        part(
            "pages",
            "; filename=\"pages\"\r\ncontent-type: text/plain\r\n\r\none",
        ),
        part(
            "pages",
            "; filename=\"pages\"\r\ncontent-type: application/octet-stream\r\n\r\ntwo",
        ),
        part("tags", "\r\n\r\nx"),
        part("tags", "\r\n\r\ny"),
        part(
            "report",
            "\r\ncontent-type: application/json\r\n\r\n{\"weight\":3}",
        ),
        part(
            "logo",
            "; filename=\"logo\"\r\ncontent-type: image/svg+xml\r\n\r\n<svg/>",
        ),
        "--\r\n".to_owned(),
    ];
    assert_eq!(parts, expected);
}

#[tokio::test]
async fn a_form_with_files_keeps_its_rules() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let upload = UploadBody::new("PNG", "").with_pages(["1", "2", "3"]);
    let request = api.upload(upload).photo_x_turn(4);
    let error = request.send().await.expect_err("rules");
    let Error::Validation { report, .. } = error else {
        panic!("{error:?}");
    };
    let broken: Vec<&str> = report
        .violations()
        .iter()
        .map(specsmith::Violation::pointer)
        .collect();
    assert_eq!(broken, ["/part/X-Turn", "/body/title", "/body/pages"]);
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_schema_of_several_media_types_has_files_in_a_form_alone() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let form = AttachmentMultipart::new(File::new(b"\xff").with_name("a"));
    api.upload_shared(form).send().await.expect("sent");
    assert!(
        server
            .last()
            .body
            .windows(4)
            .any(|window| window == b"\xff\r\n-")
    );
    api.upload_shared(UploadSharedBody::Json(Attachment::new("text")))
        .send()
        .await
        .expect("sent");
    assert_eq!(server.last().text(), "{\"data\":\"text\"}");
}

#[tokio::test]
async fn that_there_is_no_content_is_said() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let length = || server.last().header("content-length").map(str::to_owned);
    api.subscribe().send().await.expect("sent");
    assert_eq!(length().as_deref(), Some("0"));
    api.send_bytes(File::new("")).send().await.expect("sent");
    assert_eq!(length().as_deref(), Some("0"));
    api.send_bytes(File::new("ab")).send().await.expect("sent");
    assert_eq!(length().as_deref(), Some("2"));
    api.send_whole().send().await.expect("sent");
    assert_eq!(length(), None);
}
