//! Decimal numbers of any size: compared and divided without floating point, so that 0.3 is a multiple of 0.1.

use std::cmp::Ordering;

/// `±digits × 10^exponent`, the digits without zeros around them; zero has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    /// Reads a number of JSON's grammar. Other text gives some value, never a panic.
    pub(super) fn read(text: &str) -> Self {
        let (negative, text) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = [whole, fraction].concat();
        let significant = digits.trim_start_matches('0').trim_end_matches('0');
        if significant.is_empty() {
            return Self {
                negative: false,
                digits: Vec::new(),
                exponent: 0,
            };
        }
        let trailing = digits.len() - digits.trim_end_matches('0').len();
        let exponent = read_exponent(exponent) + length(trailing) - length(fraction.len());
        let digits = significant
            .bytes()
            .map(|digit| digit.wrapping_sub(b'0') % 10)
            .collect();
        Self {
            negative,
            digits,
            exponent,
        }
    }

    /// Whether this is an integer multiple of a divisor. Nothing but zero is a multiple of zero.
    pub(super) fn is_multiple_of(&self, divisor: &Self) -> bool {
        if self.digits.is_empty() || divisor.digits.is_empty() {
            return self.digits.is_empty();
        }
        // Our digits do not end in zero, so they are no multiple of ten times anything.
        let Ok(zeros) = usize::try_from(self.exponent - divisor.exponent) else {
            return false;
        };
        // Past as many zeros as the divisor has bits, one more changes nothing: all its factors 2 and 5 are used up.
        let zeros = zeros.min(divisor.digits.len() * 4);
        let dividend = self
            .digits
            .iter()
            .copied()
            .chain(std::iter::repeat_n(0, zeros));
        match small(&divisor.digits) {
            Some(divisor) => {
                dividend.fold(0, |rest, digit| (rest * 10 + u128::from(digit)) % divisor) == 0
            }
            None => has_no_rest(dividend, &divisor.digits),
        }
    }

    /// The same number as text, one for all its spellings.
    pub(super) fn canonical(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits: String = self
            .digits
            .iter()
            .map(|digit| char::from(b'0' + digit))
            .collect();
        format!("{sign}{digits}e{}", self.exponent)
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// Where the point stands, counted from before the first digit.
    fn magnitude(&self) -> i64 {
        self.exponent.saturating_add(length(self.digits.len()))
    }

    fn compare_size(&self, other: &Self) -> Ordering {
        self.magnitude()
            .cmp(&other.magnitude())
            .then_with(|| self.digits.cmp(&other.digits))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.sign(), other.sign()) {
            (1, 1) => self.compare_size(other),
            (-1, -1) => other.compare_size(self),
            (mine, theirs) => mine.cmp(&theirs),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn length(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX / 4)
}

/// Exponents beyond 60 bits are held at that bound: two numbers that differ only there compare as equal.
fn read_exponent(text: &str) -> i64 {
    const BOUND: i64 = i64::MAX / 4;
    let text = text.strip_prefix('+').unwrap_or(text);
    let bound = if text.starts_with('-') { -BOUND } else { BOUND };
    text.parse()
        .map_or(bound, |exponent: i64| exponent.clamp(-BOUND, BOUND))
}

/// The digits as a number that can be multiplied by ten without overflow.
fn small(digits: &[u8]) -> Option<u128> {
    (digits.len() <= 36).then(|| {
        digits
            .iter()
            .fold(0, |number, digit| number * 10 + u128::from(*digit))
    })
}

/// Long division, as on paper.
fn has_no_rest(dividend: impl Iterator<Item = u8>, divisor: &[u8]) -> bool {
    let mut rest: Vec<u8> = Vec::with_capacity(divisor.len() + 1);
    for digit in dividend {
        if digit != 0 || !rest.is_empty() {
            rest.push(digit);
        }
        while (rest.len(), rest.as_slice()) >= (divisor.len(), divisor) {
            subtract(&mut rest, divisor);
        }
    }
    rest.is_empty()
}

/// Takes `less` from `number`, which is not smaller and has no leading zeros before nor after.
fn subtract(number: &mut Vec<u8>, less: &[u8]) {
    let mut borrow = 0;
    let mut less = less.iter().rev();
    for digit in number.iter_mut().rev() {
        let take = less.next().copied().unwrap_or(0) + borrow;
        borrow = u8::from(*digit < take);
        *digit = *digit + borrow * 10 - take;
    }
    let zeros = number.iter().take_while(|digit| **digit == 0).count();
    number.drain(..zeros);
}
