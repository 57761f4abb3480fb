//! Bodies of the type `multipart/form-data` (RFC 7578).

use super::super::failure::RequestError;
use super::super::operation::PartField;
use super::super::payload::{Payload, Piece};
use super::{json, leaf};
use crate::File;
use crate::codec::Value;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// A part, before the boundary is known.
struct Part<'v> {
    name: &'v str,
    file_name: Option<&'v str>,
    media_type: Option<String>,
    content: Piece,
}

/// The media type with its boundary, and the body. A member that is a file has its number in `files` as its value. A list is a part for each item; an object
/// is JSON, and so is an item that is no leaf (OpenAPI 3.1.1, section 4.8.15.1.1).
pub(in super::super) fn write(
    body: &Value,
    files: &[File],
    fields: &[PartField],
) -> Result<(String, Payload), RequestError> {
    let Some(object) = body.as_object() else {
        return Err(RequestError::new("the body of a form is no object"));
    };
    let mut parts = Vec::new();
    for (name, value) in object.iter() {
        let field = fields.iter().find(|field| field.name == name);
        match value {
            Value::Null => {}
            Value::Array(items) => {
                for item in items.iter().filter(|item| **item != Value::Null) {
                    parts.push(part(name, item, field, files)?);
                }
            }
            one => parts.push(part(name, one, field, files)?),
        }
    }
    let boundary = boundary(&parts);
    let body = join(parts, &boundary);
    Ok((format!("multipart/form-data; boundary={boundary}"), body))
}

fn part<'v>(
    name: &'v str,
    value: &Value,
    field: Option<&PartField>,
    files: &'v [File],
) -> Result<Part<'v>, RequestError> {
    let stated = field.and_then(|field| field.media_type).map(str::to_owned);
    if field.is_some_and(|field| field.file) {
        return file(name, value, stated, files);
    }
    let is_deep = matches!(value, Value::Array(_) | Value::Object(_));
    let as_json = is_deep
        || stated
            .as_deref()
            .is_some_and(|stated| stated.contains("json"));
    let text = if as_json {
        json(name, value)?
    } else {
        leaf(name, value)?
    };
    let usual = is_deep.then(|| "application/json".to_owned());
    Ok(Part {
        name,
        file_name: None,
        media_type: stated.or(usual),
        content: Piece::Bytes(text.into_bytes().into()),
    })
}

fn file<'v>(
    name: &'v str,
    value: &Value,
    stated: Option<String>,
    files: &'v [File],
) -> Result<Part<'v>, RequestError> {
    let number = match value {
        Value::Number(number) => number.as_str().parse::<usize>().ok(),
        _ => None,
    };
    let file = number
        .and_then(|number| files.get(number))
        .ok_or_else(|| RequestError::new(format!("the part `{name}` of the form is no file")))?;
    let own = file.media_type().map(str::to_owned);
    let media_type = own
        .or(stated)
        .unwrap_or_else(|| "application/octet-stream".to_owned());
    if !media_type.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Err(RequestError::new(format!(
            "the media type of the file `{name}` has a character that is not visible ASCII"
        )));
    }
    Ok(Part {
        name,
        // Without a name, most servers take a part for a plain field.
        file_name: Some(file.name().unwrap_or(name)),
        media_type: Some(media_type),
        content: Piece::of(file),
    })
}

/// A boundary that no part has within it: no chance is taken, and the same form is the same bytes. What is read while it is sent cannot be searched before:
/// then it is one that nobody can guess.
fn boundary(parts: &[Part<'_>]) -> String {
    if parts
        .iter()
        .any(|part| matches!(part.content, Piece::File(_)))
    {
        let random = || RandomState::new().build_hasher().finish();
        return format!("specsmith-boundary-{:016x}{:016x}", random(), random());
    }
    let mut number = 0_u32;
    loop {
        let boundary = format!("specsmith-boundary-{number:08x}");
        let within = |content: &[u8]| {
            let mut windows = content.windows(boundary.len());
            windows.any(|window| window == boundary.as_bytes())
        };
        let is_within = |part: &Part<'_>| match &part.content {
            Piece::Bytes(bytes) => within(bytes),
            Piece::File(_) => false,
        };
        if !parts.iter().any(is_within) {
            return boundary;
        }
        number = number.wrapping_add(1);
    }
}

/// Text before a file is a piece of its own; all other parts are one.
fn join(parts: Vec<Part<'_>>, boundary: &str) -> Payload {
    let mut pieces = Vec::new();
    let mut out = Vec::new();
    for part in parts {
        let mut head = format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"{}\"",
            escaped(part.name)
        );
        if let Some(name) = part.file_name {
            head.push_str(&format!("; filename=\"{}\"", escaped(name)));
        }
        head.push_str("\r\n");
        if let Some(media_type) = &part.media_type {
            head.push_str(&format!("content-type: {media_type}\r\n"));
        }
        head.push_str("\r\n");
        out.extend_from_slice(head.as_bytes());
        match part.content {
            Piece::Bytes(bytes) => out.extend_from_slice(&bytes),
            file @ Piece::File(_) => {
                pieces.push(Piece::Bytes(std::mem::take(&mut out).into()));
                pieces.push(file);
            }
        }
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    pieces.push(Piece::Bytes(out.into()));
    Payload::pieces(pieces)
}

/// A name as browsers write it (WHATWG HTML, section 4.10.22.8), so that none ends its quotes or its line.
fn escaped(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::{File, Value, client::PartField, json};

    fn value(text: &str) -> Value {
        json::from_str(text).unwrap()
    }

    fn written(body: &str, files: &[File], fields: &[PartField]) -> String {
        let (media_type, body) = write(&value(body), files, fields).unwrap();
        let bytes = body.open().as_bytes().unwrap().to_vec();
        let boundary = media_type.split_once("boundary=").unwrap().1.to_owned();
        String::from_utf8(bytes).unwrap().replace(&boundary, "B")
    }

    #[test]
    fn parts_of_every_sort() {
        let fields = [
            PartField::new("photo").file(),
            PartField::new("meta").media_type("application/json"),
        ];
        let files = [
            File::new("PNG")
                .with_name("a\"\r\nb.png")
                .with_media_type("image/png"),
            File::new("raw"),
        ];
        let body =
            r#"{"photo":[0,1],"n":1.50,"list":["a","b"],"deep":{"k":1},"meta":"x","none":null}"#;
        let expected = [
            "content-disposition: form-data; name=\"photo\"; filename=\"a%22%0D%0Ab.png\"\r\ncontent-type: image/png\r\n\r\nPNG",
            "content-disposition: form-data; name=\"photo\"; filename=\"photo\"\r\ncontent-type: application/octet-stream\r\n\r\nraw",
            "content-disposition: form-data; name=\"n\"\r\n\r\n1.50",
            "content-disposition: form-data; name=\"list\"\r\n\r\na",
            "content-disposition: form-data; name=\"list\"\r\n\r\nb",
            "content-disposition: form-data; name=\"deep\"\r\ncontent-type: application/json\r\n\r\n{\"k\":1}",
            "content-disposition: form-data; name=\"meta\"\r\ncontent-type: application/json\r\n\r\n\"x\"",
        ];
        let expected: String = expected
            .iter()
            .map(|part| format!("--B\r\n{part}\r\n"))
            .collect();
        assert_eq!(
            written(body, &files, &fields),
            format!("{expected}--B--\r\n")
        );
        assert_eq!(written("{}", &[], &[]), "--B--\r\n");
    }

    #[test]
    fn no_content_holds_the_boundary() {
        let (media_type, body) =
            write(&value(r#"{"a":"specsmith-boundary-00000000"}"#), &[], &[]).unwrap();
        assert_eq!(
            media_type,
            "multipart/form-data; boundary=specsmith-boundary-00000001"
        );
        let body = body.open();
        assert!(
            body.as_bytes()
                .unwrap()
                .ends_with(b"--specsmith-boundary-00000001--\r\n")
        );
    }

    #[test]
    fn what_is_no_form_is_refused() {
        let field = [PartField::new("a").file()];
        for (body, fields) in [
            ("[]", &[][..]),
            (r#"{"a":"x"}"#, &field),
            (r#"{"a":0}"#, &field),
        ] {
            assert!(write(&value(body), &[], fields).is_err(), "{body}");
        }
        let bad = [File::new("x").with_media_type("a\r\nb")];
        assert!(write(&value(r#"{"a":0}"#), &bad, &field).is_err());
    }
}
