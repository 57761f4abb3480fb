//! Host names (RFC 952 as changed by RFC 1123, section 2.1).

/// Labels of letters, digits and inner hyphens, 63 octets each and 253 in all (RFC 1035, section 2.3.4).
pub(super) fn is_hostname(text: &str) -> bool {
    !text.is_empty() && text.len() <= 253 && text.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let ends = !label.starts_with('-') && !label.ends_with('-');
    let inner = label
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    // RFC 5891, section 4.2.3.1: `--` in the third and fourth place is for A-labels, which begin with `xn`.
    let reserved = label.get(2..4) == Some("--")
        && !label
            .get(..2)
            .is_some_and(|tag| tag.eq_ignore_ascii_case("xn"));
    (1..=63).contains(&label.len()) && ends && inner && !reserved
}
