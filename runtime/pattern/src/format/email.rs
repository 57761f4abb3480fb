//! Mail addresses (RFC 5321, section 4.1.2), and internationalized ones (RFC 6531, section 3.3).

use super::{host, ip};

/// `Local-part "@" (Domain / address-literal)`
pub(super) fn is_email(text: &str) -> bool {
    text.is_ascii() && is_mailbox(text, host::is_hostname)
}

/// The same, with `UTF8-non-ascii` wherever a mailbox has text, and U-labels in the domain.
pub(super) fn is_idn_email(text: &str) -> bool {
    is_mailbox(text, host::is_idn_hostname)
}

fn is_mailbox(text: &str, is_host: fn(&str) -> bool) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    // Section 4.5.3.1: the local part has at most 64 octets.
    local.len() <= 64 && (is_dot_string(local) || is_quoted(local)) && is_domain(domain, is_host)
}

/// `Atom *("." Atom)`
fn is_dot_string(text: &str) -> bool {
    text.split('.')
        .all(|atom| !atom.is_empty() && atom.bytes().all(is_atext))
}

/// `atext` (RFC 5322, section 3.2.3; RFC 6531, section 3.3)
fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// `DQUOTE *QcontentSMTP DQUOTE`
fn is_quoted(text: &str) -> bool {
    let Some(content) = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    else {
        return false;
    };
    let mut bytes = content.bytes();
    while let Some(byte) = bytes.next() {
        let plain = matches!(byte, b' '..=b'~' | 0x80..) && byte != b'"' && byte != b'\\';
        let escaped = byte == b'\\' && bytes.next().is_some_and(|next| matches!(next, b' '..=b'~'));
        if !plain && !escaped {
            return false;
        }
    }
    true
}

fn is_domain(text: &str, is_host: fn(&str) -> bool) -> bool {
    match text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        Some(literal) => match literal.get(..5) {
            Some(tag) if tag.eq_ignore_ascii_case("IPv6:") => {
                ip::is_ipv6(literal.get(5..).unwrap_or_default())
            }
            _ => ip::is_ipv4(literal),
        },
        None => is_host(text),
    }
}
