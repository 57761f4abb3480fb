//! Durations (RFC 3339, appendix A). One reading checks them and takes them apart.

/// A duration, taken apart: the digits of each part, empty where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duration<'a> {
    /// Before `Y`, `M` and `D`.
    pub date: [&'a str; 3],
    /// Before `W`.
    pub weeks: [&'a str; 1],
    /// Before `H`, `M` and `S` after the `T`.
    pub time: [&'a str; 3],
    /// After the point of the seconds: ISO 8601 has it, and the grammar of RFC 3339 does not.
    pub fraction: &'a str,
}

impl<'a> Duration<'a> {
    /// Reads `"P" (dur-date / dur-time / dur-week)`, and a fraction of the seconds, which is in no format of JSON Schema.
    ///
    /// # Errors
    /// What is wrong, in words that follow "the text is no duration: ".
    pub fn read(text: &'a str) -> Result<Self, &'static str> {
        let rest = text.strip_prefix('P').ok_or("it does not begin with `P`")?;
        let (date, time) = match rest.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (rest, None),
        };
        let mut parts = Self::default();
        if time.is_none() && date.ends_with('W') {
            runs(date, ['W'], &mut parts.weeks)?;
        } else if time.is_none() || !date.is_empty() {
            runs(date, ['Y', 'M', 'D'], &mut parts.date)?;
        }
        if let Some(time) = time {
            parts.fraction = runs(time, ['H', 'M', 'S'], &mut parts.time)?;
        }
        Ok(parts)
    }
}

/// `"P" (dur-date / dur-time / dur-week)`
pub(super) fn is_duration(text: &str) -> bool {
    Duration::read(text).is_ok_and(|parts| parts.fraction.is_empty())
}

/// Numbers with units that follow each other in order and without a gap: the grammar has no `P1Y2D`. Gives the fraction of the seconds.
fn runs<'a, const N: usize>(
    text: &'a str,
    units: [char; N],
    numbers: &mut [&'a str; N],
) -> Result<&'a str, &'static str> {
    let mut slots = units.into_iter().zip(numbers);
    let (mut rest, mut fraction, mut first) = (text, "", true);
    while first || !rest.is_empty() {
        let (whole, after) = split_digits(rest);
        let (part, after) = match after.strip_prefix('.') {
            Some(after) => split_digits(after),
            None => ("", after),
        };
        let mut after = after.chars();
        let unit = after.next().ok_or("a part has no unit")?;
        let slot = if first {
            slots.find(|(other, _)| *other == unit)
        } else {
            slots.next().filter(|(other, _)| *other == unit)
        };
        let (_, number) = slot.ok_or(
            "units follow in another order than `PnYnMnDTnHnMnS`, or one between two is left out",
        )?;
        let point = rest.len() - whole.len() - after.as_str().len() > unit.len_utf8();
        if whole.is_empty() || point && (part.is_empty() || unit != 'S') {
            return Err("a unit has no whole number before it");
        }
        *number = whole;
        (rest, fraction, first) = (after.as_str(), part, false);
    }
    Ok(fraction)
}

fn split_digits(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(digits).unwrap_or((text, ""))
}
