//! URIs (RFC 3986, appendix A).

use super::ip;

/// `scheme ":" hier-part ["?" query] ["#" fragment]`
pub(super) fn is_uri(text: &str) -> bool {
    match text.split_once(':') {
        Some((scheme, rest)) => is_scheme(scheme) && is_rest(rest, false),
        None => false,
    }
}

/// `URI / relative-ref`
pub(super) fn is_uri_reference(text: &str) -> bool {
    is_uri(text) || is_rest(text, true)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// What follows the scheme. Without one, the first segment of a path holds no colon (`path-noscheme`).
fn is_rest(text: &str, relative: bool) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (hierarchy, query) = text.split_once('?').unwrap_or((text, ""));
    let path = match hierarchy.strip_prefix("//") {
        Some(rest) => {
            let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            if !is_authority(authority) {
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
    made_of(path, b":@/") && made_of(query, b":@/?") && made_of(fragment, b":@/?")
}

/// `[userinfo "@"] host [":" port]`
fn is_authority(text: &str) -> bool {
    let (user, rest) = text.split_once('@').unwrap_or(("", text));
    let literal = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (host, port) = match literal {
        Some((literal, port)) => (is_ip_literal(literal), port),
        None => {
            let (host, port) = rest.split_at(rest.find(':').unwrap_or(rest.len()));
            (made_of(host, b""), port)
        }
    };
    let port = port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    host && port && made_of(user, b":")
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
            version && !address.is_empty() && !address.contains('%') && made_of(address, b":")
        })
}

/// `unreserved / pct-encoded / sub-delims`, and these
fn made_of(text: &str, others: &[u8]) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => [bytes.next(), bytes.next()]
                .iter()
                .all(|digit| digit.is_some_and(|digit| digit.is_ascii_hexdigit())),
            _ => {
                byte.is_ascii_alphanumeric()
                    || b"-._~!$&'()*+,;=".contains(&byte)
                    || others.contains(&byte)
            }
        };
        if !fits {
            return false;
        }
    }
    true
}
