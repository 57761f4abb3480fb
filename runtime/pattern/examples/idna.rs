//! Writes `src/unicode/idna.txt`: what IDNA2008 asks about code points, derived as RFC 5892 says, from the tables of `icu_properties`.
//!
//! `cargo run -p specsmith-pattern --example idna > runtime/pattern/src/unicode/idna.txt`
//!
//! A line is a name and ranges, written as in `properties.txt`. `PVALID` is that of RFC 5892; what follows speaks of its code points and
//! those of rules by context alone, for nothing else gets into a label: Bidi classes (`L` is what is on no other line; `R` and `AL`
//! go together in every rule of RFC 5893, as do the neutral ones), joining types (RFC 5892, appendix A.1), and viramas.

use std::fmt::Write as _;

use icu_properties::props::{
    BidiClass, BinaryProperty, CanonicalCombiningClass, ChangesWhenNfkcCasefolded,
    DefaultIgnorableCodePoint, EnumeratedProperty, GeneralCategory, HangulSyllableType,
    JoiningType, NoncharacterCodePoint, WhiteSpace,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Section 2.6: valid whatever the rules say.
const VALID: &[u32] = &[0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007];

/// Section 2.6: valid where their context is right; and 2.8, the joiners.
const CONTEXT: &[u32] = &[0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x200C, 0x200D];

/// Section 2.6: disallowed whatever the rules say.
const DISALLOWED: &[u32] = &[
    0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B,
];

fn main() {
    print!("{}", table());
}

/// The whole file.
pub(crate) fn table() -> String {
    let points = 0..0x11_0000;
    let valid: Vec<u32> = points.clone().filter(|point| is_valid(*point)).collect();
    let by_context = |point: &u32| {
        CONTEXT.contains(point) || is_digit_of_context(*point) || valid.binary_search(point).is_ok()
    };
    let stands: Vec<u32> = points.clone().filter(by_context).collect();
    let mut text = line("PVALID", &valid, |_| true);
    for (name, classes) in BIDI {
        text += &line(name, &stands, |point| {
            classes.contains(&map::<BidiClass>(point))
        });
    }
    for (name, joining) in JOINING {
        text += &line(name, &stands, |point| map::<JoiningType>(point) == joining);
    }
    text + &line("Virama", &stands, |point| {
        map::<CanonicalCombiningClass>(point) == CanonicalCombiningClass::Virama
    })
}

/// The classes on each line.
const BIDI: [(&str, &[BidiClass]); 5] = [
    ("R", &[BidiClass::RightToLeft, BidiClass::ArabicLetter]),
    ("AN", &[BidiClass::ArabicNumber]),
    ("EN", &[BidiClass::EuropeanNumber]),
    ("NSM", &[BidiClass::NonspacingMark]),
    (
        "ON",
        &[
            BidiClass::EuropeanSeparator,
            BidiClass::CommonSeparator,
            BidiClass::EuropeanTerminator,
            BidiClass::OtherNeutral,
            BidiClass::BoundaryNeutral,
        ],
    ),
];

const JOINING: [(&str, JoiningType); 4] = [
    ("Left_Joining", JoiningType::LeftJoining),
    ("Dual_Joining", JoiningType::DualJoining),
    ("Right_Joining", JoiningType::RightJoining),
    ("Transparent", JoiningType::Transparent),
];

/// The Arabic-Indic digits of either kind: RFC 5892, appendices A.8 and A.9.
fn is_digit_of_context(point: u32) -> bool {
    (0x660..=0x669).contains(&point) || (0x6F0..=0x6F9).contains(&point)
}

/// RFC 5892, section 3, in its order.
fn is_valid(point: u32) -> bool {
    use GeneralCategory as Gc;
    if VALID.contains(&point) {
        return true;
    }
    if DISALLOWED.contains(&point) || CONTEXT.contains(&point) || is_digit_of_context(point) {
        return false;
    }
    let category = map::<Gc>(point);
    if category == Gc::Unassigned && !is::<NoncharacterCodePoint>(point) {
        return false;
    }
    if point == 0x2D || (0x30..=0x39).contains(&point) || (0x61..=0x7A).contains(&point) {
        return true;
    }
    let ignorable = is::<DefaultIgnorableCodePoint>(point)
        || is::<WhiteSpace>(point)
        || is::<NoncharacterCodePoint>(point);
    // Combining Diacritical Marks for Symbols, Musical Symbols, Ancient Greek Musical Notation.
    let block = matches!(point, 0x20D0..=0x20FF | 0x1D100..=0x1D1FF | 0x1D200..=0x1D24F);
    let jamo = matches!(
        map::<HangulSyllableType>(point),
        HangulSyllableType::LeadingJamo
            | HangulSyllableType::VowelJamo
            | HangulSyllableType::TrailingJamo
    );
    let letter_or_digit = matches!(
        category,
        Gc::LowercaseLetter
            | Gc::UppercaseLetter
            | Gc::OtherLetter
            | Gc::DecimalNumber
            | Gc::ModifierLetter
            | Gc::NonspacingMark
            | Gc::SpacingMark
    );
    !is::<ChangesWhenNfkcCasefolded>(point) && !ignorable && !block && !jamo && letter_or_digit
}

fn map<P: EnumeratedProperty>(point: u32) -> P {
    CodePointMapData::<P>::new().get32(point)
}

fn is<P: BinaryProperty>(point: u32) -> bool {
    CodePointSetData::new::<P>().contains32(point)
}

/// The ranges of those points for which a predicate holds.
fn line(name: &str, points: &[u32], holds: impl Fn(u32) -> bool) -> String {
    let mut text = name.to_owned();
    let (mut next, mut more) = (0, 0);
    for point in points.iter().copied().filter(|point| holds(*point)) {
        if point == next && next > 0 {
            more += 1;
        } else {
            end_range(&mut text, more);
            let _ = write!(text, " {:X}", point - next);
            more = 0;
        }
        next = point + 1;
    }
    end_range(&mut text, more);
    text + "\n"
}

fn end_range(text: &mut String, more: u32) {
    if more > 0 {
        let _ = write!(text, "+{more:X}");
    }
}
