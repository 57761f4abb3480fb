//! Numbers as JSON text: what can be asked of them without losing a digit.

use std::cmp::Ordering;

/// A number of JSON as its sign, its digits without zeros at either end, and the power of ten of the first digit.
#[derive(Debug, PartialEq, Eq)]
struct Decimal {
    negative: bool,
    digits: String,
    /// The value is `0.digits` times ten to this power.
    scale: i64,
}

fn decimal(text: &str) -> Option<Decimal> {
    let (negative, rest) = text
        .strip_prefix('-')
        .map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent.trim_start_matches('+').parse::<i64>().ok()?,
        ),
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let significant = all.trim_start_matches('0');
    let leading = i64::try_from(all.len() - significant.len()).ok()?;
    let scale = i64::try_from(whole.len())
        .ok()?
        .checked_add(exponent)?
        .checked_sub(leading)?;
    let digits = significant.trim_end_matches('0').to_owned();
    let zero = digits.is_empty();
    Some(Decimal {
        negative: negative && !zero,
        digits,
        scale: if zero { 0 } else { scale },
    })
}

/// Whether a number of JSON has no fraction, however it is spelled.
pub(super) fn is_integer(text: &str) -> bool {
    decimal(text).is_some_and(|number| {
        i64::try_from(number.digits.len()).is_ok_and(|digits| digits <= number.scale.max(0))
    })
}

/// The order of two numbers of JSON by value; `None` where an exponent is beyond all reason.
pub(super) fn compare(one: &str, other: &str) -> Option<Ordering> {
    let (one, other) = (decimal(one)?, decimal(other)?);
    let magnitude = |number: &Decimal| (!number.digits.is_empty(), number.scale);
    let by_size = magnitude(&one)
        .cmp(&magnitude(&other))
        .then_with(|| one.digits.cmp(&other.digits));
    Some(match (one.negative, other.negative) {
        (false, false) => by_size,
        (true, true) => by_size.reverse(),
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
    })
}

/// The integer that a number of JSON is, however it is spelled; `None` for fractions and what 128 bits do not hold.
pub(super) fn integer(text: &str) -> Option<i128> {
    let number = decimal(text)?;
    let scale = usize::try_from(number.scale.max(0)).ok()?;
    if number.digits.len() > scale || scale > 39 {
        return None;
    }
    let digits = format!("{:0<scale$}", number.digits);
    let value = if digits.is_empty() {
        0
    } else {
        digits.parse::<i128>().ok()?
    };
    Some(if number.negative { -value } else { value })
}

/// Whether two values of JSON are equal, as `enum` and `const` compare them: numbers by value, members in any order (JSON Schema Core, section 4.2.2).
pub(super) fn equal(one: &crate::source::Tree, other: &crate::source::Tree) -> bool {
    use crate::source::Tree;
    match (one, other) {
        (Tree::Number(a), Tree::Number(b)) => a == b || compare(a, b) == Some(Ordering::Equal),
        (Tree::Array(a), Tree::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (Tree::Object(a), Tree::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| other.get(name).is_some_and(|b| equal(a, b)))
        }
        (one, other) => one == other,
    }
}

/// The integer nearest to a number of JSON, between the bounds of 128 bits.
pub(super) fn nearest(text: &str) -> Option<i128> {
    integer(text).or_else(|| {
        let value = text.parse::<f64>().ok()?;
        Some(value.round() as i128)
    })
}
