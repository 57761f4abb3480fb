//! Text that is not in UTF-8: what the `charset` of a media type says (RFC 9110, section 8.3.2).

use std::borrow::Cow;

use http::HeaderValue;

use super::parameter;
use crate::DecodeError;
use crate::codec;

/// What 0x80 to 0x9F are in windows-1252, which is what Latin-1 and ASCII are read as (WHATWG Encoding, sections 4.2 and 9.1); all other bytes are the
/// characters of their numbers.
const BEYOND_ASCII: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a body, by the charset that its media type says; in UTF-8 where it says none.
pub(super) fn decode<'b>(
    content_type: Option<&HeaderValue>,
    body: &'b [u8],
) -> Result<Cow<'b, str>, DecodeError> {
    let content_type = content_type.and_then(|value| value.to_str().ok());
    let charset = content_type.and_then(|text| parameter::value(text, ';', "charset"));
    let charset = charset.unwrap_or_default().trim().to_ascii_lowercase();
    match charset.as_str() {
        "" | "utf-8" | "utf8" => codec::utf8(body).map(Cow::Borrowed),
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "l1" | "us-ascii" | "ascii"
        | "windows-1252" | "cp1252" => Ok(body.iter().map(|byte| character(*byte)).collect()),
        other if body.is_ascii() && begins_as_ascii(other) => codec::utf8(body).map(Cow::Borrowed),
        other => Err(DecodeError::charset(other)),
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
    use super::decode;
    use http::HeaderValue;

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
