//! Durations (RFC 3339, appendix A).

/// `"P" (dur-date / dur-time / dur-week)`
pub(super) fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else {
        return false;
    };
    let (date, time) = match rest.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (rest, None),
    };
    match time {
        Some(time) => (date.is_empty() || runs(date, "YMD")) && runs(time, "HMS"),
        None => runs(date, "YMD") || runs(date, "W"),
    }
}

/// Numbers with units that follow each other in `order` without a gap: the grammar has no `P1Y2D`.
fn runs(text: &str, order: &str) -> bool {
    let mut units = order.chars();
    let mut first = true;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (Some((_, after)), true) = (rest.split_at_checked(digits), digits > 0) else {
            return false;
        };
        let Some(unit) = after.chars().next() else {
            return false;
        };
        let expected = if first {
            units.by_ref().find(|other| *other == unit)
        } else {
            units.next()
        };
        if expected != Some(unit) {
            return false;
        }
        first = false;
        rest = after.get(unit.len_utf8()..).unwrap_or_default();
    }
    !first
}
