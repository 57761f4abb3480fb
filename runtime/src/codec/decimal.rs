//! A JSON number taken apart, so that values can be compared and integers recognized without floating point.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// `±0.digits × 10^magnitude`, with neither leading nor trailing zeros in `digits`; zero has no digits.
#[derive(Clone, Debug)]
pub(crate) struct Decimal<'a> {
    negative: bool,
    digits: Cow<'a, str>,
    magnitude: i128,
}

impl<'a> Decimal<'a> {
    /// Takes apart a number of JSON's grammar. Other text gives some value, never a panic.
    pub(crate) fn read(text: &'a str) -> Self {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all: Cow<'a, str> = if fraction.is_empty() {
            Cow::Borrowed(whole)
        } else {
            Cow::Owned([whole, fraction].concat())
        };
        let (digits, leading) = significant(all);
        if digits.is_empty() {
            return Self {
                negative: false,
                digits,
                magnitude: 0,
            };
        }
        let magnitude = length(whole)
            .saturating_sub(leading)
            .saturating_add(read_exponent(exponent));
        Self {
            negative,
            digits,
            magnitude,
        }
    }

    pub(crate) fn is_integer(&self) -> bool {
        self.digits.is_empty() || self.magnitude >= length(&self.digits)
    }

    pub(crate) fn to_i128(&self) -> Option<i128> {
        let value = self.unsigned()?;
        if self.negative {
            0_i128.checked_sub_unsigned(value)
        } else {
            value.try_into().ok()
        }
    }

    pub(crate) fn to_u128(&self) -> Option<u128> {
        self.unsigned()
            .filter(|value| *value == 0 || !self.negative)
    }

    fn unsigned(&self) -> Option<u128> {
        if self.digits.is_empty() {
            return Some(0);
        }
        let zeros = self.magnitude.checked_sub(length(&self.digits))?;
        // A u128 has 39 digits at most, so more zeros can only be out of range.
        let zeros = u32::try_from(zeros).ok().filter(|zeros| *zeros < 40)?;
        self.digits
            .parse::<u128>()
            .ok()?
            .checked_mul(10_u128.checked_pow(zeros)?)
    }
}

fn length(text: &str) -> i128 {
    i128::try_from(text.len()).unwrap_or(i128::MAX)
}

/// The digits without the zeros around them, and how many zeros led.
fn significant(all: Cow<'_, str>) -> (Cow<'_, str>, i128) {
    let leading = all.len() - all.trim_start_matches('0').len();
    let digits = match all {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_matches('0')),
        Cow::Owned(text) => Cow::Owned(text.trim_matches('0').to_owned()),
    };
    (digits, i128::try_from(leading).unwrap_or(i128::MAX))
}

/// Exponents beyond 128 bits are held at the bound: two numbers that differ there only compare as equal.
fn read_exponent(text: &str) -> i128 {
    let text = text.strip_prefix('+').unwrap_or(text);
    let bound = if text.starts_with('-') {
        i128::MIN / 2
    } else {
        i128::MAX / 2
    };
    text.parse().unwrap_or(bound)
}

impl Ord for Decimal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.sign(), other.sign()) {
            (-1, -1) => other.compare_size(self),
            (1, 1) => self.compare_size(other),
            (a, b) => a.cmp(&b),
        }
    }
}

impl Decimal<'_> {
    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// Digits without leading zeros compare as text does.
    fn compare_size(&self, other: &Self) -> Ordering {
        self.magnitude
            .cmp(&other.magnitude)
            .then_with(|| self.digits.cmp(&other.digits))
    }
}

impl PartialOrd for Decimal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal<'_> {}

impl Hash for Decimal<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.negative.hash(state);
        self.digits.hash(state);
        self.magnitude.hash(state);
    }
}
