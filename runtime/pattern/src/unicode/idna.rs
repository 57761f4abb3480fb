//! What IDNA2008 asks about code points: the classes of RFC 5892, and those that its rules by context and the Bidi rule look at.

use std::sync::OnceLock;

use crate::set::Set;

/// One class a line; `examples/idna.rs` writes it and says how to read it. Unicode 18.0.
const CLASSES: &str = include_str!("idna.txt");

/// Sets of code points, each by the name of its line or of its Unicode property.
pub(crate) struct Classes {
    /// `PVALID`: may stand anywhere in a label (RFC 5892, section 3).
    pub(crate) valid: Set,
    /// Bidi classes (RFC 5893, section 2): `R` or `AL`.
    pub(crate) right_to_left: Set,
    pub(crate) arabic_number: Set,
    pub(crate) european_number: Set,
    pub(crate) nonspacing: Set,
    /// `ES`, `CS`, `ET`, `ON` or `BN`.
    pub(crate) neutral: Set,
    /// Joining types (RFC 5892, appendix A.1): `L` or `D`.
    pub(crate) joins_after: Set,
    /// `R` or `D`.
    pub(crate) joins_before: Set,
    pub(crate) transparent: Set,
    /// Canonical combining class 9.
    pub(crate) virama: Set,
    /// What no label begins with (RFC 5891, section 4.2.3.2).
    pub(crate) mark: Set,
    pub(crate) greek: Set,
    pub(crate) hebrew: Set,
    /// Hiragana, Katakana or Han.
    pub(crate) japanese: Set,
}

/// Reads the table when the first name asks for it.
pub(crate) fn classes() -> &'static Classes {
    static READ: OnceLock<Classes> = OnceLock::new();
    READ.get_or_init(|| Classes {
        valid: of(&["PVALID"]),
        right_to_left: of(&["R"]),
        arabic_number: of(&["AN"]),
        european_number: of(&["EN"]),
        nonspacing: of(&["NSM"]),
        neutral: of(&["ON"]),
        joins_after: of(&["Left_Joining", "Dual_Joining"]),
        joins_before: of(&["Right_Joining", "Dual_Joining"]),
        transparent: of(&["Transparent"]),
        virama: of(&["Virama"]),
        mark: having(&["M"]),
        greek: having(&["sc=Greek"]),
        hebrew: having(&["sc=Hebrew"]),
        japanese: having(&["sc=Hiragana", "sc=Katakana", "sc=Han"]),
    })
}

/// What stands on these lines.
fn of(names: &[&str]) -> Set {
    let lines = CLASSES.lines().filter_map(|line| line.split_once(' '));
    let ranges = lines.filter(|(name, _)| names.contains(name));
    Set::new(ranges.flat_map(|(_, ranges)| super::read(ranges)).collect())
}

/// What has one of these Unicode properties.
fn having(properties: &[&str]) -> Set {
    let ranges = properties.iter().filter_map(|name| super::property(name));
    Set::new(ranges.flatten().collect())
}
