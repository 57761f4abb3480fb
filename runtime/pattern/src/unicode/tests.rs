#[path = "../../examples/idna.rs"]
#[allow(dead_code, reason = "it has a `main` for whoever writes the table")]
mod idna_example;

use regex_syntax::hir::{Class, HirKind};

use super::{GROUPS, lines, property};
use crate::set::Set;
use crate::{Pattern, PatternError};

/// What another library says a property is; it leaves surrogates out.
fn other(name: &str) -> Vec<(u32, u32)> {
    // The complement is always a class; the property itself is a literal where it has one code point.
    let pattern = format!(r"\P{{{name}}}");
    let hir = regex_syntax::parse(&pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
    match hir.into_kind() {
        HirKind::Class(Class::Unicode(mut class)) => {
            class.negate();
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
        kind => panic!("{pattern}: {kind:?}"),
    }
}

fn ours(name: &str) -> Set {
    Set::new(property(name).unwrap_or_else(|| panic!("{name} is known")))
}

#[test]
fn every_name_means_what_unicode_says() {
    let mut compared = 0;
    for (kind, names, _) in lines() {
        for name in names.split('|') {
            let (query, prefixes): (_, &[&str]) = match kind {
                "g" => ("gc=", &["", "gc=", "General_Category="]),
                "s" => ("sc=", &["sc=", "Script="]),
                _ => ("", &[""]),
            };
            let expected = Set::new(other(&format!("{query}{name}")));
            for prefix in prefixes {
                assert_eq!(ours(&format!("{prefix}{name}")), expected, "{prefix}{name}");
                compared += 1;
            }
        }
    }
    for name in GROUPS
        .iter()
        .flat_map(|(names, _)| *names)
        .filter(|name| !matches!(**name, "C" | "Other"))
    {
        assert_eq!(ours(name), Set::new(other(name)), "{name}");
    }
    assert_eq!(ours("ASCII"), Set::new(other("ASCII")));
    assert_eq!(ours("Any"), Set::new(vec![(0, 0x10_FFFF)]));
    assert!(compared > 700, "{compared}");
}

#[test]
fn surrogates_and_the_unassigned_are_categories() {
    let mut expected = other("Cn");
    assert_eq!(ours("Cn"), Set::new(expected.clone()));
    assert_eq!(ours("Assigned"), ours("Cn").negated());
    assert_eq!(ours("Cs"), Set::new(vec![(0xD800, 0xDFFF)]));
    expected.extend(["Cc", "Cf", "Co"].into_iter().flat_map(other));
    expected.push((0xD800, 0xDFFF));
    assert_eq!(ours("C"), Set::new(expected));
}

#[test]
fn properties_stand_in_and_out_of_brackets() -> Result<(), PatternError> {
    let table = [
        (r"^\p{Letter}cole$", "École", "1cole"),
        (r"^\p{L}+$", "Ωд漢", "a1"),
        (r"^\P{Lu}+$", "abc1", "aB"),
        (r"^[\p{Nd}_]+$", "৪2_", "a"),
        (r"^[^\p{Script=Greek}\s]+$", "abc", "aΩ"),
        (r"^\p{Emoji_Presentation}$", "🐲", "1"),
        (r"^[\P{ASCII}]$", "é", "e"),
    ];
    for (source, matching, other) in table {
        let pattern = Pattern::new(source)?;
        assert!(
            pattern.is_match(matching) && !pattern.is_match(other),
            "{source}"
        );
    }
    Ok(())
}

#[test]
fn other_names_are_refused_with_what_to_write() {
    let table = [
        ("Graph", "; write `[\\x21-\\x7E]`"),
        ("letter", "; known are"),
        ("scx=Greek", "; write `\\p{Script=…}`"),
        ("IsGreek", "; ECMA-262 writes `\\p{Script=Greek}`"),
        ("Alnum", "; write `[\\p{L}\\p{N}]`"),
    ];
    for (name, hint) in table {
        let error = Pattern::new(&format!(r"\p{{{name}}}")).expect_err(name);
        assert!(
            error
                .message()
                .starts_with(&format!("there is no Unicode property `{name}`{hint}")),
            "{error}"
        );
    }
}

#[test]
fn the_table_of_idna_is_what_unicode_says() {
    // Lines are long: what differs is best seen by running the example.
    let fresh = idna_example::table() == include_str!("idna.txt");
    assert!(
        fresh,
        "the example `idna` writes another table: look at what changed"
    );
}

/// Each class by code points of which RFC 5892 and RFC 5893 tell, and their neighbours.
#[test]
fn classes_are_those_of_idna() {
    use super::classes;
    let classes = classes();
    let has = |set: &Set, text: &str| text.chars().all(|point| set.contains(point.into()));
    let none = |set: &Set, text: &str| !text.chars().any(|point| set.contains(point.into()));
    assert!(has(&classes.valid, "-09azßςüж〇漢あ་"));
    assert!(none(
        &classes.valid,
        "_.AZÜЖ½ª·͵׳・\u{200D}\u{AD}\u{302E}☃🐲\u{1100}"
    ));
    assert!(has(&classes.right_to_left, "אب") && none(&classes.right_to_left, "a0٠\u{5B0}"));
    assert!(has(&classes.arabic_number, "٠٩") && none(&classes.arabic_number, "0۰"));
    assert!(has(&classes.european_number, "09۰۹") && none(&classes.european_number, "a٠"));
    assert!(has(&classes.nonspacing, "\u{300}\u{5B0}") && has(&classes.neutral, "-·"));
    assert!(has(&classes.joins_after, "بي") && none(&classes.joins_after, "اa"));
    assert!(has(&classes.joins_before, "ابي") && none(&classes.joins_before, "a"));
    assert!(has(&classes.transparent, "\u{64B}") && has(&classes.virama, "\u{94D}"));
    assert!(has(&classes.japanese, "あア漢") && none(&classes.japanese, "・a"));
}
