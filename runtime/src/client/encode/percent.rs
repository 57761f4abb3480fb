//! Percent-encoding (RFC 3986, section 2.1).

use std::borrow::Cow;
use std::fmt::Write as _;

/// Encodes everything but the unreserved characters (RFC 3986, section 2.3).
pub(super) fn strict(text: &str) -> String {
    encode(text, is_unreserved)
}

const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Leaves reserved characters too, and what is percent-encoded already (`allowReserved`; RFC 6570, section 3.2.3), but those which end a query or tell its
/// pairs from each other, a plus, which is a space to many, and brackets, which RFC 3986, section 3.4, has not in a query. A quotation mark is encoded by whoever
/// reads a URL as browsers do (WHATWG URL, section 1.3, the special-query set).
pub(super) fn reserved_query(text: &str) -> String {
    with_triples(text, any, |byte| is_reserved(byte) && byte != b'\'')
}

/// The same in the body of a form.
pub(super) fn reserved_form(text: &str) -> String {
    with_triples(text, any, is_reserved)
}

const fn is_reserved(byte: u8) -> bool {
    is_unreserved(byte)
        || matches!(
            byte,
            b':' | b'/'
                | b'?'
                | b'@'
                | b'!'
                | b'$'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b','
                | b';'
                | b'='
        )
}

/// The same for a segment of a path: all that it may have (RFC 3986, section 3.3), and nothing that ends it. A slash that is encoded already is
/// encoded again: some servers decode it before they look for segments.
pub(super) fn reserved_segment(text: &str) -> String {
    let is_kept = |digits: &str| {
        !["2f", "5c"]
            .iter()
            .any(|bad| digits.eq_ignore_ascii_case(bad))
    };
    with_triples(text, is_kept, |byte| {
        is_unreserved(byte) || b":@!$&'()*+,;=".contains(&byte)
    })
}

const fn any(_: &str) -> bool {
    true
}

/// Encodes a text, but for what it has of a percent sign and two digits that may stay.
fn with_triples(
    text: &str,
    is_kept: fn(&str) -> bool,
    plain: impl Fn(u8) -> bool + Copy,
) -> String {
    let mut pieces = text.split('%');
    let mut out = encode(pieces.next().unwrap_or_default(), plain);
    for piece in pieces {
        let is_triple = |digits: &&str| digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let triple = piece
            .get(..2)
            .filter(is_triple)
            .filter(|digits| is_kept(digits));
        out.push_str(triple.map_or("%25", |_| "%"));
        out.push_str(&encode(piece, plain));
    }
    out
}

/// Encodes what no cookie may have (RFC 6265, section 4.1.1), and the percent sign, so that what is decoded is what was said. All else is left: many
/// servers decode no cookie.
pub(super) fn cookie(text: &str) -> String {
    encode(text, |byte| is_cookie_octet(byte) && byte != b'%')
}

/// The same of a name, which is a token (RFC 9110, section 5.6.2), or in brackets.
pub(super) fn cookie_name(text: &str) -> String {
    encode(text, |byte| is_cookie_name(byte) && byte != b'%')
}

/// What the value of a cookie may have.
pub(super) const fn is_cookie_octet(byte: u8) -> bool {
    matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e)
}

/// What the name of a cookie may have.
pub(super) const fn is_cookie_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'.'
                | b'^'
                | b'_'
                | b'`'
                | b'|'
                | b'~'
                | b'['
                | b']'
        )
}

/// What the template itself says between its variables: whatever RFC 3986, section 3.3, allows in a path, percent signs included.
pub(super) fn template(text: &str) -> String {
    encode(text, |byte| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'-' | b'.'
                    | b'_'
                    | b'~'
                    | b'!'
                    | b'$'
                    | b'&'
                    | b'\''
                    | b'('
                    | b')'
                    | b'*'
                    | b'+'
                    | b','
                    | b';'
                    | b'='
                    | b':'
                    | b'@'
                    | b'%'
                    | b'/'
            )
    })
}

/// A path that is encoded, but for what none may have and readers of URLs encode (WHATWG URL, section 1.3, the path set, and a backslash).
pub(in super::super) fn settled_path(path: &str) -> String {
    encode(path, |byte| {
        byte.is_ascii_graphic() && !b"\"#<>?\\^`{}".contains(&byte)
    })
}

/// The same of a query (the special-query set).
pub(in super::super) fn settled_query(query: &str) -> String {
    encode(query, |byte| {
        byte.is_ascii_graphic() && !b"\"#'<>".contains(&byte)
    })
}

/// `application/x-www-form-urlencoded` (WHATWG URL, section 5.2): space as `+`.
pub(super) fn form(text: &str) -> String {
    let encoded = encode(text, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'-' | b'.' | b'_' | b' ')
    });
    encoded.replace(' ', "+")
}

fn encode(text: &str, plain: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// How often somebody on the way may decode a segment before we stop looking.
const DECODINGS: usize = 8;

/// Whether a segment, or a piece of it between slashes, means "here" or "up" to anybody on the way who decodes it, once or again (RFC 3986,
/// section 6.2.2.3): many a server decodes `..%2F` before it looks for segments.
pub(in super::super) fn is_dot_segment(segment: &str) -> bool {
    let mut bytes = segment.as_bytes().to_vec();
    for _ in 0..DECODINGS {
        let mut pieces = bytes.split(|byte| matches!(byte, b'/' | b'\\'));
        if pieces.any(|piece| piece == b"." || piece == b"..") {
            return true;
        }
        bytes = decode(&bytes);
    }
    false
}

/// The text of a name or a value of a form (WHATWG URL, section 5.1).
pub(in super::super) fn form_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '+']) {
        return Cow::Borrowed(text);
    }
    let bytes = decode(text.replace('+', " ").as_bytes());
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn decode(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        if let (b'%', [high, low, after @ ..]) = (first, after)
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            out.push(high << 4 | low);
            rest = after;
        } else {
            out.push(*first);
            rest = after;
        }
    }
    out
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
