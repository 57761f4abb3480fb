//! JSON Pointers.

/// RFC 6901, section 3: empty, or `/` before every token; `~` only as `~0` and `~1`.
pub(super) fn is_json_pointer(text: &str) -> bool {
    let escapes = text
        .split('~')
        .skip(1)
        .all(|after| after.starts_with(['0', '1']));
    (text.is_empty() || text.starts_with('/')) && escapes
}

/// draft-bhutton-relative-json-pointer-00, section 3: a number, an optional shift, and a pointer or `#`.
pub(super) fn is_relative_json_pointer(text: &str) -> bool {
    let Some(rest) = strip_number(text) else {
        return false;
    };
    let rest = match rest.strip_prefix(['+', '-']) {
        Some(shift) if shift.starts_with('0') => return false,
        Some(shift) => match strip_number(shift) {
            Some(rest) => rest,
            None => return false,
        },
        None => rest,
    };
    rest == "#" || is_json_pointer(rest)
}

/// What follows a number without leading zeros.
fn strip_number(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let leading = digits > 1 && text.starts_with('0');
    if digits == 0 || leading {
        None
    } else {
        text.get(digits..)
    }
}
