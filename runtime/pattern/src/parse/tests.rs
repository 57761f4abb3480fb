use crate::Pattern;

/// Each text that is no pattern, the place of the mistake, and what is said.
const MISTAKES: &[(&str, usize, &str)] = &[
    ("[", 0, "this `[` is not closed; a literal one is `\\[`"),
    ("a(b", 1, "this `(` is not closed; a literal one is `\\(`"),
    ("ab)", 2, "this `)` closes nothing; a literal one is `\\)`"),
    (
        "a|*",
        2,
        "there is nothing before this `*` to repeat; a literal one is `\\*`",
    ),
    (
        "{2}",
        0,
        "there is nothing before this quantifier to repeat; a literal `{` is `\\{`",
    ),
    (
        "a**",
        2,
        "a quantifier cannot follow a quantifier; put the first into `(?:…)`",
    ),
    (
        "a++",
        2,
        "possessive quantifiers are not part of ECMA-262; leave this `+` out",
    ),
    (
        "^*",
        0,
        "an assertion cannot be repeated; put it into `(?:…)`",
    ),
    (
        "(?<=a)+",
        0,
        "an assertion cannot be repeated; put it into `(?:…)`",
    ),
    (
        "a{3,2}",
        1,
        "the numbers of this quantifier are out of order; write the smaller one first",
    ),
    (
        "a{,2}",
        1,
        "ECMA-262 wants both numbers here; write `{0,…}`",
    ),
    (
        "[z-a]",
        1,
        "the ends of this range are out of order; for a literal hyphen write `\\-`",
    ),
    (
        "é\\",
        1,
        "the pattern ends with a backslash; a literal one is `\\\\`",
    ),
    (
        r"a\Z",
        1,
        "`\\Z` means nothing in ECMA-262; the end of the text is `$`",
    ),
    (
        r"\A",
        0,
        "`\\A` means nothing in ECMA-262; the start of the text is `^`",
    ),
    (
        r"\01",
        0,
        "`\\0` means nothing in ECMA-262; write `\\xHH` for a character by its number",
    ),
    (
        r"\y",
        0,
        "`\\y` means nothing in ECMA-262; leave the backslash out for the letter itself",
    ),
    (r"\x4", 2, "`\\x` is followed by two hexadecimal digits"),
    (
        r"\u12",
        2,
        "`\\u` is followed by four hexadecimal digits or `{…}`",
    ),
    (
        r"\u{110000}",
        3,
        "`\\u{…}` holds a code point: one to six hexadecimal digits up to 10FFFF",
    ),
    (r"\c1", 2, "`\\c` is followed by a letter from A to Z"),
    (r"\2(a)", 1, "there is no group 2: the pattern has 1"),
    (r"\k<a>", 1, "no group is named `a`"),
    (
        r"\ka",
        1,
        "a reference to a named group is written `\\k<name>`",
    ),
    (
        "(?<1>a)",
        3,
        "a group's name is letters, digits, `_` and `$`, not a digit first, and ends with `>`",
    ),
    (
        "(?P<a>b)",
        2,
        "named groups are written `(?<name>…)` in ECMA-262",
    ),
    (
        "(?i)a",
        2,
        "flags within a pattern are not supported; write `[aA]` for either case",
    ),
    (
        "(?>a)",
        2,
        "atomic groups are not part of ECMA-262; write `(?:…)`",
    ),
    (
        "(?#a)",
        2,
        "comments are not part of ECMA-262; leave the group out",
    ),
    (
        "(?",
        2,
        "a group begins with `(`, `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!` or `(?<name>`",
    ),
    (r"\pL", 2, "a Unicode property is written `\\p{L}`"),
];

#[test]
fn mistakes_are_told_with_their_place() {
    for (source, offset, message) in MISTAKES {
        let error = Pattern::new(source).expect_err(source);
        assert_eq!(
            (error.offset(), error.message()),
            (*offset, *message),
            "{source}"
        );
    }
    let error = Pattern::new("[").expect_err("not a pattern");
    assert_eq!(
        error.to_string(),
        "at character 1: this `[` is not closed; a literal one is `\\[`"
    );
}

#[test]
fn groups_are_counted_before_they_are_read() {
    for source in [
        r"\1(?:[(]\()(a)",
        r"\k<b>(?<=x)(?<b>y)",
        r"(?<a>\k<b>)(?<b>c)\2",
    ] {
        assert!(Pattern::new(source).is_ok(), "{source}");
    }
    assert!(Pattern::new(r"\1(?:[(]\()").is_err());
}
