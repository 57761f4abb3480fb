//! Bytes to text (XML 1.0, section 4.3.3 and appendix F; RFC 7303, section 3).
//!
//! | what says it, in this order | is |
//! |---|---|
//! | a byte order mark | UTF-8 or UTF-16 |
//! | a NUL beside the first `<` | UTF-16 |
//! | `charset` of the media type | that, where it is read (`charset`) |
//! | `encoding` of the declaration | the same |
//! | nothing | UTF-8 |
//!
//! Who says UTF-16 of a text that begins with single bytes has written another encoding than he means, and is read as UTF-8: declarations are often made before
//! it is known how a text is sent.

use std::borrow::Cow;

use http::HeaderValue;

use super::super::{charset, parameter};
use crate::codec::{self, DecodeError};

/// A declaration ends before this.
const DECLARED: usize = 256;

/// The text of a body.
pub(super) fn decode<'b>(
    content_type: Option<&HeaderValue>,
    body: &'b [u8],
) -> Result<Cow<'b, str>, DecodeError> {
    match body {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Err(DecodeError::charset("utf-32")),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0, b'<', ..] => utf16(body, u16::from_be_bytes),
        [b'<', 0, ..] => utf16(body, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, ..] => codec::utf8(body).map(Cow::Borrowed),
        _ => by_name(content_type, body),
    }
}

fn by_name<'b>(
    content_type: Option<&HeaderValue>,
    body: &'b [u8],
) -> Result<Cow<'b, str>, DecodeError> {
    let text = content_type.and_then(|value| value.to_str().ok());
    let of_type = text.and_then(|text| parameter::value(text, ';', "charset"));
    let of_type = of_type.map(|name| name.trim().to_owned());
    let name = of_type.filter(|name| !name.is_empty());
    let name = name.or_else(|| declared(body).map(str::to_owned));
    let name = name.unwrap_or_default().to_ascii_lowercase();
    if name.is_empty()
        || ["utf-16", "ucs-2", "iso-10646-ucs-2"]
            .iter()
            .any(|wide| name.starts_with(wide))
    {
        return codec::utf8(body).map(Cow::Borrowed);
    }
    // The name of an encoding has no other characters (XML 1.0, section 4.3.3).
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let named = Some(format!("text/xml; charset={name}")).filter(|_| name.bytes().all(is_name));
    let named = named.and_then(|text| HeaderValue::try_from(text).ok());
    let named = named.ok_or_else(|| DecodeError::charset(&name))?;
    charset::decode(Some(&named), body)
}

/// The encoding that a declaration names. It is in ASCII, whatever follows.
fn declared(body: &[u8]) -> Option<&str> {
    let rest = body.strip_prefix(b"<?xml")?;
    let rest = rest.get(..DECLARED).unwrap_or(rest);
    let end = rest.windows(2).position(|two| two == b"?>")?;
    let declaration = std::str::from_utf8(rest.get(..end)?).ok()?;
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest
        .chars()
        .next()
        .filter(|one| matches!(one, '"' | '\''))?;
    let (name, _) = rest.strip_prefix(quote)?.split_once(quote)?;
    Some(name)
}

fn utf16<'b>(body: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'b, str>, DecodeError> {
    let (pairs, rest) = body.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        Ok(text) => Err(DecodeError::not_xml(
            text.len(),
            "a character of UTF-16 is cut off",
        )),
        Err(_) => Err(DecodeError::not_xml(
            0,
            "half of a character of UTF-16 is missing",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use http::HeaderValue;

    fn of(content_type: &str, body: &[u8]) -> Result<String, String> {
        let content_type = HeaderValue::from_str(content_type).unwrap();
        let text = decode(Some(&content_type), body).map(std::borrow::Cow::into_owned);
        text.map_err(|error| error.to_string())
    }

    #[test]
    fn what_says_the_encoding_goes_in_order() {
        let wide = |mark: &[u8], bytes: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
            let units = text.encode_utf16().flat_map(bytes);
            mark.iter().copied().chain(units).collect()
        };
        let text = "<?xml version='1.0' encoding='UTF-16'?><a>é€\u{1F600}</a>";
        let table = [
            (
                "text/xml",
                wide(&[0xFE, 0xFF], u16::to_be_bytes, text),
                text,
            ),
            (
                "text/xml",
                wide(&[0xFF, 0xFE], u16::to_le_bytes, text),
                text,
            ),
            (
                "text/xml; charset=latin1",
                wide(&[0xFF, 0xFE], u16::to_le_bytes, text),
                text,
            ),
            (
                "text/xml; charset=utf-16le",
                wide(&[], u16::to_le_bytes, text),
                text,
            ),
            ("text/xml", wide(&[], u16::to_be_bytes, text), text),
            // Not what it says: no text of UTF-16 begins so.
            ("text/xml", text.as_bytes().to_vec(), text),
            ("text/xml; charset=utf-8", "<a>é</a>".into(), "<a>é</a>"),
            (
                "text/xml",
                b"<?xml encoding = \"ISO-8859-1\"?><a>\xe9\x80</a>".to_vec(),
                "<?xml encoding = \"ISO-8859-1\"?><a>é€</a>",
            ),
            (
                "text/xml",
                b"<?xml encoding='windows-1252'?>\xdf".to_vec(),
                "<?xml encoding='windows-1252'?>ß",
            ),
            (
                "text/xml",
                b"<?xml encoding='us-ascii'?>a".to_vec(),
                "<?xml encoding='us-ascii'?>a",
            ),
            (
                "text/xml; charset=ISO-8859-1",
                b"<?xml encoding='utf-8'?>\xe9".to_vec(),
                "<?xml encoding='utf-8'?>é",
            ),
            (
                "text/xml; charset=",
                b"<?xml encoding='latin1'?>\xe9".to_vec(),
                "<?xml encoding='latin1'?>é",
            ),
            (
                "text/xml",
                "<a encoding='latin1'>é</a>".into(),
                "<a encoding='latin1'>é</a>",
            ),
        ];
        for (content_type, body, expected) in table {
            let text = of(content_type, &body);
            assert_eq!(text.as_deref(), Ok(expected), "{content_type} {body:?}");
        }
    }

    #[test]
    fn what_is_not_read_is_said() {
        let table: [(&[u8], &str); 6] = [
            (
                b"<?xml encoding='EUC-KR'?>\xb0\xa1",
                "in the charset `euc-kr`, which is not read",
            ),
            (
                b"<?xml encoding='a\"b'?>\xb0\xa1",
                "in a charset, which is not read",
            ),
            (b"\xff\xfe\0\0<\0\0\0", "in the charset `utf-32`"),
            (b"\xfe\xff\0<\0", "a character of UTF-16 is cut off"),
            (
                b"\xfe\xff\0<\xd8\0",
                "half of a character of UTF-16 is missing",
            ),
            (b"<a>\xff</a>", "the text is not UTF-8, from byte 3 on"),
        ];
        for (body, expected) in table {
            let error = of("text/xml", body).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
