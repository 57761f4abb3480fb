//! Punycode (RFC 3492), with the parameters of section 5.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_POINT: u32 = 128;

/// What a label can hold (RFC 1035, section 2.3.4) bounds the work, which grows with the square of the length.
const MAX_LENGTH: usize = 63;

/// Section 6.2. `None` where the text is no Punycode, or longer than a label.
pub(super) fn decode(text: &str) -> Option<Vec<char>> {
    if text.len() > MAX_LENGTH || !text.is_ascii() {
        return None;
    }
    let (basic, extended) = text.rsplit_once('-').unwrap_or(("", text));
    let mut output: Vec<char> = basic.chars().collect();
    let mut digits = extended.bytes();
    let (mut point, mut index, mut bias) = (INITIAL_POINT, 0_u32, INITIAL_BIAS);
    while digits.len() > 0 {
        let before = index;
        let mut weight = 1_u32;
        for k in (BASE..).step_by(BASE as usize) {
            let digit = value(digits.next()?)?;
            index = index.checked_add(digit.checked_mul(weight)?)?;
            let threshold = threshold(k, bias);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
        }
        let length = u32::try_from(output.len()).ok()? + 1;
        bias = adapt(index - before, length, before == 0);
        point = point.checked_add(index / length)?;
        index %= length;
        output.insert(index as usize, char::from_u32(point)?);
        index += 1;
    }
    Some(output)
}

/// Section 6.3. `None` where the label would be longer than a label can be.
pub(super) fn encode(label: &[char]) -> Option<String> {
    if label.len() > MAX_LENGTH {
        return None;
    }
    let mut output: String = label.iter().filter(|point| point.is_ascii()).collect();
    let basic = u32::try_from(output.len()).ok()?;
    if basic > 0 {
        output.push('-');
    }
    let (mut point, mut delta, mut bias, mut handled) = (INITIAL_POINT, 0_u32, INITIAL_BIAS, basic);
    let points = || label.iter().map(|point| u32::from(*point));
    while let Some(next) = points().filter(|other| *other >= point).min() {
        delta = delta.checked_add((next - point).checked_mul(handled + 1)?)?;
        point = next;
        for other in points() {
            if other < point {
                delta = delta.checked_add(1)?;
            }
            if other == point {
                push_number(&mut output, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        point += 1;
    }
    Some(output)
}

/// A number of variable length (section 3.3).
fn push_number(output: &mut String, delta: u32, bias: u32) {
    let mut rest = delta;
    for k in (BASE..).step_by(BASE as usize) {
        let threshold = threshold(k, bias);
        if rest < threshold {
            break;
        }
        output.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
    }
    output.push(digit(rest));
}

fn threshold(k: u32, bias: u32) -> u32 {
    k.saturating_sub(bias).clamp(T_MIN, T_MAX)
}

/// Section 6.1.
fn adapt(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

fn value(digit: u8) -> Option<u32> {
    match digit {
        b'a'..=b'z' => Some(u32::from(digit - b'a')),
        b'A'..=b'Z' => Some(u32::from(digit - b'A')),
        b'0'..=b'9' => Some(u32::from(digit - b'0') + 26),
        _ => None,
    }
}

/// The digit of a value below 36.
fn digit(value: u32) -> char {
    char::from_digit(if value < 26 { value + 10 } else { value - 26 }, BASE).unwrap_or('0')
}
