//! Bodies of several parts that came (RFC 2046, section 5.1): of answers, and of webhooks.

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::parameter;
use super::response::Response;
use crate::DecodeError;
use crate::codec::{self, Decode, NullPolicy};

/// A part of a body of the type `multipart/…`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BodyPart {
    /// Its headers.
    pub headers: HeaderMap,
    /// Its bytes.
    pub body: Bytes,
}

impl BodyPart {
    /// The parts of a body, by the boundary that its `content-type` names.
    ///
    /// # Errors
    /// Where the type is no `multipart/…` or names no boundary, where the body ends before its last part does, and where a part has a header that is none.
    pub fn read(headers: &HeaderMap, body: &Bytes) -> Result<Vec<Self>, DecodeError> {
        Self::of_type(headers.get(CONTENT_TYPE), body)
    }

    /// The same by the value of `content-type`.
    pub(super) fn of_type(
        content_type: Option<&HeaderValue>,
        body: &Bytes,
    ) -> Result<Vec<Self>, DecodeError> {
        let boundary = boundary(content_type)?;
        let pieces = pieces(body, &format!("--{boundary}"))?;
        pieces.into_iter().map(Self::of).collect()
    }

    /// Headers, an empty line, the bytes. Either of the first two may be missing.
    fn of(piece: Bytes) -> Result<Self, DecodeError> {
        let mut headers = HeaderMap::new();
        let mut last: Option<(HeaderName, Vec<u8>)> = None;
        let mut at = 0;
        while let Some((line, next)) = line(&piece, at) {
            at = next;
            if line.is_empty() {
                break;
            }
            match (&mut last, line.first()) {
                // A value may go on in the next line (RFC 5322, section 2.2.3).
                (Some((_, value)), Some(b' ' | b'\t')) => {
                    value.push(b' ');
                    value.extend_from_slice(line.trim_ascii());
                }
                _ => {
                    add(&mut headers, last.take())?;
                    last = Some(header(line)?);
                }
            }
        }
        add(&mut headers, last)?;
        Ok(Self {
            headers,
            body: piece.slice(at.min(piece.len())..),
        })
    }

    /// What it is called in a form (RFC 7578, section 4.2).
    #[must_use]
    pub fn name(&self) -> Option<String> {
        said(self.headers.get(CONTENT_DISPOSITION)?, "name")
    }

    /// What the file is called that it is, by its sender: no path to be trusted.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        said(self.headers.get(CONTENT_DISPOSITION)?, "filename")
    }

    /// Its media type, as it is written.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// Its value, where it is JSON. A null that the type does not allow is read as absent.
    ///
    /// # Errors
    /// If it is no JSON, or not of the type.
    pub fn json<T: Decode>(&self) -> Result<T, DecodeError> {
        codec::read_bytes(&self.body, NullPolicy::Lenient).map(|(value, _)| value)
    }
}

/// How many bytes it has: what is in it is shown to nobody.
impl std::fmt::Debug for BodyPart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BodyPart")
            .field("headers", &super::header::Shown(&self.headers))
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

impl Response<Bytes> {
    /// The parts of the body, where it is `multipart/…`.
    ///
    /// # Errors
    /// As [`BodyPart::read`].
    pub fn parts(&self) -> Result<Vec<BodyPart>, DecodeError> {
        BodyPart::read(&self.headers, &self.body)
    }
}

fn boundary(content_type: Option<&HeaderValue>) -> Result<String, DecodeError> {
    let of = |value: &HeaderValue| {
        let text = value.to_str().ok()?.trim_start();
        let kind = text.get(..10)?;
        kind.eq_ignore_ascii_case("multipart/").then_some(())?;
        said(value, "boundary").filter(|boundary| !boundary.is_empty())
    };
    let found = content_type.and_then(of);
    found.ok_or_else(|| DecodeError::refused("its media type names no boundary between parts"))
}

/// The value of a parameter of a header.
fn said(header: &HeaderValue, wanted: &str) -> Option<String> {
    let text = std::str::from_utf8(header.as_bytes()).ok()?;
    let (_, parameters) = text.split_once(';')?;
    parameter::value(parameters, ';', wanted)
}

/// What stands between the delimiters.
fn pieces(body: &Bytes, delimiter: &str) -> Result<Vec<Bytes>, DecodeError> {
    let mut pieces = Vec::new();
    let (mut at, mut open): (usize, Option<usize>) = (0, None);
    // A delimiter is a line of its own, so that only the beginnings of lines are looked at.
    while let Some((line, next)) = line(body, at) {
        if let Some(rest) = line.strip_prefix(delimiter.as_bytes()) {
            let is_last = rest.starts_with(b"--");
            if is_last || rest.trim_ascii().is_empty() {
                pieces.extend(open.map(|from| body.slice(from..end_before(body, from, at))));
                if is_last {
                    return Ok(pieces);
                }
                open = Some(next);
            }
        }
        at = next;
    }
    Err(DecodeError::refused("it ends before its last part does"))
}

/// Where what begins at `from` ends, whose last line break belongs to the delimiter at `at`.
fn end_before(body: &[u8], from: usize, at: usize) -> usize {
    let before = body.get(from..at).unwrap_or_default();
    let text = before.strip_suffix(b"\n").unwrap_or(before);
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    from + text.len()
}

/// The line that begins at `from`, without its end, and where the next one begins; `None` behind the last.
fn line(text: &[u8], from: usize) -> Option<(&[u8], usize)> {
    let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
    let end = rest.iter().position(|byte| *byte == b'\n');
    let line = rest.get(..end.unwrap_or(rest.len()))?;
    let next = end.map_or(text.len(), |end| from + end + 1);
    Some((line.strip_suffix(b"\r").unwrap_or(line), next))
}

fn header(line: &[u8]) -> Result<(HeaderName, Vec<u8>), DecodeError> {
    let colon = line.iter().position(|byte| *byte == b':');
    let (name, value) = line.split_at(colon.ok_or_else(no_header)?);
    let name = HeaderName::from_bytes(name.trim_ascii()).map_err(|_| no_header())?;
    let value = value.strip_prefix(b":").unwrap_or(value);
    Ok((name, value.trim_ascii().to_vec()))
}

fn add(headers: &mut HeaderMap, one: Option<(HeaderName, Vec<u8>)>) -> Result<(), DecodeError> {
    if let Some((name, value)) = one {
        let value = HeaderValue::from_bytes(&value).map_err(|_| no_header())?;
        headers.append(name, value);
    }
    Ok(())
}

fn no_header() -> DecodeError {
    DecodeError::refused("a part has a header that is none")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;

    fn read(content_type: &str, body: &str) -> Result<Vec<BodyPart>, String> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
        let body = Bytes::copy_from_slice(body.as_bytes());
        BodyPart::read(&headers, &body).map_err(|error| error.to_string())
    }

    fn bodies(content_type: &str, body: &str) -> Vec<String> {
        let parts = read(content_type, body).unwrap();
        let texts = parts.iter().map(|part| part.body.to_vec());
        texts.map(|text| String::from_utf8(text).unwrap()).collect()
    }

    #[test]
    fn parts_have_names_types_and_bytes() {
        let body = "ignored\r\n--x y\r\nContent-Disposition: form-data; name=\"a \\\"b\\\"\";\r\n filename=\"p;q.png\"\r\n\
            content-type: image/png\r\n\r\n1\r\n2\r\n\r\n--x y  \r\nContent-Type: application/json\r\n\r\n{\"n\":7}\r\n--x y--\r\nignored";
        let parts = read("multipart/form-data; charset=x; boundary=\"x y\"", body).unwrap();
        let [file, json] = parts.as_slice() else {
            panic!("{parts:?}")
        };
        assert_eq!(file.name().as_deref(), Some("a \"b\""));
        assert_eq!(file.file_name().as_deref(), Some("p;q.png"));
        assert_eq!(file.media_type(), Some("image/png"));
        assert_eq!(&file.body[..], b"1\r\n2\r\n");
        assert_eq!((json.name(), json.file_name()), (None, None));
        let value: Value = json.json().unwrap();
        assert_eq!(value.pointer("/n"), Some(&Value::Number(7.into())));
        assert!(json.json::<String>().is_err());
        assert!(!format!("{file:?}").contains("1\\r"), "{file:?}");
    }

    #[test]
    fn delimiters_are_lines_of_their_own() {
        let mixed = "Multipart/Mixed; boundary=b";
        assert_eq!(
            bodies(mixed, "--b\r\n\r\na --b\r\n--bc\r\n--b--"),
            ["a --b\r\n--bc"]
        );
        assert_eq!(bodies(mixed, "--b\n\na\n--b\n\n\n--b--\n"), ["a", ""]);
        assert_eq!(bodies(mixed, "--b\r\nx: y\r\n--b--"), [""]);
        assert_eq!(bodies(mixed, "--b--"), [""; 0]);
    }

    #[test]
    fn what_is_broken_is_refused() {
        let mixed = "multipart/mixed; boundary=b";
        let table = [
            ("multipart/mixed", "--b--", "names no boundary"),
            ("text/plain; boundary=b", "--b--", "names no boundary"),
            (mixed, "", "ends before"),
            (mixed, "--b\r\n\r\nhalf", "ends before"),
            (
                mixed,
                "--b\r\nno header\r\n\r\n--b--",
                "a header that is none",
            ),
            (mixed, "--b\r\na b: c\r\n\r\n--b--", "a header that is none"),
        ];
        for (content_type, body, expected) in table {
            let error = read(content_type, body).unwrap_err();
            assert!(error.contains(expected), "{body:?}: {error}");
        }
    }
}
