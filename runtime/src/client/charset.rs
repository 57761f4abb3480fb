//! Text that is not in UTF-8: what the `charset` of a media type says (RFC 9110, section 8.3.2), of an answer and of a request.

use std::borrow::Cow;

use http::HeaderValue;

use super::failure::RequestError;
use super::parameter;
use crate::DecodeError;
use crate::codec;

/// What 0x80 to 0x9F are in windows-1252, which is what Latin-1 and ASCII are read as (WHATWG Encoding, sections 4.2 and 9.1); all other bytes are the
/// characters of their numbers.
const BEYOND_ASCII: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A charset that is read and written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Charset {
    Utf8,
    Ascii,
    Latin1,
    Windows1252,
}

impl Charset {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "" | "utf-8" | "utf8" => Self::Utf8,
            "us-ascii" | "ascii" => Self::Ascii,
            "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "l1" => Self::Latin1,
            "windows-1252" | "cp1252" => Self::Windows1252,
            _ => return None,
        })
    }

    /// The byte that a character is, in a charset of one byte each.
    fn byte(self, character: char) -> Option<u8> {
        let own = u8::try_from(u32::from(character)).ok();
        match self {
            Self::Ascii => own.filter(u8::is_ascii),
            // What stands between is a control character to some readers, and a character of windows-1252 to others.
            Self::Latin1 => own.filter(|byte| !(0x80..0xa0).contains(byte)),
            _ => {
                let mut special = BEYOND_ASCII.iter().zip(0x80_u8..);
                let special = special.find(|(known, _)| **known == character);
                special
                    .map(|(_, byte)| byte)
                    .or_else(|| own.filter(|byte| !(0x80..0xa0).contains(byte)))
            }
        }
    }
}

/// What the parameter `charset` of a media type says, in lower case; nothing where there is none.
fn charset(media_type: &str) -> String {
    let charset = parameter::value(media_type, ';', "charset").unwrap_or_default();
    charset.trim().to_ascii_lowercase()
}

/// The text of a body, by the charset that its media type says; in UTF-8 where it says none.
pub(super) fn decode<'b>(
    content_type: Option<&HeaderValue>,
    body: &'b [u8],
) -> Result<Cow<'b, str>, DecodeError> {
    let content_type = content_type.and_then(|value| value.to_str().ok());
    let name = content_type.map(charset).unwrap_or_default();
    match Charset::of(&name) {
        Some(Charset::Utf8) => codec::utf8(body).map(Cow::Borrowed),
        Some(_) => Ok(body.iter().map(|byte| character(*byte)).collect()),
        None if body.is_ascii() && begins_as_ascii(&name) => codec::utf8(body).map(Cow::Borrowed),
        None => Err(DecodeError::charset(&name)),
    }
}

/// A text as bytes of the charset that its media type says, which is what a receiver will read it by.
///
/// # Errors
/// Where the charset has not all of its characters, or is none that is written.
pub(super) fn encode(name: &str, media_type: &str, text: String) -> Result<Vec<u8>, RequestError> {
    let charset_name = charset(media_type);
    let Some(charset) = Charset::of(&charset_name) else {
        if text.is_ascii() && begins_as_ascii(&charset_name) {
            return Ok(text.into_bytes());
        }
        return Err(RequestError::new(format!(
            "`{name}` is text in the charset `{charset_name}`, which is not written: UTF-8 is, ISO-8859-1, windows-1252 and ASCII"
        )));
    };
    if charset == Charset::Utf8 || text.is_ascii() {
        return Ok(text.into_bytes());
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|one| charset.byte(one)).collect();
    bytes.ok_or_else(|| {
        RequestError::new(format!(
            "`{name}` has a character that the charset `{charset_name}` of its media type has not"
        ))
    })
}

/// Holds what is written in UTF-8 alone against the charset that its media type says: the percent-encoded text of a form (WHATWG URL, section 5.2), and XML.
///
/// # Errors
/// Where the charset is another one, and has not the same bytes for what is written.
pub(super) fn utf8(media_type: &str, what: &str, is_ascii: bool) -> Result<(), RequestError> {
    let name = charset(media_type);
    match Charset::of(&name) {
        Some(Charset::Utf8) => Ok(()),
        known if is_ascii && (known.is_some() || begins_as_ascii(&name)) => Ok(()),
        _ => Err(RequestError::new(format!(
            "the body is {what} in the charset `{name}`, and {what} is written in UTF-8 alone"
        ))),
    }
}

/// Whether ASCII means itself in a charset that is not read beyond that.
fn begins_as_ascii(charset: &str) -> bool {
    const FAMILIES: [&str; 8] = [
        "iso-8859-",
        "windows-125",
        "koi8-",
        "gb",
        "big5",
        "shift_jis",
        "euc-",
        "macintosh",
    ];
    FAMILIES.iter().any(|family| charset.starts_with(family))
}

fn character(byte: u8) -> char {
    let special = byte.checked_sub(0x80).map(usize::from);
    let special = special.and_then(|at| BEYOND_ASCII.get(at));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, utf8};
    use http::HeaderValue;

    #[test]
    fn text_is_written_as_its_charset_says() {
        let of = |media_type: &str, text: &str| {
            encode("body", media_type, text.to_owned()).map_err(|error| error.to_string())
        };
        let ok = |bytes: &[u8]| Ok(bytes.to_vec());
        let lacks = |charset: &str| {
            Err(format!(
                "`body` has a character that the charset `{charset}` of its media type has not"
            ))
        };
        let table = [
            ("text/plain", "né€", ok("né€".as_bytes())),
            ("text/plain; charset=UTF-8", "né€", ok("né€".as_bytes())),
            ("text/plain; charset=iso-8859-1", "néÿ", ok(b"n\xe9\xff")),
            ("text/plain;CHARSET=\"Latin1\"", "né", ok(b"n\xe9")),
            ("text/plain; charset=iso-8859-1", "€", lacks("iso-8859-1")),
            (
                "text/plain; charset=iso-8859-1",
                "\u{85}",
                lacks("iso-8859-1"),
            ),
            (
                "text/plain; charset=windows-1252",
                "é€Ÿ",
                ok(b"\xe9\x80\x9f"),
            ),
            (
                "text/plain; charset=windows-1252",
                "\u{80}",
                lacks("windows-1252"),
            ),
            (
                "text/plain; charset=windows-1252",
                "😀",
                lacks("windows-1252"),
            ),
            ("text/plain; charset=us-ascii", "plain", ok(b"plain")),
            ("text/plain; charset=us-ascii", "é", lacks("us-ascii")),
            ("text/plain; charset=iso-8859-2", "plain", ok(b"plain")),
        ];
        for (media_type, text, expected) in table {
            assert_eq!(of(media_type, text), expected, "{media_type} {text}");
        }
        for (media_type, text) in [
            ("text/plain; charset=iso-8859-2", "é"),
            ("text/plain; charset=utf-16", "a"),
        ] {
            let error = of(media_type, text).unwrap_err();
            assert!(error.contains("which is not written"), "{error}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text: String = ('\0'..='\u{ff}').chain(['€', 'Ÿ', '😀']).collect();
        for charset in ["utf-8", "us-ascii", "iso-8859-1", "windows-1252"] {
            let content_type = format!("text/plain; charset={charset}");
            let value = HeaderValue::from_str(&content_type).unwrap();
            for character in text.chars() {
                let Ok(bytes) = encode("body", &content_type, character.to_string()) else {
                    continue;
                };
                let read = decode(Some(&value), &bytes).unwrap();
                assert_eq!(read, character.to_string(), "{charset}");
            }
        }
    }

    #[test]
    fn what_is_written_in_utf_8_alone_is_of_that_or_of_ascii() {
        for (charset, is_ascii, is_right) in [
            ("", false, true),
            ("; charset=utf-8", false, true),
            ("; charset=iso-8859-1", true, true),
            ("; charset=iso-8859-1", false, false),
            ("; charset=iso-8859-15", true, true),
            ("; charset=utf-16", true, false),
        ] {
            let found = utf8(&format!("text/xml{charset}"), "XML", is_ascii);
            assert_eq!(found.is_ok(), is_right, "{charset} {is_ascii}");
        }
    }

    #[test]
    fn text_is_what_its_charset_says() {
        let of = |content_type: &str, body: &[u8]| {
            let value = HeaderValue::from_str(content_type).unwrap();
            let text = decode(Some(&value), body).map(std::borrow::Cow::into_owned);
            text.map_err(|error| error.to_string())
        };
        let ok = |text: &str| Ok(text.to_owned());
        let latin = b"na\xefve \x80 \x9f \xff";
        for charset in [
            "iso-8859-1",
            "Latin1",
            "\"ISO-8859-1\"",
            "windows-1252",
            "us-ascii",
        ] {
            let content_type = format!("text/plain; format=flowed; charset={charset}");
            assert_eq!(of(&content_type, latin), ok("naïve € Ÿ ÿ"), "{charset}");
        }
        for content_type in [
            "text/plain",
            "text/plain; charset=UTF-8",
            "text/csv;charset=",
        ] {
            assert_eq!(
                of(content_type, "né".as_bytes()),
                ok("né"),
                "{content_type}"
            );
            let error = of(content_type, latin).unwrap_err();
            assert_eq!(error, "the text is not UTF-8, from byte 2 on");
        }
        let expected = "the text is in the charset `utf-16`, which is not read: UTF-8 is, ISO-8859-1 and windows-1252";
        assert_eq!(
            of("text/plain; charset=UTF-16", b"a\0"),
            Err(expected.to_owned())
        );
        assert_eq!(of("text/plain; charset=ISO-8859-2", b"plain"), ok("plain"));
        assert!(of("text/plain; charset=ISO-8859-2", b"\xb1").is_err());
        let odd = of("text/plain; charset=\"a b\"", b"a").unwrap_err();
        assert!(odd.contains("in a charset, which"), "{odd}");
        assert_eq!(decode(None, b"a"), Ok("a".into()));
    }
}
