//! Base64 (RFC 4648, section 4).

/// Groups of four characters; the last may end with padding, whose leftover bits are zero (section 3.5).
pub(super) fn is_base64(text: &str) -> bool {
    if !text.len().is_multiple_of(4) {
        return false;
    }
    let digits = text
        .strip_suffix("==")
        .or_else(|| text.strip_suffix('='))
        .unwrap_or(text);
    let Some(values) = digits.bytes().map(value).collect::<Option<Vec<u8>>>() else {
        return false;
    };
    let unused = match text.len() - digits.len() {
        0 => 0,
        1 => 0b11,
        _ => 0b1111,
    };
    values.last().is_none_or(|last| last & unused == 0)
}

fn value(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}
