//! Forms of parts (RFC 7578): each part by its name, its file name, its media type and its content.

use super::super::parts::{self, Part};
use super::super::scenarios::{FilePart, Parts, essence, text_of};
use super::body::shown;
use super::{differ, json};
use serde_json::Value;

/// Holds the parts of a body against the expected ones.
pub(super) fn compare(expected: &Parts, content_type: &str, body: &[u8]) -> Result<(), String> {
    let parts = parts::of(content_type, body)?.into_iter();
    let (mut files, mut fields): (Vec<Part>, Vec<Part>) =
        parts.partition(|part| part.file_name.is_some());
    for file in &expected.files {
        take_file(file, &mut files)?;
    }
    for (name, value) in &expected.parts {
        take_part(name, value, &mut fields)?;
    }
    match files.iter().chain(&fields).next() {
        Some(part) => Err(format!(
            "the part `{}` was sent, and is not expected",
            part.name
        )),
        None => Ok(()),
    }
}

fn take(name: &str, parts: &mut Vec<Part>) -> Result<Part, String> {
    let at = parts.iter().position(|part| part.name == name);
    let at = at.ok_or_else(|| format!("the part `{name}` is missing"))?;
    Ok(parts.remove(at))
}

fn take_file(expected: &FilePart, files: &mut Vec<Part>) -> Result<(), String> {
    let name = &expected.fieldname;
    let part = take(name, files).map_err(|error| format!("{error}, as a file"))?;
    if let Some(original) = &expected.originalname {
        let found = part.file_name.as_deref().unwrap_or_default();
        differ(&format!("file name of `{name}`"), original, found)?;
    }
    if let Some(media_type) = &expected.mimetype {
        let found = essence(part.media_type.as_deref().unwrap_or("text/plain"));
        differ(
            &format!("media type of `{name}`"),
            &essence(media_type),
            &found,
        )?;
    }
    let content = expected.content();
    match content == part.content {
        true => Ok(()),
        false => differ(
            &format!("content of `{name}`"),
            &shown(&content),
            &shown(&part.content),
        ),
    }
}

/// A list is a part of its own, as JSON, or one for each item.
fn take_part(name: &str, expected: &Value, parts: &mut Vec<Part>) -> Result<(), String> {
    let part = take(name, parts)?;
    let is_same = same(expected, &part);
    if let (false, Value::Array(items)) = (is_same, expected) {
        let mut found = Some(part);
        for item in items {
            let part = match found.take() {
                Some(first) => first,
                None => take(name, parts)?,
            };
            if !same(item, &part) {
                return differ(
                    &format!("part `{name}`"),
                    &text_of(item),
                    &shown(&part.content),
                );
            }
        }
        return Ok(());
    }
    match is_same {
        true => Ok(()),
        false => differ(
            &format!("part `{name}`"),
            &text_of(expected),
            &shown(&part.content),
        ),
    }
}

/// A text as it is; another leaf as its text; what is deeper as JSON.
fn same(expected: &Value, part: &Part) -> bool {
    match expected {
        Value::Object(_) | Value::Array(_) => {
            let found: Option<Value> = serde_json::from_slice(&part.content).ok();
            found.is_some_and(|found| json::same(expected, &found))
        }
        leaf => {
            let text = String::from_utf8_lossy(&part.content);
            let is_json = part
                .media_type
                .as_deref()
                .is_some_and(|name| essence(name).contains("json"));
            let quoted = is_json.then(|| leaf.to_string());
            json::same_text(&text_of(leaf), &text) || quoted.is_some_and(|quoted| quoted == text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::conformance::wire::scenarios::Parts;
    use serde_json::{Value, json};

    const TYPE: &str = "multipart/form-data; boundary=\"B\"";

    fn parts(value: Value) -> Parts {
        serde_json::from_value(value).expect("parts")
    }

    #[test]
    fn parts_are_compared_one_by_one() {
        let body = "--B\r\ncontent-disposition: form-data; name=\"n\"\r\n\r\n123\r\n\
            --B\r\nContent-Disposition: form-data; name=\"d\"\r\nContent-Type: application/json\r\n\r\n{\"a\": 1}\r\n\
            --B\r\ncontent-disposition: form-data; name=\"f\"; filename=\"x.png\"\r\ncontent-type: image/png\r\n\r\n\0\x01\r\n--B--\r\n";
        let right = parts(json!({
            "parts": {"n": 123, "d": {"a": 1}},
            "files": [{"fieldname": "f", "originalname": "x.png", "mimetype": "image/png", "bytes": 2}],
        }));
        assert_eq!(compare(&right, TYPE, body.as_bytes()), Ok(()));
        for (wrong, message) in [
            (
                json!({"parts": {"n": 123}}),
                "the part `f` was sent, and is not expected",
            ),
            (
                json!({"files": [{"fieldname": "f", "originalname": "y.png"}]}),
                "the file name of `f` is `x.png`, and `y.png` is expected",
            ),
            (
                json!({"files": [{"fieldname": "g"}]}),
                "the part `g` is missing, as a file",
            ),
        ] {
            assert_eq!(
                compare(&parts(wrong), TYPE, body.as_bytes()).expect_err("other"),
                message
            );
        }
        assert!(compare(&right, TYPE, b"--C--").is_err());
    }

    #[test]
    fn a_list_is_json_or_a_part_for_each_item() {
        let expected = parts(json!({"parts": {"l": [{"a": 1}, {"a": 2}]}}));
        let one = "--B\r\ncontent-disposition: form-data; name=\"l\"\r\n\r\n[{\"a\":1},{\"a\":2}]\r\n--B--\r\n";
        let two = "--B\r\ncontent-disposition: form-data; name=\"l\"\r\n\r\n{\"a\":1}\r\n\
            --B\r\ncontent-disposition: form-data; name=\"l\"\r\n\r\n{\"a\":2}\r\n--B--\r\n";
        for body in [one, two] {
            assert_eq!(compare(&expected, TYPE, body.as_bytes()), Ok(()));
        }
    }
}
