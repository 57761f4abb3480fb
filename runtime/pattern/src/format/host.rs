//! Host names: RFC 952 as changed by RFC 1123, section 2.1, and internationalized ones (RFC 5890, section 2.3.2.3).

use super::label;

/// The most octets of a name as it is sent, without the last dot (RFC 1035, section 2.3.4).
const MAX_LENGTH: usize = 253;

/// The dot, and what is typed for one (RFC 3490, section 3.1, which IDNA2008 leaves to whoever reads).
const DOTS: [char; 4] = ['.', '\u{3002}', '\u{FF0E}', '\u{FF61}'];

/// Labels of letters, digits and inner hyphens, 63 octets each and 253 in all. Those that begin with `xn--` are A-labels.
pub(super) fn is_hostname(text: &str) -> bool {
    if text.is_empty() || text.len() > MAX_LENGTH {
        return false;
    }
    let labels: Option<Vec<_>> = text.split('.').map(ascii_label).collect();
    labels.is_some_and(|labels| label::keep_bidi(&labels))
}

/// The same with U-labels among them.
pub(super) fn is_idn_hostname(text: &str) -> bool {
    // Each code point takes an octet at least, and four at most here.
    if text.len() > MAX_LENGTH * 4 {
        return false;
    }
    let mut length = 0;
    let mut labels = Vec::new();
    for label in text.split(DOTS) {
        let known = if label.is_ascii() {
            // RFC 5891, section 4.2.3.1: `--` in the third and fourth place is for A-labels.
            let reserved = label.get(2..4) == Some("--") && a_label(label).is_none();
            ascii_label(label)
                .filter(|_| !reserved)
                .map(|points| (points, label.len()))
        } else {
            let points: Vec<char> = label.chars().collect();
            label::length(&points).map(|length| (points, length))
        };
        let Some((points, octets)) = known else {
            return false;
        };
        length += octets + 1;
        labels.push(points);
    }
    length <= MAX_LENGTH + 1 && label::keep_bidi(&labels)
}

/// The code points of a label in ASCII: those that an A-label stands for.
fn ascii_label(text: &str) -> Option<Vec<char>> {
    let ends = !text.starts_with('-') && !text.ends_with('-');
    let inner = text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !(1..=63).contains(&text.len()) || !ends || !inner {
        return None;
    }
    match a_label(text) {
        Some(punycode) => label::from_ascii(punycode),
        None => Some(text.chars().collect()),
    }
}

/// What follows the prefix of an A-label (RFC 5890, section 2.3.2.1), in either case.
fn a_label(text: &str) -> Option<&str> {
    let (prefix, rest) = text.split_at_checked(4)?;
    prefix.eq_ignore_ascii_case("xn--").then_some(rest)
}
