use super::Format;

/// Each format with texts that are of it and texts that are not.
const TABLE: &[(&str, &[&str], &[&str])] = &[
    (
        "byte",
        &["", "TWFu", "TWE=", "TQ==", "+/+/"],
        &["TWF", "TW=u", "TQ=", "TR==", "T===", "TWE\n", "_-_-"],
    ),
    (
        "date",
        &["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"],
        &[
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "24-01-01",
            "2024-1-01",
            "2024-01-01Z",
            "२०24-01-01",
        ],
    ),
    (
        "date-time",
        &[
            "1985-04-12T23:20:50.52Z",
            "1996-12-19t16:39:57-08:00",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
        ],
        &[
            "1990-12-31T22:59:60Z",
            "1985-04-12 23:20:50Z",
            "1985-04-12T24:00:00Z",
            "1985-04-12T23:20:50",
            "1985-04-12T23:20:50.Z",
            "1985-04-12T23:20:50+24:00",
        ],
    ),
    (
        "time",
        &["00:00:00Z", "23:59:60z", "08:30:06.283185+05:30"],
        &[
            "24:00:00Z",
            "00:60:00Z",
            "00:00:61Z",
            "8:30:06Z",
            "08:30Z",
            "08:30:06",
            "08:30:06+5:30",
            "08:30:06-",
        ],
    ),
    (
        "duration",
        &[
            "P4DT12H30M5S",
            "PT0S",
            "P1Y2M3D",
            "P2M3D",
            "PT36H",
            "P4W",
            "P1YT1S",
        ],
        &[
            "", "P", "PT", "P1", "P1YT", "P2D1Y", "P1Y2W", "P1Y1D", "PT1H1S", "P1S", "1Y", "P-1D",
            "P1.5D", "p1d",
        ],
    ),
    (
        "email",
        &[
            "joe@example.com",
            "te~st+x@example.com",
            "\"joe \\\"b\\\"\"@example.com",
            "joe@[127.0.0.1]",
            "joe@[IPv6:::1]",
            "joe@localhost",
        ],
        &[
            "joe",
            "@example.com",
            "joe@",
            ".joe@example.com",
            "joe.@example.com",
            "j..oe@example.com",
            "joe b@example.com",
            "joe@-a.com",
            "joe@[1.2.3]",
            "joe@a,b",
            "\"a\"b\"@c.de",
        ],
    ),
    (
        "hostname",
        &[
            "example.com",
            "a",
            "1a",
            "a-b",
            "ab--c",
            "xn--bcher-kva.de",
            "XN--BCHER-KVA.DE",
            "xn--4dbrk0ce",
        ],
        &[
            "",
            "-a",
            "a-",
            "a_b",
            "a..b",
            "a.",
            "é.com",
            // No Punycode, Punycode of ASCII, of `Bücher`, of an unassigned code point, and of an RTL label beside one that begins with a digit.
            "xn--",
            "xn--a-",
            "xn--Bcher-Kva-",
            "xn--abc-99999999",
            "1.xn--4dbrk0ce",
        ],
    ),
    (
        "idn-email",
        &[
            "jürgen@bücher.de",
            "用户@例え.jp",
            "\"ü ü\"@a",
            "joe@[IPv6:::1]",
        ],
        &["jürgen", "@bücher.de", "a b@c", "joe@ü..de", "joe@-ü.de"],
    ),
    (
        "idn-hostname",
        &[
            "bücher.de",
            "例え。jp",
            "xn--bcher-kva",
            "ישראל",
            "straße",
            "col·lecció",
            "نامه\u{200C}ای",
            "क्\u{200D}ष",
        ],
        &[
            "",
            "Bücher.de",
            "bu_cher",
            "-ü",
            "ü-",
            "ab--ü",
            "ab--c",
            "\u{301}a",
            "a·b",
            "ישראל1a",
            "1.ישראל",
            "क\u{200D}ष",
            "a\u{200C}b",
            "☃",
            "ｆull",
        ],
    ),
    (
        "ipv4",
        &["192.168.0.1", "0.0.0.0"],
        &[
            "256.0.0.1",
            "1.2.3",
            "1.2.3.4.5",
            "01.2.3.4",
            "0x7f.0.0.1",
            "1.2.3.4\n",
            "१.2.3.4",
        ],
    ),
    (
        "ipv6",
        &["::", "::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "fe80::A"],
        &[
            ":",
            "1::2::3",
            "12345::",
            "1:2:3:4:5:6:7",
            "fe80::1%eth0",
            "::1.2.3.256",
            "::1/64",
        ],
    ),
    (
        "iri",
        &[
            "http://bücher.de/ü?ü#ü",
            "urn:例え",
            "http://a/?\u{E000}",
            "a:",
        ],
        &[
            "/ü",
            "http://a/\u{E000}",
            "http://[ü]",
            "a: ",
            "é:b",
            "http://a/\u{FFFF}",
            "http://a/\u{80}",
        ],
    ),
    (
        "iri-reference",
        &["", "ü", "#ü", "//bücher.de", "?\u{F0000}"],
        &["a b", "ü:b", "#\u{E000}", "\\ü", "\u{E0001}"],
    ),
    (
        "json-pointer",
        &["", "/", "/a/~0~1", "/a//b"],
        &["a", "#/a", "/~", "/~2"],
    ),
    (
        "relative-json-pointer",
        &["0", "1/a", "10#", "0+1/a", "2-1#"],
        &["", "/a", "01/a", "-1", "0##", "0+0", "1+"],
    ),
    ("regex", &["^a+$", ""], &["[", r"\Z"]),
    (
        "uri",
        &[
            "https://user:pw@example.com:8080/a/b;c?d=e#f",
            "urn:isbn:0451450523",
            "mailto:a@b.c",
            "http://[::1]/",
            "http://[v1.a:b]",
            "file:///etc",
            "a:",
            "http://%41/",
        ],
        &[
            "",
            "//example.com",
            "/a",
            "1a:b",
            "http://a b",
            "http://exa[mple",
            "http://[::1",
            "http://a:b",
            "http://a/%4",
            "http://a\\b",
            "http://é",
            "http://a/{b}",
            "a:b#c#d",
            "http://[:::1]",
        ],
    ),
    (
        "uri-reference",
        &[
            "",
            "/a",
            "//example.com/a",
            "?q",
            "#f",
            "a/b:c",
            "../a",
            "http://a",
        ],
        &["a b", "\\\\a", "1:b", "#f#g", "a%zz"],
    ),
    (
        "uri-template",
        &[
            "",
            "/a/{b}",
            "{+path:9999}/x{?q,r*}{&s}",
            "{a.b_c}%20{%41}",
            "/ü/{#x}",
            "it's",
        ],
        &[
            "{",
            "}",
            "/{}",
            "{a}}",
            "{{a}}",
            "{a b}",
            "{a:0}",
            "{a:10000}",
            "{a:}",
            "{a:+1}",
            "{a*:1}",
            "{.}",
            "{a..b}",
            "{a.}",
            "{a,}",
            "{ü}",
            "%4",
            "{%4}",
            "a b",
            "<a>",
            "{$a}",
        ],
    ),
    (
        "uuid",
        &[
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "00000000-0000-0000-0000-000000000000",
        ],
        &[
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
        ],
    ),
];

#[test]
fn formats_take_what_their_rfc_takes() {
    for (name, matching, others) in TABLE {
        let format = Format::from_name(name).expect("a known format");
        assert_eq!(format.name(), *name);
        for text in *matching {
            assert!(format.matches(text), "{name}: {text:?}");
        }
        for text in *others {
            assert!(!format.matches(text), "{name}: {text:?}");
        }
    }
    let label = "a".repeat(63);
    assert!(Format::Hostname.matches(&label));
    assert!(!Format::Hostname.matches(&format!("{label}a")));
    assert!(!Format::Hostname.matches(&format!("{label}.").repeat(4)));
    assert!(!Format::Email.matches(&format!("{label}aa@a.de")));
}

#[test]
fn parts_are_what_the_text_says() {
    use super::parts::{Date, Duration, Time, date_time};
    let date = Date {
        year: 2024,
        month: 2,
        day: 29,
    };
    let time = Time {
        hour: 23,
        minute: 0,
        second: 1,
        fraction: "050",
        offset: -210,
    };
    assert_eq!(date_time("2024-02-29t23:00:01.050-03:30"), Ok((date, time)));
    assert_eq!(Time::read("23:00:01.050-03:30"), Ok(time));
    let duration = Duration {
        date: ["1", "02", ""],
        time: ["", "", "3"],
        ..Duration::default()
    };
    assert_eq!(Duration::read("P1Y02MT3S"), Ok(duration));
    let duration = Duration {
        time: ["", "1", "2"],
        fraction: "50",
        ..Duration::default()
    };
    assert_eq!(Duration::read("PT1M2.50S"), Ok(duration));
    for text in [
        "PT1.S", "PT.5S", "PT1.5H", "PT1.5M2S", "P1.5D", "PT1.5", "PT1.5.5S",
    ] {
        assert!(Duration::read(text).is_err(), "{text}");
    }
    assert!(!Format::Duration.matches("PT1.5S"));
}

#[test]
fn names_are_as_long_as_they_are_when_sent() {
    // 57 letters of Greek take 63 octets as an A-label, as the first costs more than the others.
    let matches = |letters: usize| Format::IdnHostname.matches(&"π".repeat(letters));
    let longest = (1..=63)
        .rev()
        .find(|letters| matches(*letters))
        .expect("one fits");
    let label = super::label::length(&vec!['π'; longest]).expect("it fits");
    assert!(label == 63 && !matches(longest + 1), "{longest} {label}");
    let name = vec!["π".repeat(longest); 3].join(".");
    assert!(Format::IdnHostname.matches(&format!("{name}.{}", "a".repeat(61))));
    assert!(!Format::IdnHostname.matches(&format!("{name}.{}", "a".repeat(62))));
    assert!(!Format::IdnHostname.matches(&"\u{10FFFF}.".repeat(100_000)));
}

/// Names in scripts of every shape, and what other implementations of RFC 3492 make of them.
#[test]
fn punycode_goes_both_ways() {
    let table = [
        ("bücher", "bcher-kva"),
        ("münchen-ost", "mnchen-ost-9db"),
        ("例え", "r8jz45g"),
        ("ישראל", "4dbrk0ce"),
        ("пример", "e1afmkfd"),
        ("-ü", "--eha"),
        ("🐲", "6o8h"),
        ("a", "a-"),
        ("", ""),
    ];
    for (text, punycode) in table {
        let points: Vec<char> = text.chars().collect();
        assert_eq!(
            super::punycode::encode(&points).as_deref(),
            Some(punycode),
            "{text}"
        );
        assert_eq!(
            super::punycode::decode(punycode),
            Some(points),
            "{punycode}"
        );
    }
    for text in ["ü", "a-99999999", "99999999", "a-b", "a!b", &"a".repeat(64)] {
        assert_eq!(super::punycode::decode(text), None, "{text}");
    }
}

/// A hundred kilobytes of each of these are judged in a moment by every format; one that looked back over what it has read would take minutes.
#[test]
fn no_text_takes_a_format_long() {
    let parts = [
        "a",
        "-",
        ".",
        "0",
        "1-",
        "%41",
        "%",
        "{a}",
        "{",
        "[",
        "(",
        "(?:",
        "a{2}",
        "\\",
        "~0",
        "/",
        ":",
        "::",
        "@",
        "\"",
        "\\\"",
        "P1",
        "1H",
        "T",
        "+",
        "=",
        "A",
        "ü",
        "ü.",
        "xn--a.",
        "\u{200C}",
        "\u{64B}",
        "\u{94D}\u{200D}",
        "🐲",
    ];
    for part in parts {
        let text = part.repeat(100_000 / part.len());
        for format in Format::ALL {
            let start = std::time::Instant::now();
            let verdict = format.matches(&text);
            let seconds = start.elapsed().as_secs();
            assert!(seconds < 5, "{} {part}: {verdict}", format.name());
        }
    }
}

#[test]
fn every_format_is_in_the_table_and_sorted() {
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    assert!(names.is_sorted(), "{names:?}");
    assert!(
        names
            .iter()
            .all(|name| TABLE.iter().any(|(other, ..)| other == name)),
        "{names:?}"
    );
    assert_eq!(Format::from_name("int64"), None);
}
