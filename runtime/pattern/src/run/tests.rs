use crate::Pattern;

/// Each pattern with texts that it matches and texts that it does not.
const TABLE: &[(&str, &[&str], &[&str])] = &[
    // Searched for anywhere; the ends are those of the text.
    ("es", &["expression", "es"], &["", "e s"]),
    ("^a$", &["a"], &["a\n", "\na", "ba", "ab"]),
    ("", &["", "a"], &[]),
    ("a|", &["", "b"], &[]),
    ("^(?:a|bc)$", &["a", "bc"], &["abc", ""]),
    // Classes of ECMA-262: ASCII digits and words, Unicode space.
    (r"^\d$", &["0"], &["\u{7DF}", "\u{663}"]),
    (r"^\D$", &["\u{7DF}"], &["0"]),
    (r"^\w$", &["a", "_", "9"], &["é", "-"]),
    (r"^\W$", &["é"], &["a"]),
    (
        r"^\s$",
        &["\t", "\u{B}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{3000}"],
        &["\u{1}", "\u{85}", "\u{180E}"],
    ),
    (r"^\S$", &["\u{85}"], &[" "]),
    (
        "^.$",
        &["a", "\u{85}", "💩"],
        &["\n", "\r", "\u{2028}", "\u{2029}", ""],
    ),
    // Code points, not bytes nor UTF-16 units.
    ("^.{2}$", &["💩é"], &["💩"]),
    ("^🐲*$", &["", "🐲", "🐲🐲"], &["🐉"]),
    (r"^\uD83D\uDC32$", &["🐲"], &["🐉"]),
    (r"^[\uD83D\uDC32-\uD83D\uDC33]$", &["🐲", "🐳"], &["🐴"]),
    (r"^[\uD800-\uDFFF]?a$", &["a"], &["🐲a"]),
    // Escapes.
    (
        r"^\cC\x41\u0042\u{1F432}\t\/\-\.$",
        &["\u{3}AB🐲\t/-."],
        &["CAB🐲\t/-."],
    ),
    (r"^\0$", &["\0"], &["0"]),
    (r"^[\b]$", &["\u{8}"], &["b"]),
    // Brackets, with what Annex B allows.
    (r"^[\w-.]+$", &["a-b.c"], &["a,b"]),
    (r"^[a-\d]$", &["a", "-", "5"], &["b"]),
    ("^[-a]$", &["-", "a"], &["b"]),
    ("^[a-]$", &["-", "a"], &["b"]),
    ("^[^a-c]$", &["d", "\n"], &["a", "c"]),
    ("^[^]$", &["\n", "a"], &[""]),
    ("[]", &[], &["", "a"]),
    ("^[[]]$", &["[]"], &["]"]),
    ("^[a^$.|(]$", &["^", "$", ".", "|", "("], &["b"]),
    ("^{a}]$", &["{a}]"], &["a"]),
    ("^a{,b}$", &["a{,b}"], &["a"]),
    // Quantifiers.
    ("^a*b+c?$", &["b", "aabbc"], &["a", "bcc"]),
    ("^a{2,3}$", &["aa", "aaa"], &["a", "aaaa"]),
    ("^a{2,}?$", &["aa", "aaaaa"], &["a"]),
    ("^a{2}$", &["aa"], &["a", "aaa"]),
    ("^(?:a{0,2}){2}$", &["", "aaaa"], &["aaaaa"]),
    ("^(?:){1000000000}(?:a*)*$", &["", "aa"], &["b"]),
    // Places.
    (r"\bfoo\b", &["a foo b", "foo"], &["afoo", "foob"]),
    (r"^\B$", &[""], &["a"]),
    (r"a^|b$", &["ab"], &["a", "ba"]),
    // Groups and look-around.
    (
        r"^(?<year>\d{4})-(?<month>\d\d)$",
        &["2024-05"],
        &["2024-5"],
    ),
    (
        r"^(?=.*\d)(?=.*[a-z])(?!.*\s).{4,8}$",
        &["a1bc", "1234567a"],
        &["abcd", "a 12", "a12", "123456789a"],
    ),
    (r"(?<!\$)\b\d+", &["12", "€12"], &["$1"]),
    (
        r"(?<=\$)\d+(?:\.\d\d)?$",
        &["$10.53", "$7"],
        &["10.53", "€10"],
    ),
    (r"^(?!(?!a)b|aa)", &["a", "ab", "c"], &["aa", "b"]),
    (r"^(?:(?=a)a|(?=b)b)*$", &["abba", ""], &["abc"]),
    (r"(?<=^a(?=b).)c", &["abc"], &["acc", "xabc"]),
    // Back-references.
    (r#"^(['"]).*\1$"#, &["'a'", "\"\""], &["'a\"", "a"]),
    (r"^(?<quote>x|y)\k<quote>$", &["xx", "yy"], &["xy"]),
    (r"^\1(a)$", &["a"], &["aa"]),
    (r"^(?:(a)|b)*\1$", &["ab", "aa"], &["a b"]),
    (r"(?=(a+))a*b\1$", &["aba", "baaabaaa"], &["baaab a"]),
    (r"(?<=\1(\w))c", &["aac"], &["abc"]),
    (
        r"^(?:(?<same>a)|(?<same>b))\k<same>$",
        &["aa", "bb"],
        &["ab"],
    ),
    (r"^(a*)*\1b$", &["aab", "b"], &["aa"]),
    (r"^(?:(?!(a)\1)a)+b", &["ab"], &["aab"]),
];

#[test]
fn patterns_match_what_they_say() {
    for (source, matching, others) in TABLE {
        let pattern = Pattern::new(source).unwrap_or_else(|error| panic!("{source}: {error}"));
        assert_eq!(pattern.as_str(), *source);
        for text in *matching {
            assert_eq!(pattern.try_match(text), Ok(true), "{source} on {text:?}");
        }
        for text in *others {
            assert_eq!(pattern.try_match(text), Ok(false), "{source} on {text:?}");
        }
    }
}

/// Patterns that are exponential for an engine that tries one way after another.
#[test]
fn hostile_patterns_are_linear_bounded_or_refused() {
    let long = format!("{}!", "a".repeat(20_000));
    for source in [
        "^(a+)+$",
        "^(a|a)*$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        r"^(\w+\s?)*$",
        "^(?=(a|a)*$)",
        "^(?:a?){64}a{64}$",
    ] {
        let pattern = Pattern::new(source).unwrap_or_else(|error| panic!("{source}: {error}"));
        assert!(pattern.is_linear(), "{source}");
        assert_eq!(pattern.try_match(&long), Ok(false), "{source}");
    }
    let pattern = Pattern::new(r"^(a+)+\1$").expect("a pattern");
    assert!(!pattern.is_linear());
    assert!(pattern.try_match(&long).is_err());
    assert!(!pattern.is_match(&long));
    for source in [
        "(a{1000}){1000}{1000}",
        "((a{1000}){1000}){1000}",
        "(?:a{4000000000}){4000000000}",
        "(a?){300000}",
    ] {
        assert!(Pattern::new(source).is_err(), "{source}");
    }
    assert!(
        Pattern::new("^.{0,65535}$")
            .expect("a pattern")
            .is_match(&"é".repeat(65_535))
    );
    assert!(
        !Pattern::new("^.{0,65535}$")
            .expect("a pattern")
            .is_match(&"é".repeat(65_536))
    );
    for source in ["^a{262144}$", "^a{0,2147483648}$", "^a{1,99999999999}$"] {
        let pattern = Pattern::new(source).unwrap_or_else(|error| panic!("{source}: {error}"));
        assert!(pattern.is_match(&"a".repeat(262_144)), "{source}");
    }
    assert!(Pattern::new(&"(".repeat(100_000)).is_err());
    assert!(Pattern::new(&format!("{}{}", "(".repeat(128), ")".repeat(128))).is_ok());
}

/// Random patterns over a small alphabet, against an engine that was written independently.
#[test]
fn verdicts_agree_with_another_engine() {
    let mut random = Random(7);
    let mut compared = 0;
    for _ in 0..20_000 {
        let source = random.pattern(3);
        let Ok(other) = regress::Regex::with_flags(&source, "u") else {
            continue;
        };
        let pattern = Pattern::new(&source).unwrap_or_else(|error| panic!("{source}: {error}"));
        for _ in 0..6 {
            let text = random.text();
            assert_eq!(
                pattern.try_match(&text),
                Ok(other.find(&text).is_some()),
                "{source} on {text:?}"
            );
            compared += 1;
        }
    }
    assert!(compared > 50_000, "only {compared} comparisons");
}

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn text(&mut self) -> String {
        let length = self.below(9);
        (0..length)
            .map(|_| ['a', 'b', 'c', '1', '🐲', '\n'][self.below(6) as usize])
            .collect()
    }

    fn pattern(&mut self, depth: u64) -> String {
        const LEAVES: [&str; 16] = [
            "a", "b", "c", ".", r"\d", r"\w", r"\W", "[ab]", "[^a]", "^", "$", r"\b", r"\B", r"\1",
            "🐲", "",
        ];
        let inner = |random: &mut Self| random.pattern(depth - 1);
        match if depth == 0 { 0 } else { self.below(13) } {
            0..3 => LEAVES[self.below(16) as usize].to_owned(),
            3..6 => inner(self) + &inner(self),
            6 => format!("({})", inner(self)),
            7 => format!("(?:{}|{})", inner(self), inner(self)),
            8 => format!(
                "(?:{}){}",
                inner(self),
                ["*", "+", "?", "{2}", "{0,2}", "{1,}?", "*?"][self.below(7) as usize]
            ),
            9 => format!("(?={})", inner(self)),
            10 => format!("(?!{})", inner(self)),
            11 => format!("(?<={})", inner(self)),
            _ => format!("(?<!{})", inner(self)),
        }
    }
}
