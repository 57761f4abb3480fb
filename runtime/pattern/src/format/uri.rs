//! URIs (RFC 3986, appendix A), and IRIs (RFC 3987, section 2.2), which are the same with more characters.

use super::ip;

/// `scheme ":" hier-part ["?" query] ["#" fragment]`
pub(super) fn is_uri(text: &str) -> bool {
    is_absolute(text, Charset::Ascii)
}

/// `URI / relative-ref`
pub(super) fn is_uri_reference(text: &str) -> bool {
    is_reference(text, Charset::Ascii)
}

/// `scheme ":" ihier-part ["?" iquery] ["#" ifragment]`
pub(super) fn is_iri(text: &str) -> bool {
    is_absolute(text, Charset::Unicode)
}

/// `IRI / irelative-ref`
pub(super) fn is_iri_reference(text: &str) -> bool {
    is_reference(text, Charset::Unicode)
}

/// Which characters stand for themselves.
#[derive(Clone, Copy, PartialEq)]
enum Charset {
    Ascii,
    /// Those of `ucschar` too.
    Unicode,
    /// Those of `iprivate` too.
    Private,
}

fn is_absolute(text: &str, charset: Charset) -> bool {
    match text.split_once(':') {
        Some((scheme, rest)) => is_scheme(scheme) && is_rest(rest, false, charset),
        None => false,
    }
}

fn is_reference(text: &str, charset: Charset) -> bool {
    is_absolute(text, charset) || is_rest(text, true, charset)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// What follows the scheme. Without one, the first segment of a path holds no colon (`path-noscheme`).
fn is_rest(text: &str, relative: bool, charset: Charset) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (hierarchy, query) = text.split_once('?').unwrap_or((text, ""));
    let path = match hierarchy.strip_prefix("//") {
        Some(rest) => {
            let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            if !is_authority(authority, charset) {
                return false;
            }
            path
        }
        None if relative
            && hierarchy
                .split('/')
                .next()
                .is_some_and(|segment| segment.contains(':')) =>
        {
            return false;
        }
        None => hierarchy,
    };
    // `iprivate` stands in queries alone.
    let in_query = match charset {
        Charset::Ascii => Charset::Ascii,
        Charset::Unicode | Charset::Private => Charset::Private,
    };
    made_of(path, ":@/", charset)
        && made_of(query, ":@/?", in_query)
        && made_of(fragment, ":@/?", charset)
}

/// `[userinfo "@"] host [":" port]`
fn is_authority(text: &str, charset: Charset) -> bool {
    let (user, rest) = text.split_once('@').unwrap_or(("", text));
    let literal = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (host, port) = match literal {
        Some((literal, port)) => (is_ip_literal(literal), port),
        None => {
            let (host, port) = rest.split_at(rest.find(':').unwrap_or(rest.len()));
            (made_of(host, "", charset), port)
        }
    };
    let port = port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    host && port && made_of(user, ":", charset)
}

/// `IPv6address / IPvFuture`
fn is_ip_literal(text: &str) -> bool {
    let future = text
        .strip_prefix(['v', 'V'])
        .and_then(|rest| rest.split_once('.'));
    ip::is_ipv6(text)
        || future.is_some_and(|(version, address)| {
            let version =
                !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_hexdigit());
            let address = !address.is_empty()
                && !address.contains('%')
                && made_of(address, ":", Charset::Ascii);
            version && address
        })
}

/// `unreserved / pct-encoded / sub-delims`, and these.
fn made_of(text: &str, others: &str, charset: Charset) -> bool {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let fits = match character {
            '%' => is_escape(&mut characters),
            'A'..='Z' | 'a'..='z' | '0'..='9' => true,
            '\0'..='\x7F' => "-._~!$&'()*+,;=".contains(character) || others.contains(character),
            _ => match charset {
                Charset::Ascii => false,
                Charset::Unicode => is_ucschar(character),
                Charset::Private => is_ucschar(character) || is_private(character),
            },
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Takes the two hexadecimal digits after a `%` (RFC 3986, section 2.1).
pub(super) fn is_escape(characters: &mut impl Iterator<Item = char>) -> bool {
    [characters.next(), characters.next()]
        .iter()
        .all(|digit| digit.is_some_and(|digit| digit.is_ascii_hexdigit()))
}

/// `ucschar` (RFC 3987, section 2.2)
pub(super) fn is_ucschar(character: char) -> bool {
    match character {
        '\u{A0}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFEF}' => true,
        // Planes 1 to 14 without the two noncharacters at the end of each, and without the tags that plane 14 begins with.
        '\u{10000}'..='\u{EFFFD}' => {
            u32::from(character) & 0xFFFF < 0xFFFE
                && !('\u{E0000}'..'\u{E1000}').contains(&character)
        }
        _ => false,
    }
}

/// `iprivate` (RFC 3987, section 2.2)
pub(super) fn is_private(character: char) -> bool {
    matches!(
        character,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}'
    )
}
