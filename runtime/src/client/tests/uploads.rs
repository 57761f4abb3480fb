//! Bodies that are read while they are sent.

use super::{NoError, Recorder, builder, now};
use crate::File;
use crate::client::*;

static PUT: Operation = Operation::new("put", "PUT", "/file");

/// The headers, the length that is known, and the bytes or what goes wrong.
fn sent(file: &File) -> (String, Option<u64>, Result<Vec<u8>, String>) {
    let recorder = Recorder::default();
    let client = builder(recorder.clone()).build().unwrap();
    let mut request = client.request(&PUT);
    request.file("application/octet-stream", file);
    now(request.send()).map_err(Error::<NoError>::from).unwrap();
    let request = recorder.0.lock().unwrap().pop().unwrap();
    let media_type = super::header(&request, "content-type").to_owned();
    let mut body = request.into_body();
    let length = http_body::Body::size_hint(&body).exact();
    let mut bytes = Vec::new();
    while let Some(piece) = now(body.next()) {
        match piece {
            Ok(piece) => bytes.extend_from_slice(&piece),
            Err(error) => return (media_type, length, Err(error.to_string())),
        }
    }
    (media_type, length, Ok(bytes))
}

#[test]
fn a_file_is_a_body_whatever_it_is_read_from() {
    let any = "application/octet-stream".to_owned();
    let whole = File::new("abc").with_media_type("image/png");
    assert_eq!(
        sent(&whole),
        ("image/png".to_owned(), Some(3), Ok(b"abc".to_vec()))
    );
    let stream = File::stream(None, || Body::bytes("abc"));
    assert_eq!(sent(&stream), (any.clone(), None, Ok(b"abc".to_vec())));
    assert_eq!(sent(&stream), (any.clone(), None, Ok(b"abc".to_vec())));
    let once = File::stream_once(Some(3), Body::bytes("abc"));
    assert_eq!(sent(&once), (any, Some(3), Ok(b"abc".to_vec())));
    let error = sent(&once).2.unwrap_err();
    assert!(error.contains("a stream that has been sent"), "{error}");
    assert_eq!(
        format!("{once:?} {stream:?}"),
        "File(a stream of 3 bytes) File(a stream)"
    );
    assert!(stream == stream.clone() && stream != once && whole != once);
}

#[test]
fn a_file_has_as_many_bytes_as_were_said() {
    let frames = |frames: &'static [&'static str]| {
        let frames = frames.iter().map(|text| {
            let data = bytes::Bytes::from_static(text.as_bytes());
            Ok::<_, std::io::Error>(http_body::Frame::data(data))
        });
        Body::stream(http_body_util::StreamBody::new(Frames(frames)))
    };
    let table: [(u64, &[&str], Result<&str, &str>); 6] = [
        (3, &["ab", "c"], Ok("abc")),
        (3, &["abc", "", ""], Ok("abc")),
        (3, &["ab", "cd"], Err("more bytes")),
        (3, &["abc", "d"], Err("more bytes")),
        (3, &["ab"], Err("fewer bytes")),
        (0, &[""], Ok("")),
    ];
    for (length, given, expected) in table {
        let file = File::stream(Some(length), move || frames(given));
        let (_, stated, found) = sent(&file);
        assert_eq!(stated, Some(length));
        match expected {
            Ok(text) => assert_eq!(found, Ok(text.as_bytes().to_vec())),
            Err(part) => assert!(
                found.as_ref().is_err_and(|error| error.contains(part)),
                "{found:?}"
            ),
        }
    }
}

/// Frames that are there at once.
struct Frames<I>(I);

impl<I: Iterator + Unpin> futures_core::Stream for Frames<I> {
    type Item = I::Item;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.next())
    }
}

#[test]
fn a_form_holds_streams_and_its_length_is_known() {
    let recorder = Recorder::default();
    let client = builder(recorder.clone()).build().unwrap();
    static FIELDS: &[PartField] = &[PartField::new("a").file(), PartField::new("b").file()];
    let form = |a: File, b: File| {
        let mut request = client.request(&PUT);
        let form = std::collections::BTreeMap::from([("a".to_owned(), a), ("b".to_owned(), b)]);
        request.multipart(&form, FIELDS);
        now(request.send()).map_err(Error::<NoError>::from).unwrap();
        recorder.0.lock().unwrap().pop().unwrap()
    };
    let request = form(File::stream(Some(2), || Body::bytes("AA")), File::new("BB"));
    let media_type = super::header(&request, "content-type").to_owned();
    let boundary = media_type.split_once("boundary=").unwrap().1.to_owned();
    let mut body = request.into_body();
    let length = http_body::Body::size_hint(&body).exact();
    let mut text = String::new();
    while let Some(piece) = now(body.next()) {
        text.push_str(std::str::from_utf8(&piece.unwrap()).unwrap());
    }
    assert_eq!(length, Some(text.len() as u64));
    let part = |name: &str, content: &str| {
        format!(
            "--B\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream\r\n\r\n{content}\r\n"
        )
    };
    let expected = part("a", "AA") + &part("b", "BB") + "--B--\r\n";
    assert_eq!(text.replace(&boundary, "B"), expected);
}

#[test]
fn what_is_read_while_it_is_sent_has_no_json() {
    let error = crate::json::to_string(&File::stream(None, Body::empty)).unwrap_err();
    assert!(
        error.to_string().contains("read while it is sent"),
        "{error}"
    );
}
