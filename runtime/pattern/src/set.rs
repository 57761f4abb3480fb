//! Sets of code points.

/// The largest code point.
pub(crate) const MAX: u32 = 0x10_FFFF;

/// A set of code points, surrogates included: a pattern may name them, no text contains them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Set {
    /// Sorted, apart from each other by at least one code point.
    ranges: Vec<(u32, u32)>,
    /// The same for ASCII, one bit each: most texts need nothing else.
    ascii: u128,
}

impl Set {
    pub(crate) fn new(mut ranges: Vec<(u32, u32)>) -> Self {
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (low, high) in ranges {
            match merged.last_mut() {
                Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
                _ => merged.push((low, high)),
            }
        }
        let ascii = merged
            .iter()
            .map(|(low, high)| up_to(*high) & !low.checked_sub(1).map_or(0, up_to))
            .fold(0, |bits, range| bits | range);
        Self {
            ranges: merged,
            ascii,
        }
    }

    pub(crate) fn negated(&self) -> Self {
        let mut ranges = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for &(low, high) in &self.ranges {
            if next < low {
                ranges.push((next, low - 1));
            }
            next = high + 1;
        }
        if next <= MAX {
            ranges.push((next, MAX));
        }
        Self::new(ranges)
    }

    pub(crate) fn ranges(&self) -> &[(u32, u32)] {
        &self.ranges
    }

    pub(crate) fn contains(&self, point: u32) -> bool {
        if point < 128 {
            self.ascii >> point & 1 == 1
        } else {
            within(&self.ranges, point)
        }
    }
}

/// The bits of ASCII up to a code point and with it.
fn up_to(point: u32) -> u128 {
    u128::MAX >> (127 - point.min(127))
}

fn within(ranges: &[(u32, u32)], point: u32) -> bool {
    let after = ranges.partition_point(|range| range.0 <= point);
    after
        .checked_sub(1)
        .and_then(|index| ranges.get(index))
        .is_some_and(|range| point <= range.1)
}

/// `\d`.
pub(crate) const DIGITS: &[(u32, u32)] = &[(0x30, 0x39)];

/// `\w`.
pub(crate) const WORD: &[(u32, u32)] = &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)];

/// `\s`: WhiteSpace and LineTerminator (ECMA-262 12.2 and 12.3).
pub(crate) const SPACE: &[(u32, u32)] = &[
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];

/// What `.` leaves out: LineTerminator (ECMA-262 12.3).
pub(crate) const LINE_ENDS: &[(u32, u32)] = &[(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)];

/// Whether a code point is one of `\w`.
pub(crate) fn is_word(point: u32) -> bool {
    within(WORD, point)
}
