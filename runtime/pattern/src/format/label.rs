//! Labels of internationalized names (IDNA2008: RFC 5890 to 5893).
//!
//! Everything that a registration asks is asked here, but for one: that a sequence of code points is in Normalization Form C
//! (RFC 5891, section 4.2.1). A code point that is not in it on its own is disallowed anyway.

use super::punycode;
use crate::unicode::{Classes, classes};

/// The most octets of a label as it is sent (RFC 1035, section 2.3.4).
const MAX_LENGTH: usize = 63;

/// The U-label of an A-label after its prefix, if that is one (RFC 5891, section 5.4): valid, and Punycode of nothing else.
pub(super) fn from_ascii(punycode: &str) -> Option<Vec<char>> {
    let punycode = punycode.to_ascii_lowercase();
    let label = punycode::decode(&punycode)?;
    let kept = is_valid(&label) && !label.iter().all(char::is_ascii);
    (kept && punycode::encode(&label)? == punycode).then_some(label)
}

/// How many octets a U-label takes as an A-label, if it is one.
pub(super) fn length(label: &[char]) -> Option<usize> {
    // Each code point takes an octet at least: what is longer is not looked at.
    if label.len() > MAX_LENGTH || !is_valid(label) {
        return None;
    }
    let length = "xn--".len() + punycode::encode(label)?.len();
    (length <= MAX_LENGTH).then_some(length)
}

/// RFC 5891, sections 4.2.2 and 4.2.3.
fn is_valid(label: &[char]) -> bool {
    let classes = classes();
    let hyphens = label.first() == Some(&'-')
        || label.last() == Some(&'-')
        || label.get(2..4) == Some(&['-', '-']);
    let marked = label
        .first()
        .is_none_or(|first| classes.mark.contains(u32::from(*first)));
    !hyphens && !marked && (0..label.len()).all(|at| may_stand(label, at, classes))
}

/// `PVALID`, or a rule by context that is kept (RFC 5892, section 2 and appendix A).
fn may_stand(label: &[char], at: usize, classes: &Classes) -> bool {
    let Some(&point) = label.get(at) else {
        return false;
    };
    let before = at
        .checked_sub(1)
        .and_then(|before| label.get(before))
        .copied();
    let after = label.get(at + 1).copied();
    let is = |set: &crate::set::Set, point: Option<char>| {
        point.is_some_and(|point| set.contains(u32::from(point)))
    };
    match point {
        '\u{200C}' => is(&classes.virama, before) || joins(label, at, classes),
        '\u{200D}' => is(&classes.virama, before),
        '\u{B7}' => before == Some('l') && after == Some('l'),
        '\u{375}' => is(&classes.greek, after),
        '\u{5F3}' | '\u{5F4}' => is(&classes.hebrew, before),
        '\u{30FB}' => label
            .iter()
            .any(|other| is(&classes.japanese, Some(*other))),
        '\u{660}'..='\u{669}' => !label
            .iter()
            .any(|other| ('\u{6F0}'..='\u{6F9}').contains(other)),
        '\u{6F0}'..='\u{6F9}' => !label
            .iter()
            .any(|other| ('\u{660}'..='\u{669}').contains(other)),
        _ => is(&classes.valid, Some(point)),
    }
}

/// RFC 5892, appendix A.1: what stands on either side, past what is transparent, would join.
fn joins(label: &[char], at: usize, classes: &Classes) -> bool {
    let (before, rest) = label.split_at_checked(at).unwrap_or_default();
    let mut before = before.iter().rev().map(|point| u32::from(*point));
    let mut after = rest.iter().skip(1).map(|point| u32::from(*point));
    let opaque = |point: &u32| !classes.transparent.contains(*point);
    let left = before.find(opaque);
    let right = after.find(opaque);
    left.is_some_and(|point| classes.joins_after.contains(point))
        && right.is_some_and(|point| classes.joins_before.contains(point))
}

/// The Bidi rule (RFC 5893, section 2), which speaks of names with a label written from right to left only.
pub(super) fn keep_bidi(labels: &[Vec<char>]) -> bool {
    // Nothing below ASCII's end is written from right to left: most names need no table.
    let mut points = labels.iter().flatten();
    if points.all(char::is_ascii) {
        return true;
    }
    let classes = classes();
    let from_right = |label: &Vec<char>| {
        label.iter().any(|point| {
            let point = u32::from(*point);
            classes.right_to_left.contains(point) || classes.arabic_number.contains(point)
        })
    };
    !labels.iter().any(from_right) || labels.iter().all(|label| keeps_bidi(label, classes))
}

/// Conditions 1 to 6, in their order.
fn keeps_bidi(label: &[char], classes: &Classes) -> bool {
    let right = |point: u32| classes.right_to_left.contains(point);
    let arabic = |point: u32| classes.arabic_number.contains(point);
    let european = |point: u32| classes.european_number.contains(point);
    let mark = |point: u32| classes.nonspacing.contains(point);
    let neutral = |point: u32| classes.neutral.contains(point) || mark(point);
    let left = |point: u32| !right(point) && !arabic(point) && !european(point) && !neutral(point);

    let points = || label.iter().map(|point| u32::from(*point));
    let Some(last) = points().rev().find(|point| !mark(*point)) else {
        return false;
    };
    match points().next() {
        Some(first) if right(first) => {
            !points().any(left)
                && (right(last) || european(last) || arabic(last))
                && !(points().any(european) && points().any(arabic))
        }
        Some(first) if left(first) => {
            !points().any(|point| right(point) || arabic(point)) && (left(last) || european(last))
        }
        _ => false,
    }
}
